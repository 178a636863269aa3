/**
 * Turns the tests of a query into SQL over revisions.
 *
 * Every value of the query becomes a bound parameter. Field names come from the catalogue: a name that is not in it is
 * an error before any SQL exists. Every test yields 0 or 1, never nothing, so that NOT means what the language means by
 * it (an item without a value is not equal to anything).
 */
import { forever } from "../database";
import type { Node } from "../nodeStore";
import type { Field } from "../processes/fieldCatalogue";
import { categoryOf } from "../processes/process";
import { expressionOf, isKeptAsNumber } from "./fieldExpressions";
import { always, compose, fragment, joinFragments, never, type Fragment } from "./fragment";
import {
  dayLength,
  fieldOf,
  identityOf,
  meaningOf,
  momentOf,
  numberOf,
  plainText,
  startOfDay,
  type Meaning,
} from "./meaning";
import type { WiqlScope } from "./wiqlScope";
import {
  WiqlError,
  type Comparison,
  type WiqlExpression,
  type WiqlField,
  type WiqlTest,
  type WiqlValue,
} from "./wiqlSyntax";

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
