/** What one page holds, and what the rest of the wiki says about it. */
import type { Diagnostic, Place } from "../domain/diagnostic";
import type { LineKey, PagePath } from "../domain/ids";
import type { Correction, Outcome, PageKind, Statement, Stream } from "../domain/strategy";
import type { Report } from "./forms/reports";
import type { IndexPage, Listed } from "./indexPages";
import type { RoadmapWord } from "./words/roadmapComment";

/** What the rest of the wiki says about a page; nothing of it is in the page's text. */
export interface PageContext {
  readonly path: PagePath;
  /** A settings row or a chosen kind says how to read it. */
  readonly correction: Correction | null;
  readonly readAs: PageKind | null;
  /** A person named it as a root: it is a roadmap whatever its title. */
  readonly isRoot: boolean;
  readonly isSettings: boolean;
  /** The service cannot open or change the page under its file name. */
  readonly isUnreachable: boolean;
  /** Settings rows on sections of the page, by the anchor of their heading. */
  readonly sections: ReadonlyMap<string, RoadmapWord>;
  /** What an index page above says of it; `null` when none lists it. */
  readonly listed: Listed | null;
  /** Most of its lines link pages that have outcomes of their own, so it lists these and has none itself. */
  readonly isIndex: boolean;
  readonly stream: string | null;
}

export interface RawLink {
  readonly text: string;
  readonly target: string;
  readonly image: boolean;
  readonly place: Place;
}

/** What a page states beside outcomes; each as in a stream. */
export interface Statements extends Pick<Stream, StatementName> {
  readonly mission: Statement | null;
  /** Steps of a way of working, for checklists. */
  readonly steps: readonly Statement[];
}

export type StatementName = Exclude<keyof Stream, "key" | "name" | "root" | "outcomes">;

/** What a page may state several times, each in a list of its own. */
export const statementLists = [
  "visions",
  "kpis",
  "principles",
  "themes",
  "guardrails",
  "decisionRights",
  "decisions",
  "nonGoals",
  "risks",
  "ideas",
  "debt",
  "investmentWindows",
] as const satisfies readonly StatementName[];

export interface PageContent extends Statements {
  readonly path: PagePath;
  readonly kind: PageKind;
  readonly reason: string;
  readonly place: Place | null;
  readonly correction: Correction | null;
  /** Who corrected or confirmed it inside the page. */
  readonly commented: boolean;
  /** `<!-- roadmap: stream=… -->` */
  readonly stream: string | null;
  readonly outcomes: readonly Outcome[];
  /** What it says of outcomes that stand on other pages. */
  readonly reports: readonly Report[];
  /** Streams that comments beside headings give to outcomes, by key; the others are the page's. */
  readonly streams: ReadonlyMap<LineKey, string>;
  /** The pages it lists, when it is a roadmap that holds no outcomes itself. */
  readonly index: IndexPage | null;
  readonly frontMatter: readonly { readonly name: string; readonly value: string }[];
  readonly emptySections: readonly Statement[];
  readonly links: readonly RawLink[];
  /** Headings as the service makes anchors of them, first of equal ones. */
  readonly anchors: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

const noSections: PageContext["sections"] = new Map();

export function plainContext(path: PagePath): PageContext {
  return {
    path,
    correction: null,
    readAs: null,
    isRoot: false,
    isSettings: false,
    isUnreachable: false,
    sections: noSections,
    listed: null,
    isIndex: false,
    stream: null,
  };
}
