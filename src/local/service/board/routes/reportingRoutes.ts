/** Everything that changed since a watermark: revisions, and links. */
import { ok, route, type Context, type Route, type RoutedRequest, type ServiceResponse } from "../../route";
import { notEmulated } from "../../errors";
import { projectOf, type BoardStores } from "../boardStores";
import { forever } from "../database";
import { revisionOfRow } from "../itemStore";
import { wit } from "../locations";
import { apiUrl, fieldsShape, type Json } from "../workItemShape";
import type { Revision } from "../workItem";
import { everywhere, isVisible, wantedOf } from "./requests";

const pageLength = 200;

export function reportingRoutes(stores: BoardStores): readonly Route[] {
  const revisions = everywhere("_apis/wit/reporting/workItemRevisions");
  return [
    route(wit.revisionReport, "GET", (request, context) => reportRevisions(stores, request, context), {
      paths: revisions,
    }),
    route(wit.revisionReport, "POST", (request, context) => reportRevisions(stores, request, context), {
      paths: revisions,
      permission: "read",
      scope: "vso.work",
    }),
    route(wit.linkReport, "GET", (request, context) => reportLinks(stores, request, context), {
      paths: everywhere("_apis/wit/reporting/workItemLinks"),
    }),
  ];
}

/** Options of a report: in the query, or for POST in the body. */
interface ReportOptions {
  readonly fields: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly latestOnly: boolean;
  readonly deleted: boolean;
  /** People as objects rather than as text. */
  readonly people: boolean;
}

const notHere = ["includeTagRef", "includeDiscussionChangesOnly", "includeDiscussionHistory"];
/** Reports carry these beside the usual fields. */
const reportedToo: ReadonlySet<string> = new Set(["System.Id", "System.Rev", "System.RevisedDate"]);

function optionsOf(request: RoutedRequest): ReportOptions {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const names = (name: string): readonly string[] | null =>
    Array.isArray(body[name]) ? (body[name] as unknown[]).map(String) : request.query.list(name);
  const flag = (name: string): boolean => body[name] === true || request.query.boolean(name) === true;
  for (const option of notHere) if (flag(option)) throw notEmulated(`${option} of reports`);
  return {
    fields: names("fields"),
    types: names("types"),
    latestOnly: flag("includeLatestOnly"),
    deleted: flag("includeDeleted"),
    people: flag("includeIdentityRef"),
  };
}

function startOf(request: RoutedRequest): { readonly watermark: number; readonly since: number } {
  return {
    watermark: Number(request.query.text("continuationToken") ?? "0") || 0,
    since: request.query.date("startDateTime")?.getTime() ?? 0,
  };
}

function reportRevisions(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const options = optionsOf(request);
  const { watermark, since } = startOf(request);
  const { fields } = wantedOf(stores, null, options.fields);
  const usual = stores.processes.fields.all.filter((field) => !field.detail || reportedToo.has(field.referenceName));
  const rows = stores.database
    .all<Parameters<typeof revisionOfRow>[0]>(
      "SELECT * FROM board_revision WHERE watermark > ? AND changed >= ? ORDER BY watermark LIMIT ?",
      watermark,
      since,
      pageLength + 1,
    )
    .map(revisionOfRow);
  const page = rows.slice(0, pageLength);
  const shown = page.filter((revision) => isReported(stores, request, context, revision, options));
  const values = shown.map((revision) => ({
    id: revision.item,
    rev: revision.rev,
    fields: fieldsShape(stores, revision, {
      expand: "none",
      fields: fields ?? usual,
      version: options.people ? request.version : { number: 4 },
      moment: null,
    }),
  }));
  return ok(
    batch(stores, request, "workItemRevisions", values, page.at(-1)?.watermark ?? watermark, rows.length <= pageLength),
  );
}

function isReported(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  revision: Revision,
  options: ReportOptions,
): boolean {
  if (request.project !== null && revision.project !== request.project.id) return false;
  if (options.types !== null && !options.types.includes(revision.type)) return false;
  if (options.latestOnly && revision.revised !== forever) return false;
  if (revision.deleted && !options.deleted) return false;
  return isVisible(stores, context, revision);
}

function batch(
  stores: BoardStores,
  request: RoutedRequest,
  resource: string,
  values: readonly Json[],
  token: number,
  isLast: boolean,
): Json {
  const url = apiUrl(stores, request.project, `reporting/${resource}?continuationToken=${token}`);
  return { values, nextLink: url, continuationToken: String(token), isLastBatch: isLast };
}

interface LinkRow {
  readonly type: string;
  readonly source: number;
  readonly target: number;
  readonly comment: string | null;
  readonly added: number;
  readonly removed: number;
  readonly added_by: string;
  readonly watermark: number;
}

function reportLinks(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { watermark, since } = startOf(request);
  const linkTypes = request.query.list("linkTypes");
  const rows = stores.database.all<LinkRow>(
    "SELECT * FROM board_link WHERE watermark > ? AND added >= ? ORDER BY watermark LIMIT ?",
    watermark,
    since,
    pageLength + 1,
  );
  const page = rows.slice(0, pageLength);
  const values = page.flatMap((row): Json[] => {
    const [source, target] = [stores.items.current(row.source), stores.items.current(row.target)];
    if (source === null || target === null) return [];
    if (!isVisible(stores, context, source) || !isVisible(stores, context, target)) return [];
    if (request.project !== null && source.project !== request.project.id) return [];
    if (linkTypes !== null && !linkTypes.includes(row.type)) return [];
    return [
      {
        rel: row.type,
        sourceId: row.source,
        targetId: row.target,
        changedDate: new Date(row.removed === forever ? row.added : row.removed),
        isActive: row.removed === forever && !source.deleted && !target.deleted,
        changedOperation: row.removed === forever ? "create" : "remove",
        sourceProjectId: projectOf(stores, source.project).id,
        targetProjectId: projectOf(stores, target.project).id,
      },
    ];
  });
  return ok(
    batch(stores, request, "workItemLinks", values, page.at(-1)?.watermark ?? watermark, rows.length <= pageLength),
  );
}
