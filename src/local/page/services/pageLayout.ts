/** `ms.vss-features.host-page-layout-service`: panels, dialogs and full screen. */
import { memberOf, notify, textIn } from "../hostPage";
import type { HostPage } from "../hostPage";
import type { ContentOptions, PanelOptions } from "../pageStore";
import type { RemoteMethods } from "../xdm";

const panelSizes: readonly PanelOptions["size"][] = ["small", "medium", "large"];

export function pageLayoutService(page: HostPage): RemoteMethods {
  return Object.freeze({
    openPanel: (contribution: unknown, options: unknown) => {
      const size = memberOf(options, "size");
      page.store.apply({
        kind: "open",
        overlay: {
          kind: "panel",
          contribution: knownContribution(page, contribution),
          options: {
            ...contentOptions(options),
            description: textIn(options, "description"),
            size: panelSizes[typeof size === "number" ? size : 0] ?? "small",
          },
        },
      });
    },
    openCustomDialog: (contribution: unknown, options: unknown) => {
      const known = knownContribution(page, contribution);
      page.store.apply({
        kind: "open",
        overlay: { kind: "custom-dialog", contribution: known, options: contentOptions(options) },
      });
    },
    openMessageDialog: (message: unknown, options: unknown) => {
      page.store.apply({
        kind: "open",
        overlay: {
          kind: "message-dialog",
          message: String(message),
          options: {
            title: textIn(options, "title", "Message"),
            okText: textIn(options, "okText", "OK"),
            cancelText: textIn(options, "cancelText", "Cancel"),
            showCancel: memberOf(options, "showCancel") !== false,
            onClose: (accepted) => {
              notify(memberOf(options, "onClose"), accepted);
            },
          },
        },
      });
    },
    getFullScreenMode: () => page.store.state().fullScreen,
    setFullScreenMode: (on: unknown) => {
      page.store.apply({ kind: "set-full-screen", on: on === true });
    },
  });
}

function knownContribution(page: HostPage, id: unknown): string {
  if (typeof id !== "string" || page.contribution(id) === null) {
    throw new Error(`No loaded extension contributes “${String(id)}”.`);
  }
  return id;
}

function contentOptions(options: unknown): ContentOptions {
  const configuration = memberOf(options, "configuration");
  return {
    title: textIn(options, "title"),
    configuration:
      typeof configuration === "object" && configuration !== null ? (configuration as Record<string, unknown>) : {},
    lightDismiss: memberOf(options, "lightDismiss") !== false,
    onClose: (result) => {
      notify(memberOf(options, "onClose"), result);
    },
  };
}
