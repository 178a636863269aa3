/**
 * Everything a page states, without the places it stands at: what two readings of a page are compared by when one statement of
 * it is edited.
 */
import { type PageContent, statementLists } from "../pageContent";

/** Where one statement stands in a reading: names and indexes, outermost first. */
export type Path = readonly (string | number)[];

export type Shape = { readonly [name: string]: unknown };

const stated = [
  "mission",
  "vision",
  "northStar",
  ...statementLists,
  "steps",
  "outcomes",
  "kind",
] as const satisfies readonly (keyof PageContent)[];

const positional: ReadonlySet<string> = new Set(["place", "key", "certainty"]);

export function statedShape(content: PageContent): Shape {
  const kept = Object.fromEntries(stated.map((name) => [name, content[name]]));
  return JSON.parse(
    JSON.stringify(kept, (name, value: unknown) => (positional.has(name) ? undefined : value)),
  ) as Shape;
}

/** `undefined` where nothing stands there. */
export function partAt(shape: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === "object" && part !== null ? (part as Shape)[step] : undefined),
    shape,
  );
}

/** The shape with nothing at that path, as text to compare. */
export function textWithout(shape: Shape, path: Path): string {
  return JSON.stringify(blanked(shape, path));
}

function blanked(part: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return null;
  if (Array.isArray(part)) return part.map((each: unknown, at) => (at === step ? blanked(each, rest) : each));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => [
      name,
      name === step ? blanked(value, rest) : value,
    ]),
  );
}
