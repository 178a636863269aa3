/**
 * Says what works and what does not, step by step, with the reason for every guess: for `doctor`, and for a person who
 * wonders why the screen shows what it shows. A step that fails is a finding, and the steps that depend on it are left out.
 */
import type { PagePath } from "../domain/ids";
import type { Process } from "../domain/board";
import type { PageReading } from "../domain/strategy";
import type { Wiki, WikiSnapshot } from "../domain/wiki";
import { readStrategy } from "../pages/readStrategy";
import { isFailure } from "../ports/failure";
import type { WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { chooseWiki } from "./openWiki";

export interface Check {
  readonly topic: "connection" | "scopes" | "process" | "wiki" | "pages" | "reading";
  readonly level: "ok" | "note" | "problem";
  /** One sentence. */
  readonly message: string;
  /** What to do; `null` when nothing has to be done. */
  readonly help: string | null;
}

export interface DiagnosedWorld {
  readonly wikiStore: WikiStore;
  /** `null` when only a checkout is read. */
  readonly workItemStore: WorkItemStore | null;
  readonly org: string;
  /** Who is signed in, `null` for a checkout. */
  readonly who: string | null;
}

export interface DiagnoseOptions {
  readonly wiki: string | null;
  readonly roots: readonly PagePath[];
  readonly settingsPage: PagePath | null;
}

/** In the order the steps were taken. Never rejects for a Failure of the world. */
export async function diagnose(world: DiagnosedWorld, options: DiagnoseOptions): Promise<readonly Check[]> {
  const connection =
    world.who === null
      ? ok("connection", `Reading ${world.org}.`)
      : ok("connection", `Signed in to ${world.org} as ${world.who}.`);
  const board =
    world.workItemStore === null
      ? [note("scopes", "Work items are not read: only pages were given.")]
      : await checkBoard(world.workItemStore);
  return [connection, ...board, ...(await checkWiki(world.wikiStore, options))];
}

const ok = (topic: Check["topic"], message: string): Check => ({ topic, level: "ok", message, help: null });
const note = (topic: Check["topic"], message: string, help: string | null = null): Check => ({
  topic,
  level: "note",
  message,
  help,
});
const problem = (topic: Check["topic"], message: string, help: string): Check => ({
  topic,
  level: "problem",
  message,
  help,
});

/** A value, or the finding a Failure becomes. */
type Tried<T> = { readonly value: T } | { readonly check: Check };

async function attempt<T>(topic: Check["topic"], step: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await step() };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { check: problem(topic, error.failure.message, error.failure.help) };
  }
}

// Board --------------------------------------------------------------------------------------------

async function checkBoard(store: WorkItemStore): Promise<readonly Check[]> {
  const project = await attempt("connection", () => store.project());
  if ("check" in project) return [project.check];
  const process = await attempt("scopes", () => store.process());
  if ("check" in process) return [ok("connection", `Found the project ${project.value.name}.`), process.check];
  return [
    ok("connection", `Found the project ${project.value.name}.`),
    ok("scopes", "Work items can be read; whether they can be changed is seen at the first apply."),
    ...checkProcess(process.value),
  ];
}

function checkProcess(process: Process): readonly Check[] {
  const { outcomeLevel, deliverableLevel } = process;
  if (outcomeLevel === null) {
    return [
      problem(
        "process",
        `The process has no Epic level; its backlog levels are: ${process.levels.map((level) => level.name).join(", ") || "none"}.`,
        "Outcomes need the level of the Epic category: switch it on in the process, or use another project.",
      ),
    ];
  }
  const outcome = ok(
    "process",
    `An outcome becomes: ${outcomeLevel.defaultType} (backlog level ${outcomeLevel.name}, the level of the Epic category).`,
  );
  if (deliverableLevel === null) {
    return [
      outcome,
      problem(
        "process",
        `There is no backlog level below ${outcomeLevel.name}.`,
        "Deliverables are shown but cannot become work items in this process.",
      ),
    ];
  }
  const deliverable = ok(
    "process",
    `A deliverable becomes: ${deliverableLevel.defaultType} (backlog level ${deliverableLevel.name}, the first below ${outcomeLevel.name}).`,
  );
  const hidden = outcomeLevel.hidden
    ? [
        note(
          "process",
          `The level ${outcomeLevel.name} is hidden on the default team's backlog.`,
          "Its items exist all the same; the team's settings can show the level.",
        ),
      ]
    : [];
  return [outcome, deliverable, ...hidden];
}

// Wiki ---------------------------------------------------------------------------------------------

async function checkWiki(store: WikiStore, options: DiagnoseOptions): Promise<readonly Check[]> {
  const wikis = await attempt("wiki", () => store.wikis());
  if ("check" in wikis) return [wikis.check];
  const chosen = chooseWiki(wikis.value, options.wiki);
  if (chosen.kind === "none")
    return [
      problem(
        "wiki",
        "The project has no wiki.",
        "Create the project wiki, or publish a folder of a repository as a wiki.",
      ),
    ];
  if (chosen.kind === "choose") {
    const names = chosen.wikis.map((wiki) => wiki.name).join(", ");
    return [
      problem(
        "wiki",
        options.wiki === null
          ? `There are several wikis: ${names}.`
          : `There is no wiki ${options.wiki}; there are: ${names}.`,
        "Name one with --wiki.",
      ),
    ];
  }
  const snapshot = await attempt("pages", () => store.snapshot(chosen));
  const which = ok("wiki", whyThisWiki(chosen, options.wiki, wikis.value.length));
  return "check" in snapshot ? [which, snapshot.check] : [which, ...checkPages(snapshot.value, store, options)];
}

function whyThisWiki(wiki: Wiki, asked: string | null, among: number): string {
  const reason =
    asked !== null
      ? "it was named"
      : wiki.kind === "project"
        ? "it is the project wiki"
        : among === 1
          ? "it is the only one"
          : "it was chosen";
  return `Reading the wiki ${wiki.name} at ${wiki.version}, because ${reason}.`;
}

function checkPages(snapshot: WikiSnapshot, store: WikiStore, options: DiagnoseOptions): readonly Check[] {
  const strategy = readStrategy(snapshot.files, { roots: options.roots, settingsPage: options.settingsPage });
  const history =
    store.history === null
      ? note(
          "scopes",
          "The wiki's git history cannot be read, so authors of changes, trends and time travel are left out.",
          "Grant the scope vso.code (Code: read) if you want them.",
        )
      : ok(
          "scopes",
          snapshot.commit === null
            ? "Pages can be read."
            : `Pages and their history can be read (commit ${snapshot.commit.slice(0, 8)}).`,
        );
  const outcomes = strategy.streams.reduce((sum, stream) => sum + stream.outcomes.length, 0);
  const found = `Found ${counted(strategy.pages.length, "page")}, ${counted(strategy.streams.length, "stream")} and ${counted(outcomes, "outcome")}.`;
  const summary =
    strategy.pages.length === 0
      ? problem(
          "pages",
          "The wiki has no page yet.",
          "Start with the starter pages (throughline init), or write a first page.",
        )
      : outcomes === 0
        ? problem(
            "pages",
            `${found} No roadmap was recognised.`,
            "Start a roadmap page, or say which page is one with --root.",
          )
        : ok("pages", found);
  return [history, summary, ...strategy.pages.filter((page) => page.kind !== "other").map(readingOf)];
}

function readingOf(page: PageReading): Check {
  const line = page.place === null ? "" : ` (line ${page.place.line})`;
  const message = `${page.path} is read as ${page.kind}: ${page.reason}${line}`;
  return page.confirmed === null && (page.outcomes > 0 || page.deliverables > 0)
    ? note(
        "reading",
        message,
        "Nobody has confirmed this reading yet; rows of this page stay unticked until someone does.",
      )
    : ok("reading", message);
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
