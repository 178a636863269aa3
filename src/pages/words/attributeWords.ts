/**
 * Labels of facts ("Status:", "Owner:", column heads) and the fact each names, in the languages wikis are written in:
 * by what their words mean, except where a phrase as a whole means something else.
 */
import { composedFact, namedFact, type NamedFact } from "./factWords";
import { mayHoldOnly, normalWords, phrases, vocabularyOf } from "./normalWords";
import { remembered } from "./remembered";
import { orTranscribed } from "./transcribed";

export type AttributeName =
  | "status"
  | "health"
  | "owner"
  | "target"
  | "start"
  | "priority"
  | "work-item"
  | "link"
  | "description"
  | "why"
  /** How it is done and what comes next: below such a label people list what they will do. */
  | "approach"
  | "customers"
  | "metric"
  | "baseline"
  | "current"
  | "goal-value"
  | "unit"
  | "achieved"
  /** Of a result: how it is known, and whether it is what was aimed at. */
  | "evidence"
  | "verdict"
  | "enables"
  | "dependencies"
  | "risk"
  | "consideration"
  | "decision"
  | "kind"
  | "debt-class"
  | "impact"
  /** A number of a score that has no fact of its own. */
  | "score-part"
  /** How a bet is bounded, rolled out or taken back. */
  | "bet-aspect"
  | "confidence"
  | "effort"
  | "tags"
  /** That somebody proposed it, and what came of that. */
  | "proposed"
  | "answer"
  | "hypothesis"
  | "test"
  | "result"
  | "theme"
  | "other";

/** Idioms, and words that mean a fact only where they stand alone; with `?` they begin titles as often. */
const alone: readonly (readonly [AttributeName | `${AttributeName}?`, ReadonlySet<string>])[] = [
  ["status", phrases("complete, completed, where we are, 진행, 진행 상황")],
  ["status?", phrases("done, progress")],
  ["owner", phrases("directly responsible individual, driver, owning team, qui, time, contacts")],
  ["owner?", phrases("who, wie")],
  [
    "target",
    phrases(`
      bis, consegna, delivery, entrega, entro, expected, gereed, hoan thanh, klaar, livraison, milestone end date,
      mise en service, release, senast, senest, target, target version, termine, uiterlijk, 予定, 预计
    `),
  ],
  [
    "target?",
    phrases(`
      by, date, faerdig, ferdig, forventet faerdig, forventet ferdig, iteration, klart, month, period, planned,
      quarter, release, release date, releases, sprint, valmis, when, year
    `),
  ],
  ["start?", phrases("started")],
  ["priority?", phrases("p, rank, ranking")],
  [
    "work-item",
    phrases(`
      ado, bli, boards, delivered by, element de travail, elemento de trabajo, elemento de trabalho,
      elemento di lavoro, epic on the board, feature link, id, implemented by, implemented in, item de trabalho,
      suivi dans, tracked by, tracked in, tracking, verfolgt in, work, work link, work links, задача на доске
    `),
  ],
  ["link", phrases("milestones")],
  ["link?", phrases("design, github, milestone, more, see, siehe, ver, voir, zie, quelle")],
  ["description", phrases("not, rationale, was das heisst, scope")],
  ["description?", phrases("comment")],
  [
    "why",
    phrases(`
      cel biznesowy, expected outcome, expected outcomes, justification, outcome, outcomes, success criteria, value,
      价值
    `),
  ],
  ["why?", phrases("goal, goals, objective, problem statement")],
  [
    "approach",
    phrases(`
      att göra härnäst, ce qui reste, cosa manca, et maintenant, follow ups, mi jön most, nog te doen, o que falta,
      que falta, siradaki
    `),
  ],
  ["approach?", phrases("follow up, next step, next steps, umsetzung")],
  ["baseline", phrases("where we started, where we were")],
  ["baseline?", phrases("before, from")],
  ["current", phrases("current, status quo, where we stand")],
  ["goal-value", phrases("where we want to be")],
  ["goal-value?", phrases("to")],
  ["achieved", phrases("achieved, erreicht, realized")],
  ["evidence", phrases("measured in")],
  [
    "consideration",
    phrases(`
      consideration, considerations, datenschutz, environmental impact, ethics, nachhaltigkeit, privacidad,
      securite, seguranca, seguridad, sicherheit, sicurezza, social impact, veiligheid
    `),
  ],
  ["consideration?", phrases("accessibility, compliance, legal, privacy, security, sustainability")],
  ["decision", phrases("alternatives, alternatives considered, options considered, trade off, trade offs")],
  ["kind", phrases("kind, runway, runway or commitment")],
  ["kind?", phrases("track")],
  ["debt-class", phrases("clase, classe, debt class, klasa, klass, klasse, 分類, 分类")],
  ["debt-class?", phrases("class, debt, technical debt")],
  ["impact", phrases("bv")],
  [
    "score-part",
    phrases(`
      cod, cost of delay, job duration, job size, risk reduction, risk reduction and opportunity enablement,
      risk reduction opportunity enablement, time criticality
    `),
  ],
  [
    "bet-aspect",
    phrases(`
      bounds, roll back, roll out, rollback, rollback plan, rollout, rollout plan, safe to fail bounds, way back
    `),
  ],
  ["effort", phrases("estimated time")],
  ["effort?", phrases("points")],
  ["hypothesis", phrases("bet, our bet")],
  ["test", phrases("experience, tests, essai, 验证方式")],
  ["theme", phrases("epic group, program, programme")],
  ["theme?", phrases("component, components")],
];

const byPhrase: ReadonlyMap<string, NamedFact> = new Map(
  alone.flatMap(([meaning, set]) => [...set].map((phrase) => [phrase, namedFact(meaning)] as const)),
);
const aloneVocabulary = vocabularyOf(byPhrase.keys());

/** The fact a label names; `null` when it is no known label. A trailing "(s)" counts as nothing. */
export const attributeNamed = (label: string): AttributeName | null => factNamed(label)?.name ?? null;

/** Whether a label is one of a fact only where others stand beside it. */
export const isWeakLabel = (label: string): boolean => factNamed(label)?.isWeak === true;

const factNamed = remembered((label: string): NamedFact | null => {
  const unscaled = /[)）]$/u.test(label) ? label.replace(scale, "") : label;
  if (unscaled !== label && unscaled !== "") return factNamed(unscaled);
  const named = aloneFact(label) ?? bothNamed(label) ?? composedFact(label);
  return orTranscribed(label, named, factNamed);
});

function aloneFact(label: string): NamedFact | null {
  if (tellsSuccess.test(label)) return { name: "metric", isWeak: false };
  if (label.trim() === "🚦") return { name: "health", isWeak: false };
  return mayHoldOnly(label, aloneVocabulary) ? (byPhrase.get(normalWords(label)) ?? null) : null;
}

/** "We'll know we're successful when", "What success looks like" */
const tellsSuccess =
  /^(?:(?:we(?:['’]ll| will)|how (?:will|do|would) (?:we|you)|you(?:['’]ll| will)) know\b|(?:what |how )?(?:does |do we see )?success looks?\b|(?:woran|wie) .*erfolg(?= )|(?:à|a) quoi ressemble.* (?:le succès|la réussite)|c[oó]mo se ve el éxito|como é o sucesso|come riconosc\S+ il successo|hoe ziet succes eruit|hur ser framgång ut|hvordan ser suc|jak (?:poznamy|wygląda) sukces|何をもって成功)/iu;

/** "(1–5)", "(H/M/L)", "(%)": how a value is counted. */
const scale = /\s*[(（](?:[\d\s–—\/.,-]+|[hml](?:\s*[\/,]\s*[hml])+|[%€$])[)）]$/iu;

/** "Risiken/Bemerkungen", "Owner / Team": two facts in one place are read as the first. */
function bothNamed(label: string): NamedFact | null {
  const [first = "", second = "", ...others] = label.includes("/") ? label.split(/\s*\/\s*/) : [];
  const named = others.length > 0 || second === "" ? null : factNamed(first);
  return named === null || named.isWeak || factNamed(second) === null ? null : named;
}
