/** The hub as a person uses it: the real screens, acts and use cases over the model of a wiki and a board. */
import "../../../../src/ui/shared/observerMend";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Failure, FailureKind } from "../../../../src/ports/failure";
import { FailureError } from "../../../../src/ports/failure";
import type { Rehearsal } from "../../../../src/ports/workItemStore";
import { Hub } from "../../../../src/ui/hub/Hub";
import type { HubWorld } from "../../../../src/ui/hub/acts";
import { openHub } from "../../../../src/ui/hub/openHub";
import { inThisThread } from "../../../../src/usecases/readInThisThread";
import { workItemId } from "../../../../src/domain/ids";
import { sync } from "../../../simulation/appliers";
import { World } from "../../../simulation/world";
import { hostOf, plansOfCopies, type Seen } from "./seenHost";

/** Whole journeys through drawn screens; a busy machine takes longer than the runner allows one test. */

const roadmap = `# Roadmap

## Now

### Customers see their order at once

- Order page reads from the new store
- Old page redirects

### Every team deploys on any working day

- Canary releases
`;

function open(world: World, hash = "", change: (ports: HubWorld) => HubWorld = (ports) => ports): Seen {
  const seen: Seen = { opened: [], toasts: [], hash };
  const ports = {
    ...world.connect("hub"),
    host: hostOf(seen),
    org: "https://dev.azure.com/department",
    wikiFromUrl: null,
    reader: inThisThread,
    planner: plansOfCopies,
  };
  render(<Hub hub={openHub(change(ports))} />);
  return seen;
}

function departmentWorld(): World {
  const world = new World();
  world.setPage("/Mission", "# Mission\n\nWe give every customer a shop that is quick and honest.\n");
  world.setPage("/Roadmap", roadmap);
  return world;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const tab = (name: RegExp): HTMLElement => screen.getByRole("tab", { name });

async function confirmReading(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: /^Confirm all/ }));
  await userEvent.click(button("Review and save"));
  const dialog = await screen.findByRole("dialog");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save to the wiki" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
}

/** A browser fetches these on demand; here they are read before the clock of the first test runs. */
beforeAll(async () => {
  await Promise.all([
    import("../../../../src/ui/hub/HubDialogs"),
    import("../../../../src/ui/hub/coverage/CoverageView"),
    import("../../../../src/ui/hub/found/FoundView"),
    import("../../../../src/ui/hub/planning"),
    import("../../../../src/ui/hub/review/ReviewView"),
    import("../../../../src/ui/hub/roadmap/RoadmapView"),
    import("../../../../src/ui/hub/strategy/LineDetails"),
    import("../../../../src/ui/hub/strategy/StrategyFilter"),
    import("../../../../src/ui/hub/sync/SyncView"),
  ]);
});

describe("while the wiki and the board are read", () => {
  test("the strategy stands there before the links are known, and nothing is said to be missing until then", async () => {
    const world = departmentWorld();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    open(world, "view=strategy", (ports) => ({
      ...ports,
      workItemStore: { ...ports.workItemStore, links: (ids) => held.then(() => ports.workItemStore.links(ids)) },
    }));
    const tree = await screen.findByRole("treegrid", { name: /^Strategy/ });
    expect(within(tree).getByText("Customers see their order at once")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Link work to/ })).toBeNull();
    expect(screen.queryByText(/No work linked/)).toBeNull();
    answer();
    expect((await screen.findAllByRole("button", { name: /^Link work to/ })).length).toBeGreaterThan(0);
  });

  test("where the links decide what is shown first, it is not guessed", async () => {
    const world = departmentWorld();
    open(world, "", (ports) => ({
      ...ports,
      workItemStore: { ...ports.workItemStore, links: () => new Promise(() => undefined) },
    }));
    await waitFor(() => expect(screen.getByText("Links").parentElement).toHaveClass("tl-stage-now"));
    expect(screen.queryByRole("treegrid")).toBeNull();
    expect(screen.queryByRole("heading", { name: "What was found" })).toBeNull();
  });
});

describe("the first run", () => {
  test("shows what every page was taken for, and a click on the line opens the page there", async () => {
    const seen = open(departmentWorld());
    expect(await screen.findByRole("heading", { name: "What was found" })).toBeVisible();
    expect(screen.getByText(/2 outcomes and 3 deliverables on 1 page/)).toBeVisible();
    await userEvent.click(screen.getAllByRole("button", { name: "Roadmap" })[0] as HTMLElement);
    expect(seen.opened).toEqual(["/Roadmap:"]);
  });

  test("a word on a page is saved to the wiki after a look at what will be written, and nothing before", async () => {
    const world = departmentWorld();
    open(world);
    await screen.findByRole("heading", { name: "What was found" });
    expect(world.writes).toBe(0);
    await confirmReading();
    expect(world.writes).toBe(1);
    expect(world.text("/Throughline")).toContain("Reading of /Roadmap");
    expect(await screen.findByRole("treegrid", { name: /^Strategy/ })).toBeVisible();
    await userEvent.click(tab(/^What was found/));
    expect(screen.getByRole("region", { name: "Confirmed" })).toBeVisible();
  });

  test("a wiki without a roadmap says so and offers starter pages; it invents nothing", async () => {
    const world = new World();
    world.setPage("/Mission", "# Mission\n\nWe give every customer a shop that is quick and honest.\n");
    open(world);
    expect(await screen.findByText("No page was taken for a roadmap")).toBeVisible();
    await userEvent.click(button(/starter pages/i));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getAllByText(/Create page/).length).toBeGreaterThan(2);
    expect(world.writes).toBe(0);
    await userEvent.click(within(dialog).getByRole("button", { name: "Create the pages" }));
    await waitFor(() => expect(world.pages.size).toBeGreaterThan(4));
  });

  test("an empty wiki is not an error", async () => {
    open(new World());
    expect(await screen.findByText("This wiki is empty")).toBeVisible();
  });
});

describe("sync", () => {
  const refused: Failure = {
    kind: "rejected",
    message: "Risk must be filled in.",
    help: "Give every new Feature a risk.",
    status: 400,
    typeKey: null,
  };

  test("creates only what was ticked, writes the numbers to the page, and then has nothing to do", async () => {
    const world = departmentWorld();
    open(world);
    await confirmReading();
    await userEvent.click(tab(/^Sync/));
    expect(await screen.findByRole("button", { name: "Apply" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(screen.getByRole("checkbox", { name: "Tick all 5 new work items" }));
    await userEvent.click(screen.getByRole("button", { name: /^Apply \d+ rows$/ }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("5 work items will be created");
    await userEvent.click(within(dialog).getByRole("button", { name: "Apply" }));
    expect(await screen.findByText("Nothing to do", {}, { timeout: 10_000 })).toBeVisible();
    expect(world.live().map(({ item }) => [item.type, item.title])).toEqual([
      ["Epic", "Customers see their order at once"],
      ["Feature", "Order page reads from the new store"],
      ["Feature", "Old page redirects"],
      ["Epic", "Every team deploys on any working day"],
      ["Feature", "Canary releases"],
    ]);
    expect(world.text("/Roadmap").match(/#\d+/g)).toHaveLength(5);
    expect(screen.getByText(/0 writes, 0 revisions, 0 commits/)).toBeVisible();
  });

  test("what the service would refuse is said before anything is applied, and not offered", async () => {
    const asked: string[] = [];
    const rehearsal: Rehearsal = {
      create: async ({ type }) => {
        asked.push(type);
        return type === "Feature" ? refused : null;
      },
      update: async () => null,
    };
    const world = departmentWorld();
    open(world, "", (ports) => ({ ...ports, workItemStore: { ...ports.workItemStore, rehearsal } }));
    await confirmReading();
    expect(asked).toEqual([]);
    await userEvent.click(tab(/^Sync/));
    await userEvent.click(await screen.findByRole("button", { name: /^Noticed/ }));
    expect(screen.getAllByText(/would refuse creating the Feature .*Risk must be filled in\./)).toHaveLength(3);
    expect(screen.getAllByText(/Give every new Feature a risk\./)).not.toHaveLength(0);
    expect(asked).toEqual(["Epic", "Feature"]);
    await userEvent.click(screen.getByRole("checkbox", { name: /^Tick all 2 new/ }));
    expect(screen.getByRole("button", { name: /^Apply 2 rows/ })).toBeEnabled();
  });

  test("a question about a plan that changes meanwhile is withdrawn, and a person looks at the new one", async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const rehearsal: Rehearsal = {
      create: ({ type }) => held.then(() => (type === "Feature" ? refused : null)),
      update: async () => null,
    };
    const world = departmentWorld();
    open(world, "", (ports) => ({ ...ports, workItemStore: { ...ports.workItemStore, rehearsal } }));
    await confirmReading();
    await userEvent.click(tab(/^Sync/));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Tick all 5 new work items" }));
    await userEvent.click(button(/^Apply 5 rows$/));
    expect(await screen.findByRole("dialog")).toHaveTextContent("5 work items will be created");
    const writes = world.writes;
    answer();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByText(/^The plan changed while you were asked/)).toBeVisible();
    expect(world.writes).toBe(writes);
    await userEvent.click(button(/^Apply 2 rows$/));
    expect(await screen.findByRole("dialog")).toHaveTextContent("2 work items will be created");
    expect(screen.queryByText(/^The plan changed while you were asked/)).toBeNull();
  });

  test("looking again keeps the ticks of a person, and nothing is applied before it is read", async () => {
    const world = departmentWorld();
    let wait: Promise<void> = Promise.resolve();
    open(world, "", (ports) => ({
      ...ports,
      workItemStore: { ...ports.workItemStore, links: (ids) => wait.then(() => ports.workItemStore.links(ids)) },
    }));
    await confirmReading();
    await userEvent.click(tab(/^Sync/));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Tick all 5 new work items" }));
    let read: () => void = () => undefined;
    wait = new Promise((resolve) => {
      read = resolve;
    });
    world.setPage("/Roadmap", `${roadmap}\n### Refunds arrive in a day\n`);
    await userEvent.click(screen.getByRole("menuitem", { name: "Refresh" }));
    expect(await screen.findByText("Reading again…")).toBeVisible();
    expect(button(/^Apply 5 rows$/)).toHaveAttribute("aria-disabled", "true");
    read();
    expect(await screen.findByText("5 of 6 ticked")).toBeVisible();
    expect(button(/^Apply 5 rows$/)).not.toHaveAttribute("aria-disabled", "true");
  });

  test("a branch that takes pull requests only gets its page edits as a patch", async () => {
    const world = departmentWorld();
    await sync(world, world.connect("before"));
    world.editItem(workItemId(100), { title: "Customers see every order at once" });
    const saved: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob), revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const takesPullRequestsOnly = async (): Promise<boolean> => true;
    const writes = world.writes;
    open(world, "#view=sync", (ports) => ({ ...ports, wikiStore: { ...ports.wikiStore, takesPullRequestsOnly } }));
    await screen.findByText(/takes changes through pull requests only: 1 page edit goes into a patch/);
    await userEvent.click(button("Save the patch"));
    expect(await screen.findByText(/1 page edit is in the patch\./)).toBeVisible();
    const patch = await new Promise((done) => {
      const reader = Object.assign(new FileReader(), { onload: () => done(reader.result) });
      reader.readAsText(saved[0] ?? new Blob());
    });
    expect(patch).toContain("-### Customers see their order at once\n+### Customers see every order at once\n");
    expect(world.writes).toBe(writes);
  });

  test("opening every screen writes nothing", async () => {
    const world = departmentWorld();
    open(world);
    await screen.findByRole("heading", { name: "What was found" });
    for (const name of [/^Strategy/, /^Coverage/, /^Sync/]) await userEvent.click(tab(name));
    expect(world.writes).toBe(0);
  });

  test("ticking the row of a deliverable ticks the outcome it needs", async () => {
    const world = departmentWorld();
    open(world);
    await confirmReading();
    await userEvent.click(tab(/^Sync/));
    await userEvent.click(screen.getByRole("checkbox", { name: "Create Feature: Canary releases" }));
    expect(screen.getByRole("checkbox", { name: "Create Epic: Every team deploys on any working day" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Create Epic: Customers see their order at once" })).not.toBeChecked();
  });
});

describe("linking by hand", () => {
  test("an item found by its title is linked on both sides, and unlinked again", async () => {
    const world = departmentWorld();
    world.addItem({ title: "Order page", type: "Epic" });
    open(world, "view=strategy");
    await userEvent.click(
      await screen.findByRole("button", { name: "Link work to Customers see their order at once" }),
    );
    const picker = await screen.findByRole("dialog");
    await userEvent.type(within(picker).getByRole("textbox", { name: /Search work items/ }), "Order");
    await userEvent.click(await within(picker).findByRole("button", { name: /#100/ }));
    const preview = await screen.findByRole("dialog", { name: "Link #100" });
    await userEvent.click(within(preview).getByRole("button", { name: "Link" }));
    await waitFor(() => expect(world.text("/Roadmap")).toContain("#100"));
    expect(await screen.findByRole("button", { name: /Open Epic 100/ })).toBeVisible();
    await userEvent.click(screen.getByText("Customers see their order at once"));
    await userEvent.click(await screen.findByRole("button", { name: "Unlink #100" }));
    const unlink = await screen.findByRole("dialog", { name: "Unlink #100" });
    await userEvent.click(within(unlink).getByRole("button", { name: "Unlink" }));
    await waitFor(() => expect(world.text("/Roadmap")).not.toContain("#100"));
  });
});

describe("states that stand in the way", () => {
  const refuse = (kind: FailureKind, message: string): never => {
    throw new FailureError({ kind, message, help: "Sign in again.", status: 401, typeKey: null });
  };

  test("an expired sign-in gets its sentence and a way to try again", async () => {
    const world = departmentWorld();
    let expired = true;
    open(world, "", (ports) => ({
      ...ports,
      wikiStore: {
        ...ports.wikiStore,
        wikis: async () =>
          expired ? refuse("not-signed-in", "The sign-in of this page is no longer valid.") : ports.wikiStore.wikis(),
      },
    }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Your sign-in has expired");
    expect(alert).toHaveTextContent("Reload the page to sign in again; nothing was changed.");
    expired = false;
    await userEvent.click(button("Try again"));
    expect(await screen.findByRole("heading", { name: "What was found" })).toBeVisible();
  });

  test("a project without a wiki is told what to do", async () => {
    open(departmentWorld(), "", (ports) => ({ ...ports, wikiStore: { ...ports.wikiStore, wikis: async () => [] } }));
    expect(await screen.findByText("This project has no wiki yet")).toBeVisible();
  });

  test("several wikis and no project wiki: a person chooses, and the choice stays in the address", async () => {
    const world = departmentWorld();
    const seen = open(world, "", (ports) => ({
      ...ports,
      wikiStore: {
        ...ports.wikiStore,
        wikis: async () => [
          { ...world.wiki, id: "a", name: "Handbook", kind: "code" },
          { ...world.wiki, id: "b", name: "Design", kind: "code" },
        ],
      },
    }));
    await userEvent.click(await screen.findByRole("button", { name: /^Design/ }));
    expect(await screen.findByRole("heading", { name: "What was found" })).toBeVisible();
    expect(seen.hash).toBe("wiki=Design");
  });

  test("a viewer who may not write is told so on the row, and nothing is lost", async () => {
    const world = departmentWorld();
    open(world, "", (ports) => ({
      ...ports,
      writer: { ...ports.writer, putPage: async () => refuse("not-permitted", "You may not edit this wiki.") },
    }));
    await userEvent.click(await screen.findByRole("button", { name: /^Confirm all/ }));
    await userEvent.click(button("Review and save"));
    await userEvent.click(await screen.findByRole("button", { name: "Save to the wiki" }));
    expect(await screen.findByText(/You may not edit this wiki/)).toBeVisible();
    expect(world.pages.has("/Throughline" as never)).toBe(false);
  });

  test("an unreachable server on a second read leaves the last good one on the screen", async () => {
    const world = departmentWorld();
    let down = false;
    open(world, "view=strategy", (ports) => ({
      ...ports,
      wikiStore: {
        ...ports.wikiStore,
        snapshot: async (wiki, progress) =>
          down ? refuse("not-reachable", "The server did not answer.") : ports.wikiStore.snapshot(wiki, progress),
      },
    }));
    await screen.findByText("Customers see their order at once");
    down = true;
    await userEvent.click(screen.getByRole("menuitem", { name: "Refresh" }));
    expect(await screen.findByText(/Azure DevOps gave no answer/)).toBeVisible();
    expect(screen.getByText("Customers see their order at once")).toBeVisible();
  });
});
