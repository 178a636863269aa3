/**
 * The addresses a person can open, as values: the same forms the real service uses, so that links written anywhere
 * (a wiki page, a mail, an extension's `routeUrl`) lead to the same place here.
 */
export type Place =
  | { readonly kind: "project"; readonly project: string }
  | { readonly kind: "hub"; readonly project: string; readonly contribution: string }
  | { readonly kind: "work-items"; readonly project: string }
  | { readonly kind: "work-item"; readonly project: string; readonly id: number }
  | { readonly kind: "new-work-item"; readonly project: string; readonly type: string }
  | { readonly kind: "backlog"; readonly project: string }
  | { readonly kind: "dashboard"; readonly project: string }
  | { readonly kind: "wiki"; readonly project: string; readonly wiki: string | null; readonly page: PageReference }
  | { readonly kind: "unavailable"; readonly project: string; readonly name: string }
  | { readonly kind: "unknown"; readonly project: string | null; readonly path: string };

/** A wiki page as an address names it: by path, by id (survives moves), or not at all (the home page). */
export type PageReference =
  | { readonly kind: "home" }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "id"; readonly id: number };

/** Areas that have an entry in the navigation and nothing behind it here. */
export const unavailableAreas: Readonly<Record<string, string>> = {
  _boards: "Boards",
  _sprints: "Sprints",
  _queries: "Queries",
  _git: "Repos",
};

/** Reads an address below the origin, `/org/project/…?…`. */
export function placeOf(pathname: string, search: string): Place {
  const segments = pathname
    .split("/")
    .filter((each) => each !== "")
    .map(decoded);
  const [, project, area, ...rest] = segments;
  if (project === undefined || project.startsWith("_")) {
    return { kind: "unknown", project: null, path: pathname };
  }
  const query = new URLSearchParams(search);
  return inProject(project, area, rest, query) ?? { kind: "unknown", project, path: pathname };
}

function inProject(
  project: string,
  area: string | undefined,
  rest: readonly string[],
  query: URLSearchParams,
): Place | null {
  const [first = "", second = ""] = rest;
  switch (area?.toLowerCase()) {
    case undefined:
      return { kind: "project", project };
    case "_apps":
      return first === "hub" && second !== "" ? { kind: "hub", project, contribution: second } : null;
    case "_workitems":
      return workItemPlace(project, first, second);
    case "_backlogs":
      return { kind: "backlog", project };
    case "_dashboards":
      return { kind: "dashboard", project };
    case "_settings":
      return first === "" ? null : { kind: "hub", project, contribution: first };
    case "_wiki":
      return { kind: "wiki", project, wiki: second === "" ? null : second, page: pageReference(rest[2], query) };
    default:
      return area !== undefined && Object.hasOwn(unavailableAreas, area)
        ? { kind: "unavailable", project, name: unavailableAreas[area] ?? area }
        : null;
  }
}

function workItemPlace(project: string, first: string, second: string): Place | null {
  if (first === "" || first === "recentlyupdated") {
    return { kind: "work-items", project };
  }
  if (first === "edit" && /^[1-9]\d{0,9}$/.test(second)) {
    return { kind: "work-item", project, id: Number(second) };
  }
  return first === "create" && second !== "" ? { kind: "new-work-item", project, type: second } : null;
}

function pageReference(segment: string | undefined, query: URLSearchParams): PageReference {
  const path = query.get("pagePath");
  if (path !== null && path !== "") {
    return { kind: "path", path: path.startsWith("/") ? path : `/${path}` };
  }
  const id = segment ?? query.get("pageId") ?? "";
  return /^[1-9]\d{0,9}$/.test(id) ? { kind: "id", id: Number(id) } : { kind: "home" };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The address of a place, without the origin. */
export function addressOf(org: string, place: Place): string {
  const at = (project: string, ...rest: string[]): string =>
    `/${[org, project, ...rest].map(encodeURIComponent).join("/")}`;
  switch (place.kind) {
    case "project":
      return at(place.project);
    case "hub":
      return at(place.project, "_apps", "hub", place.contribution);
    case "work-items":
      return at(place.project, "_workitems");
    case "work-item":
      return at(place.project, "_workitems", "edit", String(place.id));
    case "new-work-item":
      return at(place.project, "_workitems", "create", place.type);
    case "backlog":
      return at(place.project, "_backlogs");
    case "dashboard":
      return at(place.project, "_dashboards");
    case "wiki":
      return wikiAddress(at, place);
    case "unavailable":
      return at(place.project, areaOf(place.name));
    case "unknown":
      return place.path;
  }
}

function wikiAddress(
  at: (project: string, ...rest: string[]) => string,
  place: Extract<Place, { kind: "wiki" }>,
): string {
  const base = at(place.project, "_wiki", "wikis", ...(place.wiki === null ? [] : [place.wiki]));
  switch (place.page.kind) {
    case "home":
      return base;
    case "path":
      return `${base}?pagePath=${encodeURIComponent(place.page.path)}`;
    case "id":
      return `${base}/${place.page.id}`;
  }
}

function areaOf(name: string): string {
  return Object.entries(unavailableAreas).find(([, each]) => each === name)?.[0] ?? "_boards";
}

/** The project a place belongs to, as its address names it. */
export function projectOf(place: Place): string | null {
  return place.project;
}
