/** What the values of a query mean: texts, numbers, days, people, and the macros that stand for them. */
import { notEmulated } from "../../errors";
import { readMoment } from "../fieldValues";
import type { Node } from "../nodeStore";
import type { Field } from "../processes/fieldCatalogue";
import { WiqlError, type WiqlField, type WiqlValue } from "./wiqlSyntax";
import type { WiqlScope } from "./wiqlScope";

export const dayLength = 86_400_000;

/** A value with its meaning: what is compared, whatever the field is. */
export type Meaning =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "moment"; readonly moment: number }
  | { readonly kind: "user"; readonly id: string }
  | { readonly kind: "field"; readonly field: Field };

export function fieldOf(scope: Pick<WiqlScope, "stores">, named: WiqlField): Field {
  const field = scope.stores.processes.fields.find(named.name);
  if (field === null)
    throw new WiqlError("TF51005: The query references a field that does not exist.", `[${named.name}]`);
  return field;
}

export function meaningOf(scope: WiqlScope, field: Field, value: WiqlValue): Meaning {
  switch (value.kind) {
    case "text":
      return value.text === "" ? { kind: "none" } : { kind: "text", text: value.text };
    case "number":
      return { kind: "number", number: value.number };
    case "field":
      return { kind: "field", field: fieldOf(scope, value.field) };
    case "macro":
      return macroMeaning(scope, field, value);
  }
}

function macroMeaning(scope: WiqlScope, field: Field, macro: WiqlValue & { readonly kind: "macro" }): Meaning {
  switch (macro.name) {
    case "me":
      return { kind: "user", id: scope.user.id };
    case "project":
      if (scope.project === null)
        throw new WiqlError("TF51014: The query uses @Project, but no project is selected.", "@project");
      return { kind: "text", text: scope.project.name };
    case "today":
      return { kind: "moment", moment: startOfDay(scope.now.getTime()) + macro.offset * dayLength };
    case "startofday":
    case "startofweek":
    case "startofmonth":
    case "startofyear":
      return { kind: "moment", moment: startOf(macro.name, scope.now, macro.argument, macro.offset) };
    case "currentiteration":
      if (field.referenceName !== "System.IterationPath")
        throw new WiqlError(
          "The macro @CurrentIteration can only be used with the Iteration Path field.",
          "@currentIteration",
        );
      return { kind: "number", number: currentIteration(scope, macro.argument, macro.offset).id };
    default:
      throw notEmulated(`the query macro @${macro.name}`);
  }
}

export function startOfDay(moment: number): number {
  return Math.floor(moment / dayLength) * dayLength;
}

/** `@startOfMonth('-1M')`, `@startOfWeek - 1`: an argument of the form ±n with d, w, M or y, or a count of the unit. */
function startOf(name: string, now: Date, argument: string | null, offset: number): number {
  const unit = { startofday: "d", startofweek: "w", startofmonth: "M", startofyear: "y" }[name] ?? "d";
  const match = argument === null ? null : /^([+-]?\d+)([dwMy])?$/.exec(argument.trim());
  if (argument !== null && match === null) throw new WiqlError("The argument of the macro is not valid.", argument);
  const day = new Date(startOfDay(now.getTime()));
  if (unit === "w") day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  if (unit === "M" || unit === "y") day.setUTCDate(1);
  if (unit === "y") day.setUTCMonth(0);
  shift(day, offset, unit);
  if (match !== null) shift(day, Number(match[1]), match[2] ?? unit);
  return day.getTime();
}

function shift(day: Date, count: number, unit: string): void {
  if (unit === "d") day.setUTCDate(day.getUTCDate() + count);
  if (unit === "w") day.setUTCDate(day.getUTCDate() + 7 * count);
  if (unit === "M") day.setUTCMonth(day.getUTCMonth() + count);
  if (unit === "y") day.setUTCFullYear(day.getUTCFullYear() + count);
}

function currentIteration(scope: WiqlScope, argument: string | null, offset: number): Node {
  const named = argument === null ? null : /\\([^<]+?)\s*(?:<id:([^>]+)>)?$/.exec(argument);
  const team =
    named === null || scope.project === null
      ? scope.team
      : scope.stores.projects.findTeam(scope.project.id, named[2] ?? named[1] ?? "");
  if (team === null)
    throw new WiqlError("VS402612: The macro @CurrentIteration is not supported without a team context.", null);
  const iterations = scope.stores.teams.iterationsOf(team, scope.now);
  const current = iterations.findIndex((each) => each.timeFrame === "current");
  const wanted = iterations[current + offset];
  if (current === -1 || wanted === undefined)
    throw new WiqlError("VS402612: The team has no current iteration.", "@currentIteration");
  return wanted.node;
}

export function momentOf(scope: WiqlScope, meaning: Meaning): number {
  if (meaning.kind === "moment") return meaning.moment;
  const text = plainText(meaning);
  const read = readMoment(text);
  if (read === null) throw new WiqlError("The date in the query is not valid.", `'${text}'`);
  const moment = Date.parse(read);
  if (!scope.timePrecision && moment !== startOfDay(moment))
    throw new WiqlError(
      "You cannot supply a time with the date when running a query using date precision.",
      `'${text}'`,
    );
  return moment;
}

export function numberOf(meaning: Meaning): number {
  const number = meaning.kind === "number" ? meaning.number : Number(plainText(meaning));
  if (Number.isNaN(number)) throw new WiqlError("The value must be a number.", `'${plainText(meaning)}'`);
  return number;
}

export function identityOf(scope: WiqlScope, meaning: Meaning): string {
  if (meaning.kind === "user") return meaning.id;
  return scope.stores.users.find(plainText(meaning))?.id ?? "";
}

export function plainText(meaning: Meaning): string {
  switch (meaning.kind) {
    case "none":
      return "";
    case "text":
      return meaning.text;
    case "number":
      return String(meaning.number);
    case "moment":
      return new Date(meaning.moment).toISOString();
    case "user":
      return meaning.id;
    case "field":
      throw new WiqlError("A field cannot be compared here.", `[${meaning.field.referenceName}]`);
  }
}
