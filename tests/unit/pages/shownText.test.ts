/** What the details show of one line: the page's own characters, as far as the wiki shows them. */
import { shownText } from "../../../src/pages/shownText";

const page = `# Roadmap

## Now

### Orders are seen at once
#12

> Nobody waits
> for an order.

[[_TOC_]]

| Measure | Goal |
|---|---|
| Seconds | 1 |

<!-- roadmap: outcomes -->

#### Why

\`\`\`sql
SELECT 1;
# no heading
\`\`\`

- Small pages

### Teams deploy daily
`;

const lineOf = (text: string, words: string): number =>
  text.split(/\r\n|\r|\n/).findIndex((line) => line.includes(words)) + 1;

const below = (text: string, words: string): string | null => shownText(text, lineOf(text, words));

test("a heading shows its whole section: quotes, tables, code and smaller headings", () => {
  const start = page.indexOf("#12");
  const end = page.indexOf("### Teams");
  expect(below(page, "Orders are seen")).toBe(
    page.slice(start, end).replace("<!-- roadmap: outcomes -->\n", "").trimEnd(),
  );
});

test("a heading with nothing below it has no more to show", () => {
  expect(below(page, "Teams deploy daily")).toBeNull();
});

test("a bullet shows itself with everything below it, as a list of its own", () => {
  const text =
    "# Roadmap\n\n- Now\n  - Orders are seen at once\n    - Small pages\n\n    More about it.\n  - Teams deploy\n";
  expect(below(text, "Orders are seen")).toBe("- Orders are seen at once\n  - Small pages\n\n  More about it.");
  expect(below(text, "Teams deploy")).toBeNull();
});

test("a row of a table shows under the head of the table", () => {
  const text = "# Roadmap\n\n| Outcome | Owner |\n| --- | --- |\n| Orders are seen | Ann |\n| Teams deploy | Bo |\n";
  expect(below(text, "Teams deploy")).toBe("| Outcome | Owner |\n| --- | --- |\n| Teams deploy | Bo |");
});

test("whatever the line endings, lines are the same", () => {
  expect(below(page.replaceAll("\n", "\r\n"), "Orders are seen")).toBe(below(page, "Orders are seen"));
});

test("a line beyond the page shows nothing", () => {
  expect(shownText(page, 9999)).toBeNull();
});
