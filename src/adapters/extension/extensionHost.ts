/** What the page around the hub can do, through the host services of the SDK. */
import { getService, getUser } from "azure-devops-extension-sdk";
import type {
  IGlobalMessagesService,
  IHostNavigationService,
  IHostPageLayoutService,
} from "azure-devops-extension-api";
import type { IWorkItemFormNavigationService } from "azure-devops-extension-api/WorkItemTracking";
import type { Host } from "../../ports/host";
import type { Wiki } from "../../domain/wiki";
import type { PagePath } from "../../domain/ids";
import { failed } from "../azureDevOps/classify";

/** Contribution ids of the services. The library's own constants are const enums, which isolated modules cannot read. */
export const SERVICE = {
  navigation: "ms.vss-features.host-navigation-service",
  layout: "ms.vss-features.host-page-layout-service",
  messages: "ms.vss-tfs-web.tfs-global-messages-service",
  workItemForm: "ms.vss-work-web.work-item-form-navigation-service",
  openForm: "ms.vss-work-web.work-item-form",
  location: "ms.vss-features.location-service",
  pageData: "ms.vss-tfs-web.tfs-page-data-service",
} as const;

const TOAST_MILLISECONDS = 5_000;

export interface HostOptions {
  /** Address of the organisation, ending in `/`. */
  readonly orgUrl: string;
  readonly project: Host["project"];
  readonly team: Host["team"];
  readonly navigation: IHostNavigationService;
  /** Full id of the hub's contribution; it differs between the packages of the extension. */
  readonly hub: string;
}

export function createExtensionHost({ orgUrl, project, team, navigation, hub }: HostOptions): Host {
  const user = getUser();
  return {
    user: { displayName: user.displayName, id: user.id },
    project,
    team,
    hash: () => navigation.getHash(),
    async setHash(hash) {
      navigation.setHash(hash);
    },
    onHashChanged: (listener) => navigation.onHashChanged(listener),
    async openWorkItem(id) {
      const form = await getService<IWorkItemFormNavigationService>(SERVICE.workItemForm);
      await form.openWorkItem(id);
    },
    async openPage(wiki, page) {
      navigation.openNewWindow(pageUrl(orgUrl, wiki, page), "");
    },
    async openUrl(url) {
      if (!isOpenable(url)) throw failed("not-supported", `Links of this kind are not opened: ${url.slice(0, 60)}`);
      navigation.openNewWindow(url, "noopener");
    },
    hubUrl: (hash) => `${orgUrl}${encodeURIComponent(project.name)}/_apps/hub/${hub}${hash === "" ? "" : `#${hash}`}`,
    async confirm(message, { title, ok }) {
      const layout = await getService<IHostPageLayoutService>(SERVICE.layout);
      return new Promise((resolve) => {
        layout.openMessageDialog(message, {
          title,
          okText: ok,
          showCancel: true,
          onClose: (result) => resolve(result === true),
        });
      });
    },
    async toast(message) {
      const messages = await getService<IGlobalMessagesService>(SERVICE.messages);
      messages.addToast({ message, duration: TOAST_MILLISECONDS });
    },
  };
}

const isOpenable = (url: string): boolean =>
  URL.canParse(url) && ["http:", "https:", "mailto:"].includes(new URL(url).protocol);

/** Address of a page for people; the wiki's own page cannot be told to scroll to a line. */
export function pageUrl(orgUrl: string, wiki: Wiki, page: PagePath): string {
  const version = wiki.kind === "code" ? `&wikiVersion=${encodeURIComponent(`GB${wiki.version}`)}` : "";
  const at = `${encodeURIComponent(wiki.projectName)}/_wiki/wikis/${encodeURIComponent(wiki.name)}`;
  return `${orgUrl}${at}?pagePath=${encodeURIComponent(page)}${version}`;
}
