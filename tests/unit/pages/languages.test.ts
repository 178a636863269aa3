/** Whole wikis in other languages, and in several at once, as a person who reads them would count them. */
import type { Metric, Strategy, Stream } from "../../../src/domain/strategy";
import { periodsIn, whenOf } from "../../../src/pages/inline/when";
import { inLowerCase } from "../../../src/pages/words/lowerCase";
import { metricOfText } from "../../../src/pages/forms/measures";
import { pagePath } from "../../../src/domain/ids";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";
import { readWiki } from "./readWiki";

const only = ({ streams }: Strategy): Stream => {
  const [first, ...others] = streams;
  if (first === undefined || others.length > 0) throw new Error(`${streams.length} streams`);
  return first;
};
const texts = (stated: readonly { readonly text: string }[]): readonly string[] => stated.map(({ text }) => text);
const values = ({ name, baseline, current, target }: Omit<Metric, "place">): readonly (string | null)[] => [
  name,
  baseline,
  current,
  target,
];

describe("a German wiki", () => {
  const stream = only(
    readWiki({
      "/Strategie.md": [
        "# IT-Strategie",
        "## Vision\nNeun von zehn Kunden erledigen ihr Anliegen, ohne anzurufen.",
        "## Kennzahlen\n| Kennzahl | Ausgangswert | Zielwert | Stand |\n|---|---|---|---|\n| Digitale Vorgänge | 38 % | 90 % | 44 % |",
        "## Was wir nicht tun\n- Eigene Rechenzentren\n- Eigene Abrechnung",
      ].join("\n\n"),
    }),
  );

  it("says what is not done, and where its metrics stand", () => {
    expect(texts(stream.nonGoals)).toEqual(["Eigene Rechenzentren", "Eigene Abrechnung"]);
    expect(stream.kpis.map(values)).toEqual([["Digitale Vorgänge", "38 %", "44 %", "90 %"]]);
  });
});

describe("a Japanese wiki", () => {
  const strategy = readWiki({
    "/戦略.md": [
      "# 戦略",
      "## ビジョン\n2028年までに待ち時間を10分以下にする。",
      "## 行動指針\n- 患者の視点で考える\n- 小さく出す",
      "## 北極星指標\n平均待ち時間：現在28分、目標10分",
      "## やらないこと\n- 薬の配送",
    ].join("\n\n"),
    "/チーム/アプリ/開発の進め方.md": "# 開発の進め方\n\n## 目標の立て方\n- 四半期ごとに立てる\n- 1on1で確認する\n",
  });
  const stream = only(strategy);

  it("states its vision, principles, north star and what it leaves alone, and no themes beside them", () => {
    expect(stream.vision?.text).toBe("2028年までに待ち時間を10分以下にする。");
    expect(texts(stream.principles)).toEqual(["患者の視点で考える", "小さく出す"]);
    expect(stream.northStar === null ? null : values(stream.northStar)).toEqual(["平均待ち時間", null, "28分", "10分"]);
    expect(texts(stream.nonGoals)).toEqual(["薬の配送"]);
    expect(stream.themes).toEqual([]);
  });

  it("has no outcomes in how goals are set", () => {
    expect(stream.outcomes).toEqual([]);
  });
});

describe("a wiki in three languages", () => {
  const { streams } = readWiki({
    "/Platform.md": "# Platform\n\n## Vision\nTeams ship on any day.\n",
    "/Platform/Roadmap.md": "# Roadmap\n\n## Faster\n- Cache\n\n## Cheaper\n- Off at night\n",
    "/Klant.md":
      "# Klant\n\n## Visie\nElke klant weet waar haar pakje is.\n\n## Kengetallen\n- Telefoontjes per 100 bestellingen: van 9 naar 4\n",
    "/Logistique.md":
      "# Logistique\n\n## Vision\nUn camion n'est jamais à moitié vide.\n\n## Indicateur principal\nRemplissage : 61 % aujourd'hui, 80 % fin 2027\n",
  });

  it("has a stream in each", () => {
    expect(streams.map(({ name, vision }) => [name, vision !== null]).toSorted()).toEqual([
      ["Klant", true],
      ["Logistique", true],
      ["Platform", true],
    ]);
    expect(
      streams.flatMap(({ kpis, northStar }) => [...kpis, ...(northStar === null ? [] : [northStar])]).map(values),
    ).toEqual([
      ["Telefoontjes per 100 bestellingen", "9", null, "4"],
      ["Remplissage", null, "61 %", "80 %"],
    ]);
  });
});

describe("a measure in one line", () => {
  it.each([
    ["Anrufe: von 9 auf 4", [null, "9", "4"]],
    ["Llamadas: de 9 a 4", [null, "9", "4"]],
    ["Samtal: från 9 till 4", [null, "9", "4"]],
    ["電話の割合：40%から20%へ", [null, "40%", "20%"]],
    ["Searches that end in a loan: 31 % today, 50 % by end of 2027", ["31 %", null, "50 %"]],
    ["等待时间：目前28分钟，目标10分钟", ["28分钟", null, "10分钟"]],
    ["Mean time to repair: 9 h, goal 6 h", ["9 h", null, "6 h"]],
    ["Delivery is a pleasure", [null, null, null]],
  ])("%s", (text, [current, baseline, target]) => {
    expect(metricOfText(text)).toMatchObject({ current, baseline, target });
  });
});

describe("a note above a page", () => {
  const held = (note: string): readonly (string | null)[] =>
    readWiki({ "/Roadmap.md": `# Roadmap\n\n> ${note}\n\n## Faster\n- Cache\n\n## Cheaper\n- Off\n` }).streams.flatMap(
      ({ outcomes }) => outcomes.map((outcome) => outcome.held),
    );

  it.each([
    "Diese Seite ist veraltet.",
    "Cette page n'est plus à jour.",
    "Esta página ya no se actualiza.",
    "このページは更新されていません。",
    "Deprecated",
  ])("means the page: %s", (note) => {
    expect(held(note)).toEqual(["superseded", "superseded"]);
  });

  it("means what it speaks of, where that is something else", () => {
    expect(
      held(
        "Checked against the code in September. Eight entries were outdated then, and two people began work that was done: tick a line with the change that does it.",
      ),
    ).toEqual([null, null]);
  });
});

describe("a part of a year by its name", () => {
  it.each([
    ["II kwartał 2026", "2026-04-01", "2026-06-30"],
    ["segundo trimestre de 2026", "2026-04-01", "2026-06-30"],
    ["2. Quartal 2026", "2026-04-01", "2026-06-30"],
    ["tredje kvartalet 2026", "2026-07-01", "2026-09-30"],
    ["1. Halbjahr 2026", "2026-01-01", "2026-06-30"],
    ["2026年第二季度", "2026-04-01", "2026-06-30"],
    ["2026년 3분기", "2026-07-01", "2026-09-30"],
    ["2026年", "2026-01-01", "2026-12-31"],
    ["2026年度", null, null],
    ["令和8年9月", "2026-09-01", "2026-09-30"],
    ["令和9年3月31日", "2027-03-31", "2027-03-31"],
    ["令和元年5月", "2019-05-01", "2019-05-31"],
    ["平成30年", "2018-01-01", "2018-12-31"],
    ["令和8年度", null, null],
    ["2026年上期", null, null],
    ["T4 2026", "2026-10-01", "2026-12-31"],
    ["2026-T4", "2026-10-01", "2026-12-31"],
    ["2026 S2", "2026-07-01", "2026-12-31"],
    ["1H 2026", "2026-01-01", "2026-06-30"],
    ["KW 12 2026", "2026-03-16", "2026-03-22"],
    ["2026-W01", "2025-12-29", "2026-01-04"],
    ["2026-W53", "2026-12-28", "2027-01-03"],
    ["2025-W53", null, null],
    ["week 12 2026", null, null],
    ["Jan-Mar 2026", "2026-01-01", "2026-03-31"],
    ["Q1/Q2 2026", "2026-01-01", "2026-06-30"],
    ["Q3 or Q4 2026", null, null],
    ["bis Ende Juni 2026", "2026-06-01", "2026-06-30"],
    ["fin de junio de 2026", "2026-06-01", "2026-06-30"],
    ["1er juillet 2026", "2026-07-01", "2026-07-01"],
    ["1º de julho de 2026", "2026-07-01", "2026-07-01"],
    ["30-Jun-2026", "2026-06-30", "2026-06-30"],
    ["30-Jun-26", null, null],
    ["2026년 6월 30일", "2026-06-30", "2026-06-30"],
    ["2026. 6. 30.", "2026-06-30", "2026-06-30"],
  ])("%s", (literal, from, to) => {
    expect(whenOf(literal)).toEqual({ literal, from, to });
  });

  const horizons = (title: string, group: string): readonly unknown[] =>
    readWiki({ "/Plan/Roadmap.md": `# ${title}\n\n## ${group}\n\n### Faster\n- Cache\n\n### Cheaper\n- Off\n` })
      .streams.flatMap(({ outcomes }) => outcomes)
      .slice(0, 1)
      .map(({ horizon, status, theme }) => [
        horizon?.from ?? null,
        horizon?.to ?? null,
        status?.category ?? null,
        theme,
      ]);

  it.each([
    ["Roadmap 2026", "Q2", ["2026-04-01", "2026-06-30", null, null]],
    ["Fahrplan 2026", "1. Halbjahr", ["2026-01-01", "2026-06-30", null, null]],
    ["Routekaart 2026", "Eerste kwartaal – afgerond", ["2026-01-01", "2026-03-31", "done", null]],
    ["2026年路线图", "第二季度（进行中）", ["2026-04-01", "2026-06-30", "in-progress", null]],
    ["Feuille de route 2026", "Mars", ["2026-03-01", "2026-03-31", null, null]],
    ["Roadmap", "Q2", [null, null, null, null]],
    ["Roadmap FY26", "Q2", [null, null, null, null]],
    ["Roadmap 2026", "Later", [null, null, null, null]],
  ])("stands in the year above it: %s, %s", (title, group, expected) => {
    expect(horizons(title, group)).toEqual([expected]);
  });
});

describe("what is stated about a team or a role", () => {
  it("is no mission of all: the one nearest to the root is, and none of a job", () => {
    const team = "# Team\n\n## Mission\nWe keep the lights on.\n";
    const role = "# Team lead\n\n## Mission\nYou help the team.\n\n## Responsibilities\n- Hiring\n";
    expect(
      readWiki({ "/A/Team.md": team, "/Home.md": "# Home\n\n## Mission\nRepair at the first visit.\n" }).mission?.text,
    ).toBe("Repair at the first visit.");
    expect(readWiki({ "/A/Roles/Team-lead.md": role }).mission).toBeNull();
  });

  it("is no theme where a list only leads to pages", () => {
    const { streams } = readWiki({
      "/strategy/README.md": "# Strategy\n\n1. [Vision](vision.md)\n2. [Pillars](pillars.md)\n",
      "/strategy/vision.md": "# Vision\n\n> Repair at the first visit.\n",
      "/strategy/pillars.md": "# Strategic pillars\n\n## Predict\nEarly.\n\n## One screen\nFor all.\n",
    });
    expect(streams.flatMap(({ themes }) => themes.map(({ title }) => title))).toEqual(["Predict", "One screen"]);
  });
});

describe("a decision record with its options", () => {
  it("has a state, a day and those who decided", () => {
    const { streams } = readWiki({
      "/decisions/Sync.md":
        "# Sync\n\n- Status: accepted\n- Date: 2026-01-19\n- Deciders: Bo, Ana\n\n## Context and problem statement\nTwo ways.\n\n## Considered options\n- A library\n- Our own log\n\n## Decision outcome\nChosen option: our own log.\n",
    });
    expect(
      streams.flatMap(({ decisions }) =>
        decisions.map(({ text, date, status, decidedBy, alternatives }) => [
          text,
          date?.literal,
          status?.literal,
          decidedBy,
          alternatives.length,
        ]),
      ),
    ).toEqual([["our own log", "2026-01-19", "accepted", "Bo, Ana", 1]]);
  });
});

describe("a small team's pages in everyday words", () => {
  const stream = only(
    readWiki({
      "/Strategy.md": [
        "Where we want to be in three years: **a reader asks in her own words and leaves with a book.**",
        "What we hold to\n---------------\n* Librarians are users too\n* Open formats only",
        "How we'll know\n--------------\n* Searches that end in a loan: 31 % today, 50 % by end of 2027",
        "What could go wrong\n-------------------\n* The vendor raises prices",
        "We are not going to\n-------------------\n* host e-books",
      ].join("\n\n"),
      "/Debt.md": "What slows us down\n\n- [safety] One password for all\n- Old portal (speed)\n- Import (nightly)\n",
      "/Decisions.md":
        "**2026-01-14 OpenSearch instead of Solr.** Decided by Ana. The host offers it.\n\n**2026-02-20 No custom reports any more.** Decided by Bo.\n",
    }),
  );

  it("state a vision, principles, measures, risks and what is not done", () => {
    expect(stream.vision?.text).toBe("a reader asks in her own words and leaves with a book.");
    expect(texts(stream.principles)).toEqual(["Librarians are users too", "Open formats only"]);
    expect(stream.kpis.map(values)).toEqual([["Searches that end in a loan", null, "31 %", "50 %"]]);
    expect(texts(stream.risks)).toEqual(["The vendor raises prices"]);
    expect(texts(stream.nonGoals)).toEqual(["host e-books"]);
  });

  it("have debt with its class in brackets, and decisions as paragraphs that begin in bold", () => {
    expect(stream.debt.map(({ title, class: named }) => [title, named])).toEqual([
      ["One password for all", "safety"],
      ["Old portal", "speed"],
      ["Import (nightly)", null],
    ]);
    expect(stream.decisions.map(({ text, date }) => [text, date?.literal])).toEqual([
      ["OpenSearch instead of Solr", "2026-01-14"],
      ["No custom reports any more", "2026-02-20"],
    ]);
  });

  it("count no ticked work as a measure", () => {
    const { streams } = readWiki({ "/Strategy.md": "# Strategy\n\n## KPIs\n- [x] Define them\n- [ ] Draw them\n" });
    expect(streams.flatMap(({ kpis }) => kpis)).toEqual([]);
  });
});

describe("a text in lower case", () => {
  it("has each letter of every script where it was", () => {
    const moved: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code);
      if (inLowerCase(letter).length !== letter.length) moved.push(letter);
    }
    expect(moved).toEqual([]);
    expect(inLowerCase("İŞ PLANI: ÜBER Ω")).toBe("iş plani: über ω");
  });
});

describe("a time inside a text", () => {
  it.each([
    ["İlk sürüm: Q3 2026", "Q3 2026"],
    ["İki İş: NİSAN 2026’dan sonra", "NİSAN 2026"],
    ["ВЕСНА 2026: відкриття", "ВЕСНА 2026"],
    ["Später, FY’27", "FY’27"],
  ])("in “%s” is “%s”, in capitals and behind letters whose small form is longer", (text, literal) => {
    const from = text.indexOf(literal);
    expect(periodsIn(text)).toEqual([{ literal, from, to: from + literal.length }]);
  });
});

describe("times as they are written in other languages", () => {
  const headed = (heading: string): readonly (string | null | undefined)[] => {
    const path = pagePath("/Plan 2026 roadmap");
    const { outcomes } = readPage({ path, text: `## ${heading}\n\n- One\n- Two\n` }, plainContext(path));
    return outcomes.map(({ horizon }) => horizon?.from);
  };

  it.each([
    ["1. Quartal 2026", "2026-01-01"],
    ["März 2026", "2026-03-01"],
    ["Maerz 2026", "2026-03-01"],
    ["2.º semestre de 2026", "2026-07-01"],
    ["Février 2026", "2026-02-01"],
    ["Março de 2026", "2026-03-01"],
    ["Eerste helft 2026", "2026-01-01"],
    ["2. halvår 2026", "2026-07-01"],
    ["Andet halvår 2026", "2026-07-01"],
    ["września 2026", "2026-09-01"],
    ["1. čtvrtletí 2026", "2026-01-01"],
    ["I квартал 2026 года", "2026-01-01"],
    ["Березень 2026", "2026-03-01"],
    ["2026年Q1", "2026-01-01"],
    ["2026 年 3 月", "2026-03-01"],
    ["2026年4〜6月", "2026-04-01"],
    ["2026年6月末", "2026-06-01"],
    ["2026年 9月上旬", "2026-09-01"],
    ["2026년 6월 말", "2026-06-01"],
    ["2026년 2분기", "2026-04-01"],
  ])("“%s” parts what stands below it and begins on %s", (heading, from) => {
    expect(headed(heading)).toEqual([from, from]);
  });

  it.each(["Outono 2026", "Sonbahar 2026", "2026年春", "2026년 가을", "2026年度上期", "2026年度"])(
    "“%s” parts what stands below it, and has no days of its own",
    (heading) => {
      expect(headed(heading)).toEqual([null, null]);
    },
  );
});

describe("plain text with marks before its headings", () => {
  const read = (text: string): readonly (readonly [string, number, string | null])[] => {
    const path = pagePath("/工房/2027年度計画");
    return readPage({ path, text }, plainContext(path)).outcomes.map((outcome) => [
      outcome.title,
      outcome.deliverables.length,
      outcome.target?.from ?? null,
    ]);
  };
  const page =
    "■ 取組\n【1】工具の貸出を簡単に\n期限：2027年6月末\n・棚に番号を付ける\n・貸出帳をやめる\n【2】木くずを減らす\n期限：2027年10月\n・型紙の見直し\n\n■ 連絡\n・鍵は事務所\n";

  it("is read as if the marks were Markdown's, also where a mark follows a list at once", () => {
    expect(read(page)).toEqual([
      ["工具の貸出を簡単に", 2, "2027-06-01"],
      ["木くずを減らす", 1, "2027-10-01"],
    ]);
  });

  it("stays lines where they are lines of a list or stand among headings of Markdown", () => {
    expect(read("■ 棚の番号\n■ 貸出帳\n■ 型紙\n\n・鍵は事務所\n").map(([title]) => title)).not.toContain("型紙");
    expect(read(`# 計画\n\n## 背景\n\n${page}`).map(([title]) => title)).not.toContain("工具の貸出を簡単に");
  });
});

describe("a column of what is delivered beside one of initiatives", () => {
  const delivered = (head: string): readonly (readonly [string, number])[] => {
    const path = pagePath("/Roadmap");
    const text = `# Roadmap\n\n| Initiative | ${head} | Owner |\n|---|---|---|\n| Quiet harbour | Berth lamps | Ines |\n| Quiet harbour | Soft fenders | Jon |\n| Dry sheds | New gutters | Jon |\n`;
    return readPage({ path, text }, plainContext(path)).outcomes.map(({ title, deliverables }) => [
      title,
      deliverables.length,
    ]);
  };

  it.each(["Delleveranser", "Funksjoner", "Tuotokset", "Funkcje", "Kulcseredmények", "Фичи", "피처"])(
    "has parts of them: %s",
    (head) => {
      expect(delivered(head)).toEqual([
        ["Quiet harbour", 2],
        ["Dry sheds", 1],
      ]);
    },
  );

  it("has none where it may as well say what somebody is", () => {
    expect(delivered("Funktion").every(([, parts]) => parts === 0)).toBe(true);
  });
});
