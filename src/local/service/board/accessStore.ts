/**
 * What single users may not do, beyond their permission in a project: areas they do not see or may not write in, and
 * tags they may not make.
 */
import type { BoardDatabase } from "./database";
import type { NodeStore } from "./nodeStore";

export interface AccessStore {
  /** Hides an area and all below it: its items do not exist for the user. */
  hideArea(user: string, area: number): void;
  /** Lets the user read an area and all below it, but not change its items. */
  protectArea(user: string, area: number): void;
  refuseNewTags(user: string): void;
  allowAll(user: string): void;
  seesArea(user: string, area: number): boolean;
  mayWriteArea(user: string, area: number): boolean;
  mayMakeTags(user: string): boolean;
  /** Ids of all areas hidden from the user. */
  hiddenAreas(user: string): readonly number[];
}

export function createAccessStore(database: BoardDatabase, nodes: NodeStore): AccessStore {
  const refuse = (user: string, what: string): void =>
    void database.run("INSERT OR IGNORE INTO board_refusal VALUES (?, ?)", user, what);
  const refusals = (user: string): readonly string[] =>
    database.all<{ what: string }>("SELECT what FROM board_refusal WHERE user = ?", user).map((row) => row.what);
  const areas = (user: string, prefixes: readonly string[]): readonly number[] =>
    refusals(user).flatMap((what) => {
      const [prefix, id] = what.split(":");
      if (prefix === undefined || id === undefined || !prefixes.includes(prefix)) return [];
      const node = nodes.byId(Number(id));
      return node === null ? [] : nodes.subtree(node).map((each) => each.id);
    });
  return {
    hideArea: (user, area) => refuse(user, `hidden:${area}`),
    protectArea: (user, area) => refuse(user, `protected:${area}`),
    refuseNewTags: (user) => refuse(user, "tags"),
    allowAll: (user) => void database.run("DELETE FROM board_refusal WHERE user = ?", user),
    seesArea: (user, area) => !areas(user, ["hidden"]).includes(area),
    mayWriteArea: (user, area) => !areas(user, ["hidden", "protected"]).includes(area),
    mayMakeTags: (user) => !refusals(user).includes("tags"),
    hiddenAreas: (user) => areas(user, ["hidden"]),
  };
}
