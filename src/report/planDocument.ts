/**
 * `throughline.plan/1`: a plan as data, written and read back. A public contract, described by `schemas/plan.schema.json`.
 *
 * A plan document may have been edited, generated or sent by anybody: reading checks every member and says where the
 * first thing is that it cannot accept. It decides nothing about whether the plan still fits the world; apply does.
 */
import type { Diagnostic, Place } from "../domain/diagnostic";
import { blobId, lineKeyOf, pagePath, workItemId } from "../domain/ids";
import type { HoldReason, Statement } from "../domain/strategy";
import type {
  Causes,
  Change,
  Choice,
  Conflict,
  Fact,
  HeldBack,
  Operation,
  OperationKind,
  Plan,
  Precondition,
  Subject,
  WorkItemRef,
} from "../sync/operation";
import { byText } from "./order";
import { type DiagnosticDocument, diagnosticDocuments } from "./portfolioDocument";

export const planSchema = "throughline.plan/1";

export interface PlanDocument extends Omit<Plan, "diagnostics"> {
  readonly schema: typeof planSchema;
  readonly diagnostics: readonly DiagnosticDocument[];
}

/** Rows and conflicts keep the order of the plan, which is the order of apply; maps and lists of names are sorted. */
export function planDocument(plan: Plan): PlanDocument {
  return {
    schema: planSchema,
    target: {
      org: plan.target.org,
      project: plan.target.project,
      wiki: plan.target.wiki,
      version: plan.target.version,
    },
    madeFrom: {
      commit: plan.madeFrom.commit,
      pages: sortedRecord(plan.madeFrom.pages, byText),
      items: sortedRecord(plan.madeFrom.items, (a, b) => Number(a) - Number(b)),
    },
    operations: plan.operations.map((operation) => ({
      id: operation.id,
      kind: operation.kind,
      side: operation.side,
      ticked: operation.ticked,
      dependsOn: [...operation.dependsOn],
      subject: subject(operation.subject),
      changes: operation.changes.map(({ fact, from, to }) => ({ fact, from, to })),
      precondition: operation.precondition,
      reason: operation.reason,
      ...(operation.notifies === undefined || operation.notifies.length === 0
        ? {}
        : { notifies: [...operation.notifies].sort(byText) }),
    })),
    conflicts: plan.conflicts.map((conflict) => ({
      subject: subject(conflict.subject),
      fact: conflict.fact,
      base: conflict.base,
      wiki: { value: conflict.wiki.value, who: conflict.wiki.who, when: conflict.wiki.when },
      board: { value: conflict.board.value, who: conflict.board.who, when: conflict.board.when },
      choices: [...conflict.choices],
      ...(conflict.decisionRights === undefined
        ? {}
        : {
            decisionRights: conflict.decisionRights.map(({ text, place }) => ({ text, place: placeDocument(place) })),
          }),
    })),
    heldBack: plan.heldBack.map((held) => ({ subject: subject(held.subject), reason: held.reason })),
    diagnostics: diagnosticDocuments(plan.diagnostics),
    causes: {
      reads: plan.causes.reads,
      writes: plan.causes.writes,
      commits: plan.causes.commits,
      revisions: plan.causes.revisions,
      notified: [...plan.causes.notified].sort(byText),
    },
  };
}

const placeDocument = ({ page, line, column, endLine }: Place): Place => ({ page, line, column, endLine });

const subject = ({ key, title, workItem, page }: Subject): Subject => ({ key, title, workItem, page });

function sortedRecord<Value>(
  record: Readonly<Record<string, Value>>,
  order: (a: string, b: string) => number,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => order(a, b)));
}

export type ReadPlan =
  { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "unreadable"; readonly message: string };

/** The plan a JSON text holds, or the sentence that says why it is none. */
export function readPlanDocument(text: string): ReadPlan {
  try {
    return { kind: "plan", plan: planOf(parsed(text)) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable", message: error.message };
    throw error;
  }
}

/** Carries the sentence out of the nested readers below; never leaves this module. */
class Unreadable extends Error {}

function parsed(text: string): Value {
  try {
    return value("", JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable(`It is not JSON: ${error.message}.`);
    throw error;
  }
}

/** A JSON value with the way to it, so that a complaint names the place. */
interface Value {
  readonly at: string;
  readonly json: unknown;
}

const value = (at: string, json: unknown): Value => ({ at, json });

function refuse({ at }: Value, expected: string): never {
  throw new Unreadable(`${at === "" ? "The document" : at} is not ${expected}.`);
}

function member(of: Value, name: string): Value {
  if (typeof of.json !== "object" || of.json === null || Array.isArray(of.json)) return refuse(of, "an object");
  const at = of.at === "" ? name : `${of.at}.${name}`;
  if (!Object.hasOwn(of.json, name)) throw new Unreadable(`${at} is missing.`);
  return value(at, (of.json as Record<string, unknown>)[name]);
}

const has = ({ json }: Value, name: string): boolean =>
  typeof json === "object" && json !== null && Object.hasOwn(json, name);

function text(of: Value): string {
  return typeof of.json === "string" ? of.json : refuse(of, "a text");
}

function flag(of: Value): boolean {
  return typeof of.json === "boolean" ? of.json : refuse(of, "true or false");
}

function whole(of: Value, least: number): number {
  const { json } = of;
  return typeof json === "number" && Number.isSafeInteger(json) && json >= least
    ? json
    : refuse(of, `a whole number of at least ${least}`);
}

function matching(of: Value, pattern: RegExp, expected: string): string {
  const found = text(of);
  return pattern.test(found) ? found : refuse(of, expected);
}

const orNull = <Result>(of: Value, read: (of: Value) => Result): Result | null => (of.json === null ? null : read(of));

function list<Result>(of: Value, read: (of: Value) => Result): readonly Result[] {
  if (!Array.isArray(of.json)) return refuse(of, "a list");
  return of.json.map((json: unknown, index) => read(value(`${of.at}[${index}]`, json)));
}

function record<Result>(of: Value, read: (of: Value) => Result): Readonly<Record<string, Result>> {
  if (typeof of.json !== "object" || of.json === null || Array.isArray(of.json)) return refuse(of, "an object");
  const entries = Object.entries(of.json as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, json]) => [name, read(value(`${of.at}["${name}"]`, json))]));
}

function oneOf<Choice extends string>(of: Value, choices: Readonly<Record<Choice, true>>): Choice {
  const found = text(of);
  return Object.hasOwn(choices, found) ? (found as Choice) : refuse(of, `one of ${Object.keys(choices).join(", ")}`);
}

const operationKinds: Readonly<Record<OperationKind, true>> = {
  "create-work-item": true,
  "update-work-item": true,
  link: true,
  unlink: true,
  "advance-base": true,
  "recycle-work-item": true,
  "edit-page": true,
  "create-page": true,
};

const facts: Readonly<Record<Fact, true>> = {
  title: true,
  description: true,
  owner: true,
  target: true,
  priority: true,
  horizon: true,
  status: true,
  parent: true,
  mention: true,
  "wiki-link": true,
  reading: true,
  ignored: true,
  claim: true,
  note: true,
  closed: true,
  statement: true,
  tags: true,
  page: true,
  type: true,
  area: true,
  iteration: true,
  state: true,
};

const holdReasons: Readonly<Record<HoldReason, true>> = {
  done: true,
  struck: true,
  superseded: true,
  idea: true,
  stub: true,
  archived: true,
  "carried-over": true,
  unreachable: true,
};

const choices: Readonly<Record<Choice, true>> = { "keep-wiki": true, "keep-board": true, edit: true };
const sides = { board: true, wiki: true } as const;
const severities = { error: true, warning: true, info: true } as const;

function planOf(document: Value): Plan {
  const schema = text(member(document, "schema"));
  if (schema !== planSchema) {
    throw new Unreadable(`It is a ${schema} document; a plan is ${planSchema}.`);
  }
  const target = member(document, "target");
  const madeFrom = member(document, "madeFrom");
  const plan: Plan = {
    target: {
      org: text(member(target, "org")),
      project: text(member(target, "project")),
      wiki: text(member(target, "wiki")),
      version: text(member(target, "version")),
    },
    madeFrom: {
      commit: orNull(member(madeFrom, "commit"), text),
      pages: record(member(madeFrom, "pages"), blobOf),
      items: record(member(madeFrom, "items"), (of) => whole(of, 1)),
    },
    operations: list(member(document, "operations"), operationOf),
    conflicts: list(member(document, "conflicts"), conflictOf),
    heldBack: list(member(document, "heldBack"), heldBackOf),
    diagnostics: list(member(document, "diagnostics"), diagnosticOf),
    causes: causesOf(member(document, "causes")),
  };
  checkReferences(plan.operations);
  return plan;
}

/** Ids are unique, and what a row waits for is another row of the plan. */
function checkReferences(operations: readonly Operation[]): void {
  const ids = new Set<string>();
  for (const { id } of operations) {
    if (ids.has(id)) throw new Unreadable(`Two operations have the id ${id}.`);
    ids.add(id);
  }
  for (const operation of operations) {
    const created = operation.subject.workItem;
    const named = typeof created === "object" && created !== null ? [created.ref] : [];
    const missing = [...operation.dependsOn, ...named].find((id) => !ids.has(id));
    if (missing !== undefined) {
      throw new Unreadable(`Operation ${operation.id} names ${missing}, which is not in the plan.`);
    }
  }
}

const operationOf = (of: Value): Operation => ({
  id: text(member(of, "id")),
  kind: oneOf(member(of, "kind"), operationKinds),
  side: oneOf(member(of, "side"), sides),
  ticked: flag(member(of, "ticked")),
  dependsOn: list(member(of, "dependsOn"), text),
  subject: subjectOf(member(of, "subject")),
  changes: list(member(of, "changes"), changeOf),
  precondition: preconditionOf(member(of, "precondition")),
  reason: text(member(of, "reason")),
  ...(has(of, "notifies") ? { notifies: list(member(of, "notifies"), text) } : {}),
});

const blobOf = (of: Value) => blobId(matching(of, /^[0-9a-f]{40}$/, "a blob id of 40 hex digits"));

const pageOf = (of: Value) => pagePath(matching(of, /^\//, "a page path, which starts with /"));

const subjectOf = (of: Value): Subject => ({
  key: orNull(member(of, "key"), (key) => lineKeyOf(matching(key, /^[0-9a-f]{8}$/, "a key of 8 hex digits"))),
  title: text(member(of, "title")),
  workItem: orNull(member(of, "workItem"), workItemOf),
  page: orNull(member(of, "page"), pageOf),
});

const workItemOf = (of: Value): WorkItemRef =>
  typeof of.json === "object" ? { ref: text(member(of, "ref")) } : workItemId(whole(of, 1));

const changeOf = (of: Value): Change => ({
  fact: oneOf(member(of, "fact"), facts),
  from: orNull(member(of, "from"), text),
  to: orNull(member(of, "to"), text),
});

function preconditionOf(of: Value): Precondition {
  const names = typeof of.json === "object" && of.json !== null ? Object.keys(of.json) : [];
  if (names.length === 1 && names[0] === "rev") return { rev: whole(member(of, "rev"), 1) };
  if (names.length === 1 && names[0] === "blob") return { blob: blobOf(member(of, "blob")) };
  if (names.length === 1 && names[0] === "absent" && flag(member(of, "absent"))) return { absent: true };
  return refuse(of, "a precondition: rev, blob or absent");
}

const conflictOf = (of: Value): Conflict => ({
  subject: subjectOf(member(of, "subject")),
  fact: oneOf(member(of, "fact"), facts),
  base: orNull(member(of, "base"), text),
  wiki: sideOf(member(of, "wiki")),
  board: sideOf(member(of, "board")),
  choices: list(member(of, "choices"), (choice) => oneOf(choice, choices)),
  ...(has(of, "decisionRights") ? { decisionRights: list(member(of, "decisionRights"), statementOf) } : {}),
});

const statementOf = (of: Value): Statement => ({
  text: text(member(of, "text")),
  place: placeOf(member(of, "place")),
});

const sideOf = (of: Value): Conflict["wiki"] => ({
  value: orNull(member(of, "value"), text),
  who: orNull(member(of, "who"), text),
  when: orNull(member(of, "when"), text),
});

const heldBackOf = (of: Value): HeldBack => ({
  subject: subjectOf(member(of, "subject")),
  reason: oneOf(member(of, "reason"), holdReasons),
});

const diagnosticOf = (of: Value): Diagnostic => ({
  rule: text(member(of, "rule")),
  severity: oneOf(member(of, "severity"), severities),
  message: text(member(of, "message")),
  place: orNull(member(of, "place"), placeOf),
  help: text(member(of, "help")),
});

const placeOf = (of: Value): Place => ({
  page: pageOf(member(of, "page")),
  line: whole(member(of, "line"), 1),
  column: whole(member(of, "column"), 1),
  endLine: whole(member(of, "endLine"), 1),
});

const causesOf = (of: Value): Causes => ({
  reads: whole(member(of, "reads"), 0),
  writes: whole(member(of, "writes"), 0),
  commits: whole(member(of, "commits"), 0),
  revisions: whole(member(of, "revisions"), 0),
  notified: list(member(of, "notified"), text),
});
