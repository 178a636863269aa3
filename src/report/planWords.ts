/** A plan's rows in words, the same in text and Markdown. */
import type { HoldReason } from "../domain/strategy";
import type { Change, Choice, Conflict, HeldBack, Operation, Plan, Subject, WorkItemRef } from "../sync/operation";

/** "Create Epic", "Link", … : what the row does, as a heading of it. */
export function verbOf(operation: Operation): string {
  switch (operation.kind) {
    case "create-work-item":
      return `Create ${operation.changes.find((change) => change.fact === "type")?.to ?? "work item"}`;
    case "update-work-item":
      return "Change work item";
    case "link":
      return "Link";
    case "unlink":
      return "Unlink";
    case "advance-base":
      return "Note what both sides agree on";
    case "recycle-work-item":
      return "Move to the recycle bin";
    case "edit-page":
      return "Edit page";
    case "create-page":
      return "Create page";
  }
}

/** `#12`, "new", or nothing where no work item is concerned. */
export function workItemWords(workItem: WorkItemRef | null): string | null {
  if (workItem === null) return null;
  return typeof workItem === "object" ? "the new work item" : `#${workItem}`;
}

/** The page's half of a link, said with the row it belongs to. */
export const attachedWords = (page: string | null): string => `its number is written to ${page ?? "the page"}`;

/** Where the row's subject stands: page and work item. */
export function whereWords(subject: Subject): string {
  return [workItemWords(subject.workItem), subject.page].filter((word) => word !== null).join(", ");
}

/** One line for a change; long texts are shortened, since the whole is in the JSON document. */
export function changeWords({ fact, from, to }: Change): string {
  const name = fact.replace("-", " ");
  if (from === null) return `${name}: ${shown(to)}`;
  return to === null ? `${name}: ${shown(from)} is removed` : `${name}: ${shown(from)} → ${shown(to)}`;
}

const longest = 160;
/** How a change names the work item another row will create. */
const toBeCreated = /^ref:\S+$/;

function shown(text: string | null): string {
  if (text === null) return "nothing";
  if (toBeCreated.test(text)) return "the new work item";
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join("")}…`;
}

export function conflictWords({ fact, base, wiki, board }: Conflict): string {
  const side = (name: string, { value, who, when }: Conflict["wiki"]): string => {
    const author = [who, when].filter((word) => word !== null).join(", ");
    return `${name} says ${shown(value)}${author === "" ? "" : ` (${author})`}`;
  };
  // Where nothing tells what was agreed before, nothing is said of it.
  const before = base === null ? "" : `; before: ${shown(base)}`;
  return `${fact}: ${side("the wiki", wiki)}, ${side("the board", board)}${before}`;
}

/** What a conflict is called on the command line. */
export const conflictName = ({ subject, fact }: Conflict): string => `${subject.key ?? subject.title}/${fact}`;

/** How it is decided on the command line. */
export function answerWords(conflict: Conflict): string {
  const name = conflictName(conflict);
  const options: Readonly<Record<Choice, string>> = {
    "keep-wiki": `--keep-wiki ${name}`,
    "keep-board": `--keep-board ${name}`,
    edit: `--set "${name}=…"`,
  };
  return conflict.choices.map((choice) => options[choice]).join(" or ");
}

/** Whose choice it is, as the wiki says it; at most three, the others are in the document. */
export const rightsWords = ({ decisionRights = [] }: Conflict): readonly string[] =>
  decisionRights.slice(0, 3).map(({ text, place }) => `${shown(text)}, says ${place.page} line ${place.line}`);

const HELD: Readonly<Record<HoldReason, string>> = {
  done: "marked done",
  struck: "struck out",
  superseded: "superseded",
  idea: "an idea that is not validated",
  stub: "a placeholder",
  archived: "on an archived page",
  "carried-over": "carried over to a newer page, which counts",
  unreachable: "the file name of its page holds blanks, so Azure DevOps cannot open or change the page",
};

export const heldWords = ({ subject, reason }: HeldBack): string => `${subject.title} (${HELD[reason]})`;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What applying the ticked rows causes, one sentence. */
export function causesWords(plan: Plan): string {
  const { causes } = plan;
  const people = causes.notified.length === 0 ? "nobody is notified" : `notified: ${causes.notified.join(", ")}`;
  return [
    counted(causes.writes, "write", "writes"),
    counted(causes.commits, "commit in the wiki", "commits in the wiki"),
    counted(causes.revisions, "work item revision", "work item revisions"),
    people,
  ].join(", ");
}

/** "12 operations, 5 ticked", or that nothing is to be done: both sides agree, or something noticed stands in the way. */
export function summaryWords(plan: Plan): string {
  if (plan.operations.length === 0 && plan.conflicts.length === 0)
    return plan.diagnostics.length === 0
      ? "Nothing to do: page and board agree."
      : "Nothing that can be done now: see what was noticed.";
  const ticked = plan.operations.filter((operation) => operation.ticked).length;
  const conflicts =
    plan.conflicts.length === 0 ? "" : `, ${counted(plan.conflicts.length, "conflict", "conflicts")} to decide`;
  return `${counted(plan.operations.length, "operation", "operations")}, ${ticked} ticked${conflicts}.`;
}
