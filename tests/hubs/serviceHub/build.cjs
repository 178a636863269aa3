/** Builds the hub into a folder given as the first argument: `node build.cjs out`. */
const { copyFileSync, mkdirSync } = require("node:fs");
const path = require("node:path");
const { webpack } = require("webpack");

const out = path.resolve(process.argv[2]);
mkdirSync(out, { recursive: true });
for (const file of ["hub.html", "vss-extension.json"]) copyFileSync(path.join(__dirname, file), path.join(out, file));
webpack(
  {
    mode: "production",
    target: ["web", "es2022"],
    devtool: false,
    entry: path.join(__dirname, "hub.ts"),
    output: { path: out, filename: "hub.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  },
  (error, stats) => {
    const failed = error !== null || stats.hasErrors();
    if (failed) process.stderr.write(`${error ?? stats.toString("errors-only")}\n`);
    process.exitCode = failed ? 1 : 0;
  },
);
