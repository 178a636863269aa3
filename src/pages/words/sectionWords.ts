/**
 * What a heading says its section holds, by its words alone: a statement (vision, principles…), a list of outcomes,
 * or something that is neither. A section that is neither is never searched for outcomes.
 *
 * The ways of saying it are asked in turn, the surest first, and the first answer holds:
 * - a name known as a whole ("Guiding policy"), or written in one word ("Hauptrisiken");
 * - a time that is over ("Past quarters");
 * - a few words in a row, whatever follows them ("Who decides what in the port");
 * - words of which each is known, in English ("Our external dependencies") or in another language ("Główne ryzyka");
 * - a part of the heading, or the same in other words, that says it in one of these ways ("Risk register", "Why we exist (mission)").
 */
import { englishKind } from "./englishHeadings";
import { labelKind } from "./labelWords";
import { normalWords } from "./normalWords";
import { namesPastTimes } from "./pastTimes";
import { remembered } from "./remembered";
import { saidByHeading } from "./saidByHeading";
import { asides } from "./sectionAsides";
import { kindInOneWord } from "./sectionCompounds";
import { kindNamed } from "./sectionPhrases";
import { kindSaid } from "./sectionSayings";
import { bracketOf, withoutBracket, withoutNumber, withoutPage } from "./titleParts";
import { orTranscribed } from "./transcribed";

export type SectionKind =
  | "mission"
  | "vision"
  | "principles"
  | "strategy"
  | "themes"
  | "north-star"
  | "kpis"
  | "guardrails"
  | "decision-rights"
  | "decisions"
  | "non-goals"
  | "risks"
  | "ideas"
  | "debt"
  | "achieved"
  | "steps"
  | "deliverables"
  | "about";

type Way = (title: string) => SectionKind | null;

/** What the section under this heading holds; `null` when its words say none of it. */
export const sectionKind = remembered((title: string): SectionKind | null =>
  orTranscribed(title, kindAsWritten(title), sectionKind),
);

function kindAsWritten(title: string): SectionKind | null {
  for (const way of ways) {
    const kind = way(title);
    if (kind !== null) return kind;
  }
  return null;
}

/** "Non-goal 2: no app" is one of them, "Fase 3. Resultados" a phase: neither names a section of them. */
const countedLabel = /^(\p{L}[\p{L} -]{2,24}?) ?\d{1,2}\s*[:：.–—-]\s*\S/u;

/** "Kapazität Q3", "Rétro T2" */
const partOfYear = /\s[QT][1-4]$/;

/** "Was wir nicht angehen", "Nasze zasady": in whatever language but English. */
function kindInOtherWords(title: string): SectionKind | null {
  const label = countedLabel.exec(title)?.[1];
  if (label !== undefined && (sectionKind(label) !== null || labelKind(label) !== null)) return null;
  const said = saidByHeading(withoutPage(withoutBracket(withoutNumber(title))).replace(partOfYear, ""));
  if (said?.kind === "statement") return said.statement;
  return said?.kind === "non-goals" || said?.kind === "about" ? said.kind : null;
}

/** "Risk register": what a part of the heading says, where it holds for all of it. */
function kindAside(title: string): SectionKind | null {
  for (const { part, says } of asides) {
    const words = part(title);
    const kind = words === null ? null : sectionKind(words);
    if (kind !== null && says(kind)) return kind;
  }
  return null;
}

/** "Past quarters" */
const kindOfPast = (title: string): SectionKind | null => (namesPastTimes(withoutNumber(title)) ? "achieved" : null);

const noProject =
  /^(?:no|not an?|keine?|geen|pas (?:de|un)|ningun|no es un|nao e um|non e un|nessun|inget?|inga|ikke et|intet|nie|ne|не) (?:projects?|initiatives?|vorhaben|projekt[eyu]?|projet|proyecto|projeto|progetto|prosjekt|проекты?|проєкти?)(?= |$)/;

/** "Running tasks (no project, only here for the capacity)": work that nobody plans. */
function kindOfRunning(title: string): SectionKind | null {
  const inner = bracketOf(title);
  return inner !== null && noProject.test(normalWords(inner)) ? "about" : null;
}

/** "How we decide (principles)": by what, and not by whom, says the bracket. */
function kindTold(title: string): SectionKind | null {
  const kind = kindSaid(title);
  const inner = kind === "decision-rights" ? bracketOf(title) : null;
  return inner !== null && sectionKind(inner) === "principles" ? "principles" : kind;
}

const ways: readonly Way[] = [
  kindNamed,
  kindInOneWord,
  kindOfPast,
  kindTold,
  englishKind,
  kindInOtherWords,
  kindOfRunning,
  kindAside,
];
