/**
 * Who changed which outcome: its page is read as each commit since then left it, and the commits that count are those between
 * which the outcome came, went or said something else in a fact that has changed. Nobody is guessed: where a commit cannot be read,
 * or the change does not stand in the outcome's own lines (a heading of its stream, say), the edits are those of the page.
 *
 * Requests: for each page of an outcome whose lines changed, 1 for its commits (and 1 for each message the list cuts); where there is
 * one commit, none more, because the texts at both ends are known; where there are n, of which at most `commitsLookedInto` are
 * looked into, 1 for each commit's changes and 1 for each text between the two ends: 2n − 1. A commit of several pages is asked
 * for once.
 */
import type { OutcomeChange } from "../domain/changes";
import { isSaidByPage, statedWords } from "../domain/changes";
import type { BlobId, Instant, PagePath } from "../domain/ids";
import type { OutcomeLine } from "../domain/line";
import { isPromised } from "../domain/promise";
import type { OutcomeEdits } from "../domain/review";
import type { Outcome } from "../domain/strategy";
import type { Wiki } from "../domain/wiki";
import type { PageCommit, WikiHistory, WikiPast } from "../ports/wikiStore";
import type { Loaded } from "./loadPortfolio";
import { outcomesOfText, pastTexts } from "./pastLines";
import { runOfCommit } from "./runCommits";

/** Commits of one page that are listed. */
const commitsListed = 100;
/** Commits of one page whose texts are read, newest first. */
export const commitsLookedInto = 20;

/** The wiki at both ends of a time. */
export interface Span {
  readonly before: Loaded;
  readonly after: Loaded;
  readonly from: Instant;
  readonly to: Instant;
}

export interface EditSources {
  readonly past: WikiPast;
  /** `null` where commits are listed and not read. */
  readonly history: WikiHistory | null;
}

export async function editsOfChanges(
  changes: readonly OutcomeChange[],
  sources: EditSources,
  span: Span,
): Promise<ReadonlyMap<OutcomeLine, OutcomeEdits>> {
  const asked = new Asked(sources, span);
  return new Map(
    await Promise.all(
      changes
        .filter(isSaidByPage)
        .map(async (change) => [change.outcome, editsOf(change, await asked.pages(change))] as const),
    ),
  );
}

/** What a commit made of a page's outcomes. */
interface Step {
  readonly commit: PageCommit;
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

interface ReadPage {
  /** Newest first, our own among them. */
  readonly commits: readonly PageCommit[];
  readonly steps: readonly Step[];
  /** Commits whose texts could not be read, or were too many. */
  readonly unread: readonly PageCommit[];
}

function editsOf(change: OutcomeChange, pages: readonly ReadPage[]): OutcomeEdits {
  const made = pages.flatMap(({ steps }) =>
    steps.filter((step) => changedIn(change, step)).map(({ commit }) => commit),
  );
  const unread = people(pages.flatMap((page) => page.unread));
  if (made.length > 0 && unread.length === 0) return { edits: people(made), editsOf: "outcome" };
  const possible = made.length > 0 ? [...made, ...unread] : pages.flatMap(({ commits }) => commits);
  return { edits: people(possible), editsOf: "page" };
}

/** Each commit once, newest first, our own left out. */
const people = (commits: readonly PageCommit[]): readonly PageCommit[] =>
  [...new Map(commits.map((each) => [each.commit, each])).values()]
    .filter((commit) => runOfCommit(commit) === null)
    .sort((a, b) => (a.date < b.date ? 1 : -1));

/** Whether the commit brought it, took it away, or changed a fact that has changed since. */
function changedIn(change: OutcomeChange, step: Step): boolean {
  const [before, after] = [outcomeOf(change, step.before), outcomeOf(change, step.after)];
  if (change.kind === "added") return before === null && after !== null;
  if (change.kind === "dropped") return before !== null && after === null;
  if (before === null || after === null) return before !== after;
  const [from, to] = [statedWords(before), statedWords(after)];
  return change.facts.some(({ fact }) => fact !== "stream" && fact !== "delivered" && from[fact] !== to[fact]);
}

/** The outcome on an older page, known as `changesBetween` knows it: by its work item, its key or its title. */
function outcomeOf(change: OutcomeChange, outcomes: readonly Outcome[]): Outcome | null {
  const known = change.kind === "changed" ? [change.outcome, change.before] : [change.outcome];
  const items = new Set(known.flatMap(({ facts }) => facts.workItems.slice(0, 1)));
  const keys = new Set(known.flatMap(({ key, facts }) => [key, facts.key]));
  const titles = new Set(known.map(({ facts }) => titleWords(facts)));
  const named = outcomes.filter(({ workItems: [first] }) => first !== undefined && items.has(first));
  const open = items.size === 0 ? outcomes : outcomes.filter(({ workItems }) => workItems.length === 0);
  return named[0] ?? open.find(({ key }) => keys.has(key)) ?? open.find((one) => titles.has(titleWords(one))) ?? null;
}

const titleWords = ({ title }: Outcome): string => title.trim().toLowerCase();

/** What was asked for already, so that two outcomes of a page ask once. */
class Asked {
  private readonly text: (blob: BlobId) => Promise<string | null>;
  private readonly read = new Map<PagePath, Promise<ReadPage>>();
  private readonly changesOf = new Map<string, ReturnType<WikiHistory["changes"]>>();
  private readonly outcomesOf = new Map<string, Promise<readonly Outcome[] | null>>();

  constructor(
    private readonly sources: EditSources,
    private readonly span: Span,
  ) {
    const snapshots = [span.before.snapshot, span.after.snapshot];
    this.text = pastTexts((blob) => sources.history?.blob(this.wiki, blob) ?? Promise.resolve(null), snapshots);
  }

  /** The pages the outcome stands on, and stood on. */
  pages(change: OutcomeChange): Promise<readonly ReadPage[]> {
    const lines = change.kind === "changed" ? [change.outcome, change.before] : [change.outcome];
    const pages = [...new Set(lines.map(({ facts }) => facts.place.page))];
    return Promise.all(
      pages.map((page) => {
        const asked = this.read.get(page) ?? this.readPage(page);
        this.read.set(page, asked);
        return asked;
      }),
    );
  }

  private async readPage(page: PagePath): Promise<ReadPage> {
    const file = fileOf(this.span.after, page) ?? fileOf(this.span.before, page);
    if (file === null) return { commits: [], steps: [], unread: [] };
    const { from, to } = this.span;
    const commits = await this.sources.past.commitsBetween(this.wiki, file, from, to, commitsListed);
    const steps = await Promise.all(
      commits
        .slice(0, commitsLookedInto)
        .map((commit) =>
          commits.length === 1 ? Promise.resolve(this.wholeStep(page, commit)) : this.step(page, file, commit),
        ),
    );
    const known = steps.filter((step) => step !== null);
    const told = new Set(known.map(({ commit }) => commit));
    return { commits, steps: known, unread: commits.filter((commit) => !told.has(commit)) };
  }

  /** The only commit of a page made all the difference between both ends. */
  private wholeStep(page: PagePath, commit: PageCommit): Step {
    const outcomesAt = ({ portfolio }: Loaded): readonly Outcome[] =>
      portfolio.outcomes.map(({ facts }) => facts).filter((facts) => facts.place.page === page && isPromised(facts));
    return { commit, before: outcomesAt(this.span.before), after: outcomesAt(this.span.after) };
  }

  private async step(page: PagePath, file: string, commit: PageCommit): Promise<Step | null> {
    const { history } = this.sources;
    if (history === null) return null;
    const asked = this.changesOf.get(commit.commit) ?? history.changes(this.wiki, commit.commit);
    this.changesOf.set(commit.commit, asked);
    const change = (await asked).find((each) => each.file === file);
    if (change === undefined) return null;
    const [before, after] = await Promise.all([this.outcomes(page, change.before), this.outcomes(page, change.after)]);
    return before === null || after === null ? null : { commit, before, after };
  }

  /** Of the page's text; none where there was no page, `null` where the text is gone. */
  private outcomes(page: PagePath, blob: BlobId | null): Promise<readonly Outcome[] | null> {
    if (blob === null) return Promise.resolve([]);
    const name = `${blob} ${page}`;
    const asked = this.outcomesOf.get(name) ?? this.readOutcomes(page, blob);
    this.outcomesOf.set(name, asked);
    return asked;
  }

  private async readOutcomes(page: PagePath, blob: BlobId): Promise<readonly Outcome[] | null> {
    const text = await this.text(blob);
    const reader = fileOf(this.span.after, page) === null ? this.span.before : this.span.after;
    return text === null ? null : outcomesOfText(reader, page, text).filter(isPromised);
  }

  private get wiki(): Wiki {
    return this.span.after.snapshot.wiki;
  }
}

const fileOf = ({ portfolio }: Loaded, page: PagePath): string | null =>
  portfolio.strategy.pages.find(({ path }) => path === page)?.file ?? null;
