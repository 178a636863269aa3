/** The Node adapter, over azure-devops-node-api, against the local service on a real socket. */
import { localWorld } from "./localWorld";
import { describePorts } from "./ports";

describePorts("the local service through azure-devops-node-api", async () => {
  const { connection, close } = await localWorld();
  return { ...connection, close };
});

describePorts("the same without the scope to read git", async () => {
  const world = await localWorld();
  const { wikiStore, workItemStore, writer } = await world.open({
    token: world.token(["vso.wiki_write", "vso.work_write", "vso.project"]),
  });
  return { wikiStore, workItemStore, writer, close: world.close };
});
