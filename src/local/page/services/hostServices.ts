/**
 * Every service a frame can ask for, by its published id. An id that is not in this table gives `undefined`, which is
 * what was observed of the published client when a host has no such service.
 */
import type { ContributionOf, HostPage } from "../hostPage";
import type { WorkItemForm } from "../workItemForm";
import type { RemoteMethods } from "../xdm";
import { extensionDataService } from "./extensionData";
import { formNavigationService } from "./formNavigation";
import { globalMessagesService } from "./globalMessages";
import { identityService } from "./identity";
import { locationService } from "./location";
import { navigationService } from "./navigation";
import { buildPageService, projectPageService, repositoryService } from "./pageData";
import { pageLayoutService } from "./pageLayout";
import { workItemFormService } from "./workItemForm";

export interface HostServices {
  get(id: string): RemoteMethods | undefined;
  close(): void;
}

/** `form` is the work item form the frame stands on, `null` elsewhere. */
export function createHostServices(page: HostPage, of: ContributionOf, form: WorkItemForm | null): HostServices {
  const navigation = navigationService(page, of.contribution.id);
  const services = new Map<string, RemoteMethods>([
    ["ms.vss-features.location-service", locationService(page)],
    ["ms.vss-features.extension-data-service", extensionDataService(page)],
    ["ms.vss-features.host-page-layout-service", pageLayoutService(page)],
    ["ms.vss-features.host-navigation-service", navigation.methods],
    ["ms.vss-tfs-web.tfs-global-messages-service", globalMessagesService(page)],
    ["ms.vss-tfs-web.tfs-page-data-service", projectPageService(page)],
    ["ms.vss-work-web.work-item-form", workItemFormService(page, form)],
    ["ms.vss-work-web.work-item-form-navigation-service", formNavigationService(page)],
    ["ms.vss-features.identity-service", identityService(page)],
    ["ms.vss-code-web.vc-repository-service", repositoryService()],
    ["ms.vss-build-web.build-page-data-service", buildPageService()],
  ]);
  return {
    get: (id) => services.get(id),
    close: () => {
      navigation.close();
    },
  };
}
