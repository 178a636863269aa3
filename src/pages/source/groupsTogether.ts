/**
 * Headings that group what stands below them because of those beside them: "Toolkit 0.6" and "Toolkit 0.7" are releases,
 * "Being built now" and "Maybe later" are lanes, "Payments team" and "Search team" are teams. One of them alone is a title.
 */
import { seasonNames, whenOf } from "../inline/when";
import type { Inlines } from "../inline/inlines";
import { groupOf, laneIn, type Group } from "../words/groupHeading";
import { labelKind } from "../words/labelWords";
import { firstWord, lastWord, normalWords, phrases } from "../words/normalWords";
import { releaseIn } from "../words/releaseNames";
import type { Block, Heading, Paragraph } from "./block";
import type { Span } from "./sourceLines";

interface Worded {
  /** A heading, or a line in bold that may do the work of one. */
  readonly heading: Heading | Paragraph;
  readonly words: string;
  readonly normal: string;
}

const longest = 80;
const none: ReadonlyMap<Block, Group> = new Map();

/** `boldLevel` is the level of lines in bold. */
export function groupsTogether(
  text: string,
  blocks: readonly Block[],
  boldLevel: number,
  inlines: Inlines,
): ReadonlyMap<Block, Group> {
  const levels = new Map<number, Worded[]>();
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph") continue;
    const content = block.kind === "heading" ? block.content : boldLine(text, block);
    if (content === null || content.end - content.start > longest) continue;
    const words = inlines.of([content]).text.trim();
    const at = block.kind === "heading" ? block.level : boldLevel;
    const level = levels.get(at);
    const worded = { heading: block, words, normal: normalWords(words) };
    if (level === undefined) levels.set(at, [worded]);
    else level.push(worded);
  }
  const groups = [...levels.values()].flatMap((level) =>
    level.length < 2 ? [] : [...groupsOf(level), ...ranks(text, blocks, level)],
  );
  return groups.length === 0 ? none : new Map(groups);
}

/** The first line of a paragraph, where it is in bold. */
function boldLine(text: string, { lines: [line] }: Paragraph): Span | null {
  if (line === undefined) return null;
  const mark = text.slice(line.start, line.start + 2);
  return (mark === "**" || mark === "__") && /(?:\*\*|__)[:：]?\s*$/u.test(text.slice(line.start, line.end))
    ? line
    : null;
}

type Grouped = readonly (readonly [Block, Group])[];

const groupsOf = (level: readonly Worded[]): Grouped => [
  ...releases(level),
  ...numberedReleases(level),
  ...lanes(level),
  ...partsOfYear(level),
  ...teams(level),
];

/** "Toolkit 0.7 (May)" beside "Toolkit 0.6"; "Toolkit 0.7: faster" has a title. */
function releases(level: readonly Worded[]): Grouped {
  const named = level.flatMap((worded) => {
    const name = worded.words.includes(".") ? releaseIn(worded.words) : null;
    return name === null || labelKind(name.product) !== null ? [] : [{ ...worded, ...name }];
  });
  const counts = new Map<string, number>();
  for (const { product } of named) counts.set(product, (counts.get(product) ?? 0) + 1);
  return named.flatMap(({ heading, words, product, release }): Grouped => {
    const group = counts.get(product) === 1 ? null : groupOf(release);
    if (group?.kind !== "horizon") return [];
    return [[heading, { ...group, when: { ...group.when, literal: words } }]];
  });
}

const numbered = /^v?\d{1,3}(?:\.(?:\d{1,3}|x)){1,3}\s*[(（][^()（）]{2,50}[)）]$/iu;

/** "2.0 (when it is ready)" beside "1.9 (autumn)": with a number in front the brackets say when, each in its own words. */
function numberedReleases(level: readonly Worded[]): Grouped {
  const found = level.filter(({ words }) => numbered.test(words));
  if (found.length < 2 || !found.some(({ words }) => groupOf(words)?.kind === "horizon")) return [];
  return found.map(({ heading, words }) => [heading, groupOf(words) ?? { kind: "horizon", when: whenOf(words) }]);
}

const titledPhase = /^(\p{L}+) \d{1,2}\s*[:：|–—-]\s+\p{L}[^()（）]*[(（][^()（）]+[)）]$/u;

/** "Phase 2: Boats (short term)" is an outcome and when it comes. */
const isTitledPhase = (words: string): boolean => labelKind(titledPhase.exec(words)?.[1] ?? "") === "phase";

/** Headings that end in the words of two lanes at least, or have them in brackets. */
function lanes(level: readonly Worded[]): Grouped {
  if (level.some(({ words }) => isTitledPhase(words))) return [];
  const named = level.map(({ words }) => laneIn(words));
  if (new Set(named.filter((lane) => lane !== null)).size < 2) return [];
  const found = level.filter(({ words }, at) => named[at] != null || yearAtEnd.test(words));
  return found.map(({ heading, words }) => [heading, { kind: "horizon", when: whenOf(words) }]);
}

/** "Daydreams (2028)" beside lanes. */
const yearAtEnd = /\(20\d\d[^()]{0,12}\)$/;

/** "Winter" beside "Spring": parts of a year; one of them alone may be the name of anything. */
function partsOfYear(level: readonly Worded[]): Grouped {
  const found = level.filter(({ normal }) => seasonNames.has(normal));
  const different = new Set(found.map(({ normal }) => normal));
  return different.size < 2
    ? []
    : found.map(({ heading, words }) => [heading, { kind: "horizon", when: whenOf(words) }]);
}

const team =
  /^(?:(?:\p{Lu}[\p{L}\p{N}&/-]*\s(?:(?:and|&)\s)?){1,3}(?:[Tt]eam|[Ss]quad|[Cc]rew|[Gg]uild|[Tt]ribe)|(?:Team|Squad|Tribe|Équipe|Equipe|Equipo|Zespół|Tým|Команда)[ :–-]+\p{Lu}[\p{L}\p{N}&/ -]{0,30}|@[\w.-]{2,30})$/u;

const teamWords = phrases("team, squad, crew, guild, tribe, équipe, equipe, equipo, zespół, tým, команда");

/** Decides most headings by their first and last word. */
const mayBeTeam = ({ words, normal }: Worded): boolean =>
  teamWords.has(lastWord(normal)) || teamWords.has(firstWord(normal)) || words.startsWith("@");

function teams(level: readonly Worded[]): Grouped {
  const found = level.filter((worded) => mayBeTeam(worded) && team.test(worded.words));
  return found.length < 2 ? [] : found.map(({ heading }) => [heading, { kind: "team" }]);
}

const rank = /^(\p{L}{1,12})[ #-]?(\d{1,2})\s*[:：–—-]\s*(\S.*)$/u;

/** "P0 — Correctness" above "P1 — Signal", each rank once and in turn, above lines that have titles of their own: they rank those lines. */
function ranks(text: string, blocks: readonly Block[], level: readonly Worded[]): Grouped {
  const ranked = level.flatMap(({ heading, words }) => {
    const [, label = "", count, theme = ""] = rank.exec(words) ?? [];
    if (count === undefined || labelKind(label) !== "priority") return [];
    return [{ heading, count: Number(count), literal: words.slice(0, words.indexOf(count) + count.length), theme }];
  });
  const areInTurn = ranked.every(({ count }, at) => at === 0 || count > (ranked[at - 1]?.count ?? 0));
  if (ranked.length < 2 || !areInTurn || !ranked.every(({ heading }) => standsAboveTitles(text, blocks, heading)))
    return [];
  return ranked.map(({ heading, literal, theme }) => [heading, { kind: "priority", literal, theme }]);
}

/** "**Regional prices** — from the place": a title in bold, and what is said of it; "**Owner:** Mia" is a fact. */
const titled = /^\*\*[^*]*[^*:：]\*\*\s*[^\s:：]/u;
const farthestTitle = 120;

function standsAboveTitles(text: string, blocks: readonly Block[], heading: Block): boolean {
  const list = blocks[blocks.indexOf(heading) + 1];
  if (list?.kind !== "list") return false;
  const items = list.items.filter(({ items, lines: [line] }) => {
    const written = line === undefined ? "" : text.slice(line.start, Math.min(line.end, line.start + farthestTitle));
    return items.length === 0 && titled.test(written);
  });
  return items.length * 2 > list.items.length;
}
