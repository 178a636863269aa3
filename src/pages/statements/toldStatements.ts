/**
 * A mission, a vision or a north star told in a sentence, under whatever heading: "Our mission is to …". Only who speaks of their own,
 * in a form that leaves no doubt, is heard: "Our mission is often misread" states none.
 */
import type { Metric, Statement } from "../../domain/strategy";
import { metricOfText } from "../forms/measures";
import { sectionsBelow, type Section } from "../source/sections";
import { inLowerCase } from "../words/lowerCase";
import { askedOnce, type PageSource } from "../forms/pageSource";
import { sectionKind } from "../words/sectionWords";
import { statementNamed } from "../words/statementHeading";
import { sentencesOf } from "./statementText";

/** Sentences in lower case. */
const missions = [
  /^our (?:[\p{L}’']+ ){0,2}mission(?: (?:at|in|as|for) [\p{L}\p{N}& ’'-]{2,40}?)? (?:is|remains) (?:to|that)\s/u,
  /^(?:the|our) mission of (?:the|our) [\p{L}\p{N}& ’'-]{2,40}? (?:team|group|department|squad|unit|office|division|guild) is (?:to|that)\s/u,
  /^we exist (?:to|so that)\s/u,
  /^(?:wij|we) (?:zijn er|bestaan) om\s|^es gibt uns,? (?:damit|um)\s|^wir sind (?:dafür )?da, (?:damit|um|dass)\s/u,
  /^nous existons pour\s|^existimos para\s|^esistiamo per\s|^istniejemy(?: po to)?, (?:aby|żeby|by)\s/u,
  /^vi finns (?:till )?för att\s|^vi er til for (?:at|å)\s/u,
  /^unsere? (?:auftrag|mission) ist(?: es)?[,:]\s/u,
  /^notre (?:mission|raison d['’]être) (?:est|consiste) (?:de |d['’]|à |que )/u,
  /^nuestra misión es (?:que|\p{L}+[aei]r)(?!\p{L})/u,
  /^(?:a )?nossa missão é (?:que|\p{L}+[aeio]r)(?!\p{L})/u,
  /^la nostra missione è (?:che|quella di|di|\p{L}+(?:are|ere|ire|rre))(?!\p{L})/u,
  /^onze missie is (?:om|dat|het)\s/u,
  /^naszą misją jest (?:to, )?(?:aby|żeby|\p{L}+nie)(?!\p{L})/u,
  /^(?:vårt uppdrag|vår mission) är att\s|^vores mission er at\s|^(?:vårt oppdrag|vår misjon) er å\s/u,
  /^(?:私たち|我々|当社|当部|弊社)の(?:ミッション|使命)は|^我们的使命是|^우리(?: 팀)?의 (?:미션|사명)은\s/u,
  /^missiomme on(?:,? että|[,:])\s/u,
] as const;

const visions = [
  /^our (?:[\p{L}’']+ ){0,2}vision(?: (?:at|in|as|for) [\p{L}\p{N}& ’'-]{2,40}?)? (?:is|remains) (?:to|that|of|an?)\s/u,
  /^unsere vision ist(?: es)?(?:[,:]|\s(?:eine?|dass))\s/u,
  /^notre vision est (?:de |d['’]|que |celle d|une? )/u,
  /^nuestra visión es (?:que|una?|\p{L}+[aei]r)(?!\p{L})/u,
  /^(?:a )?nossa visão é (?:que|uma?|\p{L}+[aeio]r)(?!\p{L})/u,
  /^la nostra visione è (?:che|quella di|di|una?|\p{L}+(?:are|ere|ire|rre))(?!\p{L})/u,
  /^onze visie is (?:om|dat|een)\s/u,
  /^naszą wizją jest\s/u,
  /^vår vision är (?:att|en|ett)\s|^vores vision er (?:at|en|et)\s|^vår visjon er (?:å|at|en|et)\s/u,
  /^(?:私たち|我々|当社|当部|弊社)のビジョンは|^我们的愿景是|^우리(?: 팀)?의 비전은\s/u,
  /^visiomme on(?:,? että|[,:])\s/u,
] as const;

/** Without a word for a metric a north star may as well be a vision. */
const northStars = [
  /^our (?:[\p{L}’']+ ){0,2}north[- ]star (?:metric|kpi|measure|indicator) (?:is|remains) (?:the )?/u,
  /^unsere? (?:nordstern-?(?:kennzahl|metrik|metric)|north[- ]star[- ](?:metrik|metric|kennzahl)|leitkennzahl|leitmetrik) ist (?:d(?:ie|er|as) )?/u,
  /^notre (?:indicateur|métrique) (?:phare|étoile polaire|étoile du nord|north star) est (?:le |la |les |l['’])?/u,
  /^nuestra métrica (?:norte|estrella(?: polar| del norte)?|north star) (?:es|son) (?:el |la |los |las )?/u,
  /^(?:a )?nossa métrica (?:estrela[- ]guia|estrela do norte|norte|north star) (?:é|são) (?:o |a |os |as )?/u,
  /^la nostra metrica (?:guida|polare|stella polare|north star) (?:è|sono) (?:il |lo |la |i |gli |le |l['’])?/u,
  /^onze north[- ]star[- ](?:metric|metriek) is (?:de |het )?/u,
  /^vår(?:t)? north[- ]star[- ](?:metric|mått) är |^vår nordstjärnemetrik är |^vores nordstjerne-?metrik er /u,
  /^(?:私たち|我々|当社|当部|弊社)の(?:北極星|ノーススター)(?:指標|メトリック)は[、]?|^我们的北极星指标是|^우리의 (?:북극성|노스스타) 지표는 /u,
] as const;

/** On a page of measures a north star is one of them, whether it says so or not; "a harbour where nobody waits" is none. */
const starAlone =
  /^(?:our|unser|notre|nuestra|(?:a )?nossa|la nostra|onze|vår|vores|nasz[aą]|наша) (?:north[- ]star|leitstern|nordstern|étoile (?:polaire|du nord)|estrella (?:polar|del norte|guía)|estrela[- ](?:guia|polar|do norte)|stella polare|poolster|noordster|nordstjärna|ledstjärna|nordstjerne|ledestjerne|gwiazd[aą] (?:polarn[aą]|północn[aą])|полярная звезда) (?:is|ist|est|es|é|è|är|er|jest|to|это) (?!(?:an?|eine?|une?|una|uno|uma?|een|en|ett?) )(?:the |die |der |das |le |la |les |el |o |il |de |het )?/u;

/** "parcels per sender", "share of trips": what can only be counted is a measure on any page. */
const countsSomething =
  /\sper (?:(?:active|aktiv\p{L}+) )?(?:\p{L}+)[*_.\s]*$|\s(?:number|share|percentage|rate|count) of\s|(?<!\p{L})(?:anteil|anzahl|zahl) (?:der|an)\s|(?<!\p{L})(?:nombre|part|taux) d[e’']|(?<!\p{L})(?:n[úu]mero|porcenta(?:je|gem)|percentuale|quota) d[ei]\s|(?<!\p{L})(?:aantal|aandeel|antal|andel|antall|liczba|odsetek|udział)\s/u;

const namesNorthStar =
  /NSM|polai?r|poolster|oordster|gwiazd|звезд|eitstern|ede?stj|strel|orth[- ]star|ordst|eitkenn|eitmetr|ndicateur|étri[qc]|etrica|北極星|ノーススター|北极星|북극성|노스스타/iu;
/** What goes on behind a name. */
const behindName = /\s+[—–-]\s.*$|[:：(（;；].*$|[,，、]\s.*$|(?:です|である|입니다|이다)?[.。]\s*$/su;

const namesOne =
  /ission|isi[oó]n|missão|issie|misją|misjon|e exist|xistons|xistimos|sistiamo|stniejemy|zijn er om|estaan om|gibt uns|ir sind (?:dafür )?da|i finns|i er til|uftrag|aison d|uppdrag|oppdrag|visão|visie|wizją|visjon|issiomme|isiomme|ise[ní]|oslání|місі|мисси|رسالت|رؤيت|使命|ミッション|ビジョン|愿景|미션|사명|비전/u;
/** What is yet to be filled in, or a question. */
const unfinished = /[[<{]|…|\.\.\.|__|\?$/u;
const ofOthers =
  /exampl|beispiel|exempl|ejempl|esempi|voorbeeld|przykład|template|vorlage|plantilla|modell?o|how to|例/iu;
const fewestLetters = 20;

/** "North star metric: rides without a transfer" among other lines. */
const behindLabel = /^([^:：]{3,32})[:：]\s*(\S.{3,80})$/su;

/** "Our north star metric is rides without a transfer — …" */
export function toldNorthStar(page: PageSource, isOfMeasures: boolean): Metric | null {
  for (const section of [page.root, ...sectionsBelow(page.root)]) {
    if (ofOthers.test(section.title)) continue;
    for (const { text, place } of sentencesOf(page, section, namesNorthStar)) {
      const lower = inLowerCase(text);
      const patterns = isOfMeasures || countsSomething.test(lower) ? [...northStars, starAlone] : northStars;
      const said = patterns.map((pattern) => pattern.exec(lower)?.[0].length).find((length) => length !== undefined);
      const labelled = said === undefined ? behindLabel.exec(text) : null;
      if (labelled !== null && sectionKind(labelled[1] ?? "") === "north-star" && !unfinished.test(text))
        return { ...metricOfText((labelled[2] ?? "").trim()), place };
      const name = said === undefined || unfinished.test(text) ? "" : text.slice(said).replace(behindName, "").trim();
      if (/\p{L}{3}|[\p{Script=Han}\p{Script=Katakana}]{2}/u.test(name)) return { ...metricOfText(name), place };
    }
  }
  return null;
}

/** The sentences of paragraphs that speak of either, nothing of what is told of others. */
const tellingSentences = askedOnce((page: PageSource, root: Section): readonly Statement[] =>
  [root, ...sectionsBelow(root)].flatMap((section) => {
    const sentences = sentencesOf(page, section, namesOne);
    return sentences.length === 0 || ofOthers.test(section.title) ? [] : sentences;
  }),
);

const told = (page: PageSource, kind: "mission" | "vision", patterns: readonly RegExp[]): Statement | null => {
  for (const { text, place } of tellingSentences(page, page.root)) {
    if (text.length <= fewestLetters || unfinished.test(text)) continue;
    const lower = inLowerCase(text);
    const colon = lower.search(/[:：]\s/u);
    const behind = colon < 0 ? "" : lower.slice(colon + 1).trim();
    if (patterns.some((pattern) => pattern.test(lower) || pattern.test(behind))) return { text, place };
    // "… We began with one well. **Our mission:** safe water for every village."
    const named = colon > 0 && colon <= longestName && statementNamed(text.slice(0, colon)) === kind;
    if (named && behind.length > fewestLetters) return { text: text.slice(colon + 1).trim(), place };
  }
  return null;
};

const longestName = 30;

/** "That is our mission": it stands in the sentence before. */
const refersBack =
  /^(?:(?:that|this) is (?:our|the) (?:mission|purpose)|das ist (?:unsere?|die|der) (?:mission|auftrag)|(?:c['’]est|voilà) (?:notre|la) (?:mission|raison d['’]être)|es[at][ao]? es (?:nuestra|la) (?:misión|razón de ser)|(?:ess[ae]|est[ae]|iss?o|isto) é (?:a )?(?:nossa )?missão|questa è la (?:nostra )?missione|dat is (?:onze|de) missie|det är (?:vårt uppdrag|uppdraget|vår mission)|det er (?:vores mission|missionen|vårt oppdrag|vår misjon|(?:samfunns)?oppdraget)|to jest nasza misja|to je naše (?:mise|poslání)|це (?:і )?(?:є )?наша місія|это (?:и есть )?наша миссия)(?!\p{L})/u;

/** "We want to make the past something to touch. That is our mission, word for word." */
export function missionReferredTo(page: PageSource): Statement | null {
  const sentences = tellingSentences(page, page.root);
  const at = sentences.findIndex(({ text }) => refersBack.test(inLowerCase(text)));
  const before = at < 1 ? undefined : sentences[at - 1];
  return before !== undefined && before.text.length > fewestLetters && !unfinished.test(before.text) ? before : null;
}

export const toldMission = (page: PageSource): Statement | null => told(page, "mission", missions);
export const toldVision = (page: PageSource): Statement | null => told(page, "vision", visions);
