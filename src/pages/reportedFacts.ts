/**
 * What reviews and check-ins say of outcomes that stand on other pages: joined by the work item, else by the title in normal
 * words, first within the stream, then in the wiki. What an outcome's own page states stays. Of several reports the newest counts,
 * told by their times and never by the order of pages; where two outcomes or two reports could be meant nothing is concluded.
 */
import { isPast } from "../domain/promise";
import type { Achieved, Health, Outcome, When } from "../domain/strategy";
import { parting, type Report } from "./forms/reports";
import type { PageContent } from "./pageContent";
import { startOf } from "./standingTime";
import { normalWords } from "./words/normalWords";

interface InStream {
  readonly content: PageContent;
  readonly stream: { readonly name: string };
}

interface Standing {
  readonly outcome: Outcome;
  readonly stream: string;
}

/** `pages` with the outcomes that are reported on, and what reports on them called so; the result has the same shape and order. */
export function withReports<Page extends InStream>(pages: readonly Page[]): readonly Page[] {
  const reporting = pages.filter(({ content }) => content.reports.length > 0);
  if (reporting.length === 0) return pages;
  const find = finderOf(pages);
  const reports = new Map<Outcome, Report[]>();
  const told = new Map<PageContent, Set<Outcome>>();
  for (const { content, stream } of reporting)
    for (const report of content.reports) {
      const outcome = find(report, stream.name);
      if (outcome === null) continue;
      added(reports, outcome, report);
      told.set(content, (told.get(content) ?? new Set()).add(outcome));
    }
  return pages.map((page) => {
    const { content } = page;
    const outcomes = content.outcomes.map((outcome) => reportedOn(outcome, reports.get(outcome) ?? []));
    return { ...page, content: { ...content, outcomes, ...calledReview(content, told.get(content)?.size ?? 0) } };
  });
}

function added<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** A page that speaks of `count` outcomes of others, unless it is known for what it states itself. */
function calledReview(
  { kind, diagnostics }: PageContent,
  count: number,
): Partial<Pick<PageContent, "kind" | "reason" | "diagnostics">> {
  if (count === 0 || !(kind === "other" || kind === "process" || kind === "review")) return {};
  return {
    kind: "review",
    reason: `It says how ${count === 1 ? "an outcome" : `${count} outcomes`} of other pages went: such pages never link.`,
    diagnostics: diagnostics.filter(({ rule }) => rule !== "advice-or-process"),
  };
}

const reportedOn = (outcome: Outcome, reports: readonly Report[]): Outcome =>
  reports.length === 0
    ? outcome
    : {
        ...outcome,
        health:
          outcome.health ??
          newest(
            reports.map(({ health, horizon }) => ({ fact: health, horizon })),
            ({ state }) => state,
          ),
        achieved:
          outcome.achieved ??
          newest(
            reports.map(({ achieved, horizon }) => ({ fact: achieved, horizon })),
            ({ verdict }) => verdict,
          ),
      };

/** The fact with the latest time; of several with the same time the first, where all say the same. */
function newest<Fact extends Health | Achieved>(
  reports: readonly { readonly fact: Fact | null; readonly horizon: When | null }[],
  saying: (fact: Fact) => string | null,
): Fact | null {
  const timed = reports.flatMap(({ fact, horizon }) =>
    fact === null ? [] : [{ fact, from: startOf({ horizon: fact.date ?? horizon, place: fact.place }) ?? "" }],
  );
  const latest = timed.reduce((known, { from }) => (from > known ? from : known), "");
  const [first, ...others] = timed.filter(({ from }) => from === latest);
  return first === undefined || others.some(({ fact }) => saying(fact) !== saying(first.fact)) ? null : first.fact;
}

function finderOf(pages: readonly InStream[]): (report: Report, stream: string) => Outcome | null {
  const byName = new Map<string, Standing[]>();
  for (const { content, stream } of pages)
    for (const outcome of content.outcomes) {
      const standing = { outcome, stream: content.streams.get(outcome.key) ?? stream.name };
      for (const name of namesOf(outcome)) added(byName, name, standing);
    }
  return (report, stream) => {
    // "🟢 Faster checkout: the pilot runs"
    const before = report.title.split(parting)[0] ?? "";
    const all = [...namesOf(report), normalWords(before)]
      .map((name) => byName.get(name) ?? [])
      .find(({ length }) => length > 0);
    if (all === undefined) return null;
    const own = all.filter((standing) => standing.stream === stream);
    const meant = own.length > 0 ? own : all;
    // An outcome of the past is meant only where no other is.
    const today = meant.filter(({ outcome }) => !isPast(outcome));
    const [only, ...others] = today.length > 0 ? today : meant;
    return only === undefined || others.length > 0 ? null : only.outcome;
  };
}

/** The work item says more than the title. */
const namesOf = ({ title, workItems: [id] }: Pick<Outcome, "title" | "workItems">): readonly string[] => [
  ...(id === undefined ? [] : [`#${id}`]),
  ...[normalWords(title)].filter((words) => words !== ""),
];
