/**
 * Every contribution of the extension, told apart by its id. Visible frames write what they get into their own page, one
 * line a call; hidden ones say it in a toast of the host. Services are called without types: that is what the wire is.
 */
import * as SDK from "azure-devops-extension-sdk";

type Call = (...args: unknown[]) => Promise<unknown>;
type Service = Readonly<Record<string, Call>>;

const short = (id: string): string => id.split(".").slice(2).join(".");
const extension = (): string => SDK.getExtensionContext().id;
const service = (id: string): Promise<Service> => SDK.getService(id) as unknown as Promise<Service>;

function write(name: string, value: unknown): void {
  const line = document.createElement("p");
  line.dataset["name"] = name;
  line.textContent = JSON.stringify(value) ?? "undefined";
  document.body.append(line);
}

async function attempt(name: string, call: () => unknown): Promise<void> {
  try {
    write(name, await call());
  } catch (error) {
    const { message, status, serverError } = error as { message?: string; status?: number; serverError?: object };
    write(name, { refused: message, ...(status === undefined ? {} : { status, serverError }) });
  }
}

/** Calls a method of a service and writes the answer under the method's name. */
async function ask(on: Service, method: string, ...args: unknown[]): Promise<void> {
  await attempt(method, () => on[method]?.(...args) ?? "there is no such method");
}

function button(text: string, action: () => unknown): void {
  const element = document.createElement("button");
  element.textContent = text;
  element.addEventListener("click", () => void attempt(text, action));
  document.body.append(element);
}

async function say(message: string): Promise<void> {
  const messages = await service("ms.vss-tfs-web.tfs-global-messages-service");
  await messages["addToast"]?.({ message, duration: 20_000 });
}

async function showHub(): Promise<void> {
  await showHost();
  await showPlaces();
  await showDocuments();
  await showPeople();
  await offerOverlays();
  await offerMessages();
  await offerForms();
}

async function showHost(): Promise<void> {
  write("getContributionId", SDK.getContributionId());
  write("getExtensionContext", SDK.getExtensionContext());
  write("getUser", SDK.getUser().displayName);
  write("getHost", SDK.getHost().name);
  write("getConfiguration", SDK.getConfiguration());
  await attempt("getAccessToken", async () => (await SDK.getAccessToken()).length > 20);
  await attempt("getAppToken", () => SDK.getAppToken());
  await attempt("request", async () => {
    const headers = { authorization: `Bearer ${await SDK.getAccessToken()}` };
    const location = await service("ms.vss-features.location-service");
    const base = String(await location["getResourceAreaLocation"]?.("5264459e-e5e0-4bd8-b118-0985e68a4ec5"));
    const allowed = await fetch(`${base}Platform/_apis/wit/workitemtypes?api-version=7.1`, { headers });
    const refused = await fetch(`${base}Platform/_apis/wiki/wikis?api-version=7.1`, {
      headers: { ...headers, "X-TFS-FedAuthRedirect": "Suppress" },
    });
    return [allowed.status, refused.status];
  });
}

async function showPlaces(): Promise<void> {
  const location = await service("ms.vss-features.location-service");
  await ask(location, "getResourceAreaLocation", "5264459e-e5e0-4bd8-b118-0985e68a4ec5");
  await ask(location, "getServiceLocation");
  await ask(location, "routeUrl", "ms.vss-work-web.work-items-form-route-with-id", { project: "Platform", id: 7 });
  const navigation = await service("ms.vss-features.host-navigation-service");
  await navigation["onHashChanged"]?.((hash: unknown) => {
    write("onHashChanged", hash);
  });
  await ask(navigation, "setHash", "one");
  await ask(navigation, "getHash");
  await ask(navigation, "replaceHash", "two");
  await ask(navigation, "setQueryParams", { view: "a", gone: "" });
  await ask(navigation, "getQueryParams");
  await ask(navigation, "getPageRoute");
  await ask(navigation, "getPageNavigationElements");
  await ask(navigation, "setDocumentTitle", "Title of the hub");
  button("openNewWindow", () => navigation["openNewWindow"]?.("/local/Platform/_workitems", ""));
  button("navigate", () => navigation["navigate"]?.("/local/Platform/_backlogs"));
  button("reload", () => navigation["reload"]?.());
  await ask(await service("ms.vss-tfs-web.tfs-page-data-service"), "getProject");
  await ask(await service("ms.vss-code-web.vc-repository-service"), "getCurrentGitRepository");
  await ask(await service("ms.vss-build-web.build-page-data-service"), "getBuildPageData");
}

async function showDocuments(): Promise<void> {
  const data = await service("ms.vss-features.extension-data-service");
  const manager = (await data["getExtensionDataManager"]?.(extension(), await SDK.getAccessToken())) as Service;
  await ask(manager, "getValue", "colour", { defaultValue: "none" });
  await ask(manager, "setValue", "colour", "blue", { scopeType: "User" });
  await attempt("getValue again", () => manager["getValue"]?.("colour", { scopeType: "User" }));
  await ask(manager, "getDocuments", "notes");
  await ask(manager, "createDocument", "notes", { id: "a", text: "one" });
  await ask(manager, "getDocument", "notes", "a");
  await ask(manager, "setDocument", "notes", { id: "a", __etag: -1, text: "two" });
  await ask(manager, "updateDocument", "notes", { id: "a", __etag: 2, text: "three" });
  await attempt("updateDocument late", () =>
    manager["updateDocument"]?.("notes", { id: "a", __etag: 2, text: "late" }),
  );
  await ask(manager, "queryCollectionsByName", ["notes"]);
  await ask(manager, "queryCollections", [{ collectionName: "notes", scopeType: "Default", scopeValue: "Current" }]);
  await ask(manager, "deleteDocument", "notes", "a");
  await attempt("getDocuments again", () => manager["getDocuments"]?.("notes"));
}

async function showPeople(): Promise<void> {
  const identities = await service("ms.vss-features.identity-service");
  const found = (await identities["searchIdentitiesAsync"]?.("admin", ["user"])) as { displayName: string }[];
  write(
    "searchIdentitiesAsync",
    found.map((each) => each.displayName),
  );
  await ask(identities, "addMruIdentitiesAsync", found);
  await attempt("getIdentityMruAsync", async () => ((await identities["getIdentityMruAsync"]?.()) as object[]).length);
  await ask(identities, "removeMruIdentitiesAsync", found);
  await ask(identities, "getConnections", found[0]);
}

async function offerOverlays(): Promise<void> {
  const layout = await service("ms.vss-features.host-page-layout-service");
  await ask(layout, "getFullScreenMode");
  button("full screen on", () => layout["setFullScreenMode"]?.(true));
  button("full screen off", () => layout["setFullScreenMode"]?.(false));
  const opener = (method: string) => () => {
    const onClose = (result: unknown): void => {
      write(`${method} closed`, result);
    };
    return layout[method]?.(`${extension()}.content`, {
      title: `From ${method}`,
      size: 2,
      configuration: { greeting: "hello" },
      onClose,
    });
  };
  button("openPanel", opener("openPanel"));
  button("openCustomDialog", opener("openCustomDialog"));
  button("openMessageDialog", () =>
    layout["openMessageDialog"]?.("Shall we?", {
      title: "A question",
      onClose: (yes: unknown) => {
        write("openMessageDialog closed", yes);
      },
    }),
  );
}

async function offerMessages(): Promise<void> {
  const messages = await service("ms.vss-tfs-web.tfs-global-messages-service");
  button("addBanner", () =>
    messages["addBanner"]?.({
      level: 3,
      message: "A banner",
      buttons: [{ text: "Run the command", command: `${extension()}.command`, commandArguments: ["Ada", 1] }],
    }),
  );
  button("closeBanner", () => messages["closeBanner"]?.());
  button("addToast", () =>
    messages["addToast"]?.({
      message: "A toast",
      duration: 20_000,
      callToAction: "Undo",
      onCallToActionClick: () => {
        write("toast clicked", true);
      },
    }),
  );
  button("addDialog", () =>
    messages["addDialog"]?.({
      title: "A dialog",
      message: "Its message",
      onDismiss: () => {
        write("addDialog dismissed", true);
      },
    }),
  );
  button("closeDialog soon", async () => {
    await messages["addDialog"]?.({ title: "A short dialog", message: "Goes by itself" });
    await messages["closeDialog"]?.();
  });
}

async function offerForms(): Promise<void> {
  const forms = await service("ms.vss-work-web.work-item-form-navigation-service");
  button("openWorkItem", async () => ((await forms["openWorkItem"]?.(1)) as { id: number } | null)?.id);
  button("openNewWorkItem", () => forms["openNewWorkItem"]?.("Task", { "System.Title": "A new task" }));
  const form = await service("ms.vss-work-web.work-item-form");
  await ask(form, "hasActiveWorkItem");
  await ask(form, "getId");
}

function showContent(): void {
  const { greeting, panel, dialog } = SDK.getConfiguration() as {
    readonly greeting?: string;
    readonly panel?: { close(result: unknown): void };
    readonly dialog?: { close(result: unknown): void };
  };
  write("greeting", greeting);
  button("finish", () => (panel ?? dialog)?.close({ chosen: 3 }));
}

/** Objects that listen to a form tell what they hear to `hear`. */
function listener(hear: (event: string, args: unknown) => unknown): object {
  const events = ["onLoaded", "onFieldChanged", "onSaved", "onRefreshed", "onReset", "onUnloaded"];
  return Object.fromEntries(events.map((event) => [event, (args: unknown) => hear(event, args)]));
}

async function showForm(): Promise<void> {
  SDK.register(SDK.getContributionId(), listener(write));
  write("getConfiguration", SDK.getConfiguration());
  const form = await service("ms.vss-work-web.work-item-form");
  await ask(form, "hasActiveWorkItem");
  await ask(form, "getId");
  await attempt("getRevision", async () => Number(await form["getRevision"]?.()) >= 1);
  await ask(form, "isNew");
  await ask(form, "isDirty");
  await ask(form, "isValid");
  await attempt("getFields", async () => ((await form["getFields"]?.()) as object[]).length > 20);
  await ask(form, "getFieldValue", "System.WorkItemType");
  await ask(form, "getFieldValues", ["System.Id", "System.WorkItemType"]);
  await ask(form, "getIdentityFieldValue", "System.NoSuchPerson");
  await attempt("getAllowedFieldValues", async () =>
    ((await form["getAllowedFieldValues"]?.("System.State")) as string[]).includes("New"),
  );
  await ask(form, "getInvalidFields");
  await ask(form, "getDirtyFields");
  await attempt("getWorkItemRelations", async () => Array.isArray(await form["getWorkItemRelations"]?.()));
  await ask(form, "getWorkItemResourceUrl", 7);
  await attempt("getWorkItemRelationTypes", async () =>
    ((await form["getWorkItemRelationTypes"]?.()) as { referenceName: string }[]).some(
      ({ referenceName }) => referenceName === "System.LinkTypes.Related",
    ),
  );
  button("setFieldValue", () => form["setFieldValue"]?.("System.Tags", "by an extension"));
  button("setFieldValues", () => form["setFieldValues"]?.({ "System.Description": "<p>By an extension</p>" }));
  button("getDirtyFields again", async () =>
    ((await form["getDirtyFields"]?.()) as { referenceName: string }[]).map((each) => each.referenceName),
  );
  const link = { rel: "Hyperlink", url: "https://example.org/", attributes: { comment: "by an extension" } };
  button("addWorkItemRelations", () => form["addWorkItemRelations"]?.([link]));
  button("removeWorkItemRelations", () => form["removeWorkItemRelations"]?.([link]));
  button("setError", () => form["setError"]?.("The extension objects"));
  button("clearError", () => form["clearError"]?.());
  button("save", () => form["save"]?.());
  button("refresh", () => form["refresh"]?.());
  button("reset", () => form["reset"]?.());
}

function registerActions(id: string): void {
  SDK.register(id === "form-action" ? "form-action-object" : SDK.getContributionId(), {
    execute: (context: { workItemIds?: number[]; workItemId?: number }) =>
      say(`${id} on ${JSON.stringify(context.workItemId ?? context.workItemIds)}`),
  });
}

function registerProvider(): void {
  SDK.register(SDK.getContributionId(), () => ({
    getMenuItems: (context: { workItemIds: number[] }) => [
      {
        text: `For ${context.workItemIds.length} of them`,
        childItems: [
          { text: "A child", action: (now: typeof context) => say(`child on ${now.workItemIds.join("+")}`) },
        ],
      },
      { text: "Not now", disabled: true, action: () => say("never") },
    ],
  }));
}

interface WidgetSettings {
  readonly name: string;
  readonly size: { readonly rowSpan: number; readonly columnSpan: number };
  /** `null` does not survive the way: there is no `data` before the first configuration. */
  readonly customSettings: { readonly data?: string };
}

function registerWidget(): void {
  const show = (settings: WidgetSettings): { statusType: number } => {
    const { data } = settings.customSettings;
    write("size", settings.size);
    write("greeting", data === undefined ? null : (JSON.parse(data) as { whom: string }).whom);
    return { statusType: data === undefined ? 2 : 0 };
  };
  SDK.register(short(SDK.getContributionId()), {
    preload: () => ({ statusType: 0 }),
    load: show,
    reload: show,
  });
}

function registerConfiguration(): void {
  const input = document.createElement("input");
  input.setAttribute("aria-label", "Whom to greet");
  document.body.append(input);
  const settings = (): { data: string } => ({ data: JSON.stringify({ whom: input.value }) });
  SDK.register(SDK.getContributionId(), {
    load: (given: WidgetSettings, context: { notify(event: string, args: object): Promise<{ getResponse: Call }> }) => {
      const { data } = given.customSettings;
      input.value = data === undefined ? "" : (JSON.parse(data) as { whom: string }).whom;
      input.addEventListener("input", () => {
        void context
          .notify("ms.vss-dashboards-web.configurationChange", { data: settings() })
          .then((result) => result.getResponse())
          .then((response) => {
            write("notified", typeof response);
          });
      });
      return { statusType: 0 };
    },
    onSave: () =>
      input.value === ""
        ? // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          Promise.reject({ isValid: false, customSettings: null })
        : { isValid: true, customSettings: settings() },
  });
}

async function showTab(): Promise<void> {
  write("getConfiguration", Object.keys(SDK.getConfiguration()));
  SDK.register("side-pane-object", {
    workItemSelectionChanged: (items: { workItemId: number }[]) => {
      write(
        "selection",
        items.map((each) => each.workItemId),
      );
    },
  });
}

async function start(id: string): Promise<void> {
  switch (id) {
    case "hub":
      return showHub();
    case "content":
      return showContent();
    case "command":
      return void SDK.register("commands", { greet: (whom: string, times: number) => say(`Greeted ${whom} ${times}`) });
    case "form-action":
    case "rows-action":
      return registerActions(id);
    case "rows-provider":
      return registerProvider();
    case "observer":
      return void SDK.register(
        SDK.getContributionId(),
        listener((event) => say(`observed ${event}`)),
      );
    case "group":
    case "page":
    case "control":
      return showForm();
    case "side-pane":
    case "tab":
      return showTab();
    case "widget":
      return registerWidget();
    case "failing-widget":
      return void SDK.register(short(SDK.getContributionId()), {
        preload: () => ({ statusType: 0 }),
        // The published helpers of widgets refuse with a plain object.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        load: () => Promise.reject({ message: "<b>No luck</b>", isUserVisible: true, isRichText: true }),
      });
    case "configuration":
      return registerConfiguration();
    default:
      write("shown", id);
  }
}

async function main(): Promise<void> {
  await SDK.init({ loaded: false, applyTheme: true });
  await start(short(SDK.getContributionId()));
  write("done", true);
  await SDK.notifyLoadSucceeded();
}

void main();
