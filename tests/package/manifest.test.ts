/**
 * The packaged extensions are what the service will accept and what was decided: tfx itself checks neither that a page
 * of a contribution is in the package, nor that a target exists, nor the scopes, nor the icon.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";

const root = path.resolve(__dirname, "../..");
const version = (JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string }).version;

interface Contribution {
  readonly id: string;
  readonly type: string;
  readonly targets: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly constraints?: readonly { readonly name: string; readonly properties: { readonly featureId?: string } }[];
}

/** Contribution types with the targets the service knows for them, after Microsoft's documentation of extension points. */
const knownTargets: Readonly<Record<string, readonly string[]>> = {
  "ms.vss-web.hub": ["ms.vss-work-web.work-hub-group"],
  "ms.vss-work-web.work-item-form-group": ["ms.vss-work-web.work-item-form"],
  "ms.vss-dashboards-web.widget": ["ms.vss-dashboards-web.widget-catalog", ".widget-configuration"],
  "ms.vss-dashboards-web.widget-configuration": ["ms.vss-dashboards-web.widget-configuration"],
  "ms.vss-web.action": ["ms.vss-work-web.backlog-item-menu", "ms.vss-work-web.work-item-context-menu"],
  "ms.vss-web.feature": ["ms.vss-web.managed-features"],
  "ms.vss-web.external-content": [],
  "ms.vss-distributed-task.task": ["ms.vss-distributed-task.tasks"],
};

/** Opened by other contributions, and so with no place of their own. */
const placeless = new Set(["ms.vss-web.external-content"]);

/** Does nothing until a pipeline names it; a feature of a project has no say in pipelines. */
const taskType = "ms.vss-distributed-task.task";

const flavours = [
  { id: "throughline", scopes: ["vso.work_write", "vso.wiki_write", "vso.code"] },
  { id: "throughline-without-history", scopes: ["vso.work_write", "vso.wiki_write"] },
];

function open(id: string) {
  const file = path.join(root, "out", `throughline.${id}-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build and npm run package first.`);
  const entries = unzipSync(readFileSync(file));
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const manifest = JSON.parse(text("extension.vsomanifest")) as {
    scopes: readonly string[];
    contributions: readonly Contribution[];
  };
  return { entries, text, manifest, names: Object.keys(entries).filter((name) => !name.endsWith("/")) };
}

/** Every file a contribution names: its page and its pictures, `asset://` left out. */
function filesNamedBy(value: unknown): readonly string[] {
  if (typeof value === "string") return /^[\w./-]+\.(html|png|svg|js|css)$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(filesNamedBy);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(filesNamedBy) : [];
}

/** Scripts, stylesheets and pictures a page of the package loads. */
const filesLoadedBy = (html: string): readonly string[] =>
  [...html.matchAll(/\b(?:src|href)="?([^"\s>]+)"?/g)].map((match) => (match[1] ?? "").replace(/^\.\//, ""));

describe.each(flavours)("the package $id", ({ id, scopes }) => {
  test("asks for the decided scopes and no others", () => {
    expect(open(id).manifest.scopes).toEqual(scopes);
  });

  test("carries its own id, the publisher and the version of the project", () => {
    expect(open(id).text("extension.vsixmanifest")).toMatch(
      new RegExp(`<Identity [^>]*Publisher="throughline" Id="${id}" Version="${version.replaceAll(".", "\\.")}"`),
    );
  });

  test("contributes each thing once, at places that exist", () => {
    const { contributions } = open(id).manifest;
    expect(contributions.length).toBeGreaterThan(0);
    expect(new Set(contributions.map((contribution) => contribution.id)).size).toBe(contributions.length);
    for (const { type, targets } of contributions) {
      expect(Object.keys(knownTargets)).toContain(type);
      expect(targets.length > 0).toBe(!placeless.has(type));
      for (const target of targets) expect(knownTargets[type]).toContain(target);
    }
  });

  test("stands behind one feature, off until a project switches it on", () => {
    const { contributions } = open(id).manifest;
    const features = contributions.filter(({ type }) => type === "ms.vss-web.feature");
    expect(features.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({
        defaultState: false,
        hostConfigurable: true,
        hostScopes: ["project"],
        userConfigurable: false,
      }),
    ]);
    for (const contribution of contributions.filter((each) => !features.includes(each) && each.type !== taskType)) {
      expect(contribution.constraints).toEqual([
        { name: "Feature", properties: { featureId: `throughline.${id}.${features[0]?.id ?? ""}` } },
      ]);
    }
  });

  test("the widget comes in every size from two by one to four by four cells", () => {
    const widget = open(id).manifest.contributions.find(({ type }) => type === "ms.vss-dashboards-web.widget");
    const sizes = widget?.properties["supportedSizes"] as readonly { rowSpan: number; columnSpan: number }[];
    const wanted = [1, 2, 3, 4].flatMap((rowSpan) => [2, 3, 4].map((columnSpan) => ({ rowSpan, columnSpan })));
    expect(sizes).toHaveLength(wanted.length);
    expect(sizes).toEqual(expect.arrayContaining(wanted));
  });

  test("holds every page and picture its contributions name, and all that these pages load", () => {
    const { manifest, names, text } = open(id);
    const named = manifest.contributions.flatMap((contribution) => filesNamedBy(contribution.properties));
    expect(named.filter((name) => name.endsWith(".html")).length).toBeGreaterThan(0);
    const loaded = named.filter((name) => name.endsWith(".html")).flatMap((page) => filesLoadedBy(text(page)));
    expect(loaded.length).toBeGreaterThan(0);
    for (const name of [...named, ...loaded]) expect(names).toContain(name);
  });

  test("has a pipeline task of the project's version that names files of the package and handlers of current agents", () => {
    const { manifest, names, text } = open(id);
    const folders = manifest.contributions
      .filter(({ type }) => type === taskType)
      .map((each) => each.properties["name"]);
    expect(folders).toEqual(["task"]);
    const task = JSON.parse(text("task/task.json")) as {
      version: { Major: number; Minor: number; Patch: number };
      execution: Readonly<Record<string, { target: string }>>;
      friendlyName: string;
    };
    expect(`${task.version.Major}.${task.version.Minor}.${task.version.Patch}`).toBe(version);
    expect(task.friendlyName.length).toBeLessThanOrEqual(40);
    expect(Object.keys(task.execution)).toEqual(["Node20_1", "Node24"]);
    for (const { target } of Object.values(task.execution)) expect(names).toContain(`task/${target}`);
  });

  test("has an icon of 128 × 128 pixels in PNG and a description for the Marketplace", () => {
    const { entries, text } = open(id);
    const icon = Buffer.from(entries["images/icon.png"] ?? new Uint8Array());
    expect(icon.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([128, 128]);
    expect(text("overview.md").length).toBeGreaterThan(200);
    const description = /<Description[^>]*>([^<]*)</.exec(text("extension.vsixmanifest"))?.[1] ?? "";
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(200);
  });

  test("ships no source maps, no sources and nothing that evaluates text as code", () => {
    const { names, text } = open(id);
    expect(names.filter((name) => /\.(map|tsx?)$/.test(name) || name === "vss-extension.json")).toEqual([]);
    for (const script of names.filter((name) => name.endsWith(".js"))) {
      expect(text(script)).not.toMatch(/sourceMappingURL=/);
      expect(text(script)).not.toMatch(/\bnew Function\(|\beval\(/);
    }
  });
});

test("both flavours contribute the same", () => {
  const [full, without] = flavours.map(({ id }) =>
    open(id).manifest.contributions.map(({ constraints: _own, ...contribution }) => contribution),
  );
  expect(without).toEqual(full);
});

test("every HTML shell of static belongs to a contribution", () => {
  const shells = readdirSync(path.join(root, "static")).filter((name) => name.endsWith(".html"));
  const named = open("throughline").manifest.contributions.flatMap((contribution) =>
    filesNamedBy(contribution.properties),
  );
  expect(shells.length).toBeGreaterThan(0);
  for (const shell of shells) expect(named).toContain(shell);
});
