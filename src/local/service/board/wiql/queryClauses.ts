/** What a saved query says, taken apart for clients that show it: its type, columns, sorting and clauses. */
import { enumValue } from "../../route";
import { linkTypeField, type Field, type FieldLookup } from "../processes/fieldCatalogue";
import { parseWiql } from "./parseWiql";
import {
  WiqlError,
  type WiqlExpression,
  type WiqlField,
  type WiqlQuery,
  type WiqlTest,
  type WiqlValue,
} from "./wiqlSyntax";

type Json = Readonly<Record<string, unknown>>;

export const queryTypes = { flat: 1, tree: 2, oneHop: 3 } as const;
const logicalOperators = { none: 0, and: 1, or: 2 } as const;
const recursions = { parentFirst: 0, childFirst: 1 } as const;
const filterOptions = {
  workItems: 0,
  linksOneHopMustContain: 1,
  linksOneHopMayContain: 2,
  linksOneHopDoesNotContain: 3,
  linksRecursiveMustContain: 4,
  linksRecursiveMayContain: 5,
  linksRecursiveDoesNotContain: 6,
} as const;

const names: Readonly<Record<string, readonly [string, string]>> = {
  "=": ["Equals", "="],
  "<>": ["NotEquals", "<>"],
  "<": ["LessThan", "<"],
  ">": ["GreaterThan", ">"],
  "<=": ["LessThanEquals", "<="],
  ">=": ["GreaterThanEquals", ">="],
  contains: ["Contains", "Contains"],
  "not contains": ["NotContains", "Does Not Contain"],
  "contains-words": ["ContainsWords", "Contains Words"],
  "not contains-words": ["NotContainsWords", "Does Not Contain Words"],
  in: ["In", "In"],
  "not in": ["NotIn", "Not In"],
  "in-group": ["InGroup", "In Group"],
  "not in-group": ["NotInGroup", "Not In Group"],
  under: ["Under", "Under"],
  "not under": ["NotUnder", "Not Under"],
  empty: ["IsEmpty", "Is Empty"],
  "not empty": ["IsNotEmpty", "Is Not Empty"],
  ever: ["Ever", "Was Ever"],
};

/** The query as a tree; null for a text that is no query. */
export function readQueryText(text: string): WiqlQuery | null {
  try {
    return parseWiql(text);
  } catch (error) {
    if (error instanceof WiqlError) return null;
    throw error;
  }
}

export function typeOfQuery(query: WiqlQuery): keyof typeof queryTypes {
  if (query.from === "WorkItems") return "flat";
  return query.mode === "Recursive" ? "tree" : "oneHop";
}

export interface FieldShapes {
  readonly fields: Pick<FieldLookup, "find">;
  readonly fieldUrl: (referenceName: string) => string;
}

export function columnsOf(query: WiqlQuery, shapes: FieldShapes): Json {
  const sorted = query.orderBy.map(({ field, descending }) => ({ field: fieldShape(field.name, shapes), descending }));
  return {
    columns: query.select.map((name) => fieldShape(name, shapes)),
    ...(sorted.length === 0 ? {} : { sortColumns: sorted }),
  };
}

function fieldShape(name: string, { fields, fieldUrl }: FieldShapes): Json {
  const isLink = [linkTypeField.toLowerCase(), "link type"].includes(name.toLowerCase());
  const field: Pick<Field, "referenceName" | "name"> | null = isLink
    ? { referenceName: linkTypeField, name: "Link Type" }
    : fields.find(name);
  const { referenceName, name: shown } = field ?? { referenceName: name, name };
  return { referenceName, name: shown, url: fieldUrl(referenceName) };
}

/** Clauses of a flat query; of a link query those of its ends and of the link. */
export function clausesOf(query: WiqlQuery, shapes: FieldShapes): Json {
  if (query.from === "WorkItems") {
    return query.where === null ? {} : { clauses: clauseShape(query.where, shapes) };
  }
  const parts = partsOf(query.where);
  const about = (end: "source" | "target" | null): Json | null => {
    const own = parts.filter((part) => endOf(part) === end);
    if (own.length === 0) return null;
    return {
      logicalOperator: enumValue("and", logicalOperators),
      clauses: own.map((part) => clauseShape(part, shapes)),
    };
  };
  const [link, source, target] = [about(null), about("source"), about("target")];
  const isTree = query.mode === "Recursive";
  const option = isTree ? "linksRecursiveMayContain" : (`linksOneHop${query.mode}` as keyof typeof filterOptions);
  return {
    ...(link === null ? {} : { linkClauses: link }),
    filterOptions: enumValue(option, filterOptions),
    ...(isTree && query.returnMatchingChildren ? { queryRecursionOption: enumValue("childFirst", recursions) } : {}),
    ...(source === null ? {} : { sourceClauses: source }),
    ...(target === null ? {} : { targetClauses: target }),
  };
}

function partsOf(where: WiqlExpression | null): readonly WiqlExpression[] {
  if (where === null) return [];
  return where.kind === "and" ? where.parts.flatMap(partsOf) : [where];
}

function endOf(expression: WiqlExpression): "source" | "target" | null {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.parts[0] === undefined ? null : endOf(expression.parts[0]);
    case "not":
      return endOf(expression.part);
    case "test":
      return expression.field.end;
  }
}

function clauseShape(expression: WiqlExpression, shapes: FieldShapes, negated = false): Json {
  switch (expression.kind) {
    case "and":
    case "or":
      return {
        logicalOperator: enumValue(expression.kind, logicalOperators),
        clauses: expression.parts.map((part) => clauseShape(part, shapes)),
      };
    case "not":
      return clauseShape(expression.part, shapes, !negated);
    case "test":
      return testShape(expression.field, expression.test, expression.ever, negated, shapes);
  }
}

function testShape(field: WiqlField, test: WiqlTest, ever: boolean, negated: boolean, shapes: FieldShapes): Json {
  const plain = test.kind === "compare" ? test.operator : test.kind;
  const [referenceName, name] = names[ever ? "ever" : negated ? `not ${plain}` : plain] ?? [plain, plain];
  const value = valueOf(test);
  return {
    field: fieldShape(field.name, shapes),
    operator: { referenceName: `SupportedOperations.${referenceName}`, name },
    ...(value === null
      ? {}
      : value.kind === "field"
        ? { fieldValue: fieldShape(value.field.name, shapes), isFieldValue: true }
        : { value: textOf(test) }),
  };
}

function valueOf(test: WiqlTest): WiqlValue | null {
  switch (test.kind) {
    case "compare":
      return test.value;
    case "in":
      return test.values[0] ?? null;
    case "in-group":
      return test.group;
    case "under":
      return test.path;
    case "contains":
    case "contains-words":
      return test.text;
    case "empty":
      return null;
  }
}

function textOf(test: WiqlTest): string {
  if (test.kind === "in") return test.values.map(writtenValue).join(", ");
  const value = valueOf(test);
  return value === null ? "" : writtenValue(value);
}

/** Macros as they are written, with what is added to them. */
function writtenValue(value: WiqlValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return String(value.number);
    case "field":
      return `[${value.field.name}]`;
    case "macro": {
      const argument = value.argument === null ? "" : `('${value.argument}')`;
      const offset = value.offset === 0 ? "" : ` ${value.offset < 0 ? "-" : "+"} ${Math.abs(value.offset)}`;
      return `@${value.name}${argument}${offset}`;
    }
  }
}
