/**
 * Where a person is in the hub, as a value and as the text after `#`: everything a link to this screen must carry.
 * Unknown names and values are ignored, so that an old or mistyped link opens the nearest screen rather than an error.
 */
import type { LineKey } from "../../domain/ids";
import { lineKeyOf } from "../../domain/ids";

export const views = ["found", "strategy", "coverage", "sync"] as const;
export type View = (typeof views)[number];

/** What a line's work stands at, as the filter offers it. */
export const lineStates = ["no-work", "not-started", "in-progress", "delivered", "removed"] as const;
export type FilterState = (typeof lineStates)[number];

export interface Filter {
  readonly text: string;
  readonly streams: readonly string[];
  readonly states: readonly FilterState[];
  readonly horizons: readonly string[];
  readonly owners: readonly string[];
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
  /** Coverage list that is open. */
  readonly list: string | null;
  readonly filter: Filter;
}

export const emptyFilter: Filter = { text: "", streams: [], states: [], horizons: [], owners: [] };
export const startRoute: Route = { view: null, wiki: null, line: null, about: null, list: null, filter: emptyFilter };

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
    filter: {
      text: query.get("find") ?? "",
      streams: query.getAll("stream"),
      states: query.getAll("state").filter(isState),
      horizons: query.getAll("horizon"),
      owners: query.getAll("owner"),
    },
  };
}

/** The shortest text that {@link parseRoute} reads back as the same route. */
export function formatRoute(route: Route): string {
  const query = new URLSearchParams();
  if (route.view !== null) query.set("view", route.view);
  if (route.wiki !== null) query.set("wiki", route.wiki);
  if (route.line !== null) query.set("line", route.line);
  if (route.about !== null) query.set("about", route.about);
  if (route.list !== null) query.set("list", route.list);
  if (route.filter.text !== "") query.set("find", route.filter.text);
  for (const stream of route.filter.streams) query.append("stream", stream);
  for (const state of route.filter.states) query.append("state", state);
  for (const horizon of route.filter.horizons) query.append("horizon", horizon);
  for (const owner of route.filter.owners) query.append("owner", owner);
  return query.toString();
}

export const isFiltered = (filter: Filter): boolean =>
  filter.text !== "" ||
  filter.streams.length + filter.states.length + filter.horizons.length + filter.owners.length > 0;
