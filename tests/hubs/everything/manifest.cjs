/** The manifest of the extension for one version of the SDK: a contribution of every kind the local host shows. */
const form = ["ms.vss-work-web.work-item-form"];
const uri = "frame.html";

exports.manifest = (major, version) => {
  const contribution = (id, type, targets, properties) => ({ id, type, targets, properties: { uri, ...properties } });
  const hub = (id, group, name) => contribution(id, "ms.vss-web.hub", [group], { name });
  return {
    manifestVersion: 1,
    publisher: "tests",
    id: `everything-${major}`,
    version,
    name: `Everything on SDK ${version}`,
    description: "Contributes every kind of thing and calls every service.",
    categories: ["Azure Boards"],
    targets: [{ id: "Microsoft.VisualStudio.Services" }],
    scopes: ["vso.work"],
    files: [
      { path: "frame.html", addressable: true },
      { path: "frame.js", addressable: true },
    ],
    contributions: [
      {
        id: "own-group",
        type: "ms.vss-web.hub-group",
        targets: ["ms.vss-web.project-hub-groups-collection"],
        properties: { name: "Group of its own", order: 50 },
      },
      hub("hub", ".own-group", "Services"),
      hub("code-hub", "ms.vss-code-web.code-hub-group", "Code hub"),
      hub("build-hub", "ms.vss-build-web.build-release-hub-group", "Build hub"),
      hub("test-hub", "ms.vss-test-web.test-hub-group", "Test hub"),
      hub("admin-hub", "ms.vss-web.project-admin-hub-group", "Settings hub"),
      contribution("content", "ms.vss-web.external-content", [], {}),
      contribution("command", "ms.vss-web.command", [], { serviceName: "commands", methodName: "greet" }),
      contribution("form-action", "ms.vss-web.action", ["ms.vss-work-web.work-item-toolbar-menu"], {
        text: "Act on this item",
        registeredObjectId: "form-action-object",
      }),
      contribution(
        "rows-action",
        "ms.vss-web.action",
        ["ms.vss-work-web.backlog-item-menu", "ms.vss-work-web.work-item-context-menu"],
        { text: "Act on the rows" },
      ),
      contribution("rows-provider", "ms.vss-web.action-provider", ["ms.vss-work-web.backlog-item-menu"], {}),
      contribution("link", "ms.vss-web.hyperlink-action", ["ms.vss-work-web.query-result-work-item-menu"], {
        text: "Follow a link",
        url: "https://example.org/",
      }),
      contribution("observer", "ms.vss-work-web.work-item-notifications", form, {}),
      contribution("group", "ms.vss-work-web.work-item-form-group", form, { name: "Form group", height: 120 }),
      contribution("page", "ms.vss-work-web.work-item-form-page", form, { name: "Form page" }),
      contribution("control", "ms.vss-work-web.work-item-form-control", form, {
        name: "Form control",
        height: 60,
        inputs: [
          {
            id: "EffortField",
            type: "WorkItemField",
            properties: { workItemFieldTypes: ["Double"] },
            validation: { dataType: "String", isRequired: true },
          },
        ],
      }),
      contribution("side-pane", "ms.vss-work-web.backlog-panel", ["ms.vss-work-web.portfolio-backlog-toolpane"], {
        name: "Side pane of the test",
        registeredObjectId: "side-pane-object",
      }),
      contribution("tab", "ms.vss-web.tab", ["ms.vss-work-web.product-backlog-tabs"], { name: "Tab of the test" }),
      contribution(
        "widget",
        "ms.vss-dashboards-web.widget",
        ["ms.vss-dashboards-web.widget-catalog", ".configuration"],
        {
          name: "Greeter",
          description: "Greets whom it is configured to greet.",
          supportedSizes: [
            { rowSpan: 1, columnSpan: 2 },
            { rowSpan: 2, columnSpan: 2 },
          ],
          supportedScopes: ["project_team"],
        },
      ),
      contribution("failing-widget", "ms.vss-dashboards-web.widget", ["ms.vss-dashboards-web.widget-catalog"], {
        name: "Failing widget",
        supportedSizes: [{ rowSpan: 1, columnSpan: 1 }],
      }),
      contribution(
        "configuration",
        "ms.vss-dashboards-web.widget-configuration",
        ["ms.vss-dashboards-web.widget-configuration"],
        { name: "Greeter configuration" },
      ),
    ],
  };
};
