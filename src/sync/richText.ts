/**
 * Rich text between the two sides: the wiki holds Markdown, a work item's description holds HTML (or Markdown, once someone
 * switched that field). What comes from the wiki stands in a block of its own inside the description; every word around the
 * block belongs to people and is kept byte for byte.
 *
 * The block's ends are plain words in ASCII: comments, ids and data attributes do not survive the server's sanitiser, and
 * anyone should understand them when Throughline is gone.
 * Linear time; no HTML of a page passes through (text is escaped, tags of the page are dropped).
 */
import type { RichText } from "../domain/board";

const blockStart = "[From the wiki, kept in step by Throughline]";
const blockEnd = "[End of the text from the wiki]";

/** Inner source of the block in the field's own notation, `null` when there is no block. */
export function blockOf(description: RichText | null): RichText | null {
  const place = description === null ? null : blockPlace(description.text);
  if (description === null || place === null) return null;
  return { format: description.format, text: description.text.slice(place.innerFrom, place.innerTo) };
}

/**
 * The description with the block set to this Markdown; `null` Markdown removes the block. `null` when nothing is left.
 * An item without description gets HTML, which every project shows.
 */
export function withBlock(description: RichText | null, markdown: string | null): RichText | null {
  const format = description?.format ?? "html";
  const text = description?.text ?? "";
  const block = markdown === null ? "" : writeBlock(format, markdown);
  const place = blockPlace(text);
  const next =
    place === null ? joinParts(format, text, block) : text.slice(0, place.from) + block + text.slice(place.to);
  return next.trim() === "" ? null : { format, text: next };
}

/** The description without the ends of the block: what it says stays, in people's keeping. `null` when there is no block. */
export function withoutBlockEnds(description: RichText | null): RichText | null {
  const place = description === null ? null : blockPlace(description.text);
  if (description === null || place === null) return null;
  const { text, format } = description;
  const inner = text.slice(place.innerFrom, place.innerTo);
  // The ends stand in tags of their own, which go with them.
  const kept =
    format === "html"
      ? inner.slice(closeTagsAfter(inner, 0), inner.length - openTagsBefore(inner, inner.length))
      : inner.trim();
  return { format, text: text.slice(0, place.from) + kept + text.slice(place.to) };
}

/** How a block begins: what a row names that takes its ends off. */
export const blockBeginning = blockStart;

function writeBlock(format: RichText["format"], markdown: string): string {
  const body = markdown.split(blockStart).join("").split(blockEnd).join("").trim();
  return format === "html"
    ? `<div>${blockStart}</div>${markdownToHtml(body)}<div>${blockEnd}</div>`
    : `${blockStart}\n\n${body}\n\n${blockEnd}`;
}

function joinParts(format: RichText["format"], before: string, block: string): string {
  if (block === "" || before.trim() === "") return before.trim() === "" ? block : before;
  return format === "html" ? `${before}<div><br></div>${block}` : `${before}\n\n${block}`;
}

interface BlockPlace {
  readonly from: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly to: number;
}

function blockPlace(text: string): BlockPlace | null {
  const start = text.indexOf(blockStart);
  const end = start === -1 ? -1 : text.indexOf(blockEnd, start + blockStart.length);
  if (start === -1 || end === -1) return null;
  const after = end + blockEnd.length;
  return {
    from: start - openTagsBefore(text, start),
    innerFrom: start + blockStart.length,
    innerTo: end,
    to: after + closeTagsAfter(text, after),
  };
}

/** Length of the run of opening tags directly before `at` (the markers' own `<div>`, whatever an editor made of it). */
function openTagsBefore(text: string, at: number): number {
  let from = at;
  for (;;) {
    if (text.charAt(from - 1) !== ">") return at - from;
    const open = text.lastIndexOf("<", from - 1);
    if (open === -1 || !/^<[a-zA-Z]/.test(text.slice(open, open + 2)) || /^<br\b/i.test(text.slice(open, open + 4)))
      return at - from;
    from = open;
  }
}

function closeTagsAfter(text: string, at: number): number {
  let to = at;
  for (;;) {
    if (text.slice(to, to + 2) !== "</") return to - at;
    const close = text.indexOf(">", to);
    if (close === -1) return to - at;
    to = close + 1;
  }
}

// ---- Markdown to HTML -------------------------------------------------------------------------------------------------

const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

interface ListItem {
  readonly indent: number;
  readonly ordered: boolean;
  readonly text: string;
}

const listItem = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;

/** Paragraphs, lists, fences, bold, italic, code and absolute links; everything else as the text it is. */
export function markdownToHtml(markdown: string): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let list: ListItem[] = [];
  let fence: string[] | null = null;
  const flush = (): void => {
    if (paragraph.length > 0) out.push(`<div>${paragraph.map(inline).join("<br>")}</div>`);
    if (list.length > 0) out.push(renderList(list));
    paragraph = [];
    list = [];
  };
  for (const raw of markdown.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/\s+$/, "");
    if (/^\s*(```|~~~)/.test(line)) {
      if (fence === null) {
        flush();
        fence = [];
      } else {
        out.push(`<pre><code>${fence.map(escapeHtml).join("\n")}</code></pre>`);
        fence = null;
      }
      continue;
    }
    if (fence !== null) {
      fence.push(raw);
      continue;
    }
    const item = listItem.exec(line);
    if (line.trim() === "") flush();
    else if (item !== null) {
      if (paragraph.length > 0) flush();
      list.push({ indent: (item[1] ?? "").length, ordered: item[2] !== undefined, text: item[3] ?? "" });
    } else if (list.length > 0 && /^\s/.test(line)) {
      const last = list[list.length - 1];
      if (last !== undefined) list[list.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    } else {
      if (list.length > 0) flush();
      const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line);
      if (heading !== null) {
        flush();
        out.push(`<div><b>${inline(heading[1] ?? "")}</b></div>`);
      } else paragraph.push(line.trim().replace(/^>\s?/, ""));
    }
  }
  if (fence !== null) out.push(`<pre><code>${fence.map(escapeHtml).join("\n")}</code></pre>`);
  flush();
  return out.join("");
}

function renderList(items: readonly ListItem[]): string {
  let html = "";
  const open: { indent: number; tag: string }[] = [];
  for (const item of items) {
    let top = open[open.length - 1];
    while (top !== undefined && open.length > 1 && item.indent < top.indent) {
      html += `</li></${top.tag}>`;
      open.pop();
      top = open[open.length - 1];
    }
    if (top === undefined || item.indent > top.indent + 1) {
      const tag = item.ordered ? "ol" : "ul";
      html += `<${tag}>`;
      open.push({ indent: item.indent, tag });
    } else html += "</li>";
    html += `<li>${inline(item.text)}`;
  }
  for (let level = open.pop(); level !== undefined; level = open.pop()) html += `</li></${level.tag}>`;
  return html;
}

/** `indexOf` that remembers what does not come any more, so that a scan stays linear. */
function finderIn(text: string): (needle: string, from: number) => number {
  const absent = new Set<string>();
  return (needle, from) => {
    if (absent.has(needle)) return -1;
    const at = text.indexOf(needle, from);
    if (at === -1) absent.add(needle);
    return at;
  };
}

/** Inline Markdown to HTML, one pass from left to right; what does not close is text. */
function inline(text: string): string {
  const find = finderIn(text);
  let out = "";
  let at = 0;
  let bold = false;
  let italic: string | null = null;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === "\\" && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) {
      out += escapeHtml(text.charAt(at + 1));
      at += 2;
    } else if (character === "`") {
      const run = /^`+/.exec(text.slice(at))?.[0] ?? "`";
      const close = find(run, at + run.length);
      if (close === -1) {
        out += run;
        at += run.length;
      } else {
        out += `<code>${escapeHtml(text.slice(at + run.length, close).trim())}</code>`;
        at = close + run.length;
      }
    } else if (text.startsWith("**", at) || text.startsWith("__", at)) {
      const mark = text.slice(at, at + 2);
      if (bold) {
        out += "</b>";
        bold = false;
      } else if (find(mark, at + 2) > at + 2) {
        out += "<b>";
        bold = true;
      } else out += mark;
      at += 2;
    } else if (character === "*" || (character === "_" && !insideWord(text, at))) {
      if (italic === character) {
        out += "</i>";
        italic = null;
      } else if (italic === null && find(character, at + 1) > at + 1 && !/\s/.test(text.charAt(at + 1))) {
        out += "<i>";
        italic = character;
      } else out += character;
      at += 1;
    } else if (character === "[" || text.startsWith("![", at)) {
      const link = linkAt(text, at, find);
      if (link === null) {
        out += character;
        at += 1;
      } else {
        out += link.html;
        at = link.end;
      }
    } else if (character === "<") {
      const tag = tagAt(text, at, find);
      out += tag === null ? "&lt;" : tag.html;
      at = tag === null ? at + 1 : tag.end;
    } else {
      out += escapeHtml(character);
      at += 1;
    }
  }
  return out + (italic === null ? "" : "</i>") + (bold ? "</b>" : "");
}

const insideWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));

type Find = (needle: string, from: number) => number;

/** Longest address taken for one. */
const longestTarget = 2_000;

function linkAt(text: string, at: number, find: Find): { html: string; end: number } | null {
  const image = text.charAt(at) === "!";
  const start = image ? at + 1 : at;
  const close = find("](", start);
  if (close === -1 || text.lastIndexOf("[", close) !== start) return null;
  const end = find(")", close + 2);
  if (end === -1 || end - close > longestTarget) return null;
  const label = escapeHtml(text.slice(start + 1, close));
  const target =
    text
      .slice(close + 2, end)
      .trim()
      .split(/\s/)[0] ?? "";
  const absolute = /^(https?:\/\/|mailto:)/i.test(target);
  return { html: !image && absolute ? `<a href="${escapeHtml(target)}">${label}</a>` : label, end: end + 1 };
}

/** A tag of the page: `<br>` stays a line break, an autolink its address, others are dropped (their text stays). */
function tagAt(text: string, at: number, find: Find): { html: string; end: number } | null {
  const close = find(">", at);
  if (close === -1 || close - at > longestTarget) return null;
  const inside = text.slice(at + 1, close);
  if (/^br\s*\/?$/i.test(inside)) return { html: "<br>", end: close + 1 };
  if (/^https?:\/\/\S+$/i.test(inside))
    return { html: `<a href="${escapeHtml(inside)}">${escapeHtml(inside)}</a>`, end: close + 1 };
  return /^\/?[a-zA-Z][a-zA-Z0-9-]*(\s[^<]*)?\/?$/.test(inside) ? { html: "", end: close + 1 } : null;
}

// ---- HTML to Markdown ---------------------------------------------------------------------------------------------------

const writable = new Set(["div", "p", "br", "b", "strong", "i", "em", "code", "ul", "ol", "li", "a", "span"]);

/**
 * Markdown that says what this HTML says, or `null` when it holds anything Markdown cannot say simply (tables, pictures,
 * nested lists). The caller checks the round trip before it offers the text for a page.
 */
export function htmlToMarkdown(html: string, decode: (text: string) => string): string | null {
  let out = "";
  let at = 0;
  let href: string | null = null;
  const lists: string[] = [];
  while (at < html.length) {
    const open = html.indexOf("<", at);
    const text = open === -1 ? html.slice(at) : html.slice(at, open);
    out += escapeMarkdown(decode(text).replace(/\s+/g, " "));
    if (open === -1) break;
    const close = html.indexOf(">", open);
    if (close === -1) return null;
    const inside = html.slice(open + 1, close);
    const ending = inside.startsWith("/");
    const name = /^\/?([a-zA-Z0-9]+)/.exec(inside)?.[1]?.toLowerCase() ?? "";
    if (!writable.has(name)) return null;
    if (name === "br" || (ending && (name === "div" || name === "p"))) out += "\n";
    else if (name === "b" || name === "strong") out += "**";
    else if (name === "i" || name === "em") out += "*";
    else if (name === "code") out += "`";
    else if (name === "ul" || name === "ol") {
      if (!ending && lists.length > 0) return null;
      if (ending) lists.pop();
      else lists.push(name);
      out += "\n";
    } else if (name === "li" && !ending) out += lists[0] === "ol" ? "\n1. " : "\n- ";
    else if (name === "a") {
      if (!ending) {
        href = /\bhref="([^"]*)"/i.exec(inside)?.[1] ?? null;
        out += "[";
      } else out += `](${decode(href ?? "")})`;
    }
    at = close + 1;
  }
  return out
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`);
