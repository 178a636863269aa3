/**
 * Who may import whom, as data. A folder not named by a rule may not exist in `src`; a rule whose folder is gone is stale.
 * `types` allows `import type` only: the folder may speak of these values, it may not run that code.
 */
export interface Allowed {
  readonly folder: string;
  readonly types?: true;
  /** Only these files of the importing folder, relative to it, without extension. */
  readonly only?: readonly string[];
}

export interface ImportRule {
  readonly folder: string;
  readonly may: readonly Allowed[];
  /** npm packages, by name; a trailing `/*` allows every path below. `node:*` stands for Node's own modules. */
  readonly packages: readonly string[];
  readonly because: string;
}

const code = (folder: string): Allowed => ({ folder });
const types = (folder: string): Allowed => ({ folder, types: true });

export const importTable: readonly ImportRule[] = [
  {
    folder: "domain",
    may: [],
    packages: [],
    because: "the words of the product depend on nothing, so that everything else can depend on them",
  },
  {
    folder: "pages",
    may: [code("domain")],
    packages: ["@noble/hashes/*", "htmlparser2", "yaml"],
    because: "text becomes a strategy and back without knowing who asks or what is done with it",
  },
  {
    folder: "sync",
    may: [code("domain")],
    packages: ["@noble/hashes/*"],
    because: "a plan is made from values; how a page is written down is not its business",
  },
  {
    folder: "report",
    may: [code("domain"), types("sync")],
    packages: ["echarts/*", "diff"],
    because: "a document is a string made from values: no reading, no writing, no clock",
  },
  {
    folder: "ports",
    may: [code("domain"), types("sync")],
    packages: [],
    because: "what the world must offer is said in the product's words, not in a client's",
  },
  {
    folder: "usecases",
    may: [code("domain"), code("pages"), code("sync"), code("report"), code("ports")],
    packages: [],
    because: "the verbs work against any world; which one is chosen by a composition root",
  },
  {
    folder: "adapters/azureDevOps",
    may: [code("domain"), code("ports")],
    packages: ["@noble/hashes/*", "fflate", "markdown-it"],
    because: "requests and codecs are written once and carried by whichever client the program has",
  },
  {
    folder: "adapters/extension",
    may: [code("adapters/azureDevOps"), code("domain"), code("ports")],
    packages: ["azure-devops-extension-api", "azure-devops-extension-api/*", "azure-devops-extension-sdk"],
    because: "the only place that knows the page around the hub",
  },
  {
    folder: "adapters/node",
    may: [code("adapters/azureDevOps"), code("domain"), code("ports")],
    packages: ["azure-devops-node-api", "azure-devops-node-api/*", "node:*"],
    because: "the only place that knows the client for Node",
  },
  {
    folder: "adapters/checkout",
    may: [code("adapters/azureDevOps"), code("domain"), code("ports")],
    packages: ["node:*"],
    because: "a wiki on disk is read with git and files alone",
  },
  {
    folder: "ui",
    may: [code("usecases"), code("report"), types("sync"), code("domain"), code("ports")],
    packages: ["react", "react-dom", "azure-devops-ui/*", "markdown-it", "htmlparser2"],
    because: "a screen draws values and calls verbs; it works in any page that offers the host port",
  },
  {
    folder: "entries",
    may: [code("ui"), code("usecases"), code("adapters/extension"), types("domain"), types("ports")],
    packages: ["react", "react-dom", "react-dom/*", "azure-devops-ui/*"],
    because: "a composition root of the browser joins the screens with the world and does nothing else",
  },
  {
    folder: "cli",
    may: [
      code("usecases"),
      code("report"),
      code("adapters/node"),
      code("adapters/checkout"),
      code("domain"),
      code("ports"),
      types("sync"),
      { folder: "local", only: ["serve", "doctor"] },
    ],
    packages: ["commander", "azure-pipelines-task-lib/task", "node:*"],
    because:
      "the composition root of Node, as a command and as a step of a pipeline; the local host is a program of its own that `serve` starts and `doctor` asks what it assumes",
  },
  {
    folder: "local",
    may: [],
    packages: [
      "node:*",
      "@photostructure/sqlite",
      "azure-devops-extension-sdk/XDM",
      "fflate",
      "htmlparser2",
      "markdown-it",
      "react",
      "react-dom",
      "react-dom/*",
      "azure-devops-ui/*",
    ],
    because: "it is a second, independent reading of how the service behaves, judged by the official clients",
  },
];

/** Folders that are values in, values out. */
export const pureFolders: readonly string[] = ["domain", "pages", "sync", "report", "adapters/azureDevOps/codecs"];
