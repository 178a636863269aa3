/**
 * Joins the widget with its frame: each time the dashboard hands over settings the portfolio is read once for its wiki and drawn for
 * its size. What was read is kept while the dashboard is open, so that trying settings in the configuration costs nothing.
 */
import type { JSX } from "react";
import { flushSync } from "react-dom";
import type { Clock } from "../../ports/clock";
import type { Host } from "../../ports/host";
import { FailureError } from "../../ports/failure";
import type { WidgetAnswer, WidgetSettings } from "../../ports/widgetFrame";
import type { WikiStore } from "../../ports/wikiStore";
import type { WorkItemStore } from "../../ports/workItemStore";
import { loadPortfolio } from "../../usecases/loadPortfolio";
import type { Loaded } from "../../usecases/loadPortfolio";
import { chooseWiki } from "../../usecases/openWiki";
import { failureOf } from "../shared/failureOf";
import { speak } from "../text/locale";
import { widgetText as text } from "../text/widget";
import { CoverageWidget } from "./CoverageWidget";
import { readChoice } from "./widgetSettings";
import { widgetView } from "./widgetModel";

/** Puts what is to be seen into the frame. */
export type Render = (element: JSX.Element) => void;

export interface WidgetWorld {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly clock: Clock;
  readonly host: Host;
  readonly org: string;
  readonly culture: string | null;
}

export function showWidget(
  render: Render,
  world: Promise<WidgetWorld>,
): (settings: WidgetSettings) => Promise<WidgetAnswer> {
  const read = new Map<string | null, Promise<Loaded>>();
  return async (settings) => {
    const choice = readChoice(settings.data);
    try {
      const { host, clock, culture, ...stores } = await world;
      speak(culture);
      const loading = read.get(choice.wiki) ?? load(stores, choice.wiki);
      read.set(choice.wiki, loading);
      loading.catch(() => read.delete(choice.wiki));
      const loaded = await loading;
      const today = new Date(clock.now()).toISOString().slice(0, 10);
      const view = widgetView(loaded, choice, settings.size, today);
      flushSync(() => render(<CoverageWidget title={settings.name} view={view} hubUrl={host.hubUrl} />));
      return { kind: "shown" };
    } catch (error) {
      const { message, help } = failureOf(error);
      return { kind: "failed", message: `${message} ${help}` };
    }
  };
}

async function load(
  stores: Pick<WidgetWorld, "wikiStore" | "workItemStore" | "org">,
  name: string | null,
): Promise<Loaded> {
  const chosen = chooseWiki(await stores.wikiStore.wikis(), name);
  if (!("id" in chosen)) throw noWiki(chosen.kind);
  return loadPortfolio(stores, chosen, { roots: [], settingsPage: null });
}

const noWiki = (why: "none" | "choose"): FailureError =>
  new FailureError({
    kind: "not-found",
    message: why === "none" ? text.noWiki : text.severalWikis,
    help: why === "none" ? text.noWikiHelp : text.severalWikisHelp,
    status: null,
    typeKey: null,
  });
