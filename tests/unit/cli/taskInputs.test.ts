import { readFileSync } from "node:fs";
import path from "node:path";
import { argumentsOf, taskCommands, type TaskInputs } from "../../../src/cli/taskInputs";

const nothing: TaskInputs = {
  command: "check",
  wikiDirectory: null,
  organization: null,
  project: null,
  wiki: null,
  roots: null,
  settings: null,
  failOn: null,
  failOnNew: null,
  failUnderOutcomes: null,
  failUnderWork: null,
  planFile: null,
  confirm: false,
  create: null,
  reportFormat: null,
  reportFile: null,
  options: null,
};

interface Input {
  readonly name: string;
  readonly options?: Readonly<Record<string, string>>;
}

const task = JSON.parse(readFileSync(path.resolve(__dirname, "../../../static/task/task.json"), "utf8")) as {
  readonly inputs: readonly Input[];
};

const args = (inputs: Partial<TaskInputs>): readonly string[] => argumentsOf({ ...nothing, ...inputs }, "summary.md");

describe("the inputs of the pipeline task", () => {
  it("are those of its form, no more and no fewer", () => {
    expect(task.inputs.map(({ name }) => name).sort()).toEqual(Object.keys(nothing).sort());
    expect(Object.keys(task.inputs.find(({ name }) => name === "command")?.options ?? {})).toEqual([...taskCommands]);
  });

  it("become a check whose result is the run's summary, with its gates", () => {
    expect(
      args({
        wikiDirectory: "wiki",
        organization: "https://dev.azure.com/contoso/",
        project: "Ferries",
        roots: "/Product/Roadmap\r\n\n /Support/Roadmap ",
        failOn: "warning",
        failOnNew: "origin/main",
        failUnderOutcomes: "80",
        failUnderWork: "50",
      }),
    ).toEqual([
      ...["check", "--wiki-dir", "wiki", "--org", "https://dev.azure.com/contoso/", "--project", "Ferries"],
      ...["--root", "/Product/Roadmap", "--root", "/Support/Roadmap", "--format", "markdown", "--out", "summary.md"],
      ...["--fail-on", "warning", "--fail-on-new", "origin/main"],
      ...["--fail-under", "outcomes=80", "--fail-under", "work=50"],
    ]);
  });

  it("write a plan to the file it is named, else to the run's summary", () => {
    expect(args({ command: "plan", confirm: true, create: "now" })).toEqual([
      ...["plan", "--confirm", "--create", "now", "--out", "summary.md"],
    ]);
    expect(args({ command: "plan", create: "none", planFile: "plan.json" })).toEqual(["plan", "--out", "plan.json"]);
  });

  it("apply the plan that was reviewed as it was ticked, never from a checkout", () => {
    expect(args({ command: "apply", planFile: "plan.md", create: "all", wikiDirectory: "wiki" })).toEqual([
      ...["apply", "plan.md", "--yes"],
    ]);
    expect(args({ command: "apply", create: "all" })).toEqual(["apply", "--create", "all", "--yes"]);
  });

  it("write the report beside the run unless a file is named", () => {
    expect(args({ command: "report" })).toEqual(["report", "--format", "markdown", "--out", "summary.md"]);
    expect(args({ command: "report", reportFormat: "html", reportFile: "report.html" })).toEqual([
      ...["report", "--format", "html", "--out", "report.html"],
    ]);
  });

  it("keep an argument of several words whole", () => {
    expect(args({ options: "--advice\n--allow-host\nado server.example" }).slice(-3)).toEqual([
      "--advice",
      "--allow-host",
      "ado server.example",
    ]);
  });
});
