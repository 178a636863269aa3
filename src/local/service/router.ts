/**
 * Finds the route of a request path.
 *
 * A path is compared segment by segment without regard to case; `{name}` takes one segment, `{name:int}` digits only,
 * `{*name}` the rest. A path that belongs to a known location without behaviour here is told apart from a path that
 * belongs to nothing, because the first is "not emulated" and the second does not exist in the real service either.
 */
import { locations } from "./locations";
import { otherLocations } from "./otherLocations";
import type { Location, Method, Route } from "./route";

export type Found =
  | { readonly kind: "route"; readonly route: Route; readonly segments: Readonly<Record<string, string>> }
  /** The resource exists and does not have this method. */
  | { readonly kind: "method-not-allowed"; readonly allowed: readonly Method[] }
  | { readonly kind: "not-emulated"; readonly location: Location }
  | { readonly kind: "nothing" };

export interface Router {
  find(method: string, segments: readonly string[]): Found;
}

/** Resources whose published methods are all known here: another method is 405, not "not emulated". */
const completeMethods: Readonly<Record<string, readonly Method[]>> = {
  "25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b": ["GET", "PUT", "DELETE"],
  "ceddcf75-1068-452d-8b13-2d4d76e1f970": ["GET", "PATCH", "DELETE"],
  "71323c46-2592-4398-8771-ced73dd87207": ["POST"],
  "e37bbe71-cbae-49e5-9a4e-949143b9d910": ["POST"],
  "81c4e0fe-7663-4d62-ad46-6ab78459f274": ["GET"],
  "c4382d8d-fefc-40e0-92c5-49852e9e17c0": ["PUT"],
};

/** Stands for a slash inside a decoded segment while segments are joined. */
const slash = "\uE001";

interface Pattern {
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** Higher is tried first. */
  readonly weight: number;
}

export function createRouter(routes: readonly Route[]): Router {
  const table = routes
    .flatMap((route) => (route.paths ?? [route.template]).map((path) => ({ route, pattern: patternOf(path, route) })))
    .sort((left, right) => right.pattern.weight - left.pattern.weight);
  const known = [...locations, ...otherLocations].map((location) => ({ location, pattern: knownPattern(location) }));
  return {
    find(method, segments) {
      const path = segments.map((segment) => segment.replaceAll("/", slash)).join("/");
      if (isNumberless(path)) return { kind: "nothing" };
      const matching = table.filter(({ pattern }) => pattern.expression.test(path));
      const hit = matching.find(({ route }) => route.method === method);
      if (hit !== undefined) return { kind: "route", route: hit.route, segments: valuesOf(hit.pattern, path) };
      const [first] = matching;
      const all = first === undefined ? undefined : completeMethods[first.route.id];
      if (first !== undefined && all !== undefined) return { kind: "method-not-allowed", allowed: all };
      const location = first?.route ?? known.find(({ pattern }) => pattern.expression.test(path))?.location;
      return location === undefined ? { kind: "nothing" } : { kind: "not-emulated", location };
    },
  };
}

/** The number no work item has: recorded as a path that leads nowhere. */
function isNumberless(path: string): boolean {
  return /\/_apis\/wit\/workitems\/0+$/i.test(`/${path}`);
}

function patternOf(path: string, location: Location): Pattern {
  const segments = path
    .replace("{area}", location.area)
    .replace("{resource}", location.resource)
    .split("/")
    .filter((segment) => segment !== "");
  const names: string[] = [];
  const parts = segments.map((segment) => segmentPattern(segment, names));
  const literals = segments.filter((segment) => !segment.includes("{")).length;
  const numbers = segments.filter((segment) => segment.includes(":int}")).length;
  const rest = path.includes("{*") ? 1 : 0;
  return {
    expression: new RegExp(`^${parts.join("/").replace("/(.*)", "(?:/(.*))?")}$`, "is"),
    names,
    weight: segments.length * 100 + literals * 10 + numbers * 5 - rest * 1000,
  };
}

function segmentPattern(segment: string, names: string[]): string {
  return segment.replace(
    /\{(\*?)(\w+)(:int)?\}|[^{}]+/g,
    (text, star: string, name: string | undefined, int: string) => {
      if (name === undefined) return text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
      names.push(name);
      if (star !== "") return "(.*)";
      return int === undefined ? "([^/]+)" : "(\\d+)";
    },
  );
}

/**
 * All placeholders at the end may be absent, and so may project and team (not the project of a wiki): enough to
 * recognise a known resource.
 */
function knownPattern(location: Location): Pattern {
  const segments = location.template
    .split("/")
    .filter((segment) => segment !== "" && !/^\{(?:project|team)\}$/.test(segment));
  const trailing = segments.findLastIndex(
    (segment) => !segment.includes("{") || /^\{(?:area|resource)\}$/.test(segment),
  );
  const exact = patternOf(segments.slice(0, trailing + 1).join("/"), location);
  const least = location.area === "wiki" ? 1 : 0;
  const scope = location.template.startsWith("{") ? `(?:[^/]+/){${least},2}` : "";
  const optional = "(?:/[^/]+)?".repeat(segments.length - trailing - 1);
  const source = exact.expression.source.replace(/^\^/, "").replace(/\$$/, "");
  return { ...exact, expression: new RegExp(`^${scope}${source}${optional}$`, "is") };
}

function valuesOf(pattern: Pattern, path: string): Readonly<Record<string, string>> {
  const match = pattern.expression.exec(path);
  const values: Record<string, string> = {};
  pattern.names.forEach((name, index) => {
    const value = match?.[index + 1];
    if (value !== undefined && value !== "") values[name] = value.replaceAll(slash, "/");
  });
  return values;
}
