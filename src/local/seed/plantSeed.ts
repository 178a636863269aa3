/** Plants the seed a person chose: the demo department, an empty project, a project of a given size, or a folder of pages. */
import type { Service } from "../service/createService";
import type { ProcessName } from "../service/route";
import { plantDemo } from "./demo/plantDemo";
import { plantEmpty } from "./plantEmpty";
import { plantFolder } from "./plantFolder";
import { evenSize, plantScale } from "./plantScale";
import type { ScaleSize } from "./plantScale";
import type { SeedClock } from "./seedClock";

export type Seed = "demo" | "empty" | { readonly scale: number | ScaleSize } | { readonly dir: string };

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
  if (seed === "demo") return plantDemo(service, clock, process);
  if (seed === "empty") return plantEmpty(service, clock, process);
  if ("dir" in seed) return plantFolder(service, clock, seed.dir, process);
  const size = typeof seed.scale === "number" ? evenSize(seed.scale) : seed.scale;
  return plantScale(service, clock, size, process);
}
