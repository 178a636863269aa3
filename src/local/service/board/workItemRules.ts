/**
 * The rules of a type: which states may follow, what each change of state writes, what must not be missing.
 *
 * Every save checks the whole item, not only what changed: an item that sits in a state its type no longer has refuses
 * even a new title, as recorded.
 */
import { brokenRule } from "./fieldValues";
import type { BrokenRule } from "./boardErrors";
import type { Draft } from "./draft";
import type { Field, FieldLookup } from "./processes/fieldCatalogue";
import { reasonOfMove } from "./processes/inheritProcess";
import { initialState, milestoneOf, type State, type TypeField, type WorkItemType } from "./processes/process";
import type { FieldValue } from "./workItem";

const stateField = "System.State";
const reasonField = "System.Reason";

/** What a rule needs to know about a save. */
export interface Save {
  readonly type: WorkItemType;
  readonly lookup: FieldLookup;
  /** User id and ISO date of the save. */
  readonly by: string;
  readonly at: string;
  readonly bypass: boolean;
}

/** Writes default values of a new item. */
export function applyDefaults(draft: Draft, type: WorkItemType): void {
  if (!draft.fields.has(stateField)) draft.fields.set(stateField, initialState(type).name);
  for (const rule of type.fields)
    if (rule.default !== undefined && !draft.fields.has(rule.field)) draft.fields.set(rule.field, rule.default);
}

/** Writes reason, dates and people that follow from a change of state. */
export function applyStateChange(draft: Draft, save: Save): void {
  const to = draft.text(stateField);
  const from = draft.base === null ? "" : String(draft.before(stateField) ?? "");
  if (to === null || to === from) return;
  if (!draft.named.has(reasonField)) {
    const reason = save.type.transitions[from]?.[to] ?? (save.bypass ? reasonOfMove(to) : null);
    if (reason !== null) draft.fields.set(reasonField, reason);
  }
  stamp(draft, save, "Microsoft.VSTS.Common.StateChangeDate", save.at);
  const state = save.type.states.find((each) => each.name === to);
  if (state !== undefined && draft.base !== null) stampMilestones(draft, save, state, from);
}

function stampMilestones(draft: Draft, save: Save, to: State, fromName: string): void {
  const milestone = milestoneOf(to);
  const from = save.type.states.find((each) => each.name === fromName);
  const skipsActivation = from?.category === "Proposed" && save.type.activatesWhenSkipped;
  if (to.category === "Removed") return;
  if (milestone === null) {
    clear(draft, "Activated", "Resolved", "Closed");
    draft.fields.delete("Microsoft.VSTS.Common.ResolvedReason");
    return;
  }
  if (milestone === "activated" || skipsActivation) stampPair(draft, save, "Activated");
  if (milestone === "activated") {
    clear(draft, "Resolved", "Closed");
    draft.fields.delete("Microsoft.VSTS.Common.ResolvedReason");
  }
  if (milestone === "resolved") {
    stampPair(draft, save, "Resolved");
    stamp(draft, save, "Microsoft.VSTS.Common.ResolvedReason", draft.text(reasonField) ?? "");
    clear(draft, "Closed");
  }
  if (milestone === "closed") stampPair(draft, save, "Closed");
}

type Pair = "Activated" | "Resolved" | "Closed";

function stampPair(draft: Draft, save: Save, pair: Pair): void {
  stamp(draft, save, `Microsoft.VSTS.Common.${pair}Date`, save.at);
  stamp(draft, save, `Microsoft.VSTS.Common.${pair}By`, save.by);
}

function clear(draft: Draft, ...pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    draft.fields.delete(`Microsoft.VSTS.Common.${pair}Date`);
    draft.fields.delete(`Microsoft.VSTS.Common.${pair}By`);
  }
}

/** Only where the type has the field, and not over what a caller who bypasses rules wrote. */
function stamp(draft: Draft, save: Save, field: string, value: FieldValue): void {
  const belongs =
    field === "Microsoft.VSTS.Common.StateChangeDate" || save.type.fields.some((rule) => rule.field === field);
  if (!belongs || draft.named.has(field)) return;
  draft.fields.set(field, value);
}

/** Every rule the item breaks; empty when it may be saved. */
export function brokenRules(draft: Draft, save: Save): readonly BrokenRule[] {
  if (save.bypass) return [];
  return [
    ...brokenTitle(draft, save),
    ...brokenState(draft, save),
    ...brokenReason(draft, save),
    ...brokenFields(draft, save),
  ];
}

function fieldNamed(save: Save, referenceName: string): Field {
  const field = save.lookup.find(referenceName);
  if (field === null) throw new Error(`no field ${referenceName}`);
  return field;
}

function brokenTitle(draft: Draft, save: Save): readonly BrokenRule[] {
  const title = draft.text("System.Title");
  if (title !== null && title.trim() !== "") return [];
  return [brokenRule(fieldNamed(save, "System.Title"), ["required", "invalidEmpty"])];
}

function brokenState(draft: Draft, save: Save): readonly BrokenRule[] {
  const field = fieldNamed(save, stateField);
  const state = draft.text(stateField);
  if (state === null) return [brokenRule(field, ["required", "invalidEmpty"])];
  const from = draft.base === null ? "" : String(draft.before(stateField) ?? "");
  const stays = state === from && save.type.states.some((each) => each.name === state);
  if (stays || save.type.transitions[from]?.[state] !== undefined) return [];
  return [notInList(field, state, true)];
}

/** The reason is the transition's; an item that keeps its state keeps its reason. */
function brokenReason(draft: Draft, save: Save): readonly BrokenRule[] {
  const reason = draft.text(reasonField);
  const state = draft.text(stateField) ?? "";
  const from = draft.base === null ? "" : String(draft.before(stateField) ?? "");
  if (reason === null || !draft.changes(reasonField)) return [];
  const expected = save.type.transitions[from]?.[state];
  if (expected === undefined || expected === reason) return [];
  return [notInList(fieldNamed(save, reasonField), reason, true)];
}

function brokenFields(draft: Draft, save: Save): readonly BrokenRule[] {
  return save.type.fields.flatMap((rule) => {
    const value = draft.fields.get(rule.field) ?? null;
    const field = fieldNamed(save, rule.field);
    if (value === null) return rule.required === true ? [brokenRule(field, ["required", "invalidEmpty"])] : [];
    return isAllowed(rule, value) ? [] : [notInList(field, value, rule.required === true)];
  });
}

function isAllowed(rule: TypeField, value: FieldValue): boolean {
  if (rule.allowed === undefined) return true;
  return rule.allowed.some((allowed) => String(allowed).toLowerCase() === String(value).toLowerCase());
}

function notInList(field: Field, value: FieldValue, required: boolean): BrokenRule {
  return brokenRule(
    field,
    [...(required ? (["required"] as const) : []), "hasValues", "limitedToValues", "invalidListValue"],
    `The field '${field.name}' contains the value '${String(value)}' that is not in the list of supported values`,
  );
}
