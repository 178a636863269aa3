/**
 * The local host in this process, so that a journey can arrange what no switch offers: projects that lack something,
 * people who may not, faults of the service. Everything else is what `throughline serve` starts.
 */
import path from "node:path";
import { serve, type ServeOptions, type Serving } from "../../src/local/serve";
import type { Service } from "../../src/local/service/createService";
import "./recordMessages.cjs";

export interface Host extends Serving {
  readonly service: Service;
  /** Address of the hub in a project. */
  hubOf(project: string, hash?: string): string;
}

const root = path.resolve(__dirname, "../..");

/** The built extension. */
export const builtExtension = path.join(root, "dist/extension");

export async function startHost(
  arrange: (service: Service) => Promise<void>,
  { seed = "demo", extensions = [] }: Partial<Pick<ServeOptions, "seed" | "extensions">> = {},
): Promise<Host> {
  let held: Service | null = null;
  const serving = await serve({
    port: 0,
    dataDir: null,
    seed,
    process: "agile",
    extensions,
    hubDir: builtExtension,
    prepare: async (service) => {
      held = service;
      await arrange(service);
    },
  });
  if (held === null) throw new Error("The host started without its service.");
  return {
    ...serving,
    service: held,
    hubOf: (project, hash = "") =>
      `${serving.orgUrl}/${encodeURIComponent(project)}/_apps/hub/throughline.throughline.hub${hash}`,
  };
}
