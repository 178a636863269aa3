/** What axe finds serious or critical, inside the hub's own frame too: nothing. */
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** What a dialog covers is judged in the scene without it; seen through the dialog, its colours are nobody's. */
const covered = ["iframe", "body:has(.bolt-portal-host [role=dialog]) > #root"];

/** `change` narrows the rules; `when` stands before each finding: the theme, the state. */
export async function expectAccessible(
  page: Page,
  when = "",
  change: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<void> {
  const { violations } = await change(new AxeBuilder({ page }).include(["iframe", "body"]).exclude(covered)).analyze();
  const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    bad.map(
      ({ id, nodes }) =>
        `${when} ${id}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message).join(" ")}`).join(" | ")}`,
    ),
  ).toEqual([]);
}
