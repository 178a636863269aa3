/** The checks of the architecture: each takes modules and answers sentences, one per violation, empty when all is well. */
import ts from "typescript";
import { type Allowed, type ImportRule } from "./importTable";
import { type Import, type Module } from "./modules";

/** The rule a file falls under: the one with the longest folder that contains it. */
export function ruleOf(file: string, table: readonly ImportRule[]): ImportRule | undefined {
  return [...table]
    .sort((a, b) => b.folder.length - a.folder.length)
    .find((rule) => file.startsWith(`${rule.folder}/`));
}

export function importViolations(modules: readonly Module[], table: readonly ImportRule[]): readonly string[] {
  return modules.flatMap((module) => {
    const rule = ruleOf(module.file, table);
    if (rule === undefined) return [`src/${module.file} lies in a folder the import table does not know`];
    return module.imports
      .filter((imported) => !isAllowed(module.file, imported, rule, table))
      .map((imported) => sentence(module.file, imported, rule));
  });
}

const sentence = (file: string, imported: Import, rule: ImportRule): string =>
  `src/${file} imports ${imported.specifier}: ${rule.folder} may not, because ${rule.because}`;

function isAllowed(file: string, imported: Import, rule: ImportRule, table: readonly ImportRule[]): boolean {
  if (imported.module === null) return rule.packages.some((allowed) => matchesPackage(imported.specifier, allowed));
  const target = ruleOf(imported.module, table)?.folder;
  if (target === rule.folder) return true;
  return rule.may.some((allowed) => allowed.folder === target && allows(allowed, file, imported, rule));
}

function allows(allowed: Allowed, file: string, imported: Import, rule: ImportRule): boolean {
  if (allowed.types === true && !imported.typeOnly) return false;
  const inFolder = file.slice(rule.folder.length + 1).replace(/\.tsx?$/, "");
  return allowed.only === undefined || allowed.only.includes(inFolder);
}

const matchesPackage = (specifier: string, allowed: string): boolean =>
  allowed === "node:*"
    ? specifier.startsWith("node:")
    : allowed.endsWith("/*")
      ? specifier.startsWith(allowed.slice(0, -1))
      : specifier === allowed;

export function brokenImports(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter((imported) => imported.broken)
      .map((imported) => `src/${module.file} imports ${imported.specifier}, which leads to no file`),
  );
}

/** Rules whose folder has no module, and permissions nobody can use because the folder they name is not in the table. */
export function staleRules(modules: readonly Module[], table: readonly ImportRule[]): readonly string[] {
  const folders = new Set(table.map((rule) => rule.folder));
  const empty = table.filter((rule) => !modules.some((module) => ruleOf(module.file, table) === rule));
  const dangling = table.flatMap((rule) => rule.may.filter((allowed) => !folders.has(allowed.folder)));
  return [
    ...empty.map((rule) => `no module lies in src/${rule.folder}`),
    ...dangling.map((allowed) => `${allowed.folder} is permitted but not a folder of the table`),
  ];
}

/** Cycles of folders (type imports count: a folder in a cycle cannot be understood alone), each named once. */
export function folderCycles(modules: readonly Module[], table: readonly ImportRule[]): readonly string[] {
  const edges = new Map<string, Set<string>>();
  for (const module of modules) {
    const from = ruleOf(module.file, table)?.folder;
    for (const imported of module.imports) {
      const to = imported.module === null ? undefined : ruleOf(imported.module, table)?.folder;
      if (from !== undefined && to !== undefined && from !== to)
        edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return cycles(edges);
}

/** Cycles of modules through imports that remain at run time. */
export function moduleCycles(modules: readonly Module[]): readonly string[] {
  const running = modules.map((module): [string, Set<string>] => [
    module.file,
    new Set(
      module.imports.flatMap((imported) => (imported.typeOnly || imported.module === null ? [] : [imported.module])),
    ),
  ]);
  return cycles(new Map(running));
}

function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) {
      found.push([...trail.slice(trail.indexOf(node)), node].join(" → "));
      return;
    }
    if (finished.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...trail, node]);
    finished.add(node);
  };
  for (const node of [...edges.keys()].sort()) walk(node, []);
  return found;
}

const worldly = [
  "process",
  "console",
  "fetch",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "crypto",
  "performance",
  "window",
  "document",
  "localStorage",
  "globalThis",
];
const worldlyCalls = ["Date.now", "Math.random"];

/** Invariant 1: no async, clock, chance, environment or console in pure folders. */
export function impurities(modules: readonly Module[], pureFolders: readonly string[]): readonly string[] {
  const pure = modules.filter((module) => pureFolders.some((folder) => module.file.startsWith(`${folder}/`)));
  return pure.flatMap((module) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = impurityOf(node);
      if (what !== null) {
        const { line } = module.syntax.getLineAndCharacterOfPosition(node.getStart());
        found.push(`src/${module.file}:${line + 1} uses ${what}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(module.syntax);
    return found;
  });
}

function impurityOf(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) return "async";
  if (ts.isPropertyAccessExpression(node) && worldlyCalls.includes(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments ?? []).length === 0) {
    return "new Date()";
  }
  if (ts.isIdentifier(node) && worldly.includes(node.text) && isFreeName(node)) return node.text;
  return null;
}

/** A name that stands for the global, not for a property, a parameter or a member of that name. */
function isFreeName(name: ts.Identifier): boolean {
  const parent = name.parent;
  const isUse =
    (ts.isPropertyAccessExpression(parent) && parent.expression === name) ||
    ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === name);
  return isUse && !isDeclaredInFile(name);
}

function isDeclaredInFile(name: ts.Identifier): boolean {
  let declared = false;
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isImportSpecifier(node);
    if (isDeclaration && node.name !== undefined && node.name.getText() === name.text) declared = true;
    if (!declared) ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return declared;
}
