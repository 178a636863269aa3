/**
 * Builds the extension once for each version of the SDK: `node build.cjs out` makes `out/2`, `out/3`, `out/4`, `out/5`,
 * each a folder an extension is loaded from; `node build.cjs out 2` makes the first alone.
 */
const { copyFileSync, mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { webpack } = require("webpack");
const { scriptSettings } = require("../../scriptSettings.cjs");
const { manifest } = require("./manifest.cjs");

const root = path.resolve(__dirname, "../../..");
const out = path.resolve(process.argv[2]);
const only = process.argv[3];

/** Names under which the versions are installed, by their first number. */
const sdks = { 2: "extension-sdk-2", 3: "extension-sdk-3", 4: "extension-sdk-4", 5: "azure-devops-extension-sdk" };

function configuration([major, sdk]) {
  const folder = path.join(out, major);
  const { version } = require(path.join(root, "node_modules", sdk, "package.json"));
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(__dirname, "frame.html"), path.join(folder, "frame.html"));
  writeFileSync(path.join(folder, "vss-extension.json"), JSON.stringify(manifest(major, version), null, 2));
  return scriptSettings({
    entry: path.join(__dirname, "frame.ts"),
    output: { path: folder, filename: "frame.js" },
    alias: sdk === "azure-devops-extension-sdk" ? {} : { "azure-devops-extension-sdk$": sdk },
  });
}

const wanted = Object.entries(sdks).filter(([major]) => only === undefined || major === only);

webpack(wanted.map(configuration), (error, stats) => {
  const failed = error !== null || stats.hasErrors();
  if (failed) process.stderr.write(`${error ?? stats.toString("errors-only")}\n`);
  process.exitCode = failed ? 1 : 0;
});
