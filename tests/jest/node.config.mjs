import { domFolders, shared } from "./shared.mjs";

export default {
  ...shared,
  displayName: "node",
  testEnvironment: "node",
  setupFilesAfterEnv: [...shared.setupFilesAfterEnv, "<rootDir>/tests/jest/publishedContract.ts"],
  globalSetup: "<rootDir>/tests/jest/forgetMessages.mjs",
  globalTeardown: "<rootDir>/tests/jest/countMessages.mjs",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...domFolders.map((folder) => `<rootDir>/tests/${folder}/`)],
};
