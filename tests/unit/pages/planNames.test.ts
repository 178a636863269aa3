/** Names of plans in languages and compounds nobody listed, and of plans that hold no outcomes. */
import { namesAnyPlan, namesPlanOfElse } from "../../../src/pages/words/planNames";

describe("a page's name", () => {
  it.each([
    "Linna arenguplaan 2027",
    "Muziejaus planas",
    "Plánok",
    "Hankesalkku",
    "市の計画",
    "What we will build in 2027",
  ])("speaks of a plan: %s", (name) => {
    expect(namesAnyPlan(name)).toBe(true);
  });

  it.each(["Planet Mars", "The plant in Gliwice", "Programming guide", "Glossary"])("speaks of none: %s", (name) => {
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
