/** The prose of a line: replaced where it is one piece, written below a heading that has none. */
import type { Attempts } from "../editPage";
import type { PageSource } from "../forms/pageSource";
import { lineEnding } from "../source/sourceLines";
import type { FlatLine } from "./readLines";

export function descriptionEdits(page: PageSource, line: FlatLine, from: string | null, to: string | null): Attempts {
  const { prose, anchor } = line.draft;
  if ((line.facts.description ?? "") !== (from ?? "")) return { refused: "the description on the page has changed" };
  const ending = lineEnding(page.text);
  const text = (to ?? "").trim().replace(/\r\n?|\n/g, ending);
  const only = prose[0];
  if (only !== undefined && prose.length === 1) {
    const between = isQuoted(page, only.start) ? `${ending}> ` : ending;
    return { ways: [[{ ...only, text: text.split(ending).join(between) }]] };
  }
  if (prose.length > 1) return { refused: "the description stands in several places: change it by hand" };
  if (anchor.kind !== "heading" || anchor.last < 0)
    return { refused: "a bullet or row has no place of its own for a description" };
  const after = anchor.mentions.at(-1)?.end ?? page.lines[anchor.last]?.end ?? page.text.length;
  return {
    ways: [
      [{ start: after, end: after, text: `${ending}${ending}${text}` }],
      [{ start: after, end: after, text: `${ending}${ending}${text}${ending}` }],
    ],
  };
}

/** Whether the text from here on stands in a quote. */
const isQuoted = ({ text }: PageSource, at: number): boolean =>
  /(?:^|[\r\n])[ \t]{0,3}>[ \t]?$/.test(text.slice(Math.max(0, at - 8), at));
