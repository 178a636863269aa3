/**
 * The modules of a source tree and what each imports, read from the syntax tree: every form of import and export is seen,
 * and a path that leads nowhere is kept and marked, so that it is neither forgotten nor exempt from the rules.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Module inside the tree (path relative to it, with extension), or `null` for a package. */
  readonly module: string | null;
  readonly typeOnly: boolean;
  /** The path leads to no file. */
  readonly broken: boolean;
}

export interface Module {
  /** Relative to the tree, with `/` and extension: `domain/ids.ts`. */
  readonly file: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Reads every `.ts` and `.tsx` below `root`; extra modules stand in for files that do not exist on disk. */
export function readModules(root: string, planted: ReadonlyMap<string, string> = new Map()): readonly Module[] {
  const onDisk = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  return [...new Set([...onDisk, ...planted.keys()])].sort().map((file) => {
    const text = planted.get(file) ?? readFileSync(path.join(root, file), "utf8");
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const syntax = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
    return { file, syntax, imports: importsOf(syntax, (specifier) => resolve(root, file, specifier)) };
  });
}

function resolve(root: string, from: string, specifier: string): { module: string | null; broken: boolean } {
  if (!specifier.startsWith(".")) return { module: null, broken: false };
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`];
  const found = candidates.find(
    (name) => existsSync(path.join(root, name)) && statSync(path.join(root, name)).isFile(),
  );
  return { module: found ?? target, broken: found === undefined };
}

function importsOf(
  syntax: ts.SourceFile,
  locate: (specifier: string) => { module: string | null; broken: boolean },
): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({ specifier: specifier.text, typeOnly, ...locate(specifier.text) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isDynamicImport(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return imports;
}

const isDynamicImport = (call: ts.CallExpression): boolean =>
  call.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(call.expression) && call.expression.text === "require");

function isTypeOnly(declaration: ts.ImportDeclaration): boolean {
  const clause = declaration.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}
