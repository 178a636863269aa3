/** Templates of a team: names for sets of field values. And the values a new item of a type begins with. */
import {
  answer,
  list,
  noContent,
  ok,
  route,
  type Context,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { createWorkItem } from "../changeWorkItem";
import { wit } from "../locations";
import { typeNamed } from "../processes/process";
import { apiUrl, personRef, typeUrl, workItemShape, type Json } from "../workItemShape";
import { keepUnless, projectOfPath } from "./requests";
import { processOf, teamOf } from "./teamRequests";

interface Template {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  /** As JSON. */
  readonly fields: string;
}

export function templateRoutes(stores: BoardStores): readonly Route[] {
  const all = { paths: ["{project}/{team}/_apis/wit/templates", "{project}/_apis/wit/templates"] };
  const one = { paths: all.paths.map((path) => `${path}/{templateId}`) };
  return [
    route(wit.templates, "GET", (request) => readTemplates(stores, request), all),
    route(wit.templates, "POST", (request, context) => addTemplate(stores, request, context), all),
    route(wit.template, "GET", (request) => ok(templateShape(stores, request, templateOf(stores, request), true)), one),
    route(wit.template, "PUT", (request) => replaceTemplate(stores, request), one),
    route(
      wit.template,
      "DELETE",
      (request) => {
        stores.database.run("DELETE FROM board_template WHERE id = ?", templateOf(stores, request).id);
        return noContent();
      },
      one,
    ),
    route(wit.newWorkItem, "GET", (request, context) => emptyItem(stores, request, context), {
      paths: ["{project}/_apis/wit/workitems/${type}"],
    }),
  ];
}

function templateOf(stores: BoardStores, request: RoutedRequest): Template {
  const id = (request.segments["templateId"] ?? "").toLowerCase();
  const sql = "SELECT * FROM board_template WHERE id = ? AND team = ?";
  const template = stores.database.get<Template>(sql, id, teamOf(request).id);
  if (template === null) throw boardError("WorkItemTemplateNotFoundException", { template: id });
  return template;
}

function templateShape(stores: BoardStores, request: RoutedRequest, template: Template, withFields: boolean): Json {
  const project = projectOfPath(request);
  const { baseUrl } = stores.service;
  const url = `${baseUrl}/${encodeURIComponent(project.name)}/${template.team}/_apis/wit/templates/${template.id}`;
  return {
    ...(withFields ? { fields: JSON.parse(template.fields) as Json } : {}),
    id: template.id,
    name: template.name,
    description: template.description,
    workItemTypeName: template.type,
    _links: { workItemType: { href: typeUrl(stores, project, template.type) }, self: { href: url } },
    url,
  };
}

function readTemplates(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const wanted = request.query.text("workitemtypename")?.toLowerCase();
  const rows = stores.database.all<Template>(
    "SELECT * FROM board_template WHERE team = ? ORDER BY rowid",
    teamOf(request).id,
  );
  const shown = rows.filter(({ type }) => wanted === undefined || type.toLowerCase() === wanted);
  return list(shown.map((template) => templateShape(stores, request, template, false)));
}

interface SentTemplate {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly workItemTypeName?: unknown;
  readonly fields?: unknown;
}

function sentTemplate(stores: BoardStores, request: RoutedRequest): Omit<Template, "id" | "team"> {
  const { name, description, workItemTypeName, fields } = (request.body ?? {}) as SentTemplate;
  if (typeof name !== "string" || name.trim() === "")
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: name" });
  const typeName = typeof workItemTypeName === "string" ? workItemTypeName : "";
  const type = typeNamed(processOf(stores, request), typeName);
  if (type === null)
    throw boardError("WorkItemTypeNotFoundException", { type: typeName, project: projectOfPath(request).name });
  return {
    name,
    description: typeof description === "string" ? description : "",
    type: type.name,
    fields: JSON.stringify(typeof fields === "object" && fields !== null ? fields : {}),
  };
}

function addTemplate(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const template = { id: context.newId(), team: teamOf(request).id, ...sentTemplate(stores, request) };
  const { id, team, name, description, type, fields } = template;
  stores.database.run(
    "INSERT INTO board_template VALUES (?, ?, ?, ?, ?, ?)",
    id,
    team,
    name,
    description,
    type,
    fields,
  );
  return answer(201, templateShape(stores, request, template, true));
}

function replaceTemplate(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const template = { ...templateOf(stores, request), ...sentTemplate(stores, request) };
  const { id, name, description, type, fields } = template;
  const sql = "UPDATE board_template SET name = ?, description = ?, type = ?, fields = ? WHERE id = ?";
  stores.database.run(sql, name, description, type, fields, id);
  return ok(templateShape(stores, request, template, true));
}

/** The date of what has not happened yet, as published. */
const never = new Date(Date.UTC(1753, 0, 1));

/** What an item of the type would begin with: it is made and taken back, without what only a saved item has. */
function emptyItem(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const project = projectOfPath(request);
  const type = request.segments["type"] ?? "";
  const person = personRef(stores, context.currentUser);
  const made = keepUnless(stores, true, () => {
    const title = { kind: "set-field", field: "System.Title", value: "-", merge: false } as const;
    const draft = { operations: [title], by: context.currentUser, at: context.now, bypassRules: true };
    const revision = createWorkItem(stores, project, type, draft);
    const fields = workItemShape(stores, revision, {
      expand: "none",
      fields: null,
      version: request.version,
      scoped: true,
      moment: null,
      links: false,
      relations: false,
    })["fields"] as Json;
    return { fields, type: revision.type };
  });
  const first = [
    "System.WorkItemType",
    "System.AreaPath",
    "System.TeamProject",
    "System.IterationPath",
    "System.State",
  ];
  const left = ["System.CreatedDate", "System.ChangedDate", "System.Title", "System.CommentCount", "System.CreatedBy"];
  const rest = Object.keys(made.fields).filter(
    (name) =>
      ![...first, ...left, "System.Reason", "System.ChangedBy", "Microsoft.VSTS.Common.StateChangeDate"].includes(name),
  );
  return ok({
    fields: {
      ...Object.fromEntries([...first, "System.Reason"].map((name) => [name, made.fields[name]])),
      "Microsoft.VSTS.Common.StateChangeDate": never,
      "System.ChangedBy": person,
      "System.CreatedBy": person,
      ...Object.fromEntries(rest.map((name) => [name, made.fields[name]])),
    },
    _links: {
      workItemType: { href: typeUrl(stores, project, made.type) },
      fields: { href: apiUrl(stores, project, "fields") },
    },
    url: apiUrl(stores, project, "workItems"),
  });
}
