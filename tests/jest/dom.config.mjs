import { domFolders, shared } from "./shared.mjs";

export default {
  ...shared,
  displayName: "dom",
  testEnvironment: "jsdom",
  setupFilesAfterEnv: [...shared.setupFilesAfterEnv, "<rootDir>/tests/jest/setupDom.ts"],
  testMatch: ["<rootDir>/tests/**/*.test.tsx", ...domFolders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`)],
};
