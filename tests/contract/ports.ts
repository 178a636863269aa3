/**
 * What every wiki store, work item store and writer promises, whatever stands behind them: the same suite runs over the
 * official client against the local service and over the in-memory model the simulation uses. A world starts with one
 * wiki without pages of interest and an empty board of the Agile process; the suite arranges the rest through the ports.
 */
import type { Wiki, WikiFile } from "../../src/domain/wiki";
import { pagePath, workItemId } from "../../src/domain/ids";
import type { PagePath, WorkItemId } from "../../src/domain/ids";
import type { FailureKind } from "../../src/ports/failure";
import { isFailure } from "../../src/ports/failure";
import type { WikiStore } from "../../src/ports/wikiStore";
import type { WorkItemStore } from "../../src/ports/workItemStore";
import type { NewWikiLink, Writer, WrittenItem } from "../../src/ports/writer";

export interface PortWorld {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly writer: Writer;
  close(): Promise<void>;
}

const MESSAGE = "Write a page\n\nSync-Run: 0a0b0c0d";

export function describePorts(name: string, open: () => Promise<PortWorld>): void {
  describe(name, () => {
    let world: PortWorld;
    let wiki: Wiki;
    let project: string;

    beforeEach(async () => {
      world = await open();
      const [only] = await world.wikiStore.wikis();
      if (only === undefined) throw new Error("the world has no wiki");
      wiki = only;
      project = (await world.workItemStore.project()).name;
    });
    afterEach(() => world.close());

    const put = (path: string, text: string, ifMatch: string | null = null) =>
      world.writer.putPage(wiki, {
        path: pagePath(path),
        text,
        ifMatch: ifMatch as Parameters<Writer["putPage"]>[1]["ifMatch"],
        message: MESSAGE,
      });

    const link = (page: string, comment: string): NewWikiLink => ({ wiki, page: pagePath(page), comment });

    async function create(
      title: string,
      options: Partial<Parameters<Writer["createItem"]>[0]> = {},
    ): Promise<WrittenItem> {
      const made = await world.writer.createItem({
        project,
        type: "Epic",
        fields: { title },
        parent: null,
        wikiLink: null,
        validateOnly: false,
        ...options,
      });
      if (made === null) throw new Error("nothing was created");
      return made;
    }

    const update = (id: WorkItemId, rev: number, change: Partial<Parameters<Writer["updateItem"]>[0]>) =>
      world.writer.updateItem({
        id,
        rev,
        fields: {},
        wikiLink: null,
        removeWikiLink: null,
        validateOnly: false,
        ...change,
      });

    async function kindOf(work: Promise<unknown>): Promise<FailureKind | "done"> {
      try {
        await work;
        return "done";
      } catch (error) {
        if (!isFailure(error)) throw error;
        expect(error.failure.message).toMatch(/[.!?]$/);
        expect(error.failure.help).toMatch(/[.!?]$/);
        return error.failure.kind;
      }
    }

    describe("pages", () => {
      test.each([
        "",
        "# Roadmap\n\n- one\n",
        "no final newline",
        "\r\ntabs\tand\u00a0blanks\r\n",
        "emoji 🚀 – ümlaut",
        "\uFEFFmark",
      ])("%p is read back byte for byte", async (text) => {
        const { blob } = await put("/Page", text);
        expect(await world.wikiStore.page(wiki, pagePath("/Page"))).toMatchObject({ path: "/Page", text, blob });
      });

      test("a page that is not there is null", async () => {
        expect(await world.wikiStore.page(wiki, pagePath("/Nowhere"))).toBeNull();
      });

      test("a write under the text that was read succeeds and gives the value for the next one", async () => {
        const first = await put("/Page", "one");
        const second = await put("/Page", "two", first.blob);
        expect(second.blob).not.toBe(first.blob);
        expect(await kindOf(put("/Page", "three", second.blob))).toBe("done");
      });

      test("a write under another text is stale and changes nothing", async () => {
        const first = await put("/Page", "one");
        await put("/Page", "two", first.blob);
        expect(await kindOf(put("/Page", "three", first.blob))).toBe("stale");
        expect(await world.wikiStore.page(wiki, pagePath("/Page"))).toMatchObject({ text: "two" });
      });

      test("the same text again has the same value: what is compared is content, not time", async () => {
        const first = await put("/Page", "one");
        const second = await put("/Page", "two", first.blob);
        expect((await put("/Page", "one", second.blob)).blob).toBe(first.blob);
      });

      test("creating a page that exists is stale", async () => {
        await put("/Page", "one");
        expect(await kindOf(put("/Page", "two"))).toBe("stale");
      });

      test("a page below one that is not there is refused", async () => {
        expect(await kindOf(put("/Nowhere/Page", "one"))).toBe("not-found");
      });

      test("writing a page that was deleted does not create it again", async () => {
        expect(await kindOf(put("/Gone", "one", "a".repeat(40)))).toMatch(/^(?:not-found|stale)$/);
        expect(await world.wikiStore.page(wiki, pagePath("/Gone"))).toBeNull();
      });

      test("a snapshot has every page, under its file name, with the value for writing", async () => {
        await put("/A - B: C", "parent");
        const { blob } = await put("/A - B: C/D?", "child");
        const files = (await world.wikiStore.snapshot(wiki)).files.filter(
          (file) => file.content !== null && file.file.endsWith(".md"),
        );
        const byName = new Map<string, WikiFile>(files.map((file) => [file.file, file]));
        expect(byName.get("/A-%2D-B%3A-C/D%3F.md")).toMatchObject({ blob, content: { kind: "text", text: "child" } });
        expect(byName.get("/A-%2D-B%3A-C.md")).toMatchObject({ content: { kind: "text", text: "parent" } });
      });
    });

    describe("creating work", () => {
      test("a created item is revision 1 with what was asked for", async () => {
        const { item, links } = await create("Faster checkout", {
          fields: {
            title: "Faster checkout",
            targetDate: "2026-12-01",
            description: { format: "markdown", text: "Why *now*" },
          },
        });
        expect(item).toMatchObject({
          rev: 1,
          type: "Epic",
          title: "Faster checkout",
          state: "New",
          category: "proposed",
          targetDate: "2026-12-01",
        });
        expect(item.description?.text).toContain("Why");
        expect(links).toMatchObject({ parent: null, children: [], wikiPages: [] });
      });

      test("parent and wiki link are born with it", async () => {
        await put("/Road map", "# Road map");
        const epic = await create("Epic");
        const feature = await create("Feature", {
          type: "Feature",
          parent: epic.item.id,
          wikiLink: link("/Road map", "agreed"),
        });
        expect(feature.links).toMatchObject({
          parent: epic.item.id,
          wikiPages: [{ page: "/Road map", comment: "agreed", wikiId: wiki.id }],
        });
        expect(feature.item.rev).toBe(1);
        const links = await world.workItemStore.links([epic.item.id, feature.item.id]);
        expect(links.get(epic.item.id)?.children).toEqual([feature.item.id]);
        expect(links.get(feature.item.id)?.parent).toBe(epic.item.id);
      });

      test("validating creates nothing and says what the rules say", async () => {
        const before = (await world.workItemStore.itemsOfTypes(["Epic"])).items.length;
        const request = { project, type: "Epic", parent: null, wikiLink: null, validateOnly: true } as const;
        expect(await world.writer.createItem({ ...request, fields: { title: "Epic" } })).toBeNull();
        expect(await kindOf(world.writer.createItem({ ...request, fields: { title: "" } }))).toBe("rejected");
        expect((await world.workItemStore.itemsOfTypes(["Epic"])).items).toHaveLength(before);
      });

      test.each([
        ["a type the process does not have", { type: "Saga" }],
        ["no title", { fields: { title: "  " } }],
        ["a title of 256 characters", { fields: { title: "x".repeat(256) } }],
      ])("%s is rejected", async (_name, options) => {
        expect(await kindOf(create("Epic", options))).toMatch(/^(?:rejected|not-found)$/);
      });
    });

    describe("changing work", () => {
      test("fields and the link's comment are one revision", async () => {
        await put("/Road map", "# Road map");
        const { item } = await create("Epic", { wikiLink: link("/Road map", "first") });
        const after = await update(item.id, 1, {
          fields: { title: "Better epic" },
          wikiLink: link("/Road map", "second"),
        });
        expect(after.item).toMatchObject({ rev: 2, title: "Better epic" });
        expect(after.links.wikiPages).toMatchObject([{ page: "/Road map", comment: "second" }]);
      });

      test("the comment alone is a revision too", async () => {
        await put("/Road map", "# Road map");
        const { item } = await create("Epic", { wikiLink: link("/Road map", "first") });
        expect((await update(item.id, 1, { wikiLink: link("/Road map", "second") })).item.rev).toBe(2);
      });

      test("a link to a second page is a second link, and one can be taken away again", async () => {
        await put("/One", "1");
        await put("/Two", "2");
        const { item } = await create("Epic", { wikiLink: link("/One", "one") });
        const both = await update(item.id, 1, { wikiLink: link("/Two", "two") });
        expect(both.links.wikiPages.map((page) => page.page).sort()).toEqual(["/One", "/Two"]);
        const url = both.links.wikiPages.find((page) => page.page === "/One")?.url ?? "";
        const one = await update(item.id, both.item.rev, { removeWikiLink: url });
        expect(one.links.wikiPages).toMatchObject([{ page: "/Two", comment: "two" }]);
      });

      test("a link can move to another page in one revision", async () => {
        await put("/One", "1");
        await put("/Two", "2");
        const { item, links } = await create("Epic", { wikiLink: link("/One", "one") });
        const moved = await update(item.id, 1, {
          wikiLink: link("/Two", "one"),
          removeWikiLink: links.wikiPages[0]?.url ?? "",
        });
        expect(moved.item.rev).toBe(2);
        expect(moved.links.wikiPages).toMatchObject([{ page: "/Two", comment: "one" }]);
      });

      test("an older revision is stale and changes nothing", async () => {
        const { item } = await create("Epic");
        await update(item.id, 1, { fields: { title: "Someone else's" } });
        expect(await kindOf(update(item.id, 1, { fields: { title: "Mine" } }))).toBe("stale");
        expect((await world.workItemStore.itemsById([item.id])).items[0]).toMatchObject({
          rev: 2,
          title: "Someone else's",
        });
      });

      test("values that stand already make no revision", async () => {
        const { item } = await create("Epic");
        expect((await update(item.id, 1, { fields: { title: "Epic" } })).item.rev).toBe(1);
      });

      test("a value can be cleared", async () => {
        const { item } = await create("Epic", { fields: { title: "Epic", targetDate: "2026-12-01" } });
        expect((await update(item.id, 1, { fields: { targetDate: null } })).item.targetDate).toBeNull();
      });

      test("validating changes nothing", async () => {
        const { item } = await create("Epic");
        await update(item.id, 1, { fields: { title: "Other" }, validateOnly: true });
        expect((await world.workItemStore.itemsById([item.id])).items[0]).toMatchObject({ rev: 1, title: "Epic" });
      });

      test("an item that is not there is not found", async () => {
        expect(await kindOf(update(workItemId(99_999), 1, { fields: { title: "x" } }))).toBe("not-found");
      });
    });

    describe("parents", () => {
      test("set, changed and removed; no revision moves on either end", async () => {
        const [one, two, child] = [
          await create("One"),
          await create("Two"),
          await create("Child", { type: "Feature" }),
        ];
        expect((await world.writer.setParent(child.item.id, one.item.id)).links.parent).toBe(one.item.id);
        expect((await world.writer.setParent(child.item.id, two.item.id)).links.parent).toBe(two.item.id);
        expect((await world.writer.setParent(child.item.id, two.item.id)).links.parent).toBe(two.item.id);
        const { items } = await world.workItemStore.itemsById([one.item.id, two.item.id, child.item.id]);
        expect(items.map((item) => item.rev)).toEqual([1, 1, 1]);
        expect((await world.writer.setParent(child.item.id, null)).links.parent).toBeNull();
      });

      test("a circle is rejected", async () => {
        const parent = await create("Parent");
        const child = await create("Child", { parent: parent.item.id });
        expect(await kindOf(world.writer.setParent(parent.item.id, child.item.id))).toBe("rejected");
      });
    });

    describe("reading work", () => {
      test("items of a type, by id ascending, with the server's time", async () => {
        const made = [await create("B"), await create("A"), await create("F", { type: "Feature" })];
        const { items, asOf } = await world.workItemStore.itemsOfTypes(["Epic"]);
        expect(items.map((item) => item.id)).toEqual(
          made
            .slice(0, 2)
            .map(({ item }) => item.id)
            .sort((a, b) => a - b),
        );
        expect(asOf).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        expect(await world.workItemStore.serverTime()).toMatch(/Z$/);
      });

      test("what cannot be read is named with its reason, and only the recycle bin proves a deletion", async () => {
        const kept = await create("Kept");
        const deleted = await create("Deleted");
        await world.writer.recycleItem(deleted.item.id, 1);
        const unknown = workItemId(99_999);
        const { items, missing } = await world.workItemStore.itemsById([unknown, deleted.item.id, kept.item.id]);
        expect(items.map((item) => item.id)).toEqual([kept.item.id]);
        expect(new Map(missing)).toEqual(
          new Map([
            [deleted.item.id, "recycled"],
            [unknown, "not-found-or-not-permitted"],
          ]),
        );
        expect((await world.workItemStore.links([deleted.item.id, unknown])).size).toBe(0);
      });

      test("an item is recycled only at the revision that was seen", async () => {
        const { item } = await create("Epic");
        await update(item.id, 1, { fields: { title: "Touched" } });
        expect(await kindOf(world.writer.recycleItem(item.id, 1))).toBe("stale");
        expect((await world.workItemStore.itemsById([item.id])).items).toHaveLength(1);
      });

      test("items by the page they link to", async () => {
        for (const page of ["/Road map", "/Other"]) await put(page, page);
        const first = await create("First", { wikiLink: link("/Road map", "a") });
        const second = await create("Second", { wikiLink: link("/Road map", "b") });
        const found = await world.workItemStore.linkedToPages(wiki, [pagePath("/Road map"), pagePath("/Other")]);
        expect(found.get(pagePath("/Road map"))).toEqual([first.item.id, second.item.id]);
        expect(found.get(pagePath("/Other") satisfies PagePath) ?? []).toEqual([]);
      });

      test("children are counted by category, removed ones left out", async () => {
        const epic = await create("Epic");
        const states = ["New", "Active", "Resolved", "Closed", "Removed"];
        for (const state of states) {
          const child = await create(state, { type: "Feature", parent: epic.item.id });
          for (const step of state === "New" ? [] : state === "Closed" ? ["Active", "Closed"] : [state]) {
            const now = (await world.workItemStore.itemsById([child.item.id])).items[0];
            await update(child.item.id, now?.rev ?? 0, { fields: { state: step } });
          }
        }
        const counts = await world.workItemStore.childCounts(["Epic", "Feature"], await world.workItemStore.process());
        expect(counts.get(epic.item.id)).toEqual({ total: 4, inProgress: 2, completed: 1 });
      });

      test("search finds words of the title in any order and case, and a number", async () => {
        const checkout = await create("Faster checkout for O'Neil");
        await create("Slower returns");
        const ids = async (text: string) =>
          (await world.workItemStore.search(text, ["Epic"], 10)).map((item) => item.id);
        expect(await ids("CHECKOUT faster")).toEqual([checkout.item.id]);
        expect(await ids("O'Neil")).toEqual([checkout.item.id]);
        expect((await ids(`#${checkout.item.id}`))[0]).toBe(checkout.item.id);
        expect(await ids("nothing like it")).toEqual([]);
        expect(await world.workItemStore.search("", ["Epic"], 1)).toHaveLength(1);
      });
    });

    describe("the process", () => {
      test("says what an outcome and a deliverable become", async () => {
        const process = await world.workItemStore.process();
        expect(process.outcomeLevel).toMatchObject({ id: "Microsoft.EpicCategory", defaultType: "Epic" });
        expect(process.deliverableLevel).toMatchObject({ defaultType: "Feature" });
        expect(process.types.find((type) => type.name === "Epic")?.states).toEqual(
          expect.arrayContaining([
            { name: "New", category: "proposed" },
            { name: "Closed", category: "completed" },
          ]),
        );
      });
    });
  });
}
