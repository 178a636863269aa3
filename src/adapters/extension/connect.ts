/**
 * The world of a screen: the handshake with the page around it, its project, the stores over the official browser client.
 * The project comes from the page's own data, because core routes need a scope the extension does not ask for.
 */
import {
  getExtensionContext,
  getPageContext,
  getService,
  getTeamContext,
  init,
  notifyLoadSucceeded,
  ready,
} from "azure-devops-extension-sdk";
import type { IHostNavigationService, ILocationService, IProjectPageService } from "azure-devops-extension-api";
import type { Clock } from "../../ports/clock";
import type { Host } from "../../ports/host";
import { failed } from "../azureDevOps/classify";
import { createAzureDevOps } from "../azureDevOps/createAzureDevOps";
import type { AzureDevOps } from "../azureDevOps/createAzureDevOps";
import { systemClock } from "../azureDevOps/systemClock";
import { createExtensionHost, SERVICE } from "./extensionHost";
import { createExtensionTransport, RESOURCE_AREA } from "./extensionTransport";

export interface ExtensionWorld extends AzureDevOps {
  readonly host: Host;
  readonly clock: Clock;
  /** Address of the organisation, without a trailing slash. */
  readonly org: string;
  /** Name or id of the wiki the address bar names (`?wiki=`). */
  readonly wikiFromUrl: string | null;
  /** Language the page around us writes dates and numbers in ("de-DE"), for the person who looks; `null` when it does not say. */
  readonly culture: string | null;
}

/** The hub's way: the frame is shown as soon as the handshake is done, so that a failure after it can be told on the screen. */
export async function connect(): Promise<ExtensionWorld> {
  await shakeHands();
  const [world] = await Promise.all([openWorld(), notifyLoadSucceeded()]);
  return world;
}

/** Settles when the page around the frame has answered; what is registered after it is found by the page's first call. */
export async function shakeHands(): Promise<void> {
  await init({ loaded: false, applyTheme: true });
  await ready();
}

/** After the handshake: the project of the page and the stores over it. */
export async function openWorld(): Promise<ExtensionWorld> {
  const [location, pageData, navigation] = await Promise.all([
    getService<ILocationService>(SERVICE.location),
    getService<IProjectPageService>(SERVICE.pageData),
    getService<IHostNavigationService>(SERVICE.navigation),
  ]);
  const [orgUrl, project, query] = await Promise.all([
    location.getResourceAreaLocation(RESOURCE_AREA.wit),
    pageData.getProject(),
    navigation.getQueryParams(),
  ]);
  if (project === undefined)
    throw failed("not-found", "This page does not belong to a project, so there is no strategy to show");
  const base = orgUrl.replace(/\/*$/, "/");
  const transport = createExtensionTransport(base);
  const { wikiStore, pictureStore, workItemStore, writer, pace } = createAzureDevOps(transport, {
    project: { name: project.name, id: project.id },
    clock: systemClock,
  });
  const { publisherId, extensionId } = getExtensionContext();
  return {
    wikiStore,
    pictureStore,
    workItemStore,
    writer,
    pace,
    clock: systemClock,
    host: createExtensionHost({
      orgUrl: base,
      project: { id: project.id, name: project.name },
      team: teamAround(),
      navigation,
      hub: `${publisherId}.${extensionId}.hub`,
    }),
    org: base.replace(/\/$/, ""),
    wikiFromUrl: query["wiki"] ?? null,
    culture: cultureOf(getPageContext()),
  };
}

/** Many pages are about no team, and then the SDK throws rather than answering nothing. */
function teamAround(): string | null {
  try {
    return getTeamContext().name || null;
  } catch {
    return null;
  }
}

/** Older servers leave parts of the context out. */
const cultureOf = (context: { readonly globalization?: { readonly culture?: string } } | undefined): string | null =>
  context?.globalization?.culture || null;
