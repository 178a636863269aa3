/** Which wiki to read: the one named, else the project wiki, else the only code wiki; otherwise a person is asked. */
import type { Wiki } from "../domain/wiki";

export type WikiChoice =
  Wiki | { readonly kind: "none" } | { readonly kind: "choose"; readonly wikis: readonly Wiki[] };

/** `name` is a wiki's name or id, in any case; a name nobody has leads to the question again. */
export function chooseWiki(wikis: readonly Wiki[], name: string | null): WikiChoice {
  if (wikis.length === 0) return { kind: "none" };
  if (name !== null)
    return wikis.find((wiki) => same(wiki.name, name) || same(wiki.id, name)) ?? { kind: "choose", wikis };
  const project = wikis.find((wiki) => wiki.kind === "project");
  if (project !== undefined) return project;
  const only = wikis.length === 1 ? wikis[0] : undefined;
  return only ?? { kind: "choose", wikis };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
