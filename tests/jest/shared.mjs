/** What both Jest projects have in common: TypeScript through swc, the ESM packages among our dependencies included. */
import path from "node:path";
import { fileURLToPath } from "node:url";

export const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
  },
];

const esmPackages = [
  "azure-devops-ui",
  "azure-devops-extension-sdk",
  "azure-devops-extension-api",
  "echarts",
  "zrender",
];

export const shared = {
  rootDir,
  transform: { "^.+\\.(t|j)sx?$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join("|")})/)`],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/jest/stylesheet.js",
    // The package's "require" condition is an AMD file, its XDM is not exported at all.
    "^azure-devops-extension-sdk$": "<rootDir>/node_modules/azure-devops-extension-sdk/esm/SDK.js",
    "^azure-devops-extension-sdk/XDM$": "<rootDir>/node_modules/azure-devops-extension-sdk/esm/XDM.js",
  },
  setupFilesAfterEnv: ["<rootDir>/tests/jest/patience.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
};

/** Folders whose code needs a document; everything else runs in plain Node. */
export const domFolders = ["unit/ui", "unit/entries", "unit/adapters/extension", "unit/local/page"];
