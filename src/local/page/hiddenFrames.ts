/**
 * Frames nobody sees: actions of menus, commands of banner buttons, observers of a form.
 *
 * A frame is opened when its contribution is first called and stays, because what it answers may hold functions that
 * are called later (the items of a menu). A frame that fails to load refuses its calls with the reason.
 */
import { objectIds, titleOf } from "./contributionNames";
import type { Frame } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import { openContribution, SANDBOX } from "./openContribution";
import type { WorkItemForm } from "./workItemForm";

export interface HiddenFrames {
  /** Calls a method of the object the contribution registers. */
  call(of: ContributionOf, method: string, params: readonly unknown[]): Promise<unknown>;
  close(): void;
}

interface Opened {
  readonly frame: Frame;
  readonly element: HTMLIFrameElement;
  /** Rejects when the frame fails to load; never settles otherwise. */
  readonly failed: Promise<never>;
}

/** `page` is asked for when a frame is opened, so that the page itself can hold its frames. */
export function createHiddenFrames(page: () => HostPage, form: WorkItemForm | null): HiddenFrames {
  const opened = new Map<string, Opened>();
  return {
    call: async (of, method, params) => {
      const { id } = of.contribution;
      const { frame, failed } = opened.get(id) ?? remember(id, open(page(), of, form));
      failed.catch(() => {
        forget(id);
      });
      return Promise.race([failed, frame.call(objectIds(of), method, params)]);
    },
    close: () => {
      for (const id of [...opened.keys()]) {
        forget(id);
      }
    },
  };

  function remember(id: string, one: Opened): Opened {
    opened.set(id, one);
    return one;
  }

  function forget(id: string): void {
    opened.get(id)?.frame.close();
    opened.get(id)?.element.remove();
    opened.delete(id);
  }
}

function open(page: HostPage, of: ContributionOf, form: WorkItemForm | null): Opened {
  const element = document.createElement("iframe");
  element.title = titleOf(of);
  element.hidden = true;
  element.setAttribute("sandbox", SANDBOX);
  document.body.append(element);
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const frame = openContribution({
    page,
    of,
    element,
    form,
    configuration: () => ({}),
    onState: (state) => {
      if (state.kind === "failed") {
        fail(new Error(state.message));
      }
    },
  });
  return {
    element,
    failed,
    frame: frame ?? { call: () => failed, changeTheme: () => undefined, close: () => undefined },
  };
}
