/**
 * What a person says became of an outcome, in words: `carried: #12 – the wallet is late`. The outcome is named by its
 * number, its key, its title or a part of it; what stands after a dash is the reason.
 */
import type { Fate, FateOf } from "../domain/closing";
import type { OutcomeLine } from "../domain/line";
import { plainWords } from "../domain/plainWords";

export interface SaidFate {
  readonly fate: Fate;
  /** The outcome as named, with the reason. */
  readonly words: string;
}

const fateWords: ReadonlyMap<string, Fate> = new Map<string, Fate>([
  ["achieved", "achieved"],
  ["carried", "carried"],
  ["carried over", "carried"],
  ["carry", "carried"],
  ["dropped", "dropped"],
  ["drop", "dropped"],
]);

/** The lines of a file of decisions; a line that is none is answered as a sentence. */
export function fatesOfText(text: string): readonly (SaidFate | { readonly refused: string })[] {
  return text.split(/\r\n?|\n/).flatMap((line, at): (SaidFate | { readonly refused: string })[] => {
    const words = line.replace(/^\s*(?:>\s*)?(?:[-*+]\s+)?/, "").trim();
    if (words === "") return [];
    const match = /^([a-z ]+?)\s*:\s*(.+)$/i.exec(words);
    const fate = fateWords.get((match?.[1] ?? "").toLowerCase());
    return fate === undefined
      ? [{ refused: `Line ${at + 1} of the decisions says neither achieved, carried nor dropped: “${words}”.` }]
      : [{ fate, words: match?.[2] ?? "" }];
  });
}

/** The outcome meant and the reason; a sentence when none or several may be meant. */
export function fateOf(
  { fate, words }: SaidFate,
  lines: readonly OutcomeLine[],
): FateOf | { readonly refused: string } {
  const whole = words.trim();
  const cuts = [...whole.matchAll(/\s+(?:—|–|--|-)\s+/g)].map((match) => ({
    name: whole.slice(0, match.index),
    why: whole.slice(match.index + match[0].length),
  }));
  const tries = [{ name: whole, why: "" }, ...cuts.reverse()];
  for (const { name, why } of tries) {
    const [only, ...others] = linesNamed(name, lines);
    if (only !== undefined && others.length === 0) return { key: only.key, fate, why };
  }
  const several = tries.map(({ name }) => linesNamed(name, lines)).find((found) => found.length > 1);
  return several === undefined
    ? { refused: `No outcome of the period is called “${whole}”.` }
    : {
        refused: `“${whole}” may be any of ${several.length}: ${several.map(({ key, facts }) => `${key} ${facts.title}`).join("; ")}.`,
      };
}

function linesNamed(name: string, lines: readonly OutcomeLine[]): readonly OutcomeLine[] {
  const wanted = plainWords(name);
  const rules: readonly ((line: OutcomeLine) => boolean)[] = [
    ({ facts }) => facts.workItems.some((id) => `#${id}` === wanted),
    ({ key }) => key === wanted,
    ({ facts }) => plainWords(facts.title) === wanted,
    ({ facts }) => wanted !== "" && !wanted.startsWith("#") && plainWords(facts.title).includes(wanted),
  ];
  return rules.map((rule) => lines.filter(rule)).find((found) => found.length > 0) ?? [];
}
