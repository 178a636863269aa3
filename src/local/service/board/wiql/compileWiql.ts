/**
 * Turns the tests of a query into SQL over revisions.
 *
 * Every value of the query becomes a bound parameter. Field names come from the catalogue: a name that is not in it is
 * an error before any SQL exists. Every test yields 0 or 1, never nothing, so that NOT means what the language means by
 * it (an item without a value is not equal to anything).
 */
import { notEmulated } from "../../errors";
import type { Project, Team, User } from "../../route";
import type { BoardStores } from "../boardStores";
import { forever } from "../database";
import { readMoment } from "../fieldValues";
import type { Node } from "../nodeStore";
import type { Field } from "../processes/fieldCatalogue";
import { categoryOf } from "../processes/process";
import { hierarchy } from "../relationTypes";
import { always, compose, fragment, joinFragments, never, type Fragment } from "./fragment";
import {
  WiqlError,
  type Comparison,
  type WiqlExpression,
  type WiqlField,
  type WiqlTest,
  type WiqlValue,
} from "./wiqlSyntax";

/** Whose query it is, and when and where it is asked. */
export interface WiqlScope {
  readonly stores: BoardStores;
  readonly project: Project | null;
  readonly team: Team | null;
  readonly user: User;
  readonly now: Date;
  /** Milliseconds; null for now. */
  readonly moment: number | null;
  readonly timePrecision: boolean;
}

const dayLength = 86_400_000;

/** A value with its meaning: what is compared, whatever the field is. */
type Meaning =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "moment"; readonly moment: number }
  | { readonly kind: "user"; readonly id: string }
  | { readonly kind: "field"; readonly field: Field };

export function compileExpression(scope: WiqlScope, expression: WiqlExpression | null, alias = "r"): Fragment {
  if (expression === null) return always;
  switch (expression.kind) {
    case "and":
    case "or": {
      const parts = expression.parts.map((part) => compileExpression(scope, part, alias));
      return compose("({0})", joinFragments(parts, expression.kind === "and" ? " AND " : " OR ", "1"));
    }
    case "not":
      return compose("NOT ({0})", compileExpression(scope, expression.part, alias));
    case "test":
      return expression.ever
        ? compileEver(scope, expression.field, expression.test, alias)
        : compileTest(scope, fieldOf(scope, expression.field), expression.test, alias);
  }
}

function compileEver(scope: WiqlScope, named: WiqlField, test: WiqlTest, alias: string): Fragment {
  const inner = `${alias}e`;
  return compose(
    `EXISTS (SELECT 1 FROM board_revision ${inner} WHERE ${inner}.item = ${alias}.item AND {0} AND {1})`,
    fragment(`${inner}.changed <= ?`, scope.moment ?? forever),
    compileTest(scope, fieldOf(scope, named), test, inner),
  );
}

export function fieldOf(scope: Pick<WiqlScope, "stores">, named: WiqlField): Field {
  const field = scope.stores.processes.fields.find(named.name);
  if (field === null)
    throw new WiqlError("TF51005: The query references a field that does not exist.", `[${named.name}]`);
  return field;
}

function compileTest(scope: WiqlScope, field: Field, test: WiqlTest, alias: string): Fragment {
  switch (test.kind) {
    case "compare":
      return compileCompare(scope, field, test.operator, test.value, alias);
    case "in":
      return compose(
        "({0})",
        joinFragments(
          test.values.map((value) => compileCompare(scope, field, "=", value, alias)),
          " OR ",
          "0",
        ),
      );
    case "in-group":
      return compileGroup(scope, field, textOf(test.group), alias);
    case "under":
      return compileUnder(scope, field, test.path, alias);
    case "contains":
      return compileContains(scope, field, textOf(test.text), alias);
    case "contains-words":
      return compileWords(field, textOf(test.text), alias);
    case "empty":
      return emptiness(expressionOf(scope, field, alias));
  }
}

function textOf(value: WiqlValue): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return String(value.number);
  throw new WiqlError("Expecting string.", value.kind === "macro" ? `@${value.name}` : `[${value.field.name}]`);
}

/** `0` or `1`, also where the item has no value. */
function total(condition: Fragment): Fragment {
  return compose("COALESCE(({0}), 0)", condition);
}

function emptiness(expression: Fragment): Fragment {
  return compose("COALESCE({0}, '') = ''", expression);
}

/** How a field is read from a revision. */
export function expressionOf(scope: WiqlScope, field: Field, alias: string): Fragment {
  switch (field.referenceName) {
    case "System.Id":
      return fragment(`${alias}.item`);
    case "System.Rev":
      return fragment(`${alias}.rev`);
    case "System.AreaId":
    case "System.AreaPath":
      return fragment(`${alias}.area`);
    case "System.IterationId":
    case "System.IterationPath":
      return fragment(`${alias}.iteration`);
    case "System.NodeName":
      return fragment(`(SELECT n.name FROM board_node n WHERE n.id = ${alias}.area)`);
    case "System.TeamProject":
      return fragment(`${alias}.project`);
    case "System.WorkItemType":
      return fragment(`${alias}.type`);
    case "System.ChangedDate":
    case "System.AuthorizedDate":
      return fragment(`${alias}.changed`);
    case "System.RevisedDate":
      return fragment(`${alias}.revised`);
    case "System.ChangedBy":
    case "System.AuthorizedAs":
      return fragment(`${alias}.changed_by`);
    case "System.Watermark":
      return fragment(`${alias}.watermark`);
    case "System.IsDeleted":
      return fragment(`${alias}.deleted`);
    case "System.Parent":
      return parentExpression(scope, alias);
    case "System.RelatedLinkCount":
      return linkCount(scope, alias);
    case "System.HyperLinkCount":
      return resourceCount(alias, "Hyperlink");
    case "System.ExternalLinkCount":
      return resourceCount(alias, "ArtifactLink");
    case "System.AttachedFileCount":
      return resourceCount(alias, "AttachedFile");
    case "System.RemoteLinkCount":
      return fragment("0");
    default:
      if (/^System\.(?:Area|Iteration)Level\d$/.test(field.referenceName))
        throw notEmulated(`queries by ${field.referenceName}`);
      return fragment(`json_extract(${alias}.fields, ?)`, `$."${field.referenceName}"`);
  }
}

function linkIsThere(scope: WiqlScope): Fragment {
  return scope.moment === null
    ? fragment(`l.removed = ${forever}`)
    : fragment("l.added <= ? AND l.removed > ?", scope.moment, scope.moment);
}

function parentExpression(scope: WiqlScope, alias: string): Fragment {
  return compose(
    `(SELECT l.source FROM board_link l JOIN board_item p ON p.id = l.source AND p.deleted = 0 WHERE l.type = '${hierarchy}' AND l.target = ${alias}.item AND {0})`,
    linkIsThere(scope),
  );
}

function linkCount(scope: WiqlScope, alias: string): Fragment {
  return compose(
    `(SELECT count(*) FROM board_link l WHERE (l.source = ${alias}.item OR l.target = ${alias}.item) AND {0})`,
    linkIsThere(scope),
  );
}

function resourceCount(alias: string, rel: string): Fragment {
  return fragment(
    `(SELECT count(*) FROM board_resource x WHERE x.item = ${alias}.item AND x.rel = ? AND x.from_rev <= ${alias}.rev AND (x.to_rev IS NULL OR x.to_rev > ${alias}.rev))`,
    rel,
  );
}

function meaningOf(scope: WiqlScope, field: Field, value: WiqlValue): Meaning {
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

function startOfDay(moment: number): number {
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

function compileCompare(
  scope: WiqlScope,
  field: Field,
  operator: Comparison,
  value: WiqlValue,
  alias: string,
): Fragment {
  if (field.referenceName === "System.History") return compileHistory(scope, field, operator, value, alias);
  const meaning = meaningOf(scope, field, value);
  const expression = expressionOf(scope, field, alias);
  if (meaning.kind === "none") return negatedIf(operator === "<>", emptinessFor(operator, expression));
  if (meaning.kind === "field") return compareFields(scope, field, operator, meaning.field, alias);
  switch (field.type) {
    case "dateTime":
      return compareMoment(scope, field, operator, expression, meaning);
    case "treePath":
      return compareNode(scope, field, operator, expression, meaning);
    case "identity":
      return equality(operator, field, expression, fragment("?", identityOf(scope, meaning)));
    case "integer":
    case "double":
      return ordering(operator, expression, fragment("?", numberOf(meaning)));
    case "boolean":
      return equality(operator, field, expression, fragment("?", /^(?:true|1)$/i.test(plainText(meaning)) ? 1 : 0));
    default:
      return compareText(scope, field, operator, expression, plainText(meaning));
  }
}

function emptinessFor(operator: Comparison, expression: Fragment): Fragment {
  if (operator === "=" || operator === "<>") return emptiness(expression);
  throw new WiqlError("The operator cannot be used with an empty value.", operator);
}

function negatedIf(negated: boolean, condition: Fragment): Fragment {
  return negated ? compose("NOT ({0})", condition) : condition;
}

function compileHistory(
  scope: WiqlScope,
  field: Field,
  operator: Comparison,
  value: WiqlValue,
  alias: string,
): Fragment {
  if (operator !== "=" && operator !== "<>")
    throw new WiqlError("The operator cannot be used with the History field.", operator);
  return negatedIf(operator === "<>", compileContains(scope, field, textOf(value), alias));
}

function equality(operator: Comparison, field: Field, left: Fragment, right: Fragment): Fragment {
  if (operator !== "=" && operator !== "<>")
    throw new WiqlError(`The specified operator cannot be used with the ${field.name} field.`, operator);
  return negatedIf(operator === "<>", total(compose("{0} = {1}", left, right)));
}

function ordering(operator: Comparison, left: Fragment, right: Fragment): Fragment {
  if (operator === "<>") return compose("NOT ({0})", total(compose("{0} = {1}", left, right)));
  return total(compose(`{0} ${operator} {1}`, left, right));
}

function compareFields(scope: WiqlScope, field: Field, operator: Comparison, other: Field, alias: string): Fragment {
  const left = comparable(field, expressionOf(scope, field, alias));
  const right = comparable(other, expressionOf(scope, other, alias));
  return ordering(operator, compose("board_fold({0})", left), compose("board_fold({0})", right));
}

function compareText(
  scope: WiqlScope,
  field: Field,
  operator: Comparison,
  expression: Fragment,
  text: string,
): Fragment {
  if (field.referenceName === "System.TeamProject")
    return equality(operator, field, expression, fragment("?", scope.stores.projects.find(text)?.id ?? ""));
  return ordering(operator, compose("board_fold({0})", expression), fragment("?", text.toLowerCase()));
}

/** The same form for the dates that are kept as numbers and those that are kept as text. */
function comparable(field: Field, expression: Fragment): Fragment {
  if (field.type !== "dateTime" || !isKeptAsNumber(field)) return expression;
  return compose("strftime('%Y-%m-%dT%H:%M:%fZ', {0} / 1000.0, 'unixepoch')", expression);
}

/** Moments are compared by day unless the client asked for time precision. */
function compareMoment(
  scope: WiqlScope,
  field: Field,
  operator: Comparison,
  expression: Fragment,
  meaning: Meaning,
): Fragment {
  const moment = momentOf(scope, meaning);
  const kept = (at: number): Fragment => fragment("?", isKeptAsNumber(field) ? at : new Date(at).toISOString());
  if (scope.timePrecision) return ordering(operator, expression, kept(moment));
  const day = kept(startOfDay(moment));
  const next = kept(startOfDay(moment) + dayLength);
  switch (operator) {
    case "=":
      return total(compose("{0} >= {1} AND {2} < {3}", expression, day, expression, next));
    case "<>":
      return compose("NOT ({0})", total(compose("{0} >= {1} AND {2} < {3}", expression, day, expression, next)));
    case "<":
      return ordering("<", expression, day);
    case "<=":
      return ordering("<", expression, next);
    case ">":
      return ordering(">=", expression, next);
    case ">=":
      return ordering(">=", expression, day);
  }
}

function isKeptAsNumber(field: Field): boolean {
  return ["System.ChangedDate", "System.AuthorizedDate", "System.RevisedDate"].includes(field.referenceName);
}

function momentOf(scope: WiqlScope, meaning: Meaning): number {
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

function numberOf(meaning: Meaning): number {
  const number = meaning.kind === "number" ? meaning.number : Number(plainText(meaning));
  if (Number.isNaN(number)) throw new WiqlError("The value must be a number.", `'${plainText(meaning)}'`);
  return number;
}

function identityOf(scope: WiqlScope, meaning: Meaning): string {
  if (meaning.kind === "user") return meaning.id;
  return scope.stores.users.find(plainText(meaning))?.id ?? "";
}

function plainText(meaning: Meaning): string {
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

function compareNode(
  scope: WiqlScope,
  field: Field,
  operator: Comparison,
  expression: Fragment,
  meaning: Meaning,
): Fragment {
  const id = meaning.kind === "number" ? meaning.number : nodeAt(scope, field, plainText(meaning)).id;
  return equality(operator, field, expression, fragment("?", id));
}

function nodeAt(scope: WiqlScope, field: Field, path: string): Node {
  const structure = field.referenceName === "System.AreaPath" ? "area" : "iteration";
  const project = scope.stores.projects.find(path.replace(/^\\/, "").split("\\")[0] ?? "");
  const node = project === null ? null : scope.stores.nodes.findFull(project, structure, path);
  if (node === null) throw new WiqlError(`TF51011: The specified ${structure} path does not exist.`, `'${path}'`);
  return node;
}

function compileUnder(scope: WiqlScope, field: Field, path: WiqlValue, alias: string): Fragment {
  const expression = expressionOf(scope, field, alias);
  if (field.type !== "treePath")
    throw new WiqlError(`The specified operator cannot be used with the ${field.name} field.`, "Under");
  const meaning = meaningOf(scope, field, path);
  const node =
    meaning.kind === "number" ? scope.stores.nodes.byId(meaning.number) : nodeAt(scope, field, plainText(meaning));
  if (node === null) return never;
  const ids = scope.stores.nodes.subtree(node).map((each) => each.id);
  return compose("{0} IN (SELECT value FROM json_each({1}))", expression, fragment("?", JSON.stringify(ids)));
}

function compileContains(scope: WiqlScope, field: Field, text: string, alias: string): Fragment {
  if (field.referenceName === "System.Tags")
    return compose("board_has_tag({0}, {1}) = 1", expressionOf(scope, field, alias), fragment("?", text));
  if (field.referenceName === "System.History")
    return compose(
      `EXISTS (SELECT 1 FROM board_revision h WHERE h.item = ${alias}.item AND h.rev <= ${alias}.rev AND {0})`,
      total(
        compose("instr(board_fold({0}), {1}) > 0", expressionOf(scope, field, "h"), fragment("?", text.toLowerCase())),
      ),
    );
  if (field.type === "identity") {
    const ids = scope.stores.users
      .all()
      .filter((user) => `${user.displayName} <${user.uniqueName}>`.toLowerCase().includes(text.toLowerCase()))
      .map((user) => user.id);
    return total(
      compose(
        "{0} IN (SELECT value FROM json_each({1}))",
        expressionOf(scope, field, alias),
        fragment("?", JSON.stringify(ids)),
      ),
    );
  }
  if (!["string", "html", "plainText"].includes(field.type))
    throw new WiqlError(`The specified operator cannot be used with the ${field.name} field.`, "Contains");
  return total(
    compose("instr(board_fold({0}), {1}) > 0", expressionOf(scope, field, alias), fragment("?", text.toLowerCase())),
  );
}

function compileWords(field: Field, text: string, alias: string): Fragment {
  if (!["string", "html", "plainText", "history"].includes(field.type))
    throw new WiqlError(`The specified operator cannot be used with the ${field.name} field.`, "Contains Words");
  const path = `$."${field.referenceName}"`;
  if (field.type === "history")
    return fragment(
      `EXISTS (SELECT 1 FROM board_revision h WHERE h.item = ${alias}.item AND h.rev <= ${alias}.rev AND board_has_words(json_extract(h.fields, ?), ?) = 1)`,
      path,
      text,
    );
  return fragment(`board_has_words(json_extract(${alias}.fields, ?), ?) = 1`, path, text);
}

function compileGroup(scope: WiqlScope, field: Field, group: string, alias: string): Fragment {
  const expression = expressionOf(scope, field, alias);
  const among = (values: readonly string[]): Fragment =>
    total(compose("{0} IN (SELECT value FROM json_each({1}))", expression, fragment("?", JSON.stringify(values))));
  if (field.referenceName === "System.WorkItemType") return among(typesInGroup(scope, group));
  if (field.type === "identity") return among(peopleInGroup(scope, group));
  throw new WiqlError(`The specified operator cannot be used with the ${field.name} field.`, "In Group");
}

function typesInGroup(scope: WiqlScope, group: string): readonly string[] {
  const projects = scope.project === null ? scope.stores.projects.all() : [scope.project];
  const categories = projects.flatMap((project) => {
    const process = scope.stores.processes.of(project);
    const category =
      categoryOf(process, group) ?? process.categories.find((each) => each.name.toLowerCase() === group.toLowerCase());
    return category === undefined ? [] : [category];
  });
  if (categories.length === 0) throw new WiqlError("TF51013: The specified group does not exist.", `'${group}'`);
  return categories.flatMap((category) => category.types);
}

/** `[Project]\Team`: its members. */
function peopleInGroup(scope: WiqlScope, group: string): readonly string[] {
  const match = /^\[([^\]]*)\]\\(.+)$/.exec(group);
  const project = match === null ? scope.project : scope.stores.projects.find(match[1] ?? "");
  const team = project === null ? null : scope.stores.projects.findTeam(project.id, match?.[2] ?? group);
  if (team === null) throw new WiqlError("TF51013: The specified group does not exist.", `'${group}'`);
  return team.members.map((member) => member.userId);
}

/** Order of results by a field: people by name, places by path. */
export function sortExpression(scope: WiqlScope, field: Field, alias: string): Fragment {
  const expression = expressionOf(scope, field, alias);
  if (field.type === "identity") return compose("board_fold(board_person({0}))", expression);
  if (field.type === "treePath")
    return compose("(SELECT board_fold(n.path) FROM board_node n WHERE n.id = {0})", expression);
  if (field.referenceName === "System.TeamProject") return compose("board_fold(board_project({0}))", expression);
  if (field.type === "string") return compose("board_fold({0})", expression);
  return expression;
}
