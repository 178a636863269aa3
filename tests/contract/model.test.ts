/** The in-memory model the simulation runs on keeps the same promises as the real adapters. */
import { World } from "../simulation/world";
import { describePorts } from "./ports";

describePorts("the model of the simulation", () => {
  const world = new World();
  const { wikiStore, workItemStore, writer } = world.connect("Ann");
  return Promise.resolve({ wikiStore, workItemStore, writer, close: () => Promise.resolve() });
});
