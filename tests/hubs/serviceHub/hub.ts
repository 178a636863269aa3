/**
 * A small extension on the real SDK: calls the host's services and writes what came back into its own page, one line per
 * call, so that a test reads what an extension gets.
 */
import * as SDK from "azure-devops-extension-sdk";
import { getClient } from "azure-devops-extension-api";
import { WorkItemTrackingRestClient } from "azure-devops-extension-api/WorkItemTracking";

type Service = Record<string, (...args: unknown[]) => Promise<unknown>>;

function write(name: string, value: unknown): void {
  const line = document.createElement("p");
  line.dataset["name"] = name;
  line.textContent = `${name}: ${JSON.stringify(value)}`;
  document.body.append(line);
}

async function attempt(name: string, call: () => Promise<unknown>): Promise<void> {
  try {
    write(name, await call());
  } catch (error) {
    write(name, { refused: error instanceof Error ? error.message : (error as { message?: unknown }).message });
  }
}

function button(text: string, action: () => Promise<unknown>): void {
  const element = document.createElement("button");
  element.textContent = text;
  element.addEventListener("click", () => void attempt(text, action));
  document.body.append(element);
}

const service = (id: string): Promise<Service> => SDK.getService(id) as unknown as Promise<Service>;

async function showHub(): Promise<void> {
  const location = await service("ms.vss-features.location-service");
  const navigation = await service("ms.vss-features.host-navigation-service");
  const layout = await service("ms.vss-features.host-page-layout-service");
  const messages = await service("ms.vss-tfs-web.tfs-global-messages-service");
  const forms = await service("ms.vss-work-web.work-item-form-navigation-service");
  const data = await service("ms.vss-tfs-web.tfs-page-data-service");
  await attempt("project", async () => data["getProject"]?.());
  await attempt("area", async () => location["getResourceAreaLocation"]?.("5264459e-e5e0-4bd8-b118-0985e68a4ec5"));
  await attempt("wiki route", async () =>
    location["routeUrl"]?.("ms.vss-wiki-web.wiki-overview-nwp-route2", {
      project: "Platform",
      wikiIdentifier: "Platform.wiki",
      pagePath: "/A b",
    }),
  );
  await attempt("unknown route", async () => location["routeUrl"]?.("no.such.route", {}));
  await attempt("unknown service", async () => (await service("no.such.service")) ?? "undefined");
  await attempt("hash", async () => navigation["getHash"]?.());
  await attempt(
    "work item types",
    async () => (await getClient(WorkItemTrackingRestClient).getWorkItemTypes("Platform")).length,
  );
  await attempt("storage of the page", () => Promise.resolve(window.parent.document.title));
  await navigation["onHashChanged"]?.((hash: unknown) => {
    write("hash changed", hash);
  });
  button("set hash", async () => navigation["setHash"]?.("view=one"));
  button("set query", async () => navigation["setQueryParams"]?.({ item: "7" }));
  button("set title", async () => navigation["setDocumentTitle"]?.("Named by the hub"));
  button("navigate to script", async () => navigation["navigate"]?.("javascript:alert(1)"));
  button("toast", async () => messages["addToast"]?.({ message: "Saved by the hub", duration: 4000 }));
  button("banner", async () =>
    messages["addBanner"]?.({
      level: 1,
      messageFormat: "See {0}",
      messageLinks: [{ name: "the page", href: "https://example.org/" }],
    }),
  );
  button(
    "ask",
    async () =>
      new Promise(
        (resolve) => void layout["openMessageDialog"]?.("Shall we?", { title: "A question", onClose: resolve }),
      ),
  );
  button("panel", async () => {
    const onClose = (result: unknown): void => {
      write("panel result", result);
    };
    await layout["openPanel"]?.(`${SDK.getExtensionContext().id}.content`, {
      title: "A panel",
      size: 1,
      configuration: { greeting: "hello" },
      onClose,
    });
  });
  button("open item", async () => ((await forms["openWorkItem"]?.(1)) as { id?: number } | null)?.id ?? null);
}

function showContent(): void {
  const { greeting, panel } = SDK.getConfiguration() as { greeting?: string; panel?: { close(result: unknown): void } };
  write("configuration", greeting);
  button("finish", () => Promise.resolve(panel?.close({ chosen: 3 })));
}

async function showGroup(): Promise<void> {
  const form = await service("ms.vss-work-web.work-item-form");
  SDK.register(SDK.getContributionId(), {
    onLoaded: (args: unknown) => {
      write("loaded", args);
    },
    onFieldChanged: (args: unknown) => {
      write("changed", args);
    },
  });
  await attempt("title", async () => form["getFieldValue"]?.("System.Title"));
}

async function main(): Promise<void> {
  await SDK.init({ loaded: false, applyTheme: true });
  const id = SDK.getContributionId();
  write("contribution", id);
  if (id.endsWith(".content")) {
    showContent();
  } else if (id.endsWith(".group")) {
    await showGroup();
  } else {
    await showHub();
  }
  write("done", true);
  await SDK.notifyLoadSucceeded();
  SDK.resize();
}

void main();
