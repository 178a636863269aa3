/**
 * What a person says of a measure, an idea, a debt entry or a result, as a plan of page edits: a row for each change, of the lines
 * it changes and no others. Each edit is tried on the page as it stands, so a page that has no place for it is named with the
 * reason and nothing is planned for it. Nothing is asked and nothing written; a page that says so already gets no row.
 */
import type { Diagnostic, Place } from "../domain/diagnostic";
import type { PagePath } from "../domain/ids";
import type { OutcomeLine } from "../domain/line";
import { type MetricValues, type VerdictWords, whyNotMetric, whyNotVerdict } from "../domain/stating";
import type { DebtEntry, Idea, Metric } from "../domain/strategy";
import { changedParts, type PagePart, standsOnce } from "../pages/edit/changedParts";
import type { PageContent } from "../pages/pageContent";
import { contextOf, readPageLines, type PageReadout } from "../pages/readPage";
import { addOutcome } from "../pages/stating/addOutcome";
import { classifyDebt, entryAt, markPromoted } from "../pages/stating/entryEdits";
import type { Stated } from "../pages/stating/editStatement";
import { editMetric, metricPath } from "../pages/stating/metricEdit";
import { stateVerdict } from "../pages/stating/verdictEdit";
import { encodeTitle, titleOfPage } from "../pages/pagePath";
import { change, groundOf, operationId, pagePreconditionOf } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { pageTexts, requestOf } from "./previewSync";

export type Statement =
  | { readonly kind: "metric"; readonly metric: Metric; readonly values: MetricValues }
  | { readonly kind: "verdict"; readonly outcome: OutcomeLine; readonly words: VerdictWords }
  | { readonly kind: "debt-class"; readonly entry: DebtEntry; readonly to: string }
  | {
      readonly kind: "promote";
      readonly idea: Idea;
      /** The roadmap page the outcome goes to, and the group on it (`null` = behind its last outcome). */
      readonly to: PagePath;
      readonly horizon: string | null;
      /** ISO date. */
      readonly day: string;
    };

export function previewStatements(loaded: Loaded, statements: readonly Statement[]): Plan {
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const pages = new Pages(loaded);
  const operations: Operation[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [at, statement] of statements.entries()) {
    const made = madeOn(pages, statement);
    if ("refused" in made) diagnostics.push(notWritten(statement, made.refused));
    else
      operations.push(
        ...made.parts.map(({ page, part, reason }, index): Operation => {
          const id = operationId("edit-page", page, statement.kind, subjectOf(statement).title, at, index);
          return {
            id,
            kind: "edit-page",
            side: "wiki",
            ticked: true,
            dependsOn: pages.isIndependent(page, part)
              ? []
              : operations.filter(({ subject }) => subject.page === page).map((row) => row.id),
            subject: { key: null, title: subjectOf(statement).title, workItem: null, page },
            changes: [change("statement", part.from, part.to)],
            precondition: pagePreconditionOf(ground, page),
            reason,
          };
        }),
      );
  }
  return planOf(request, { operations, diagnostics });
}

/** Why a statement cannot be made, as far as its words tell; `null` where they are sound. */
export function whyNotStated(statement: Statement): string | null {
  switch (statement.kind) {
    case "metric":
      return whyNotMetric(statement.values);
    case "verdict":
      return whyNotVerdict(statement.words);
    case "debt-class":
      return statement.to.trim() === "" ? "Name a class." : null;
    case "promote":
      return statement.idea.verdict === "rejected"
        ? `“${statement.idea.title}” was rejected: what was learned stays with it.`
        : null;
  }
}

interface Made {
  readonly page: PagePath;
  readonly part: PagePart;
  readonly reason: string;
}

type MadeOn = { readonly parts: readonly Made[] } | { readonly refused: string };

/** The pages as the statements so far leave them. */
class Pages {
  readonly #loaded: Loaded;
  readonly #texts: ReadonlyMap<PagePath, string>;
  readonly #now = new Map<PagePath, PageReadout>();

  constructor(loaded: Loaded) {
    this.#loaded = loaded;
    this.#texts = pageTexts(loaded);
  }

  context(page: PagePath) {
    return contextOf(this.#loaded.portfolio.strategy, page);
  }

  readout(page: PagePath): PageReadout | null {
    const known = this.#now.get(page);
    const text = this.#texts.get(page);
    if (known !== undefined || text === undefined) return known ?? null;
    const read = readPageLines({ path: page, text }, this.context(page));
    this.#now.set(page, read);
    return read;
  }

  /** The page before any statement: places of what was loaded are places on it. */
  first(page: PagePath): PageContent | null {
    const text = this.#texts.get(page);
    return text === undefined ? null : readPageLines({ path: page, text }, this.context(page)).content;
  }

  /** The part stands on the page whatever became of the other statements. */
  isIndependent(page: PagePath, { from }: PagePart): boolean {
    return standsOnce(this.#texts.get(page) ?? "", from);
  }

  keep(page: PagePath, readout: PageReadout): readonly PagePart[] {
    const before = this.readout(page)?.source.text ?? "";
    this.#now.set(page, readout);
    return changedParts(before, readout.source.text);
  }
}

function madeOn(pages: Pages, statement: Statement): MadeOn {
  const wrong = whyNotStated(statement);
  if (wrong !== null) return { refused: wrong };
  switch (statement.kind) {
    case "metric":
      return metricParts(pages, statement.metric, statement.values);
    case "verdict": {
      const { key, workItems, place, achieved } = statement.outcome.facts;
      if (achieved !== null && achieved.place.page !== place.page)
        return { refused: `its result stands on ${achieved.place.page}, line ${achieved.place.line}: change it there` };
      const target = { key, workItem: workItems[0] ?? null };
      return onPage(pages, place.page, "You said what the outcome achieved.", (readout) =>
        stateVerdict(readout, pages.context(place.page), target, statement.words),
      );
    }
    case "debt-class": {
      const { place } = statement.entry;
      const at = entryAt(pages.first(place.page)?.debt ?? [], place);
      return onPage(pages, place.page, "You gave the entry its class.", (readout) =>
        classifyDebt(readout, pages.context(place.page), at, statement.to.trim()),
      );
    }
    case "promote":
      return promotedParts(pages, statement);
  }
}

function onPage(pages: Pages, page: PagePath, reason: string, edit: (readout: PageReadout) => Stated): MadeOn {
  const readout = pages.readout(page);
  if (readout === null) return { refused: `there is no page ${page} that can be read` };
  const stated = edit(readout);
  if ("refused" in stated) return stated;
  return { parts: pages.keep(page, stated.readout).map((part) => ({ page, part, reason })) };
}

/** A date is written where the page has a place for one; where it has none, the day of the commit counts. */
function metricParts(pages: Pages, metric: Metric, values: MetricValues): MadeOn {
  const { page } = metric.place;
  const context = pages.context(page);
  const path = metricPath(pages.first(page), metric.place);
  if (path === null) return { refused: "the page no longer has this measure" };
  return onPage(pages, page, "You said what the measure stands at.", (readout) => {
    let now: Stated = { readout };
    for (const fact of ["baseline", "target", "current", "date"] as const) {
      const to = values[fact];
      if (to === undefined || "refused" in now) continue;
      const next = editMetric(now.readout, context, path, fact, to.trim());
      if (!("refused" in next)) now = next;
      else if (fact !== "date" || metric.date !== null) now = next;
    }
    return now;
  });
}

/** The outcome first: an idea is never called promoted where no outcome stands for it. */
function promotedParts(pages: Pages, { idea, to, horizon, day }: Extract<Statement, { kind: "promote" }>): MadeOn {
  const details = [
    ["Hypothesis", idea.hypothesis],
    ["Experiment", idea.test],
    ["Result", idea.result],
  ].flatMap(([label, value]) =>
    label === undefined || label === null || value === null || value === undefined ? [] : [{ label, value }],
  );
  const wanted = { title: idea.title, horizon, owner: idea.owner, status: null, details, mayStartGroup: true };
  const readout = pages.readout(to);
  if (readout === null) return { refused: `there is no page ${to} that can be read` };
  const context = pages.context(to);
  const added =
    [wanted, { ...wanted, details: [] }]
      .map((one) => addOutcome(readout, context, one))
      .find((one) => !("refused" in one)) ?? addOutcome(readout, context, wanted);
  if ("refused" in added) return added;
  const trace = `promoted on ${day} to [${titleOfPage(to)}](${linkTo(to)})`;
  const from = idea.place.page;
  const at = entryAt(pages.first(from)?.ideas ?? [], idea.place);
  const outcome = pages.keep(to, added.readout).map((part) => ({
    page: to,
    part,
    reason: `The idea “${idea.title}” becomes an outcome.`,
  }));
  const marked = [trace, `promoted on ${day} to ${titleOfPage(to)}`]
    .map((words) =>
      onPage(pages, from, "The idea says what became of it.", (now) =>
        markPromoted(now, pages.context(from), at, words),
      ),
    )
    .find((one) => !("refused" in one));
  if (marked === undefined || "refused" in marked)
    return { refused: "the idea has no place to say that it was promoted: give it a status first" };
  return { parts: [...outcome, ...marked.parts] };
}

const linkTo = (page: PagePath): string => page.split("/").map(encodeTitle).join("/");

/** What a statement speaks of, as its row and a refusal name it. */
function subjectOf(statement: Statement): { readonly title: string; readonly place: Place } {
  switch (statement.kind) {
    case "metric":
      return { title: statement.metric.name, place: statement.metric.place };
    case "verdict": {
      const { title, place, achieved } = statement.outcome.facts;
      return { title, place: achieved?.place ?? place };
    }
    case "debt-class":
      return statement.entry;
    case "promote":
      return statement.idea;
  }
}

const notWritten = (statement: Statement, why: string): Diagnostic => ({
  rule: "not-written",
  severity: "warning",
  message: `“${subjectOf(statement).title}” was left alone: ${why.replace(/[.:]$/, "")}.`,
  place: subjectOf(statement).place,
  help: "Open the page at that line and write it there.",
});
