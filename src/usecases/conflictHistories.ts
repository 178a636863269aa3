/**
 * Who changed what both sides disagree about, when, and what they agreed on before: read only for conflicts, only when they are
 * there, and never needed for the plan itself.
 *
 * The board's side comes from the item's revisions since both agreed. The wiki's side comes from the page's commits, our own left
 * out: the one before which the line said something else. The value both agreed on comes from the item's revision, else from the
 * page text the pointer names, and counts only where its digest is the pointer's.
 *
 * Requests: 1 for each item with a conflict; for each page with one, where history can be read, 1 for its commits (and 1 for each
 * message the service cuts) and at most 2 for each commit looked into, of at most `commitsLookedInto`; 1 for the text both sides
 * agreed on, where no revision has the value. None where there is no conflict. Where history cannot be read the wiki's author stays
 * unknown; nobody is guessed.
 */
import type { WorkItem } from "../domain/board";
import type { BlobId, LineKey, PagePath } from "../domain/ids";
import { linesOf } from "../domain/joinPortfolio";
import type { Line } from "../domain/line";
import type { PageCommit, WikiHistory, WikiStore } from "../ports/wikiStore";
import type { PastItem, WorkItemStore } from "../ports/workItemStore";
import type { StatedFacts, SyncedFact, Value } from "../sync/facts";
import { boardValue, digestOfValue, sameValue, shownValue, syncedFacts, wikiValue } from "../sync/facts";
import { groundOf } from "../sync/ground";
import type { Ground } from "../sync/ground";
import type { Conflict, Plan } from "../sync/operation";
import type { Author, ConflictHistory } from "../sync/request";
import { conflictKey } from "../sync/request";
import type { Loaded } from "./loadPortfolio";
import { lineAbout, linesOfText, pastTexts } from "./pastLines";
import { requestOf } from "./previewSync";
import { runOfCommit } from "./runCommits";

export interface HistorySources {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore | null;
}

/** Commits of one page that are looked into, newest first. */
export const commitsLookedInto = 10;

/** By `conflictKey`, for every conflict of the plan. */
export async function conflictHistories(
  loaded: Loaded,
  sources: HistorySources,
  { conflicts }: Pick<Plan, "conflicts">,
): Promise<ReadonlyMap<string, ConflictHistory>> {
  if (conflicts.length === 0) return new Map();
  const asked = new Asked(loaded, sources);
  const found = await Promise.all(
    conflicts.map(async (conflict): Promise<readonly (readonly [string, ConflictHistory])[]> => {
      const question = asked.question(conflict);
      return question === null
        ? []
        : [[conflictKey(question.line.key, question.fact), await historyOf(asked, question)]];
    }),
  );
  return new Map(found.flat());
}

/** One conflict with what it is about. */
interface Question {
  readonly fact: SyncedFact;
  readonly line: Line;
  readonly item: WorkItem;
  readonly page: PagePath;
  /** What the pointer says was agreed; `null` without a base. */
  readonly base: { readonly digest: string; readonly blob: BlobId; readonly rev: number } | null;
}

async function historyOf(asked: Asked, question: Question): Promise<ConflictHistory> {
  const [past, wiki] = await Promise.all([asked.revisions(question), wikiAuthor(asked, question)]);
  return {
    base: agreedOnBoard(question, past) ?? (await agreedOnPage(asked, question)),
    wiki,
    board: boardAuthor(question, past),
  };
}

/** Who gave the item the value it has, by its revisions since both sides agreed. */
function boardAuthor({ fact, item, line }: Question, past: readonly PastItem[]): Author | null {
  const now = boardValue(fact, item, line.facts);
  let author: WorkItem | null = null;
  for (const { item: then } of [...past].reverse()) {
    if (!sameValue(boardValue(fact, then, line.facts), now)) break;
    author = then;
  }
  return author?.changedBy == null ? null : { who: author.changedBy.displayName, when: author.changedDate };
}

function agreedOnBoard({ fact, line, base }: Question, past: readonly PastItem[]): string | null {
  const then = base === null ? undefined : past.find(({ item }) => item.rev === base.rev);
  return then === undefined || base === null
    ? null
    : shownIfAgreed(fact, boardValue(fact, then.item, line.facts), base);
}

async function agreedOnPage(asked: Asked, { fact, line, item, page, base }: Question): Promise<string | null> {
  if (base === null) return null;
  const then = await asked.lineAt(page, base.blob, item, line.key);
  return then === null ? null : shownIfAgreed(fact, wikiValue(fact, then, asked.ground.people), base);
}

const shownIfAgreed = (fact: SyncedFact, value: Value, { digest }: { readonly digest: string }): string | null =>
  digestOfValue(fact, value) === digest ? shownValue(value) : null;

/** Whose commit made the line say what it says: the newest one, not ours, before which it said something else. */
async function wikiAuthor(asked: Asked, question: Question): Promise<Author | null> {
  const { fact, line, item, page, base } = question;
  const commits = await asked.commits(page);
  const agreed = commits.findIndex((commit) => runOfCommit(commit) === asked.runOf(question));
  const since = agreed < 0 ? commits : commits.slice(0, agreed);
  const people = since.filter((commit) => runOfCommit(commit) === null);
  const [only, ...others] = people;
  if (only === undefined) return null;
  if (others.length === 0 && (agreed >= 0 || commits.length === 1)) return authorOf(only);
  const now = wikiValue(fact, line.facts, asked.ground.people);
  for (const commit of people.slice(0, commitsLookedInto)) {
    const before = await asked.before(page, commit);
    if (before === "elsewhere") return null;
    if (before === "nothing" || before === base?.blob) return authorOf(commit);
    const then = await asked.lineAt(page, before, item, line.key);
    if (then === null || !sameValue(wikiValue(fact, then, asked.ground.people), now)) return authorOf(commit);
  }
  return null;
}

const authorOf = ({ author, date }: PageCommit): Author => ({ who: author, when: date });

const isSyncedFact = (fact: string): fact is SyncedFact => (syncedFacts as readonly string[]).includes(fact);

/** What was asked for already, so that two conflicts of a page or an item ask once. */
class Asked {
  readonly ground: Ground;
  private readonly lines: ReadonlyMap<LineKey, Line>;
  private readonly history: WikiHistory | null;
  private readonly text: (blob: BlobId) => Promise<string | null>;
  private readonly commitsOf = new Map<PagePath, Promise<readonly PageCommit[]>>();
  private readonly changesOf = new Map<string, ReturnType<WikiHistory["changes"]>>();
  private readonly revisionsOf = new Map<number, Promise<readonly PastItem[]>>();

  constructor(
    private readonly loaded: Loaded,
    private readonly sources: HistorySources,
  ) {
    this.ground = groundOf(requestOf(loaded, {}));
    this.lines = new Map(linesOf(loaded.portfolio).map((line) => [line.key, line]));
    this.history = sources.wikiStore.history;
    this.text = pastTexts((blob) => this.history?.blob(loaded.snapshot.wiki, blob) ?? Promise.resolve(null));
  }

  question({ subject: { key, workItem, page }, fact }: Conflict): Question | null {
    const line = key === null ? undefined : this.lines.get(key);
    const item = typeof workItem === "number" ? this.ground.items.get(workItem) : undefined;
    if (line === undefined || item === undefined || page === null || !isSyncedFact(fact)) return null;
    const pointer = line.primary?.pointer ?? null;
    const digest = pointer?.digests.get(fact);
    const base = pointer === null || digest === undefined ? null : { digest, blob: pointer.blob, rev: pointer.rev };
    return { fact, line, item, page, base };
  }

  runOf({ line }: Question): string | null {
    return line.primary?.pointer?.run ?? null;
  }

  commits(page: PagePath): Promise<readonly PageCommit[]> {
    const known = this.commitsOf.get(page);
    if (known !== undefined) return known;
    const file = this.fileOf(page);
    const { history } = this;
    const asked =
      file === null || history === null
        ? Promise.resolve([])
        : history.commits(this.loaded.snapshot.wiki, file, 2 * commitsLookedInto);
    this.commitsOf.set(page, asked);
    return asked;
  }

  /** The page's text before the commit, by its blob; whether the commit made the page, or brought it from another place. */
  async before(page: PagePath, { commit }: PageCommit): Promise<BlobId | "nothing" | "elsewhere"> {
    if (this.history === null) return "elsewhere";
    const asked = this.changesOf.get(commit) ?? this.history.changes(this.loaded.snapshot.wiki, commit);
    this.changesOf.set(commit, asked);
    const file = this.fileOf(page);
    const changes = await asked;
    const change = changes.find((one) => one.file === file);
    if (change === undefined) return "elsewhere";
    if (change.before !== null) return change.before;
    return changes.some((one) => one.after === null && one.before === change.after) ? "elsewhere" : "nothing";
  }

  async lineAt(page: PagePath, blob: BlobId, item: WorkItem, key: LineKey): Promise<StatedFacts | null> {
    const text = await this.text(blob);
    return text === null ? null : lineAbout(linesOfText(this.loaded, page, text), item.id, key);
  }

  /** From the revision both sides agreed on to the newest; all there are, without a base. */
  revisions({ item, line }: Question): Promise<readonly PastItem[]> {
    const known = this.revisionsOf.get(item.id);
    if (known !== undefined) return known;
    const from = line.primary?.pointer?.rev ?? 1;
    const asked = this.sources.workItemStore?.history?.revisions(item.id, from, item.rev) ?? Promise.resolve([]);
    this.revisionsOf.set(item.id, asked);
    return asked;
  }

  private fileOf(path: PagePath): string | null {
    return this.loaded.portfolio.strategy.pages.find((page) => page.path === path)?.file ?? null;
  }
}
