import { domFolders, shared } from "./shared.mjs";

export default {
  ...shared,
  displayName: "node",
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...domFolders.map((folder) => `<rootDir>/tests/${folder}/`)],
};
