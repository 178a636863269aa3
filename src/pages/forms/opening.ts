/**
 * What a page says of itself before anything else: "This is our live roadmap", "Roadmap of the payments team, updated weekly",
 * or a first line in bold or italics that does a title's work ("**Shop floor systems, ranked list**").
 */
import type { Block, Paragraph } from "../source/block";
import type { Section } from "../source/sections";
import { periodsIn, withoutPeriods } from "../inline/when";
import { normalWords, phrases } from "../words/normalWords";
import { announcesAims, announcesFirmly, announcesOutcomes } from "../words/planWords";
import { namesProcess } from "../words/processNames";
import { namesRoadmap } from "../words/roadmapNames";
import { inlineOf, type PageSource } from "./pageSource";

/** Whether the first sentence of the page, above or right below its first heading, names the page a roadmap. */
export function opensAsPlan(page: PageSource): boolean {
  const above = firstParagraph(page, page.root.blocks);
  if (above !== null && opens(page, above, true)) return true;
  const title: Section | undefined = page.root.children[0];
  const below = above === null && title !== undefined ? firstParagraph(page, title.blocks) : null;
  return below !== null && opens(page, below, false);
}

/** What stands first on a page without a heading of its own, up to its first comma or stop: "Digital services plan 2026/27". */
export function openingName(page: PageSource): string | null {
  const first = firstParagraph(page, page.root.blocks);
  const name = first === null ? "" : (/^[^,.:;|–—]{3,60}/u.exec(inlineOf(page, first.lines).text)?.[0] ?? "");
  return name === "" ? null : name.trim();
}

/** `null` where anything that could be an item comes first. */
function firstParagraph(page: PageSource, blocks: readonly Block[]): Paragraph | null {
  const block = blocks.find(
    (candidate) => !skipped.has(candidate.kind) && !isContents(page, candidate) && !isWay(page, candidate),
  );
  return block?.kind === "paragraph" ? block : null;
}

const skipped: ReadonlySet<Block["kind"]> = new Set(["front-matter", "comment", "rule", "definition", "quote"]);

const isContents = (page: PageSource, block: Block): boolean =>
  block.kind === "paragraph" &&
  block.lines.length === 1 &&
  /^\[\[_?\w+_?\]\]$/.test(inlineOf(page, block.lines).text.trim());

/** "[← Portfolio](/Portfolio)", "[Home](/Home) › [Roadmaps](/Roadmaps)": the way to a page says nothing of it. */
const isWay = (page: PageSource, block: Block): boolean =>
  block.kind === "paragraph" && block.lines.every(({ start, end }) => onlyLinks.test(page.text.slice(start, end)));

const onlyLinks = /^(?:[^\p{L}\p{N}[\]]{0,8}\[[^\]]*\]\([^)]*\)){1,8}[^\p{L}\p{N}]{0,8}$/u;

const thisIs =
  /(?:^|[\s,.!])(?:(?:this|here|these|below)(?: page| document| list)? (?:is|are|lists|shows|holds)|dies|das|hier|diese seite|dieses dokument|voici|ceci est|cette page (?:est|contient|presente)|c est|est[ae](?: pagina| documento)?|aqui|quest[ao](?: pagina)?|ecco|dit is|hier|deze pagina|det har ar|detta ar|har ar|dette er|her er|to jest|oto) (?:(?:ist|sind|steht|stehen|zeigt|es|esta|e|sono|is|staat) )?(?:(?:the|our|a|der|die|das|unsere?r?|le|la|les|notre|nos|el|los|nuestr[oa]s?|o|os|as?|nossos?|nossas?|il|i|nostr[oaie]|de|het|onze|ons) )?/;
const longestName = 6;

/** `named`: a line in italics, or a first line that begins with what the page is, does a title's work here. */
function opens(page: PageSource, paragraph: Paragraph, named: boolean): boolean {
  const sentence = (/^.*?(?:[.!?。](?=\s|$)|$)/su.exec(inlineOf(page, paragraph.lines).text)?.[0] ?? "").slice(0, 200);
  const firmly = periodsIn(sentence).length > 0;
  const words = normalWords(sentence);
  const said = thisIs.exec(words);
  if (said !== null) return namesPlan(words.slice(said.index + said[0].length), firmly);
  if (!named) return false;
  const start = paragraph.lines[0]?.start ?? 0;
  const parts = /[*_]/.test(page.text.charAt(start))
    ? sentence.split(/[,;:–—|]/)
    : sentence.split(/[,;:–—|]|\s-\s/).slice(0, 2);
  return parts.some((part) => saysWhatIsDone(normalWords(part)) || namesPlan(normalWords(part), firmly));
}

/** "What we work on" */
const saysWhatIsDone = (words: string): boolean => words.startsWith("what ") && announcesOutcomes(words, words);

const endsName = phrases(`
  aller, and, as, av, avec, by, con, d, da, dei, del, della, der, des, die, dla, do, du, em, for, from, fur, im, in,
  med, met, mit, na, of, on, para, per, pour, pre, pro, that, til, to, van, von, voor, we, where, which, with
`);
/** They stand inside names too ("feuille de route"). */
const mayEndName = phrases("de, di");

/** "live roadmap" of "live roadmap for the harbour": what is named ends in a noun of plans; mere aims need a time beside them. */
function namesPlan(words: string, firmly: boolean): boolean {
  const all = words.split(" ", longestName + 1);
  const last = all.findIndex((word) => endsName.has(word));
  const most = last < 0 ? all.length : last;
  for (let length = 1; length <= Math.min(most, longestName); length += 1) {
    const isWhole = length === all.length || length === last || mayEndName.has(all[length] ?? "");
    if (isWhole && isPlan(all.slice(0, length), firmly)) return true;
  }
  return false;
}

function isPlan(name: readonly string[], firmly: boolean): boolean {
  const words = withoutPeriods(name.join(" ")).trim().split(" ");
  if (namesProcess(words.join(" "))) return false;
  return [1, 2, 3].some((length) => {
    const noun = words.slice(-length).join(" ");
    const isNoun = namesRoadmap(noun) && (length === 1 || announcesOutcomes(noun, noun));
    return isNoun && (!announcesAims(noun) || announcesFirmly(noun, firmly));
  });
}
