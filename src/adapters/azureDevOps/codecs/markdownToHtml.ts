/**
 * Markdown of a wiki page to the simple HTML a work item's rich text field holds. HTML in the source is shown as text,
 * pictures become their words, and only absolute links survive: a page's relative link means nothing on a work item.
 */
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt("default", { html: false, linkify: false, typographer: false });
const { rules } = markdown.renderer;

const isAbsolute = (href: string | null | undefined): boolean => /^(?:https?:|mailto:)/i.test(href ?? "");

markdown.core.ruler.push("absolute-links-only", (state) => {
  for (const block of state.tokens) {
    const kept: boolean[] = [];
    block.children =
      block.children?.filter((token) => {
        if (token.type === "link_open") kept.push(isAbsolute(token.attrGet("href")));
        if (token.type === "link_open") return kept.at(-1) === true;
        return token.type !== "link_close" || kept.pop() === true;
      }) ?? null;
  }
});

rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? "");

export const markdownToHtml = (text: string): string => markdown.render(text).trim();
