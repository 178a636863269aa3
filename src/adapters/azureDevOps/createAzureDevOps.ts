/** The stores of Azure DevOps over any transport. */
import type { Clock } from "../../ports/clock";
import type { Pace } from "../../ports/pace";
import type { PictureStore } from "../../ports/pictureStore";
import type { WikiStore } from "../../ports/wikiStore";
import type { WorkItemStore } from "../../ports/workItemStore";
import type { Writer } from "../../ports/writer";
import { createClient } from "./client";
import type { ProjectName } from "./project";
import type { Transport } from "./transport";
import { createPictureStore } from "./pictureStore";
import { createRehearsal } from "./rehearsal";
import { createSlowdowns } from "./slowdowns";
import { createWikiStore } from "./wikiStore";
import { createWorkItemStore } from "./workItemStore";
import { createWriter } from "./writer";

export interface AzureDevOps {
  readonly wikiStore: WikiStore;
  readonly pictureStore: PictureStore;
  readonly workItemStore: WorkItemStore;
  readonly writer: Writer;
  readonly pace: Pace;
}

export function createAzureDevOps(
  transport: Transport,
  options: { readonly project: ProjectName; readonly clock: Clock },
): AzureDevOps {
  const slowdowns = createSlowdowns(options.clock);
  const client = createClient(transport, options.clock, slowdowns);
  const workItemStore = createWorkItemStore(client, options.project);
  const writer = createWriter(client, options.project.name, workItemStore);
  return {
    wikiStore: createWikiStore(client, options.project.name),
    pictureStore: createPictureStore(client),
    workItemStore: { ...workItemStore, rehearsal: createRehearsal(writer) },
    writer,
    pace: slowdowns,
  };
}
