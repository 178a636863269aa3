/** Plants the seed a person chose: the demo department, an empty project, a project of a given size, or a folder of pages. */
import type { Service } from "../service/createService";
import type { ProcessName } from "../service/route";
import { plantDemo } from "./demo/plantDemo";
import { plantEmpty } from "./plantEmpty";
import { plantFolder } from "./plantFolder";
import { plantScale } from "./plantScale";
import type { SeedClock } from "./seedClock";

export type Seed = "demo" | "empty" | `scale:${number}` | { readonly dir: string };

export interface Planted {
  readonly project: string;
  readonly wiki: string;
}

export async function plantSeed(
  service: Service,
  clock: SeedClock,
  seed: Seed,
  process: ProcessName,
): Promise<Planted> {
  if (typeof seed === "object") {
    return plantFolder(service, clock, seed.dir, process);
  }
  if (seed === "demo") {
    return plantDemo(service, clock, process);
  }
  return seed === "empty"
    ? plantEmpty(service, clock, process)
    : plantScale(service, clock, Number(seed.slice("scale:".length)), process);
}
