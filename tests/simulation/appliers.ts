/** What an applier does: load, plan, apply; through the product's own use cases, over the model's ports. */
import type { RunId } from "../../src/domain/ids";
import { runId } from "../../src/domain/ids";
import type { Plan } from "../../src/sync/operation";
import type { PlanChoices } from "../../src/sync/request";
import type { ApplyReport } from "../../src/usecases/applyPlan";
import { applyPlan } from "../../src/usecases/applyPlan";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewSync } from "../../src/usecases/previewSync";
import type { World } from "./world";

export type Client = ReturnType<World["connect"]>;

const options = { roots: [], settingsPage: null };

let runs = 0;
/** A run id of its own for every apply of the process. */
export const nextRun = (): RunId => runId((runs = (runs + 1) >>> 0).toString(16).padStart(8, "0"));

export const load = (world: World, client: Client): Promise<Loaded> =>
  loadPortfolio(
    { wikiStore: client.wikiStore, workItemStore: client.workItemStore, org: "local" },
    world.wiki,
    options,
  );

/** Everybody confirms and creates everything, unless a test says otherwise. */
export const eager: Partial<PlanChoices> = { create: "all", confirmed: "all" };

export async function preview(
  world: World,
  client: Client,
  choices: Partial<PlanChoices> = eager,
): Promise<{ readonly plan: Plan; readonly loaded: Loaded }> {
  const loaded = await load(world, client);
  return { plan: previewSync(loaded, choices), loaded };
}

export function apply(
  world: World,
  client: Client,
  plan: Plan,
  loaded: Loaded,
  who = "Ann Lee",
  run: RunId = nextRun(),
  signal?: AbortSignal,
): Promise<ApplyReport> {
  return applyPlan(
    plan,
    { ...client, wiki: world.wiki, who, run, options, strategy: loaded.portfolio.strategy },
    () => undefined,
    signal,
  );
}

/** One whole round of one person. */
export async function sync(
  world: World,
  client: Client,
  choices: Partial<PlanChoices> = eager,
): Promise<{ readonly plan: Plan; readonly report: ApplyReport }> {
  const { plan, loaded } = await preview(world, client, choices);
  return { plan, report: await apply(world, client, plan, loaded) };
}
