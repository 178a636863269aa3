/** Builds the types of a process from what differs between them. */
import type { BacklogLevel, Category, Milestone, State, StateCategory, TypeField, WorkItemType } from "./process";

const grey = "b2b2b2";
const blue = "007acc";
const orange = "ff9d00";
const green = "339933";
const white = "ffffff";

const colorOfCategory: Readonly<Record<StateCategory, string>> = {
  Proposed: grey,
  InProgress: blue,
  Resolved: orange,
  Completed: green,
  Removed: white,
};

export function state(name: string, category: StateCategory, milestone?: Milestone): State {
  return { name, color: colorOfCategory[category], category, ...(milestone === undefined ? {} : { milestone }) };
}

const priority: TypeField = { field: "Microsoft.VSTS.Common.Priority", default: 2, allowed: [1, 2, 3, 4] };
const valueArea: TypeField = {
  field: "Microsoft.VSTS.Common.ValueArea",
  required: true,
  default: "Business",
  allowed: ["Architectural", "Business"],
};
const severity: TypeField = {
  field: "Microsoft.VSTS.Common.Severity",
  default: "3 - Medium",
  allowed: ["1 - Critical", "2 - High", "3 - Medium", "4 - Low"],
};
const risk: TypeField = { field: "Microsoft.VSTS.Common.Risk", allowed: ["1 - High", "2 - Medium", "3 - Low"] };

/** Rules that several types share. */
export const rules = { priority, requiredPriority: { ...priority, required: true }, valueArea, severity, risk };

export const dates = {
  activated: ["Microsoft.VSTS.Common.ActivatedDate", "Microsoft.VSTS.Common.ActivatedBy"],
  resolved: [
    "Microsoft.VSTS.Common.ResolvedDate",
    "Microsoft.VSTS.Common.ResolvedBy",
    "Microsoft.VSTS.Common.ResolvedReason",
  ],
  closed: ["Microsoft.VSTS.Common.ClosedDate", "Microsoft.VSTS.Common.ClosedBy"],
} as const;

export interface TypeShape {
  readonly name: string;
  readonly referenceName?: string;
  readonly description: string;
  readonly color: string;
  readonly icon: string;
  readonly states: readonly State[];
  /** Default reason of a new item, then of each allowed change as `From > To`. */
  readonly reasons: Readonly<Record<string, string>> & { readonly "": string };
  readonly fields: readonly (string | TypeField)[];
  readonly activatesWhenSkipped?: boolean;
}

export function defineType(shape: TypeShape): WorkItemType {
  const [first] = shape.states;
  if (first === undefined) throw new Error(`${shape.name} has no states`);
  const transitions: Record<string, Record<string, string>> = { "": { [first.name]: shape.reasons[""] } };
  for (const [change, reason] of Object.entries(shape.reasons)) {
    if (change === "") continue;
    const [from, to] = change.split(" > ");
    if (from === undefined || to === undefined) throw new Error(`not a change of state: ${change}`);
    (transitions[from] ??= {})[to] = reason;
  }
  return {
    name: shape.name,
    referenceName: shape.referenceName ?? `Microsoft.VSTS.WorkItemTypes.${shape.name.replaceAll(" ", "")}`,
    description: shape.description,
    color: shape.color,
    icon: shape.icon,
    states: shape.states,
    transitions,
    fields: shape.fields.map((field) => (typeof field === "string" ? { field } : field)),
    activatesWhenSkipped: shape.activatesWhenSkipped ?? true,
  };
}

/** `reasonsBetween({ "New > Active": … }, { Removed: "…" })`: a reason per target, whatever the source. */
export function everyChange(
  states: readonly string[],
  toState: Readonly<Record<string, string>>,
  exceptions: Readonly<Record<string, string>> = {},
  refused: readonly string[] = [],
): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const from of states)
    for (const to of states) {
      const change = `${from} > ${to}`;
      const reason = exceptions[change] ?? toState[to];
      if (from === to || refused.includes(change) || reason === undefined) continue;
      reasons[change] = reason;
    }
  return reasons;
}

const levelNames = {
  epic: "Microsoft.EpicCategory",
  feature: "Microsoft.FeatureCategory",
  requirement: "Microsoft.RequirementCategory",
  task: "Microsoft.TaskCategory",
  bug: "Microsoft.BugCategory",
} as const;

export const categoryNames = levelNames;

export function category(referenceName: string, name: string, types: readonly string[]): Category {
  const [defaultType] = types;
  if (defaultType === undefined) throw new Error(`${name} has no type`);
  return { referenceName, name, types, defaultType };
}

const portfolioColumns = (effort: string): BacklogLevel["columns"] => [
  ["System.WorkItemType", 100],
  ["System.Title", 400],
  ["System.State", 100],
  [effort, 50],
  ["Microsoft.VSTS.Common.BusinessValue", 50],
  ["Microsoft.VSTS.Common.ValueArea", 100],
  ["System.Tags", 200],
];

const requirementColumns = (effort: string): BacklogLevel["columns"] => [
  ["System.WorkItemType", 100],
  ["System.Title", 400],
  ["System.State", 100],
  [effort, 50],
  ["Microsoft.VSTS.Common.ValueArea", 100],
  ["System.IterationPath", 200],
  ["System.Tags", 200],
];

const taskColumns: BacklogLevel["columns"] = [
  ["System.Title", 400],
  ["System.State", 100],
  ["System.AssignedTo", 100],
  ["Microsoft.VSTS.Scheduling.RemainingWork", 50],
];

export interface LevelShape {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly kind: BacklogLevel["kind"];
  readonly color: string;
  readonly effort: string;
  readonly hidden?: boolean;
}

export function level(shape: LevelShape): BacklogLevel {
  const columns = {
    portfolio: portfolioColumns(shape.effort),
    requirement: requirementColumns(shape.effort),
    task: taskColumns,
  }[shape.kind];
  return {
    id: shape.id,
    name: shape.name,
    rank: shape.rank,
    kind: shape.kind,
    hidden: shape.hidden ?? false,
    color: `FF${shape.color}`,
    columns,
  };
}
