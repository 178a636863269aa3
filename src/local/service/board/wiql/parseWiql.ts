/**
 * Reads a query of the work item query language.
 *
 *     SELECT fields FROM WorkItems|WorkItemLinks [WHERE tests] [ORDER BY fields] [ASOF date] [MODE (…)]
 *
 * AND binds tighter than OR; keywords are read in any case and, bracketed, are names. Limits: nesting of parentheses is
 * bounded, so that no text can exhaust the stack.
 */
import { readTokens, type Token } from "./readTokens";
import {
  WiqlError,
  type Comparison,
  type LinkMode,
  type WiqlExpression,
  type WiqlField,
  type WiqlQuery,
  type WiqlTest,
  type WiqlValue,
} from "./wiqlSyntax";

const deepestNesting = 100;
const comparisons: readonly string[] = ["=", "<>", "<", "<=", ">", ">="];
const modes: Readonly<Record<string, LinkMode>> = {
  mustcontain: "MustContain",
  maycontain: "MayContain",
  doesnotcontain: "DoesNotContain",
  recursive: "Recursive",
};

export function parseWiql(text: string): WiqlQuery {
  return new WiqlParser(readTokens(text)).query();
}

class WiqlParser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): WiqlQuery {
    if (!this.take("select"))
      throw new WiqlError("TF51004: The query statement is missing a SELECT clause.", this.shown());
    const select = this.selected();
    if (!this.take("from")) throw new WiqlError("TF51006: The query statement is missing a FROM clause.", this.shown());
    const from = this.source();
    const where = this.take("where") ? this.disjunction() : null;
    let orderBy: WiqlQuery["orderBy"] = [];
    let asOf: WiqlValue | null = null;
    let mode: Pick<WiqlQuery, "mode" | "returnMatchingChildren"> = {
      mode: "MustContain",
      returnMatchingChildren: false,
    };
    while (this.peek().kind !== "end") {
      if (this.take("order")) orderBy = this.sorting();
      else if (this.take("asof")) asOf = this.value();
      else if (this.take("mode")) mode = this.linkMode();
      else throw new WiqlError("TF51011: The query statement has text where its end was expected.", this.shown());
    }
    return { from, select, where, orderBy, asOf, ...mode };
  }

  private selected(): readonly string[] {
    const names: string[] = [];
    do {
      names.push(this.field().name);
    } while (this.takeSymbol(","));
    return names;
  }

  private source(): WiqlQuery["from"] {
    const token = this.next();
    const name = token.kind === "name" ? token.text.toLowerCase() : "";
    if (name === "workitems") return "WorkItems";
    if (name === "workitemlinks" || name === "links") return "WorkItemLinks";
    throw new WiqlError("TF51006: The query statement is missing a FROM clause.", token.text);
  }

  private sorting(): WiqlQuery["orderBy"] {
    if (!this.take("by")) throw new WiqlError("Expecting BY after ORDER.", this.shown());
    const fields: { field: WiqlField; descending: boolean }[] = [];
    do {
      const field = this.field();
      const descending = this.take("desc");
      if (!descending) this.take("asc");
      fields.push({ field, descending });
    } while (this.takeSymbol(","));
    return fields;
  }

  private linkMode(): Pick<WiqlQuery, "mode" | "returnMatchingChildren"> {
    this.expectSymbol("(");
    let mode: LinkMode = "MustContain";
    let returnMatchingChildren = false;
    do {
      const token = this.next();
      const name = token.text.toLowerCase();
      const named = modes[name];
      if (named !== undefined) mode = named;
      else if (name === "returnmatchingchildren") returnMatchingChildren = true;
      else throw new WiqlError("The mode of the link query is not valid.", token.text);
    } while (this.takeSymbol(","));
    this.expectSymbol(")");
    return { mode, returnMatchingChildren };
  }

  private disjunction(): WiqlExpression {
    const parts = [this.conjunction()];
    while (this.take("or")) parts.push(this.conjunction());
    return joined("or", parts);
  }

  private conjunction(): WiqlExpression {
    const parts = [this.factor()];
    while (this.take("and")) parts.push(this.factor());
    return joined("and", parts);
  }

  private factor(): WiqlExpression {
    if (this.take("not")) return { kind: "not", part: this.nested(() => this.factor()) };
    if (this.take("ever")) return everOf(this.nested(() => this.factor()));
    if (this.takeSymbol("(")) {
      const inside = this.nested(() => this.disjunction());
      this.expectSymbol(")");
      return inside;
    }
    return this.test();
  }

  private nested<Result>(read: () => Result): Result {
    this.depth += 1;
    if (this.depth > deepestNesting) throw new WiqlError("The query is nested too deeply.", this.shown());
    const result = read();
    this.depth -= 1;
    return result;
  }

  private test(): WiqlExpression {
    const field = this.field();
    const negated = this.take("not");
    const ever = this.take("ever");
    const test = this.condition(ever);
    const expression: WiqlExpression = { kind: "test", field, test: test.test, ever };
    return negated !== test.negated ? { kind: "not", part: expression } : expression;
  }

  private condition(ever: boolean): { readonly test: WiqlTest; readonly negated: boolean } {
    const token = this.peek();
    if (token.kind === "symbol" && comparisons.includes(token.text)) {
      this.next();
      return { test: { kind: "compare", operator: token.text as Comparison, value: this.value() }, negated: false };
    }
    if (this.take("in")) return { test: this.membership(), negated: false };
    if (this.take("under")) return { test: { kind: "under", path: this.value() }, negated: false };
    if (this.take("contains")) return { test: this.containment(), negated: false };
    if (this.take("is")) {
      const negated = this.take("not");
      if (!this.take("empty")) throw new WiqlError("Expecting EMPTY after IS.", this.shown());
      return { test: { kind: "empty" }, negated };
    }
    if (ever) return { test: { kind: "compare", operator: "=", value: this.value() }, negated: false };
    throw new WiqlError("Expecting operator.", this.shown());
  }

  private membership(): WiqlTest {
    if (this.take("group")) return { kind: "in-group", group: this.value() };
    this.expectSymbol("(");
    const values: WiqlValue[] = [];
    do {
      values.push(this.value());
    } while (this.takeSymbol(","));
    this.expectSymbol(")");
    return { kind: "in", values };
  }

  private containment(): WiqlTest {
    if (this.take("words")) return { kind: "contains-words", text: this.value() };
    return { kind: "contains", text: this.value() };
  }

  /** `[Source].[System.Id]`, `[System.Id]`, `Source.System.Id`, `System.Id`. */
  private field(): WiqlField {
    const token = this.next();
    if (token.kind !== "name" || token.text === "") throw new WiqlError("Expecting field name.", token.text);
    const end = linkEnd(token.text);
    if (end !== null && this.takeSymbol(".")) return { name: this.field().name, end };
    const prefix = /^(source|target)\./i.exec(token.text)?.[1];
    if (!token.bracketed && prefix !== undefined)
      return { name: token.text.slice(prefix.length + 1), end: linkEnd(prefix) };
    return { name: token.text, end: null };
  }

  private value(): WiqlValue {
    const token = this.next();
    switch (token.kind) {
      case "text":
        return { kind: "text", text: token.text };
      case "number":
        return { kind: "number", number: Number(token.text) };
      case "macro":
        return this.macro(token.text);
      case "name":
        return this.nameAsValue(token);
      case "symbol": {
        const following = this.peek();
        if (token.text === "-" && following.kind === "number") {
          this.next();
          return { kind: "number", number: -Number(following.text) };
        }
        throw new WiqlError("Expecting value.", token.text);
      }
      case "end":
        throw new WiqlError("Expecting value.", "");
    }
  }

  private nameAsValue(token: Token & { kind: "name" }): WiqlValue {
    const word = token.text.toLowerCase();
    if (!token.bracketed && (word === "true" || word === "false")) return { kind: "text", text: word };
    if (!token.bracketed) throw new WiqlError("Expecting value.", token.text);
    const end = linkEnd(token.text);
    if (end !== null && this.takeSymbol(".")) return { kind: "field", field: { name: this.field().name, end } };
    return { kind: "field", field: { name: token.text, end: null } };
  }

  private macro(name: string): WiqlValue {
    let argument: string | null = null;
    if (this.takeSymbol("(")) {
      const token = this.next();
      if (token.kind !== "text") throw new WiqlError("Expecting string.", token.text);
      argument = token.text;
      this.expectSymbol(")");
    }
    const sign = this.peek();
    let offset = 0;
    if (sign.kind === "symbol" && (sign.text === "+" || sign.text === "-")) {
      this.next();
      const amount = this.next();
      if (amount.kind !== "number") throw new WiqlError("Expecting number.", amount.text);
      offset = Number(amount.text) * (sign.text === "-" ? -1 : 1);
    }
    return { kind: "macro", name: name.toLowerCase(), argument, offset };
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: "end", text: "" };
  }

  private next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  private take(keyword: string): boolean {
    const token = this.peek();
    if (token.kind !== "name" || token.bracketed || token.text.toLowerCase() !== keyword) return false;
    this.at += 1;
    return true;
  }

  private takeSymbol(symbol: string): boolean {
    const token = this.peek();
    if (token.kind !== "symbol" || token.text !== symbol) return false;
    this.at += 1;
    return true;
  }

  private expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw new WiqlError(`Expecting ${symbol}.`, this.shown());
  }

  private shown(): string {
    const token = this.peek();
    return token.kind === "name" && token.bracketed ? `[${token.text}]` : token.text;
  }
}

function joined(kind: "and" | "or", parts: readonly WiqlExpression[]): WiqlExpression {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

function linkEnd(name: string): WiqlField["end"] {
  const lower = name.toLowerCase();
  return lower === "source" || lower === "target" ? lower : null;
}

/** `EVER (…)`: every test inside asks about the whole history. */
function everOf(expression: WiqlExpression): WiqlExpression {
  switch (expression.kind) {
    case "and":
    case "or":
      return { ...expression, parts: expression.parts.map(everOf) };
    case "not":
      return { ...expression, part: everOf(expression.part) };
    case "test":
      return { ...expression, ever: true };
  }
}
