/**
 * Headings that say what their section holds in a part of them, or in other words: what is left to ask about when a list,
 * a time, a clause or what stands beyond a dash is taken off.
 */
import { inRegister } from "./registerWords";
import { normalWords } from "./normalWords";
import { asksQuestion, questionTold } from "./questionWords";
import type { SectionKind } from "./sectionWords";
import { bracketOf, withoutBracket, withoutNumber } from "./titleParts";

/** `part`: the words to ask about, `null` where a heading has none; `says`: the kinds that hold for all of it. */
export interface Aside {
  readonly part: (title: string) => string | null;
  readonly says: (kind: SectionKind) => boolean;
}

const oneOf = (...kinds: readonly SectionKind[]): ((kind: SectionKind) => boolean) => {
  const set = new Set(kinds);
  return (kind) => set.has(kind);
};

/** What is left of a title; `null` where nothing was taken off. */
const unlessWhole = (rest: string, title: string): string | null => (rest === title ? null : rest);

const asks =
  /^(?:why|where|who|what|warum|wof[uü]r|wozu|wohin|wer|pourquoi|où|qui|por ?qu[eé]|para qu[eé]|hacia|ad[oó]nde|qui[eé]n|quem|perché|dove|chi|waarom|waar|wie|varför|vart|vem|hvorfor|hvor|hvem|dlaczego|dokąd|kto)\s|^(?:なぜ|どこ|誰|为什么|谁|왜|어디|누가)/iu;

/** "Why we exist (mission)" */
const answerInBracket = (title: string): string | null => (asks.test(withoutNumber(title)) ? bracketOf(title) : null);

/** One risk in a bracket tags a title. */
const onlyOne =
  /^(?:principle|non goal|kpi|metric|measure|indicator|risk|prinzip|risiko|kennzahl|principe|principio|principio|risque|riesgo|risco|rischio|risico|risikofyllt|indicateur|indicador|indicatore|ryzyko)$/;

/** "House rules for experiments (guardrails)": what the words mean is said behind them. */
function manyInBracket(title: string): string | null {
  const inner = bracketOf(title);
  return inner === null || onlyOne.test(normalWords(inner)) ? null : inner;
}

/** "how to write them", "comment les écrire": tells anybody, and nothing of the team. */
const asksHowTo =
  /^(?:how|where|when|what|who) to\s|^(?:wie|hoe|hur|hvordan) (?:man|je) |^(?:comment|c[oó]mo|come|jak|как|як) (?:(?:les?|la|l['’]|los|las|se|si|on) ?)?\p{L}+(?:er|ir|re|ar|ć|t|ть|ти)(?!\p{L})/iu;

/** "KPIs — how we know that it works", "Risks – what keeps us awake?": a question behind a dash says what its name means. */
function nameBeforeQuestion(title: string): string | null {
  const [, name = "", question = ""] = /^([^–—]{3,32}?)\s+[–—-]\s+(\S.*)$/su.exec(title) ?? [];
  return question !== "" && asksQuestion(question) && !asksHowTo.test(question) ? name : null;
}

const ours =
  /\s[–—-]\s+((?:our|unsere|nos|nuestros|nuestras|nossos|nossas|i nostri|le nostre|onze|våra|vores|våre|nasze|naše)\s\p{L}[\p{L} ]{3,24})$/iu;

/** "How we decide – our tenets": what is ours behind a dash says what the words before it are. */
const oursBehindDash = (title: string): string | null => ours.exec(title)?.[1] ?? null;

const ofArchitecture =
  /(?:(?:of|de|de la|di|da|van|för) |d['’]|dell['’])?(?<!\p{L})(?:ar(?:ch|k|qu)ite[ck]?t|архитект|архітект)\p{L}*/iu;
/** "意思決定" is deciding; kept in a list it is what was decided. */
const ofMinds = /意思(?=決定)|의사 ?(?=결정)/u;

/** "Risk register", "Entscheidungslog", "技術的負債一覧": kept of what they list; risks of an architecture are risks. */
function listedIn(title: string): string | null {
  const listed = inRegister(withoutBracket(withoutNumber(title)));
  return unlessWhole((listed?.replace(ofMinds, "") ?? title).replace(ofArchitecture, " ").trim(), title);
}

const clause =
  /,? (?:(?:o|na|über|von|mit|bei|de|di|con) )?(?:we|wir|die|denen|nach denen|an denen|que|qui|dont|cui|che|som|vi|waar|które|których|którymi|jakie|které|kterými|jež|которые|которых|которым|які|яких|яким) [^,:]{3,50}:?$/iu;

/** "Dívida técnica que encontramos", "Principles we live by": what is listed, told apart by a clause. */
const beforeClause = (title: string): string | null => unlessWhole(title.replace(clause, ""), title);

const nowWords =
  / (?:right now|for now|now|currently|jetzt|vorerst|derzeit|maintenant|actuellement|ahora|agora|ora|adesso|nu|voorlopig|teraz|na razie|obecnie|ted|nyni|сеичас|пока|зараз|поки|simdi)(?= |$)/u;

/** "Czego teraz nie robimy", "What we will not do for now" */
function saidForNow(title: string): string | null {
  const normal = normalWords(withoutBracket(withoutNumber(title)));
  return unlessWhole(normal.replace(nowWords, ""), normal);
}

const mayBeRemarked = /id[eé]|pomys|n[aá]pad|иде|іде|scope/iu;

/** "Out of scope, for now", "Loose ideas – nobody has looked at them" */
const beforeRemark = (title: string): string | null =>
  mayBeRemarked.test(title) ? (/^(\p{L}[\p{L} '’-]{2,39}?)(?:,| [–—-]) /u.exec(title)?.[1] ?? null) : null;

const stated = ["principles", "guardrails", "non-goals", "kpis", "risks"] as const;
const questioned = ["mission", "vision", "decision-rights"] as const;
const registered = ["principles", "risks", "decisions", "debt", "ideas", "kpis"] as const;

/** In the order they are asked. */
export const asides: readonly Aside[] = [
  { part: questionTold, says: () => true },
  { part: answerInBracket, says: oneOf(...questioned) },
  { part: manyInBracket, says: oneOf(...stated) },
  { part: nameBeforeQuestion, says: oneOf(...stated, ...questioned) },
  { part: oursBehindDash, says: oneOf(...stated) },
  { part: listedIn, says: oneOf(...registered) },
  { part: beforeClause, says: oneOf("principles", "risks", "debt", "ideas", "kpis") },
  { part: saidForNow, says: oneOf("non-goals") },
  { part: beforeRemark, says: oneOf("ideas", "non-goals") },
];
