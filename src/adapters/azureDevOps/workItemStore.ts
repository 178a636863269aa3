/**
 * Reads the board. Lists are two steps in this service: a query answers with ids, a batch with at most 200 items.
 * What a query does not return is never concluded to be deleted: ids are looked up one by one in batches, and only the
 * recycle bin proves a deletion.
 */
import { isFailure } from "../../ports/failure";
import type { FailureKind } from "../../ports/failure";
import { workItemId } from "../../domain/ids";
import type { Instant, PagePath, WorkItemId } from "../../domain/ids";
import type {
  ChildCounts,
  MissingReason,
  Process,
  StateCategory,
  WorkItem,
  WorkItemLinks,
  WorkItemType,
} from "../../domain/board";
import type { Readiness } from "../../domain/preparation";
import type { Team } from "../../domain/team";
import type { Wiki } from "../../domain/wiki";
import type { ItemMarks, PastItem, WorkItemHistory, WorkItemStore } from "../../ports/workItemStore";
import { decoded } from "./client";
import type { Client } from "./client";
import { artifactUri, comparableUri } from "./codecs/artifactUri";
import { readIterations } from "./codecs/iterations";
import { readProcess } from "./codecs/process";
import { readTeamAreas, readTeamIterations } from "./codecs/team";
import {
  getBacklogConfiguration,
  getRevision,
  getTeamAreas,
  listIterations,
  listRecycled,
  listRevisions,
  listTeamIterations,
  getWorkItems,
  listWorkItemTypes,
  queryArtifactUris,
  runSavedQuery,
  runWiql,
} from "./codecs/requests";
import {
  childLinksQuery,
  CLOCK_QUERY,
  highestIdQuery,
  itemsOfTypesQuery,
  markedQuery,
  readArtifactQuery,
  readFlatResult,
  readLinkSources,
  searchQuery,
} from "./codecs/wiql";
import type { FlatResult, IdRange } from "./codecs/wiql";
import {
  categoryLookup,
  readIds,
  readLinks,
  readLinksList,
  readWorkItem,
  readWorkItems,
  WORK_ITEM_FIELDS,
} from "./codecs/workItem";
import { READINESS_FIELDS, readReadiness } from "./codecs/readiness";
import type { CategoryOf } from "./codecs/workItem";
import { listOf } from "./codecs/shape";
import { projectLookup } from "./project";
import type { ProjectName } from "./project";
import { chunksOf } from "./wikiStore";

const IDS_PER_BATCH = 200;
/** One less than the service's limit: a result this long "may be more", an untouched limit is an error. */
export const IDS_PER_QUERY = 19_999;
const URIS_PER_QUERY = 500;

/** The item with its relations as of one revision; a relation between items shows as of that moment, though no revision states it. */
async function revisionOf(
  client: Client,
  categoryOf: CategoryOf,
  id: WorkItemId,
  rev: number,
): ReturnType<WorkItemHistory["revision"]> {
  try {
    return await client.read(getRevision(id, rev), (json) => ({
      item: readWorkItem(json, categoryOf),
      links: readLinks(json),
    }));
  } catch (error) {
    if (isFailure(error) && error.failure.kind === "not-found") return null;
    throw error;
  }
}

const REVISIONS_PER_REQUEST = 200;

/** Revisions count from 1 without gaps, so the number of those left out is the number of the first one wanted. */
async function revisionsOf(
  client: Client,
  categoryOf: CategoryOf,
  id: WorkItemId,
  from: number,
  to: number,
): Promise<readonly PastItem[]> {
  const first = Math.max(from, to - REVISIONS_PER_REQUEST + 1, 1);
  if (to < first) return [];
  try {
    return await client.read(listRevisions(id, first - 1, to - first + 1), (json) =>
      listOf(json, "the revisions of a work item").map((row) => ({
        item: readWorkItem(row, categoryOf),
        links: readLinks(row),
      })),
    );
  } catch (error) {
    if (isFailure(error) && error.failure.kind === "not-found") return [];
    throw error;
  }
}

export function createWorkItemStore(client: Client, project: ProjectName): WorkItemStore {
  const process = remembered(() => readProcessOf(client, project.name));
  return workItemStoreAt(client, project.name, { project: projectLookup(client, project), process }, null);
}

/** The board of today, or as it was at a moment; what the process is called is always asked of today's. */
function workItemStoreAt(
  client: Client,
  name: string,
  today: Pick<WorkItemStore, "project" | "process">,
  at: Instant | null,
): WorkItemStore {
  const board: BoardAt = { client, project: name, at };
  const categories = async (): Promise<CategoryOf> => categoryLookup((await today.process()).types);
  return {
    ...today,
    async itemsOfTypes(types, onIds = () => undefined) {
      const { ids, asOf } = await idsOfTypes(board, types);
      onIds(ids);
      return { items: await itemsOf(board, ids, await categories()), asOf };
    },
    async itemsById(ids) {
      const items = await itemsOf(board, ids, await categories());
      const found = new Set(items.map((item) => item.id));
      const absent = [...new Set(ids)].filter((id) => !found.has(id)).sort((a, b) => a - b);
      return { items, missing: await reasonsFor(client, name, absent) };
    },
    async links(ids) {
      const parts = await Promise.all(
        chunksOf(ascending(ids), IDS_PER_BATCH).map((chunk) =>
          client.read(getWorkItems(chunk, "relations", at), readLinksList),
        ),
      );
      return new Map<WorkItemId, WorkItemLinks>(parts.flat().map((links) => [links.id, links]));
    },
    linkedToPages: async (wiki, pages) => (at === null ? linkedToPages(client, name, wiki, pages) : new Map()),
    childCounts: (parentTypes, of) => childCounts(board, parentTypes, of),
    async search(text, types, limit) {
      return search(board, text, types, limit, await categories());
    },
    iterations: () => client.read(listIterations(name), readIterations),
    team: (team) => teamOf(client, name, team),
    readiness: async (ids) => readinessOf(board, ids, (await today.process()).types),
    itemsMarked: async (by) => itemsMarked(board, by, await categories()),
    async serverTime() {
      return at ?? (await client.read(runWiql(name, CLOCK_QUERY, 1), readFlatResult)).asOf;
    },
    history: {
      revision: async (id, rev) => revisionOf(client, await categories(), id, rev),
      revisions: async (id, from, to) => revisionsOf(client, await categories(), id, from, to),
    },
    asOf: (moment) => workItemStoreAt(client, name, today, moment),
  };
}

/** Whom to ask, about which project, and as of when (`null` = now). */
interface BoardAt {
  readonly client: Client;
  readonly project: string;
  readonly at: Instant | null;
}

const ascending = (ids: readonly WorkItemId[]): readonly WorkItemId[] => [...new Set(ids)].sort((a, b) => a - b);

/** Asks once; a failed answer is asked for again at the next call. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return async () => {
    known ??= ask();
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };
}

async function readProcessOf(client: Client, project: string): Promise<Process> {
  const [configuration, types] = await Promise.all([
    client.send(getBacklogConfiguration(project)),
    client.send(listWorkItemTypes(project)),
  ]);
  return decoded(() => readProcess(configuration.json, types.json));
}

/** Keyset paging: the query language has no continuation. */
async function idsOfTypes({ client, project, at }: BoardAt, types: readonly string[]): Promise<FlatResult> {
  const ask = (above: number): Promise<FlatResult> =>
    client.read(runWiql(project, itemsOfTypesQuery(types, above, at), IDS_PER_QUERY, at !== null), readFlatResult);
  const first = await ask(0);
  const ids = [...first.ids];
  let last = first.ids;
  while (last.length >= IDS_PER_QUERY) {
    last = (await ask(last.at(-1) ?? 0)).ids;
    ids.push(...last);
  }
  return { ids, asOf: first.asOf };
}

async function itemsOf(
  { client, at }: BoardAt,
  ids: readonly WorkItemId[],
  categoryOf: CategoryOf,
): Promise<readonly WorkItem[]> {
  const parts = await Promise.all(
    chunksOf(ascending(ids), IDS_PER_BATCH).map((chunk) =>
      client.read(getWorkItems(chunk, { fields: WORK_ITEM_FIELDS }, at), (json) => readWorkItems(json, categoryOf)),
    ),
  );
  return parts.flat().sort((a, b) => a.id - b.id);
}

async function reasonsFor(
  client: Client,
  project: string,
  ids: readonly WorkItemId[],
): Promise<ReadonlyMap<WorkItemId, MissingReason>> {
  const recycled = new Set(ids.length === 0 ? [] : await recycledIn(client, project));
  return new Map(ids.map((id) => [id, recycled.has(id) ? "recycled" : "not-found-or-not-permitted"]));
}

const NO_LOOK_INSIDE: ReadonlySet<FailureKind> = new Set([
  "not-found",
  "not-permitted",
  "not-signed-in",
  "not-supported",
]);

/** Who may not look into the recycle bin gets no proof, and then nothing is called deleted. */
async function recycledIn(client: Client, project: string): Promise<readonly WorkItemId[]> {
  try {
    return await client.read(listRecycled(project), readIds);
  } catch (error) {
    if (isFailure(error) && NO_LOOK_INSIDE.has(error.failure.kind)) return [];
    throw error;
  }
}

async function linkedToPages(
  client: Client,
  project: string,
  wiki: Wiki,
  pages: readonly PagePath[],
): Promise<ReadonlyMap<PagePath, readonly WorkItemId[]>> {
  const uris = new Map([...new Set(pages)].map((page) => [page, artifactUri(wiki, page)]));
  const parts = await Promise.all(
    chunksOf([...uris.values()], URIS_PER_QUERY).map((chunk) =>
      client.read(queryArtifactUris(project, chunk), readArtifactQuery),
    ),
  );
  const byUri = new Map<string, WorkItemId[]>();
  for (const [uri, ids] of parts.flatMap((part) => [...part])) {
    const key = comparableUri(uri);
    byUri.set(key, [...(byUri.get(key) ?? []), ...ids]);
  }
  return new Map(
    [...uris].flatMap(([page, uri]) => {
      const ids = byUri.get(comparableUri(uri)) ?? [];
      return ids.length === 0 ? [] : [[page, ascending(ids)] as const];
    }),
  );
}

async function teamOf(client: Client, project: string, name: string): Promise<Team | null> {
  try {
    const [areas, iterations] = await Promise.all([
      client.read(getTeamAreas(project, name), readTeamAreas),
      client.read(listTeamIterations(project, name), readTeamIterations),
    ]);
    return { name, areas, iterations };
  } catch (error) {
    if (isFailure(error) && (error.failure.kind === "not-found" || error.failure.kind === "not-permitted")) return null;
    throw error;
  }
}

/** Only fields some type has are asked for: the service refuses a list that names an unknown one. */
async function readinessOf(
  { client, at }: BoardAt,
  ids: readonly WorkItemId[],
  types: readonly WorkItemType[],
): Promise<ReadonlyMap<WorkItemId, Readiness>> {
  const known = new Set(types.flatMap((type) => type.fields ?? []));
  const fields = ["System.Id", "System.WorkItemType", ...READINESS_FIELDS.filter((field) => known.has(field))];
  const parts = await Promise.all(
    chunksOf(ascending(ids), IDS_PER_BATCH).map((chunk) =>
      client.read(getWorkItems(chunk, { fields }, at), (json) => readReadiness(json, types)),
    ),
  );
  return new Map(parts.flat());
}

// Roll-up ------------------------------------------------------------------------------------------

const NOT_REMOVED: readonly StateCategory[] = ["proposed", "in-progress", "resolved", "completed"];

/** Three link queries answer one row per child; counting the rows of a source is the roll-up. */
async function childCounts(
  board: BoardAt,
  parentTypes: readonly string[],
  process: Process,
): Promise<ReadonlyMap<WorkItemId, ChildCounts>> {
  if (parentTypes.length === 0) return new Map();
  const rows = (categories: readonly StateCategory[]): Promise<ReadonlyMap<WorkItemId, number>> =>
    linkRows(board, parentTypes, (range) => childLinksQuery(parentTypes, process.types, categories, range, board.at));
  const [total, inProgress, completed] = await Promise.all([
    rows(NOT_REMOVED),
    rows(["in-progress", "resolved"]),
    rows(["completed"]),
  ]);
  return new Map(
    [...total]
      .sort(([a], [b]) => a - b)
      .map(([id, count]) => [
        id,
        { total: count, inProgress: inProgress.get(id) ?? 0, completed: completed.get(id) ?? 0 },
      ]),
  );
}

/** A result past the service's limit is an error rather than a cut list; then the parents are halved by id. */
async function linkRows(
  { client, project, at }: BoardAt,
  parentTypes: readonly string[],
  queryOf: (range: IdRange | null) => string,
): Promise<ReadonlyMap<WorkItemId, number>> {
  const counts = new Map<WorkItemId, number>();
  const ask = async (range: IdRange | null): Promise<void> => {
    for (const source of await client.read(runWiql(project, queryOf(range), null, at !== null), readLinkSources)) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  };
  const askHalves = async (above: number, to: number): Promise<void> => {
    const middle = Math.floor((above + to) / 2);
    for (const range of [
      { above, to: middle },
      { above: middle, to },
    ]) {
      try {
        await ask(range);
      } catch (error) {
        if (!isTooLarge(error) || range.to - range.above < 2) throw error;
        await askHalves(range.above, range.to);
      }
    }
  };
  try {
    await ask(null);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const highest = await client.read(
      runWiql(project, highestIdQuery(parentTypes, at), 1, at !== null),
      readFlatResult,
    );
    await askHalves(0, highest.ids[0] ?? 0);
  }
  return counts;
}

const isTooLarge = (error: unknown): boolean => isFailure(error) && error.failure.kind === "too-large";

// Marked items -----------------------------------------------------------------------------------

/** A saved query answers with today's items; the past is asked for by tags and types alone. */
async function itemsMarked(
  board: BoardAt,
  { tags, types, queries }: ItemMarks,
  categoryOf: CategoryOf,
): Promise<readonly WorkItem[]> {
  const { client, project, at } = board;
  const byMarks =
    tags.length + types.length === 0
      ? []
      : [client.read(runWiql(project, markedQuery(tags, types, at), IDS_PER_QUERY, at !== null), readFlatResult)];
  const byQuery = queries.map((query) =>
    client.read(runSavedQuery(project, query.trim(), IDS_PER_QUERY), readFlatResult),
  );
  const ids = (await Promise.all([...byMarks, ...byQuery])).flatMap((answer) => answer.ids);
  return itemsOf(board, ids, categoryOf);
}

// Search -------------------------------------------------------------------------------------------

const MAX_WORDS = 8;

async function search(
  board: BoardAt,
  text: string,
  types: readonly string[],
  limit: number,
  categoryOf: CategoryOf,
): Promise<readonly WorkItem[]> {
  const { client, project } = board;
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS);
  const asked = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
  const { ids } = await client.read(runWiql(project, searchQuery(words, types), limit), readFlatResult);
  const wanted = asked === undefined || Number(asked) === 0 ? ids : [workItemId(Number(asked)), ...ids];
  const byId = new Map((await itemsOf(board, wanted, categoryOf)).map((item) => [item.id, item]));
  return [...new Set(wanted)].flatMap((id) => byId.get(id) ?? []).slice(0, limit);
}
