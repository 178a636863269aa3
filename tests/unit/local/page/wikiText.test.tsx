import { render, screen } from "@testing-library/react";
import { WikiText } from "../../../../src/local/page/wiki/wikiText";
import type { WikiTextContext } from "../../../../src/local/page/wiki/wikiText";
import { safeHref } from "../../../../src/local/page/wiki/safeHtml";

const context: WikiTextContext = {
  text: (text) => text,
  subPages: <em>pages below</em>,
  mention: (id, key) => <b key={key}>item {id}</b>,
  image: (source, alt, key) => (
    <i key={key} title={source}>
      {alt}
    </i>
  ),
  link: (href, content, key) => {
    const safe = safeHref(href);
    return safe === null ? (
      <span key={key}>{content}</span>
    ) : (
      <a key={key} href={safe}>
        {content}
      </a>
    );
  },
};

const show = (text: string): HTMLElement => render(<WikiText text={text} context={context} />).container;

test("a heading without a blank is a heading, a number after # is a work item", () => {
  const page = show("##Find\nServed by #12, not by AB#13 or &#38;.");
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Find");
  expect([...page.querySelectorAll("b")].map((each) => each.textContent)).toEqual(["item 12"]);
});

test("a styled block keeps its colour, line breaks and text", () => {
  const page = show(
    '<div style="color:#0B5C78; text-align:center; position:fixed; background:url(x)">First, <br>then</div>\n\nAfter',
  );
  const block = page.querySelector<HTMLElement>("div.wiki-text > div");
  expect(block?.style.color).toBe("rgb(11, 92, 120)");
  expect(block?.style.textAlign).toBe("center");
  expect(block?.style.position).toBe("");
  expect(block?.querySelectorAll("br")).toHaveLength(1);
  expect(block?.textContent).toBe("First, then");
});

test.each([
  "<script>window.hurt = 1</script>",
  '<img src=x onerror="window.hurt = 1">',
  '<iframe src="javascript:window.hurt=1"></iframe>',
  '<svg onload="window.hurt=1"><script>window.hurt=1</script></svg>',
  "[click](javascript:window.hurt=1)",
  "[click](&#106;avascript:window.hurt=1)",
  '<a href="  java\tscript:window.hurt=1">x</a>',
  '<div><form action="https://example.org"><input name="a"></form></div>',
])("%s becomes nothing that runs, loads or sends", (text) => {
  const page = show(text);
  expect(page.querySelector("script, iframe, svg, img, form, [onerror], [onload]")).toBeNull();
  expect([...page.querySelectorAll("a")].map((each) => each.protocol)).not.toContain("javascript:");
});

test("the two directives become a list of headings and of pages", () => {
  const page = show("[[_TOC_]]\n\n# First\n##Second `code`\n\n[[_TOSP_]]\n");
  expect([...page.querySelectorAll(".table-of-contents li")].map((each) => each.textContent)).toEqual([
    "First",
    "Second code",
  ]);
  expect(page.querySelector("em")?.textContent).toBe("pages below");
});

test("front matter is a table, a directive is shown as code, a task has its box", () => {
  const page = show("---\ntitle: On call\ntags: [a]\n---\n- [x] done\n\n::: mermaid\ngraph LR\n:::\n");
  expect(page.querySelector(".front-matter th")?.textContent).toBe("title");
  expect(page.querySelector("pre")?.textContent).toContain("graph LR");
  expect(screen.getByRole("checkbox")).toBeChecked();
});
