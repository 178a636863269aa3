import { engagementOf } from "../../../src/domain/engagement";
import { instant } from "../../../src/domain/ids";

const made = (author: string, date: string) => ({ author, date: instant(`${date}T10:00:00Z`) });

test("changes and people are counted month by month, a quiet month with zeros, and no name is in it", () => {
  const months = engagementOf(
    [made("Ann", "2025-12-31"), made("Ann", "2026-01-01"), made("Ann", "2026-01-02"), made("Bo", "2026-01-31")],
    "2026-02-15",
    3,
  );
  expect(months).toEqual([
    { month: "2025-12", changes: 1, people: 1 },
    { month: "2026-01", changes: 3, people: 2 },
    { month: "2026-02", changes: 0, people: 0 },
  ]);
  expect(JSON.stringify(months)).not.toMatch(/Ann|Bo/);
});
