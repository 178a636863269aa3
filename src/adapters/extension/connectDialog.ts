/** Content of a dialog: its world, the items it was opened for, and the way to close it. */
import { getConfiguration, notifyLoadSucceeded, resize } from "azure-devops-extension-sdk";
import { workItemId } from "../../domain/ids";
import type { WorkItemId } from "../../domain/ids";
import type { ExtensionWorld } from "./connect";
import { openWorld, shakeHands } from "./connect";
import { selectedIds } from "./connectAction";

export interface DialogWorld extends ExtensionWorld {
  readonly workItems: readonly WorkItemId[];
  close(): void;
  /** Asks for this much room, in pixels. */
  fit(height: number): void;
}

interface DialogConfiguration {
  readonly workItems?: unknown;
  readonly dialog?: { readonly close?: (result: unknown) => void };
  readonly panel?: { readonly close?: (result: unknown) => void };
}

export async function connectDialog(): Promise<DialogWorld> {
  await shakeHands();
  await notifyLoadSucceeded();
  const world = await openWorld();
  const { workItems, dialog, panel } = getConfiguration() as DialogConfiguration;
  return {
    ...world,
    workItems: selectedIds({ workItemIds: workItems }).map(workItemId),
    close: () => (dialog?.close ?? panel?.close)?.(undefined),
    fit: (height) => resize(undefined, height),
  };
}
