/** The built command line as a process of its own, as a person or a pipeline runs it. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

const root = path.resolve(__dirname, "../..");
const binary = path.join(root, "dist/cli/throughline.cjs");
/** Loaded before the program: what its local host answers is judged at the end of the run. */
const recorder = path.join(__dirname, "recordMessages.cjs");

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Served {
  readonly url: string;
  readonly orgUrl: string;
  readonly project: string;
  readonly wiki: string;
  readonly token: string;
}

const withoutTokens = (): NodeJS.ProcessEnv => {
  const { SYSTEM_ACCESSTOKEN: _job, AZURE_DEVOPS_EXT_PAT: _personal, ...rest } = process.env;
  return rest;
};

function start(args: readonly string[], environment: NodeJS.ProcessEnv) {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: run npm run build first.`);
  return spawn(process.execPath, ["--disable-proto=delete", "--require", recorder, binary, ...args], {
    cwd: root,
    env: { ...withoutTokens(), ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Runs to the end. `input` is piped to standard input. */
export function throughline(args: readonly string[], environment: NodeJS.ProcessEnv = {}, input = ""): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = start(args, environment);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

/** A running local Azure DevOps; `as` runs a command against it, signed in. */
export interface Server extends Served {
  as(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Result>;
  stop(): Promise<number | null>;
}

export function serve(...more: readonly string[]): Promise<Server> {
  return new Promise((resolve, reject) => {
    const child = start(["serve", "--port", "0", "--json", ...more], {});
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const ended = new Promise<number | null>((done) => child.on("close", done));
    void ended.then((code) => reject(new Error(`serve ended with ${code}: ${stderr}`)));
    createInterface({ input: child.stdout }).once("line", (line) => {
      const served = JSON.parse(line) as Served;
      const where = ["--org", served.orgUrl, "--project", served.project];
      resolve({
        ...served,
        as: ([command = "", ...rest], environment = {}) =>
          throughline([command, ...where, ...rest], { AZURE_DEVOPS_EXT_PAT: served.token, ...environment }),
        stop: () => {
          child.kill("SIGTERM");
          return ended;
        },
      });
    });
  });
}
