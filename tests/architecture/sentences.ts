/**
 * Finds words a person would read that stand in a component instead of the catalogue. What counts: text between tags, the
 * attributes and properties that are shown or announced, and any other string that reads like words. What does not: names of
 * icons, classes, selectors, keys and modes, what is only compared, and the sentence of a broken invariant.
 */
import ts from "typescript";

export interface Sentence {
  readonly line: number;
  readonly text: string;
}

const shown = /^(text|title|label|ariaLabel|aria-label|placeholder|alt|tooltip|about|message|help|headline|intro)$/;
const silent =
  /^(className|defaultActiveElement|style|d|id|key|type|role|href|rel|name|iconName|icon|kind|viewBox|data-.*)$/;
const classes = /^\s*((tl|ts|la|ls|lp|tp|tw)-[\w-]*\s*)+$/;
const words = /[\p{L}…][.,:;]? \p{L}{2,}|\p{L}{2,} …|^\p{Lu}\p{Ll}|^ ?\p{L}{2,}[.!?…]$/u;

export function sentencesIn(path: string, source: string, iconNames: ReadonlySet<string>): readonly Sentence[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    const text = wordsOf(node);
    if (text !== null && isSpoken(node, text, iconNames))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isSilent(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) return silent.test(node.name.getText());
  if (ts.isNewExpression(node)) return node.arguments?.[0] !== undefined && isInvariant(node.arguments[0]);
  return isCompared(node);
}

const isInvariant = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) && node.text.startsWith("invariant: ");

function isCompared(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isStringLiteralLike(node) || parent === undefined) return false;
  if (ts.isCaseClause(parent)) return parent.expression === node;
  return ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText());
}

/** The words of a node, an ellipsis for each value put into them; `null` for what carries none. */
function wordsOf(node: ts.Node): string | null {
  const text = ts.isJsxText(node)
    ? node.text.replace(/\s+/g, " ").trim()
    : ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join("…")
        : "";
  return /\p{L}/u.test(text) ? text : null;
}

function isSpoken(node: ts.Node, text: string, iconNames: ReadonlySet<string>): boolean {
  if (ts.isJsxText(node)) return true;
  if (isShown(node)) return true;
  return words.test(text) && !classes.test(text.replaceAll("…", "")) && !iconNames.has(text);
}

/** Stands, alone or as a branch, in an attribute or property whose value a person reads. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isJsxAttribute(parent) || ts.isPropertyAssignment(parent)) return shown.test(parent.name.getText());
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent);
  return (ts.isJsxExpression(parent) || ts.isParenthesizedExpression(parent)) && isShown(parent);
}
