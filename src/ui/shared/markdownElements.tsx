/**
 * Markdown to React elements, token by token; no HTML string is ever built or set.
 * markdown-it runs with `html: false`, so raw HTML reaches us as text, except blocks that a page writes as HTML on purpose
 * (a vision in a styled `<div>`): those are parsed inert and rebuilt from a list of allowed tags (`htmlElements`).
 * Pictures are named, not loaded: a foreign picture tells its host who reads the page, and those of the wiki need a sign-in.
 */
import MarkdownIt from "markdown-it";
import type { ReactNode } from "react";
import { Fragment, createElement } from "react";
import type { PagePath } from "../../domain/ids";
import { htmlElements } from "./htmlElements";
import type { OpenLink } from "./LinkOpener";
import { ProseLink } from "./ProseLink";

type Token = ReturnType<MarkdownIt["parse"]>[number];

const reader = new MarkdownIt({ html: false, linkify: false, breaks: true }).enable(["table", "strikethrough"]);

const blockTags = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "blockquote",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
]);
const inlineTags = new Set(["em", "strong", "s"]);

interface Context {
  readonly page: PagePath;
  readonly open: OpenLink;
}

/** Elements for a text that stands on `page`. */
export function markdownElements(markdown: string, page: PagePath, open: OpenLink): ReactNode {
  const context = { page, open };
  return splitHtml(markdown).map((part, index) => (
    <Fragment key={index}>
      {part.html ? htmlElements(part.text, page, open) : children(reader.parse(part.text, {}), context)}
    </Fragment>
  ));
}

/** A block that starts with an HTML tag at the beginning of a line ends at the next blank line, as CommonMark has it. */
function splitHtml(markdown: string): readonly { readonly html: boolean; readonly text: string }[] {
  const parts: { html: boolean; lines: string[] }[] = [];
  let fenced = false;
  let html = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (!html && /^\s{0,3}(```|~~~)/.test(line)) fenced = !fenced;
    if (html && line.trim() === "") html = false;
    else if (!fenced && !html && /^ {0,3}<\/?[a-z][a-z0-9]*(\s|>|\/>|$)/i.test(line)) html = true;
    const last = parts.at(-1);
    if (last?.html === html) last.lines.push(line);
    else parts.push({ html, lines: [line] });
  }
  return parts.map((part) => ({ html: part.html, text: part.lines.join("\n") }));
}

/** Elements of a flat token list whose nesting is written as +1 and -1. */
function children(tokens: readonly Token[], context: Context): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.nesting === 1) {
      const end = closing(tokens, index);
      drawn.push(element(token, children(tokens.slice(index + 1, end), context), context, index));
      index = end;
    } else {
      drawn.push(leaf(token, context, index));
    }
  }
  return drawn;
}

function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function element(token: Token, inner: ReactNode[], context: Context, key: number): ReactNode {
  if (token.type === "link_open")
    return (
      <ProseLink key={key} href={token.attrGet("href") ?? ""} page={context.page} open={context.open}>
        {inner}
      </ProseLink>
    );
  if (token.hidden) return <Fragment key={key}>{inner}</Fragment>;
  if (blockTags.has(token.tag) || inlineTags.has(token.tag)) return createElement(lower(token.tag), { key }, ...inner);
  return <Fragment key={key}>{inner}</Fragment>;
}

/** Headings of the page stand below those of the panel that shows it. */
const lower = (tag: string): string => (/^h[1-6]$/.test(tag) ? `h${Math.min(6, Number(tag.slice(1)) + 3)}` : tag);

function leaf(token: Token, context: Context, key: number): ReactNode {
  switch (token.type) {
    case "inline":
      return <Fragment key={key}>{children(token.children ?? [], context)}</Fragment>;
    case "text":
      return <Fragment key={key}>{lineBreaks(token.content)}</Fragment>;
    case "softbreak":
    case "hardbreak":
      return <br key={key} />;
    case "code_inline":
      return <code key={key}>{token.content}</code>;
    case "fence":
    case "code_block":
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      );
    case "hr":
      return <hr key={key} />;
    case "image":
      return (
        <span key={key} className="tl-picture">
          Picture: {token.content === "" ? "no description" : token.content}
        </span>
      );
    default:
      return <Fragment key={key}>{token.content}</Fragment>;
  }
}

/** `<br>` is written in table cells and sentences where Markdown has no other way; it is the one tag text may carry. */
function lineBreaks(text: string): ReactNode {
  const parts = text.split(/<br\s*\/?>/i);
  if (parts.length === 1) return text;
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {part}
    </Fragment>
  ));
}
