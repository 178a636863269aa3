/**
 * The one sentence a section states: the text of a styled HTML block, a quote, a paragraph wholly or first in bold, else
 * the first paragraph. More than one sentence: the first is the statement.
 */
import type { Statement } from "../../domain/strategy";
import type { Block } from "../source/block";
import type { Section } from "../source/sections";
import { spanOf, type Span } from "../source/sourceLines";
import { inLowerCase } from "../words/lowerCase";
import { endsInAbbreviation } from "../inline/titleLead";
import { offsets } from "../inline/references";
import { attributeOf } from "../forms/attributes";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";

export interface SectionStatement {
  readonly statement: Statement;
  /** More follows the sentence that was taken. */
  readonly more: boolean;
}

/** `emphasised`: only what stands out (a styled block, a quote, bold) counts, for places whose heading says nothing. */
export function statementOf(
  page: PageSource,
  section: Section,
  options: { readonly emphasised: boolean } = { emphasised: false },
): SectionStatement | null {
  const all = section.blocks.flatMap((block) => candidate(page, block));
  if (all[0] !== undefined && defines.test(inLowerCase(all[0].text))) return null;
  const pieces = options.emphasised ? all.filter((piece) => piece.rank < 3) : all;
  const best =
    pieces.find((piece) => piece.rank === 0) ??
    pieces.find((piece) => piece.rank === 1) ??
    pieces.find((piece) => piece.rank === 2) ??
    pieces[0];
  if (best === undefined) return null;
  const sentence = best.whole ? best.text : statingSentence(best.text);
  const more = !best.whole && sentence.length < best.text.length;
  return { statement: { text: sentence, place: placeOf(page, best.span) }, more };
}

interface Candidate {
  /** 0 styled block, 1 quote, 2 bold, 3 prose. */
  readonly rank: number;
  readonly text: string;
  readonly span: Span;
  readonly whole: boolean;
}

function candidate(page: PageSource, block: Block): readonly Candidate[] {
  if (block.kind === "html") {
    const text = inlineOf(page, [block.span]).text.trim();
    return /\p{L}/u.test(text) ? [{ rank: 0, text, span: block.span, whole: true }] : [];
  }
  if ((block.kind !== "quote" && block.kind !== "paragraph") || isOfDocument(page, block.lines)) return [];
  const inline = inlineOf(page, block.lines);
  const span = spanOf(block.lines);
  const text = inline.text.trim();
  if (!/\p{L}{2}/u.test(text) || isNote(text) || isAboutPage(text) || isUnwritten(text)) return [];
  if (block.kind === "quote") return [{ rank: 1, text, span, whole: false }];
  const bold = inline.bold.find(
    (piece) => piece.from <= 1 && piece.to - piece.from > 20 && !goesOn.test(inline.text.slice(piece.to)),
  );
  if (bold !== undefined) return [{ rank: 2, text: inline.text.slice(bold.from, bold.to).trim(), span, whole: true }];
  return [{ rank: 3, text, span, whole: false }];
}

/** "**Date:** …" above "**Version:** …": lines of facts say something of the page. */
function isOfDocument(page: PageSource, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const facts = lines.map((line) => attributeOf(page, [line])?.name ?? null);
  return !facts.includes(null) && facts.some((name) => name === "target" || name === "owner" || name === "status");
}

/** "**We help engineers** measure what they do": bold for emphasis, the sentence goes on. */
const goesOn = /^\s*\p{Ll}/u;

/** "This page tracks …", "The roadmap board shows …": what the page is for, and nobody's mission. */
const aboutItself =
  /^(?:this|the)\s.{0,50}?\b(?:document|page|file|roadmap|wiki|board|guide|handbook|section|template)\b.{0,30}?\b(?:is|describes?|outlines?|defines?|provides?|serves?|tracks?|explains?|sets|contains?|shows?|gives?|lists?|captures?|collects?|summari[sz]es?)\b/iu;

/** "Central tracking document for …", "Zentrale Übersicht aller …", "It collects …:" below such a sentence: what the page is. */
const namesPage =
  /^(?:(?:(?:the|an?|our|this) )?(?:(?:central|single|live|living|canonical|shared|main|master) ){1,2}(?:\p{L}+ ){0,2}(?:document|page|file|table|list|register|registry|tracker|overview|log|index|reference)|(?:das |die |der )?zentrale[sr]? (?:\p{L}+ )?(?:dokument|seite|übersicht|liste|register|tabelle)|(?:le |la )?(?:document|tableau|page|liste|registre) (?:central|unique|de (?:suivi|référence))|(?:el |la |o |a )?(?:documento|tabl?a|tabela|lista|p[áa]gina|registro) (?:central|únic[oa]|de (?:seguimiento|acompanhamento|refer[eê]ncia)))(?!\p{L})|^(?:it|this) (?:collects|lists|tracks|gathers|holds)\s[^.]*:$|^(?:each|every) (?:task|item|entry|row|line|section) /iu;

/** 'This is the "no" list.', "Dies ist das Register …" */
const isPaper =
  /^(?:this is|dies ist|das ist|ceci est|voici|est[ae] es|est[ae] é|quest[oa] è|dit is|det(?:ta| här)? är|dette er|to jest|toto je)\s(?:[^.]{0,30}\s)?(?:list|log|register|page|document|liste|dokument|seite|registre|lista|registro|p[áa]gina|documento|elenco|lijst|documento|dokumentet|listan?|rejestr|seznam)(?!\p{L})/iu;

/** "Ce document fixe …", "Diese Seite beschreibt …" */
const pointsToItself =
  /^(?:ce document|cette page|dieses dokument|diese seite|este documento|esta p[áa]gina|questo documento|questa pagina|dit document|deze pagina|det här dokumentet|den här sidan|dette dokument(?:et)?|denne siden?|ten dokument|ta strona|tento dokument|tato stránka)(?!\p{L})|^(?:この(?:文書|ドキュメント|ページ)|本(?:文書|文档|页面)|이 (?:문서|페이지)[는은])/iu;

/** "Purpose" above "This page collects …": the purpose of the page, whatever follows. */
export function opensAboutPage(page: PageSource, { blocks }: Section): boolean {
  const first = blocks.find(({ kind }) => kind === "paragraph" || kind === "quote");
  return first !== undefined && "lines" in first && isAboutPage(inlineOf(page, first.lines).text.trim());
}

const isAboutPage = (text: string): boolean =>
  [aboutItself, namesPage, isPaper, pointsToItself].some((pattern) => pattern.test(text));

/** "A north-star metric must reflect …", "Eine Vision beschreibt …": what the word means, for whoever has one. */
const defines =
  /^(?:an?|eine?|une?|una|um|uma|een|ett?|en)\s(?:\p{L}+[ -]){0,2}(?:\p{L}*mi[sś]+i\p{L}+|vi[sz]\p{L}+|leitbild|kpi|metric|north[- ]star|nordstern)(?: (?:metric|statement))?\s(?:is|must|should|has to|helps|tells|says|reflects|ist|soll|muss|sagt|est|doit|dit|es|debe|dice|é|deve|diz|è|deve|moet|är|ska|(?:describe|descri|defin|expl|bes[ck]|erkl|décri)\p{L}+)(?!\p{L})/u;

/** What asks for a statement stands where one is to be written: "TODO", "[Our vision]", "Why do we exist?", "Add a sentence here …". */
function isUnwritten(text: string): boolean {
  const lower = inLowerCase(text);
  return unwritten.some((pattern) => pattern.test(lower));
}

const unwritten = [
  /^(?:todo|to do|tbd|tba|n\/a|lorem ipsum|folgt|pendiente|a definir|in arbeit)(?!\p{L}).{0,40}$/su,
  /^[[<{][^\]>}]*[\]>}]+[.…]?$/u,
  /^(?:some|your|ihre|votre|uw) (?:mission|vision|visie)(?: statement)?(?: here)?[.…]*$/u,
  // A paragraph in brackets is said beside what is stated.
  /^[(（][^()（）]*[)）]$/u,
  /^[^.!。]*[?？][^.!。]*$|^\P{Z}+:$/u,
  /^an? (?:short )?(?:sentence|paragraph)\s/u,
  /^(?:please |bitte )?(?:add|write|describ|insert|enter|fill|state|explain|summari|put|beschr|formulier|décri|rédig|descr|escrib)\p{L}*\s(?:[^.]{0,60}\s)?(?:here|sentences?|paragraphs?|hier|ici|aquí|aqui|qui|(?:your|ihre|eure|votre|su|sua|uw) (?:\p{L}+ )?(?:values|(?:m|v)i[sś]+\p{L}+))(?!\p{L})/u,
] as const;

function isNote(text: string): boolean {
  return /^(?:note|hinweis|warning|tip|info)\b/i.test(text);
}

/** The first sentence, unless it only says what the team is part of and another follows. */
function statingSentence(text: string): string {
  const first = firstSentence(text);
  const rest = text.slice(first.length).trim();
  return rest !== "" && placesTeam.test(inLowerCase(first)) ? firstSentence(rest) : first;
}

/** "The data team is part of Operations." */
const placesTeam =
  /^[^.。]{0,60}(?:(?:team|group|department|unit|squad|division|abteilung|gruppe|équipe|groupe|equipo|grupo|equipa|equipe|gruppo|afdeling|avdelning|avdeling|zespół)(?!\p{L})[^.。]{0,20}\s(?:is (?:a )?part of|belongs to|sits (?:in|within)|gehört zu|ist teil|fait partie|forma parte|faz parte|fa parte|maakt deel uit|är en del av|er en del a[fv]|jest częścią)\s)|(?:チーム|グループ|部門|部署)は.{1,40}の一部です|(?:团队|部门|小组).{0,4}(?:隶属于|属于)|(?:팀|그룹|부서)[은는].{1,40}(?:소속|일부)/u;

const sentenceEnd = /[.!?。！？؟](?=\s+[\p{Lu}\p{Script=Arabic}“"(]|\s*$)|[。！？]/gu;

export function firstSentence(text: string): string {
  for (const { index } of text.matchAll(sentenceEnd)) {
    const sentence = text.slice(0, index + 1);
    if (!endsInAbbreviation(sentence)) return sentence;
  }
  return text;
}

const none: readonly Statement[] = [];

/** The sentences of those paragraphs of a section in which a word stands that they are looked for by. */
export function sentencesOf(page: PageSource, { blocks }: Section, word: RegExp): readonly Statement[] {
  return blocks.flatMap((block) => {
    if ((block.kind !== "paragraph" && block.kind !== "quote") || block.lines.length === 0) return none;
    const { start: begin, end } = spanOf(block.lines);
    if (!word.test(page.text.slice(begin, end))) return none;
    const inline = inlineOf(page, block.lines);
    const found: Statement[] = [];
    for (let from = 0; from < inline.text.length;) {
      const sentence = firstSentence(inline.text.slice(from));
      const start = from + sentence.length - sentence.trimStart().length;
      const to = from + sentence.length;
      if (to > start) found.push({ text: sentence.trim(), place: placeOf(page, offsets(inline, start, to)) });
      from = Math.max(to, from + 1);
    }
    return found;
  });
}
