/** Sync: what a plan of many outcomes takes in time and memory, and how fast items are created over a socket. */
import { connect } from "../../src/adapters/node/connect";
import { systemClock } from "../../src/adapters/azureDevOps/systemClock";
import { pagePath, runId } from "../../src/domain/ids";
import { listen } from "../../src/local/service/httpServer";
import { openService } from "../../src/local/service/openService";
import { applyPlan } from "../../src/usecases/applyPlan";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewSync } from "../../src/usecases/previewSync";
import { World } from "../simulation/world";
import { timed, type Bench } from "./bench";

const reading = { roots: [], settingsPage: null };
const choices = { create: "all", confirmed: "all" } as const;
const planned = 10_000;
const created = 100;

export const bench: Bench = {
  title: "Sync",
  async run({ print }) {
    await printPlans(print);
    await printCreates(print);
  },
};

type Print = Parameters<Bench["run"]>[0]["print"];

/** Pages of 25 outcomes with two deliverables each. */
function pagesOf(outcomes: number): readonly (readonly [path: string, text: string])[] {
  return Array.from({ length: Math.ceil(outcomes / 25) }, (_page, page) => {
    const lines = Array.from({ length: Math.min(25, outcomes - page * 25) }, (_each, each) => {
      const number = page * 25 + each;
      return `## Outcome ${number} of the year\n\nBecause of reason ${number}.\n\n- First part of ${number}\n- Second part of ${number}\n`;
    });
    return [`/Roadmap ${page}`, `# Roadmap ${page}\n\n${lines.join("\n")}`];
  });
}

async function printPlans(print: Print): Promise<void> {
  const world = new World();
  for (const [path, text] of pagesOf(planned)) world.setPage(path, text);
  const client = world.connect("ann");
  const before = heap();
  const loaded: Loaded = await loadPortfolio({ ...client, org: "local" }, world.wiki, reading);
  const read = heap();
  print(`portfolio of ${planned} outcomes and ${planned * 2} deliverables`, `${read - before} MB`);
  const plan = previewSync(loaded, choices);
  print(
    `plan of ${planned} outcomes (${plan.operations.length} rows)`,
    await timed(() => previewSync(loaded, choices), 3),
  );
  print("memory of that plan", `${heap() - read} MB`);
}

/** Megabytes in use, after collecting garbage where the process may (`node --expose-gc`). */
function heap(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
}

async function printCreates(print: Print): Promise<void> {
  const service = openService({
    clock: { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    random: Math.random,
    dataDir: null,
    baseUrl: "http://localhost",
  });
  await service.createProject({ name: "Demo", process: "agile" });
  const listening = await listen(service, { port: 0 });
  try {
    const token = service.users.issueToken({ userId: service.administrator.id }).secret;
    let requests = 0;
    const connection = await connect({
      org: `http://localhost:${listening.port}/local`,
      project: "Demo",
      token,
      allowHosts: [],
      wrap: (transport) => ({
        ...transport,
        send(request) {
          requests += 1;
          return transport.send(request);
        },
      }),
    });
    const [wiki] = await connection.wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    for (const [path, text] of pagesOf(created))
      await connection.writer.putPage(wiki, { path: pagePath(path), text, ifMatch: null, message: "m" });
    const loaded = await loadPortfolio(connection, wiki, reading);
    const plan = previewSync(loaded, choices);
    const { strategy } = loaded.portfolio;
    const world = {
      ...connection,
      clock: systemClock,
      wiki,
      who: "Ann",
      run: runId("00000001"),
      options: reading,
      strategy,
    };
    requests = 0;
    const begun = performance.now();
    const report = await applyPlan(plan, world, () => undefined);
    const seconds = (performance.now() - begun) / 1000;
    const items = (await connection.workItemStore.itemsOfTypes(["Epic", "Feature"])).items.length;
    print(`${items} items created, ${report.rows.size} rows`, `${seconds.toFixed(1)} s`);
    print("creates per second", (items / seconds).toFixed(1));
    print("requests per created item", (requests / items).toFixed(3));
  } finally {
    await listening.close();
    await service.close();
  }
}
