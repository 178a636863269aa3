/** Pages that explain what a roadmap, a goal or anything else is, told by the headings such texts have. */
import type { Item, List } from "../source/block";
import { BACKTICK } from "../source/characterCodes";
import { sectionsBelow } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { phrases } from "../words/normalWords";
import { asksQuestion, definesPlan } from "../words/questionWords";
import { inlineOf, type PageSource } from "./pageSource";

const definitionHeads = phrases(`
  definicao, definicion, definicja, definitie, definition, definizione, learning goals, learning objectives,
  leerdoelen, lernziele, maaritelma, objectifs dapprentissage, objectifs pedagogiques, objetivos de aprendizagem,
  objetivos de aprendizaje, tanim, what are okrs, what is a roadmap, what is an okr, what is it, визначення,
  определение, 정의, 定义, 定義
`);
const lessonHeads = phrases(`
  advantages, anti patterns, avantages, beispiel, beispiele, benefits, best practices, boas praticas,
  bonnes pratiques, buenas practicas, common mistakes, common pitfalls, core content, ejemplo, ejemplos,
  erreurs frequentes, errores comunes, errori comuni, erros comuns, esempi, esempio, esimerkki, example, examples,
  exemple, exemples, exemplo, exemplos, exercise, exercises, further reading, haufige fehler, key takeaways, ornek,
  ornekler, pitfalls, prerequisites, priklad, priklady, przyklad, przyklady, valkuilen, vantagens, vantaggi,
  ventajas, voorbeeld, voorbeelden, voordelen, vorteile, when to use, when to use it, приклад, приклади, пример,
  примеры, 예시, 例, 示例
`);

/** "Begriff", "Concepto": with these a text on a word begins. */
const termHeads = phrases(`
  begreb, begrep, begrepp, begriff, begriffsbestimmung, begriffsdefinition, begriffserklarung, begrip, conceito,
  concepto, concetto, notion, pojecie, понятие, поняття, 概念
`);

const defined =
  /^(?:(?:an?|the|die|eine?|das|der|les?|une?|los?|las?|el|una?|os?|as?|um|il|gli|een|de|et|en) )?(?:okrs?|road ?maps?)(?: ?(?:是|不是|不应|不應|强调|強調|非常|とは|は|이란|은|는)| (?:is|are|isn['’]t|aren['’]t|helps?|should|ist|sind|sollten?|est|sont|es|son|é|são|è|sono|zijn|är|er|to|jest|są|—|-|это)(?= ))/iu;
/** "The objective describes …", "Good key results should …": what the parts of the method are. */
const definedPart =
  /^(?:(?:an?|the|good|every|each|eine?|das|die|gute?s?|les?|un|bons?|une?|los|el|buen(?:os)?|os|o|bons|bom|gli|i|un|buoni|een|goede?) )*(?:(objectives?|ziele?|objectifs?|objetivos?|obiettiv[oi]|doel(?:en|stelling)?)|key[ -]results?|schlüsselergebnisse?|résultats?[ -]clés?|resultados?[ -]clave|resultados?[ -]chave|risultat[oi] chiave|kernresulta(?:at|ten)) (?:is|are|must|should|describes?|explains?|defines?|measures?|sind|ist|müssen|sollten?|beschreib(?:t|en)|sont|est|doi(?:t|vent)|décri(?:t|vent)|son|es|deben?|describen?|são|é|devem?|descrevem?|sono|è|dev(?:e|ono)|descriv(?:e|ono)|zijn|moet(?:en)?|beschrij(?:ft|ven))(?!\p{L})/iu;
const method = /okr|road\s*map/gi;
const fewestDefining = 3;
const mostBetween = 6;

/** "OKRs are …", "OKR是…" in every sixth line at least, or what its parts are: notes on a method, whatever its examples are. */
function definesThroughout(page: PageSource): boolean {
  if ((page.text.match(method)?.length ?? 0) < fewestDefining) return false;
  const openings = page.blocks.flatMap((block) => {
    const lines = block.kind === "paragraph" ? [block.lines] : block.kind === "list" ? everyItem(block.items) : [];
    return lines.map((line) => page.inlines.opening(line));
  });
  const defining = openings.filter((opening) => defined.test(opening)).length;
  return (defining >= fewestDefining && defining * mostBetween >= openings.length) || definesParts(openings);
}

/** What objectives are and what key results are, each more than once: no preface of a plan. */
function definesParts(openings: readonly string[]): boolean {
  const parts = openings.map((opening) => definedPart.exec(opening)).filter((part) => part !== null);
  const ofObjectives = parts.filter(([, objective]) => objective !== undefined).length;
  return ofObjectives >= 2 && parts.length - ofObjectives >= 2;
}

const everyItem = (items: readonly Item[]): readonly (readonly Span[])[] =>
  items.flatMap(({ lines, items: below }) => [lines, ...everyItem(below)]);

/** Text that explains what something is, with examples or first of all: a lesson, whatever it is about. */
export function isLesson(page: PageSource): boolean {
  if (hasHeads(page, definitionHeads) && hasHeads(page, lessonHeads)) return true;
  if (definesThroughout(page)) return true;
  const [top, ...others] = page.root.children;
  const first = others.length === 0 ? top?.children[0] : top;
  return first !== undefined && termHeads.has(first.normal);
}

/** "This page explains how …", "A roadmap is …": in the first sentences, of the page or of what it is called. */
const explains = [
  /\b(?:this|the following) (?:page|document|file|folder|section|wiki) (?:explains|describes|defines|states|shows|tells|documents|says|outlines) (?:you )?(?:how|why|the (?:process|rules|meaning))\b/i,
  /\b(?:an?|the `?road\s?map\.md`?) (?:road ?map|okr|file|objective)? ?(?:is|are|provides|shows|helps|gives|should|defines|ensures)\b/i,
  /\b(?:diese|dieses|auf dieser) (?:seite|dokument|datei) (?:erklärt|beschreibt|zeigt|steht),? wie\b|\beine roadmap (?:ist|zeigt|hilft|gibt|soll)\b/i,
  /\bcette? (?:page|document|fiche) (?:explique|décrit|montre) (?:comment|pourquoi)\b|\bune (?:feuille de route|roadmap) (?:est|montre|aide|donne|doit)\b/i,
  /\best[ea] (?:página|documento) (?:explica|describe|descreve|muestra|mostra) (?:cómo|como|por qué)\b|\b(?:una hoja de ruta|un roadmap|um roadmap) (?:es|é|muestra|mostra|ayuda|ajuda|debe|deve)\b/i,
  /\bquest[ao] (?:pagina|documento) (?:spiega|descrive|mostra) come\b|\buna roadmap (?:è|mostra|aiuta|deve)\b/i,
  /\bdeze pagina (?:legt uit|beschrijft|toont) hoe\b|\bdenn?a (?:sida|side|siden) (?:förklarar|beskriver|forklarer) (?:hur|hvordan)\b|\bta strona (?:wyjaśnia|opisuje),? jak\b|эта страница (?:объясняет|описывает),? как|このページ(?:では|は).{0,30}(?:方|方法|について)を?(?:説明|解説)|本(?:页|文)(?:说明|介绍)如何/i,
  /\b(?:each|every|cada|jede[rs]?|chaque|ogni|elke?|varje|hver[t]?|każd[yae]) (?:file|page|document|folder|card|column|archivo|página|documento|datei|seite|karte|spalte|fichier|fiche|colonne|arquivo|cartão|coluna|pagina|scheda|bestand|kaart|kolom|fil|sida|kort|kolumn|side|kolonne|plik|strona|karta|kolumna)(?!\p{L})/iu,
] as const;
const fewestAsking = 2;

/** It says what such a page is: only what it then announces counts, no heading for its place alone. */
export function explainsItself(page: PageSource): boolean {
  const defines = sectionsBelow(page.root).some(
    ({ normal, words }) => definitionHeads.has(withoutNumber(normal)) || definesPlan(words),
  );
  return (
    defines ||
    tellsUnits(page) ||
    countsFromEvent(page) ||
    mostlyAsks(page) ||
    opensByExplaining(page) ||
    describesFiles(page) ||
    isGlossary(page)
  );
}

const file = /^\.?[\p{L}\p{N}*_-]+(?:\/[\p{L}\p{N}.*_-]*)*(?:\.\p{Ll}{1,5}|\/)$|^\.\p{Ll}[\p{L}\p{N}/._-]*$/u;
const fewestFiles = 5;

/** "`src/main.ts` — starts the server": what stands in the files of a repository, however the page is called. */
function describesFiles(page: PageSource): boolean {
  let named = 0;
  let all = 0;
  for (const block of page.blocks) {
    if (block.kind !== "list") continue;
    all += block.items.length;
    for (const item of block.items) if (beginsWithFile(page, item)) named += 1;
  }
  return named >= fewestFiles && named * 2 >= all;
}

function beginsWithFile(page: PageSource, { lines }: Item): boolean {
  if (page.text.charCodeAt(lines[0]?.start ?? 0) !== BACKTICK) return false;
  const { code, text } = inlineOf(page, lines);
  const [first] = code;
  return first?.from === 0 && first.to < text.length && file.test(text.slice(0, first.to));
}

const explained = /^\p{L}+\s+[-–—]\s+\p{Ll}/u;
/** Beside lines like those others go on with a capital letter. */
const explainedBeside = /^\p{L}+\s+[-–—]\s+\p{L}/u;

/** "Align – make sure that everyone knows": single words, each explained. */
export const definesTerms = (page: PageSource, list: List): boolean => areTerms(page, list, explained);

const areTerms = (page: PageSource, { items }: List, term: RegExp): boolean =>
  items.length >= fewestTerms &&
  items.every(({ task, lines }) => task === null && term.test(inlineOf(page, lines).text));

const fewestTerms = 3;

/** Nothing but lists of terms below its title. */
function isGlossary(page: PageSource): boolean {
  const lists = page.blocks.filter((block): block is List => block.kind === "list");
  return (
    page.blocks.filter(({ kind }) => kind === "heading").length <= 1 &&
    lists.some((list) => definesTerms(page, list)) &&
    lists.every((list) => areTerms(page, list, explainedBeside)) &&
    !page.blocks.some(({ kind }) => kind === "table")
  );
}

const withoutNumber = (normal: string): string =>
  normal.charCodeAt(0) < LETTER_A ? normal.replace(/^(?:\d{1,2} )+/, "") : normal;
const LETTER_A = 97;

/** "Two weeks before", "The day before", "J+1": steps counted from an event, whatever the plan they belong to is called. */
const fromEvent =
  /^(?:the |one |an? |two |three |\d{1,2} )*(?:hour|day|week|month)s? (?:before|after|later|earlier|prior)\b|^on the (?:big )?day\b|^[jtd] ?[-–−+] ?\d{1,2}\b|^(?:ein |eine |einen |zwei |drei |\d{1,2} )?(?:tag|tage|woche|wochen|stunden|monate?) (?:vorher|davor|danach|nachher|zuvor)\b|^am (?:tag|vortag)|^(?:une? |deux |trois |\d{1,2} )?(?:jours?|semaines?|mois|heures?) (?:avant|après)|^(?:le jour j|la veille|le lendemain)\b|^(?:un |una |uma |dos |duas |tres |\d{1,2} )?(?:d[ií]as?|semanas?|horas?|meses) (?:antes|después|depois)|^(?:dagen|dag) (?:før|innan|efter|etter|ervoor|erna)|^(?:dzień|tydzień|godzinę) (?:przed|po)(?!\p{L})/iu;

const countsFromEvent = (page: PageSource): boolean =>
  sectionsBelow(page.root).filter(({ words }) => fromEvent.test(words.trim())).length >= 2;

/** "Initiative" beside "Epic": what each of them is. */
const units = phrases(
  "theme, initiative, epic, feature, capability, story, user story, task, bug, spike, vorhaben, aufgabe",
);

const tellsUnits = (page: PageSource): boolean =>
  new Set(
    sectionsBelow(page.root)
      .filter(({ normal }) => units.has(normal))
      .map(({ normal }) => normal),
  ).size >= 2;

/** "How to read it", "How to propose something": at least half of what the page consists of says how it is used. */
function mostlyAsks({ root }: PageSource): boolean {
  const [only, ...others] = root.children;
  const parts = only !== undefined && others.length === 0 ? only.children : root.children;
  const asking = parts.filter(({ role, words }) => role.group === null && asksQuestion(words));
  const stating = parts.filter(
    (part) => part.role.group !== null || (part.role.kind === null && !asking.includes(part)),
  );
  return asking.length >= fewestAsking && asking.length >= stating.length;
}

function opensByExplaining(page: PageSource): boolean {
  let opening = 0;
  for (const block of page.blocks) {
    if (block.kind === "heading" || block.kind === "front-matter") continue;
    if (block.kind === "paragraph") {
      const { text } = inlineOf(page, block.lines);
      if (explains.some((pattern) => pattern.test(text))) return true;
    }
    opening += 1;
    if (opening === 2) break;
  }
  return false;
}

/** Whether a heading of the page is one of these. */
export const hasHeads = (page: PageSource, heads: ReadonlySet<string>): boolean =>
  sectionsBelow(page.root).some(({ normal }) => heads.has(normal));
