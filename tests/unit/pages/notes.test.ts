import fc from "fast-check";
import { pagePath } from "../../../src/domain/ids";
import { editPage } from "../../../src/pages/editPage";
import { notesOn, settingsNotes } from "../../../src/pages/notes";
import { plainContext } from "../../../src/pages/pageContent";
import { newSettingsPage } from "../../../src/pages/settings";
import { withoutBlockEnds, withBlock } from "../../../src/sync/richText";

const path = pagePath("/Page");
const without = (text: string): string =>
  notesOn(path, text).reduce(
    (rest, note) => editPage({ path, text: rest }, [{ kind: "remove-note", text: note }], plainContext(path)).text,
    text,
  );

describe("notes only Throughline reads", () => {
  test("a comment on a line of its own goes with the line, one at the top with the blank line below it", () => {
    expect(without("<!-- roadmap: ignore -->\n\n# Plans\n\n- One\n")).toBe("# Plans\n\n- One\n");
    expect(without("# Plans\n\n## A\n<!-- roadmap: outcomes -->\n\n- One\n")).toBe("# Plans\n\n## A\n\n- One\n");
    expect(without("# Plans\r\n\r\n<!-- roadmap: outcomes | stream=Support -->\r\n\r\n- One\r\n")).toBe(
      "# Plans\r\n\r\n- One\r\n",
    );
  });

  test("other comments stay", () => {
    const text = "<!-- ask Ann -->\n# Plans\n\n<!-- road works -->\n";
    expect(without(text)).toBe(text);
  });

  test("what was put above a page comes off again byte for byte", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("# A", "text", "- item", "", "## B", "| a | b |", "> quote"), { minLength: 1 }),
        fc.constantFrom("\n", "\r\n"),
        (lines, ending) => {
          const text = lines.join(ending);
          const first = lines[0] ?? "";
          fc.pre(first !== "");
          expect(without(`<!-- roadmap: ignore -->${ending}${ending}${text}`)).toBe(text);
        },
      ),
    );
  });

  test("a settings page without its rows keeps what people wrote on it, and the head of its table while rows stand there", () => {
    const text = `${newSettingsPage([{ name: "Area of Support", value: "Demo\\Support" }])}\nAsk Ann before you change this.\n`;
    const notes = settingsNotes(path, text);
    const edited = editPage(
      { path, text },
      notes.map((note) => ({ kind: "remove-note" as const, text: note })),
      plainContext(path),
    );
    expect(edited.refused.map(({ reason }) => reason)).toEqual(["rows stand below it"]);
    const bare = editPage(
      { path, text },
      [
        { kind: "remove-setting", name: "Area of Support", value: "Demo\\Support" },
        ...notes.map((note) => ({ kind: "remove-note" as const, text: note })),
      ],
      plainContext(path),
    );
    expect(bare.refused).toEqual([]);
    expect(bare.text.trim()).toBe("Ask Ann before you change this.");
  });
});

describe("the block of a description without its ends", () => {
  test("keeps what stands around it and in it, in HTML and in Markdown", () => {
    const html = withBlock({ format: "html", text: "<p>Ours</p>" }, "From **the** wiki");
    expect(withoutBlockEnds(html)?.text).toBe("<p>Ours</p><div><br></div><div>From <b>the</b> wiki</div>");
    const markdown = withBlock({ format: "markdown", text: "Ours" }, "From **the** wiki");
    expect(withoutBlockEnds(markdown)?.text).toBe("Ours\n\nFrom **the** wiki");
  });

  test("a description without such a block is left alone", () => {
    expect(withoutBlockEnds({ format: "html", text: "<p>Ours</p>" })).toBeNull();
    expect(withoutBlockEnds(null)).toBeNull();
  });
});
