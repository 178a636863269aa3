import { createClient } from "../../../../src/adapters/azureDevOps/client";
import { pathAndQuery } from "../../../../src/adapters/azureDevOps/transport";
import type { TransportRequest, TransportResponse } from "../../../../src/adapters/azureDevOps/transport";
import { createWorkItemStore, IDS_PER_QUERY } from "../../../../src/adapters/azureDevOps/workItemStore";
import type { Process } from "../../../../src/domain/board";
import { pagePath, workItemId } from "../../../../src/domain/ids";
import { json, refusal, scriptedTransport, testClock } from "../scriptedTransport";

const ASOF = "2026-11-20T10:00:00Z";
const flat = (ids: readonly number[]): TransportResponse => json({ workItems: ids.map((id) => ({ id })), asOf: ASOF });
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const item = (id: number) => ({
  id,
  rev: 1,
  fields: {
    "System.TeamProject": "Demo",
    "System.WorkItemType": "Epic",
    "System.State": "New",
    "System.CreatedDate": ASOF,
    "System.ChangedDate": ASOF,
  },
});

const queryOf = (request: TransportRequest): string =>
  (JSON.parse(request.body ?? "{}") as { query?: string }).query ?? "";
const idsOf = (request: TransportRequest): readonly number[] =>
  (JSON.parse(request.body ?? "{}") as { ids?: readonly number[] }).ids ?? [];

function storeOver(script: (request: TransportRequest) => TransportResponse | null) {
  const transport = scriptedTransport((request) => {
    const answer = script(request);
    if (answer !== null) return answer;
    const url = pathAndQuery(request);
    if (url.includes("workitemsbatch")) return json({ value: idsOf(request).map(item) });
    if (url.includes("backlogconfiguration")) return json({});
    if (url.includes("workitemtypes"))
      return json([
        {
          name: "Epic",
          states: [
            { name: "New", category: "Proposed" },
            { name: "Done", category: "Completed" },
          ],
        },
      ]);
    throw new Error(`not expected: ${url}`);
  });
  const count = (part: string): number =>
    transport.sent.filter((request) => pathAndQuery(request).includes(part)).length;
  return {
    store: createWorkItemStore(createClient(transport, testClock()), { name: "Demo", id: "p" }),
    transport,
    count,
  };
}

describe("lists", () => {
  test("ids are fetched 200 at a time, whatever order they come back in", async () => {
    const { store, count } = storeOver((request) => (request.path.endsWith("wiql") ? flat(range(1, 450)) : null));
    const { items, asOf } = await store.itemsOfTypes(["Epic"]);
    expect(items.map((found) => found.id)).toEqual(range(1, 450));
    expect(asOf).toBe("2026-11-20T10:00:00.000Z");
    expect([count("wiql"), count("workitemsbatch")]).toEqual([1, 3]);
  });

  test("a full query result may be cut: the next one starts after its last id", async () => {
    const { store, transport } = storeOver((request) => {
      if (!request.path.endsWith("wiql")) return null;
      return flat(queryOf(request).includes("> 0 ") ? range(1, IDS_PER_QUERY) : [IDS_PER_QUERY + 5]);
    });
    expect((await store.itemsOfTypes(["Epic"])).items).toHaveLength(IDS_PER_QUERY + 1);
    const queries = transport.sent.filter((request) => request.path.endsWith("wiql")).map(queryOf);
    expect(queries).toHaveLength(2);
    expect(queries[1]).toContain(`[System.Id] > ${IDS_PER_QUERY} ORDER BY`);
  });

  test("the process is asked for once", async () => {
    const { store, count } = storeOver((request) => (request.path.endsWith("wiql") ? flat([1]) : null));
    await store.itemsOfTypes(["Epic"]);
    await store.process();
    await store.itemsById([workItemId(1)]);
    expect([count("backlogconfiguration"), count("workitemtypes")]).toEqual([1, 1]);
  });

  test("an answer about the process that failed is asked for again", async () => {
    let refused = false;
    const { store } = storeOver((request) => {
      if (!request.path.endsWith("backlogconfiguration") || refused) return null;
      refused = true;
      return refusal(403, "AccessCheckException");
    });
    await expect(store.process()).rejects.toMatchObject({ failure: { kind: "not-permitted" } });
    await expect(store.process()).resolves.toMatchObject({ outcomeLevel: null });
  });

  test("nothing is asked for no ids", async () => {
    const { store, count } = storeOver(() => null);
    expect((await store.itemsById([])).items).toEqual([]);
    expect((await store.links([])).size).toBe(0);
    expect(count("workitemsbatch") + count("recyclebin")).toBe(0);
  });

  test.each([403, 404, 501])(
    "who may not look into the recycle bin (%d) gets no proof of a deletion",
    async (status) => {
      const { store } = storeOver((request) => {
        if (request.path.includes("recyclebin")) return refusal(status, null);
        return request.path.includes("workitemsbatch") ? json([null]) : null;
      });
      expect([...(await store.itemsById([workItemId(5)])).missing]).toEqual([[5, "not-found-or-not-permitted"]]);
    },
  );
});

describe("pages", () => {
  const wiki = {
    id: "w",
    projectId: "p",
    name: "",
    kind: "project",
    projectName: "Demo",
    repositoryId: "w",
    mappedPath: "/",
    version: "m",
  } as const;

  test("answers are matched whatever case and escapes they are echoed in", async () => {
    const { store } = storeOver((request) => {
      const { artifactUris } = JSON.parse(request.body ?? "{}") as { artifactUris: readonly string[] };
      return json({
        artifactUrisQueryResult: Object.fromEntries(
          artifactUris.map((uri) => [uri.replaceAll("%2F", "%2f").toUpperCase(), [{ id: 9 }, { id: 2 }]]),
        ),
      });
    });
    expect([...(await store.linkedToPages(wiki, [pagePath("/A b")]))]).toEqual([["/A b", [2, 9]]]);
  });

  test("one request up to 500 pages", async () => {
    const { store, count } = storeOver(() => json({ artifactUrisQueryResult: {} }));
    await store.linkedToPages(
      wiki,
      range(1, 500).map((n) => pagePath(`/P${n}`)),
    );
    expect(count("artifacturiquery")).toBe(1);
    await store.linkedToPages(
      wiki,
      range(1, 501).map((n) => pagePath(`/P${n}`)),
    );
    expect(count("artifacturiquery")).toBe(3);
    await store.linkedToPages(wiki, []);
    expect(count("artifacturiquery")).toBe(3);
  });
});

describe("the roll-up", () => {
  const process: Process = {
    levels: [],
    types: [
      {
        name: "Story",
        color: "000000",
        states: [
          { name: "New", category: "proposed" },
          { name: "Done", category: "completed" },
        ],
      },
    ],
    outcomeLevel: null,
    deliverableLevel: null,
  };
  const links = (rows: readonly (readonly [number, number])[]): TransportResponse =>
    json({
      workItemRelations: rows.map(([source, target]) => ({
        rel: "System.LinkTypes.Hierarchy-Forward",
        source: { id: source },
        target: { id: target },
      })),
    });

  test("is three queries, and a category nothing is in asks for nothing that could hold", async () => {
    const { store, transport } = storeOver((request) => {
      const query = queryOf(request);
      if (query.includes("[Target].[System.Id] < 0")) return links([]);
      return query.includes("'New', 'Done'")
        ? links([
            [1, 10],
            [1, 11],
            [2, 12],
          ])
        : links([[1, 11]]);
    });
    expect([...(await store.childCounts(["Epic"], process))]).toEqual([
      [1, { total: 2, inProgress: 0, completed: 1 }],
      [2, { total: 1, inProgress: 0, completed: 0 }],
    ]);
    expect(transport.sent).toHaveLength(3);
  });

  test("a result past the limit is halved by parent, and nothing is counted twice or left out", async () => {
    const all: readonly (readonly [number, number])[] = range(1, 40).map((n) => [n, 100 + n]);
    const { store } = storeOver((request) => {
      const query = queryOf(request);
      if (query.includes("ORDER BY [System.Id] DESC")) return flat([40]);
      if (query.includes("[Target].[System.Id] < 0")) return links([]);
      const above = Number(/Source\]\.\[System\.Id\] > (\d+)/.exec(query)?.[1] ?? 0);
      const to = Number(/Source\]\.\[System\.Id\] <= (\d+)/.exec(query)?.[1] ?? 1e9);
      const rows = all.filter(([source]) => source > above && source <= to);
      return rows.length > 7
        ? refusal(400, "WorkItemTrackingQueryResultSizeLimitExceededException", "VS402337")
        : links(rows);
    });
    const counts = await store.childCounts(["Epic"], process);
    expect([...counts].map(([id, count]) => [id, count.total])).toEqual(range(1, 40).map((n) => [n, 1]));
  });

  test("no parent types, no question", async () => {
    const { store, transport } = storeOver(() => null);
    expect((await store.childCounts([], process)).size).toBe(0);
    expect(transport.sent).toHaveLength(0);
  });
});

describe("search", () => {
  test("a number comes first and is looked for in titles as well", async () => {
    const { store, transport } = storeOver((request) => (request.path.endsWith("wiql") ? flat([8, 7]) : null));
    expect((await store.search(" #7 ", ["Epic"], 5)).map((found) => found.id)).toEqual([7, 8]);
    expect(queryOf(transport.sent.find((request) => request.path.endsWith("wiql")) as TransportRequest)).toContain(
      "CONTAINS '#7'",
    );
  });

  test("the limit is the service's to keep, and ours", async () => {
    const { store, transport } = storeOver((request) => (request.path.endsWith("wiql") ? flat([1, 2, 3]) : null));
    expect(await store.search("2", [], 3)).toHaveLength(3);
    expect(pathAndQuery(transport.sent.find((request) => request.path.endsWith("wiql")) as TransportRequest)).toContain(
      "top=3",
    );
  });
});
