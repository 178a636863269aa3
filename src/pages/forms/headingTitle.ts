/**
 * The title in a heading, with the labels, marks and times around it. "Slice 0 – Frame" beside "Slice 1 – Orders" is labelled too,
 * whatever the word: the page counts by it, which one heading alone does not show.
 */
import { sectionsBelow, type Section } from "../source/sections";
import { lineTitle, type LineTitle } from "../inline/lineTitle";
import { normalWords } from "../words/normalWords";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";

export const headingTitle = askedOnce((page: PageSource, section: Section): LineTitle => {
  const title = written(page, section);
  const counted = title.label === null ? countOf(title.title) : null;
  return counted === null || !isSeries(page, counted.word) ? title : withoutCount(title, counted);
});

function withoutCount(title: LineTitle, { length, label }: Count): LineTitle {
  const { from, to } = title.piece;
  return {
    ...title,
    title: title.title.slice(length),
    piece: { from: from + length, to },
    label,
    labelKind: "number",
  };
}

const written = (page: PageSource, section: Section): LineTitle =>
  lineTitle(section.inline ?? inlineOf(page, []), { lead: false });

interface Count {
  /** In normal form. */
  readonly word: string;
  readonly number: string;
  readonly label: string;
  /** Of the label and what parts it from the title. */
  readonly length: number;
}

/** "Lot 1 –", "Principe n°1 :", "ADR-3 ·", "Karta K2:", "A1 Ready", "Stufe C –", "Week 2–3 –", "A —", "1 Ready", "1: Ready" and "A. Ready"; a code without anything behind it needs a capital letter or a letter of a script without them. */
const counts = [
  /^((\p{L}(?:-?\p{L}){0,13})(?: \p{Lu}(?=\d)| n[°º] ?|[ _-])?(\d{1,2})(?:(?:\.\d{1,2}){1,2}|[-–]\d{1,2}(?=\s))?)\s*(?:[:：)·|｜]|\.(?!\d)|--|[–—―]|-(?=\s))\s*(?=\S)/u,
  /^((\p{Lu}{1,2}|\p{Lu}{1,3}(?=-))-?(\d{1,3}))\s+(?=\p{Lu}|\p{Lo})/u,
  /^((\p{L}{3,14}) ([A-Z]))\s*(?:[:：.)]|--|[–—―]|-(?=\s))\s*(?=\S)/u,
  /^(()([A-Z]))\s*(?:[:：]|--|[–—―]|-(?=\s))\s*(?=\S)/u,
  /^(()(\d{1,2}|[A-Z](?=[.)])))[.):：]?\s+(?=\p{Lu}|\p{Lo})/u,
] as const;

/** What a title counts by; `null` where it does not. */
export function countOf(title: string): Count | null {
  for (const pattern of counts) {
    const match = pattern.exec(title);
    if (match === null) continue;
    const [{ length }, label = "", word = "", number = ""] = match;
    return { word: normalWords(word), number, label, length };
  }
  return null;
}

const isSeries = (page: PageSource, word: string): boolean => seriesOf(page, page.root).has(word);

/** The words by which at least two headings count from the beginning. */
const seriesOf = askedOnce((page: PageSource, root: Section): ReadonlySet<string> => {
  const titles = sectionsBelow(root).map((section) => written(page, section));
  return seriesAmong(titles.flatMap(({ label, title }) => (label === null ? [title] : [])));
});

function seriesAmong(titles: readonly string[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>();
  for (const title of titles) {
    const counted = countOf(title);
    if (counted === null) continue;
    const known = numbers.get(counted.word) ?? new Set();
    numbers.set(counted.word, known.add(counted.number));
  }
  const counting = [...numbers].filter(
    ([, known]) => known.size >= 2 && ["0", "1", "01", "001", "A"].some((first) => known.has(first)),
  );
  return new Set(counting.map(([word]) => word));
}

const parted = /[^\p{L}\p{N}\s]/u;

/** Titles of rows that count by one word or by letters ("A — Ready"), each without its count; a bare number before a title may count what it names. */
export function uncountedTitles(titles: readonly LineTitle[]): readonly LineTitle[] {
  const counts = titles.map(({ label, title }) => {
    const counted = label === null ? countOf(title) : null;
    return counted !== null && parted.test(title.slice(0, counted.length)) ? counted : null;
  });
  if (counts.every((counted) => counted === null)) return titles;
  const series = seriesAmong(titles.flatMap(({ title }, at) => (counts[at] === null ? [] : [title])));
  return titles.map((title, at) => {
    const counted = counts[at] ?? null;
    return counted === null || !series.has(counted.word) ? title : withoutCount(title, counted);
  });
}

/** Lines that count by one word ("P1 —", "Prinzip 2:", "原則3："), each without its count. */
export function uncounted<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  const series = seriesAmong(lines.map(({ text }) => text));
  if (series.size === 0) return lines;
  return lines.map((line) => {
    const counted = countOf(line.text);
    return counted === null || !series.has(counted.word) ? line : { ...line, text: line.text.slice(counted.length) };
  });
}
