/** Each edit in each place it may stand: the exact text before and after. */
import { pagePath, workItemId } from "../../../src/domain/ids";
import { editPage, refusalsAlone, type PageEdit } from "../../../src/pages/editPage";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const path = pagePath("/Roadmap");
const context = plainContext(path);

/** Edits the line with this title. */
function edited(
  text: string,
  title: string,
  edit: (target: { key: never; workItem: null }) => PageEdit,
  path = pagePath("/Roadmap"),
): string {
  const context = plainContext(path);
  const lines = readPage({ path, text }, context).outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]);
  const line = lines.find((candidate) => candidate.title === title);
  if (line === undefined)
    throw new Error(`no line “${title}” among ${lines.map((candidate) => candidate.title).join(", ")}`);
  const result = editPage({ path, text }, [edit({ key: line.key as never, workItem: null })], context);
  return result.refused.length > 0 ? `refused: ${result.refused[0]?.reason ?? ""}` : result.text;
}

const table =
  "# Roadmap\r\n\r\n| Goal | Owner | Status | Due |\r\n|--|--|--|--|\r\n| Fast|Ann | Planned | Q3 2026 |\r\n| Cheap | Bob | Done ✅ | |";

describe("a link", () => {
  const link = (text: string, title: string): string =>
    edited(text, title, (target) => ({ kind: "add-mention", target, workItem: workItemId(12) }));

  it("stands at the end of a bullet, before trailing blanks, after its last lazy line", () => {
    expect(link("# Roadmap\n\n## A b\n- One  \n- Two\n  more\n\n## C d\n- Three\n", "One")).toContain(
      "- One #12  \n- Two",
    );
    expect(link("# Roadmap\n\n## A b\n- One  \n- Two\n  more\n\n## C d\n- Three\n", "Two more")).toContain(
      "- Two\n  more #12\n",
    );
  });

  it("stands in a cell with a blank on both sides, other bytes untouched", () => {
    expect(link(table, "Fast")).toBe(table.replace("| Fast|", "| Fast #12 |"));
    expect(link(table, "Cheap")).toBe(table.replace("| Cheap |", "| Cheap #12 |"));
  });

  it("stands behind the line that names what a bare “Objective 1” counts, and is read there", () => {
    const page = (first: string, second: string): string =>
      `# OKRs\n\n## Objective 1\n\n**Fast**${first}\n\n- a\n\n## Objective 2\nCheap for all${second}\n\n- b\n`;
    expect(link(page("", ""), "Fast")).toBe(page(" #12", ""));
    expect(link(page(" #12", ""), "Cheap for all")).toBe(page(" #12", " #12"));
    const { outcomes } = readPage({ path, text: page(" #12", " #13") }, context);
    expect(outcomes.map(({ title, workItems }) => [title, ...workItems])).toEqual([
      ["Fast", 12],
      ["Cheap for all", 13],
    ]);
  });

  it("stands at the end of a line that heads others by a mark of plain text", () => {
    const text = "■ 棚を直す\n担当：岡\n・板を買う\n\n■ 床を磨く\n担当：林\n・紙やすり\n";
    const linked = edited(
      text,
      "床を磨く",
      (target) => ({ kind: "add-mention", target, workItem: workItemId(12) }),
      pagePath("/2027年度計画"),
    );
    expect(linked).toBe(text.replace("床を磨く", "床を磨く #12"));
  });

  it("stands on its own line below a heading, whatever the heading is made of", () => {
    expect(link("# Roadmap\r\n\r\n##Fast\r\nWhy\r\n- a\r\n\r\n##Cheap\r\n- b", "Fast")).toBe(
      "# Roadmap\r\n\r\n##Fast\r\n#12\r\n\r\nWhy\r\n- a\r\n\r\n##Cheap\r\n- b",
    );
    expect(link("# Roadmap\n\nFast\n----\n- a\n\nCheap\n----\n- b\n", "Fast")).toContain("Fast\n----\n#12\n- a");
  });

  it("stands behind list punctuation, which is no part of a title", () => {
    const list =
      "# Plan de ruta\r\n\r\n## Reservas\r\n- tarifas por temporada;\r\n- notas internas;\r\n\r\n## Pagos\r\n- recibos.\r\n";
    expect(link(list, "tarifas por temporada")).toBe(list.replace("temporada;", "temporada; #12"));
    expect(link(list, "recibos")).toBe(list.replace("recibos.", "recibos. #12"));
  });

  it("stands in brackets where the last word would make it a mention, and only there", () => {
    const needs =
      "# Roadmap\n\n## Ask\n- What every team needs\n- Cover our needs.\n- Menos espera 🚧\n- Export to `csv`\n\n## B c\n- Two\n";
    expect(link(needs, "What every team needs")).toBe(needs.replace("team needs", "team needs (#12)"));
    expect(link(needs, "Cover our needs")).toBe(needs.replace("our needs.", "our needs. #12"));
    expect(link(needs, "Menos espera")).toBe(needs.replace("espera 🚧", "espera 🚧 #12"));
    expect(link(needs, "Export to csv")).toBe(needs.replace("`csv`", "`csv` #12"));
    const rows = "# Roadmap\n\n| Goal | Status |\n|--|--|\n| Was die Schicht braucht | geplant |\n| Ruhe | geplant |\n";
    expect(link(rows, "Was die Schicht braucht")).toBe(rows.replace("braucht |", "braucht ( #12 ) |"));
  });

  it("follows the ids that stand there, and is not written twice", () => {
    expect(link("# Roadmap\n\n## A b\n#7\n- One #8 #9\n\n## C d\n- Two\n", "A b")).toContain("## A b\n#7 #12\n");
    expect(link("# Roadmap\n\n## A b\n#7\n- One #8 #9\n\n## C d\n- Two\n", "One")).toContain("- One #8 #9 #12\n");
    expect(link("# Roadmap\n\n## A b\n#12\n- One\n\n## C d\n- Two\n", "A b")).toBe(
      "refused: the line already links to #12",
    );
  });

  it.each([
    ["prose below a blank line", "# Roadmap\n\n## Fast\n\nWhy\n\n- a\n\n## Cheap\n- b\n", "Fast"],
    ["the borders of its cell", "# Roadmap\n\n|Goal|Status|\n|--|--|\n|A \\| b|planned|\n|C|done|\n", "A | b"],
    [
      "a word that would make it a mention",
      "# Roadmap\n\n## Ask\n- What a team needs\n- Two\n\n## B\n- Three\n",
      "What a team needs",
    ],
  ])("is taken off again to the same bytes beside %s", (_name, text, title) => {
    const linked = link(text, title);
    expect(linked).not.toBe(text);
    expect(edited(linked, title, (target) => ({ kind: "remove-mention", target, workItem: workItemId(12) }))).toBe(
      text,
    );
  });

  it("leaves a blank line a person wrote below it", () => {
    const text = "# Roadmap\n\n## A b\n#12\n\nWhy\n\n- One\n\n## C d\n- Two\n";
    expect(edited(text, "A b", (target) => ({ kind: "remove-mention", target, workItem: workItemId(12) }))).toBe(
      text.replace("#12\n", ""),
    );
  });

  it.each(["AB#8 One", "AB#8: One", "**AB#8** – One"])(
    "leaves with what parts it from the title behind it: %s",
    (line) => {
      const text = `# Roadmap\n\n## Now\n- ${line}\n- Two\n`;
      expect(edited(text, "One", (target) => ({ kind: "remove-mention", target, workItem: workItemId(8) }))).toContain(
        "- One\n",
      );
    },
  );

  it("is replaced and removed where it stands", () => {
    const text =
      "# Roadmap\n\n## A b\n- One (#8, #9)\n- Two [#8](https://dev.azure.com/o/p/_workitems/edit/8)\n\n## C d\n- Three\n";
    expect(
      edited(text, "One", (target) => ({ kind: "replace-mention", target, from: workItemId(9), to: workItemId(10) })),
    ).toContain("- One (#8, #10)");
    expect(
      edited(text, "Two", (target) => ({ kind: "replace-mention", target, from: workItemId(8), to: workItemId(10) })),
    ).toContain("[#10](https://dev.azure.com/o/p/_workitems/edit/10)");
    expect(edited(text, "Two", (target) => ({ kind: "remove-mention", target, workItem: workItemId(8) }))).toContain(
      "- Two\n",
    );
  });
});

describe("facts", () => {
  it("stands in front matter, inside its quotes, or is refused where it would be none any more", () => {
    const text =
      '---\r\nowner: "Ann"\r\nstatus: planned\r\ndue: Q3 2026\r\n---\r\n# Fast\r\n\r\n## Deliverables\r\n- One\r\n';
    const owner = (to: string): string =>
      edited(text, "Fast", (target) => ({ kind: "set-owner", target, from: "Ann", to }), pagePath("/Fast"));
    expect(owner("Eve")).toBe(text.replace("Ann", "Eve"));
    expect(owner('Eve "E"')).toMatch(/^refused/);
    expect(edited(text, "Fast", (target) => ({ kind: "set-mark", target, to: "done" }), pagePath("/Fast"))).toBe(
      text.replace("planned", "Done"),
    );
  });

  it("are written where the page states them, and only there", () => {
    expect(edited(table, "Fast", (target) => ({ kind: "set-owner", target, from: "Ann", to: "Eve | Co" }))).toBe(
      table.replace("|Ann |", "|Eve \\| Co |"),
    );
    expect(edited(table, "Fast", (target) => ({ kind: "set-target", target, from: "Q3 2026", to: "2026-10-01" }))).toBe(
      table.replace("Q3 2026", "2026-10-01"),
    );
    expect(edited(table, "Cheap", (target) => ({ kind: "set-target", target, from: null, to: "2026-10-01" }))).toMatch(
      /^refused: the page does not state the target/,
    );
    expect(edited(table, "Fast", (target) => ({ kind: "set-owner", target, from: "Bob", to: "Eve" }))).toBe(
      "refused: the page now says “Ann”",
    );
  });

  it("keep the formatting around them", () => {
    const bold = "# OKR\n\n| Goal | Owner | Due |\n|--|--|--|\n| Fast | **Ann** | _Q3 2026_ |\n| Cheap | Bob | |\n";
    expect(edited(bold, "Fast", (target) => ({ kind: "set-owner", target, from: "Ann", to: "Zoë | O'Neil" }))).toBe(
      bold.replace("**Ann**", "**Zoë \\| O'Neil**"),
    );
    expect(edited(bold, "Fast", (target) => ({ kind: "set-target", target, from: "Q3 2026", to: "Q4 2026" }))).toBe(
      bold.replace("_Q3 2026_", "_Q4 2026_"),
    );
  });

  it("marks are set in the page's own way", () => {
    const done = (text: string, title: string): string =>
      edited(text, title, (target) => ({ kind: "set-mark", target, to: "done" }));
    expect(done(table, "Fast")).toBe(table.replace("| Planned |", "| Done ✅ |"));
    expect(done("# Roadmap\n\n## Now\n- [ ] One\n- [x] Two\n", "One")).toContain("- [x] One");
    expect(done("# Roadmap\n\n## A b\n- One 🚧\n- Two ✅\n\n## C d\n- Three\n", "One")).toContain("- One ✅\n");
    expect(done("# Roadmap\n\n## A b\n- One\n\n## C d\n- Three\n", "One")).toBe(
      "refused: the page carries no mark for this line",
    );
  });

  it("words in the title's own bracket are set, with the mark beside them, in the words the page uses", () => {
    const done = (text: string, title: string): string =>
      edited(text, title, (target) => ({ kind: "set-mark", target, to: "done" }));
    expect(done("# Roadmap\n\n## Now\n- One (WIP)\n- Two (finished)\n", "One")).toContain("- One (finished)\n");
    expect(done("# Roadmap\n\n## Now\n- One [in progress 🚧]  \n- Two\n", "One")).toContain("- One [Done ✅]  \n");
    expect(done("# Roadmap\n\n## Fast (planned) ##\n- a\n\n## Cheap\n- b\n", "Fast")).toContain("## Fast (Done) ##\n");
  });

  it("a state behind its label is set where it stands, beside the other facts of the line", () => {
    const text = "# Roadmap\n\n## Now\n- Dry cellar | Status: in progress | Owner: Per\n- Quiet pumps | Status: done\n";
    expect(edited(text, "Dry cellar", (target) => ({ kind: "set-mark", target, to: "done" }))).toBe(
      text.replace("Status: in progress", "Status: done"),
    );
  });

  it("marks keep the formatting of their cell", () => {
    const bold = "# Roadmap\n\n|Goal|Status|\n|--|--|\n|Fast|**Planned**|\n|Cheap|**Done**|\n";
    expect(edited(bold, "Fast", (target) => ({ kind: "set-mark", target, to: "done" }))).toBe(
      bold.replace("**Planned**", "**Done**"),
    );
  });

  it.each(["Done", "Q3", "TBD", "{name}", "[ Sandy ]", "<!-- x -->", "x – 2026-01-01"])(
    "titles that would be no title stay one when they are written escaped: %s",
    (to) => {
      const text = "# Roadmap\n\n## Now\n\n- Ship it\n- Sail far away\n";
      const after = edited(text, "Ship it", (target) => ({ kind: "set-title", target, from: "Ship it", to }));
      expect(readPage({ path, text: after }, context).outcomes.map(({ title }) => title)).toEqual([
        to,
        "Sail far away",
      ]);
    },
  );

  it("titles keep the formatting around them; a link inside is left to people", () => {
    const rename = (text: string, from: string): string =>
      edited(text, from, (target) => ({ kind: "set-title", target, from, to: "New | #1 name" }));
    expect(
      rename("# Roadmap\n\n## **Priority 1: Old name**\n- a\n\n## **Priority 2: Other**\n- b\n", "Old name"),
    ).toContain("## **Priority 1: New \\| \\#1 name**\n");
    expect(rename(table, "Fast")).toBe(table.replace("| Fast|", "| New \\| \\#1 name|"));
    expect(rename("# Roadmap\n\n## A b\n- See [this](x.md) page\n\n## C d\n- c\n", "See this page")).toMatch(
      /^refused: the title holds a link/,
    );
  });

  it("descriptions in a quote have none of its marks, and get them back", () => {
    const text = "# Roadmap\n\n## Ab c\n> Old why.\n> And more.\n\n- X\n\n## D e\n- Y\n";
    expect(
      edited(text, "Ab c", (target) => ({
        kind: "set-description",
        target,
        from: "Old why.\nAnd more.",
        to: "New\nwhy.",
      })),
    ).toBe("# Roadmap\n\n## Ab c\n> New\n> why.\n\n- X\n\n## D e\n- Y\n");
  });

  it("descriptions are replaced where they are one piece", () => {
    const text = "# Roadmap\n\n## A b\n#3\nOld why.\n\n- One\n\n## C d\n- Two\n";
    expect(
      edited(text, "A b", (target) => ({ kind: "set-description", target, from: "Old why.", to: "New\nwhy." })),
    ).toContain("#3\nNew\nwhy.\n\n- One");
    expect(edited(text, "C d", (target) => ({ kind: "set-description", target, from: null, to: "Since." }))).toContain(
      "## C d\n\nSince.\n",
    );
  });
});

describe("a person's word", () => {
  const apply = (text: string, edit: PageEdit): string => editPage({ path, text }, [edit], context).text;

  it("is a comment at the top, below front matter, once", () => {
    const once = apply("---\r\ntitle: x\r\n---\r\nText", { kind: "set-correction", correction: "outcomes" });
    expect(once).toBe("---\r\ntitle: x\r\n---\r\n<!-- roadmap: outcomes -->\r\nText");
    expect(apply(once, { kind: "set-correction", correction: "ignore" })).toBe(once.replace("outcomes", "ignore"));
  });

  it("is a row of the settings page, added or changed", () => {
    const added = apply("Words\n\n| Setting | Value |\n|--|--|\n| A | b |\n\nMore", {
      kind: "set-setting",
      name: "Reading of /X",
      value: "outcomes",
    });
    expect(added).toBe("Words\n\n| Setting | Value |\n|--|--|\n| A | b |\n| Reading of /X | outcomes |\n\nMore");
    expect(apply(added, { kind: "set-setting", name: "Reading of /X", value: "ignore" })).toBe(
      added.replace("outcomes", "ignore"),
    );
  });
});

describe("many edits", () => {
  it("are made although some lines take none; each of those is told with its reason", () => {
    const titles = Array.from({ length: 40 }, (_, at) => (at % 9 === 4 ? "Taken #7" : `Step ${at} done`));
    const text = `# Roadmap\n\n## A b\n${titles.map((title) => `- ${title}\n`).join("")}\n## C d\n- Three\n`;
    const { deliverables = [] } = readPage({ path, text }, context).outcomes[0] ?? {};
    const edits = deliverables.map((line, at): PageEdit => {
      const workItem = workItemId(titles[at] === "Taken #7" ? 7 : 100 + at);
      return { kind: "add-mention", target: { key: line.key, workItem: null }, workItem };
    });
    const result = editPage({ path, text }, edits, context);
    const expected = titles.map((title, at) => (title === "Taken #7" ? `- ${title}\n` : `- ${title} #${100 + at}\n`));
    expect(result.text).toBe(`# Roadmap\n\n## A b\n${expected.join("")}\n## C d\n- Three\n`);
    expect(result.refused.map(({ reason }) => reason)).toEqual(Array(4).fill("the line already links to #7"));
    expect(result.applied).toHaveLength(36);
    expect(refusalsAlone({ path, text }, [edits.slice(3, 4), edits.slice(4, 5)], context)).toEqual([
      null,
      "the line already links to #7",
    ]);
  });
});
