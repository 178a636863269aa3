/**
 * Closing a period as a plan: the page becomes history by a note on its top, what is carried over starts the next page, and
 * nothing else changes. For one group of a page, the group goes to a page of its own, which is history; the page goes on.
 *
 * Pages are created first; the old page changes only once they are there, so that nothing is ever on no page. Nothing is
 * written until the plan is applied, and a period that is closed already plans nothing.
 */
import { closedOutcomes, type ClosedOutcome, type FateOf } from "../domain/closing";
import type { Place } from "../domain/diagnostic";
import { type PagePath, pagePath } from "../domain/ids";
import type { OutcomeLine } from "../domain/line";
import { plainWords } from "../domain/plainWords";
import type { PageReading } from "../domain/strategy";
import { type Closing, groupNote, pageNote } from "../pages/closing/closedNote";
import { nextPage, type NextPage, readsAs } from "../pages/closing/nextPage";
import { headingRange, rangeOfSection } from "../pages/closing/outcomeLines";
import { editPage } from "../pages/editPage";
import { plainContext } from "../pages/pageContent";
import { checkTitle, parentOf, titleOfPage } from "../pages/pagePath";
import { contextOf, readPageLines, type PageReadout } from "../pages/readPage";
import { sectionsBelow, type Section } from "../pages/source/sections";
import { lineEnding } from "../pages/source/sourceLines";
import { streamOfNewPage } from "../pages/streams";
import { change, groundOf, operationId, pagePreconditionOf } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { createPage, type NewPage } from "./newPages";
import { pageTexts, requestOf } from "./previewSync";

export interface ClosingRequest {
  readonly page: PagePath;
  /** Words of the heading whose outcomes are closed; `null` = the whole page. */
  readonly group: string | null;
  /** Page of the next period; `null` when nothing is carried over. */
  readonly to: PagePath | null;
  /** ISO date of the decision. */
  readonly day: string;
  readonly fates: readonly FateOf[];
}

/** Sentences say what is missing or contradicts itself. */
export type ClosingPreview = { readonly plan: Plan } | { readonly refused: readonly string[] };

export function previewClosing(loaded: Loaded, request: ClosingRequest): ClosingPreview {
  const period = periodOf(loaded, request);
  if ("refused" in period) return { refused: [period.refused] };
  if (period.isClosed) return { plan: planOf(requestOf(loaded, {}), { operations: [] }) };
  const decided = closedOutcomes(
    period.lines.map(({ key, facts }) => ({ ...facts, key })),
    request.fates,
  );
  if ("refused" in decided) return decided;
  const refused = pagesRefused(loaded, request, decided.closed);
  if (refused.length > 0) return { refused };
  const written = writtenPages(loaded, request, period, decided.closed);
  return "refused" in written ? { refused: [`${written.refused}.`] } : { plan: planOfPages(loaded, request, written) };
}

/** The outcomes a request is about, on the page as it stands. */
export function outcomesOfPeriod(
  loaded: Loaded,
  request: Pick<ClosingRequest, "page" | "group">,
): readonly OutcomeLine[] {
  const period = periodOf(loaded, { ...request, to: null });
  return "refused" in period ? [] : period.lines;
}

interface Period {
  readonly readout: PageReadout;
  /** `null` = the whole page. */
  readonly section: Section | null;
  readonly lines: readonly OutcomeLine[];
  readonly isClosed: boolean;
}

function periodOf(
  loaded: Loaded,
  { page, group, to }: Pick<ClosingRequest, "page" | "group" | "to">,
): Period | { readonly refused: string } {
  const { strategy, outcomes } = loaded.portfolio;
  const reading = strategy.pages.find(({ path }) => path === page);
  const text = pageTexts(loaded).get(page);
  if (reading === undefined || text === undefined) return { refused: `There is no page ${page} that can be read.` };
  const readout = readPageLines({ path: page, text }, contextOf(strategy, page));
  const here = outcomes.filter(({ facts }) => facts.place.page === page);
  if (reading.kind === "superseded") {
    const goesOn = to === null || reading.links.some((link) => link.page === to);
    return goesOn
      ? { readout, section: null, lines: here, isClosed: true }
      : { refused: `${page} is history already, and it does not go on at ${to}. ${reading.reason}` };
  }
  if (group === null)
    return here.length === 0
      ? { refused: `No outcome was read from ${page}: there is nothing to close.` }
      : { readout, section: null, lines: here, isClosed: false };
  return periodOfGroup(readout, reading, here, group);
}

function periodOfGroup(
  readout: PageReadout,
  reading: PageReading,
  here: readonly OutcomeLine[],
  group: string,
): Period | { readonly refused: string } {
  const [section, ...others] = sectionsBelow(readout.source.root).filter(
    ({ title }) => plainWords(title) === plainWords(group),
  );
  if (section === undefined || others.length > 0) {
    const count = others.length === 0 ? "no heading" : `${others.length + 1} headings`;
    return { refused: `${reading.path} has ${count} “${group}”: name one heading whose period ends.` };
  }
  const { first, last } = rangeOfSection(readout.source, section);
  const within = (line: number): boolean => line > first + 1 && line <= last + 1;
  const lines = here.filter(({ facts }) => within(facts.place.line));
  const history = historyOf(reading.path, section);
  const isClosed = reading.links.some(({ page, place }) => page === history && within(place.line));
  return lines.length === 0 && !isClosed
    ? { refused: `No outcome was read below “${section.title}” on ${reading.path}: there is nothing to close.` }
    : { readout, section, lines, isClosed };
}

const historyOf = (page: PagePath, section: Section): PagePath => pagePath(`${page}/${section.title.trim()}`);

function pagesRefused(
  { portfolio }: Loaded,
  { page, to }: ClosingRequest,
  closed: readonly ClosedOutcome[],
): readonly string[] {
  const paths = new Set(portfolio.strategy.pages.map(({ path }) => path));
  const carried = closed.filter(({ fate }) => fate === "carried").length;
  if (to === null)
    return carried === 0 ? [] : [`${carried} outcomes are carried over: name the page of the next period.`];
  if (carried === 0) return [`Nothing is carried over, so there is nothing for ${to}: leave it out.`];
  if (paths.has(to)) return [`There is a page ${to} already: name one that is not there yet; no page is written over.`];
  const wrong = checkTitle(titleOfPage(to));
  if (wrong !== null) return [`${to} cannot be a page: ${wrong}.`];
  const above = parentOf(to);
  return above === "/" || above === page || paths.has(above)
    ? []
    : [`There is no page ${above} for ${to} to stand below: create it first.`];
}

/** Cells of one row may hold several outcomes. */
const spot = ({ line, column }: Place): string => `${line}:${column}`;

interface Written {
  readonly pages: readonly NewPage[];
  readonly edit: { readonly from: string; readonly to: string };
  readonly title: string;
}

function writtenPages(
  loaded: Loaded,
  { page, to, day }: ClosingRequest,
  { readout, section, lines }: Period,
  closed: readonly ClosedOutcome[],
): Written | { readonly refused: string } {
  const { text } = readout.source;
  const closing: Closing = { day, outcomes: closed, next: to };
  const fateOf = new Map(closed.map(({ outcome, fate }) => [spot(outcome.place), fate]));
  const own = new Set(lines.map(({ facts }) => spot(facts.place)));
  const read = readout.lines.filter(({ facts }) => own.has(spot(facts.place)));
  const carried = read.filter(({ facts }) => fateOf.get(spot(facts.place)) === "carried");
  const next = to === null ? null : nextPage(readout, carried, placeOf(loaded, page, to));
  if (next !== null && "refused" in next) return next;
  const pages =
    next === null || to === null
      ? []
      : [
          {
            path: to,
            text: next.text,
            reason: `${carried.length} of ${lines.length} outcomes are carried over from ${page}.`,
          },
        ];
  const note = pageNote(closing, lineEnding(text));
  if (section === null)
    return seen(loaded, page, {
      pages,
      edit: { from: "", to: `${note}${lineEnding(text)}` },
      title: titleOfPage(page),
    });
  const history = historyPage(loaded, page, section, readout, note);
  if ("refused" in history) return history;
  const part = partOf(readout, section);
  const left = `${part.heading}${groupNote(closing, history.path, lineEnding(text))}${part.after}`;
  return seen(loaded, page, { pages: [...pages, history], edit: { from: part.text, to: left }, title: section.title });
}

/** The section word for word: its heading line, all of it, and the blank lines it ends with. */
function partOf(
  { source }: PageReadout,
  section: Section,
): { readonly heading: string; readonly text: string; readonly after: string } {
  const { first, last } = rangeOfSection(source, section);
  const start = source.lines[first]?.start ?? 0;
  const text = source.text.slice(start, source.lines[last]?.next ?? source.text.length);
  const heading = source.text.slice(start, source.lines[headingRange(section)[0]?.last ?? first]?.next ?? start);
  return { heading, text, after: last < source.lines.length - 1 ? lineEnding(source.text) : "" };
}

function historyPage(
  loaded: Loaded,
  page: PagePath,
  section: Section,
  readout: PageReadout,
  note: string,
): NewPage | { readonly refused: string } {
  const path = historyOf(page, section);
  const wrong = checkTitle(titleOfPage(path));
  if (wrong !== null) return { refused: `The heading “${section.title}” cannot be the title of a page: ${wrong}` };
  if (loaded.portfolio.strategy.pages.some((other) => other.path === path))
    return { refused: `There is a page ${path} already, where the closed group would go` };
  const { first, last } = rangeOfSection(readout.source, section);
  const own = readout.lines.filter(({ facts }) => facts.place.line > first + 1 && facts.place.line <= last + 1);
  const ending = lineEnding(readout.source.text);
  const text = `${note}${ending}${partOf(readout, section).text}`;
  const { context, stream } = placeOf(loaded, page, path);
  const word = `<!-- roadmap: outcomes${stream === null ? "" : ` | stream=${stream}`} -->${ending}${ending}`;
  const found = readsAs(
    own.map(({ facts }) => facts),
    stream === null ? [text, `${word}${text}`] : [`${word}${text}`],
    context,
    "may differ",
  );
  return found === null
    ? { refused: `What stands below “${section.title}” would read differently on a page of its own: move it by hand` }
    : {
        path,
        text: found,
        reason: `The period “${section.title}” of ${page} is closed; its page keeps what was promised.`,
      };
}

/** How a new page will be read, and whether it has to say which stream it belongs to. */
function placeOf({ portfolio: { strategy } }: Loaded, old: PagePath, path: PagePath): NextPage {
  const was = strategy.pages.find((page) => page.path === old)?.stream ?? null;
  const stream =
    was === null || streamOfNewPage(path, strategy) === was
      ? null
      : (strategy.streams.find(({ key }) => key === was)?.name ?? was);
  return { path, context: { ...plainContext(path), stream: was }, stream };
}

/** The edit tried on the page: it can be made, and the page as a whole is history afterwards. */
function seen(loaded: Loaded, page: PagePath, written: Written): Written | { readonly refused: string } {
  const { strategy } = loaded.portfolio;
  const text = pageTexts(loaded).get(page) ?? "";
  const context = contextOf(strategy, page);
  const edited = editPage({ path: page, text }, [{ kind: "replace-part", ...written.edit }], context);
  const [refused] = edited.refused;
  if (refused !== undefined) return { refused: `${page} cannot be closed by an edit, since ${refused.reason}` };
  if (written.edit.from !== "") return written;
  const { kind } = readPageLines({ path: page, text: edited.text }, context).content;
  return kind === "superseded" ? written : { refused: `${page} would still be read as ${kind}: close it by hand` };
}

function planOfPages(loaded: Loaded, { page, day }: ClosingRequest, { pages, edit, title }: Written): Plan {
  const request = requestOf(loaded, {});
  const creates = pages.map((one) => createPage(one, pages));
  const row: Operation = {
    id: operationId("edit-page", page, "close", title),
    kind: "edit-page",
    side: "wiki",
    ticked: true,
    dependsOn: creates.map(({ id }) => id),
    subject: { key: null, title, workItem: null, page },
    changes: [change("closed", edit.from === "" ? null : edit.from, edit.to)],
    precondition: pagePreconditionOf(groundOf(request), page),
    reason: `The period was closed on ${day}: each outcome is achieved, carried over or dropped.`,
  };
  return planOf(request, { operations: [...creates, row] });
}
