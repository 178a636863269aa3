import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { JSX } from "react";
import { pagePath } from "../../../../src/domain/ids";
import type { LinkTarget } from "../../../../src/ui/shared/linkTarget";
import { LinkOpener } from "../../../../src/ui/shared/LinkOpener";
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
