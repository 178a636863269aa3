/**
 * What the service would say to a change: the documents of the writer, sent with `validateOnly=true`, which runs rules and tests and
 * saves nothing (documented behaviour).
 */
import { isFailure } from "../../ports/failure";
import type { Failure, FailureKind } from "../../ports/failure";
import type { Rehearsal } from "../../ports/workItemStore";
import type { Writer } from "../../ports/writer";

/** Refusals that are about the values. */
const aboutValues: ReadonlySet<FailureKind> = new Set(["rejected", "too-large", "stale"]);

export function createRehearsal(writer: Pick<Writer, "createItem" | "updateItem">): Rehearsal {
  return {
    create: (request) => refusalOf(writer.createItem({ ...request, parent: null, wikiLink: null, validateOnly: true })),
    update: (request) =>
      refusalOf(writer.updateItem({ ...request, wikiLink: null, removeWikiLink: null, validateOnly: true })),
  };
}

async function refusalOf(trial: Promise<unknown>): Promise<Failure | null> {
  try {
    await trial;
    return null;
  } catch (error) {
    if (isFailure(error) && aboutValues.has(error.failure.kind)) return error.failure;
    throw error;
  }
}
