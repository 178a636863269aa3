/** Which numbers at the end of a line are the line's own work item, and which only speak of other work. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

function lineOf(text: string) {
  const path = pagePath("/Roadmap");
  const { outcomes } = readPage(
    { path, text: `# Roadmap\n\n## Now\n- ${text}\n- Another outcome\n` },
    plainContext(path),
  );
  const [outcome] = outcomes;
  return { title: outcome?.title, links: outcome?.workItems.map(Number) };
}

describe("a line that ends with the number of a work item", () => {
  it.each([
    ["Guided setup #12", "Guided setup", [12]],
    ["Guided setup (#12)", "Guided setup", [12]],
    ["Guided setup [#12]", "Guided setup", [12]],
    ["Guided setup (epic #12)", "Guided setup", [12]],
    ["Guided setup (Feature #12, #13)", "Guided setup", [12, 13]],
    ["Guided setup – Epic #12", "Guided setup", [12]],
    ["Guided setup | #12", "Guided setup", [12]],
    ["Guided setup; #12", "Guided setup", [12]],
    ["Cover our needs. #12", "Cover our needs", [12]],
    ["Remboursement (Fonctionnalité #12)", "Remboursement", [12]],
    ["Alta de clientes – Épica #12", "Alta de clientes", [12]],
    ["Скорость поиска (задача #12)", "Скорость поиска", [12]],
    ["Guided setup, #12 and #13", "Guided setup", [12, 13]],
    ["Guided setup (done, #12)", "Guided setup", [12]],
    ["Guided setup, tracked by #12", "Guided setup, tracked by", [12]],
  ])("links where it is the line's own: %s", (text, title, links) => {
    expect(lineOf(text)).toEqual({ title, links });
  });

  it.each([
    ["Second data centre (waits for #12)", "Second data centre (waits for #12)"],
    ["Second data centre, see also #12", "Second data centre, see also #12"],
    ["Second data centre – depends on #12 and #13", "Second data centre – depends on #12 and #13"],
    ["Zweites Rechenzentrum (wartet auf #12)", "Zweites Rechenzentrum (wartet auf #12)"],
    ["Second centre de données, après #12", "Second centre de données, après #12"],
    ["Segundo centro de datos (depende de #12)", "Segundo centro de datos (depende de #12)"],
    ["Follow-up of the move from #12", "Follow-up of the move from #12"],
  ])("only mentions where the words before it say so: %s", (text, title) => {
    expect(lineOf(text)).toEqual({ title, links: [] });
  });

  it("keeps the mention and takes the number that was written behind it", () => {
    expect(lineOf("Second data centre (waits for #12) #99")).toEqual({
      title: "Second data centre (waits for #12)",
      links: [99],
    });
    expect(lineOf("Second data centre, blocked by #12 #99")).toEqual({
      title: "Second data centre, blocked by #12",
      links: [99],
    });
  });
});

describe("a line that begins with the number of a work item", () => {
  it.each([
    ["AB#7 Guided setup", "Guided setup", [7]],
    ["#712 Guided setup", "Guided setup", [712]],
    ["#712: guided setup", "guided setup", [712]],
    ["[AB#7] Guided setup", "Guided setup", [7]],
    ["(#712) Guided setup", "Guided setup", [712]],
    ["**AB#7** – Guided setup", "Guided setup", [7]],
    ["AB#7, AB#8 Guided setup #9", "Guided setup", [7, 8, 9]],
    ["[#7](https://dev.azure.com/o/p/_workitems/edit/7) Guided setup", "Guided setup", [7]],
    ["AB#7 引导式设置", "引导式设置", [7]],
  ])("links where the title follows: %s", (text, title, links) => {
    expect(lineOf(text)).toEqual({ title, links });
  });

  it.each(["#1 Guided setup", "#712 waits for legal", "AB#7 and AB#8 share a budget", "#712 の対応"])(
    "only mentions where it counts, or the line speaks of it: %s",
    (text) => {
      expect(lineOf(text)).toEqual({ title: text, links: [] });
    },
  );
});
