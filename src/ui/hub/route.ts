/**
 * Where a person is in the hub, as a value and as the text after `#`: everything a link to this screen must carry.
 * Unknown names and values are ignored, so that an old or mistyped link opens the nearest screen rather than an error.
 */
import type { LineKey } from "../../domain/ids";
import { lineKeyOf } from "../../domain/ids";

export const views = ["found", "strategy", "roadmap", "coverage", "sync", "review"] as const;
export type View = (typeof views)[number];

/** What a line's work stands at. */
export type WorkState = "no-work" | "not-started" | "in-progress" | "delivered" | "removed";

/** The states the filter offers: of the work, and of what was achieved, which are two facts. */
export const lineStates = [
  "promised",
  "no-work",
  "with-work",
  "not-started",
  "in-progress",
  "delivered",
  "removed",
  "not-measured",
  "achieved",
] as const;
export type FilterState = (typeof lineStates)[number];

/** What the roadmap is arranged by. */
export const arrangements = ["date", "iteration", "lane"] as const;
export type Arrangement = (typeof arrangements)[number];

/** What the width of the timeline shows. */
export const zooms = ["month", "quarter", "year"] as const;
export type Zoom = (typeof zooms)[number];

export interface Filter {
  readonly text: string;
  readonly streams: readonly string[];
  readonly themes: readonly string[];
  readonly states: readonly FilterState[];
  readonly horizons: readonly string[];
  readonly owners: readonly string[];
  readonly tags: readonly string[];
}

export interface Route {
  /** `null`: the hub decides what is worth seeing first. */
  readonly view: View | null;
  /** Name of the wiki when a project has several. */
  readonly wiki: string | null;
  /** Line whose details stand at the side. */
  readonly line: LineKey | null;
  /** Stream whose statements stand at the side. */
  readonly about: string | null;
  /** Coverage list, or part of the review, that is open. */
  readonly list: string | null;
  readonly by: Arrangement;
  readonly zoom: Zoom;
  /** The table in place of a chart. */
  readonly table: boolean;
  /** The streams as columns in place of one tree. */
  readonly columns: boolean;
  /** Day the timeline starts at on the screen, and day the review looks back to; `null` = around today, the last minutes. */
  readonly at: string | null;
  /** ISO date whose end the hub shows; `null` = now. Nothing can be written from the past. */
  readonly asOf: string | null;
  readonly filter: Filter;
}

export const emptyFilter: Filter = {
  text: "",
  streams: [],
  themes: [],
  states: [],
  horizons: [],
  owners: [],
  tags: [],
};

export const sameFilter = (a: Filter, b: Filter): boolean => JSON.stringify(a) === JSON.stringify(b);

export const startRoute: Route = {
  view: null,
  wiki: null,
  line: null,
  about: null,
  list: null,
  by: "date",
  zoom: "quarter",
  table: false,
  columns: false,
  at: null,
  asOf: null,
  filter: emptyFilter,
};

const isView = (text: string | null): text is View => views.some((view) => view === text);
const isState = (text: string): text is FilterState => lineStates.some((state) => state === text);

/** Reads the text after `#`, with or without it. */
export function parseRoute(hash: string): Route {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const view = query.get("view");
  const line = query.get("line");
  return {
    view: isView(view) ? view : null,
    wiki: query.get("wiki"),
    line: line !== null && /^[0-9a-f]{8}$/.test(line) ? lineKeyOf(line) : null,
    about: query.get("about"),
    list: query.get("list"),
    by: arrangements.find((one) => one === query.get("by")) ?? startRoute.by,
    zoom: zooms.find((one) => one === query.get("zoom")) ?? startRoute.zoom,
    table: query.get("as") === "table",
    columns: query.get("streams") === "columns",
    at: dayIn(query.get("at")),
    asOf: dayIn(query.get("asOf")),
    filter: {
      text: query.get("find") ?? "",
      streams: query.getAll("stream"),
      themes: query.getAll("theme"),
      states: query.getAll("state").filter(isState),
      horizons: query.getAll("horizon"),
      owners: query.getAll("owner"),
      tags: query.getAll("tag"),
    },
  };
}

const dayIn = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The shortest text that {@link parseRoute} reads back as the same route. */
export function formatRoute(route: Route): string {
  const query = new URLSearchParams();
  if (route.view !== null) query.set("view", route.view);
  if (route.wiki !== null) query.set("wiki", route.wiki);
  if (route.line !== null) query.set("line", route.line);
  if (route.about !== null) query.set("about", route.about);
  if (route.list !== null) query.set("list", route.list);
  if (route.by !== startRoute.by) query.set("by", route.by);
  if (route.zoom !== startRoute.zoom) query.set("zoom", route.zoom);
  if (route.table) query.set("as", "table");
  if (route.columns) query.set("streams", "columns");
  if (route.at !== null) query.set("at", route.at);
  if (route.asOf !== null) query.set("asOf", route.asOf);
  if (route.filter.text !== "") query.set("find", route.filter.text);
  for (const stream of route.filter.streams) query.append("stream", stream);
  for (const theme of route.filter.themes) query.append("theme", theme);
  for (const state of route.filter.states) query.append("state", state);
  for (const horizon of route.filter.horizons) query.append("horizon", horizon);
  for (const owner of route.filter.owners) query.append("owner", owner);
  for (const tag of route.filter.tags) query.append("tag", tag);
  return query.toString();
}

export const isFiltered = ({ text, ...chosen }: Filter): boolean =>
  text !== "" || Object.values(chosen).some((values) => values.length > 0);
