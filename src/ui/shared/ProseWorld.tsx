/** What prose can be told about the world it speaks of: its pictures, the people and the work items it mentions. */
import { createContext, useContext } from "react";
import type { PagePath, WorkItemId } from "../../domain/ids";
import type { WorkItemView } from "./workItemView";

export interface ProseWorldValue {
  /** Bytes of a picture of the wiki; `null` when there is none that may be shown. */
  picture(target: string, page: PagePath): Promise<Uint8Array | null>;
  /** Name of the person with this identity; `null` when nobody here knows. */
  person(identity: string): string | null;
  /** The work item as it stands now; `null` when it was not loaded. */
  workItem(id: number): WorkItemView | null;
  openWorkItem(id: WorkItemId): void;
}

/** Knows nothing: pictures are named, people are "a person", numbers stay numbers. */
const nobody: ProseWorldValue = {
  picture: () => Promise.resolve(null),
  person: () => null,
  workItem: () => null,
  openWorkItem: () => undefined,
};

const ProseWorldContext = createContext<ProseWorldValue>(nobody);

export const ProseWorld = ProseWorldContext.Provider;

export function useProseWorld(): ProseWorldValue {
  return useContext(ProseWorldContext);
}
