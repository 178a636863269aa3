/** `throughline serve`: the local Azure DevOps with the hub in it. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { ServeOptions, Serving } from "../local/serve";
import { collect } from "./collect";
import { exitCode, type ExitCode } from "./exitCode";
import { Refusal, usageRefusal } from "./refusal";
import type { Terminal } from "./terminal";

export interface ServeCommandOptions {
  readonly port: string;
  readonly data?: string;
  readonly seed: string;
  readonly extension: readonly string[];
  readonly process: string;
  readonly json: boolean;
}

const processes = ["agile", "scrum", "cmmi", "basic"] as const;

export function defineServe(command: Command): Command {
  return command
    .description("run a local Azure DevOps with the hub in it, on this machine only")
    .option("--port <n>", "the port; 0 takes any free one", "8080")
    .option("--data <dir>", "keep its data in this folder; without it they are gone at the end")
    .option(
      "--seed <what>",
      "demo, empty, scale:N, scale:PAGES/OUTCOMES/STORIES, or a folder of pages to be its wiki",
      "demo",
    )
    .option("--extension <path>", "a folder or .vsix to load beside ours; repeatable", collect, [])
    .option("--process <name>", "agile, scrum, cmmi or basic", "agile")
    .option("--json", "print one line of JSON: url, orgUrl, project, wiki, token", false);
}

export async function runServe(options: ServeCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const running = await start(serveOptions(options));
  const { url, orgUrl, project, wiki, token } = running;
  if (options.json) terminal.print(JSON.stringify({ url, orgUrl, project, wiki, token }));
  else terminal.print(`Throughline is running at ${url}\nStop it with Ctrl+C.`);
  await ended();
  await running.close();
  return exitCode.done;
}

function serveOptions(options: ServeCommandOptions): ServeOptions {
  return {
    port: portOf(options.port),
    dataDir: options.data === undefined ? null : path.resolve(options.data),
    seed: seedOf(options.seed),
    process: processOf(options.process),
    extensions: options.extension.map((file) => path.resolve(file)),
    hubDir: path.join(__dirname, "../extension"),
  };
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw usageRefusal(`--port ${text} is not a port.`, "Give a number from 0 to 65535; 0 takes any free port.");
}

function seedOf(text: string): ServeOptions["seed"] {
  if (text === "demo" || text === "empty") return text;
  if (text.startsWith("scale:")) return { scale: scaleOf(text) };
  const dir = path.resolve(text);
  if (existsSync(dir) && statSync(dir).isDirectory()) return { dir };
  throw usageRefusal(`--seed ${text} is neither demo, empty, scale:N nor an existing folder.`, "Name one of them.");
}

/** `scale:N`, or `scale:PAGES/OUTCOMES/STORIES`. */
function scaleOf(
  text: string,
): number | { readonly pages: number; readonly outcomes: number; readonly stories: number } {
  const [, pages, outcomes, stories] = /^scale:([1-9]\d{0,5})(?:\/([1-9]\d{0,5})\/(\d{1,6}))?$/.exec(text) ?? [];
  if (pages === undefined)
    throw usageRefusal(
      `--seed ${text} names no size.`,
      "Give the number of outcomes, or of pages, outcomes and stories: --seed scale:1000, --seed scale:200/300/15000.",
    );
  if (outcomes === undefined) return Number(pages);
  return { pages: Number(pages), outcomes: Number(outcomes), stories: Number(stories) };
}

function processOf(text: string): ServeOptions["process"] {
  const found = processes.find((process) => process === text.toLowerCase());
  if (found !== undefined) return found;
  throw usageRefusal(`--process ${text} is not known.`, `It is one of ${processes.join(", ")}.`);
}

/** How the local host says that it cannot start, by the name of its error: a sentence that ends with what to do. */
const reasons: ReadonlyMap<string, ExitCode> = new Map([
  ["ListenError", exitCode.unavailable],
  ["DataDirError", exitCode.usage],
  ["StorageError", exitCode.usage],
  ["ExtensionError", exitCode.usage],
]);

async function start(options: ServeOptions): Promise<Serving> {
  try {
    // Loaded here only: no other command needs the database and the server.
    const { serve } = await import("../local/serve");
    return await serve(options);
  } catch (error) {
    const code = error instanceof Error ? reasons.get(error.name) : undefined;
    if (!(error instanceof Error) || code === undefined) throw error;
    const [what = error.message, ...help] = error.message.split(/(?<=\.) /);
    throw new Refusal(what, "The local Azure DevOps was not started.", help.join(" "), code);
  }
}

const ended = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
