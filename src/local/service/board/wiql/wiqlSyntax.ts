/** What a query says, as a tree. Names and values are as written; the compiler decides what they mean. */

export type WiqlValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** `@today - 7`, `@startOfMonth('+1M')`, `@project`: name in lower case without `@`. */
  | { readonly kind: "macro"; readonly name: string; readonly argument: string | null; readonly offset: number }
  /** Another field of the same item. */
  | { readonly kind: "field"; readonly field: WiqlField };

/** A field as named, with the end of a link it belongs to. */
export interface WiqlField {
  readonly name: string;
  readonly end: "source" | "target" | null;
}

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

export type WiqlTest =
  | { readonly kind: "compare"; readonly operator: Comparison; readonly value: WiqlValue }
  | { readonly kind: "in"; readonly values: readonly WiqlValue[] }
  | { readonly kind: "in-group"; readonly group: WiqlValue }
  | { readonly kind: "under"; readonly path: WiqlValue }
  | { readonly kind: "contains"; readonly text: WiqlValue }
  | { readonly kind: "contains-words"; readonly text: WiqlValue }
  | { readonly kind: "empty" };

export type WiqlExpression =
  | { readonly kind: "and" | "or"; readonly parts: readonly WiqlExpression[] }
  | { readonly kind: "not"; readonly part: WiqlExpression }
  | { readonly kind: "test"; readonly field: WiqlField; readonly test: WiqlTest; readonly ever: boolean };

export type LinkMode = "MustContain" | "MayContain" | "DoesNotContain" | "Recursive";

export interface WiqlQuery {
  readonly from: "WorkItems" | "WorkItemLinks";
  readonly select: readonly string[];
  readonly where: WiqlExpression | null;
  readonly orderBy: readonly { readonly field: WiqlField; readonly descending: boolean }[];
  readonly asOf: WiqlValue | null;
  /** Of link queries. */
  readonly mode: LinkMode;
  readonly returnMatchingChildren: boolean;
}

/** Number of tests in an expression, whatever holds them together. */
export function countTests(expression: WiqlExpression | null): number {
  if (expression === null) return 0;
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.parts.reduce((sum, part) => sum + countTests(part), 0);
    case "not":
      return countTests(expression.part);
    case "test":
      return 1;
  }
}

/** A query the service would not understand; the sentence is the service's, with the text that caused it. */
export class WiqlError extends Error {
  override readonly name = "WiqlError";
  constructor(sentence: string, cause: string | null) {
    super(cause === null ? sentence : `${sentence} The error is caused by «${cause}».`);
  }
}
