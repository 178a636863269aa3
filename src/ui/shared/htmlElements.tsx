/**
 * HTML a page carries, as React elements. It is parsed by DOMParser, which runs no script and loads nothing, and rebuilt
 * from a list of tags; every attribute is dropped except alignment, weight, style and a bounded size of text.
 * Colours are dropped on purpose: a dark red chosen on white paper cannot be read in a dark or high-contrast theme.
 */
import type { ReactNode } from "react";
import { Fragment, createElement } from "react";
import type { PagePath } from "../../domain/ids";
import type { OpenLink } from "./LinkOpener";
import { ProseLink } from "./ProseLink";
import { ProsePicture } from "./ProsePicture";

const plainTags = new Set([
  "div", "p", "span", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "ul", "ol", "li", "blockquote",
  "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "details", "summary", "mark", "kbd", "abbr", "q",
]); // prettier-ignore
const emptyTags = new Set(["br", "hr"]);
/** Gone with everything inside: their text is no prose. */
const droppedTags = new Set([
  "script",
  "style",
  "template",
  "iframe",
  "object",
  "embed",
  "svg",
  "math",
  "noscript",
  "form",
  "select",
  "textarea",
  "title",
  "head",
]);

const deepest = 60;

export function htmlElements(html: string, page: PagePath, open: OpenLink): ReactNode {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return nodes(parsed.body, page, open, 0);
}

function nodes(parent: Node, page: PagePath, open: OpenLink, depth: number): ReactNode[] {
  if (depth > deepest) return [parent.textContent ?? ""];
  return [...parent.childNodes].map((child, index) => (
    <Fragment key={index}>{node(child, page, open, depth)}</Fragment>
  ));
}

function node(child: ChildNode, page: PagePath, open: OpenLink, depth: number): ReactNode {
  if (child.nodeType === Node.TEXT_NODE) return child.textContent;
  if (!(child instanceof Element)) return null;
  const tag = child.localName;
  if (child.namespaceURI !== "http://www.w3.org/1999/xhtml" || droppedTags.has(tag)) return null;
  if (emptyTags.has(tag)) return createElement(tag);
  const inner = nodes(child, page, open, depth + 1);
  if (tag === "a") {
    return (
      <ProseLink href={child.getAttribute("href") ?? ""} page={page} open={open}>
        {inner}
      </ProseLink>
    );
  }
  if (tag === "img")
    return <ProsePicture target={child.getAttribute("src") ?? ""} alt={child.getAttribute("alt") ?? ""} page={page} />;
  if (/^h[1-6]$/.test(tag)) return createElement(`h${Math.min(6, Number(tag.slice(1)) + 3)}`, {}, ...inner);
  if (tag === "center") return <div style={{ textAlign: "center" }}>{inner}</div>;
  if (plainTags.has(tag)) return createElement(tag, { style: allowedStyle(child) }, ...inner);
  return inner;
}

function allowedStyle(element: Element): Record<string, string> {
  const style: Record<string, string> = {};
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (name === "text-align" && /^(left|right|center|justify)$/.test(value)) style["textAlign"] = value;
    if (name === "font-weight" && /^(bold|bolder|normal|[1-9]00)$/.test(value)) style["fontWeight"] = value;
    if (name === "font-style" && /^(italic|normal)$/.test(value)) style["fontStyle"] = value;
    if (name === "font-size" && /^(1(\.\d)?|0?\.[89]\d?)(em|rem)$/.test(value)) style["fontSize"] = value;
  }
  return style;
}
