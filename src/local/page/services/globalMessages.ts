/** `ms.vss-tfs-web.tfs-global-messages-service`: banners, toasts and dialogs of the page. Everything is shown as text. */
import { runCommand } from "../commands";
import { memberOf, notify, safeUrl, textIn } from "../hostPage";
import type { HostPage } from "../hostPage";
import type { Banner, BannerButton, BannerLevel } from "../pageStore";
import type { RemoteMethods } from "../xdm";

const levels: readonly BannerLevel[] = ["info", "warning", "error", "success"];

export function globalMessagesService(page: HostPage): RemoteMethods {
  const { store } = page;
  let dialog = 0;
  return Object.freeze({
    addBanner: (given: unknown) => {
      store.apply({ kind: "show-banner", banner: bannerOf(page, given) });
    },
    closeBanner: () => {
      store.apply({ kind: "show-banner", banner: null });
    },
    addToast: (given: unknown) => {
      const duration = memberOf(given, "duration");
      const action = textIn(given, "callToAction");
      store.apply({
        kind: "show-toast",
        replace: memberOf(given, "forceOverrideExisting") === true,
        toast: {
          message: textIn(given, "message"),
          duration: typeof duration === "number" && duration > 0 ? duration : 5_000,
          action:
            action === ""
              ? null
              : {
                  text: action,
                  run: () => {
                    notify(memberOf(given, "onCallToActionClick"));
                  },
                },
        },
      });
    },
    addDialog: (given: unknown) => {
      const parts = messageParts(given);
      dialog = store.apply({
        kind: "open",
        overlay: {
          kind: "message-dialog",
          message: parts.map((part) => part.text).join(""),
          options: {
            title: textIn(given, "title", "Message"),
            okText: "Close",
            cancelText: "",
            showCancel: false,
            onClose: () => {
              notify(memberOf(given, "onDismiss"));
            },
          },
        },
      });
    },
    closeDialog: () => {
      store.apply({ kind: "close", key: dialog });
    },
  });
}

function bannerOf(page: HostPage, given: unknown): Banner {
  const level = memberOf(given, "level");
  const buttons = memberOf(given, "buttons");
  return {
    level: levels[typeof level === "number" ? level : 0] ?? "info",
    parts: messageParts(given),
    dismissable: memberOf(given, "dismissable") !== false,
    buttons: (Array.isArray(buttons) ? buttons : []).flatMap((each: unknown) => buttonOf(page, each)),
  };
}

function buttonOf(page: HostPage, given: unknown): readonly BannerButton[] {
  const text = textIn(given, "text");
  const command = textIn(given, "command");
  if (text !== "" && page.contribution(command) !== null) {
    const args = memberOf(given, "commandArguments");
    const run = (): void => {
      runCommand(page, command, Array.isArray(args) ? (args as unknown[]) : []);
    };
    return [{ text, href: null, run }];
  }
  const url = safeUrl(memberOf(given, "href"), location.href);
  if (text === "" || url === null) {
    return [];
  }
  const run = (): void => {
    if (!page.bar.follow(url)) {
      window.open(url, "_blank", "noopener,noreferrer");
    }
  };
  return [{ text, href: url.href, run }];
}

/** `messageFormat` names its links by number: `See {0} or {1}`. */
function messageParts(given: unknown): Banner["parts"] {
  const format = textIn(given, "messageFormat");
  if (format === "") {
    return [{ text: textIn(given, "message"), href: null }];
  }
  const links = memberOf(given, "messageLinks");
  return format.split(/(\{\d{1,2}\})/).flatMap((text) => {
    const index = /^\{(\d+)\}$/.exec(text)?.[1];
    if (index === undefined) {
      return text === "" ? [] : [{ text, href: null }];
    }
    const link: unknown = Array.isArray(links) ? links[Number(index)] : undefined;
    return [{ text: textIn(link, "name", text), href: safeUrl(memberOf(link, "href"), location.href)?.href ?? null }];
  });
}
