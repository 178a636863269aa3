/** Answers that never arrive: before the service saw the request, and after it did what was asked. */
import type { Connection } from "../../src/adapters/node/connect";
import { TransportError } from "../../src/adapters/azureDevOps/transport";
import type { Transport, TransportRequest } from "../../src/adapters/azureDevOps/transport";
import type { BlobId, WorkItemId } from "../../src/domain/ids";
import { pagePath } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import { isFailure } from "../../src/ports/failure";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";

type Loss = "before" | "after";

let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  world = await localWorld();
  const [only] = await world.connection.wikiStore.wikis();
  if (only === undefined) throw new Error("no wiki");
  wiki = only;
});
afterEach(() => world.close());

/**
 * A connection that loses the first `times` answers to writes, and counts the writes the service saw.
 * `meanwhile` happens while the first answer is being lost.
 */
async function losing(
  loss: Loss,
  times: number,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<{ readonly connection: Connection; readonly served: TransportRequest[] }> {
  const served: TransportRequest[] = [];
  let left = times;
  const wrap = (transport: Transport): Transport => ({
    ...transport,
    async send(request) {
      if (request.intent === "read") return transport.send(request);
      const lose = left > 0;
      left -= 1;
      if (lose && left === times - 1) await meanwhile();
      if (lose && loss === "before") throw new TransportError("socket hang up", "unknown");
      served.push(request);
      const response = await transport.send(request);
      if (lose) throw new TransportError("socket hang up", "unknown");
      return response;
    },
  });
  return { connection: await world.open({ wrap }), served };
}

async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error.failure.kind;
  }
}

const put = (connection: Connection, text: string, ifMatch: BlobId | null) =>
  connection.writer.putPage(wiki, { path: pagePath("/Page"), text, ifMatch, message: "m" });

async function create(
  connection: Connection,
  title: string,
  type = "Epic",
  parent: WorkItemId | null = null,
): Promise<WorkItemId> {
  const made = await connection.writer.createItem({
    project: "Demo",
    type,
    fields: { title },
    parent,
    wikiLink: null,
    validateOnly: false,
  });
  if (made === null) throw new Error("nothing was created");
  return made.item.id;
}

const commits = async (): Promise<number> =>
  (await world.connection.wikiStore.history?.commits(wiki, "/Page.md", 50))?.length ?? 0;

describe.each<Loss>(["before", "after"])("the answer is lost %s the service acted", (loss) => {
  test("a page write succeeds, with one commit", async () => {
    const first = await put(world.connection, "one", null);
    const { connection } = await losing(loss, 1);
    const second = await put(connection, "two", first.blob);
    expect(await world.connection.wikiStore.page(wiki, pagePath("/Page"))).toMatchObject({
      text: "two",
      blob: second.blob,
    });
    expect(await commits()).toBe(2);
  });

  test("a page creation succeeds, with one commit", async () => {
    const { connection } = await losing(loss, 1);
    expect(await outcomeOf(put(connection, "one", null))).toBe("done");
    expect(await commits()).toBe(1);
  });

  test("an update succeeds, with one revision", async () => {
    const id = await create(world.connection, "Epic");
    const { connection } = await losing(loss, 1);
    const { item } = await connection.writer.updateItem({
      id,
      rev: 1,
      fields: { title: "Better" },
      wikiLink: null,
      removeWikiLink: null,
      validateOnly: false,
    });
    expect(item).toMatchObject({ rev: 2, title: "Better" });
  });

  test("a create is an unknown outcome, sent once", async () => {
    const { connection, served } = await losing(loss, 9);
    expect(await outcomeOf(create(connection, "Epic"))).toBe("unknown-outcome");
    expect(served).toHaveLength(loss === "after" ? 1 : 0);
    expect((await world.connection.workItemStore.itemsOfTypes(["Epic"])).items).toHaveLength(loss === "after" ? 1 : 0);
  });

  test("a parent change is looked up", async () => {
    const parent = await create(world.connection, "Parent");
    const child = await create(world.connection, "Child", "Feature");
    const { connection } = await losing(loss, 9);
    expect(await outcomeOf(connection.writer.setParent(child, parent))).toBe(
      loss === "after" ? "done" : "unknown-outcome",
    );
  });

  test("a deletion is looked up in the recycle bin", async () => {
    const id = await create(world.connection, "Epic");
    const { connection } = await losing(loss, 9);
    expect(await outcomeOf(connection.writer.recycleItem(id, 1))).toBe(loss === "after" ? "done" : "unknown-outcome");
  });
});

describe("every answer is lost", () => {
  test("a page write that was made is found to be made", async () => {
    const { connection } = await losing("after", 9);
    expect(await outcomeOf(put(connection, "one", null))).toBe("done");
  });

  test("a page write that never got through is unknown, because it may still arrive", async () => {
    const first = await put(world.connection, "one", null);
    const { connection } = await losing("before", 9);
    expect(await outcomeOf(put(connection, "two", first.blob))).toBe("unknown-outcome");
  });

  test("an update that never got through is unknown", async () => {
    const id = await create(world.connection, "Epic");
    const { connection } = await losing("before", 9);
    const update = connection.writer.updateItem({
      id,
      rev: 1,
      fields: { title: "Better" },
      wikiLink: null,
      removeWikiLink: null,
      validateOnly: false,
    });
    expect(await outcomeOf(update)).toBe("unknown-outcome");
  });
});

describe("somebody else writes while our answer is being lost", () => {
  test("a page with other words is stale, and theirs stay", async () => {
    const first = await put(world.connection, "one", null);
    const { connection } = await losing("before", 1, () => put(world.connection, "theirs", first.blob));
    expect(await outcomeOf(put(connection, "ours", first.blob))).toBe("stale");
    expect(await world.connection.wikiStore.page(wiki, pagePath("/Page"))).toMatchObject({ text: "theirs" });
  });

  test("a page with the very same words is done", async () => {
    const first = await put(world.connection, "one", null);
    const { connection } = await losing("before", 1, () => put(world.connection, "same", first.blob));
    expect(await outcomeOf(put(connection, "same", first.blob))).toBe("done");
    expect(await commits()).toBe(2);
  });

  test.each([
    ["Theirs", "stale"],
    ["Ours", "done"],
  ])("an item they give the title %s is %s, with one revision", async (title, outcome) => {
    const id = await create(world.connection, "Epic");
    const update = (connection: Connection, to: string) =>
      connection.writer.updateItem({
        id,
        rev: 1,
        fields: { title: to },
        wikiLink: null,
        removeWikiLink: null,
        validateOnly: false,
      });
    const { connection } = await losing("before", 1, () => update(world.connection, title));
    expect(await outcomeOf(update(connection, "Ours"))).toBe(outcome);
    expect((await world.connection.workItemStore.itemsById([id])).items).toMatchObject([{ rev: 2, title }]);
  });

  test("a parent they set to something else is not claimed to be ours", async () => {
    const [ours, theirs] = [await create(world.connection, "Ours"), await create(world.connection, "Theirs")];
    const child = await create(world.connection, "Child", "Feature");
    const { connection } = await losing("before", 1, () => world.connection.writer.setParent(child, theirs));
    expect(await outcomeOf(connection.writer.setParent(child, ours))).toBe("unknown-outcome");
  });
});
