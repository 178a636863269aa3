/** Builds the hub into a folder given as the first argument: `node build.cjs out`. */
const { copyFileSync, mkdirSync } = require("node:fs");
const path = require("node:path");
const { webpack } = require("webpack");
const { scriptSettings } = require("../../scriptSettings.cjs");

const out = path.resolve(process.argv[2]);
mkdirSync(out, { recursive: true });
for (const file of ["hub.html", "vss-extension.json"]) copyFileSync(path.join(__dirname, file), path.join(out, file));
webpack(
  scriptSettings({ entry: path.join(__dirname, "hub.ts"), output: { path: out, filename: "hub.js" } }),
  (error, stats) => {
    const failed = error !== null || stats.hasErrors();
    if (failed) process.stderr.write(`${error ?? stats.toString("errors-only")}\n`);
    process.exitCode = failed ? 1 : 0;
  },
);
