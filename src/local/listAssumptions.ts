/** Everything the local host does without evidence, from a service that is opened for the question alone. */
import { openService } from "./service/openService";
import type { Assumption } from "./service/route";

export async function listAssumptions(): Promise<readonly Assumption[]> {
  const service = openService({
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    random: () => 0.5,
    dataDir: null,
    baseUrl: "http://localhost",
  });
  try {
    return service.assumptions;
  } finally {
    await service.close();
  }
}
