/**
 * What comes before what: "enables" of one stream and "depends on" of another, resolved to outcomes. A name is resolved by
 * the number of its work item or by its whole title; anything else stays a name, since a guess would draw a false line.
 */
import type { LineKey } from "../../../domain/ids";
import type { OutcomeLine } from "../../../domain/line";

/** `from` has to be there before `to` can be. */
export interface Precedence {
  readonly from: LineKey;
  readonly to: LineKey;
  readonly kind: "enables" | "depends";
}

export interface Precedences {
  readonly precedences: readonly Precedence[];
  readonly unknown: readonly { readonly key: LineKey; readonly title: string; readonly names: string }[];
}

export function precedencesOf(lines: readonly OutcomeLine[]): Precedences {
  const byTitle = new Map(lines.map((line) => [plain(line.facts.title), line.key]));
  const byItem = new Map(lines.flatMap((line) => line.facts.workItems.map((id) => [id as number, line.key] as const)));
  const find = (name: string): LineKey | null => {
    const id = /#(\d+)/.exec(name)?.[1];
    return (id === undefined ? undefined : byItem.get(Number(id))) ?? byTitle.get(plain(name)) ?? null;
  };
  const precedences: Precedence[] = [];
  const unknown: Precedences["unknown"][number][] = [];
  for (const line of lines) {
    for (const [kind, names] of [
      ["enables", line.facts.enables],
      ["depends", line.facts.dependencies],
    ] as const) {
      for (const name of names) {
        const other = find(name);
        if (other === null) unknown.push({ key: line.key, title: line.facts.title, names: name });
        else if (other !== line.key)
          precedences.push(
            kind === "enables" ? { from: line.key, to: other, kind } : { from: other, to: line.key, kind },
          );
      }
    }
  }
  return { precedences: withoutRepeats(precedences), unknown };
}

const withoutRepeats = (all: readonly Precedence[]): readonly Precedence[] => [
  ...new Map(all.map((one) => [`${one.from}>${one.to}`, one])).values(),
];

const plain = (text: string): string =>
  text
    .replace(/#\d+/g, " ")
    .replace(/[“”"'.]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
