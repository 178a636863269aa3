/**
 * The replay against sequences it was not made for, recorded of the service itself in another organisation with a past
 * that the recording does not show: they agree, and every single change to an answer is noticed.
 */
import { recordHere, type Recorder } from "./recordHere";
import { replay } from "./replay";
import type { Recorded } from "./sequences";

const version = "api-version=7.1";
const id = (body: Readonly<Record<string, unknown>>): string => String(body["id"]);

async function differencesOf(recordings: readonly Recorded[]): Promise<readonly string[]> {
  const { outcomes, remarks } = await replay(recordings);
  const failed = remarks.filter((remark) => remark.includes("could not be set up"));
  return [...outcomes.flatMap(({ file, differences }) => differences.map((line) => `${file}: ${line}`)), ...failed];
}

const stories: Readonly<Record<string, (recorder: Recorder) => Promise<void>>> = {
  async "work items with a past: links by place, tested revisions, tags, comments, updates"({
    service,
    project,
    by,
    at,
    record,
  }) {
    const create = (title: string): number =>
      service.board.seed.createItem({
        project,
        type: "Task",
        fields: { "System.Title": title, "System.Tags": "blue; red", "Microsoft.VSTS.Common.Priority": 3 },
        by,
        at,
        links: [
          { rel: "Hyperlink", to: "https://one.example/" },
          { rel: "Hyperlink", to: "https://two.example/" },
        ],
      });
    const [old, other] = [create("Old"), create("Other")];
    service.board.seed.changeItem({ item: old, fields: { "System.Title": "Older" }, by, at });
    const items = "_apis/wit/workItems";
    const made = await record("POST", `Harbour/${items}/$Task?${version}`, [
      { op: "add", path: "/fields/System.Title", value: "New" },
    ]);
    const child = {
      rel: "System.LinkTypes.Hierarchy-Forward",
      url: `https://dev.azure.com/elsewhere/${items}/${id(made.body)}`,
    };
    await record("PATCH", `${items}/${old}?${version}`, [{ op: "add", path: "/relations/-", value: child }]);
    const shown = await record("GET", `${items}/${old}?$expand=relations&${version}`);
    const relations = shown.body["relations"] as { rel: string }[];
    const at2 = relations.findIndex(({ rel }) => rel === "System.LinkTypes.Hierarchy-Forward");
    await record("PATCH", `${items}/${old}?$expand=relations&${version}`, [
      { op: "test", path: "/rev", value: shown.body["rev"] },
      { op: "remove", path: `/relations/${at2}` },
      { op: "add", path: "/fields/System.Title", value: "Renamed" },
    ]);
    await record("GET", `${items}?ids=${old},${other}&${version}`);
    await record("GET", `${items}/${id(made.body)}/updates?${version}`);
    await record("GET", `${items}/${old}/revisions?${version}`);
    await record("POST", `Harbour/${items}/${old}/comments?api-version=7.1-preview.4`, { text: "well" });
    await record("GET", `Harbour/${items}/${old}/comments?api-version=7.1-preview.4`);
    await record("DELETE", `Harbour/${items}/${id(made.body)}?${version}`);
    await record("GET", `${items}/${id(made.body)}?${version}`);
  },

  async "pages with a past: tags of versions, ids, moves, batches"({ send, record }) {
    await send("POST", `Harbour/_apis/wiki/wikis?${version}`, {
      name: "Log",
      type: "projectWiki",
      projectId: ((await send("GET", `_apis/projects/Harbour?${version}`)) as { id: string }).id,
    });
    const pages = "Harbour/_apis/wiki/wikis/Log/pages";
    for (const path of ["/Zero", "/Trade", "/Trade/Grain"]) {
      await send("PUT", `${pages}?path=${path}&${version}`, { content: `About ${path}` });
    }
    const read = await record("GET", `${pages}?path=/Trade/Grain&includeContent=true&${version}`);
    const etag = read.headers["etag"] ?? "";
    await record("PUT", `${pages}?path=/Trade/Grain&${version}`, { content: "Rewritten" }, { "if-match": etag });
    await record("PUT", `${pages}?path=/Trade/Grain&${version}`, { content: "Too late" }, { "if-match": etag });
    const made = await record("PUT", `${pages}?path=/Trade/Salt&${version}`, { content: "Salt" });
    await record("GET", `${pages}/${id(made.body)}?includeContent=true&${version}`);
    await record("POST", `Harbour/_apis/wiki/wikis/Log/pagemoves?${version}`, {
      path: "/Trade/Salt",
      newPath: "/Salt",
      newOrder: 0,
    });
    await record("POST", `Harbour/_apis/wiki/wikis/Log/pagesbatch?${version}`, { top: 50 });
    await record("POST", `${pages}/${id(made.body)}/comments?${version}`, { text: "dry" });
    await record("DELETE", `${pages}?path=/Salt&${version}`);
    await record("GET", `${pages}?path=/Salt&${version}`);
  },

  async "queries by text and by id, and the items they find"({ service, project, by, at, send, record }) {
    for (const title of ["a", "b"])
      service.board.seed.createItem({ project, type: "Task", fields: { "System.Title": title }, by, at });
    const saved = (await send("POST", `Harbour/_apis/wit/queries/Shared%20Queries?${version}`, {
      name: "Mine",
      wiql: "SELECT [System.Id] FROM WorkItems ORDER BY [System.Id]",
    })) as { id: string };
    const found = await record("GET", `Harbour/_apis/wit/wiql/${saved.id}?${version}`);
    const ids = (found.body["workItems"] as { id: number }[]).map((item) => item.id);
    await record("GET", `_apis/wit/workItems?ids=${ids.join()}&fields=System.Id,System.Title&${version}`);
    await record("POST", `_apis/wit/workitemsbatch?${version}`, { ids, fields: ["System.Title"] });
    await record("POST", `Harbour/_apis/wit/wiql?${version}`, {
      query: "SELECT [System.Id] FROM WorkItems WHERE [System.Id] < 0",
    });
    await record("POST", `Harbour/_apis/wit/wiql?${version}`, { query: "SELECT nonsense" });
  },

  async "teams and their settings, areas and iterations that were there"({ service, project, by, send, record }) {
    service.createTeam({ project, name: "Pilots", by });
    for (const name of ["North", "South"])
      await send("POST", `Harbour/_apis/wit/classificationNodes/Areas?${version}`, { name });
    const root = (await send("GET", `Harbour/_apis/wit/classificationNodes/Iterations?$depth=1&${version}`)) as {
      identifier: string;
    };
    await send("PATCH", `Harbour/Pilots/_apis/work/teamsettings?${version}`, { backlogIteration: root.identifier });
    const sprint = await record("POST", `Harbour/_apis/wit/classificationNodes/Iterations?${version}`, {
      name: "Spring tide",
      attributes: { startDate: "2026-03-01T00:00:00Z", finishDate: "2026-03-14T00:00:00Z" },
    });
    await record("GET", `Harbour/_apis/wit/classificationNodes/Areas/North?${version}`);
    await record("PATCH", `Harbour/_apis/wit/classificationNodes/Areas/North?${version}`, { name: "Far north" });
    await record("GET", `_apis/projects/Harbour/teams?${version}`);
    await record("GET", `_apis/projects/Harbour/teams/Pilots/members?${version}`);
    await record("GET", `Harbour/_apis/wit/classificationNodes?ids=${id(sprint.body)}&${version}`);
    await record("DELETE", `Harbour/_apis/wit/classificationNodes/Iterations/Spring%20tide?${version}`);
  },
};

describe.each(Object.entries(stories))("%s", (_name, story) => {
  test.each(["agile", "basic"] as const)("agrees when replayed to another organisation (%s)", async (process) => {
    expect(await differencesOf(await recordHere(process, story))).toEqual([]);
  });
});

test("each recorded status, and each member of what the sequence made itself, is held to", async () => {
  const recordings = await recordHere("agile", async ({ record }) => {
    const made = await record("POST", `Harbour/_apis/wit/workItems/$Task?${version}`, [
      { op: "add", path: "/fields/System.Title", value: "New" },
    ]);
    await record("GET", `_apis/wit/workItems/${id(made.body)}?$expand=all&${version}`);
  });
  const read = recordings.at(-1);
  if (read === undefined) throw new Error("nothing was recorded");
  const body = read.response.body as { readonly fields: Readonly<Record<string, unknown>> };
  const changed = [
    { status: 201 },
    { body: { ...body, rev: 2 } },
    ...["System.Id", "System.State", "System.Title", "System.CreatedBy", "System.Watermark"].map((name) => ({
      body: { ...body, fields: Object.fromEntries(Object.entries(body.fields).filter(([other]) => other !== name)) },
    })),
    { body: { ...body, fields: { ...body.fields, "System.Title": "Other" } } },
  ];
  for (const difference of changed) {
    const mutated = [...recordings.slice(0, -1), { ...read, response: { ...read.response, ...difference } }];
    expect(await differencesOf(mutated)).not.toEqual([]);
  }
});
