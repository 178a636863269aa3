/** Stubs: pages and sections that promise content and hold none. */
import type { Statement } from "../domain/strategy";
import { sectionsBelow, standInLevel, type Section } from "./source/sections";
import { inlineOf, placeOf, placeOfLines, type PageSource } from "./forms/pageSource";
import type { Block } from "./source/block";
import { spanOf, type Span } from "./source/sourceLines";
import { titleOfPage } from "./pagePath";
import { inLowerCase } from "./words/lowerCase";
import { normalWords } from "./words/normalWords";
import { statusOfPhrase } from "./words/statusWords";

const placeholder =
  /(?<!\p{L})(?:under construction|coming soon|needs? to be (?:completed|written|filled|added)|to be (?:added|defined|completed|written|done|determined|confirmed)|work in progress|working on it|tbd|tba|to do|stub|placeholder|check back soon|lorem ipsum|not yet written|content to follow|watch this space|in arbeit|im aufbau|folgt|(?:wird |werden )?nachgereicht|(?:wird noch|noch zu) (?:erganz|ergänz)(?:t|en)|en construction|en cours de rédaction|[àa] (?:compléter|completer|rédiger|definir|définir)|à venir|en construcción|por (?:completar|definir|redactar)|pendiente|em (?:construção|elaboração)|a preencher|in (?:costruzione|lavorazione)|da (?:completare|definire|scrivere)|in opbouw|nog (?:aan|in) te vullen|under uppbyggnad|under arbete|under udarbejdelse|udfyldes senere|w budowie|do uzupełnienia|doplní se|в разработке|дополнить)(?!\p{L})|準備中|工事中|建设中|待补充|작성 중|준비 중/u;

/** In capitals or before a colon: in Spanish and Portuguese "todo" is a word. */
const todo = /(?<!\p{L})(?:TODO|ToDo)(?!\p{L})|^\W*[Tt]odo\W*$|^\W*[Tt]odo:/u;

const saysPlaceholder = (text: string): boolean => placeholder.test(inLowerCase(text)) || todo.test(text);

const banner =
  /\b(?:under construction|page is (?:a )?(?:stub|placeholder)|section is under construction|im aufbau|en construction|en construcción|em construção|in costruzione|coming soon|needs to be completed)\b/i;

/** Longer texts have to speak of the page: "the road is under construction" is content. */
const saysBanner = (text: string): boolean =>
  text.length <= 200 && banner.test(text) && (text.length <= 80 || ofThePage.test(text));

const ofThePage =
  /\b(?:page|section|document|content|guide|chapter|seite|abschnitt|dokument|inhalt|rubrique|contenu|página|sección|contenido|documento|seção|conteúdo|pagina|sezione|contenuto)\b/iu;

/**
 * The declaration near the top that a page is unfinished; `null` when there is none. Below a heading of its own it speaks
 * for that section, unless most of the others are as empty.
 */
export function stubBanner(page: PageSource): Statement | null {
  const early = page.blocks.filter((block) => block.first < 25);
  const ownHeading = page.blocks.filter((block) => block.kind === "heading")[1];
  for (const block of early) {
    if (block.kind !== "paragraph" && block.kind !== "quote") continue;
    const inline = inlineOf(page, block.lines);
    const span = spanOf(block.lines);
    if (!saysBanner(inline.text)) continue;
    const ofSection = ownHeading !== undefined && block.first > ownHeading.first && !isMostlyEmpty(page);
    return ofSection ? null : { text: inline.text, place: placeOf(page, span) };
  }
  return null;
}

function isMostlyEmpty(page: PageSource): boolean {
  const leaves = sectionsBelow(page.root).filter(({ heading, children }) => heading !== null && children.length === 0);
  return emptySections(page).length * 2 >= leaves.length;
}

/** Whether a page says nothing at all. */
export const isEmptyPage = (page: PageSource): boolean => !page.blocks.some((block) => isSaid(page, block));

/** Whether a page says nothing but its title. */
export function isTitleAlone(page: PageSource): boolean {
  let title: Span | null = null;
  for (const block of page.blocks) {
    if (!isSaid(page, block)) continue;
    if (title !== null || block.kind !== "heading") return false;
    title = block.content;
  }
  return title !== null && isItsTitle(page, title);
}

const isSaid = (page: PageSource, block: Block): boolean => !isSilent(block) && !isEmptyText(page, block);

const isSilent = ({ kind }: Block): boolean => kind === "front-matter" || kind === "comment" || kind === "rule";

const isItsTitle = (page: PageSource, heading: Span): boolean =>
  normalWords(inlineOf(page, [heading]).text) === normalWords(titleOfPage(page.path));

/** Whether a page shows pictures and says nothing. */
export function isPictureAlone(page: PageSource): boolean {
  let shows = false;
  for (const block of page.blocks) {
    if (block.kind === "heading" || !isSaid(page, block)) continue;
    if (block.kind !== "paragraph" || !showsOnlyPictures(page, block.lines)) return false;
    shows = true;
  }
  return shows;
}

function showsOnlyPictures(page: PageSource, lines: readonly Span[]): boolean {
  const { text, images } = inlineOf(page, lines);
  return images.length > 0 && text.trim() === "";
}

function isEmptyText(page: PageSource, block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const inline = inlineOf(page, block.lines);
  return /^(?:\[\[_?TOC_?\]\]|\s)*$/.test(inline.text) && inline.images.length === 0;
}

/** The first text of a page whose every text is a placeholder; `null` where it says more, or has no text. Ends at the first that says more. */
export function placeholderAlone(page: PageSource): Statement | null {
  let first: Statement | null = null;
  for (const block of page.blocks) {
    const texts = block.kind === "heading" ? [] : textOf(page, block);
    if (!texts.every(isPlaceholder)) return null;
    if (first === null && texts[0] !== undefined)
      first = { text: texts[0], place: placeOfLines(page, block.first, block.last) };
  }
  return first;
}

/** The first placeholder of a page that leaves most of its sections, two or more, for later; `null` where it leaves fewer. */
export function placeholderOfMost(page: PageSource): Statement | null {
  const leaves = sectionsBelow(page.root).filter(({ heading, children }) => heading !== null && children.length === 0);
  const left = leaves.flatMap((section) => leftForLater(page, section) ?? []);
  return left.length >= 2 && left.length * 2 > leaves.length ? (left[0] ?? null) : null;
}

/** A section's one text where that is a placeholder; "To do" may be the state of what the heading names. */
function leftForLater(page: PageSource, { blocks: [only, ...others] }: Section): Statement | null {
  if (only === undefined || others.length > 0 || (only.kind !== "paragraph" && only.kind !== "quote")) return null;
  const { text } = inlineOf(page, only.lines);
  if (!isPlaceholder(text) || statusOfPhrase(text) !== null) return null;
  return { text, place: placeOfLines(page, only.first, only.last) };
}

/** Whether a section says nothing but that it is to be written. */
export const isLeftForLater = (page: PageSource, section: Section): boolean => leftForLater(page, section) !== null;

/** A longer text too where it begins so and goes on with who or when: "Under construction – Mirthe writes this in May". */
const isPlaceholder = (text: string): boolean =>
  text.length <= 80 ? saysPlaceholder(text) : text.length <= 200 && banner.exec(text)?.index === 0;

const titled = /^(?:coming soon|tbd|tba|todo|to do|under construction|to be added)[.!:…]*$/i;

/** Sections without content, or with nothing but a placeholder; a page whose headings alone are its text has none. */
export function emptySections(page: PageSource): readonly Statement[] {
  const sections = sectionsBelow(page.root);
  if (sections.every((section) => section.blocks.length === 0)) return [];
  return sections.flatMap((section) => {
    const inner = section.children.some((child) => child.level < standInLevel);
    if (section.heading === null || inner || !isEmptySection(page, section)) return [];
    return [{ text: section.title, place: placeOf(page, section.heading.content) }];
  });
}

function isEmptySection(page: PageSource, section: Section): boolean {
  const { blocks, children } = section;
  const named = titled.test(section.title.trim());
  if (!named && (children.length > 0 || saysMuch(blocks))) return false;
  const texts = blocks.flatMap((block) => textOf(page, block));
  if (named && saysPlaceholder(texts[0] ?? section.title)) return true;
  if (children.length > 0) return false;
  if (texts.length === 0)
    return blocks.every((block) => block.kind === "rule" || block.kind === "comment") && section.role.kind !== null;
  return texts.length <= mostTexts && texts.every(isLeftOpen);
}

const mostTexts = 2;

/** "TBD after the offsite, by Helen": a placeholder of few words, or one that its text begins with; later in a text it is about a part of it. */
const isLeftOpen = (text: string): boolean =>
  text.length <= 160 && saysPlaceholder(text.length <= 40 ? text : text.slice(0, 40));

/** Whether blocks hold more than placeholders do, told without reading them. */
function saysMuch(blocks: readonly Block[]): boolean {
  let texts = 0;
  for (const block of blocks) {
    if (block.kind === "list") texts += block.items.length;
    else if (block.kind === "paragraph" || block.kind === "quote" || block.kind === "html") texts += 1;
    else if (block.kind !== "rule" && block.kind !== "comment" && block.kind !== "definition") return true;
    if (texts > mostTexts) return true;
  }
  return false;
}

/** Stands for tables, code and diagrams: content, whatever it says. */
const solid = "solid";

function textOf(page: PageSource, block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [inlineOf(page, block.lines).text];
    case "list":
      return block.items.map((item) => inlineOf(page, item.lines).text);
    case "rule":
    case "comment":
    case "definition":
      return [];
    case "html":
      return [inlineOf(page, [block.span]).text];
    default:
      return [solid];
  }
}

/** How many words of a page are more than placeholders. */
export function solidWords(page: PageSource): number {
  const texts = page.blocks
    .flatMap((block) => textOf(page, block))
    .filter((text) => !saysPlaceholder(text) || text.length > 300);
  return texts
    .join(" ")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
}
