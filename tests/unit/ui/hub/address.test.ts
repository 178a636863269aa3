import { emptyFilter } from "../../../../src/ui/hub/route";
import { openHub } from "../../../../src/ui/hub/openHub";
import { inThisThread } from "../../../../src/usecases/readInThisThread";
import { World } from "../../../simulation/world";
import { hostOf, plansOfCopies, type Seen } from "./seenHost";

/** A hub that is open, with every address it wrote. */
async function opened() {
  const seen: Seen = { opened: [], toasts: [], hash: "view=strategy" };
  const addresses: string[] = [];
  const host = {
    ...hostOf(seen),
    setHash: async (hash: string) => {
      addresses.push(hash);
    },
  };
  const world = new World();
  const { store, acts } = openHub({
    ...world.connect("hub"),
    host,
    org: "https://dev.azure.com/department",
    wikiFromUrl: null,
    reader: inThisThread,
    planner: plansOfCopies,
  });
  while (store.getState().session.kind !== "ready") await new Promise((resolve) => setTimeout(resolve, 5));
  return { store, acts, addresses };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 400));

test("every letter filters at once; the address knows the words a person came to rest at", async () => {
  const { store, acts, addresses } = await opened();
  for (const text of ["s", "si", "sig"]) acts.filter({ ...emptyFilter, text });
  expect(store.getState().route.filter.text).toBe("sig");
  expect(addresses).toEqual([]);
  await rest();
  expect(addresses).toEqual(["view=strategy&find=sig"]);
});

test("what is chosen stands in the address at once, with the words typed a moment before, and once", async () => {
  const { acts, addresses } = await opened();
  acts.filter({ ...emptyFilter, text: "sig" });
  acts.filter({ ...emptyFilter, text: "sig", states: ["delivered"] });
  expect(addresses).toEqual(["view=strategy&find=sig&state=delivered"]);
  await rest();
  expect(addresses).toHaveLength(1);
});
