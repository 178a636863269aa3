/**
 * Markdown to React elements, token by token; no HTML string is ever built or set.
 * markdown-it runs with `html: false`, so raw HTML reaches us as text, except blocks that a page writes as HTML on purpose
 * (a vision in a styled `<div>`): those are parsed inert and rebuilt from a list of allowed tags (`htmlElements`).
 * Pictures of the wiki are fetched and judged (`ProsePicture`); a foreign one is named, for it tells its host who reads the page.
 */
import MarkdownIt from "markdown-it";
import type { ReactNode } from "react";
import { Fragment, createElement } from "react";
import type { PagePath } from "../../domain/ids";
import { htmlElements } from "./htmlElements";
import type { OpenLink } from "./LinkOpener";
import { ProseContents, ProseDiagram } from "./ProseBlocks";
import type { ProseHeading } from "./ProseBlocks";
import { ProseLink } from "./ProseLink";
import { withMentions } from "./ProseMention";
import { ProsePicture } from "./ProsePicture";
import { sharedText } from "../text/shared";

type Token = ReturnType<MarkdownIt["parse"]>[number];

const reader = new MarkdownIt({ html: false, linkify: false, breaks: true }).enable(["table", "strikethrough"]);
// Escaped characters stay tokens of their own, so that `\#12` mentions nothing.
reader.core.ruler.disable("text_join");

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
  /** Headings of the whole text by the token that opens each. */
  readonly headings: ReadonlyMap<Token, ProseHeading>;
  /** Directly inside a list item, where `[ ]` is a box to tick. */
  readonly inItem: boolean;
}

/** Elements for a text that stands on `page`. */
export function markdownElements(markdown: string, page: PagePath, open: OpenLink): ReactNode {
  const parts = splitParts(markdown).map((part) => ({
    ...part,
    tokens: part.kind === "markdown" ? reader.parse(part.text, {}) : [],
  }));
  const headings = headingsOf(parts.flatMap(({ tokens }) => tokens));
  const context: Context = { page, open, headings, inItem: false };
  return parts.map((part, index) => (
    <Fragment key={index}>
      {part.kind === "html" && htmlElements(part.text, page, open)}
      {part.kind === "directive" && <ProseDiagram text={part.text} page={page} open={open} />}
      {part.kind === "markdown" && children(part.tokens, context)}
    </Fragment>
  ));
}

function headingsOf(tokens: readonly Token[]): ReadonlyMap<Token, ProseHeading> {
  const headings = new Map<Token, ProseHeading>();
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const words = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join("");
    headings.set(token, { index: headings.size, level: Number(token.tag.slice(1)), words });
  }
  return headings;
}

interface Part {
  readonly kind: "markdown" | "html" | "directive";
  readonly text: string;
}

/**
 * A block that starts with an HTML tag at the beginning of a line ends at the next blank line, as CommonMark has it; a
 * directive (`::: mermaid`) ends at the line `:::`.
 */
function splitParts(markdown: string): readonly Part[] {
  const parts: { kind: Part["kind"]; lines: string[] }[] = [];
  let fenced = false;
  let kind: Part["kind"] = "markdown";
  for (const line of markdown.split(/\r?\n/)) {
    let next: Part["kind"] = kind;
    if (kind === "markdown" && /^\s{0,3}(```|~~~)/.test(line)) fenced = !fenced;
    if (kind === "html" && line.trim() === "") kind = next = "markdown";
    else if (kind === "directive" && /^ {0,3}:::\s*$/.test(line)) next = "markdown";
    else if (kind === "markdown" && !fenced) {
      if (/^ {0,3}<\/?[a-z][a-z0-9]*(\s|>|\/>|$)/i.test(line)) kind = next = "html";
      else if (/^ {0,3}:::\s*[a-z]/i.test(line)) kind = next = "directive";
    }
    const last = parts.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else parts.push({ kind, lines: [line] });
    kind = next;
  }
  return parts.map((part) => ({ kind: part.kind, text: part.lines.join("\n") }));
}

/** Elements of a flat token list whose nesting is written as +1 and -1. */
function children(tokens: readonly Token[], context: Context): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.nesting === 1) {
      const end = closing(tokens, index);
      const inside = token.type === "list_item_open" ? { ...context, inItem: true } : context;
      drawn.push(element(token, children(tokens.slice(index + 1, end), inside), context, index));
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
  const heading = context.headings.get(token);
  if (heading !== undefined)
    return createElement(lower(token.tag), { key, "data-heading": heading.index, tabIndex: -1 }, ...inner);
  if (token.hidden) return <Fragment key={key}>{inner}</Fragment>;
  if (blockTags.has(token.tag) || inlineTags.has(token.tag)) return createElement(lower(token.tag), { key }, ...inner);
  return <Fragment key={key}>{inner}</Fragment>;
}

/** Headings of the page stand below those of the panel that shows it. */
const lower = (tag: string): string => (/^h[1-6]$/.test(tag) ? `h${Math.min(6, Number(tag.slice(1)) + 3)}` : tag);

function leaf(token: Token, context: Context, key: number): ReactNode {
  switch (token.type) {
    case "inline":
      return <Fragment key={key}>{inline(token, context)}</Fragment>;
    case "text":
      return <Fragment key={key}>{lineBreaks(token.content)}</Fragment>;
    case "softbreak":
    case "hardbreak":
      return <br key={key} />;
    case "code_inline":
      return <code key={key}>{token.content}</code>;
    case "fence":
      if (/^mermaid\b/i.test(token.info.trim()))
        return <ProseDiagram key={key} text={token.content} page={context.page} open={context.open} />;
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      );
    case "code_block":
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      );
    case "hr":
      return <hr key={key} />;
    case "image":
      return <ProsePicture key={key} target={token.attrGet("src") ?? ""} alt={token.content} page={context.page} />;
    default:
      return <Fragment key={key}>{token.content}</Fragment>;
  }
}

/** A line of text: the list of contents where it says `[[_TOC_]]`, a box where a task begins. */
function inline(token: Token, context: Context): ReactNode {
  const inner = token.children ?? [];
  if (/^\[\[_TOC_\]\]$/i.test(token.content.trim())) return <ProseContents headings={[...context.headings.values()]} />;
  const task = context.inItem ? /^\[([ xX])\]\s+/.exec(token.content) : null;
  const inside = { ...context, inItem: false };
  if (task === null) return children(inner, inside);
  return (
    <>
      <input type="checkbox" checked={task[1] !== " "} disabled readOnly aria-label={sharedText.task} />{" "}
      {children(withoutBox(inner, task[0].length), inside)}
    </>
  );
}

/** The tokens of a task without the characters of its box, which may be tokens of their own. */
function withoutBox(tokens: readonly Token[], length: number): readonly Token[] {
  let left = length;
  return tokens.flatMap((token) => {
    if (left <= 0 || !token.type.startsWith("text")) return [token];
    const cut = Math.min(left, token.content.length);
    left -= cut;
    return [{ ...token, content: token.content.slice(cut) } as Token];
  });
}

/** `<br>` is written in table cells and sentences where Markdown has no other way; it is the one tag text may carry. */
function lineBreaks(text: string): ReactNode {
  const parts = text.split(/<br\s*\/?>/i);
  if (parts.length === 1) return withMentions(text);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {withMentions(part)}
    </Fragment>
  ));
}
