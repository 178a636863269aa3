import { portfolioOfPages } from "../domain/portfolioOfPages";
import { documentJson } from "../../../src/report/documentJson";
import { portfolioDocument } from "../../../src/report/portfolioDocument";
import { portfolioText } from "../../../src/report/portfolioText";
import { aPortfolio, hostileTitle } from "./aPortfolio";
import { complaints } from "./schemas";

const document = portfolioDocument(aPortfolio());

test("the document is as its schema says", () => {
  expect(complaints("portfolio", documentJson(document))).toEqual([]);
});

test("the schema refuses a document with a missing or an unknown member", () => {
  const { mission: _, ...without } = document;
  expect(complaints("portfolio", documentJson(without))).toContain(" must have required property 'mission'");
  expect(complaints("portfolio", documentJson({ ...document, more: 1 }))).toContain(
    " must NOT have additional properties",
  );
});

test("the same portfolio gives the same bytes, whatever the order pages and diagnostics were found in", () => {
  const portfolio = aPortfolio();
  const shuffled = {
    ...portfolio,
    strategy: { ...portfolio.strategy, pages: [...portfolio.strategy.pages].reverse() },
    diagnostics: [...portfolio.diagnostics].reverse(),
  };
  expect(documentJson(portfolioDocument(shuffled))).toBe(documentJson(document));
});

test("titles come through exactly, and harmlessly", () => {
  const json = documentJson(document);
  expect(json).not.toContain("##vso[");
  const read = JSON.parse(json) as typeof document;
  expect(read.streams[0]?.outcomes[1]?.title).toBe(hostileTitle);
});

test("the text names each outcome with its work and its place", () => {
  const text = portfolioText(aPortfolio());
  expect(text).toContain("Outcome: Orders at once #7 [Done; Now; /Technology/Roadmap - 2026:3]");
  expect(text).toContain("2 pages, 1 stream, 2 outcomes, 1 deliverable");
});

test("outcomes of archived pages are shown and leave the count", () => {
  const roadmap = "# Roadmap\n\n## Now\n\n- Open the shop\n- Bake bread\n";
  const text = portfolioText(portfolioOfPages({ "Roadmap.md": roadmap, "Archive/Roadmap-2024.md": roadmap }));
  expect(text).toContain("2 pages, 1 stream, 2 outcomes, 0 deliverables, and 2 outcomes of older pages, not counted\n");
});

test("where there is no outcome the text says so and what to do", () => {
  const portfolio = aPortfolio(false);
  const none = { ...portfolio, outcomes: [] };
  expect(portfolioText(none)).toContain("No outcomes were found, and none are invented.");
  expect(portfolioText(none)).toMatch(/Write the first one on \/Technology\/Roadmap - 2026[:,]/);
  const pages = portfolio.strategy.pages.map((page) => ({ ...page, kind: "other" as const }));
  const noRoadmap = { ...none, strategy: { ...portfolio.strategy, pages } };
  expect(portfolioText(noRoadmap)).toContain("throughline init writes a starter roadmap page");
  const empty = { ...none, strategy: { ...portfolio.strategy, pages: [] } };
  expect(portfolioText(empty)).toContain("The wiki has no pages");
});
