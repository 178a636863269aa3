/**
 * Foreign HTML (work item descriptions, blocks in wiki pages) as React elements: parsed without being run, then rebuilt
 * from a list of allowed elements, attributes and styles. What is not on the list keeps its text and loses its markup;
 * scripts and the like lose both.
 */
import { createElement } from "react";
import type { ReactNode } from "react";

const allowed = new Set(
  (
    "a b big blockquote br center code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre s " +
    "small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul"
  ).split(" "),
);
const dropped = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "form",
  "input",
  "textarea",
  "select",
  "button",
  "template",
  "noscript",
  "svg",
  "math",
]);
const empty = new Set(["br", "hr", "img"]);
const spans = ["colspan", "rowspan"] as const;
/** Styles that colour and align; none that can lay an element over the page or load something. */
const styles = new Set(
  (
    "color background-color text-align font-size font-weight font-style text-decoration border border-color border-style border-width " +
    "border-radius padding margin width max-width height"
  ).split(" "),
);

export interface HtmlContext {
  /** An element for a link that is safe to follow, around what it contains. */
  readonly link: (href: string, content: readonly ReactNode[], key: string) => ReactNode;
  readonly image: (source: string, alt: string, key: string) => ReactNode;
  readonly text: (text: string, key: string) => ReactNode;
}

export function renderHtml(html: string, context: HtmlContext): readonly ReactNode[] {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return renderChildren(body, context, "h", 0);
}

function renderChildren(parent: Node, context: HtmlContext, key: string, depth: number): readonly ReactNode[] {
  return depth > 60
    ? [parent.textContent]
    : [...parent.childNodes].map((node, index) => renderNode(node, context, `${key}.${index}`, depth + 1));
}

function renderNode(node: Node, context: HtmlContext, key: string, depth: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) {
    return context.text(node.textContent ?? "", key);
  }
  if (!(node instanceof HTMLElement)) {
    return null; // Comments, and elements of other languages.
  }
  const tag = node.tagName.toLowerCase();
  if (dropped.has(tag)) {
    return null;
  }
  if (tag === "img") {
    return context.image(node.getAttribute("src") ?? "", node.getAttribute("alt") ?? "", key);
  }
  const children = empty.has(tag) ? [] : renderChildren(node, context, key, depth);
  if (tag === "a") {
    return context.link(node.getAttribute("href") ?? "", children, key);
  }
  const element = allowed.has(tag) ? tag : "span";
  return createElement(
    element === "center" || element === "font" || element === "big" || element === "tt" ? "span" : element,
    attributesOf(node, key),
    ...children,
  );
}

function attributesOf(element: HTMLElement, key: string): Record<string, unknown> {
  const style: Record<string, string> = {};
  for (const name of styles) {
    const value = element.style.getPropertyValue(name);
    if (value !== "" && !/url|expression|var\(|fixed/i.test(value)) {
      style[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
    }
  }
  const attributes: Record<string, unknown> = { key };
  if (Object.keys(style).length > 0) {
    attributes["style"] = style;
  }
  for (const name of spans) {
    const value = Number(element.getAttribute(name));
    if (Number.isInteger(value) && value > 1 && value <= 100) {
      attributes[name === "colspan" ? "colSpan" : "rowSpan"] = value;
    }
  }
  if (element.tagName === "DETAILS" && element.hasAttribute("open")) {
    attributes["open"] = true;
  }
  return attributes;
}

/** An address a person may follow out of foreign text: http, https, mailto, or relative; `null` for all others. */
export function safeHref(href: string): string | null {
  const address = href.replace(/[\0-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto"].includes(scheme) ? href.trim() : null;
}
