/**
 * The pipeline task: what an agent starts. Takes the inputs of the step and the job's own token, runs one command of the
 * command line, and tells the agent how it ended. It decides nothing itself.
 *
 * Promises: what a person should read beside the run is attached to it as a summary; titles and sentences of others pass the
 * same printer as on a terminal, so that none of them commands the agent.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import * as agent from "azure-pipelines-task-lib/task";
import { exitCode, type ExitCode } from "./exitCode";
import { main } from "./main";
import { printableLine } from "../report/printable";
import { argumentsOf, type TaskCommand, taskCommands, type TaskInputs } from "./taskInputs";

async function run(): Promise<void> {
  const inputs = readInputs();
  if (inputs === null) return;
  process.env["SYSTEM_ACCESSTOKEN"] ??= agent.getEndpointAuthorizationParameter(
    "SystemVssConnection",
    "AccessToken",
    true,
  );
  const summary = path.join(agent.getVariable("Agent.TempDirectory") ?? ".", "throughline.md");
  const args = argumentsOf(inputs, summary);
  agent.debug(`throughline ${args.map(printableLine).join(" ")}`);
  const code = await main(args);
  if (existsSync(summary)) agent.uploadSummary(summary);
  agent.setResult(...resultOf(inputs.command, code));
}

function readInputs(): TaskInputs | null {
  const text = (name: string): string | null => agent.getInput(name)?.trim() || null;
  const command = taskCommands.find((each) => each === text("command"));
  if (command === undefined) {
    agent.setResult(agent.TaskResult.Failed, `The command is one of ${taskCommands.join(", ")}.`);
    return null;
  }
  return {
    command,
    wikiDirectory: text("wikiDirectory"),
    organization: text("organization"),
    project: text("project"),
    wiki: text("wiki"),
    roots: text("roots"),
    settings: text("settings"),
    failOn: text("failOn"),
    failOnNew: text("failOnNew"),
    failUnderOutcomes: text("failUnderOutcomes"),
    failUnderWork: text("failUnderWork"),
    planFile: text("planFile"),
    confirm: agent.getBoolInput("confirm"),
    create: text("create"),
    reportFormat: text("reportFormat"),
    reportFile: text("reportFile"),
    options: text("options"),
  };
}

/** Conflicts an apply left are a matter for people, and no failure of the run that left them. */
function resultOf(command: TaskCommand, code: ExitCode): readonly [agent.TaskResult, string] {
  switch (code) {
    case exitCode.done:
      return [agent.TaskResult.Succeeded, ""];
    case exitCode.findings:
      return command === "apply"
        ? [agent.TaskResult.SucceededWithIssues, "Conflicts are left that somebody has to decide."]
        : [agent.TaskResult.Failed, "There are findings past the gate; the summary lists them."];
    case exitCode.usage:
      return [agent.TaskResult.Failed, "An input is not understood; the log says which."];
    case exitCode.unavailable:
      return [agent.TaskResult.Failed, "The service is not reachable or does not allow it; the log says what to do."];
    case exitCode.partly:
      return [agent.TaskResult.Failed, "Only a part was applied; the log lists what failed or is unknown."];
    case exitCode.stale:
      return [agent.TaskResult.Failed, "The plan no longer fits the pages and items; make a new one."];
  }
}

void run();
