/** Areas and iterations: read, create, move, rename, date, delete. */
import {
  answer,
  enumValue,
  list,
  noContent,
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { boardError } from "../boardErrors";
import { projectOf, type BoardStores } from "../boardStores";
import { readMoment } from "../fieldValues";
import { wit } from "../locations";
import type { Node, NodeDates, Structure } from "../nodeStore";
import { apiUrl, type Json } from "../workItemShape";
import { projectOfPath } from "./requests";
import { sentText } from "../sentText";

const structureTypes = { area: 0, iteration: 1 } as const;

/** The way to the node's own resource, e.g. `classificationNodes/Areas/Platform/Login`. */
export function nodePathOf(node: Node): string {
  const group = node.structure === "area" ? "Areas" : "Iterations";
  const names = node.path.split("\\").filter((name) => name !== "");
  return ["classificationNodes", group, ...names.map(encodeURIComponent)].join("/");
}

export function classificationRoutes(stores: BoardStores): readonly Route[] {
  const group = "{project}/_apis/wit/classificationNodes/{structureGroup}";
  const paths = [`${group}/{*path}`, group];
  return [
    route(wit.rootNodes, "GET", (request, context) => readRoots(stores, request, context), {
      paths: ["{project}/_apis/wit/classificationNodes"],
    }),
    route(wit.nodes, "GET", (request, context) => readNode(stores, request, context), { paths }),
    route(wit.nodes, "POST", (request, context) => createOrMove(stores, request, context), { paths }),
    route(wit.nodes, "PATCH", (request, context) => changeNode(stores, request, context), { paths }),
    route(wit.nodes, "DELETE", (request, context) => deleteNode(stores, request, context), { paths }),
  ];
}

interface NodeShowing {
  readonly depth: number;
  readonly links: boolean;
  /** Ids of areas the user does not see. */
  readonly hidden: readonly number[];
}

export function nodeShape(stores: BoardStores, node: Node, showing: NodeShowing): Json {
  const project = projectOf(stores, node.project);
  const url = apiUrl(stores, project, nodePathOf(node));
  const children = stores.nodes.children(node).filter((child) => !showing.hidden.includes(child.id));
  const parent = node.parent === null ? null : stores.nodes.byId(node.parent);
  const inner = { ...showing, depth: showing.depth - 1, links: false };
  return {
    id: node.id,
    identifier: node.identifier,
    name: node.parent === null ? project.name : node.name,
    structureType: enumValue(node.structure, structureTypes),
    hasChildren: children.length > 0,
    ...(showing.depth > 0 && children.length > 0
      ? { children: children.map((child) => nodeShape(stores, child, inner)) }
      : {}),
    ...(node.start === null && node.finish === null ? {} : { attributes: datesShape(node) }),
    path: `\\${project.name}\\${node.structure === "area" ? "Area" : "Iteration"}${node.path}`,
    ...(showing.links
      ? {
          _links: {
            self: { href: url },
            ...(parent === null ? {} : { parent: { href: apiUrl(stores, project, nodePathOf(parent)) } }),
          },
        }
      : {}),
    url,
  };
}

function datesShape(node: Node): Json {
  return {
    ...(node.start === null ? {} : { startDate: new Date(node.start) }),
    ...(node.finish === null ? {} : { finishDate: new Date(node.finish) }),
  };
}

function hiddenFrom(stores: BoardStores, context: Context): readonly number[] {
  return stores.access.hiddenAreas(context.currentUser.id);
}

function readRoots(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const project = projectOfPath(request);
  const depth = request.query.integer("$depth") ?? 0;
  const hidden = hiddenFrom(stores, context);
  const ids = request.query.list("ids");
  if (ids === null) {
    const roots = (["area", "iteration"] as const).map((structure) => stores.nodes.root(project.id, structure));
    return list(roots.map((node) => nodeShape(stores, node, { depth, links: false, hidden })));
  }
  const omits = request.query.enumeration("errorPolicy", { fail: 1, omit: 2 }) === "omit";
  const nodes = ids.map((id) => {
    const node = stores.nodes.byId(Number(id));
    const shown = node !== null && node.project === project.id && !hidden.includes(node.id);
    if (!shown && !omits) throw boardError("ClassificationNodeNotFound", { path: id });
    return shown ? nodeShape(stores, node, { depth, links: true, hidden }) : null;
  });
  return list(nodes);
}

function structureOf(request: RoutedRequest): Structure {
  const group = (request.segments["structureGroup"] ?? "").toLowerCase();
  if (group === "areas" || group === "0") return "area";
  if (group === "iterations" || group === "1") return "iteration";
  throw boardError("VssPropertyValidationException", {
    message: `The value '${request.segments["structureGroup"] ?? ""}' is not valid for structureGroup.`,
  });
}

function nodeOfPath(stores: BoardStores, request: RoutedRequest, context: Context): Node {
  const path = request.segments["path"] ?? "";
  const node = stores.nodes.find(projectOfPath(request).id, structureOf(request), path);
  if (node === null || hiddenFrom(stores, context).includes(node.id))
    throw boardError("ClassificationNodeNotFound", { path });
  return node;
}

function readNode(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const node = nodeOfPath(stores, request, context);
  const depth = request.query.integer("$depth") ?? 0;
  return ok(nodeShape(stores, node, { depth, links: true, hidden: hiddenFrom(stores, context) }));
}

interface NodeBody {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>> | null;
}

function createOrMove(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const parent = nodeOfPath(stores, request, context);
  const body = (request.body ?? {}) as NodeBody;
  const dates = datesOf(body);
  return stores.database.atomically(() => {
    if (typeof body.id === "number" && body.id > 0) {
      const moved = stores.nodes.move(movable(stores, parent, body.id), parent);
      return written(stores, 200, dates === null ? moved : stores.nodes.setDates(moved, dates));
    }
    if (typeof body.name !== "string")
      throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: name" });
    const node = stores.nodes.add(parent, body.name, dates ?? { start: null, finish: null }, stores.service.newId());
    return written(stores, 201, node);
  });
}

function movable(stores: BoardStores, parent: Node, id: number): Node {
  const node = stores.nodes.byId(id);
  if (node === null || node.project !== parent.project || node.structure !== parent.structure || node.parent === null)
    throw boardError("ClassificationNodeNotFound", { path: String(id) });
  return node;
}

/** Dates of a body; null where it says nothing about them. */
function datesOf(body: NodeBody): NodeDates | null {
  const { attributes } = body;
  if (attributes === undefined || attributes === null) return null;
  const date = (name: string): string | null => {
    const value = attributes[name];
    if (value === undefined || value === null || value === "") return null;
    const read = readMoment(sentText(value));
    if (read === null)
      throw boardError("VssPropertyValidationException", {
        message: `The value '${sentText(value)}' is not valid for ${name}.`,
      });
    return read;
  };
  const [start, finish] = [date("startDate"), date("finishDate")];
  if (start !== null && finish !== null && start > finish)
    throw boardError("VssPropertyValidationException", {
      message: "The start date must not be after the finish date.",
    });
  if ((start === null) !== (finish === null))
    throw boardError("VssPropertyValidationException", {
      message: "An iteration needs both a start date and a finish date, or neither.",
    });
  return { start, finish };
}

function written(stores: BoardStores, status: number, node: Node): ServiceResponse {
  const project: Project = projectOf(stores, node.project);
  const shape = nodeShape(stores, node, { depth: 0, links: true, hidden: [] });
  return answer(status, shape, { location: apiUrl(stores, project, nodePathOf(node)) });
}

function changeNode(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const node = nodeOfPath(stores, request, context);
  const body = (request.body ?? {}) as NodeBody;
  const dates =
    body.attributes !== undefined && body.attributes !== null && Object.keys(body.attributes).length > 0
      ? datesOf(body)
      : null;
  return stores.database.atomically(() => {
    const renames = typeof body.name === "string" && body.name !== node.name && node.parent !== null;
    const named = renames ? stores.nodes.rename(node, String(body.name)) : node;
    return written(stores, 200, dates === null ? named : stores.nodes.setDates(named, dates));
  });
}

function deleteNode(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const node = nodeOfPath(stores, request, context);
  if (node.parent === null) throw boardError("ClassificationNodeInvalidName", { name: node.name });
  const heirId = request.query.integer("$reclassifyId");
  const heir = heirId === null ? stores.nodes.root(node.project, node.structure) : stores.nodes.byId(heirId);
  if (heir === null || heir.project !== node.project || heir.structure !== node.structure)
    throw boardError("ClassificationNodeNotFound", { path: String(heirId) });
  stores.database.atomically(() => stores.nodes.remove(node, heir));
  return noContent();
}
