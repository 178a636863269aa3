/** The forms in which any kind of statement is written: codes, counts, names in bold, one line, tables, and the names of sections. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Harbour"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const beginnings = (statements: readonly { readonly text: string }[]): readonly string[] =>
  statements.map(({ text }) => text.split(/:| · | – /)[0] ?? "");

describe("entries that are counted", () => {
  it.each([
    [
      "headings with codes",
      "## Principles\n### HP-01 Ships first\nA crane waits.\n### HP-02 One chart\nAll read it.\n",
    ],
    [
      "headings with the name of what they are",
      "## Grundsätze\n### Grundsatz 1: Ships first\nx\n### Grundsatz 2: One chart\ny\n",
    ],
    ["bullets with codes", "## Zasady\n- Z1 – Ships first\n- Z2 – One chart\n"],
    ["bullets with codes and colons", "## Principes\n* PR-1: Ships first\n* PR-2: One chart\n"],
    [
      "rows behind a column of numbers",
      "## Principios\n| # | Principio | Por qué |\n|---|---|---|\n| 1 | Ships first | a |\n| 2 | One chart | b |\n",
    ],
  ])("are read without their count from %s", (_, text) => {
    expect(beginnings(read(`# Harbour\n\n${text}`).principles)).toEqual(["Ships first", "One chart"]);
  });

  it("leave out what stands among them uncounted", () => {
    const text =
      "# Nicht-Ziele\n\n## Nicht-Ziel 1: Kein eigenes Rechenzentrum\nZu teuer.\n\n## Nicht-Ziel 2: Keine App\nWir haben eine.\n\n## Wie es weitergeht\nIm Mai mehr.\n";
    expect(beginnings(read(text).nonGoals)).toEqual(["Kein eigenes Rechenzentrum", "Keine App"]);
  });

  it("keep a code that not all of them have", () => {
    const text = "# Harbour\n\n## Principles\n- P1 berths stay free\n- Ships first\n";
    expect(beginnings(read(text).principles)).toEqual(["P1 berths stay free", "Ships first"]);
  });
});

describe("names in bold that begin lines", () => {
  it.each([
    ["lines of one paragraph", "**Calm** – we count to ten.\n**Brave** – we say it first.\n"],
    ["a paragraph each", "**Calm.** We count to ten.\n\n**Brave.** We say it first,\nwhoever listens.\n"],
    ["names with a colon", "**Calm:** we count to ten.\n\n**Brave**: we say it first.\n"],
  ])("are values in %s", (_, lines) => {
    const { principles } = read(`# Hafen\n\n## Unsere Werte\n\n${lines}`);
    expect(principles.map(({ kind, text }) => [kind, text.split(/[\s.:]/)[0]])).toEqual([
      ["value", "Calm"],
      ["value", "Brave"],
    ]);
  });

  it("are emphasis where one stands alone, or the sentence goes on", () => {
    expect(read("# Port\n\n## Values\n\n**Nobody** has voted on them yet.\n\n**Everybody** may.\n").principles).toEqual(
      [],
    );
    expect(read("# Port\n\n## Values\n\n**Note:** they are voted on in May.\n").principles).toEqual([]);
  });
});

it("names values in one line, and takes no sentence for them", () => {
  expect(read("# Port\n\n## Values\nCourage, care and calm.\n").principles.map(({ text }) => text)).toEqual([
    "Courage",
    "care",
    "calm",
  ]);
  expect(
    read("# Port\n\n## Values\nWe wrote them down, and we keep them where everybody sees them.\n").principles,
  ).toEqual([]);
});

it("takes a value that could name a part of any page, where it is written as the others are", () => {
  const values = (headings: readonly string[]): readonly string[] =>
    beginnings(
      read(`# Port\n\n## Valeurs\n${headings.map((name) => `### ${name}\nNous y tenons.\n`).join("\n")}`).principles,
    );
  expect(values(["Courage 💪", "Responsabilité 🤝", "Calme 🌊"])).toEqual([
    "Courage 💪",
    "Responsabilité 🤝",
    "Calme 🌊",
  ]);
  expect(values(["Courage", "Calme", "Références"])).toEqual(["Courage", "Calme"]);
});

describe("sections by their names", () => {
  it.each([
    ["Sicherheitsprinzipien", "principles"],
    ["Ontwerpprincipes", "principles"],
    ["Our five operating principles", "principles"],
    ["Principles we build by", "principles"],
    ["Grundsätze, nach denen wir bauen", "principles"],
    ["Principi che valgono per tutti", "principles"],
    ["함께 일하는 원칙", "principles"],
    ["Zasady architektury", "principles"],
    ["What the port is not", "nonGoals"],
    ["What we are not building", "nonGoals"],
    ["Was das Vorhaben nicht ist", "nonGoals"],
    ["Ce que le projet n’est pas", "nonGoals"],
    ["Abgrenzung und Nicht-Ziele", "nonGoals"],
    ["Salvaguardas dos pilotos", "guardrails"],
    ["Límites para los pilotos", "guardrails"],
  ] as const)("%s", (title, kind) => {
    const content = read(`# Harbour\n\n## ${title}\n- No second quay\n- Calm before speed\n`);
    expect(content[kind]).toHaveLength(2);
  });

  it.each([
    "SOLID principles",
    "Principles of accounting",
    "Values that the function returns",
    "What is not working",
    "What the report does not say",
    "What we do not know yet",
    "Was noch nicht klar ist",
    "Grenzwerte",
    "Abgrenzung",
    "Pilots",
  ])("states nothing below %s", (title) => {
    const { principles, nonGoals, guardrails } = read(
      `# Harbour\n\n## ${title}\n- No second quay\n- Calm before speed\n`,
    );
    expect([principles, nonGoals, guardrails]).toEqual([[], [], []]);
  });
});
