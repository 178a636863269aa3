/** A piece of SQL with the values of its parameters, in the order in which they stand in it. */
import type { SqlValue } from "../database";

export interface Fragment {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** SQL with `?` for single values. The text is always written here, never taken from a query. */
export function fragment(sql: string, ...values: readonly SqlValue[]): Fragment {
  return { sql, values };
}

/** Puts pieces into the places `{0}`, `{1}`, … of a text, in that order. */
export function compose(template: string, ...pieces: readonly Fragment[]): Fragment {
  let at = 0;
  const sql = template.replace(/\{(\d+)\}/g, (_, index: string) => {
    const piece = pieces[Number(index)];
    if (piece === undefined || Number(index) !== at) throw new Error(`misplaced piece ${index} in ${template}`);
    at += 1;
    return piece.sql;
  });
  return { sql, values: pieces.flatMap((piece) => piece.values) };
}

export function joinFragments(pieces: readonly Fragment[], between: string, empty: string): Fragment {
  if (pieces.length === 0) return fragment(empty);
  return { sql: pieces.map((piece) => piece.sql).join(between), values: pieces.flatMap((piece) => piece.values) };
}

export const never = fragment("0");
export const always = fragment("1");
