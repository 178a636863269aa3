/** Metrics, ideas and debt in the hub as a person uses them: the real screens and use cases over the model of a wiki and a board. */
import "../../../../src/ui/shared/observerMend";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Hub } from "../../../../src/ui/hub/Hub";
import type { HubWorld } from "../../../../src/ui/hub/acts";
import { openHub } from "../../../../src/ui/hub/openHub";
import { inThisThread } from "../../../../src/usecases/readInThisThread";
import { World } from "../../../simulation/world";
import { hostOf, plansOfCopies, type Seen } from "./seenHost";

/** Whole journeys through drawn screens; a busy machine takes longer than the runner allows one test. */

const metrics =
  "# KPIs\n\n| Metric | Baseline | Target | Current | Date |\n|--|--|--|--|--|\n| Lead time | 12 days | 3 days | 9 days | 2026-01-31 |\n| Lost orders | 7,2 % | 3 % | 7,2 % | 2026-01-31 |\n";
const roadmap = "# Roadmap\n\n## Now\n\n- Faster changes\n- Safer payments\n\n## Next\n\n- Cheaper nights\n";
const ideas =
  "# Ideas\n\n## Paper lists\n- Hypothesis: quicker loading\n- Since: 2025-11-01\n\n## Spoken numbers\n- Result: rejected, too slow\n";
const debt = "# Technical debt\n\n| Debt | Class |\n|--|--|\n| Old runtime | |\n| Five log formats | speed |\n";

const open = (world: World, hash: string): void => void opened(world, hash);

function opened(world: World, hash: string): { readonly unmount: () => void } {
  const seen: Seen = { opened: [], toasts: [], hash };
  const ports: HubWorld = {
    ...world.connect("hub"),
    host: hostOf(seen),
    org: "https://dev.azure.com/department",
    wikiFromUrl: null,
    reader: inThisThread,
    planner: plansOfCopies,
  };
  return render(<Hub hub={openHub(ports)} />);
}

function department(): World {
  const world = new World();
  world.setPage("/Metrics", metrics);
  world.setPage("/Roadmap", roadmap);
  world.setPage("/Ideas", ideas);
  world.setPage("/Technical debt", debt);
  return world;
}

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("button", { name });

async function applyDialog(ok: string): Promise<void> {
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: ok }));
  await screen.findByRole("heading", { name: /^(Metrics|Ideas|Debt portfolio)/ });
}

test("a value typed as a bare number is written in the page's spelling, by Enter, after a look at the plan", async () => {
  const world = department();
  open(world, "view=review&list=metrics");
  await userEvent.click(await button("Change the values of Lost orders"));
  const form = screen.getByRole("form", { name: "Change the values of Lost orders" });
  const current = within(form).getByLabelText("Current value");
  expect(current).toHaveFocus();
  await userEvent.clear(current);
  await userEvent.type(current, "soon{Enter}");
  expect(within(form).getByRole("alert")).toHaveTextContent("“soon” holds no number");
  await userEvent.clear(current);
  await userEvent.type(current, "6.4{Enter}");
  expect(world.writes).toBe(0);
  await applyDialog("Write it to the page");
  const text = world.text("/Metrics");
  const day = /6,4 % \| (\d{4}-\d{2}-\d{2}) \|/.exec(text)?.[1];
  expect(text).toBe(metrics.replace("3 % | 7,2 % | 2026-01-31", `3 % | 6,4 % | ${day ?? "no day"}`));
  expect(world.writes).toBe(1);
  expect(screen.queryByRole("form", { name: "Change the values of Lost orders" })).toBeNull();
});

test("an idea is promoted to the group that was chosen, and the rejected one offers nothing", async () => {
  const world = department();
  open(world, "view=review&list=ideas");
  await userEvent.click(await button("Promote “Paper lists” to an outcome"));
  expect(screen.queryByRole("button", { name: /Spoken numbers/ })).toBeNull();
  const form = screen.getByRole("form", { name: /^Promote/ });
  await userEvent.selectOptions(within(form).getByLabelText("Group on the page"), "Now");
  await userEvent.click(within(form).getByRole("button", { name: "Review the change…" }));
  await applyDialog("Write both pages");
  expect(world.text("/Roadmap")).toBe(
    roadmap.replace("- Safer payments\n", "- Safer payments\n- Paper lists\n  - Hypothesis: quicker loading\n"),
  );
  expect(world.text("/Ideas")).toMatch(
    /- Since: 2025-11-01\n- Status: promoted on \d{4}-\d{2}-\d{2} to \[Roadmap\]\(\/Roadmap\)\n/,
  );
});

test("a session classifies by keys and writes pages and tags of items in one plan", async () => {
  const world = department();
  const item = world.addItem({ title: "Rebuild the gate", type: "Epic", tags: ["debt"] });
  open(world, "view=review&list=debt");
  await userEvent.click(await button("Classify…"));
  expect(screen.getByText("Entry 1 of 2")).toBeVisible();
  await userEvent.keyboard("2");
  await userEvent.keyboard("{Backspace}");
  await userEvent.keyboard("11");
  expect(screen.getByText("That was the last entry.")).toBeVisible();
  expect(world.writes).toBe(0);
  await userEvent.keyboard("{Enter}");
  await applyDialog("Write the classes");
  expect(world.text("/Technical debt")).toBe(debt.replace("Old runtime | |", "Old runtime | safety |"));
  expect(world.live().find(({ item: live }) => live.id === item.id)?.item.tags).toEqual(["debt", "safety"]);
});

test("a wiki without any of it says what a page would hold and offers to start one", async () => {
  const world = new World();
  world.setPage("/Roadmap", roadmap);
  for (const [list, words] of [
    ["metrics", /No measure is written down/],
    ["ideas", /No idea is written down/],
    ["debt", /No debt is written down/],
  ] as const) {
    const { unmount } = opened(world, `view=review&list=${list}`);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole("button", { name: /^Start from a page/ })).toBeVisible();
    unmount();
  }
});
