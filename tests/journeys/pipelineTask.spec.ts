/** The packaged pipeline task, started as an agent starts it: inputs and the job's token in the environment, its own folder as the program. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { serve, type Server } from "./program";

const root = path.resolve(__dirname, "../..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };

/** Where an agent would have unpacked the task. */
function unpacked(): string {
  const file = path.join(root, "out", `throughline.throughline-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build and npm run package first.`);
  const folder = mkdtempSync(path.join(tmpdir(), "throughline-task-"));
  const entries = unzipSync(readFileSync(file), { filter: ({ name }) => /^task\/[^/]+$/.test(name) });
  mkdirSync(path.join(folder, "task"));
  for (const [name, bytes] of Object.entries(entries)) writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, "task");
}

interface Step {
  /** Without the lines that are for debugging the agent. */
  readonly output: string;
  readonly result: string | null;
  /** What is attached to the run. */
  readonly summary: string | null;
}

/** The variables after the agent's contract with its tasks: `INPUT_<NAME>`, the endpoint of the job's own connection. */
function step(task: string, server: Server, inputs: Readonly<Record<string, string>>): Promise<Step> {
  const agentTemp = mkdtempSync(path.join(tmpdir(), "throughline-agent-"));
  const { SYSTEM_ACCESSTOKEN: _job, AZURE_DEVOPS_EXT_PAT: _personal, ...environment } = process.env;
  const given = { organization: server.orgUrl, project: server.project, ...inputs };
  const child = spawn(process.execPath, [path.join(task, "task.js")], {
    cwd: agentTemp,
    env: {
      ...environment,
      AGENT_TEMPDIRECTORY: agentTemp,
      ENDPOINT_AUTH_SYSTEMVSSCONNECTION: JSON.stringify({
        scheme: "OAuth",
        parameters: { AccessToken: server.token },
      }),
      ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN: server.token,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", () => {
      const attached = /##vso\[task\.uploadsummary\](.+)/.exec(output)?.[1]?.trim();
      resolve({
        output: output.replace(/^##vso\[task\.debug\].*\n/gm, ""),
        result: /##vso\[task\.complete result=(\w+)/.exec(output)?.[1] ?? null,
        summary: attached === undefined ? null : readFileSync(attached, "utf8"),
      });
    });
  });
}

test.describe("the pipeline task of the package", () => {
  let server: Server;
  let task: string;
  test.beforeAll(async () => {
    server = await serve();
    task = unpacked();
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("checks with the job's own token and attaches what it found to the run", async () => {
    const { result, summary, output } = await step(task, server, { command: "check", failOn: "error" });
    expect(result, output).toBe("Succeeded");
    expect(summary).toContain("| All streams |");
  });

  test("fails a run that is past a gate, with the sentence that says why", async () => {
    const { result, summary, output } = await step(task, server, { command: "check", failUnderOutcomes: "100" });
    expect(result).toBe("Failed");
    expect(output).toContain("##vso[task.issue type=error;source=TaskInternal;]There are findings past the gate");
    expect(output).toMatch(/FAILED: --fail-under outcomes/);
    expect(summary).toContain("| All streams |");
  });

  test("plans, applies what was reviewed, and a second plan is empty", async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "throughline-plan-")), "plan.md");
    const planned = await step(task, server, { command: "plan", planFile: file, create: "all", confirm: "true" });
    expect(planned.result, planned.output).toBe("Succeeded");
    const applied = await step(task, server, { command: "apply", planFile: file });
    expect(applied.result, applied.output).toBe("Succeeded");
    expect(applied.output).toMatch(/\d+ done, 0 failed, 0 stale, 0 unknown/);
    const again = await step(task, server, { command: "apply", create: "all" });
    expect(again.output).toContain("Nothing to do");
  });

  test("attaches the outcome report", async () => {
    const { result, summary } = await step(task, server, { command: "report" });
    expect(result).toBe("Succeeded");
    expect(summary).toContain("# ");
  });

  test("says which input is wrong, and never shows the token", async () => {
    const { result, output } = await step(task, server, { command: "plan", options: "--nonsense" });
    expect(result).toBe("Failed");
    expect(output).toContain("--nonsense");
    expect(output).not.toContain(server.token);
  });
});
