/** Capacities and days off of a team in its iterations, through the official client. */
import { startService, type Started } from "../service/startService";

describe("capacities in the local service", () => {
  let started: Started;
  const team = { project: "Demo", team: "Demo Team" };
  beforeAll(async () => {
    started = await startService();
  });
  afterAll(() => started.close());

  test("who works how much is kept by iteration and added up", async () => {
    const work = await started.api.getWorkApi();
    const [{ id: iteration = "" } = {}] = await work.getTeamIterations(team);
    const { id: teamMember } = started.service.administrator;
    const daysOff = [{ start: new Date("2026-01-05T00:00:00Z"), end: new Date("2026-01-06T00:00:00Z") }];
    await work.replaceCapacitiesWithIdentityRef(
      [{ teamMember: { id: teamMember }, activities: [{ capacityPerDay: 4, name: "Design" }], daysOff }],
      team,
      iteration,
    );
    const all = await work.getCapacitiesWithIdentityRefAndTotals(team, iteration);
    expect(all).toMatchObject({ totalCapacityPerDay: 4, totalDaysOff: 2 });
    const changed = await work.updateCapacityWithIdentityRef(
      { activities: [{ capacityPerDay: 6, name: "Design" }], daysOff: [] },
      team,
      iteration,
      teamMember,
    );
    expect(changed.activities).toEqual([{ capacityPerDay: 6, name: "Design" }]);
    expect((await work.getCapacityWithIdentityRef(team, iteration, teamMember)).activities).toEqual(changed.activities);
  });

  test("days off of the whole team count once for each member", async () => {
    const work = await started.api.getWorkApi();
    const [{ id: iteration = "" } = {}] = await work.getTeamIterations(team);
    const day = { start: new Date("2026-01-07T00:00:00Z"), end: new Date("2026-01-07T00:00:00Z") };
    await work.updateTeamDaysOff({ daysOff: [day] }, team, iteration);
    expect((await work.getTeamDaysOff(team, iteration)).daysOff).toEqual([day]);
    const totals = await work.getTotalIterationCapacities("Demo", iteration);
    expect(totals).toMatchObject({ totalIterationCapacityPerDay: 6, totalIterationDaysOff: 1 });
  });
});
