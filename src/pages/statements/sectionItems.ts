/**
 * The entries of a statement section (principles, risks, non-goals…): bullets, table rows, sub-headings or
 * paragraphs. A sub-heading that only says when or how far groups them; one that names a statement of its own holds none of them.
 */
import type { Statement } from "../../domain/strategy";
import type { Block, Item, List, Paragraph, Table } from "../source/block";
import { standInLevel, type Section } from "../source/sections";
import { offsets } from "../inline/references";
import { leadInBold, type Piece } from "../inline/inlineText";
import { spanOf, type Span } from "../source/sourceLines";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { countOf, headingTitle, uncounted } from "../forms/headingTitle";
import { columnOf } from "../words/columnWords";
import { isPageTitle } from "../forms/sectionContent";
import { saysNothing } from "../words/placeholder";
import { endsInQuestionMark } from "../words/questionWords";
import { sectionKind, type SectionKind } from "../words/sectionWords";
import { statingBlocks, titleAt } from "./entries";
import { statementOf } from "./statementText";

/** `apart`: sub-sections that are asked for on their own. */
export function sectionItems(
  page: PageSource,
  section: Section,
  { prose, apart = [] }: { readonly prose: boolean; readonly apart?: readonly Section[] },
): readonly Statement[] {
  const children = ownHeadings(section).filter((child) => !apart.includes(child));
  const groups = children.filter(({ role }) => role.group !== null);
  const items = [section, ...groups].flatMap((each) => listedItems(page, each));
  if (items.length > 0) return uncounted(items);
  // What says by its own name that it states the same stands below for the whole.
  if (section.children.some(({ role }) => role.kind !== null && role.kind === section.role.kind)) return [];
  const listed = listedBelow(page, children);
  if (listed.length > 0) return listed;
  const headings = countedAmong(titled(countedAmong(children))).flatMap((child) => headingStatement(page, child));
  // One of several headings that says something is about the page.
  if (headings.length > 1 || (headings.length === 1 && section.children.length === 1)) return headings;
  const apartPieces = setApart(page, section);
  if (apartPieces.length > 0) return apartPieces;
  const row = inOneLine(page, section);
  if (row.length > 0) return row;
  // What a page says above its headings is about them.
  if (!prose || (section.children.length > 0 && (section.heading === null || isPageTitle(section)))) return [];
  // "Are there things we leave out?" is what a template asks, and no answer.
  return section.blocks
    .flatMap((block) => (block.kind === "paragraph" || block.kind === "quote" ? statementAt(page, block.lines) : []))
    .filter(({ text }) => !endsInQuestionMark(text));
}

/** Of several headings one stands above nothing but a numbered list that names each entry in bold: the others say how that list is kept. */
function listedBelow(page: PageSource, children: readonly Section[]): readonly Statement[] {
  const [list, ...others] = children.flatMap(({ blocks: [block, ...more] }) =>
    block?.kind === "list" && block.ordered && more.length === 0 ? [block] : [],
  );
  if (list === undefined || others.length > 0 || children.length < 2 || list.items.length <= children.length) return [];
  return list.items.every(({ lines }) => isLed(page, lines)) ? uncoded(page, list.items) : [];
}

/** "Non-goals: a second cloud, our own identity service and Windows", "Values: kind · simple": behind their name, between commas, semicolons or dots. */
export function inOneLine(page: PageSource, { blocks: [block, ...others], level }: Section): readonly Statement[] {
  if (block?.kind !== "paragraph" || block.lines.length !== 1 || others.length > 0) return [];
  const inline = inlineOf(page, block.lines);
  const ends = partings(inline.text);
  const parts = [...ends, { from: inline.text.length, to: inline.text.length }].map(({ from: to }, at) => {
    const from = ends[at - 1]?.to ?? 0;
    return {
      from,
      to,
      text: inline.text
        .slice(from, to)
        .replace(/[.。]$/, "")
        .trim(),
    };
  });
  const longest = level === standInLevel ? longestPart : longestName;
  if (longest < longestPart && parts.length < fewestNames) return [];
  const most = isDotted(inline.text) ? longestPart : longest;
  if (parts.some(({ text }) => text === "" || text.length > most || goesOn.test(text) || /[.:]\s/.test(text)))
    return [];
  return parts.map(({ from, to, text }) => ({ text, place: placeOf(page, offsets(inline, from, to)) }));
}

/** "*Calm beats fast.* *Nobody sails alone.*", "«Open books». «Kind words».": pieces in emphasis or quotes that begin a paragraph one after another. */
function setApart(page: PageSource, { blocks: [block] }: Section): readonly Statement[] {
  const line = block?.kind === "paragraph" ? block.lines[0] : undefined;
  if (line === undefined || !'*_«「“„"'.includes(page.text.charAt(line.start))) return [];
  // Made anew, as it remembers where it is.
  const piece =
    /\s*(?:\*(?!\*)([^*\n]{3,80})\*|_([^_\n]{3,80})_|[«「]([^«»「」\n]{3,80})[»」]|[“„]([^“”„\n]{3,80})[”“]|"([^"\n]{3,80})")[.,;·]?/uy;
  const found: Statement[] = [];
  for (piece.lastIndex = line.start; piece.lastIndex < line.end;) {
    const from = piece.lastIndex;
    const match = piece.exec(page.text);
    if (match === null) break;
    const text = match.slice(1).find((each) => each !== undefined) ?? "";
    const start = from + match[0].indexOf(text);
    found.push(...statementAt(page, [{ start, end: start + text.length }]));
  }
  return found.length > 1 ? found : [];
}

/** What stands between the parts of a list in one line; a conjunction only in front of the last. */
function partings(text: string): readonly Piece[] {
  const mark = markBetween(text);
  const found = [...text.matchAll(mark)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const last = found.at(-1)?.to;
  const conjunction = last === undefined || mark !== comma ? null : beforeLast.exec(text.slice(last));
  // "cuentas en dólares, firma en oficina": twice it is no Dutch "and".
  if (last === undefined || conjunction === null || /\sen\s.*\sen\s/.test(text)) return found;
  const from = last + conjunction.index;
  return [...found, { from, to: from + conjunction[0].length }];
}

/** Beside a semicolon or dots a comma is part of what they part; one dot of Japanese joins two words to a name. */
function markBetween(text: string): RegExp {
  if (text.includes(";")) return semicolon;
  if (isDotted(text)) return dot;
  return text.split("・").length > 2 ? wideDot : comma;
}

const isDotted = (text: string): boolean => /\s[·•|]\s/.test(text);
const semicolon = /;\s*/g;
const dot = /\s+[·•|]\s+/g;
const wideDot = /・/g;
const comma = /,\s+(?:(?:and|or|und|oder|et|ou|y|e|o|en|of|och|eller|og|i|oraz)\s+)?|[、，]/g;
const beforeLast = /\s(?:and|or|und|oder|et|ou|y|en|och|eller|og|oraz)\s/;
const longestPart = 60;
/** Below a heading it is a list only where it names nothing but names: "Courage, care and calm". */
const longestName = 24;
const fewestNames = 3;
/** A clause that goes on with the one before it. */
const goesOn =
  /^(?:which|who|because|since|but|as|where|when|so|until|unless|if|though|not|also|die|der|das|weil|sondern|aber|qui|que|mais|quien|pero|mas|che|ma|maar|omdat|który)\s/iu;

/** "Out of scope:" as a line above its list, or as the head of a column. */
export function captionedItems(page: PageSource, section: Section, kind: SectionKind): readonly Statement[] {
  const tabled = section.blocks.flatMap((block) => {
    const column =
      block.kind === "table" ? block.header.findIndex((head) => sectionKind(inlineOf(page, [head]).text) === kind) : -1;
    return block.kind !== "table" || column < 0
      ? []
      : block.rows.flatMap(({ cells }) => statementAt(page, cells.slice(column, column + 1)));
  });
  const listed = captionedLists(page, section, kind).flatMap(({ items }) =>
    items.flatMap(({ lines }) => statementAt(page, lines)),
  );
  return [...tabled, ...listed];
}

/** The lists below a line with a colon that names what they hold. */
export const captionedLists = (page: PageSource, { blocks }: Section, kind: SectionKind): readonly List[] =>
  blocks.flatMap((block, at) => {
    const above = block.kind === "list" ? blocks[at - 1] : undefined;
    const [line, ...more] = above?.kind === "paragraph" ? above.lines : [];
    if (block.kind !== "list" || line === undefined || more.length > 0) return [];
    if (!mayBeCaption.test(page.text.slice(line.start, line.end))) return [];
    const caption = /^([^:：]{3,50})[:：]$/u.exec(inlineOf(page, [line]).text.trim())?.[1];
    return caption !== undefined && sectionKind(caption) === kind ? [block] : [];
  });

/** A colon at the end of a line, or in front of the mark that ends its bold. */
const mayBeCaption = /[:：][*_\s]*$|[*_][:：]/u;

function listedItems(page: PageSource, section: Section): readonly Statement[] {
  const ledIn = ledLines(page, section.blocks);
  const markedIn = markedLines(page, section.blocks);
  return statingBlocks(page, section).flatMap((block) => {
    if (block.kind === "list") return uncoded(page, block.items);
    if (block.kind === "table") return isOfPage(section, block) ? [] : tableStatements(page, block);
    return block.kind === "paragraph"
      ? [...ledIn(block), ...markedIn(block)].flatMap((lines) => statementAt(page, lines))
      : [];
  });
}

const pictureBefore = /^(\p{Extended_Pictographic}|[✗✘✓])\uFE0F?\s+(?=\S)/u;

/** "❌ No second cloud" above "❌ No lock-in": lines of paragraphs that all begin with one picture, which may stand below a line with a colon; what another picture marks is something else. */
function markedLines(
  page: PageSource,
  blocks: readonly Block[],
): (paragraph: Paragraph) => readonly (readonly Span[])[] {
  let first: string | undefined;
  const found = new Map<Paragraph, readonly (readonly Span[])[]>();
  for (const block of blocks) {
    if (block.kind !== "paragraph" || block.lines.length < 2) continue;
    const matches = block.lines.map(({ start, end }) => pictureBefore.exec(page.text.slice(start, end)));
    const lead = block.lines[0];
    const isLed =
      matches[0] === null && lead !== undefined && /[:：]\**\s*$/u.test(page.text.slice(lead.start, lead.end));
    const marked = isLed ? matches.slice(1) : matches;
    const pictures = new Set(marked.map((match) => match?.[1]));
    const [picture] = pictures;
    if (marked.length < 2 || pictures.size > 1 || picture === undefined) continue;
    first ??= picture;
    if (picture !== first) continue;
    const lines = block.lines.slice(block.lines.length - marked.length);
    found.set(
      block,
      lines.map(({ start, end }, at) => [{ start: start + (marked[at]?.[0].length ?? 0), end }]),
    );
  }
  return (paragraph) => found.get(paragraph) ?? [];
}

/** "**Kind** – we phone first" above "**Open** – …", in one paragraph or several: items of a list without its marks; none where another paragraph begins otherwise. */
export function ledLines(
  page: PageSource,
  blocks: readonly Block[],
): (paragraph: Paragraph) => readonly (readonly Span[])[] {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const found = new Map(
    paragraphs.map((block) => {
      const apart = block.lines.map((line) => [line]);
      const isOne = isLed(page, block.lines) || (apart.length > 1 && isWhollyBold(page, block.lines.slice(0, 1)));
      const led = apart.every((line) => isLed(page, line)) ? apart : isOne ? [block.lines] : [];
      return [block, led] as const;
    }),
  );
  const count = [...found.values()].reduce((sum, lines) => sum + lines.length, 0);
  return (paragraph) => (count < 2 ? [] : (found.get(paragraph) ?? []));
}

/** Begins with a name in bold, parted from what it says by a mark in or behind the bold. */
function isLed(page: PageSource, lines: readonly Span[]): boolean {
  const inline = inlineOf(page, lines);
  const lead = leadInBold(inline);
  if (lead === undefined || lead.to - lead.from > longestPart) return false;
  return (
    /[.:：!。]$/u.test(inline.text.slice(0, lead.to)) || /^\s*(?:[:：–—(（]|[-|]\s|$)/u.test(inline.text.slice(lead.to))
  );
}

/** "**1. Calm nights**" alone on the line above what it says. */
export function isWhollyBold(page: PageSource, line: readonly Span[]): boolean {
  const { bold, text } = inlineOf(page, line);
  return text.length <= longestPart && bold.some(({ from, to }) => from === 0 && to === text.length);
}

/** The items of a list, without the codes by which it counts them ("AP-01 Open", "**P2 — Open.** …"). */
function uncoded(page: PageSource, items: readonly Item[]): readonly Statement[] {
  const all = items.map(({ lines }) => ({ lines, inline: inlineOf(page, lines) }));
  const codes = all.map(({ inline }) => code.exec(inline.shape));
  const words = new Set(codes.map((match) => match?.[1]));
  const numbers = new Set(codes.map((match) => match?.[2]));
  const isCounted = items.length > 1 && words.size === 1 && !words.has(undefined) && numbers.size === items.length;
  return all.flatMap(({ lines, inline }, at) =>
    statementAt(page, lines).map((statement) =>
      isCounted ? { ...statement, text: inline.text.slice(codes[at]?.[0].length ?? 0).trim() } : statement,
    ),
  );
}

/** "AP-01", "P2", "NG 3": capitals and a number, whatever parts them from what they count. */
const code = /^(\p{Lu}{1,4})[- ]?(\d{1,3})(?:\s*[:：.)–—]|\s+-)?\s+(?=\S)/u;

export function statementAt(page: PageSource, spans: readonly Span[]): readonly Statement[] {
  const text = inlineOf(page, spans).text.trim();
  return /[\p{L}\p{N}]/u.test(text) && !saysNothing(text) ? [{ text, place: placeOf(page, spanOf(spans)) }] : [];
}

/** A single row above several headings says who looks after the page. */
const isOfPage = ({ children }: Section, { rows }: Table): boolean => rows.length === 1 && children.length > 1;

/** Each row by its title and, behind it, what its other columns say. */
function tableStatements(page: PageSource, { header, rows }: Table): readonly Statement[] {
  const heads = header.map((cell) => inlineOf(page, [cell]).text);
  const at = titleAt(heads);
  return rows.flatMap(({ cells }) => {
    const said = cells.map((cell, index) => {
      const { text } = inlineOf(page, [cell]);
      const head = heads[index] ?? "";
      if (text === "" || (index < at && columnOf(head).kind === "rank")) return "";
      return index === at || head === "" ? text : `${head}: ${text}`;
    });
    const texts = [said[at] ?? "", ...said.slice(0, at), ...said.slice(at + 1)].filter((text) => text !== "");
    return texts.length === 0 ? [] : [{ text: texts.join(" · "), place: placeOf(page, spanOf(cells)) }];
  });
}

/**
 * The headings below a section that may each state something of its kind: those that name nothing else. One that could name a part of
 * any page ("Responsibility 🤝") is one of them all the same where all others are written in the same manner, and it too.
 */
function ownHeadings(section: Section): readonly Section[] {
  const own = section.children.filter(({ role }) => role.kind === null);
  const manners = new Set(own.map(({ title }) => mannerOf(title)));
  const [manner = "", ...others] = manners;
  if (own.length < 2 || others.length > 0 || manner === "") return own;
  return section.children.filter(
    (child) => child.role.kind === null || (child.role.kind === "about" && mannerOf(child.title) === manner),
  );
}

/** What decorates a heading: a picture before or behind it, a number. */
function mannerOf(title: string): string {
  if (/^\p{Extended_Pictographic}/u.test(title)) return "picture before";
  if (/\p{Extended_Pictographic}\uFE0F?$/u.test(title.trim())) return "picture behind";
  return countIn(title) === null ? "" : "number";
}

const countIn = (title: string): string | null => /^\d{1,2}(?=[.)]\s)/.exec(title)?.[0] ?? countOf(title)?.word ?? null;

/** Where the page counts most of its headings, what stands among them uncounted is something else. */
function countedAmong(sections: readonly Section[]): readonly Section[] {
  const counted = sections.filter(({ title }) => countIn(title) !== null);
  return counted.length >= 2 && counted.length * 2 > sections.length ? counted : sections;
}

/** Sub-headings that state something: a heading above nothing but headings, or alone above several, groups them. */
function titled(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => {
    const { blocks, children } = section;
    const isBare = children.length > 0 && blocks.every(({ kind }) => kind === "comment" || kind === "rule");
    return isBare || (sections.length === 1 && children.length > 1) ? titled(children) : [section];
  });
}

function headingStatement(page: PageSource, section: Section): readonly Statement[] {
  const { title } = headingTitle(page, section);
  if (section.heading === null || title === "") return [];
  const prose = statementOf(page, section)?.statement.text;
  return [{ text: prose === undefined ? title : `${title}: ${prose}`, place: placeOf(page, section.heading.content) }];
}
