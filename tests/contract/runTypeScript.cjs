/** `node runTypeScript.cjs FILE.ts …`: calls the file's `main` in plain Node; TypeScript is compiled as it is required. */
"use strict";
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  });
  module._compile(code, filename);
};

const [file, ...parameters] = process.argv.slice(2);
require(resolve(file))
  .main(parameters)
  .then((code) => {
    process.exitCode = code;
  });
