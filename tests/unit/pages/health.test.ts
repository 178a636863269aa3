/** Health and state are two facts: a traffic light where the state would stand says how it goes, unless the page says otherwise. */
import { pagePath } from "../../../src/domain/ids";
import { editPage } from "../../../src/pages/editPage";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const path = pagePath("/Roadmap");
const context = plainContext(path);
const read = (text: string) => readPage({ path, text }, context);

const table = (column: string, ...cells: readonly string[]): string =>
  [
    `| Goal | Owner | ${column} |`,
    "|---|---|---|",
    ...cells.map((cell, at) => `| Goal number ${at} | Ann | ${cell} |`),
  ].join("\n");
const facts = (text: string) =>
  read(`# Roadmap\n\n${text}\n`).outcomes.map(({ status, health }) => [
    status?.category ?? status?.literal ?? null,
    health?.state ?? null,
  ]);

describe("in the column or label of a state", () => {
  it("lights and words of health are health, in the languages wikis are written in", () => {
    expect(facts(table("Status", "🟢", "🟡 At risk", "Off track", "On track – ships in May"))).toEqual([
      [null, "on-track"],
      [null, "at-risk"],
      [null, "off-track"],
      [null, "on-track"],
    ]);
    expect(facts(table("Stand", "im Plan", "gefährdet", "verzögert"))).toEqual([
      [null, "on-track"],
      [null, "at-risk"],
      [null, "at-risk"],
    ]);
  });

  it.each([
    [
      "on-track",
      [
        "On target",
        "Auf Kurs",
        "Dans les temps",
        "Según el plan",
        "No prazo",
        "Ligt op schema",
        "順調",
        "По плану",
        "Вовремя",
        "Suunnitellusti",
        "No issues",
      ],
    ],
    [
      "at-risk",
      [
        "🟡 Watch",
        "Behind schedule",
        "En retard",
        "Leicht kritisch",
        "Forsinket",
        "Riski myöhästyä",
        "リスクあり",
        "遅延の恐れあり",
      ],
    ],
    [
      "off-track",
      [
        "Not on track",
        "Aus dem Plan",
        "En difficulté",
        "Mimo plán",
        "Badly delayed",
        "Критично",
        "Niezgodnie z harmonogramem",
      ],
    ],
  ])("%s is said in words of many forms", (state, cells) => {
    expect(facts(table("Status", ...cells))).toEqual(cells.map(() => [null, state]));
  });

  it("a plan, a date that is missing and what is planned say nothing of health", () => {
    expect(
      facts(table("Status", "Kein Termin", "Plan", "Scheduled", "New target")).map(([, health]) => health),
    ).toEqual([null, null, null, null]);
  });

  it.each([
    ["done", ["Went live in May", "Seit Mai im Betrieb", "Mis en service", "В эксплуатации", "Levererad"]],
    ["in-progress", ["Wird umgesetzt", "Being rolled out", "Fast fertig", "zu 80 % fertig", "Wordt gebouwd"]],
    ["proposed", ["Noch nicht live", "In Prüfung", "Bozza", "Til godkendelse", "待审批"]],
    ["removed", ["Wird nicht umgesetzt", "No longer planned", "Gaat niet door", "Retiré", "Hors périmètre"]],
  ])("%s is said in the passive, with a time and in words that decline", (state, cells) => {
    expect(facts(table("Status", ...cells))).toEqual(cells.map(() => [state, null]));
  });

  it("behind a title only known phrases are its state", () => {
    const titles = read(
      "# Roadmap\n\n## Now\n\n- Uptime (disponibilidade)\n- Weighbridge (Planung der Waage)\n",
    ).outcomes;
    expect(titles.map(({ title, status }) => [title, status?.literal ?? null])).toEqual([
      ["Uptime (disponibilidade)", null],
      ["Weighbridge (Planung der Waage)", null],
    ]);
  });

  it("words of a state stay the state, whatever light stands beside them", () => {
    expect(facts(table("Status", "🟢 Done", "In progress", "🔴 Not started"))).toEqual([
      ["done", null],
      ["in-progress", null],
      ["proposed", null],
    ]);
  });

  it("a light is the state a legend of the page gives it", () => {
    const legend = "Legend: 🟢 done · 🟡 in progress · 🔴 not started\n\n";
    expect(facts(legend + table("Status", "🟢", "🟡", "🔴"))).toEqual([
      ["done", null],
      ["in-progress", null],
      ["proposed", null],
    ]);
  });

  it("nothing is called unknown, and a health of its own comes first", () => {
    const content = read(
      `# Roadmap\n\n## Search\n- Status: 🟢\n- Health: at risk, 2026-11-01\n- Index\n\n## Trust\n- Log\n`,
    );
    expect(content.outcomes[0]?.health).toMatchObject({ state: "at-risk", date: { from: "2026-11-01" } });
    expect(content.diagnostics.map(({ rule }) => rule)).not.toContain("unknown-status");
  });
});

describe("before a title", () => {
  const page =
    "## 🟢 Refunds at once\n- Ledger\n\n## 🔴 Same-day delivery\n- Couriers\n\n## ✅ One catalogue\n- Merge\n";

  it("a light is health, a mark of a state the state", () => {
    expect(facts(page)).toEqual([
      [null, "on-track"],
      [null, "off-track"],
      ["done", null],
    ]);
  });

  it("a light is never rewritten as a mark of a state", () => {
    const text = `# Roadmap\n\n${page}`;
    const [first] = read(text).outcomes;
    if (first === undefined) throw new Error("invariant: there are outcomes");
    const edit = { kind: "set-mark", target: { key: first.key, workItem: null }, to: "done" } as const;
    const edited = editPage({ path, text }, [edit], context);
    expect([edited.text, edited.refused.length]).toEqual([text, 1]);
  });
});

describe("a legend on one line", () => {
  const meaning = (line: string): readonly unknown[] =>
    facts(`${line}\n\n${table("Status", "🦶", "⚪")}`).map(([state]) => state);

  it.each([
    "Legend: 🦶 planned · ⚪ done",
    "🦶 = planned, ⚪ = done",
    "> 🦶: planned | ⚪: done",
    "Legende: 🦶 geplant / ⚪ erledigt",
  ])("says what each mark means: %s", (line) => {
    expect(meaning(line)).toEqual(["proposed", "done"]);
  });

  it("is none where marks stand in prose", () => {
    expect(meaning("We moved 🦶 by 🦶 and ⚪ was done.")).toEqual(["🦶", "⚪"]);
  });
});

describe("a light beside the words of a state", () => {
  const read = (status: string): readonly unknown[] => {
    const text = `# Roadmap\n\n## Boats\n\n- Status: ${status}\n- Piers\n\n## Ferries\n\n- Quays\n`;
    const [outcome] = readPage({ path, text }, context).outcomes;
    return [outcome?.status?.category, outcome?.health?.state ?? null];
  };

  it("says how it goes where it cannot say how far it is", () => {
    expect(read("in progress 🟢")).toEqual(["in-progress", "on-track"]);
    expect(read("in Arbeit 🔴")).toEqual(["in-progress", "off-track"]);
    expect(read("in progress 🟡")).toEqual(["in-progress", null]);
    expect(read("done 🟢")).toEqual(["done", null]);
  });

  it("is known by its colour behind the word for it", () => {
    expect(read("in progress (RAG red since May, no supplier yet)")).toEqual(["in-progress", "off-track"]);
    expect(read("in Arbeit, Ampel steht auf gelb")).toEqual(["in-progress", "at-risk"]);
    expect(read("in progress (red paint ordered)")).toEqual(["in-progress", null]);
    expect(read("in progress, traffic light at the gate")).toEqual(["in-progress", null]);
  });
});
