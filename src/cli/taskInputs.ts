/**
 * What a pipeline filled in, as the arguments of a command. The pipeline task is the command line under another name: it
 * has no behaviour of its own, so that what a pipeline does can be tried at a terminal.
 */

export const taskCommands = ["check", "plan", "apply", "report"] as const;

export type TaskCommand = (typeof taskCommands)[number];

/** The inputs of `static/task/task.json` by name. What was left empty is `null`. */
export interface TaskInputs {
  readonly command: TaskCommand;
  readonly wikiDirectory: string | null;
  readonly organization: string | null;
  readonly project: string | null;
  readonly wiki: string | null;
  /** Page titles, one a line. */
  readonly roots: string | null;
  readonly settings: string | null;
  readonly failOn: string | null;
  readonly failOnNew: string | null;
  readonly failUnderOutcomes: string | null;
  readonly failUnderWork: string | null;
  readonly planFile: string | null;
  readonly confirm: boolean;
  readonly create: string | null;
  readonly reportFormat: string | null;
  readonly reportFile: string | null;
  /** Further options as a terminal takes them, one argument a line. */
  readonly options: string | null;
}

/**
 * The arguments of the command line, the command first. `summary` is a file for what a person reads beside the run: the
 * result of a check, the plan with its boxes, the report where it is not written elsewhere.
 */
export function argumentsOf(inputs: TaskInputs, summary: string): readonly string[] {
  return [inputs.command, ...where(inputs), ...what(inputs, summary), ...lines(inputs.options)];
}

function where(inputs: TaskInputs): readonly string[] {
  const wikiDir = inputs.command === "apply" ? [] : option("--wiki-dir", inputs.wikiDirectory);
  return [
    ...wikiDir,
    ...option("--org", inputs.organization),
    ...option("--project", inputs.project),
    ...option("--wiki", inputs.wiki),
    ...lines(inputs.roots).flatMap((root) => ["--root", root]),
    ...option("--settings", inputs.settings),
  ];
}

function what(inputs: TaskInputs, summary: string): readonly string[] {
  switch (inputs.command) {
    case "check":
      return ["--format", "markdown", "--out", summary, ...gates(inputs)];
    case "plan":
      return [...choices(inputs), "--out", inputs.planFile ?? summary];
    case "apply":
      return [...(inputs.planFile === null ? choices(inputs) : [inputs.planFile]), "--yes"];
    case "report":
      return ["--format", inputs.reportFormat ?? "markdown", "--out", inputs.reportFile ?? summary];
  }
}

const gates = ({ failOn, failOnNew, failUnderOutcomes, failUnderWork }: TaskInputs): readonly string[] => [
  ...option("--fail-on", failOn),
  ...option("--fail-on-new", failOnNew),
  ...option("--fail-under", failUnderOutcomes === null ? null : `outcomes=${failUnderOutcomes}`),
  ...option("--fail-under", failUnderWork === null ? null : `work=${failUnderWork}`),
];

const choices = ({ confirm, create }: TaskInputs): readonly string[] => [
  ...(confirm ? ["--confirm"] : []),
  ...option("--create", create === "none" ? null : create),
];

const option = (name: string, value: string | null): readonly string[] => (value === null ? [] : [name, value]);

const lines = (text: string | null): readonly string[] =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
