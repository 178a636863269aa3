/** Names of plans in languages and compounds nobody listed, and of plans that hold no outcomes. */
import { namesAnyPlan, namesPlanOfElse, namesWorkList } from "../../../src/pages/words/planNames";
import { announcesOutcomes } from "../../../src/pages/words/planWords";
import { namesProcess, namesWaysOfWorking } from "../../../src/pages/words/processNames";
import { namesOtherAims, namesPersonalAims, namesRoadmap } from "../../../src/pages/words/roadmapNames";

describe("a page's name", () => {
  it.each([
    "Linna arenguplaan 2027",
    "Muziejaus planas",
    "Plánok",
    "Hankesalkku",
    "市の計画",
    "도서관 계획",
    "पुस्तकालय योजना",
    "What we will build in 2027",
    "Product – what we do in 2027",
    "Was wir 2027 machen",
    "Ce qu'on fait en 2027",
    "Lo que haremos en 2027",
    "Vad vi gör 2027",
  ])("speaks of a plan: %s", (name) => {
    expect(namesAnyPlan(name)).toBe(true);
  });

  it.each([
    "What we do",
    "What we did in 2026",
    "Planet Mars",
    "The plant in Gliwice",
    "Programming guide",
    "Glossary",
  ])("speaks of none: %s", (name) => {
    expect(namesAnyPlan(name)).toBe(false);
  });

  it.each([
    "Mitarbeiterschulungsplan",
    "Plan de formation 2027",
    "On-call plan",
    "Cutover plan",
    "Test plan",
    "Urlaubsplan",
  ])("speaks of a plan that holds no outcomes: %s", (name) => {
    expect(namesPlanOfElse(name)).toBe(true);
  });

  it.each([
    "Improvement plan 2027",
    "Plan de transformación",
    "Information plan",
    "Erwartungen und Plan",
    "Prevention plan",
  ])("is not taken for one by letters inside its words: %s", (name) => {
    expect(namesPlanOfElse(name)).toBe(false);
  });
});

describe("a name that speaks of a roadmap", () => {
  it.each(["Today's roadmap", "Unser heutiger Fahrplan", "Feuille de route du jour", "今日のロードマップ"])(
    "is none of one where it is what is on today: %s",
    (name) => {
      expect(namesRoadmap(name)).toBe(false);
    },
  );

  it.each([
    "Fahrplan 2027",
    "Roadmap: today and tomorrow",
    "Feuille de route des journaux",
    "Portefeuille d’initiatives 2027",
    "Portefeuille",
    "Cartera 2027",
  ])("is one of one otherwise: %s", (name) => {
    expect(namesRoadmap(name)).toBe(true);
  });

  it.each(["Portefeuille électronique", "Cartera digital"])("is none of a wallet: %s", (name) => {
    expect(namesRoadmap(name)).toBe(false);
  });
});

describe("aims", () => {
  it.each(["Ziele des Rudervereins", "Goals of the sailing club", "Objectifs de l'association"])(
    "are what a body is for: %s",
    (name) => {
      expect(namesOtherAims(name)).toBe(true);
    },
  );

  it.each(["Ziele des Rudervereins 2027", "Goals of the payments team", "Objectifs de l'équipe"])(
    "are those of a plan: %s",
    (name) => {
      expect(namesOtherAims(name)).toBe(false);
    },
  );
});

/** Korean syllables and voiced kana stand in parts, or without their marks, where words are compared. */
describe("a name in Korean or Japanese", () => {
  it.each(["도서관 작업 목록", "点検タスク一覧"])("is a list of work: %s", (name) => {
    expect(namesWorkList(name)).toBe(true);
  });

  it.each(["개인 목표", "個人の目標"])("is one of personal aims: %s", (name) => {
    expect(namesPersonalAims(name)).toBe(true);
  });

  it.each(["연간 주요 과제", "チーム目標", "올해 목표"])("announces outcomes: %s", (name) => {
    expect(announcesOutcomes(name, "")).toBe(true);
  });

  it.each(["팀 소개", "チーム紹介"])("announces none: %s", (name) => {
    expect(announcesOutcomes(name, "")).toBe(false);
    expect(namesWorkList(name) || namesPersonalAims(name)).toBe(false);
  });

  it.each(["Суть методики OKR", "Die OKR-Methode", "La méthode OKR", "Metodologia OKR"])(
    "is a method and no plan: %s",
    (name) => {
      expect(namesProcess(name)).toBe(true);
    },
  );

  it("is what somebody learns", () => {
    expect(namesProcess("学習ロードマップ")).toBe(true);
  });
});

describe("a title", () => {
  it.each(["Strategy on a page", "Strategy on a long page", "Plan on one page"])("names no process: %s", (title) => {
    expect(namesProcess(title)).toBe(false);
  });

  it.each(["Working at the harbour", "Life at the harbour", "Arbeiten bei uns"])(
    "names how a body works: %s",
    (title) => {
      expect(namesWaysOfWorking(title)).toBe(true);
    },
  );

  it("names work, and nobody's ways of working", () => {
    expect(namesWaysOfWorking("Working with cranes")).toBe(false);
  });
});
