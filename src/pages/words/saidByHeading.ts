/**
 * Headings in other languages than English that say when, or how far, and never what: "Antes da primeira prévia",
 * "지금 집중할 일", "Что уже готово". And those that say what is not done, or how to take part.
 */
import { mayBeKnown, meaningsOf } from "./beginnings";
import { headingWords, type Meaning, type Statement } from "./headingWords";
import { normalWords, overNormalWords } from "./normalWords";
import { announcesAims } from "./planWords";
import { remembered } from "./remembered";

type State = "done" | "in-progress" | "proposed" | "removed";

/** `lane`: `null` for a time that is counted from a release or the like. */
interface Lane {
  readonly kind: "lane";
  readonly lane: "now" | "next" | "later" | null;
}

/** What a heading says that names nothing: when or how far, what is left alone, or how to take part. */
export type Said =
  | Lane
  | { readonly kind: "state"; readonly state: State }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "non-goals" }
  | { readonly kind: "about" };

/** `null` where a word is not known, or none of them says anything of the kind. */
export const saidByHeading = (words: string): Said | null => (maySay(words) ? said(words) : null);

/** Decides most English titles by their first word. */
export const maySay = (words: string): boolean => mayBeKnown(words, headingWords);

/** "Fora do radar", "Außerhalb unseres Auftrags", "Bewust buiten deze versie": what stands outside of whatever. */
const outside =
  /^(?:(?:bewust|bewusst|ausdrucklich|expliciet|explicitement|volontairement|deliberately) )?(?:fora d|fuera de|hors |uit scope|ausserhalb |buiten |poza |mimo |вне |поза |utanfor |utenfor |uden for |fuori (?:d|perimetro|scope)|nicht (?:in |teil )?(?:diese|dem|der|des)|pas (?:dans|cette?) |niet (?:in )?(?:dit|deze) )/;

export const standsOutside = (normal: string): boolean => outside.test(normal);

const said = remembered((words: string): Said | null => {
  if (standsOutside(normalWords(words))) return { kind: "non-goals" };
  if (stuck.test(words.trim())) return { kind: "state", state: "proposed" };
  const meanings = meaningsOf(words, headingWords);
  if (meanings === null || meanings.length === 0) return null;
  const has = (meaning: Meaning): boolean => meanings.includes(meaning);
  if (has("done") && ofDoing.test(normalWords(words))) return null;
  const stated = statements.filter(has);
  // "O que não medimos" says what is left alone, and why.
  if (stated[0] === "kpis" && has("not")) return { kind: "about" };
  if (stated[0] === "mission" && ofPaper.test(normalWords(words))) return { kind: "about" };
  if (stated.length > 0) return isBeside(meanings, stated) ? { kind: "about" } : statementSaid(stated, has);
  if (has("right")) return null;
  if (has("about") || (has("next") && has("action"))) return nothingPlanned(has);
  if (has("result") && meanings.every((meaning) => aroundResults.has(meaning)) && !announcesAims(words))
    return { kind: "statement", statement: "achieved" };
  if (has("doing") && saysHow.test(normalWords(words))) return { kind: "about" };
  if (has("now") && !has("already") && !has("not") && worksNow.test(normalWords(words))) return { kind: "about" };
  // What has not begun, or is not there yet, is planned all the same; a short "no" is not known as such.
  if ((has("not") && (has("yet") || has("doing"))) || (has("yet") && has("done")))
    return { kind: "state", state: "proposed" };
  if (has("not") && supposes.test(normalWords(words))) return { kind: "about" };
  if (has("outside") || has("not")) return { kind: "non-goals" };
  const said = stateSaid(has);
  const state = said === "done" && isUnderWay.test(normalWords(words)) ? "in-progress" : said;
  // "Before the first published preview" is a time, whatever is said of the preview.
  const lane = state === null || state === "done" ? laneSaid(meanings, has, /\d/.test(words)) : null;
  if (state === "done" && lane?.lane !== null) return { kind: "state", state };
  return lane ?? (state === null ? null : { kind: "state", state });
});

/** "Propósito del documento", "Zweck dieser Seite" */
const ofPaper = /(?:^| )(?:do[ck]ument\p{L}{0,4}|page|seite|pagina)$/u;

/** "Bloqué": without its accent a block of whatever, in Spanish. */
const stuck = /^bloquée?s?$/iu;

/** "Implementation", "Dostępność", "Выполнение": what is done or had, by the noun of it, is no state. */
const ofDoing = overNormalWords(
  /(?:ation|atie|[ae]nie|keit|heid|bilit[ea]|osc|ost|tigung|ность|ність|[еа]ние|[еа]ння)(?: |$)/u,
);

/** "Si ça ne marche pas", "Wenn es nicht klappt": what is done then. */
const supposes = /^(?:si|wenn|falls|se|als|hvis|jesli|gdy|kdyz|pokud|если|якщо|коли) /;

/** "So arbeiten wir", "Hoe we werken", "Comment nous travaillons" */
const saysHow = /^(?:so|zo|sa|sadan|slik|wie|hoe|hur|hvordan|comment|como|come|jak|tak|как|як) /;

/** "Was heute geht", "Lo que funciona hoy", "今できること": how far the product is, and nothing that is planned for now. */
const worksNow = overNormalWords(
  /^(?:was|lo que|o que|que|cosa|che cosa|ce qui|wat|vad|det|hva|hvad|co|что|що) (?:.* )?(?:geht|funktioniert|funciona|funziona|fonctionne|marche|werkt|virker|fungerar|fungerer|dziala|funguje|работает|працює)(?: |$)|^(?:今|現在|いま|現時点で)(?:は)?できること$|^(?:目前|当前|现在)(?:可用|能做|可以做)/u,
);

/** "Wird umgesetzt", "Wordt gebouwd": in other tenses it is done. */
const isUnderWay = /(?:^| )(?:wird|wordt|bliver|blir) /;

/** "Resultados obtenidos", "Årets resultater", "Ergebnisse 2025" */
const aroundResults: ReadonlySet<Meaning> = new Set(["result", "done", "step", "this", "order", "filler"]);

const statements: readonly Statement[] = [
  "mission",
  "vision",
  "principles",
  "strategy",
  "north-star",
  "themes",
  "kpis",
  "guardrails",
  "decision-rights",
  "decisions",
  "risks",
  "ideas",
  "debt",
  "achieved",
];

/** "Annahmen und Rahmenbedingungen" are no bounds first of all. */
const isBeside = (meanings: readonly Meaning[], [only, ...others]: readonly Statement[]): boolean =>
  only === "guardrails" && others.length === 0 && meanings.lastIndexOf("about", meanings.indexOf(only)) >= 0;

/** Of two that are named together the one that holds both: "Leitplanken für Experimente", "Rollen, Mandate und Beschlüsse". */
const leading: readonly Statement[] = ["decision-rights", "guardrails", "north-star"];

/** "Mission und Vision" is a strategy of both; "Ideen und Risiken" is neither, and nothing planned. */
function statementSaid(stated: readonly Statement[], has: (meaning: Meaning) => boolean): Said {
  if (has("right") && has("decisions")) return { kind: "statement", statement: "decision-rights" };
  const named = stated.length > 1 ? stated.filter((one) => one !== "achieved") : stated;
  const [only, second] = named;
  if (only !== undefined && second === undefined) return { kind: "statement", statement: only };
  if (named.some((one) => strategic.has(one)) && named.every((one) => statements.indexOf(one) <= lastOfStrategy))
    return { kind: "statement", statement: "strategy" };
  const lead = leading.find((one) => named.includes(one));
  return lead === undefined ? { kind: "about" } : { kind: "statement", statement: lead };
}

const strategic: ReadonlySet<Statement> = new Set(["mission", "vision", "strategy"]);
const lastOfStrategy = statements.indexOf("kpis");

/** "Nützliche Links", "Nächste Aktionen"; links that are built or managed are a feature. */
const nothingPlanned = (has: (meaning: Meaning) => boolean): Said | null =>
  has("work") || has("handling") ? null : { kind: "about" };

function stateSaid(has: (meaning: Meaning) => boolean): State | null {
  if (has("removed")) return "removed";
  if (has("doing")) return "in-progress";
  if (has("to-do")) return "proposed";
  return has("done") || has("already") ? "done" : null;
}

function laneSaid(meanings: readonly Meaning[], has: (meaning: Meaning) => boolean, isNumbered: boolean): Lane | null {
  const lane = (["now", "next", "later"] as const).find((name) => has(name));
  if (lane !== undefined) return { kind: "lane", lane };
  if (has("this") && has("step")) return { kind: "lane", lane: "now" };
  const steps = meanings.filter((meaning) => meaning === "step").length;
  const isPlaced = ((has("order") || (isNumbered && !has("handling"))) && steps === 1) || (has("around") && steps > 0);
  return isPlaced ? { kind: "lane", lane: null } : null;
}

const shortWords = /(?<![\p{L}\p{N}])[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}(?![\p{L}\p{N}])/gu;

/** The lane words name and nothing beside it ("Als Nächstes", "今後"); `null` for "Nächste Vorhaben", and in English. */
export function bareLane(words: string): Lane["lane"] {
  if (!maySay(words)) return null;
  const [first, ...others] = new Set(meaningsOf(words.replace(shortWords, " "), headingWords) ?? []);
  return others.length === 0 && (first === "now" || first === "next" || first === "later") ? first : null;
}

const besideTime: ReadonlySet<Meaning> = new Set(["filler", "work", "step", "around", "order", "this"]);

/** Whether words say nothing of their own beside a time ("Ende", "Slutet av"). */
export const saysOnlyWhen = (words: string): boolean =>
  maySay(words) && meaningsOf(words, headingWords)?.every((meaning) => besideTime.has(meaning)) === true;
