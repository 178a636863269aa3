/**
 * An inherited process: a standard one with the changes an organisation makes.
 *
 * Tests and seeds use it for the processes the product must survive: renamed states, a required field of the
 * organisation's own, a level above the Epics, no level below them.
 */
import { category, level } from "./defineType";
import type { CustomField, Process, State, TypeField, WorkItemType } from "./process";

export interface Inheritance {
  /** By type name: old state name to new one; reasons become those of a state of one's own. */
  readonly renameStates?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By type name: states added, each reachable from and leading to every other. */
  readonly addStates?: Readonly<Record<string, readonly State[]>>;
  /** Fields of the organisation's own, and the types that carry them. */
  readonly addFields?: readonly {
    readonly field: CustomField;
    readonly types: readonly string[];
    readonly rules?: Omit<TypeField, "field">;
  }[];
  /** A portfolio level above all others, with one type of the same shape as the Epic. */
  readonly levelAbove?: { readonly name: string; readonly type: string };
  /** Types that no longer exist, with the backlog levels they leave empty. */
  readonly removeTypes?: readonly string[];
  /** Levels shown from the start, or hidden, by reference name. */
  readonly hidden?: Readonly<Record<string, boolean>>;
}

export function inheritProcess(parent: Process, changes: Inheritance): Process {
  let process = parent;
  for (const [type, names] of Object.entries(changes.renameStates ?? {}))
    process = withType(process, type, (each) => renameStates(each, names));
  for (const [type, states] of Object.entries(changes.addStates ?? {}))
    process = withType(process, type, (each) => addStates(each, states));
  for (const added of changes.addFields ?? []) process = addField(process, added);
  if (changes.levelAbove !== undefined) process = addLevelAbove(process, changes.levelAbove);
  if (changes.removeTypes !== undefined) process = removeTypes(process, changes.removeTypes);
  const hidden = changes.hidden;
  if (hidden !== undefined)
    process = {
      ...process,
      levels: process.levels.map((each) => ({ ...each, hidden: hidden[each.id] ?? each.hidden })),
    };
  return process;
}

function withType(process: Process, name: string, change: (type: WorkItemType) => WorkItemType): Process {
  if (!process.types.some((type) => type.name === name)) throw new Error(`the process has no type ${name}`);
  return { ...process, types: process.types.map((type) => (type.name === name ? change(type) : type)) };
}

/** Reason the service gives for changes between states it has no reasons for. */
export function reasonOfMove(to: string): string {
  return `Moved to state ${to}`;
}

function renameStates(type: WorkItemType, names: Readonly<Record<string, string>>): WorkItemType {
  const renamed = (name: string): string => names[name] ?? name;
  const reason = (from: string, to: string, before: string): string =>
    names[from] === undefined && names[to] === undefined ? before : reasonOfMove(renamed(to));
  return {
    ...type,
    states: type.states.map((state) => ({ ...state, name: renamed(state.name) })),
    transitions: Object.fromEntries(
      Object.entries(type.transitions).map(([from, targets]) => [
        renamed(from),
        Object.fromEntries(Object.entries(targets).map(([to, before]) => [renamed(to), reason(from, to, before)])),
      ]),
    ),
  };
}

function addStates(type: WorkItemType, added: readonly State[]): WorkItemType {
  const transitions: Record<string, Record<string, string>> = {};
  const names = [...type.states, ...added].map((state) => state.name);
  for (const from of ["", ...names]) transitions[from] = { ...type.transitions[from] };
  for (const { name } of added)
    for (const other of names) {
      if (other === name) continue;
      (transitions[name] ??= {})[other] = reasonOfMove(other);
      (transitions[other] ??= {})[name] = reasonOfMove(name);
    }
  return { ...type, states: [...type.states, ...added], transitions };
}

function addField(process: Process, added: NonNullable<Inheritance["addFields"]>[number]): Process {
  const rule: TypeField = { ...added.rules, field: added.field.referenceName };
  return {
    ...process,
    customFields: [...process.customFields, added.field],
    types: process.types.map((type) =>
      added.types.includes(type.name) ? { ...type, fields: [...type.fields, rule] } : type,
    ),
  };
}

function addLevelAbove(process: Process, above: { readonly name: string; readonly type: string }): Process {
  const model = process.types.find((type) => type.name === "Epic");
  const top = process.levels[0];
  if (model === undefined || top === undefined) throw new Error("the process has no Epic to take after");
  const referenceName = `Custom.${above.type.replaceAll(" ", "")}Category`;
  const type: WorkItemType = {
    ...model,
    name: above.type,
    referenceName: `Custom.${above.type.replaceAll(" ", "")}`,
    description: "",
    color: "339947",
    icon: "icon_star",
    transitions: {
      ...model.transitions,
      "": { [model.states[0]?.name ?? ""]: reasonOfMove(model.states[0]?.name ?? "") },
    },
  };
  return {
    ...process,
    types: [...process.types, type],
    categories: [...process.categories, category(referenceName, `${above.type} Category`, [above.type])],
    levels: [
      level({
        id: referenceName,
        name: above.name,
        rank: top.rank + 1,
        kind: "portfolio",
        color: type.color,
        effort: process.roles.effort,
      }),
      ...process.levels,
    ],
  };
}

function removeTypes(process: Process, names: readonly string[]): Process {
  const categories = process.categories.flatMap((each) => {
    const types = each.types.filter((type) => !names.includes(type));
    return types.length === 0 ? [] : [category(each.referenceName, each.name, types)];
  });
  return {
    ...process,
    types: process.types.filter((type) => !names.includes(type.name)),
    categories,
    levels: process.levels.filter((each) => categories.some((kept) => kept.referenceName === each.id)),
  };
}
