/** The rows of the Coverage lists: what each says, where it stands, and what can be done about it in place. Pure. */
import type { WorkItem } from "../../../domain/board";
import type { HalfLink } from "../../../domain/coverage";
import type { Place } from "../../../domain/diagnostic";
import type { Difference } from "../../../domain/difference";
import type { LineKey, WorkItemId } from "../../../domain/ids";
import type { Line, OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import type { Stale } from "../../../domain/staleness";
import type { WorkItemView } from "../../shared/workItemView";
import { viewOfLinked, viewOfWorkItem } from "../../shared/workItemView";
import { coverageText as text } from "../../text/coverage";
import type { IgnoreSubject } from "../hubState";
import { whenWords } from "../../text/locale";

export type Remedy =
  | { readonly kind: "link-line"; readonly line: LineKey }
  | { readonly kind: "create"; readonly line: LineKey }
  | { readonly kind: "see-plan"; readonly line: LineKey }
  | { readonly kind: "link-work"; readonly workItem: WorkItem }
  | { readonly kind: "open-place"; readonly place: Place }
  | { readonly kind: "ignore"; readonly subject: IgnoreSubject };

export interface CoverageRow {
  readonly id: string;
  readonly title: string;
  /** Line to show at the side when the title is followed. */
  readonly line: LineKey | null;
  readonly note: string | null;
  readonly place: Place | null;
  readonly item: WorkItemView | null;
  readonly itemId: WorkItemId | null;
  /** The item itself where the row is about one, for dragging it onto an outcome. */
  readonly work: WorkItem | null;
  readonly remedies: readonly Remedy[];
}

/** The row of each thing a list may hold. */
export function rowsOf(portfolio: Portfolio): {
  readonly line: (line: Line) => CoverageRow;
  readonly lineWithoutWork: (line: Line) => CoverageRow;
  readonly work: (item: WorkItem) => CoverageRow;
  readonly stray: (item: WorkItem) => CoverageRow;
  readonly drift: (difference: Difference) => CoverageRow;
  readonly stale: (stale: Stale) => CoverageRow;
  readonly halfLink: (half: HalfLink) => CoverageRow;
  readonly hidden: (line: Line, id: WorkItemId) => CoverageRow;
  readonly stub: (title: string, reason: string, section: string | null, place: Place, index: number) => CoverageRow;
} {
  const names = new Map(portfolio.strategy.streams.map((stream) => [stream.key, stream.name]));
  const outcomes = new Map<LineKey, OutcomeLine>(portfolio.outcomes.map((outcome) => [outcome.key, outcome]));
  const process = portfolio.board?.process ?? null;
  const above = (line: Line): string =>
    [
      names.get(line.stream) ?? line.stream,
      ...(line.kind === "deliverable" ? [outcomes.get(line.outcome)?.facts.title ?? ""] : []),
    ]
      .filter((part) => part !== "")
      .join(" › ");
  const line = (of: Line): CoverageRow => ({
    id: `line:${of.key}`,
    title: of.facts.title,
    line: of.key,
    note: above(of),
    place: of.facts.place,
    item: of.primary === null ? null : viewOfLinked(of.primary, process),
    itemId: of.primary?.id ?? null,
    work: null,
    remedies: [],
  });
  const work = (item: WorkItem): CoverageRow => ({
    id: `work:${item.id}`,
    title: item.title,
    line: null,
    note: item.tags.length === 0 ? null : item.tags.join(", "),
    place: null,
    item: process === null ? null : viewOfWorkItem(item, process),
    itemId: item.id,
    work: item,
    remedies: [],
  });
  return {
    line,
    work,
    lineWithoutWork: (of) => ({
      ...line(of),
      remedies: [
        { kind: "link-line", line: of.key },
        { kind: "create", line: of.key },
        { kind: "ignore", subject: { subject: of.facts.title, title: of.facts.title } },
      ],
    }),
    stray: (item) => ({
      ...work(item),
      remedies: [
        { kind: "link-work", workItem: item },
        { kind: "ignore", subject: { subject: `#${item.id}`, title: `#${item.id} ${item.title}` } },
      ],
    }),
    drift: ({ kind, line: of, page, board, place }) => ({
      ...line(of),
      id: `drift:${kind}:${of.key}`,
      note: text.drift(page, kind === "target" ? whenWords(board) : board),
      place,
      remedies: [
        { kind: "open-place", place },
        { kind: "see-plan", line: of.key },
      ],
    }),
    stale: (stale) =>
      stale.kind === "metric"
        ? {
            ...plainRow(`stale:metric:${stale.stream}:${stale.metric.name}`, stale.metric.name, stale.place),
            note: text.staleMetric(whenWords(stale.since)),
          }
        : {
            ...line(stale.line),
            id: `stale:${stale.kind}:${stale.line.key}`,
            note: staleNote(stale),
            place: stale.place,
            remedies: [{ kind: "open-place", place: stale.place }],
          },
    halfLink: (half) => ({
      ...line(half.line),
      id: `half:${half.line.key}:${half.link.id}`,
      item: viewOfLinked(half.link, process),
      itemId: half.link.id,
      note: halfWords[half.missing],
      remedies: [{ kind: "see-plan", line: half.line.key }],
    }),
    hidden: (of, id) => ({
      ...line(of),
      id: `hidden:${of.key}:${id}`,
      note: text.hiddenItem(id),
      itemId: id,
    }),
    stub: (title, reason, section, place, index) => ({
      ...plainRow(`stub:${index}`, section === null ? title : `${title}: ${section}`, place),
      note: section === null ? reason : text.emptySection,
    }),
  };
}

const plainRow = (id: string, title: string, place: Place): CoverageRow => ({
  id,
  title,
  line: null,
  note: null,
  place,
  item: null,
  itemId: null,
  work: null,
  remedies: [{ kind: "open-place", place }],
});

function staleNote(stale: Exclude<Stale, { kind: "metric" }>): string {
  switch (stale.kind) {
    case "overdue":
      return text.overdue(whenWords(stale.since));
    case "health":
      return text.staleHealth(stale.since === null ? null : whenWords(stale.since));
    case "work":
      return text.staleWork(whenWords(stale.since));
  }
}

const halfWords: Readonly<Record<HalfLink["missing"], string>> = text.missingHalf;
