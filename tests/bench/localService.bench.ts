/** The local host at scale, over its socket: queries, batches, pages and files of an organisation of the given size. */
import { evenSize, plantScale } from "../../src/local/seed/plantScale";
import { createSeedClock } from "../../src/local/seed/seedClock";
import { listen } from "../../src/local/service/httpServer";
import { openService } from "../../src/local/service/openService";
import { timed, type Bench } from "./bench";

interface Answer {
  readonly workItems?: readonly unknown[];
  readonly workItemRelations?: readonly unknown[];
  readonly value?: readonly unknown[];
}

type Ask = (method: string, path: string, body?: object) => Promise<Answer>;

const hierarchy = "[System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward'";
const queries: readonly (readonly [string, string])[] = [
  ["flat WIQL, by id", "FROM WorkItems WHERE [System.TeamProject] = @project ORDER BY [System.Id]"],
  ["flat WIQL, by change", "FROM WorkItems WHERE [System.State] <> 'Removed' ORDER BY [System.ChangedDate] DESC"],
  ["flat WIQL, words of a title", "FROM WorkItems WHERE [System.Title] CONTAINS 'region' ORDER BY [System.Title]"],
  ["flat WIQL, as it was", "FROM WorkItems WHERE [System.TeamProject] = @project ASOF '2040-01-01'"],
  ["flat WIQL, EVER", "FROM WorkItems WHERE EVER [System.State] = 'New'"],
  [
    "one hop, MustContain",
    `FROM WorkItemLinks WHERE [Source].[System.WorkItemType] = 'Feature' AND ${hierarchy} MODE (MustContain)`,
  ],
  [
    "one hop, DoesNotContain",
    `FROM WorkItemLinks WHERE [Source].[System.WorkItemType] = 'User Story' AND ${hierarchy} MODE (DoesNotContain)`,
  ],
  [
    "tree of Epics and Features",
    `FROM WorkItemLinks WHERE [Source].[System.WorkItemType] = 'Epic' AND [Target].[System.WorkItemType] = 'Feature' AND ${hierarchy} MODE (Recursive)`,
  ],
  [
    "tree of everything",
    `FROM WorkItemLinks WHERE [Source].[System.TeamProject] = @project AND ${hierarchy} MODE (Recursive)`,
  ],
];

export const bench: Bench = {
  title: "Local service",
  async run({ size, print }) {
    const clock = createSeedClock();
    const service = openService({ clock, random: Math.random, dataDir: null, baseUrl: "http://localhost" });
    const begun = performance.now();
    const { project, wiki } = await plantScale(service, clock, evenSize(size), "agile");
    clock.release();
    print(`planting ${size} pages and ${size * 50} work items`, `${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const listening = await listen(service, { port: 0 });
    const { secret } = service.users.issueToken({ userId: service.administrator.id });
    const ask: Ask = async (method, path, body) => {
      const answer = await fetch(`${service.baseUrl}/${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    };
    try {
      for (const [what, query] of queries) {
        const wiql = (): Promise<Answer> =>
          ask("POST", `${project}/_apis/wit/wiql?api-version=7.1&$top=20000`, { query: `SELECT [System.Id] ${query}` });
        const { workItems, workItemRelations = [] } = await wiql();
        print(`${what} (${(workItems ?? workItemRelations).length} rows)`, await timed(wiql));
      }
      await printReads(ask, project, wiki, size, print);
    } finally {
      await listening.close();
      await service.close();
    }
  },
};

async function printReads(
  ask: Ask,
  project: string,
  wiki: string,
  size: number,
  print: (what: string, figure: string) => void,
): Promise<void> {
  const ids = Array.from(
    { length: Math.min(200, size * 50) },
    (_each, index) => 1 + index * Math.max(1, Math.floor(size / 4)),
  );
  const batch = `_apis/wit/workitemsbatch?api-version=7.1`;
  const fields = ["System.Title", "System.State", "System.WorkItemType", "System.Parent"];
  print(`batch of ${ids.length} with four fields`, await timed(() => ask("POST", batch, { ids, fields })));
  print(`batch of ${ids.length} with everything`, await timed(() => ask("POST", batch, { ids, $expand: "all" })));
  const pages = `${project}/_apis/wiki/wikis/${wiki}`;
  print(
    "tree of all pages",
    await timed(() => ask("GET", `${pages}/pages?path=/&recursionLevel=full&api-version=7.1`)),
  );
  print("ids of 100 pages", await timed(() => ask("POST", `${pages}/pagesbatch?api-version=7.1`, { top: 100 })));
  const files = `${project}/_apis/git/repositories/${wiki}/items?scopePath=/&recursionLevel=full&api-version=7.1`;
  print("list of all files", await timed(() => ask("GET", files)));
}
