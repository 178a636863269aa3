import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { JSX } from "react";
import { pagePath, workItemId } from "../../../../src/domain/ids";
import type { LinkTarget } from "../../../../src/ui/shared/linkTarget";
import { LinkOpener } from "../../../../src/ui/shared/LinkOpener";
import { pictureFile } from "../../../../src/ui/shared/pictureFile";
import { ProseWorld, type ProseWorldValue } from "../../../../src/ui/shared/ProseWorld";
import RenderedProse from "../../../../src/ui/shared/RenderedProse";

const page = pagePath("/Technology/Roadmap");

function Shown(props: { readonly markdown: string; readonly onOpen?: (target: LinkTarget) => void }): JSX.Element {
  return (
    <LinkOpener value={props.onOpen ?? (() => undefined)}>
      <RenderedProse markdown={props.markdown} page={page} />
    </LinkOpener>
  );
}

const drawn = (markdown: string): HTMLElement => render(<Shown markdown={markdown} />).container;

describe("prose of a wiki page", () => {
  test("shows Markdown as what it means", () => {
    const shown = drawn("Why **now**:\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1<br>2 | 3 |\n\n```js\nalert(1)\n```");
    expect(shown.querySelector("strong")?.textContent).toBe("now");
    expect([...shown.querySelectorAll("li")].map((item) => item.textContent)).toEqual(["one", "two"]);
    expect(shown.querySelectorAll("td")[0]?.innerHTML).toBe("1<br>2");
    expect(shown.querySelector("pre")?.textContent).toContain("alert(1)");
  });

  test("a styled HTML block keeps its words, its line breaks and its alignment", () => {
    const shown = drawn(
      '<div style="color:#D22C46; text-align:center; font-size:1.5em; position:fixed">Improve, <br>sustainably</div>\n\nAfter',
    );
    const block = shown.querySelector("div > div, div");
    expect(shown.textContent).toContain("Improve, sustainably");
    expect(shown.querySelectorAll("br")).toHaveLength(1);
    expect(block?.getAttribute("style") ?? shown.querySelector("[style]")?.getAttribute("style")).toBe(
      "text-align: center; font-size: 1.5em;",
    );
  });

  test("links are opened through the host, with the page or the address they name", async () => {
    const opened: LinkTarget[] = [];
    render(
      <Shown
        markdown="[handbook](/Technology/Handbook) and [paper](https://example.com/p)"
        onOpen={(target) => opened.push(target)}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "handbook" }));
    await userEvent.click(screen.getByRole("button", { name: "paper" }));
    expect(opened).toEqual([
      { kind: "page", page: "/Technology/Handbook" },
      { kind: "address", url: "https://example.com/p" },
    ]);
  });

  test("a picture is named and not loaded", () => {
    const shown = drawn(
      '![The plan](https://tracker.example/p.png)\n\n<img src="https://tracker.example/q.png" alt="A pixel">',
    );
    expect(shown.querySelector("img")).toBeNull();
    expect(shown.textContent).toContain("Picture: The plan");
    expect(shown.textContent).toContain("Picture: A pixel");
  });

  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
  const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg' onload='hit=1'/>");

  const world = (picture: Uint8Array | null): ProseWorldValue => ({
    picture: () => Promise.resolve(picture),
    person: (identity) => (identity.startsWith("1111") ? "Ann Lee" : null),
    workItem: (id) =>
      id === 12
        ? { ...unnamed, id: workItemId(12), title: "Answer at once", state: "Active", category: "in-progress" }
        : null,
    openWorkItem: () => undefined,
  });
  const unnamed = { type: "Epic", color: "#ff7b00", assignedTo: null, tooltip: "", announced: "Open Epic 12" };

  const drawnWith = (markdown: string, value: ProseWorldValue): HTMLElement =>
    render(
      <ProseWorld value={value}>
        <Shown markdown={markdown} />
      </ProseWorld>,
    ).container;

  test("a picture of the wiki is shown from memory, with the type its bytes have", async () => {
    const made: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    const shown = drawnWith("![The plan](/.attachments/plan.svg)", world(png));
    await waitFor(() => expect(shown.querySelector("img")?.getAttribute("src")).toBe("blob:1"));
    expect(shown.querySelector("img")?.alt).toBe("The plan");
    expect(made[0]?.type).toBe("image/png");
  });

  test("a file that only calls itself a picture stays named", async () => {
    const shown = drawnWith("![The plan](/.attachments/plan.png)", world(svg));
    await Promise.resolve();
    expect(shown.querySelector("img")).toBeNull();
    expect(shown.textContent).toContain("Picture: The plan");
  });

  test("a work item is mentioned with its title and state, a person by name, what is escaped or in code stays as written", () => {
    const text =
      "See #12 and #13, not \\#12 or `#12`, says @<11111111-2222-3333-4444-555555555555> to @<21111111-2222-3333-4444-555555555555>";
    const shown = drawnWith(text, world(null));
    expect(shown.querySelectorAll(".tl-chip")).toHaveLength(1);
    expect(shown.querySelector(".tl-chip")?.textContent).toBe("#12Answer at onceActive");
    expect(shown.textContent).toContain("and #13, not #12 or #12, says @Ann Lee to @a person");
  });

  test("tasks have boxes, contents lead to headings, diagrams are their source", async () => {
    const shown = drawn(
      "[[_TOC_]]\n\n# One\n\n- [x] done\n- [ ] open\n- plain\n\n## Two\n\n::: mermaid\ngantt\n\n  a: b\n:::\n\nAfter",
    );
    expect([...shown.querySelectorAll("input")].map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect([...shown.querySelectorAll("li")].map((item) => item.textContent.trim())).toEqual(["done", "open", "plain"]);
    const contents = shown.querySelector("[role=navigation]");
    expect([...(contents?.querySelectorAll("button") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "One",
      "Two",
    ]);
    expect(shown.querySelector(".tl-diagram pre")?.textContent).toContain("gantt\n\n  a: b");
    expect(shown.textContent).toMatch(/After$/);
  });

  test.each([
    ["/.attachments/a%20b-1.png", "/.attachments/a b-1.png"],
    [".attachments/a.png?x=1#y", "/.attachments/a.png"],
    ["images/a.png", "/Docs/images/a.png"],
    ["../a.png =300x", "/a.png =300x"],
    ["../../a.png", null],
    ["https://evil.example/a.png", null],
    ["//evil.example/a.png", null],
    ["/\\evil.example/a.png", null],
    ["%2f%2fevil.example/a.png", null],
    ["data:image/png;base64,xx", null],
    ["JaVaScRiPt:alert(1)", null],
    ["%", null],
  ])("the picture %s is the file %s", (target, file) => {
    expect(pictureFile(target, "/Docs/Page.md")).toBe(file);
  });

  const hostile = [
    "<script>window.hit = 1</script>",
    "<img src=x onerror='window.hit = 1'>",
    "<svg onload='window.hit = 1'><a xlink:href='javascript:window.hit=1'><text>x</text></a></svg>",
    "<math><mi xlink:href='javascript:window.hit=1'>x</mi></math>",
    "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
    "<a href='javascript:window.hit=1'>x</a>",
    "<a href='java&#10;script:window.hit=1'>x</a>",
    "<div onclick='window.hit=1' style='background:url(javascript:window.hit=1)'>x</div>",
    "<form action='https://evil.example'><input name=a><button>go</button></form>",
    "<style>body{display:none}</style>",
    "<object data='data:text/html,<script>parent.hit=1</script>'></object>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<template><img src=x onerror='window.hit=1'></template>",
    "<noscript><p title='</noscript><img src=x onerror=window.hit=1>'></noscript>",
    "[x](javascript:window.hit=1)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:window.hit=1)",
    "<javascript:window.hit=1>",
    "[x]: javascript:window.hit=1\n\n[x]",
    "text <b onmouseover='window.hit=1'>inline</b> text",
    "| a |\n|---|\n| <img src=x onerror='window.hit=1'> |",
    "```<img src=x onerror=window.hit=1>\nx\n```",
  ];

  test.each(hostile)("%s does nothing", (markdown) => {
    const shown = drawn(`${markdown}\n\nAfter it`);
    const dangerous = shown.querySelectorAll(
      "script, img, iframe, object, embed, svg, math, style, form, input, base, meta, link, template, a[href]",
    );
    expect([...dangerous].map((element) => element.outerHTML)).toEqual([]);
    for (const element of shown.querySelectorAll("*")) {
      for (const attribute of element.attributes) {
        expect(attribute.name).not.toMatch(/^on|^href$|^src/);
        if (attribute.name === "style") expect(attribute.value).not.toMatch(/url|expression/);
      }
    }
    expect((window as { hit?: number }).hit).toBeUndefined();
    expect(shown.textContent).toContain("After it");
  });

  test("a thousand nested tags are cut off rather than overflowing the stack", () => {
    expect(drawn(`${"<div>".repeat(1000)}deep${"</div>".repeat(1000)}`).textContent).toContain("deep");
  });
});
