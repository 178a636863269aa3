/**
 * Ticks, closed over what belongs together. A ticked row ticks the rows it depends on; unticking a row unticks what depends on
 * it; both halves of a link, and an edit with the base that follows it, go together; creating and adopting the same line are
 * alternatives. So whatever a person clicks, the ticked rows are a plan that can be applied.
 */
import { causesOf } from "./causes";
import { refTo } from "./ground";
import type { Operation, OperationId, Plan } from "./operation";

/** The plan with these rows ticked or unticked, closed as above; what it causes is counted anew. */
export function tick(plan: Plan, ids: readonly OperationId[], ticked: boolean): Plan {
  const operations = setTicks(plan.operations, new Map(ids.map((id) => [id, ticked])));
  return { ...plan, operations, causes: causesOf(operations) };
}

/**
 * The plan with the rows ticked that a reviewed document ticks, and no others. What only follows a row (the number of a new item on
 * its page, the base after an edit) goes as that row goes; a row that needs one nobody ticked waits with it; where creating and
 * adopting are both ticked, the existing work is taken.
 */
export function tickOnly(plan: Plan, ids: readonly OperationId[]): Plan {
  const links = linksOf(plan.operations);
  const asked = new Set(ids);
  const on = new Set(plan.operations.map(({ id }) => id));
  const isApproved = (row: Operation): boolean => {
    const leaders = row.dependsOn.filter((id) => links.together.get(row.id)?.includes(id) === true);
    const replaced = isCreate(row) && (links.instead.get(row.id) ?? []).some((other) => asked.has(other));
    const wanted = leaders.length === 0 ? asked.has(row.id) && !replaced : leaders.every((id) => on.has(id));
    return wanted && row.dependsOn.every((id) => !links.byId.has(id) || isMet(id, on, links));
  };
  for (let before = -1; before !== on.size;) {
    before = on.size;
    for (const row of plan.operations) if (on.has(row.id) && !isApproved(row)) on.delete(row.id);
  }
  const ticked = plan.operations.map((operation) => withTick(operation, on.has(operation.id)));
  const operations = retarget(ticked, on);
  return { ...plan, operations, causes: causesOf(operations) };
}

/** Defaults first, then what a person ticked, then what a person unticked. */
export function setTicks(
  operations: readonly Operation[],
  wanted: ReadonlyMap<OperationId, boolean>,
): readonly Operation[] {
  const links = linksOf(operations);
  const on = new Set(operations.filter((operation) => operation.ticked).map((operation) => operation.id));
  for (const [id, ticked] of wanted) if (ticked && links.byId.has(id)) switchOn(id, on, links);
  for (const [id, ticked] of wanted) if (!ticked && links.byId.has(id)) switchOff(id, on, links);
  for (const operation of operations) {
    const lacksOne = operation.dependsOn.some(
      (dependency) => links.byId.has(dependency) && !isMet(dependency, on, links),
    );
    if (on.has(operation.id) && lacksOne) switchOff(operation.id, on, links);
  }
  return retarget(
    operations.map((operation) => withTick(operation, on.has(operation.id))),
    on,
  );
}

interface Links {
  readonly byId: ReadonlyMap<OperationId, Operation>;
  /** Rows that go with a row in both directions. */
  readonly together: ReadonlyMap<OperationId, readonly OperationId[]>;
  readonly dependents: ReadonlyMap<OperationId, readonly OperationId[]>;
  readonly instead: ReadonlyMap<OperationId, readonly OperationId[]>;
}

function linksOf(operations: readonly Operation[]): Links {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const together = new Map<OperationId, OperationId[]>();
  const dependents = new Map<OperationId, OperationId[]>();
  const instead = new Map<OperationId, OperationId[]>();
  const add = (map: Map<OperationId, OperationId[]>, from: OperationId, to: OperationId): void => {
    map.set(from, [...(map.get(from) ?? []), to]);
  };
  for (const operation of operations) {
    for (const id of operation.dependsOn) {
      const dependency = byId.get(id);
      if (dependency === undefined) continue;
      add(dependents, id, operation.id);
      if (goTogether(dependency, operation)) {
        add(together, id, operation.id);
        add(together, operation.id, id);
      }
    }
  }
  const creates = new Map(operations.filter(isCreate).map((operation) => [operation.subject.key, operation.id]));
  for (const operation of operations) {
    const create = creates.get(operation.subject.key);
    if (create === undefined || !isAdoption(operation)) continue;
    add(instead, create, operation.id);
    add(instead, operation.id, create);
  }
  return { byId, together, dependents, instead };
}

const isCreate = (operation: Operation): boolean => operation.kind === "create-work-item";
const hasFact = (operation: Operation, fact: string): boolean =>
  operation.changes.some((change) => change.fact === fact);
const isAdoption = (operation: Operation): boolean => operation.kind === "link" && hasFact(operation, "wiki-link");

/** The page's half of a link with the item's half; an edit of the page with the base that follows it. */
function goTogether(first: Operation, then: Operation): boolean {
  const sameLine = first.subject.key === then.subject.key;
  return (
    sameLine &&
    ((then.kind === "edit-page" && hasFact(then, "mention")) ||
      then.kind === "advance-base" ||
      (then.kind === "unlink" && first.kind === "edit-page"))
  );
}

/** Ticked, or its alternative is. */
const isMet = (id: OperationId, on: ReadonlySet<OperationId>, links: Links): boolean =>
  on.has(id) || (links.instead.get(id) ?? []).some((other) => on.has(other));

function switchOn(id: OperationId, on: Set<OperationId>, links: Links): void {
  if (on.has(id)) return;
  on.add(id);
  for (const other of links.instead.get(id) ?? []) switchOff(other, on, links, id);
  for (const dependency of links.byId.get(id)?.dependsOn ?? []) {
    if (links.byId.has(dependency) && !isMet(dependency, on, links)) switchOn(dependency, on, links);
  }
  for (const other of links.together.get(id) ?? []) switchOn(other, on, links);
}

/** `unless`: the alternative just chosen; rows that can hang under it stay as they are. */
function switchOff(id: OperationId, on: Set<OperationId>, links: Links, unless: OperationId | null = null): void {
  if (!on.has(id)) return;
  on.delete(id);
  for (const dependent of links.dependents.get(id) ?? []) {
    const child = links.byId.get(dependent);
    const movesAlong = unless !== null && child !== undefined && isCreate(child);
    if (!movesAlong) switchOff(dependent, on, links);
  }
  for (const other of links.together.get(id) ?? []) switchOff(other, on, links);
}

function withTick(operation: Operation, ticked: boolean): Operation {
  return operation.ticked === ticked ? operation : { ...operation, ticked };
}

/** New deliverables hang under whichever of their outcome's alternatives is ticked; under the one to be created by default. */
function retarget(operations: readonly Operation[], on: ReadonlySet<OperationId>): readonly Operation[] {
  const alternatives = new Map<OperationId, { readonly create: Operation; readonly adopt: Operation }>();
  const creates = new Map(operations.filter(isCreate).map((operation) => [operation.subject.key, operation]));
  for (const adopt of operations.filter(isAdoption)) {
    const create = creates.get(adopt.subject.key);
    if (create === undefined) continue;
    alternatives.set(create.id, { create, adopt });
    alternatives.set(adopt.id, { create, adopt });
  }
  return operations.map((operation) => {
    if (!isCreate(operation)) return operation;
    const found = operation.dependsOn.map((id) => alternatives.get(id)).find((pair) => pair !== undefined);
    if (found === undefined) return operation;
    const { create, adopt } = found;
    const adopted = on.has(adopt.id);
    const parent = adopted
      ? `#${typeof adopt.subject.workItem === "number" ? adopt.subject.workItem : 0}`
      : refTo(create.id);
    return {
      ...operation,
      dependsOn: operation.dependsOn.map((id) =>
        id === create.id || id === adopt.id ? (adopted ? adopt.id : create.id) : id,
      ),
      changes: operation.changes.map((change) => (change.fact === "parent" ? { ...change, to: parent } : change)),
    };
  });
}
