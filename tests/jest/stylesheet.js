/** Stands for every stylesheet: components import them for their effect in a browser only. */
module.exports = {};
