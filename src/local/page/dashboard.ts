/**
 * The project's dashboard: which widgets stand on it, their sizes and settings. It is kept as one document of the page
 * itself, behind the same routes extensions keep theirs; the dashboard routes of the real service are not emulated.
 */
import type { ContributionOf, HostPage } from "./hostPage";
import { memberOf, textIn } from "./hostPage";
import { listOf, recordOf, RestError, textOf } from "./rest";

export interface WidgetSize {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PlacedWidget {
  readonly id: string;
  readonly contribution: string;
  readonly name: string;
  readonly size: WidgetSize;
  readonly customSettings: CustomSettings;
}

export interface CustomSettings {
  /** Text only the widget understands; `null` while it was never configured. */
  readonly data: string | null;
  readonly version: { readonly major: number; readonly minor: number; readonly patch: number };
}

export const CELL = 160;
export const GUTTER = 10;
const MOST_CELLS = 4;

const CATALOGUE = "ms.vss-dashboards-web.widget-catalog";
const WIDGET = "ms.vss-dashboards-web.widget";
const CONFIGURATION = "ms.vss-dashboards-web.widget-configuration";

export interface Dashboard {
  load(): Promise<readonly PlacedWidget[]>;
  save(widgets: readonly PlacedWidget[]): Promise<void>;
}

export function createDashboard(page: HostPage): Dashboard {
  const documents =
    "_apis/ExtensionManagement/InstalledExtensions/local/page/Data/Scopes/Default/Current/Collections/dashboards/Documents";
  const query = { "api-version": "7.1-preview.1" };
  return {
    load: async () => {
      try {
        return readWidgets(await page.rest.get(`${documents}/${page.project.id}`, query));
      } catch (error) {
        if (error instanceof RestError && error.status === 404) {
          return [];
        }
        throw error;
      }
    },
    save: async (widgets) => {
      await page.rest.send("PUT", documents, { id: page.project.id, widgets, __etag: -1 }, { query });
    },
  };
}

function readWidgets(document: unknown): readonly PlacedWidget[] {
  return listOf({ value: recordOf(document)["widgets"] }).map((each) => ({
    id: textOf(each["id"]),
    contribution: textOf(each["contribution"]),
    name: textOf(each["name"]),
    size: sizeOf(each["size"]),
    customSettings: readSettings(each["customSettings"]),
  }));
}

/** Settings as a widget or its configuration hands them over. */
export function readSettings(given: unknown): CustomSettings {
  const data = memberOf(given, "data");
  const version = recordOf(memberOf(given, "version"));
  const part = (name: string): number => (typeof version[name] === "number" ? version[name] : 0);
  return {
    data: typeof data === "string" ? data : null,
    version: { major: part("major") || 1, minor: part("minor"), patch: part("patch") },
  };
}

/** A size as settings carry it, kept within what a dashboard allows. */
export function sizeOf(given: unknown): WidgetSize {
  const part = (name: string): number => {
    const value = memberOf(given, name);
    return typeof value === "number" && value >= 1 ? Math.min(Math.floor(value), MOST_CELLS) : 1;
  };
  return { rowSpan: part("rowSpan"), columnSpan: part("columnSpan") };
}

/** Widgets a person can add, by name. */
export function catalogueOf(page: HostPage): readonly ContributionOf[] {
  return page
    .contributionsFor(CATALOGUE, WIDGET)
    .filter(({ contribution }) => contribution.properties["isVisibleFromCatalog"] !== false);
}

/** The configuration of a widget: the one it names among its targets; `null` for a widget that has none. */
export function configurationOf(page: HostPage, widget: ContributionOf): ContributionOf | null {
  return (
    widget.contribution.targets
      .flatMap((target) => page.contribution(target) ?? [])
      .find(({ contribution }) => contribution.type === CONFIGURATION) ?? null
  );
}

export function supportedSizes({ contribution }: ContributionOf): readonly WidgetSize[] {
  const { supportedSizes: sizes } = contribution.properties;
  return Array.isArray(sizes) && sizes.length > 0 ? sizes.map(sizeOf) : [{ rowSpan: 1, columnSpan: 1 }];
}

export function newWidget(of: ContributionOf): PlacedWidget {
  const [size = { rowSpan: 1, columnSpan: 1 }] = supportedSizes(of);
  const { contribution } = of;
  return {
    id: crypto.randomUUID(),
    contribution: contribution.id,
    name: textIn(contribution.properties, "name", contribution.id),
    size,
    customSettings: readSettings(contribution.properties["defaultSettings"]),
  };
}

/** What a widget is told of itself. */
export function widgetSettings(widget: PlacedWidget): object {
  return { name: widget.name, size: widget.size, customSettings: widget.customSettings, lightboxOptions: null };
}

export type WidgetStatus =
  | { readonly kind: "shown" }
  | { readonly kind: "unconfigured" }
  | { readonly kind: "failed"; readonly message: string };

/** A status as a widget answers it: 0 shown, 1 failed, 2 not configured yet. */
export function readStatus(answer: unknown): WidgetStatus {
  switch (memberOf(answer, "statusType")) {
    case 2:
      return { kind: "unconfigured" };
    case 1:
      return { kind: "failed", message: refusalText(answer) };
    default:
      return { kind: "shown" };
  }
}

/** A refusal as the widget helpers of the client make it; its text is shown as text, and only where it says so. */
export function refusalText(reason: unknown): string {
  const visible = memberOf(reason, "isUserVisible") !== false;
  const message = reason instanceof Error ? reason.message : textIn(reason, "message");
  return visible && message !== "" ? message : "The widget failed to load.";
}
