/** The rules of the architecture hold over all of `src`, and each check is shown to notice a planted violation. */
import path from "node:path";
import { importTable, pureFolders } from "./importTable";
import { readModules } from "./modules";
import { brokenImports, folderCycles, importViolations, impurities, moduleCycles, staleRules } from "./rules";

const src = path.resolve(__dirname, "../../src");
const modules = readModules(src);

const planted = (file: string, text: string) =>
  readModules(src, new Map([[file, text]])).filter((module) => module.file === file);
const withPlanted = (file: string, text: string) => readModules(src, new Map([[file, text]]));

test("src has modules, so that the checks have something to check", () => {
  expect(modules.length).toBeGreaterThan(10);
  expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(10);
});

describe("who may import whom", () => {
  test("every import is one the table allows", () => {
    expect(importViolations(modules, importTable)).toEqual([]);
  });

  test("every rule is about a folder that exists", () => {
    expect(staleRules(modules, importTable)).toEqual([]);
  });

  test("a rule about a folder that is gone is noticed", () => {
    const rule = { folder: "gone", may: [{ folder: "nowhere" }], packages: [], because: "it was there once" };
    expect(staleRules(modules, [...importTable, rule])).toEqual([
      "no module lies in src/gone",
      "nowhere is permitted but not a folder of the table",
    ]);
  });

  test.each([
    ["domain/planted.ts", `import { FailureError } from "../ports/failure";`],
    ["domain/planted.ts", `import { readFileSync } from "node:fs";`],
    ["pages/planted.ts", `import type { Plan } from "../sync/operation";`],
    ["report/planted.ts", `export * from "../sync/operation";`],
    ["ui/planted.tsx", `import * as SDK from "azure-devops-extension-sdk";`],
    ["adapters/azureDevOps/planted.ts", `const api = await import("azure-devops-node-api");`],
    ["usecases/planted.ts", `const api = require("azure-devops-node-api");`],
    ["local/planted.ts", `type Page = import("../domain/ids").PagePath;`],
    ["stray/planted.ts", `export {};`],
  ])("a forbidden import is noticed: %s has %s", (file, text) => {
    expect(importViolations(planted(file, text), importTable)).toHaveLength(1);
  });

  test("a value import is noticed where only types are allowed", () => {
    const asType = `import type { Plan } from "../sync/operation";`;
    expect(importViolations(planted("report/planted.ts", asType), importTable)).toEqual([]);
    expect(importViolations(planted("report/planted.ts", asType.replace("type ", "")), importTable)).toHaveLength(1);
  });

  test("every import leads to a file", () => {
    expect(brokenImports(modules)).toEqual([]);
  });

  test("an import that leads nowhere is noticed", () => {
    expect(brokenImports(planted("domain/planted.ts", `import "./missing";`))).toHaveLength(1);
  });
});

describe("cycles", () => {
  test("no folder depends on itself through others", () => {
    expect(folderCycles(modules, importTable)).toEqual([]);
  });

  test("no module depends on itself at run time", () => {
    expect(moduleCycles(modules)).toEqual([]);
  });

  test("a planted cycle is noticed", () => {
    const tree = withPlanted("domain/planted.ts", `import { FailureError } from "../ports/failure";`);
    expect(folderCycles(tree, importTable).length).toBeGreaterThan(0);
    const self = withPlanted("domain/ids.ts", `import "./diagnostic"; export {};`).map((module) =>
      module.file === "domain/diagnostic.ts"
        ? { ...module, imports: [{ specifier: "./ids", module: "domain/ids.ts", typeOnly: false, broken: false }] }
        : module,
    );
    expect(moduleCycles(self).length).toBeGreaterThan(0);
  });
});

describe("pure folders", () => {
  test("have no async, clock, chance, environment or console", () => {
    expect(impurities(modules, pureFolders)).toEqual([]);
  });

  test.each([
    "export const now = () => Date.now();",
    "export const now = () => new Date();",
    "export const chance = () => Math.random();",
    "export async function wait() {}",
    "export const home = () => process.env.HOME;",
    "console.log(1);",
    "export const get = () => fetch('x');",
    "setTimeout(() => {}, 1);",
    "export const hash = () => crypto.subtle;",
  ])("a planted impurity is noticed: %s", (text) => {
    expect(impurities(planted("domain/planted.ts", text), pureFolders)).toHaveLength(1);
  });

  test("a property or a parameter of such a name is none", () => {
    const text = "export const f = (process: { levels: 1 }) => ({ process, date: new Date('2026-01-01') });";
    expect(impurities(planted("domain/planted.ts", text), pureFolders)).toEqual([]);
  });
});
