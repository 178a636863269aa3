/**
 * The wiki half: what a team wrote down, as values with the place each came from.
 * Absent facts are `null` or empty, never invented.
 */
import type { BlobId, LineKey, PagePath, WorkItemId } from "./ids";
import type { Diagnostic, Place } from "./diagnostic";
import type {
  Achieved,
  DebtEntry,
  Decision,
  DecisionRight,
  Experiment,
  Guardrail,
  Health,
  HorizonVision,
  Idea,
  Metric,
  Principle,
  Proposal,
  Risk,
  Statement,
  Status,
  Theme,
  When,
} from "./statements";

export type {
  Achieved,
  ClaimedCategory,
  DebtEntry,
  Decision,
  DecisionRight,
  Experiment,
  Guardrail,
  Health,
  HorizonVision,
  Idea,
  Metric,
  Principle,
  Proposal,
  Risk,
  Roam,
  Statement,
  Status,
  Theme,
  When,
} from "./statements";
export { wholeDecision, wholeRisk } from "./statements";

export type Certainty = "sure" | "guessed";
export type OutcomeKind = "runway" | "commitment";

/**
 * Why a line is shown but never proposed for creation. `carried-over`: the same work item stands on a newer page, which
 * is where the outcome lives now. `unreachable`: the service cannot serve the page under its file name, so nothing could
 * be written into it.
 */
export type HoldReason =
  "done" | "struck" | "superseded" | "idea" | "stub" | "archived" | "carried-over" | "unreachable";

/** A mention of a work item that is not the line's link ("blocked by #456"): shown, never counted or synced. */
export interface Reference {
  readonly workItem: WorkItemId;
  readonly place: Place;
}

/** What an outcome and a deliverable have in common. */
export interface LineFacts {
  /** Key computed from the page as it stands; the portfolio replaces it by the pointer's key where one exists. */
  readonly key: LineKey;
  /** Title without labels, marks and ids. */
  readonly title: string;
  /** Label that stood before the title ("Objective 1"), or null. */
  readonly label: string | null;
  /** Markdown of the line's own prose (attributes and deliverables left out), `null` when there is none. */
  readonly description: string | null;
  readonly status: Status | null;
  readonly owner: string | null;
  readonly target: When | null;
  readonly tags: readonly string[];
  /** Linked work items in page order: the first is primary, further ones "also serve". */
  readonly workItems: readonly WorkItemId[];
  readonly references: readonly Reference[];
  readonly held: HoldReason | null;
  readonly place: Place;
  readonly certainty: Certainty;
}

export interface Deliverable extends LineFacts {
  /** Nested bullets below it: notes, not synced by default. */
  readonly notes: readonly string[];
}

/** A labelled fact of an outcome that has no field of its own ("Why", "Runbook"), in page order. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

export interface Outcome extends LineFacts {
  /** 1-based place in its list or table, `null` when the page does not rank. */
  readonly rank: number | null;
  /** Pillar or theme heading above it. */
  readonly theme: string | null;
  /** Now / Next / Later, a quarter, a release: the group it stands under. */
  readonly horizon: When | null;
  readonly kind: OutcomeKind | null;
  readonly debtClass: string | null;
  readonly priority: string | null;
  readonly impact: string | null;
  readonly confidence: string | null;
  readonly effort: string | null;
  readonly health: Health | null;
  readonly achieved: Achieved | null;
  readonly metric: Metric | null;
  readonly customers: string | null;
  readonly enables: readonly string[];
  readonly dependencies: readonly string[];
  readonly risks: readonly Risk[];
  readonly considerations: readonly Statement[];
  readonly decisions: readonly Decision[];
  /** The experiment of a risky bet; `null` when the page names none. */
  readonly experiment: Experiment | null;
  /** `null` when its page does not say that somebody proposed it. */
  readonly proposal: Proposal | null;
  /** Older lines with the same work item, oldest first: the outcome was carried over from there. */
  readonly carriedFrom: readonly Place[];
  readonly attributes: readonly Attribute[];
  /** Ids of query tables that stand for its deliverables (read-only). */
  readonly queries: readonly string[];
  readonly deliverables: readonly Deliverable[];
}

/** One strategy side by side with others under one mission: Technology, Product, Support… */
export interface Stream {
  /** Lower-case slug, unique in the portfolio. */
  readonly key: string;
  readonly name: string;
  /** Page or folder it was recognised by. */
  readonly root: PagePath;
  readonly vision: Statement | null;
  /** Visions that name a horizon, in page order. */
  readonly visions: readonly HorizonVision[];
  readonly northStar: Metric | null;
  readonly kpis: readonly Metric[];
  /** Principles and values, told apart by their kind. */
  readonly principles: readonly Principle[];
  readonly themes: readonly Theme[];
  readonly guardrails: readonly Guardrail[];
  readonly decisionRights: readonly DecisionRight[];
  readonly decisions: readonly Decision[];
  readonly nonGoals: readonly Statement[];
  readonly risks: readonly Risk[];
  readonly outcomes: readonly Outcome[];
  readonly ideas: readonly Idea[];
  readonly debt: readonly DebtEntry[];
  /** Share of work a page sets aside for debt ("20 % of each quarter"), as written. */
  readonly investmentWindows: readonly Statement[];
}

export type PageKind =
  | "mission"
  | "vision"
  | "strategy"
  | "roadmap"
  | "outcome"
  | "process"
  | "decision"
  | "metric"
  | "debt"
  | "ideas"
  | "review"
  | "settings"
  | "stub"
  | "pointer"
  | "superseded"
  | "other";

/** Who says that a page's reading is right: a person's word somewhere in the wiki or on the command line, or nobody yet. */
export type Confirmation = "pointer" | "comment" | "settings" | "root" | null;

/** What a person may say about a page, in a comment line `<!-- roadmap: … -->` or a settings row. */
export type Correction = "outcomes" | "deliverables" | "ignore";

export interface PageReading {
  readonly path: PagePath;
  /** Git path with a leading slash, `/A-B/C.md`. */
  readonly file: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly blob: BlobId;
  /** One sentence: why it was taken for this kind. */
  readonly reason: string;
  /** The line the reason rests on; `null` when it rests on the page's name or on what is absent. */
  readonly place: Place | null;
  readonly stream: string | null;
  readonly confirmed: Confirmation;
  readonly correction: Correction | null;
  /** Number of outcomes read from it. */
  readonly outcomes: number;
  readonly deliverables: number;
  /** Front matter as read, in page order; empty when there is none or it is malformed. */
  readonly frontMatter: readonly { readonly name: string; readonly value: string }[];
  /** Titles of sections without content or with a placeholder only. */
  readonly emptySections: readonly Statement[];
  /** Steps of a way of working the page describes, for checklists. */
  readonly steps?: readonly Statement[];
  readonly links: readonly PageLink[];
  /** What an index page of the roadmap says of it; absent when none lists it. */
  readonly listed?: Pick<Outcome, "theme" | "horizon" | "status" | "priority">;
  /** Its lines stand for pages that have outcomes of their own; absent on every other page. */
  readonly isIndex?: true;
}

/** A link or picture as written, resolved against the tree where it names a page or an attachment. */
export interface PageLink {
  readonly text: string;
  readonly target: string;
  readonly kind: "page" | "attachment" | "external" | "work-item" | "anchor";
  /** Page it resolves to; `null` for other kinds and for broken links. */
  readonly page: PagePath | null;
  readonly broken: boolean;
  readonly place: Place;
}

/** A row of the settings page, read; unknown rows are kept with `name` as written. */
export interface SettingsRow {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** A finding a person does not want to see, and why. */
export interface Muted {
  readonly rule: string;
  /** The page it is switched off for, with what is below it; `null` = everywhere. */
  readonly page: PagePath | null;
  readonly reason: string;
  /** ISO date, included; `null` = without end. */
  readonly until: string | null;
  readonly place: Place;
}

export interface Settings {
  /** `null` when the wiki has no settings page. */
  readonly page: PagePath | null;
  readonly rows: readonly SettingsRow[];
  /** Area path new work of a stream is created in, by stream key. */
  readonly areas: ReadonlyMap<string, string>;
  /** Lines ignored by a person: titles or `#id`s with reason and optional end date. */
  readonly ignored: readonly {
    readonly subject: string;
    readonly reason: string;
    readonly until: string | null;
    readonly place: Place;
  }[];
  /** Rules a person switched off, each with a reason; heard until the end date, which is included. */
  readonly muted: readonly Muted[];
  /** Lines that begin as one that ignores or mutes and lack the rest: what is meant, or the reason. */
  readonly unread: readonly Statement[];
  /** Area paths and types that are run-and-fix work and no gap. */
  readonly runAndFix: {
    readonly areas: readonly string[];
    readonly types: readonly string[];
    readonly tags: readonly string[];
  };
  /** Names of the teams work is prepared for; empty where the page names none. */
  readonly teams: readonly string[];
  /** Where technical debt stands on the board, and what the team calls its classes; empty = the words of the practice. */
  readonly debt: {
    readonly tags: readonly string[];
    /** Ids of saved queries. */
    readonly queries: readonly string[];
    readonly classes: readonly string[];
    /** Tags and types of work items that are incidents. */
    readonly incidents: { readonly tags: readonly string[]; readonly types: readonly string[] };
  };
}

export interface Strategy {
  readonly mission: Statement | null;
  readonly streams: readonly Stream[];
  readonly pages: readonly PageReading[];
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}
