/**
 * Tags: words on work items, shared by the project, without regard to case.
 *
 * An item serves them in alphabetical order joined by `"; "`. Adding merges, replacing replaces; a tag keeps the
 * spelling with which the project first saw it.
 */
import { boardError } from "./boardErrors";
import { fold, type BoardDatabase } from "./database";

export interface Tag {
  readonly id: string;
  readonly project: string;
  readonly name: string;
  readonly updated: number;
}

const mostTags = 100;
const longestTag = 400;

/** Tags of a value as sent or stored. */
export function splitTags(text: string): readonly string[] {
  return text
    .split(/[;,]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

export interface TagStore {
  all(project: string): readonly Tag[];
  /** By id or name. */
  find(project: string, idOrName: string): Tag | null;
  /** Gives each tag the spelling the project knows, and makes those it does not know. */
  settle(
    project: string,
    tags: readonly string[],
    at: number,
    mayCreate: boolean,
    refuse: () => Error,
  ): readonly string[];
  rename(tag: Tag, name: string, at: number): void;
  remove(tag: Tag): void;
}

const columns = "id, project, name, updated";

export function createTagStore(database: BoardDatabase, newId: () => string): TagStore {
  const store: TagStore = {
    all: (project) => database.all<Tag>(`SELECT ${columns} FROM board_tag WHERE project = ? ORDER BY folded`, project),
    find: (project, idOrName) =>
      database.get<Tag>(
        `SELECT ${columns} FROM board_tag WHERE project = ? AND (id = ? OR folded = ?)`,
        project,
        idOrName.toLowerCase(),
        fold(idOrName) ?? "",
      ),
    settle(project, tags, at, mayCreate, refuse) {
      const settled = new Map<string, string>();
      for (const tag of tags) {
        if (tag.length > longestTag) throw boardError("InvalidTagName", { name: tag });
        const known = store.find(project, tag);
        if (known === null && !mayCreate) throw refuse();
        if (known === null)
          database.run("INSERT INTO board_tag VALUES (?, ?, ?, ?, ?)", newId(), project, tag, tag.toLowerCase(), at);
        settled.set(tag.toLowerCase(), known?.name ?? tag);
      }
      if (settled.size > mostTags) throw boardError("TooManyTags", {});
      return [...settled.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, name]) => name);
    },
    rename: (tag, name, at) =>
      void database.run(
        "UPDATE board_tag SET name = ?, folded = ?, updated = ? WHERE id = ?",
        name,
        name.toLowerCase(),
        at,
        tag.id,
      ),
    remove: (tag) => void database.run("DELETE FROM board_tag WHERE id = ?", tag.id),
  };
  return store;
}

export function joinTags(tags: readonly string[]): string {
  return tags.join("; ");
}
