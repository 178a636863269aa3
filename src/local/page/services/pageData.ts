/** Small services that say what the page is about. */
import type { HostPage } from "../hostPage";
import type { RemoteMethods } from "../xdm";

/** `ms.vss-tfs-web.tfs-page-data-service` */
export function projectPageService(page: HostPage): RemoteMethods {
  return Object.freeze({ getProject: () => ({ id: page.project.id, name: page.project.name }) });
}

/** `ms.vss-code-web.vc-repository-service`: no page here is about a repository, so there is no current one. */
export function repositoryService(): RemoteMethods {
  return Object.freeze({ getCurrentGitRepository: () => null });
}

/** `ms.vss-build-web.build-page-data-service`: no page here is about a build. */
export function buildPageService(): RemoteMethods {
  return Object.freeze({ getBuildPageData: () => undefined });
}
