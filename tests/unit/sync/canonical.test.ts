import fc from "fast-check";
import {
  canonicalDate,
  canonicalName,
  canonicalRichText,
  canonicalTitle,
  decodeEntities,
} from "../../../src/sync/canonical";
import { blockOf, htmlToMarkdown, markdownToHtml, withBlock } from "../../../src/sync/richText";

const html = (text: string): string => canonicalRichText({ format: "html", text });
const markdown = (text: string): string => canonicalRichText({ format: "markdown", text });

describe("the server's own normalisation is never a human edit", () => {
  test.each([
    ["<div>One<br>two</div>", "<p>One<br/>two</p>"],
    ["<div>A &amp; B&nbsp;C</div>", "<DIV>A &#38; B C</DIV>"],
    ["<b>Bold</b> text", "<strong>Bold</strong>\r\n text"],
    ["<ul><li>a</li><li>b</li></ul>", "<ul>\n<li>a </li>\n<li>b</li>\n</ul>\n"],
    ['<a href="https://x.example/a">x</a>', '<a href="https://x.example/a" target="_blank" rel="noopener">x</a>'],
    ["a &lt; b", "a &#60; b"],
    ["a < b", "a &lt; b"],
    ["zero\u200bwidth", "zerowidth"],
    ["cafe\u0301", "café"],
  ])("%j and %j are the same", (one, other) => {
    expect(html(one)).toBe(html(other));
  });

  test("words that differ are different", () => {
    expect(html("<p>in one</p>")).not.toBe(html("<p>inone</p>"));
    expect(html("<p>a</p><p>b</p>")).not.toBe(html("<p>ab</p>"));
  });

  test("titles compare without extra blanks and invisible characters, with case", () => {
    expect(canonicalTitle(" Faster\u00a0 checkout\u200b ")).toBe("Faster checkout");
    expect(canonicalTitle("faster checkout")).not.toBe(canonicalTitle("Faster checkout"));
  });

  test("a title too long for a work item equals its shortened self", () => {
    const long = "x".repeat(300);
    expect(canonicalTitle(canonicalTitle(long))).toBe(canonicalTitle(long));
  });

  test("dates compare by day, names without case or @", () => {
    expect(canonicalDate("2027-03-31T00:00:00Z")).toBe("2027-03-31");
    expect(canonicalDate("soon")).toBeNull();
    expect(canonicalName("@<Ann Lee>")).toBe(canonicalName("ann  lee"));
  });

  test("unknown entities stay", () => {
    expect(decodeEntities("&unknown; &#x1F600; &#0;")).toBe("&unknown; 😀 &#0;");
  });
});

describe("Markdown to HTML", () => {
  test.each([
    ["Some *words* and **more** `code`", "<div>Some <i>words</i> and <b>more</b> <code>code</code></div>"],
    ["- one\n- two\n  - inner\n- three", "<ul><li>one</li><li>two<ul><li>inner</li></ul></li><li>three</li></ul>"],
    ["1. first\n2. second", "<ol><li>first</li><li>second</li></ol>"],
    ["[site](https://x.example) and [page](/Other-Page)", '<div><a href="https://x.example">site</a> and page</div>'],
    ["![picture](/.attachments/a.png)", "<div>picture</div>"],
    ["a_b_c and 2*3*4", "<div>a_b_c and 2<i>3</i>4</div>"],
    ["## Heading", "<div><b>Heading</b></div>"],
    ["```js\nif (a < b) {}\n```", "<pre><code>if (a &lt; b) {}</code></pre>"],
    ['line<br/>break <span style="x">kept</span>', "<div>line<br>break kept</div>"],
    ["<script>alert(1)</script>", "<div>alert(1)</div>"],
    ["[x](javascript:alert(1))", "<div>x)</div>"],
    ["\\*not italic\\*", "<div>*not italic*</div>"],
  ])("%j", (source, expected) => {
    expect(markdownToHtml(source)).toBe(expected);
  });

  test("no text becomes a tag or attribute of its own", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ..."<>\"'&*_`[]()!#-\\ \nab/:;=".split(""),
            "https://",
            "javascript:",
            "<br>",
            "onclick=",
          ),
        }),
        (source) => {
          const out = markdownToHtml(source);
          const tags = out.match(/<[^>]*>/g) ?? [];
          for (const tag of tags)
            expect(tag).toMatch(/^<\/?(div|b|i|code|pre|ul|ol|li|br|a)>$|^<a href="(https?:|mailto:)[^"<>]*">$/i);
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });

  test.each(["*", "[", "<", "`", "- a\n", "**a", "[a](", "\\", "_a ", "![", "<a "])(
    "a long run of %j ends in good time",
    (piece) => {
      expect(markdownToHtml(piece.repeat(200_000)).length).toBeGreaterThan(0);
    },
  );
});

describe("HTML to Markdown", () => {
  test.each([
    "<div>Some <b>words</b></div>",
    "<p>One</p><p>Two <i>x</i></p>",
    "<ul><li>a</li><li>b</li></ul>",
    '<div><a href="https://x.example">x</a></div>',
    "<div>5 * 3 &lt; 20 #1</div>",
  ])("%s says the same in Markdown", (source) => {
    const text = htmlToMarkdown(source, decodeEntities);
    expect(text).not.toBeNull();
    expect(markdown(text ?? "")).toBe(html(source));
  });

  test.each(["<table><tr><td>a</td></tr></table>", '<img src="x">', "<ul><li>a<ul><li>b</li></ul></li></ul>", "<div"])(
    "%s cannot be said simply",
    (source) => {
      expect(htmlToMarkdown(source, decodeEntities)).toBeNull();
    },
  );
});

describe("the block in a description", () => {
  test("a new description is the block; words around it stay byte for byte", () => {
    const made = withBlock(null, "Why **this**.");
    expect(made?.format).toBe("html");
    const edited = { format: "html" as const, text: `<p>Mine &amp; ours</p>${made?.text ?? ""}<p>After</p>` };
    const again = withBlock(edited, "Other.");
    expect(again?.text.startsWith("<p>Mine &amp; ours</p>")).toBe(true);
    expect(again?.text.endsWith("<p>After</p>")).toBe(true);
    expect(canonicalRichText(blockOf(again) ?? { format: "html", text: "" })).toBe("Other.");
    expect(withBlock(again, null)?.text).toBe("<p>Mine &amp; ours</p><p>After</p>");
  });

  test("an editor may wrap the block's ends in other tags", () => {
    const text =
      "<p><i>[From the wiki, kept in step by Throughline]</i></p><p>Body</p><div><b>[End of the text from the wiki]</b></div>tail";
    expect(withBlock({ format: "html", text }, null)?.text).toBe("tail");
    expect(html(blockOf({ format: "html", text })?.text ?? "")).toBe("Body");
  });

  test("removing the only block leaves no description", () => {
    expect(withBlock(withBlock(null, "x"), null)).toBeNull();
  });

  test("a Markdown description gets a Markdown block", () => {
    const before = { format: "markdown" as const, text: "Notes" };
    const after = withBlock(before, "- a\n- b");
    expect(after?.text).toBe(
      "Notes\n\n[From the wiki, kept in step by Throughline]\n\n- a\n- b\n\n[End of the text from the wiki]",
    );
    expect(markdown(blockOf(after)?.text ?? "")).toBe("a b");
    expect(withBlock(after, null)?.text.trim()).toBe("Notes");
  });

  test("what is put in comes out, whatever the text, in both notations", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom(
          null,
          { format: "html" as const, text: "<p>x</p>" },
          { format: "markdown" as const, text: "x" },
        ),
        (text, before) => {
          const block = blockOf(withBlock(before, text));
          expect(canonicalRichText(block ?? { format: "html", text: "" })).toBe(markdown(text));
        },
      ),
      { seed: 13, numRuns: 1000 },
    );
  });
});
