/**
 * In every process of the journeys that may hold a local host: writes each of its messages to a file of the process,
 * before a client's wishes change the answer's form. judgeMessages.ts holds them against the published descriptions.
 */
"use strict";
const { subscribe } = require("node:diagnostics_channel");
const { appendFileSync, mkdirSync } = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "../../out/published-contract-of-journeys");
let file = null;

subscribe("throughline.local-service.answered", ({ request, response, version, plain }) => {
  if (file === null) {
    mkdirSync(folder, { recursive: true });
    file = path.join(folder, `${process.pid}.jsonl`);
  }
  const { method, url, headers, body } = request;
  const line = {
    method,
    url,
    type: headers["content-type"] ?? null,
    sent: Buffer.from(body).toString("base64"),
    status: response.status,
    kind: response.body.kind,
    text: plain(),
    version,
  };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
});
