/** Loaded before the local host by `npm run budgets`: every call of the service, preflights included, is answered 120 ms later. */
const { Server } = require("node:http");

const roundTrip = 120;
const { emit } = Server.prototype;

Server.prototype.emit = function emitLater(event, ...details) {
  if (event !== "request" || !/\/_apis\//.test(details[0].url)) return emit.call(this, event, ...details);
  setTimeout(() => emit.call(this, event, ...details), roundTrip);
  return true;
};
