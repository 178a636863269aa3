/**
 * What a process is: the types of work, their states and rules, and the levels of the backlog.
 *
 * A process is data. The store, the rules and the metadata routes read it; none of them knows a type or a state by name.
 */
import type { ProcessName } from "../../route";

export const stateCategories = ["Proposed", "InProgress", "Resolved", "Completed", "Removed"] as const;
export type StateCategory = (typeof stateCategories)[number];

/** A moment of an item's life that sets its own date and person fields. */
export type Milestone = "activated" | "resolved" | "closed";

export interface State {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly category: StateCategory;
  /** What entering the state means for dates; by category where not said. */
  readonly milestone?: Milestone | null;
}

/** A field of a type, with the rules the type adds to it. */
export interface TypeField {
  /** Reference name, e.g. `Microsoft.VSTS.Common.Priority`. */
  readonly field: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly default?: string | number;
  /** The only values the field may have. */
  readonly allowed?: readonly (string | number)[];
}

export interface WorkItemType {
  readonly name: string;
  readonly referenceName: string;
  readonly description: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** E.g. `icon_crown`. */
  readonly icon: string;
  /** The first is the only one a new item may have. */
  readonly states: readonly State[];
  /** From a state (`""` for a new item) to the states that may follow, each with its default reason. */
  readonly transitions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly fields: readonly TypeField[];
  /** Whether closing an item that was never active dates its activation too. */
  readonly activatesWhenSkipped: boolean;
}

export interface Category {
  /** E.g. `Microsoft.EpicCategory`. */
  readonly referenceName: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly defaultType: string;
}

export interface BacklogLevel {
  /** Reference name of its category. */
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly kind: "portfolio" | "requirement" | "task";
  /** Not shown to a team until it asks for it. */
  readonly hidden: boolean;
  /** Eight hexadecimal digits, opacity first. */
  readonly color: string;
  /** Columns of the backlog: field and width. */
  readonly columns: readonly (readonly [field: string, width: number])[];
}

export interface Process {
  readonly name: ProcessName;
  readonly types: readonly WorkItemType[];
  readonly categories: readonly Category[];
  /** Highest rank first. */
  readonly levels: readonly BacklogLevel[];
  /** Fields of the process's own, beyond the catalogue. */
  readonly customFields: readonly CustomField[];
  readonly bugsBehavior: "off" | "asTasks" | "asRequirements";
  /** Fields that planning uses, by role. */
  readonly roles: {
    readonly order: string;
    readonly effort: string;
    readonly remainingWork: string;
    readonly activity: string;
  };
  /** Names of the iterations a new project starts with. */
  readonly iterations: readonly string[];
}

export interface CustomField {
  readonly referenceName: string;
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "dateTime" | "html" | "plainText" | "boolean" | "identity";
}

/** The type with this name, in any case. */
export function typeNamed(process: Process, name: string): WorkItemType | null {
  const wanted = name.toLowerCase();
  return (
    process.types.find((type) => type.name.toLowerCase() === wanted || type.referenceName.toLowerCase() === wanted) ??
    null
  );
}

export function initialState(type: WorkItemType): State {
  const [first] = type.states;
  if (first === undefined) throw new Error(`${type.name} has no states`);
  return first;
}

export function milestoneOf(state: State): Milestone | null {
  if (state.milestone !== undefined) return state.milestone;
  switch (state.category) {
    case "InProgress":
      return "activated";
    case "Resolved":
      return "resolved";
    case "Completed":
      return "closed";
    case "Proposed":
    case "Removed":
      return null;
  }
}

export function categoryOf(process: Process, referenceName: string): Category | null {
  return process.categories.find((category) => category.referenceName === referenceName) ?? null;
}

/** Types of a backlog level, the default one first in `defaultType`. */
export function typesOfLevel(process: Process, level: BacklogLevel): Category {
  const category = categoryOf(process, level.id);
  if (category === null) throw new Error(`no category ${level.id}`);
  return category;
}
