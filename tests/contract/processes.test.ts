/** The four standard processes, as the adapter reads them: what an outcome and a deliverable become is never assumed. */
import type { ProcessName } from "../../src/local/service/route";
import { localWorld } from "./localWorld";

test.each<[ProcessName, string, string, readonly string[]]>([
  ["agile", "Epic", "Feature", ["New", "Active", "Closed"]],
  ["scrum", "Epic", "Feature", ["New", "In Progress", "Done"]],
  ["cmmi", "Epic", "Feature", ["Proposed", "Active", "Closed"]],
  ["basic", "Epic", "Issue", ["To Do", "Doing", "Done"]],
])(
  "%s: an outcome becomes an %s, a deliverable a(n) %s, and its states roll up",
  async (process, outcome, deliverable, states) => {
    const world = await localWorld({ process });
    try {
      const { workItemStore, writer } = world.connection;
      const read = await workItemStore.process();
      expect(read.outcomeLevel?.defaultType).toBe(outcome);
      expect(read.deliverableLevel?.defaultType).toBe(deliverable);
      const create = async (type: string, parent: number | null) => {
        const request = {
          project: "Demo",
          type,
          fields: { title: type },
          parent: parent as never,
          wikiLink: null,
          validateOnly: false,
        };
        const made = await writer.createItem(request);
        if (made === null) throw new Error("nothing was created");
        return made.item;
      };
      const parent = await create(outcome, null);
      for (const [steps] of states.entries()) {
        const { id, ...created } = await create(deliverable, parent.id);
        let { rev, state } = created;
        for (const to of states.slice(0, steps + 1)) {
          if (to === state) continue;
          ({ rev, state } = (
            await writer.updateItem({
              id,
              rev,
              fields: { state: to },
              wikiLink: null,
              removeWikiLink: null,
              validateOnly: false,
            })
          ).item);
        }
      }
      const counts = await workItemStore.childCounts([outcome], read);
      expect(counts.get(parent.id)).toEqual({ total: 3, inProgress: 1, completed: 1 });
    } finally {
      await world.close();
    }
  },
);
