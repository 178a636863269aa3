/** What axe finds serious or critical, inside the hub's own frame too: nothing. */
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** `change` narrows the rules; `when` stands before each finding: the theme, the state. */
export async function expectAccessible(
  page: Page,
  when = "",
  change: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<void> {
  const { violations } = await change(new AxeBuilder({ page }).include(["iframe", "body"])).analyze();
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(bad.map(({ id, nodes }) => `${when} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
