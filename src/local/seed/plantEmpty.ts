/** A project as it is on its first day: areas and iterations at their roots, a wiki without pages, no work items. */
import type { Service } from "../service/createService";
import type { ProcessName } from "../service/route";
import type { Planted } from "./plantSeed";
import type { SeedClock } from "./seedClock";
import { createSeeder } from "./seeder";

export async function plantEmpty(service: Service, clock: SeedClock, process: ProcessName): Promise<Planted> {
  const seeder = await createSeeder(service, clock, {
    project: "Platform",
    description: "An empty project.",
    process,
    begun: new Date(clock.now()),
    emptyWiki: true,
  });
  return { project: seeder.project.name, wiki: seeder.wikiName };
}
