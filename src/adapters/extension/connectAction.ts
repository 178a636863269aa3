/**
 * The menu action, which has no screen of its own: it tells the page which dialog to open for the items that were selected.
 *
 * The context of a menu is nowhere published as a type; its members were seen in public extensions and differ by the menu, so they
 * are probed one after the other.
 */
import {
  getContributionId,
  getExtensionContext,
  getService,
  init,
  notifyLoadSucceeded,
  ready,
  register,
} from "azure-devops-extension-sdk";
import type { IHostPageLayoutService } from "azure-devops-extension-api";
import { SERVICE } from "./extensionHost";

/** Title of the dialog, and the name of the contribution that fills it. */
export interface ActionDialog {
  readonly contribution: string;
  title(items: number): string;
}

/** Registered before the frame reports itself loaded, because the page calls it then. */
export async function registerAction(dialog: ActionDialog): Promise<void> {
  await init({ loaded: false, applyTheme: false });
  await ready();
  const { publisherId, extensionId } = getExtensionContext();
  const execute = async (context: unknown): Promise<void> => {
    const workItems = selectedIds(context);
    const layout = await getService<IHostPageLayoutService>(SERVICE.layout);
    layout.openCustomDialog(`${publisherId}.${extensionId}.${dialog.contribution}`, {
      title: dialog.title(workItems.length),
      lightDismiss: false,
      configuration: { workItems },
    });
  };
  register(getContributionId(), { execute });

  await notifyLoadSucceeded();
}

/** Numbers of the items a menu was opened on, each once, in the order of the selection. */
export function selectedIds(context: unknown): readonly number[] {
  const { workItemIds, ids, workItemId, id } = (context ?? {}) as Readonly<Record<string, unknown>>;
  const given = [workItemIds, ids, [workItemId], [id]].find(
    (each): each is readonly unknown[] => Array.isArray(each) && each.some((one) => Number(one) > 0),
  );
  const numbers = (given ?? []).map(Number).filter((each) => Number.isInteger(each) && each > 0);
  return [...new Set(numbers)];
}
