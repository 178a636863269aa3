/**
 * "What was found" as values: every page with what it was taken for and why, those that need a person's word first.
 * Nothing here writes; a word chosen on this screen becomes a plan of its own.
 */
import type { Diagnostic, Place } from "../../../domain/diagnostic";
import type { PagePath } from "../../../domain/ids";
import type { Portfolio } from "../../../domain/portfolio";
import { isPast } from "../../../domain/promise";
import type { Correction, Outcome, PageKind, PageReading, Strategy, Stream } from "../../../domain/strategy";
import type { ReadingChoice } from "../hubState";
import { agreedPages, presentPages, unconfirmedPages } from "../hubState";
import { foundText as text } from "../../text/found";

export interface FoundPage {
  readonly path: PagePath;
  readonly title: string;
  /** Folders above it, `null` at the root. */
  readonly folder: string | null;
  /** "Roadmap: 8 outcomes, 21 deliverables" */
  readonly takenFor: string;
  readonly reason: string;
  readonly place: Place | null;
  readonly stream: string | null;
  /** Chosen now, else saved earlier, else nothing yet. */
  readonly word: { readonly kind: "chosen" | "saved"; readonly choice: ReadingChoice; readonly text: string } | null;
  readonly placeholders: number;
}

export interface FoundScreen {
  readonly headline: string;
  readonly parts: readonly { readonly text: string; readonly found: boolean }[];
  /** Pages whose outcomes would become work, and nobody has said yes. */
  readonly toConfirm: readonly FoundPage[];
  readonly confirmed: readonly FoundPage[];
  /** Pages that state something else of the strategy: mission, vision, metrics… */
  readonly supporting: readonly FoundPage[];
  /** Pages from which nothing is read. */
  readonly unused: readonly FoundPage[];
  /** What could not be read, or contradicts itself; each says what to do. */
  readonly problems: readonly Diagnostic[];
  readonly hasRoadmap: boolean;
  readonly empty: boolean;
  readonly chosen: number;
}

export const kindWords: Readonly<Record<PageKind, string>> = text.kinds;

const choiceWords: Readonly<Record<ReadingChoice, string>> = text.chosenWords;

export const choices: readonly { readonly id: ReadingChoice; readonly text: string }[] = [
  { id: "as-read", text: text.choiceAsRead },
  { id: "outcomes", text: text.choiceOutcomes },
  { id: "deliverables", text: text.choiceDeliverables },
  { id: "ignore", text: text.choiceIgnore },
];

const unusedKinds: ReadonlySet<PageKind> = new Set(["other", "stub", "pointer", "superseded", "process"]);

export function foundScreen(portfolio: Portfolio, readings: ReadonlyMap<PagePath, ReadingChoice>): FoundScreen {
  const { strategy } = portfolio;
  const agreed = agreedPages(portfolio);
  const isSaved = (page: PageReading): boolean =>
    page.confirmed !== null ||
    page.correction !== null ||
    (agreed.has(page.path) && page.outcomes + page.deliverables > 0);
  const names = new Map(strategy.streams.map((stream) => [stream.key, stream.name]));
  const view = (page: PageReading): FoundPage =>
    foundPage(
      page,
      readings.get(page.path) ?? null,
      page.stream === null ? null : (names.get(page.stream) ?? page.stream),
      isSaved(page),
    );
  const unconfirmed = new Set(unconfirmedPages(portfolio));
  const withLines = strategy.pages.filter((page) => unconfirmed.has(page) || isSaved(page) || readings.has(page.path));
  const present = presentPages(strategy);
  const isUnused = (page: PageReading): boolean =>
    unusedKinds.has(page.kind) || (page.outcomes > 0 && !present.has(page.path));
  const rest = strategy.pages.filter((page) => !withLines.includes(page));
  const outcomes = strategy.streams.flatMap(presentOutcomes);
  return {
    headline: headline(strategy, outcomes),
    parts: partsOf(strategy),
    toConfirm: withLines.filter((page) => !isSaved(page)).map(view),
    confirmed: withLines.filter(isSaved).map(view),
    supporting: rest.filter((page) => !isUnused(page)).map(view),
    unused: rest.filter(isUnused).map(view),
    problems: strategy.diagnostics.filter((diagnostic) => diagnostic.severity === "error"),
    hasRoadmap: outcomes.length > 0 || isStarted(strategy),
    empty: strategy.pages.length === 0,
    chosen: readings.size,
  };
}

/** A roadmap page that waits for its first outcome. */
const isStarted = ({ pages }: Strategy): boolean => pages.some(({ kind }) => kind === "roadmap");

/** Older pages leave the counts. */
const presentOutcomes = ({ outcomes }: Stream): readonly Outcome[] => outcomes.filter((outcome) => !isPast(outcome));

function headline(strategy: Strategy, outcomes: readonly Outcome[]): string {
  if (strategy.pages.length === 0) return text.noPages;
  if (outcomes.length === 0 && isStarted(strategy)) return text.noOutcomeYet(strategy.pages.length);
  if (outcomes.length === 0) return text.noRoadmapAmong(strategy.pages.length);
  const deliverables = outcomes.reduce((sum, outcome) => sum + outcome.deliverables.length, 0);
  const pages = new Set(outcomes.map(({ place }) => place.page));
  return text.headline(outcomes.length, deliverables, pages.size, strategy.streams.length);
}

/** The parts of a strategy, found or not, in the order they lead to each other. */
function partsOf(strategy: Strategy): FoundScreen["parts"] {
  const count = <T>(list: (stream: Strategy["streams"][number]) => readonly T[]): number =>
    strategy.streams.reduce((sum, stream) => sum + list(stream).length, 0);
  const visions = count((stream) => (stream.vision === null ? [] : [stream.vision]));
  const metrics = count((stream) => [...(stream.northStar === null ? [] : [stream.northStar]), ...stream.kpis]);
  const part = (words: (number: number) => string, number: number): { text: string; found: boolean } => ({
    text: words(number),
    found: number > 0,
  });
  return [
    strategy.mission === null ? { text: text.noMission, found: false } : { text: text.mission, found: true },
    part(text.visions, visions),
    part(
      text.principles,
      count((stream) => stream.principles),
    ),
    part(text.metrics, metrics),
    part(text.outcomes, count(presentOutcomes)),
  ];
}

function foundPage(page: PageReading, chosen: ReadingChoice | null, stream: string | null, saved: boolean): FoundPage {
  const folder = page.path.split("/").slice(1, -1).join(" / ");
  return {
    path: page.path,
    title: page.title,
    folder: folder === "" ? null : folder,
    takenFor: takenFor(page),
    reason: page.reason,
    place: page.place,
    stream,
    word: wordOn(page, chosen, saved),
    placeholders: page.emptySections.length,
  };
}

function takenFor(page: PageReading): string {
  const counts = [
    ...(page.outcomes > 0 ? [text.outcomes(page.outcomes)] : []),
    ...(page.deliverables > 0 ? [text.deliverables(page.deliverables)] : []),
  ].join(", ");
  return text.takenFor(kindWords[page.kind], counts);
}

function wordOn(page: PageReading, chosen: ReadingChoice | null, isSaved: boolean): FoundPage["word"] {
  if (chosen !== null) return { kind: "chosen", choice: chosen, text: choiceWords[chosen] };
  const saved: Correction | "as-read" | null = page.correction ?? (isSaved ? "as-read" : null);
  return saved === null ? null : { kind: "saved", choice: saved, text: choiceWords[saved] };
}
