/**
 * The browser of the journeys: an installed one, else Playwright's own download, else Debian's package.
 * Never gives up silently: without a browser it throws the sentence that helps.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

/** First the browser without windows, which shows pages in two thirds of the time; then what people have. */
const commands = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome",
];

const installedAt = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    if (!folder) return [];
    return [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ];
  }),
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The installed browser, or Playwright's own where it was downloaded before; `null` when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, which cannot be run. Correct it, or unset it to have a browser found.`,
    );
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  const installed = [...onPath, ...installedAt].find(isExecutable);
  if (installed) return installed;
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function attempt(explanation, command, args) {
  console.log(explanation);
  const result = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return result.status === 0;
}

/** Finds a browser, installing one where needed and possible. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  attempt("No Chromium, Chrome or Edge is installed: downloading Playwright's own Chromium.", "npx", [
    "playwright",
    "install",
    "chromium",
  ]);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    attempt("The download did not work; as root on Debian its packages are tried: apt-get update.", "apt-get", [
      "update",
      "-q",
    ]);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const options = ["-y", "-q", "--no-install-recommends"];
      attempt(`Installing the package ${name}.`, "apt-get", ["install", ...options, name]);
      const packaged = findChromium();
      if (packaged) return packaged;
    }
  }
  throw new Error(
    "The browser journeys need Chromium, Chrome or Edge, and none was found, downloaded or installed. Install one (on Debian or Ubuntu: sudo apt-get install chromium), or name one with CHROMIUM_PATH, and run npm test again.",
  );
}
