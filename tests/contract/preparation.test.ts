/** Preparation team by team against the local service; teams are set up by the official client. */
import { getPersonalAccessTokenHandler, WebApi } from "azure-devops-node-api";
import { TreeStructureGroup } from "azure-devops-node-api/interfaces/WorkItemTrackingInterfaces";
import type { WorkItemId } from "../../src/domain/ids";
import { reviewOf } from "../../src/domain/review";
import type { Wiki } from "../../src/domain/wiki";
import { type ReviewDocument, reviewDocument } from "../../src/report/reviewDocument";
import { prepareReview, type ReviewOptions } from "../../src/usecases/prepareReview";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { onlyWiki, putPage } from "./onlyWiki";

const TODAY = "2026-03-01";
let world: LocalWorld;
let wiki: Wiki;
let people: WebApi;
beforeEach(async () => {
  world = await localWorld({ now: () => Date.parse(`${TODAY}T09:00:00Z`) });
  wiki = await onlyWiki(world);
  people = new WebApi(world.orgUrl, getPersonalAccessTokenHandler(world.token()), { maxRedirects: 0 });
});
afterEach(() => world.close());

/** Identifier of the new iteration. */
async function sprint(name: string, start: string): Promise<string> {
  const wit = await people.getWorkItemTrackingApi();
  const attributes = { startDate: start, finishDate: start };
  const made = await wit.createOrUpdateClassificationNode({ name, attributes }, "Demo", TreeStructureGroup.Iterations);
  return made.identifier ?? "";
}

/** By its route: the client leaves the group out of the path where its number is 0. */
const area = (name: string): Promise<unknown> =>
  people.rest.create(`${world.orgUrl}/Demo/_apis/wit/classificationNodes/Areas?api-version=7.1`, { name });

/** A team with these areas that takes part in these iterations. */
async function team(name: string, areas: readonly string[], iterations: readonly string[]): Promise<void> {
  await (await people.getCoreApi()).createTeam({ name }, "Demo");
  const work = await people.getWorkApi();
  const context = { project: "Demo", team: name };
  const root = await (
    await people.getWorkItemTrackingApi()
  ).getClassificationNode("Demo", TreeStructureGroup.Iterations);
  await work.updateTeamSettings({ backlogIteration: root.identifier ?? "" }, context);
  for (const id of iterations) await work.postTeamIteration({ id }, context);
  if (areas[0] !== undefined)
    await work.updateTeamFieldValues(
      { defaultValue: areas[0], values: areas.map((value) => ({ value, includeChildren: true })) },
      context,
    );
}

async function feature(title: string, areaPath: string, iterationPath: string): Promise<WorkItemId> {
  const made = await (
    await people.getWorkItemTrackingApi()
  ).createWorkItem(
    {},
    Object.entries({ Title: title, AreaPath: areaPath, IterationPath: iterationPath }).map(([name, value]) => ({
      op: "add",
      path: `/fields/System.${name}`,
      value,
    })),
    "Demo",
    "Feature",
  );
  return made.id as WorkItemId;
}

async function prepared(more: Partial<ReviewOptions> = {}): Promise<ReviewDocument> {
  const options = { roots: [], settingsPage: null, day: TODAY, today: TODAY, since: null, ...more };
  return reviewDocument(reviewOf((await prepareReview(world.connection, wiki, options)).request));
}

const rows = ({ preparation }: ReviewDocument) =>
  preparation.map(({ team: of, iteration, areas }) => [
    of,
    iteration,
    areas.flatMap(({ items }) => items.map(({ title }) => title)),
  ]);

async function twoTeams(): Promise<void> {
  const second = await sprint("Sprint 2", "2026-03-16");
  const other = await sprint("Short 9", "2026-03-09");
  for (const name of ["Pay", "Find", "Rest"]) await area(name);
  await team("Payments", ["Demo\\Pay"], [second]);
  await team("Search", ["Demo\\Find"], [other]);
  await feature("Wallets", "Demo\\Pay", "Demo\\Sprint 2");
  await feature("Typos", "Demo\\Find", "Demo\\Short 9");
  await feature("Logs", "Demo\\Rest", "Demo\\Short 9");
  await feature("Vouchers", "Demo\\Pay", "Demo\\Short 9");
  await putPage(world.connection, wiki, "/Roadmap", "# Roadmap\n\n## Now\n\n- Pay at once\n");
}

test("named teams are prepared each for its own next sprint, in two requests a team", async () => {
  await twoTeams();
  await prepared();
  const before = world.sent.length;
  const bare = await prepared();
  const byArea = world.sent.length - before;
  expect(rows(bare)).toEqual([[null, "Demo\\Short 9", ["Typos", "Vouchers", "Logs"]]]);
  expect(bare.teamNotes).toEqual([{ kind: "no-team-named" }]);
  const byTeam = await prepared({ teams: ["Payments", "Search"] });
  expect(rows(byTeam)).toEqual([
    ["Payments", "Demo\\Sprint 2", ["Wallets"]],
    ["Search", "Demo\\Short 9", ["Typos"]],
    [null, "Demo\\Short 9", ["Logs"]],
  ]);
  expect(byTeam.teamNotes).toEqual([]);
  expect(world.sent.length - before).toBe(2 * byArea + 2 * 2);
});

test("the settings page names teams; who asks names others; the team of the page around counts where nobody names one", async () => {
  await twoTeams();
  expect(rows(await prepared({ teamAround: "Search" }))[0]?.[0]).toBe("Search");
  expect((await prepared({ teamAround: "Demo Team" })).teamNotes).toEqual([{ kind: "no-team-named" }]);
  await putPage(
    world.connection,
    wiki,
    "/Throughline",
    "| Setting | Value |\n| --- | --- |\n| Teams | Search; Payments |\n",
  );
  expect(rows(await prepared({ teamAround: "Nobody" })).map(([of]) => of)).toEqual(["Search", "Payments", null]);
  expect(rows(await prepared({ teams: ["Payments"] })).map(([of]) => of)).toEqual(["Payments", null]);
});

test("a team that is not there, owns nothing or plans no sprint is named with the reason, and its work is listed by area", async () => {
  await twoTeams();
  await team("Bare", [], []);
  await team("Late", ["Demo\\Rest"], []);
  const review = await prepared({ teams: ["Gone", "Bare", "Late"] });
  expect(review.teamNotes).toEqual([
    { kind: "unknown-team", team: "Gone" },
    { kind: "no-area", team: "Bare" },
    { kind: "no-sprint-ahead", team: "Late" },
  ]);
  expect(rows(review).map(([of]) => of)).toEqual([null]);
});
