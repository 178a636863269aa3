/**
 * A widget of a dashboard and its configuration, by the published protocol: objects registered under the contribution's id whose
 * methods the dashboard calls. They are registered before the frame reports itself loaded, and answer when the screen has drawn.
 */
import { getContributionId, notifyLoadSucceeded, register } from "azure-devops-extension-sdk";
import { WidgetConfigurationSave, WidgetStatusHelper } from "azure-devops-extension-api/Dashboard";
import type {
  IConfigurableWidget,
  IWidgetConfiguration,
  IWidgetConfigurationContext,
  WidgetSettings as DashboardSettings,
  WidgetStatus,
} from "azure-devops-extension-api/Dashboard";
import type { ConfigurationFrame, WidgetAnswer, WidgetFrame, WidgetSettings } from "../../ports/widgetFrame";
import type { ExtensionWorld } from "./connect";
import { openWorld, shakeHands } from "./connect";

export interface WidgetWorld {
  readonly frame: WidgetFrame;
  /** The stores, once the page's project is known; a failure is for the screen to tell. */
  readonly world: Promise<ExtensionWorld>;
}

export interface ConfigurationWorld {
  readonly frame: ConfigurationFrame;
  readonly world: Promise<ExtensionWorld>;
}

const VERSION = { major: 1, minor: 0, patch: 0 };
const CHANGED = "ms.vss-dashboards-web.configurationChange";

type Show = (settings: WidgetSettings) => Promise<WidgetAnswer>;

export async function connectWidget(): Promise<WidgetWorld> {
  await shakeHands();
  const show = later<Show>();
  const widget: Pick<IConfigurableWidget, "preload" | "load" | "reload" | "onDashboardLoaded"> = {
    onDashboardLoaded: () => undefined,
    preload: () => WidgetStatusHelper.Success(),
    load: async (settings) => answer(await (await show.value)(read(settings))),
    reload: async (settings) => answer(await (await show.value)(read(settings))),
  };
  register(getContributionId(), widget);
  const world = openWorldAfter(notifyLoadSucceeded());
  return { frame: { onSettings: show.give }, world };
}

export async function connectConfiguration(): Promise<ConfigurationWorld> {
  await shakeHands();
  const show = later<Show>();
  let context: IWidgetConfigurationContext | null = null;
  let save: () => string | null = () => null;
  const configuration: IWidgetConfiguration = {
    load: async (settings, given) => {
      context = given;
      return answer(await (await show.value)(read(settings)));
    },
    onSaveComplete: () => undefined,
    onSave: () => {
      const data = save();
      return data === null
        ? WidgetConfigurationSave.Invalid()
        : WidgetConfigurationSave.Valid({ data, version: VERSION });
    },
  };
  register(getContributionId(), configuration);
  const world = openWorldAfter(notifyLoadSucceeded());
  return {
    frame: {
      onSettings: show.give,
      preview: (data) => {
        // Only the newest preview is answered; the dashboard drops those before it, which is no failure of ours.
        context?.notify(CHANGED, { data: { data, version: VERSION } }).catch(() => undefined);
      },
      onSave: (given) => {
        save = given;
      },
    },
    world,
  };
}

async function openWorldAfter(shown: Promise<void>): Promise<ExtensionWorld> {
  await shown;
  return openWorld();
}

function read({ name, size, customSettings }: DashboardSettings): WidgetSettings {
  const data: unknown = (customSettings as { readonly data?: unknown } | undefined)?.data;
  return {
    name,
    size: { columns: size.columnSpan, rows: size.rowSpan },
    data: typeof data === "string" && data !== "" ? data : null,
  };
}

/** A failure is a rejection that carries its sentence: so the published helper makes it. */
const answer = (given: WidgetAnswer): Promise<WidgetStatus> =>
  given.kind === "shown" ? WidgetStatusHelper.Success() : WidgetStatusHelper.Failure(given.message);

/** A value somebody will give once. */
function later<Value>(): { readonly value: Promise<Value>; readonly give: (value: Value) => void } {
  let give: (value: Value) => void = () => undefined;
  const value = new Promise<Value>((resolve) => {
    give = resolve;
  });
  return { value, give: (given) => give(given) };
}
