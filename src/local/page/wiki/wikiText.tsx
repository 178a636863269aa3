/**
 * A wiki page's text as React elements, the way the service shows it: headings without a space after `#`, `#id` as a
 * chip, links in file-name form, pictures from `.attachments`, front matter as a table, HTML kept where it is harmless.
 * Markdown is only tokenised by the library; its HTML output is never used.
 */
import MarkdownIt from "markdown-it";
import { createElement, Fragment } from "react";
import type { ReactNode } from "react";
import { renderHtml } from "./safeHtml";
import type { HtmlContext } from "./safeHtml";

export interface WikiTextContext extends HtmlContext {
  readonly mention: (id: number, key: string) => ReactNode;
  /** What `[[_TOSP_]]` shows: the pages below this one. */
  readonly subPages: ReactNode;
}

type Token = ReturnType<MarkdownIt["parse"]>[number];

const markdown = new MarkdownIt({ html: true, linkify: true, breaks: false });
// Our own protocol check decides on links (`HtmlContext.link`); the library's would turn refused ones into prose.
markdown.validateLink = () => true;

export function WikiText({ text, context }: { readonly text: string; readonly context: WikiTextContext }) {
  const { rows, body } = splitFrontMatter(text);
  const tokens = markdown.parse(servicesDialect(body), {});
  const withMentions: Rendering = {
    ...context,
    text: (content, key) => mentionsIn(content, key, context),
    contents: <TableOfContents tokens={tokens} />,
  };
  return (
    <div className="wiki-text">
      {rows.length > 0 && <FrontMatter rows={rows} />}
      {renderTokens(tokens, withMentions, "t")}
    </div>
  );
}

interface Rendering extends WikiTextContext {
  readonly contents: ReactNode;
}

/** What the two directives of the service become before the text is read as Markdown. */
const CONTENTS = "<!-- contents -->";
const SUB_PAGES = "<!-- sub-pages -->";

function TableOfContents({ tokens }: { readonly tokens: readonly Token[] }) {
  const headings = tokens.flatMap((token, index) =>
    token.type === "heading_open"
      ? [{ level: Number(token.tag.slice(1)), text: plainText(tokens[index + 1]), index }]
      : [],
  );
  return (
    <nav className="table-of-contents" aria-label="Contents">
      <strong>Contents</strong>
      <ul>
        {headings.map(({ level, text, index }) => (
          <li key={index} style={{ paddingLeft: (level - 1) * 16 }}>
            {text}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function plainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map((token) => (token.type === "text" || token.type === "code_inline" ? token.content : ""))
    .join("");
}

function FrontMatter({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="front-matter">
      <thead>
        <tr>
          {rows.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {rows.map(([name, value]) => (
            <td key={name}>{value}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function splitFrontMatter(text: string): {
  readonly rows: readonly (readonly [string, string])[];
  readonly body: string;
} {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) {
    return { rows: [], body: text };
  }
  const rows = (found[1] ?? "").split(/\r?\n/).flatMap((line): (readonly [string, string])[] => {
    const pair = /^([A-Za-z][\w -]*):\s*(.*)$/.exec(line);
    return pair === null ? [] : [[pair[1] ?? "", pair[2] ?? ""]];
  });
  return { rows, body: text.slice(found[0].length) };
}

/** What the service reads and CommonMark does not, line by line, outside of fenced code. */
function servicesDialect(text: string): string {
  let fence: string | null = null;
  let directive = false;
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => {
      const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null;
      if (fence !== null || mark !== null) {
        fence = fence === null ? mark : mark === fence ? null : fence;
        return line;
      }
      if (/^ {0,3}:::/.test(line)) {
        directive = !directive;
        return directive ? `\`\`\`${line.replace(/^ {0,3}:::\s*/, "")}` : "```";
      }
      if (!directive && /^\s*\[\[_TO(C|SP)_\]\]\s*$/.test(line)) {
        return line.includes("TOC") ? CONTENTS : SUB_PAGES;
      }
      return directive
        ? line
        : line.replace(/^( {0,3}#{1,6})([^#\s\d])/, "$1 $2").replace(/(!\[[^\]]*\]\([^)\s]+) +=\d*x\d*\)/g, "$1)");
    })
    .join("\n");
}

interface OpenElement {
  readonly tag: string;
  readonly token: Token | null;
  readonly children: ReactNode[];
}

function renderTokens(tokens: readonly Token[], context: Rendering, key: string): readonly ReactNode[] {
  const root: OpenElement = { tag: "", token: null, children: [] };
  const stack: OpenElement[] = [root];
  const top = (): OpenElement => stack.at(-1) ?? root;
  const close = (at: string): void => {
    const open = stack.length > 1 ? stack.pop() : undefined;
    if (open !== undefined) {
      top().children.push(elementOf(open, context, at));
    }
  };
  tokens.forEach((token, index) => {
    const at = `${key}.${index}`;
    if (token.type === "html_inline") {
      inlineHtml(token.content, stack, top, close, at);
    } else if (token.nesting === 1) {
      stack.push({ tag: token.tag, token, children: [] });
    } else if (token.nesting === -1) {
      close(at);
    } else {
      top().children.push(leafOf(token, context, at));
    }
  });
  while (stack.length > 1) {
    close(`${key}.${stack.length}`);
  }
  return root.children;
}

const inlineTags = new Set("b big del em i ins kbd mark s small span strong sub sup tt u".split(" "));

function inlineHtml(
  html: string,
  stack: readonly OpenElement[],
  top: () => OpenElement,
  close: (at: string) => void,
  at: string,
): void {
  const tag = /^<\/?([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase() ?? "";
  if (tag === "br") {
    top().children.push(<br key={at} />);
  } else if (inlineTags.has(tag) && html.startsWith("</") && top().tag === tag) {
    close(at);
  } else if (inlineTags.has(tag) && !html.startsWith("</")) {
    (stack as OpenElement[]).push({ tag, token: null, children: [] });
  }
}

function elementOf(open: OpenElement, context: Rendering, key: string): ReactNode {
  const tag = open.token?.tag ?? open.tag;
  if (open.token?.type === "link_open") {
    return context.link(open.token.attrGet("href") ?? "", open.children, key);
  }
  if (open.token?.hidden === true) {
    return <Fragment key={key}>{open.children}</Fragment>;
  }
  const align = /text-align:(left|right|center)/.exec(open.token?.attrGet("style") ?? "")?.[1];
  const known = inlineTags.has(tag) && (tag === "big" || tag === "tt") ? "span" : tag;
  return createElement(
    known,
    { key, ...(align === undefined ? {} : { style: { textAlign: align } }) },
    ...open.children,
  );
}

function leafOf(token: Token, context: Rendering, key: string): ReactNode {
  switch (token.type) {
    case "inline":
      return <Fragment key={key}>{renderTokens(token.children ?? [], context, key)}</Fragment>;
    case "text":
      return context.text(token.content, key);
    case "softbreak":
      return "\n";
    case "hardbreak":
      return <br key={key} />;
    case "code_inline":
      return <code key={key}>{token.content}</code>;
    case "fence":
    case "code_block":
      return (
        <pre key={key} data-language={token.info.trim() === "" ? undefined : token.info.trim()}>
          <code>{token.content}</code>
        </pre>
      );
    case "image":
      return context.image(token.attrGet("src") ?? "", token.content, key);
    case "html_block":
      if (token.content.trim() === CONTENTS || token.content.trim() === SUB_PAGES) {
        return <Fragment key={key}>{token.content.trim() === CONTENTS ? context.contents : context.subPages}</Fragment>;
      }
      return <Fragment key={key}>{renderHtml(token.content, context)}</Fragment>;
    case "hr":
      return <hr key={key} />;
    default:
      return context.text(token.content, key);
  }
}

/** `#12` at the start of a word is a work item; task boxes and the table of contents get their marks. */
function mentionsIn(text: string, key: string, context: WikiTextContext): ReactNode {
  const box = /^\[([ xX])\] /.exec(text);
  const rest = box === null ? text : text.slice(box[0].length);
  const parts = rest.split(/(?<![\w&/#])#(\d{1,10})\b/);
  const nodes = parts.map((part, index) =>
    index % 2 === 1 ? context.mention(Number(part), `${key}.m${index}`) : part,
  );
  return (
    <Fragment key={key}>
      {box !== null && (
        <input
          type="checkbox"
          checked={box[1] !== " "}
          readOnly
          disabled
          aria-label={box[1] === " " ? "open" : "done"}
        />
      )}
      {nodes}
    </Fragment>
  );
}
