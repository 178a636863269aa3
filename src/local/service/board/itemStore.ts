/**
 * Work items, their revisions, links, resource links and updates, as rows.
 *
 * The store keeps what it is told and judges nothing: rules are in `changeWorkItem.ts` and `changeRelations.ts`. A
 * revision is never rewritten, except for the moment at which the next one superseded it.
 */
import { forever, type BoardDatabase } from "./database";
import { hierarchy, relOf } from "./relationTypes";
import { joinTags, splitTags } from "./tags";
import type { Link, Relation, RelationChanges, Resource, Revision, Update } from "./workItem";

export interface ItemStore {
  /** The newest revision, of deleted items too. */
  current(id: number): Revision | null;
  /** The revision that was the newest at a moment; null before the item existed. */
  asOf(id: number, moment: number): Revision | null;
  revision(id: number, rev: number): Revision | null;
  revisions(id: number): readonly Revision[];
  /** Takes the place of the revision before, whose end becomes this one's beginning. */
  save(revision: Revision): void;
  addUpdate(update: Omit<Update, "number">): void;
  updates(id: number): readonly Update[];
  /** Relations of an item in the order in which they are served, at a moment or now. */
  relations(id: number, at?: { readonly moment: number; readonly rev: number }): readonly Relation[];
  /** Links of an item whose other end still exists. */
  links(id: number, moment?: number): readonly Link[];
  parentOf(id: number, moment?: number): number | null;
  childrenOf(id: number): readonly number[];
  addLink(link: Omit<Link, "id" | "removed" | "added">, by: string, at: number): Link;
  removeLink(link: Link, at: number): void;
  setLinkComment(link: Link, comment: string | null): void;
  addResource(item: number, resource: Omit<Resource, "id"> & { readonly id?: number }, rev: number): Resource;
  removeResource(item: number, resource: Resource, rev: number): void;
  /** Items that carry an artifact link with this address, hex digits in any case. */
  itemsWithArtifact(url: string): readonly number[];
  deleted(project: string): readonly Revision[];
  /** Everything of the item, for good. */
  destroy(id: number): void;
  idsOfProject(project: string): readonly number[];
  /** Gives a tag another name, or takes it away, on every current item: tags are shared, so no revision is made. */
  replaceTag(project: string, from: string, to: string | null): void;
}

interface RevisionRow extends Omit<Revision, "deleted" | "fields" | "formats" | "changedBy"> {
  readonly changed_by: string;
  readonly deleted: number;
  readonly fields: string;
  readonly formats: string;
}

interface UpdateRow extends Omit<Update, "relations"> {
  readonly relations: string | null;
}

const linkColumns = "id, type, source, target, comment, added, removed";
const resourceColumns = "id, rel, url, name, comment, size, authorized, created, modified";

/** Reads the rows of `SELECT * FROM board_revision`. */
export function revisionOfRow(row: RevisionRow): Revision {
  const { changed_by: changedBy, deleted, fields, formats, ...rest } = row;
  return {
    ...rest,
    changedBy,
    deleted: deleted === 1,
    fields: JSON.parse(fields) as Revision["fields"],
    formats: JSON.parse(formats) as Revision["formats"],
  };
}

/**
 * A number from 0 to 2^32 - 1 that depends on the text alone. Relations are served in its order, because the service's
 * order is neither that of insertion nor that of the ids.
 */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

function servedOrder(relation: Relation): readonly [number, number] {
  return relation.kind === "link"
    ? [0, scatter(`${relation.rel} ${relation.other * 2654435761}`)]
    : [1, scatter(relation.resource.url)];
}

export function createItemStore(database: BoardDatabase): ItemStore {
  const revision = (where: string, ...values: number[]): Revision | null => {
    const row = database.get<RevisionRow>(`SELECT * FROM board_revision WHERE ${where}`, ...values);
    return row === null ? null : revisionOfRow(row);
  };
  const otherExists =
    "EXISTS (SELECT 1 FROM board_item i WHERE i.deleted = 0 AND i.id = CASE WHEN source = ?1 THEN target ELSE source END)";
  const store: ItemStore = {
    current: (id) => revision(`item = ? AND revised = ${forever}`, id),
    asOf: (id, moment) => revision("item = ? AND changed <= ? AND revised > ?", id, moment, moment),
    revision: (id, rev) => revision("item = ? AND rev = ?", id, rev),
    revisions: (id) =>
      database.all<RevisionRow>("SELECT * FROM board_revision WHERE item = ? ORDER BY rev", id).map(revisionOfRow),
    save(next) {
      database.run(
        "UPDATE board_revision SET revised = ? WHERE item = ? AND rev = ?",
        next.changed,
        next.item,
        next.rev - 1,
      );
      database.run(
        "INSERT INTO board_revision (item, rev, project, type, area, iteration, changed, revised, changed_by, watermark, deleted, fields, formats) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        next.item,
        next.rev,
        next.project,
        next.type,
        next.area,
        next.iteration,
        next.changed,
        next.revised,
        next.changedBy,
        next.watermark,
        next.deleted ? 1 : 0,
        JSON.stringify(next.fields),
        JSON.stringify(next.formats),
      );
      database.run(
        "INSERT INTO board_item VALUES (?, ?, ?, 0, ?) ON CONFLICT (id) DO UPDATE SET project = excluded.project, rev = excluded.rev, deleted = excluded.deleted",
        next.item,
        next.project,
        next.rev,
        next.deleted ? 1 : 0,
      );
    },
    addUpdate(update) {
      const number = database.get<{ updates: number }>(
        "UPDATE board_item SET updates = updates + 1 WHERE id = ? RETURNING updates",
        update.item,
      )?.updates;
      if (number === undefined) throw new Error(`no work item ${update.item} to update`);
      database.run(
        "INSERT INTO board_update (item, number, rev, kind, at, by, relations) VALUES (?, ?, ?, ?, ?, ?, ?)",
        update.item,
        number,
        update.rev,
        update.kind,
        update.at,
        update.by,
        update.relations === null ? null : JSON.stringify(update.relations),
      );
    },
    updates: (id) =>
      database
        .all<UpdateRow>(
          "SELECT item, number, rev, kind, at, by, relations FROM board_update WHERE item = ? ORDER BY number",
          id,
        )
        .map((row) => ({
          ...row,
          relations: row.relations === null ? null : (JSON.parse(row.relations) as RelationChanges),
        })),
    relations(id, at) {
      const links = store.links(id, at?.moment).map((link): Relation => {
        const isSource = link.source === id;
        return {
          kind: "link",
          link,
          rel: relOf(link.type, isSource).referenceName,
          other: isSource ? link.target : link.source,
        };
      });
      const rows =
        at === undefined
          ? database.all<Resource>(
              `SELECT ${resourceColumns} FROM board_resource WHERE item = ? AND to_rev IS NULL ORDER BY row`,
              id,
            )
          : database.all<Resource>(
              `SELECT ${resourceColumns} FROM board_resource WHERE item = ? AND from_rev <= ? AND (to_rev IS NULL OR to_rev > ?) ORDER BY row`,
              id,
              at.rev,
              at.rev,
            );
      const all = [...links, ...rows.map((resource): Relation => ({ kind: "resource", resource }))];
      return all
        .map((relation, place) => ({ relation, place, order: servedOrder(relation) }))
        .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.place - b.place)
        .map(({ relation }) => relation);
    },
    links: (id, moment) =>
      moment === undefined
        ? database.all<Link>(
            `SELECT ${linkColumns} FROM board_link WHERE (source = ?1 OR target = ?1) AND removed = ${forever} AND ${otherExists} ORDER BY id`,
            id,
          )
        : database.all<Link>(
            `SELECT ${linkColumns} FROM board_link WHERE (source = ?1 OR target = ?1) AND added <= ?2 AND removed > ?2 AND ${otherExists} ORDER BY id`,
            id,
            moment,
          ),
    parentOf: (id, moment) =>
      store.links(id, moment).find((link) => link.type === hierarchy && link.target === id)?.source ?? null,
    childrenOf: (id) =>
      store.links(id).flatMap((link) => (link.type === hierarchy && link.source === id ? [link.target] : [])),
    addLink(link, by, at) {
      const { lastId } = database.run(
        "INSERT INTO board_link (type, source, target, comment, added, added_by, removed, watermark) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        link.type,
        link.source,
        link.target,
        link.comment,
        at,
        by,
        forever,
        database.count("watermark"),
      );
      return { ...link, id: lastId, added: at, removed: forever };
    },
    removeLink(link, at) {
      database.run(
        "UPDATE board_link SET removed = ?, watermark = ? WHERE id = ?",
        at,
        database.count("watermark"),
        link.id,
      );
    },
    setLinkComment: (link, comment) =>
      void database.run("UPDATE board_link SET comment = ? WHERE id = ?", comment, link.id),
    addResource(item, resource, rev) {
      const id = resource.id ?? database.count("resource");
      const added: Resource = { ...resource, id };
      database.run(
        `INSERT INTO board_resource (${resourceColumns}, item, from_rev, to_rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
        id,
        added.rel,
        added.url,
        added.name,
        added.comment,
        added.size,
        added.authorized,
        added.created,
        added.modified,
        item,
        rev,
      );
      return added;
    },
    removeResource: (item, resource, rev) =>
      void database.run(
        "UPDATE board_resource SET to_rev = ? WHERE item = ? AND id = ? AND to_rev IS NULL",
        rev,
        item,
        resource.id,
      ),
    itemsWithArtifact: (url) =>
      database
        .all<{ item: number }>(
          "SELECT DISTINCT r.item FROM board_resource r JOIN board_item i ON i.id = r.item WHERE r.rel = 'ArtifactLink' AND r.to_rev IS NULL AND i.deleted = 0 AND board_fold(r.url) = board_fold(?) ORDER BY r.item",
          url,
        )
        .map((row) => row.item),
    deleted: (project) =>
      database
        .all<RevisionRow>(
          `SELECT * FROM board_revision WHERE project = ? AND deleted = 1 AND revised = ${forever} ORDER BY item`,
          project,
        )
        .map(revisionOfRow),
    destroy(id) {
      for (const table of ["board_revision", "board_update", "board_resource", "board_comment"])
        database.run(`DELETE FROM ${table} WHERE item = ?`, id);
      database.run("DELETE FROM board_link WHERE source = ? OR target = ?", id, id);
      database.run("DELETE FROM board_item WHERE id = ?", id);
    },
    idsOfProject: (project) =>
      database
        .all<{ id: number }>("SELECT id FROM board_item WHERE project = ? ORDER BY id", project)
        .map((row) => row.id),
    replaceTag(project, from, to) {
      const rows = database.all<RevisionRow>(
        `SELECT * FROM board_revision WHERE project = ? AND revised = ${forever} AND board_has_tag(json_extract(fields, '$."System.Tags"'), ?) = 1`,
        project,
        from,
      );
      for (const revision of rows.map(revisionOfRow)) {
        const kept = splitTags(String(revision.fields["System.Tags"] ?? "")).filter(
          (tag) => tag.toLowerCase() !== from.toLowerCase(),
        );
        const tags = joinTags(
          [...kept, ...(to === null ? [] : [to])].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
        );
        const { "System.Tags": _tags, ...rest } = revision.fields;
        const fields = tags === "" ? rest : { ...rest, "System.Tags": tags };
        database.run(
          "UPDATE board_revision SET fields = ? WHERE item = ? AND rev = ?",
          JSON.stringify(fields),
          revision.item,
          revision.rev,
        );
      }
    },
  };
  return store;
}
