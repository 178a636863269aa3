/** Pages that state a strategy and hold what is done about it: which of their parts are statements, and which are work. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext, type PageContent } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";

const read = (text: string, path = "/Quay"): PageContent =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path)));
const outcomes = (content: PageContent): readonly (string | number)[][] =>
  content.outcomes.map(({ title, deliverables }) => [title, deliverables.length]);

describe("a table of themes", () => {
  it.each([
    ["| Theme | What it means | Exec sponsor |", "## Strategic themes"],
    ["| Pillar | In a nutshell | Sponsor |", "## Pillars"],
    ["| Handlungsfeld | Was das heißt | Sponsor |", "## Handlungsfelder"],
    ["| Eje | En pocas palabras | Responsable |", "## Ejes"],
    ["| Pijler | Wat het betekent | Trekker |", "## Pijlers"],
    ["| 重点テーマ | 意味 | 担当 |", "## 重点テーマ"],
  ])("names themes and no outcomes: %s", (head, heading) => {
    const rows = `${head}\n|--|--|--|\n| Dry feet | pumps, dykes, alarms | COO |\n| Clear water | filters and reeds | CIO |\n`;
    const content = read(`# Technology strategy 2027\n\n${heading}\n\n${rows}`);
    expect([content.themes.map(({ title }) => title), content.outcomes.length]).toEqual([
      ["Dry feet", "Clear water"],
      0,
    ]);
  });

  it("holds outcomes where a column names them, or says until when", () => {
    const rows = "|--|--|--|\n| Dry feet | Pumps report their faults | Ida |\n| Clear water | Reeds planted | Tom |\n";
    const named = read(`# Technology strategy 2027\n\n## Themes\n\n| Theme | Initiative | Owner |\n${rows}`);
    expect(outcomes(named)).toEqual([
      ["Pumps report their faults", 0],
      ["Reeds planted", 0],
    ]);
    const dated =
      "|--|--|--|\n| Dry feet | Pumps report their faults | May 2027 |\n| Clear water | Reeds | June 2027 |\n";
    expect(read(`# Technology strategy\n\n## Themes\n\n| Theme | In short | Due |\n${dated}`).outcomes.length).toBe(2);
  });
});

describe("what a team says that it will do", () => {
  const below = (owner: string, due: string): string =>
    `\n### Pumps report their faults\n${owner}: Ida Rabe\n${due}: 2027-05-31\n- Sensors at the north quay\n- Alarm to the desk\n\n### Berths are booked online\n${owner}: Tom Brandt\n${due}: 2027-10-31\n- Booking page\n`;
  const both = [
    ["Pumps report their faults", 2],
    ["Berths are booked online", 1],
  ];

  it.each([
    ["# Strategy on a page\n\n## What we commit to in FY27\n", "Owner", "Due"],
    ["# Hafenstrategie 2027\n\n## Wozu wir uns 2027 verpflichten\n", "Verantwortlich", "Fällig"],
    ["# Stratégie\n\n## Ce à quoi nous nous engageons en 2027\n", "Responsable", "Échéance"],
    ["# Estrategia\n\n## Nuestros compromisos 2027\n", "Responsable", "Fecha"],
    ["# 部門方針\n\n## ビジョン\n\n全岸壁を一画面で見る。\n\n## 2027年度の実施項目\n", "担当", "期限"],
    ["# 工作方针\n\n## 愿景\n\n所有泊位一屏可见。\n\n## 2027年度重点工作\n", "负责人", "完成时间"],
  ])("is outcomes where each says who and until when: %j", (top, owner, due) => {
    expect(outcomes(read(top + below(owner, due)))).toEqual(both);
  });

  it("is how the team behaves where nothing follows it up", () => {
    const lines = "- We answer within a day\n- We say so when we do not know\n";
    expect(read(`# Vision and strategy\n\n## What we commit to\n\n${lines}`).outcomes).toEqual([]);
    expect(read(`# Estrategia\n\n## Nuestros compromisos\n\n${lines}`).outcomes).toEqual([]);
  });

  it("takes a time beside its words for the time of all that stands below", () => {
    const [first] = read(
      "# 部門方針\n\n## ビジョン\n\n全岸壁を一画面で見る。\n\n## 2027年度の実施項目\n" + below("担当", "期限"),
    ).outcomes;
    expect(first?.horizon?.literal).toBe("2027年度");
  });

  it("is told by facts that wide blanks part", () => {
    const line = "担当：鈴木　期限：2027年9月";
    const text = `# 部門方針\n\n## ビジョン\n\n全岸壁を一画面で見る。\n\n## 2027年度の実施項目\n\n### 水位計の接続\n${line}\n- 設置\n\n### 予約の刷新\n${line}\n- 試行\n`;
    expect(read(text).outcomes.map(({ owner, target }) => [owner, target?.literal])).toEqual([
      ["鈴木", "2027年9月"],
      ["鈴木", "2027年9月"],
    ]);
  });
});
