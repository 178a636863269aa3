/**
 * A group on the work item form: its world, and the form itself through the form service and the notifications of the form.
 *
 * The listener is registered before the frame reports itself loaded, because the form calls `onLoaded` as soon as it is. The same
 * frame may be shown one item after the other, so nothing is remembered between two events.
 */
import { getContributionId, getService, notifyLoadSucceeded, register, resize } from "azure-devops-extension-sdk";
import type {
  IWorkItemFormService,
  IWorkItemLoadedArgs,
  IWorkItemNotificationListener,
  WorkItemRelation,
} from "azure-devops-extension-api/WorkItemTracking";
import { pagePath, workItemId } from "../../domain/ids";
import type { WorkItemId } from "../../domain/ids";
import type { WikiPageLink } from "../../domain/board";
import type { FormItem, WorkItemForm } from "../../ports/workItemForm";
import { artifactUri, comparableUri, readArtifactUri } from "../azureDevOps/codecs/artifactUri";
import type { ExtensionWorld } from "./connect";
import { openWorld, shakeHands } from "./connect";
import { SERVICE } from "./extensionHost";

export interface FormWorld extends ExtensionWorld {
  readonly form: WorkItemForm;
}

const ARTIFACT = "ArtifactLink";
const PARENT = "System.LinkTypes.Hierarchy-Reverse";

export async function connectForm(): Promise<FormWorld> {
  await shakeHands();
  const events = listen();
  await notifyLoadSucceeded();
  const [world, service] = await Promise.all([openWorld(), getService<IWorkItemFormService>(SERVICE.openForm)]);
  return { ...world, form: createForm(service, events) };
}

interface FormEvents {
  isReadOnly(): boolean;
  isOpen(): boolean;
  onChange(listener: () => void): void;
}

function listen(): FormEvents {
  let isReadOnly = false;
  let isOpen = true;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const listener: IWorkItemNotificationListener = {
    onLoaded: (loaded: IWorkItemLoadedArgs) => {
      isReadOnly = loaded.isReadOnly;
      isOpen = true;
      tell();
    },
    // What is typed into fields changes nothing here but the parent, which is a relation and not a field of the form.
    onFieldChanged: () => undefined,
    onSaved: tell,
    onRefreshed: tell,
    onReset: tell,
    onUnloaded: () => {
      isOpen = false;
      tell();
    },
  };
  register(getContributionId(), listener);
  return {
    isReadOnly: () => isReadOnly,
    isOpen: () => isOpen,
    onChange: (added) => {
      listeners.add(added);
    },
  };
}

function createForm(service: IWorkItemFormService, events: FormEvents): WorkItemForm {
  return {
    current: async () => (events.isOpen() ? read(service, events.isReadOnly()) : null),
    addWikiLink: async ({ wiki, page, comment }) => {
      const attributes = { name: "Wiki Page", comment };
      await service.addWorkItemRelations([{ rel: ARTIFACT, url: artifactUri(wiki, page), attributes }]);
    },
    removeWikiLink: async (url) => {
      const relations = await service.getWorkItemRelations();
      await service.removeWorkItemRelations(relations.filter((each) => each.rel === ARTIFACT && same(each.url, url)));
    },
    refresh: async () => {
      await service.refresh();
    },
    onChange: events.onChange,
    fit: (height) => resize(undefined, height),
  };
}

const same = (one: string, other: string): boolean => comparableUri(one) === comparableUri(other);

async function read(service: IWorkItemFormService, isReadOnly: boolean): Promise<FormItem | null> {
  if (!(await service.hasActiveWorkItem())) return null;
  const [id, isNew, isDirty, type, relations] = await Promise.all([
    service.getId(),
    service.isNew(),
    service.isDirty(),
    service.getFieldValue("System.WorkItemType"),
    service.getWorkItemRelations(),
  ]);
  return {
    id: isNew || id === 0 ? null : workItemId(id),
    type: typeof type === "string" ? type : "work item",
    isDirty,
    isReadOnly,
    parent: relations.flatMap(parentOf)[0] ?? null,
    wikiPages: relations.flatMap(wikiPageOf),
  };
}

function parentOf({ rel, url }: WorkItemRelation): readonly WorkItemId[] {
  const id = rel === PARENT ? /\/workItems\/([1-9]\d{0,9})$/i.exec(url)?.[1] : undefined;
  return id === undefined ? [] : [workItemId(Number(id))];
}

function wikiPageOf({ rel, url, attributes }: WorkItemRelation): readonly WikiPageLink[] {
  const address = rel === ARTIFACT ? readArtifactUri(url) : null;
  if (address === null) return [];
  const { projectId, wikiId, page } = address;
  const comment: unknown = (attributes as Readonly<Record<string, unknown>> | undefined)?.["comment"];
  return [{ url, projectId, wikiId, page: pagePath(page), comment: typeof comment === "string" ? comment : null }];
}
