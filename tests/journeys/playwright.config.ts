/**
 * Journeys: the packaged product as a person meets it, in a real browser and as a process of its own.
 * The browser is the installed one; `.ci/chromium.mjs` finds it and `npm test` installs one where there is none.
 */
import { defineConfig } from "@playwright/test";
import { findChromium } from "../../.ci/chromium.mjs";

const executablePath = findChromium();

/** No sign-in, no update checks and no look-ups of outside hosts: the journeys talk to this machine only. */
const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Chromium refuses its sandbox to root, which is what containers run as. */
const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./forgetMessages.ts",
  globalTeardown: "./judgeMessages.ts",
  outputDir: "../../test-results",
  fullyParallel: false,
  workers: 2,
  // A slow or busy machine is no failure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  reporter: [["list"]],
  use: {
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: "en-GB",
    timezoneId: "UTC",
    // What fades in has not the colours it is read in.
    contextOptions: { reducedMotion: "reduce" },
    // A trace costs a third of the time, and where the run is gone when it ends nobody opens one.
    trace: process.env["CI"] ? "off" : "retain-on-failure",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quietFlags, ...rootFlags] },
  },
});
