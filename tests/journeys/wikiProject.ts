/** A project whose wiki holds given files, planted before a person opens it. */
import type { Service } from "../../src/local/service/createService";
import type { ImportedCommit } from "../../src/local/service/wiki/importWiki";

/** Contents by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const commitOf = (service: Service, files: Files): ImportedCommit => ({
  message: "Pages",
  by: service.administrator,
  at: new Date(service.clock.now()),
  files: new Map(Object.entries(files).map(([file, content]) => [`/${file}`, content])),
});

export async function wikiProject(service: Service, name: string, files: Files) {
  const { project, wikiId } = await service.createProject({ name, process: "agile" });
  if (wikiId === null) throw new Error(`The project ${name} got no wiki.`);
  service.wiki.importCommits(wikiId, [commitOf(service, files)]);
  return { project, wikiId };
}
