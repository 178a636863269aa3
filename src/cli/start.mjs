/**
 * `npm start` and `npm run dev`: from a fresh checkout to a running local Azure DevOps with the hub in it.
 *
 * Runs before anything is built, so it is plain JavaScript and imports nothing but Node. Builds when a source is newer
 * than what was built, then runs `throughline serve`; arguments after `--` go there. With `--watch` (`npm run dev`)
 * webpack rebuilds on save: a changed hub is there at the next reload of the page, a changed server is started again.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, watch } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const binary = path.join(root, "dist/cli/throughline.cjs");
const built = [binary, path.join(root, "dist/extension/hub.js"), path.join(root, "dist/page/page.js")];
const sources = ["src", "static", "webpack.config.js", "vss-extension.json", "package-lock.json"];

/** What is missing on this machine, as sentences; empty when everything is there. */
function missingPrerequisites() {
  const missing = [];
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    missing.push(
      `Throughline needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and run npm ci again.`,
    );
  }
  if (spawnSync("git", ["--version"]).error) {
    missing.push(
      'Throughline needs git, and no git command was found. Install it (https://git-scm.com/downloads, or your system\'s package "git") and try again.',
    );
  }
  if (!existsSync(path.join(root, "node_modules/webpack"))) {
    missing.push("The dependencies are not installed. Run npm ci first.");
  }
  return missing;
}

function newestChange(entry) {
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(entry).reduce((newest, name) => Math.max(newest, newestChange(path.join(entry, name))), 0);
}

function isBuilt() {
  if (!built.every((file) => existsSync(file))) return false;
  const oldestBuilt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.every((name) => newestChange(path.join(root, name)) <= oldestBuilt);
}

function webpack(mode, ...more) {
  const command = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  return [process.execPath, [command, "--mode", mode, ...more], { cwd: root, stdio: ["ignore", 2, 2] }];
}

function build(mode) {
  console.error("Building (about ten seconds, only when something changed)…");
  const result = spawnSync(...webpack(mode));
  if (result.status !== 0) {
    console.error("The build failed; the messages above say why.");
    process.exit(1);
  }
}

const serve = (args) => spawn(process.execPath, [binary, "serve", ...args], { cwd: root, stdio: "inherit" });

/** Ends with the server; a signal reaches both, so the exit code is the server's own. */
function run(args) {
  const server = serve(args);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

function runAndRebuild(args) {
  const builder = spawn(...webpack("development", "--watch"));
  let server = serve(args);
  let restart;
  const onExit = () => console.error("The server has ended; it starts again when its source changes.");
  server.on("exit", onExit);
  watch(path.dirname(binary), () => {
    clearTimeout(restart);
    restart = setTimeout(() => {
      server.off("exit", onExit);
      const again = () => {
        server = serve(args);
        server.on("exit", onExit);
      };
      if (server.exitCode !== null || server.signalCode !== null) return again();
      server.once("exit", again);
      server.kill("SIGTERM");
    }, 300);
  });
  const end = () => {
    builder.kill("SIGTERM");
    server.kill("SIGTERM");
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

const missing = missingPrerequisites();
if (missing.length > 0) {
  for (const sentence of missing) console.error(sentence);
  process.exit(3);
}
const args = process.argv.slice(2);
if (args.includes("--watch")) {
  build("development");
  runAndRebuild(args.filter((arg) => arg !== "--watch"));
} else {
  if (!isBuilt()) build("production");
  run(args);
}
