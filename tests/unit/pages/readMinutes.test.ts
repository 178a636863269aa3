import { pagePath } from "../../../src/domain/ids";
import { isOverdue, lastMinutes } from "../../../src/domain/minutes";
import { readMinutes } from "../../../src/pages/readMinutes";

const minutes = (
  text: string,
  path = "/Reviews/Review 2026-10-30",
  frontMatter: { name: string; value: string }[] = [],
) => readMinutes({ path: pagePath(path), text, frontMatter });

const actions = (...lines: string[]) =>
  minutes(`# Review\n\n## Actions\n\n${lines.join("\n")}\n`).actions.map(({ text, owner, due, done }) => [
    text,
    owner,
    due?.to ?? null,
    done,
  ]);

test("an action has its words, owner and due date, whatever spelling joins them", () => {
  expect(
    actions(
      "- [ ] 2026-10-30: Ask legal about the fee — owner: Ann Lee — due: 2026-11-15",
      "- [x] Measure the waiting time (owner: Ben, due 2026-11-01)",
      "- Priya Nair: write the page by 2026-12-01",
      "- Call the harbour @Tomás",
    ),
  ).toEqual([
    ["Ask legal about the fee", "Ann Lee", "2026-11-15", false],
    ["Measure the waiting time", "Ben", "2026-11-01", true],
    ["write the page by", "Priya Nair", "2026-12-01", false],
    ["Call the harbour", "Tomás", null, false],
  ]);
});

test("labels below the line count as well", () => {
  expect(actions("- [ ] Ask legal", "  - Owner: Ann", "  - Due: 2026-11-15")).toEqual([
    ["Ask legal", "Ann", "2026-11-15", false],
  ]);
});

test("a line with two dates and no label says no due date", () => {
  expect(actions("- Compare 2026-01-01 with 2026-06-30")).toEqual([
    ["Compare 2026-01-01 with 2026-06-30", null, null, false],
  ]);
});

test("lists outside a section of actions are no actions", () => {
  expect(minutes("# Review\n\n## Present\n\n- Ann\n- Ben\n").actions).toEqual([]);
});

test("a note labelled as something to do is an action wherever it stands", () => {
  const [action] = minutes("# Review\n\n- All is well.\n- To do: Tomás asks the harbours\n").actions;
  expect([action?.text, action?.owner]).toEqual(["Tomás asks the harbours", null]);
});

test("decisions are read with their date", () => {
  const [decision] = minutes("# R\n\n## Decisions\n\n- 2026-10-30: Keep the old ferry timetable\n").decisions;
  expect([decision?.text, decision?.date?.to]).toEqual(["Keep the old ferry timetable", "2026-10-30"]);
});

test("the date of minutes stands in the title, else in the front matter, else nowhere", () => {
  expect(minutes("# R\n").date).toBe("2026-10-30");
  expect(minutes("# R\n", "/Reviews/Autumn", [{ name: "date", value: "2026-09-30" }]).date).toBe("2026-09-30");
  expect(minutes("# R\n", "/Reviews/Autumn").date).toBeNull();
});

test("the last minutes are the newest dated ones before the day; undated ones are never the last", () => {
  const all = [minutes("", "/A 2026-10-30"), minutes("", "/B 2026-09-30"), minutes("", "/C")];
  expect(lastMinutes(all, "2026-11-20")?.page).toBe("/A 2026-10-30");
  expect(lastMinutes(all, "2026-10-30")?.page).toBe("/B 2026-09-30");
  expect(lastMinutes(all, "2026-01-01")).toBeNull();
});

test("overdue is an open action with a plain date before the day", () => {
  const [open, done] = minutes(
    "## Actions\n\n- [ ] Ask (due 2026-11-01)\n- [x] Ask (due 2026-11-01)\n- [ ] Ask\n",
  ).actions;
  expect([open, done].map((action) => action !== undefined && isOverdue(action, "2026-11-02"))).toEqual([true, false]);
  expect(open !== undefined && isOverdue(open, "2026-11-01")).toBe(false);
});

test("minutes say their day in any of the ways pages are named and headed, and a day that is none says nothing", () => {
  const dateOf = (path: string, heading = "Minutes"): string | null => minutes(`# ${heading}\n`, path).date;
  expect(dateOf("/Besprechungen/2026 10 30")).toBe("2026-10-30");
  expect(dateOf("/Besprechungen/Lenkungskreis 30.10.2026")).toBe("2026-10-30");
  expect(dateOf("/Meetings/October", "Roadmap review, 2 October 2026")).toBe("2026-10-02");
  expect(dateOf("/Comptes rendus/Copil du 3 novembre 2026")).toBe("2026-11-03");
  expect(dateOf("/会議/2026年10月30日")).toBe("2026-10-30");
  expect(dateOf("/Reviews/Review 2026-02-30")).toBeNull();
  expect(dateOf("/Reviews/Review 04.05.26", "04-05-2026")).toBeNull();
  expect(dateOf("/Reviews/2025")).toBeNull();
  expect(dateOf("/Reviews/Version 12.1.2026.3")).toBeNull();
});

test("a due date is read as the page writes dates; one that is none is kept as words", () => {
  expect(actions("- [ ] Bank fragen — bis: 30.11.2026", "- [ ] Ask — due: 2026-02-30")).toEqual([
    ["Bank fragen", null, "2026-11-30", false],
    ["Ask", null, null, false],
  ]);
  const [action] = minutes("# R\n\n## Actions\n\n- [ ] Ask — due: 2026-02-30\n").actions;
  expect(action?.due?.literal).toBe("2026-02-30");
});

test("labels of a date are heard in the languages wikis are written in, and leave the words alone", () => {
  expect(
    actions("- [ ] Léa : demander à la banque — échéance : 15/11/2026", "- [ ] Jana: Bank fragen, fällig: 30.11.2026"),
  ).toEqual([
    ["demander à la banque", "Léa", "2026-11-15", false],
    ["Bank fragen", "Jana", "2026-11-30", false],
  ]);
});

test("decisions stand behind their label in a paragraph too", () => {
  const { decisions } = minutes(
    "**Item 1 – Tides**\nWe talked about two boards.\nDecision: We keep the old board.\n\nBeschluss: Der Steg bleibt zu.\nTime: nine\n",
  );
  expect(decisions.map(({ text }) => text)).toEqual(["We keep the old board.", "Der Steg bleibt zu."]);
});
