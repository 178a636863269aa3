/**
 * People, as far as the loaded work items name them. A page names an owner in words; only a person the service knows can be
 * assigned, so a name that no item carries stays what it is: words.
 */
import type { Person, WorkItem } from "../domain/board";
import { canonicalName } from "./canonical";

/** Person by canonical display name and by unique name; a name two people share leads to neither. */
export type People = ReadonlyMap<string, Person | null>;

export function peopleOf(items: readonly WorkItem[]): People {
  const people = new Map<string, Person | null>();
  for (const item of items) {
    for (const person of [item.assignedTo, item.createdBy, item.changedBy]) if (person !== null) add(people, person);
  }
  return people;
}

/** These people and one more, written as `writePerson` writes them (rows of a saved plan). */
export function withPeople(people: People, written: readonly string[]): People {
  const all = new Map(people);
  for (const text of written) {
    const person = readPerson(text);
    if (person !== null) add(all, person);
  }
  return all;
}

/** The person a page means: by display name, `Name <mail>`, mail address or account; `null` when that is not sure. */
export function personNamed(name: string, people: People): Person | null {
  const written = readPerson(name);
  const known = people.get(canonicalName(written?.uniqueName ?? name)) ?? null;
  if (known !== null) return known;
  if (written !== null) return written;
  const bare = name.trim().replace(/^@/, "").replace(/^<|>$/g, "");
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(bare) ? { displayName: bare, uniqueName: bare } : null;
}

/** `Alice Smith <alice@example.com>` */
export const writePerson = (person: Person): string => `${person.displayName} <${person.uniqueName}>`;

export function readPerson(text: string): Person | null {
  const found = /^\s*([^<>]+?)\s*<([^<>\s]+)>\s*$/.exec(text);
  return found === null ? null : { displayName: found[1] ?? "", uniqueName: found[2] ?? "" };
}

function add(people: Map<string, Person | null>, person: Person): void {
  for (const name of [canonicalName(person.uniqueName), canonicalName(person.displayName)]) {
    const known = people.get(name);
    if (known === undefined) people.set(name, person);
    else if (known !== null && known.uniqueName.toLowerCase() !== person.uniqueName.toLowerCase())
      people.set(name, null);
  }
}
