/**
 * Areas and iterations: two trees per project.
 *
 * Items point to nodes by id, so a renamed or moved node takes its items with it. A path here is relative to the root
 * (`""` for the root, `\A\B` below it); `fullPath` puts the project's name in front, as work items show it.
 */
import type { Project } from "../route";
import { boardError } from "./boardErrors";
import type { BoardDatabase } from "./database";
import { fold } from "./database";

export type Structure = "area" | "iteration";

export interface Node {
  readonly id: number;
  readonly identifier: string;
  readonly project: string;
  readonly structure: Structure;
  readonly parent: number | null;
  readonly name: string;
  /** Relative to the root, e.g. `\Platform\Login`. */
  readonly path: string;
  /** ISO dates of an iteration. */
  readonly start: string | null;
  readonly finish: string | null;
}

export interface NodeDates {
  readonly start: string | null;
  readonly finish: string | null;
}

export interface NodeStore {
  byId(id: number): Node | null;
  byIdentifier(identifier: string): Node | null;
  root(project: string, structure: Structure): Node;
  children(node: Node): readonly Node[];
  /** The node and everything below it. */
  subtree(node: Node): readonly Node[];
  /** By path relative to the root, with either slash, in any case. */
  find(project: string, structure: Structure, relativePath: string): Node | null;
  /** By the path a work item shows: project name first, `\` between and nowhere else. */
  findFull(project: Project, structure: Structure, path: string): Node | null;
  addRoots(project: Project, newId: () => string, iterations: readonly string[]): void;
  add(parent: Node, name: string, dates: NodeDates, identifier: string): Node;
  rename(node: Node, name: string): Node;
  setDates(node: Node, dates: NodeDates): Node;
  /** Wipes the dates of what is moved. */
  move(node: Node, parent: Node): Node;
  /** Items below go to `heir`; nothing is left pointing to what is gone. */
  remove(node: Node, heir: Node): void;
  removeAll(project: string): void;
}

type NodeRow = Node;

const columns = "id, identifier, project, structure, parent, name, path, start, finish";
const forbidden = /[\\/:*?"<>|#$&+\u0000-\u001f]/;

export function fullPath(project: Pick<Project, "name">, node: Pick<Node, "path">): string {
  return project.name + node.path;
}

/** Names of the levels of a path, the project first. */
export function levelsOf(project: Pick<Project, "name">, node: Pick<Node, "path">): readonly string[] {
  return fullPath(project, node).split("\\");
}

export function createNodeStore(database: BoardDatabase): NodeStore {
  const one = (where: string, ...values: (string | number)[]): Node | null =>
    database.get<NodeRow>(`SELECT ${columns} FROM board_node WHERE deleted = 0 AND ${where}`, ...values);
  const present = (id: number): Node => {
    const node = one("id = ?", id);
    if (node === null) throw new Error(`the node ${id} is gone`);
    return node;
  };
  const insert = (node: Omit<Node, "id">): Node => {
    const id = database.count("node");
    database.run(
      `INSERT INTO board_node (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      node.identifier,
      node.project,
      node.structure,
      node.parent,
      node.name,
      node.path,
      node.start,
      node.finish,
    );
    return { id, ...node };
  };
  const place = (node: Node, parent: number | null, name: string, path: string): Node => {
    for (const each of store.subtree(node))
      database.run("UPDATE board_node SET path = ? WHERE id = ?", path + each.path.slice(node.path.length), each.id);
    database.run("UPDATE board_node SET parent = ?, name = ? WHERE id = ?", parent, name, node.id);
    return present(node.id);
  };
  const refuseDuplicate = (parent: Node, name: string, except: number | null): void => {
    const twin = store.children(parent).find((child) => fold(child.name) === fold(name) && child.id !== except);
    if (twin !== undefined) throw boardError("ClassificationNodeDuplicateNameException", { name, parent: parent.name });
  };
  const refuseName = (name: string): void => {
    if (name.trim() === "" || name.length > 255 || forbidden.test(name) || name === "." || name === "..")
      throw boardError("ClassificationNodeInvalidName", { name });
  };
  const store: NodeStore = {
    byId: (id) => one("id = ?", id),
    byIdentifier: (identifier) => one("identifier = ?", identifier.toLowerCase()),
    root(project, structure) {
      const root = one("project = ? AND structure = ? AND parent IS NULL", project, structure);
      if (root === null) throw new Error(`the project ${project} has no ${structure} root`);
      return root;
    },
    children: (node) =>
      database.all<NodeRow>(`SELECT ${columns} FROM board_node WHERE deleted = 0 AND parent = ? ORDER BY id`, node.id),
    subtree: (node) => [node, ...store.children(node).flatMap((child) => store.subtree(child))],
    find(project, structure, relativePath) {
      const names = relativePath.split(/[\\/]/).filter((name) => name !== "");
      return names.reduce<Node | null>(
        (node, name) =>
          node === null ? null : (store.children(node).find((child) => fold(child.name) === fold(name)) ?? null),
        store.root(project, structure),
      );
    },
    findFull(project, structure, path) {
      const [first, ...rest] = path.split("\\");
      if (path.includes("/") || rest.includes("") || fold(first) !== fold(project.name)) return null;
      return store.find(project.id, structure, rest.join("\\"));
    },
    addRoots(project, newId, iterations) {
      const root = (structure: Structure): Node =>
        insert({
          identifier: newId(),
          project: project.id,
          structure,
          parent: null,
          name: project.name,
          path: "",
          start: null,
          finish: null,
        });
      const top = root("iteration");
      for (const name of iterations) store.add(top, name, { start: null, finish: null }, newId());
      root("area");
    },
    add(parent, name, dates, identifier) {
      refuseName(name);
      refuseDuplicate(parent, name, null);
      return insert({
        identifier,
        project: parent.project,
        structure: parent.structure,
        parent: parent.id,
        name,
        path: `${parent.path}\\${name}`,
        ...dates,
      });
    },
    rename(node, name) {
      refuseName(name);
      if (node.parent === null) throw boardError("ClassificationNodeInvalidName", { name });
      const parent = present(node.parent);
      refuseDuplicate(parent, name, node.id);
      return place(node, node.parent, name, `${parent.path}\\${name}`);
    },
    setDates(node, dates) {
      database.run("UPDATE board_node SET start = ?, finish = ? WHERE id = ?", dates.start, dates.finish, node.id);
      return present(node.id);
    },
    move(node, parent) {
      if (store.subtree(node).some((each) => each.id === parent.id)) throw boardError("ClassificationNodeCircular", {});
      refuseDuplicate(parent, node.name, node.id);
      database.run("UPDATE board_node SET start = NULL, finish = NULL WHERE id = ?", node.id);
      return place(node, parent.id, node.name, `${parent.path}\\${node.name}`);
    },
    remove(node, heir) {
      const gone = store.subtree(node);
      if (gone.some((each) => each.id === heir.id)) throw boardError("ClassificationNodeReclassify", {});
      for (const { id } of gone) {
        database.run(`UPDATE board_revision SET ${node.structure} = ? WHERE ${node.structure} = ?`, heir.id, id);
        database.run("UPDATE board_node SET deleted = 1 WHERE id = ?", id);
      }
    },
    removeAll: (project) => void database.run("DELETE FROM board_node WHERE project = ?", project),
  };
  return store;
}
