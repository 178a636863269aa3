/**
 * Work items that existed before a sequence was recorded.
 *
 * Which they are follows from the requests: an item is named that no earlier request created and that the service did
 * not miss. Of what an item was, only what another request could have asked for is read from the answers: its project,
 * its type, its state, how often it had been changed, and which resources it was linked to. All of it is brought about by the
 * ways of the service, with a title, dates and people of our own; the answers are the service's.
 */
import type { Service } from "../../../src/local/service/createService";
import type { User } from "../../../src/local/service/route";
import type { SeedLink } from "../../../src/local/service/board/seedBoard";
import type { Recorded } from "./sequences";

interface RecordedItem {
  readonly id: number;
  readonly rev: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations?: readonly RecordedRelation[];
}

interface RecordedRelation {
  readonly rel: string;
  readonly url: string;
  readonly attributes?: { readonly name?: string; readonly comment?: string };
}

/** Ids in requests of items that the sequence did not make. */
export function earlierItems(sequence: readonly Recorded[]): ReadonlySet<number> {
  const made = new Set<number>();
  const earlier = new Set<number>();
  for (const { request, response } of sequence) {
    const missed = /TF401232: Work item (\d+)/.exec(JSON.stringify(response.body ?? null))?.[1];
    for (const id of namedIn(request)) {
      if (!made.has(id) && String(id) !== missed && response.status < 500 && id > 0) earlier.add(id);
    }
    itemsIn(response.body).forEach(({ id }) => (earlier.has(id) ? undefined : made.add(id)));
  }
  return earlier;
}

function namedIn({ uri, body }: Recorded["request"]): readonly number[] {
  const { pathname, searchParams } = new URL(uri);
  if (!/\/_apis\/wit\//i.test(pathname)) return [];
  const inPath = /\/workItems\/(\d+)/i.exec(pathname)?.[1] ?? [];
  const inQuery = /\/workItems$/i.test(pathname) ? (searchParams.get("ids") ?? "").split(",") : [];
  const inBody = [...JSON.stringify(body ?? null).matchAll(/\/workItems\/(\d+)/gi)].map(([, id]) => id ?? "");
  const batch = /workItemsBatch$/i.test(pathname) ? ((body as { ids?: readonly number[] } | null)?.ids ?? []) : [];
  return [...[inPath, ...inQuery, ...inBody].flat().filter((text) => text !== ""), ...batch].map(Number);
}

function itemsIn(body: unknown): readonly RecordedItem[] {
  const rows = (body as { value?: unknown } | null)?.value;
  const all = Array.isArray(rows) ? (rows as unknown[]) : [body];
  return all.filter(
    (item): item is RecordedItem =>
      typeof (item as RecordedItem | null)?.id === "number" && typeof (item as RecordedItem).fields === "object",
  );
}

/** Makes one of them, with the number it had. */
export function makeEarlierItem(service: Service, by: User, id: number, sequence: readonly Recorded[]): void {
  const shown = sequence.flatMap(({ response }) => itemsIn(response.body).filter((item) => item.id === id));
  const [first] = shown;
  const named = first?.fields["System.WorkItemType"];
  const type = typeof named === "string" ? named : "Task";
  const projectName = first?.fields["System.TeamProject"];
  const project =
    (typeof projectName === "string" ? service.projects.find(projectName) : null) ?? service.projects.all()[0];
  if (project === undefined) return;
  const state = first?.fields["System.State"];
  const links = linksBefore(id, sequence, shown);
  const wasActive = first !== undefined && "Microsoft.VSTS.Common.ActivatedDate" in first.fields;
  const { seed } = service.board;
  const at = new Date(service.clock.now() - 86_400_000);
  seed.createItem({ project, type, fields: { "System.Title": `Item ${id}` }, by, at, id });
  const change = (fields: Readonly<Record<string, string>>): void => seed.changeItem({ item: id, fields, by, at });
  let rev = 1;
  const inProgress = project.process === "basic" ? "Doing" : "Active";
  const states = [...(wasActive ? [inProgress] : []), ...(typeof state === "string" ? [state] : [])];
  for (const each of states.filter((name) => !["New", "To Do", "Proposed"].includes(name))) {
    change({ "System.State": each });
    rev += 1;
  }
  for (const link of links) {
    seed.changeItem({ item: id, addLinks: [link], by, at });
    rev += 1;
  }
  const wanted = revisionBefore(id, sequence);
  for (; rev < wanted; rev += 1) change({ "System.Title": `Item ${id}, ${rev}` });
}

/** The revision an item had before the first request of the sequence that changed it. */
function revisionBefore(id: number, sequence: readonly Recorded[]): number {
  let changes = 0;
  for (const { request, response } of sequence) {
    if (request.method === "PATCH" && response.status === 200 && namedIn(request)[0] === id) changes += 1;
    const shown = itemsIn(response.body).find((item) => item.id === id);
    if (shown !== undefined) return shown.rev - changes;
  }
  return 1;
}

/** Links that some answer shows or refuses to make again, and that no request of the sequence made. */
function linksBefore(id: number, sequence: readonly Recorded[], shown: readonly RecordedItem[]): readonly SeedLink[] {
  const patches = sequence.filter(({ request }) => request.method === "PATCH" && namedIn(request)[0] === id);
  const added = (status: number): readonly RecordedRelation[] =>
    patches.filter(({ response }) => response.status === status).flatMap(({ request }) => relationsAdded(request.body));
  const here = new Set(added(200).map(({ url }) => url));
  const refused = patches.some(({ response }) => /"Relation already exists\."/.test(JSON.stringify(response.body)))
    ? added(400)
    : [];
  const before = new Map(
    [...refused, ...shown.flatMap(({ relations = [] }) => relations)]
      .filter(({ rel, url }) => !here.has(url) && ["ArtifactLink", "Hyperlink"].includes(rel))
      .map((relation) => [relation.url, relation]),
  );
  return [...before.values()].map(({ rel, url, attributes = {} }) => ({
    rel,
    to: url,
    ...(attributes.name === undefined ? {} : { name: attributes.name }),
    ...(attributes.comment === undefined ? {} : { comment: attributes.comment }),
  }));
}

function relationsAdded(body: unknown): readonly RecordedRelation[] {
  if (!Array.isArray(body)) return [];
  return (body as { path?: string; value?: RecordedRelation }[]).flatMap(({ path, value }) =>
    path === "/relations/-" && value !== undefined ? [value] : [],
  );
}
