/**
 * A department at the size published limits make interesting: 200 pages, 300 outcomes, 300 Epics, 1,500 Features, 15,000
 * stories, every line but one linked by its number, planted in the local service in process.
 *
 * What is read twice is answered from memory until somebody writes: the requests are counted as they come, and an answer that
 * cannot have changed need not be made again.
 */
import type { Service } from "../../../src/local/service/createService";
import { importCommits } from "../../../src/local/service/wiki/importWiki";
import { localWorld } from "../localWorld";
import type { LocalWorld } from "../localWorld";

export const size = { pages: 200, outcomes: 300, features: 5, stories: 10, perPage: 25 };
export const items = size.outcomes * (1 + size.features);
export const roadmaps = size.outcomes / size.perPage;

export interface DepartmentAtSize extends LocalWorld {
  /** Somebody changed something behind the service's back. */
  forget(): void;
  /** One in a hundred: two pages and eighteen items, changed by people. */
  change(): void;
}

export async function departmentAtSize(): Promise<DepartmentAtSize> {
  const answers = new Map<string, Awaited<ReturnType<Service["handle"]>>>();
  const world = await localWorld({ between: (handle) => remembering(handle, answers) });
  plant(world);
  return { ...world, forget: () => answers.clear(), change: () => (answers.clear(), change(world)) };
}

/** POSTs that only read. */
const queries = /\/_apis\/(wit\/(wiql|workitemsbatch|artifacturiquery)|git\/repositories\/[^/]+\/blobs)(\/|\?|$)/i;

function remembering(handle: Service["handle"], answers: Map<string, Awaited<ReturnType<Service["handle"]>>>) {
  return async (request: Parameters<Service["handle"]>[0]): ReturnType<Service["handle"]> => {
    const { method, url, body } = request;
    const reads = method === "GET" || method === "OPTIONS" || (method === "POST" && queries.test(url));
    if (!reads) {
      answers.clear();
      return handle(request);
    }
    const asked = [method, url, ...["authorization", "accept"].map((name) => request.headers[name] ?? "")];
    const key = [...asked, Buffer.from(body).toString("latin1")].join("\n");
    const answer = answers.get(key) ?? (await handle(request));
    answers.set(key, answer);
    return answer;
  };
}

const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);

function plant({ service, projectId, wikiId }: LocalWorld): void {
  const project = service.projects.find(projectId);
  if (project === null) throw new Error("no project");
  const by = service.administrator;
  const at = ago(40);
  const make = (type: string, title: string, parent?: number): number =>
    service.board.seed.createItem({
      project,
      type,
      fields: { "System.Title": title },
      by,
      at,
      ...(parent === undefined ? {} : { parent }),
    });
  const files = new Map<string, string>([
    ["/Metrics.md", "# Metrics\n\n| Metric | Current | Target |\n|---|---|---|\n| Orders a day | 120 | 200 |\n"],
    ["/Ideas.md", "# Ideas\n\n## Pay by link\n\nHypothesis: people pay sooner.\nSince: 2026-01-10\n"],
  ]);
  service.board.seed.together(() => {
    for (let page = 0; page < roadmaps; page += 1) {
      const lines = [`# Roadmap ${page}`, ""];
      for (let each = 0; each < size.perPage; each += 1) {
        const title = `Outcome ${page * size.perPage + each}`;
        const epic = make("Epic", title);
        lines.push(`## ${title}`, `#${epic}`, "");
        for (let part = 0; part < size.features; part += 1) {
          const feature = make("Feature", `Part ${part} of ${title}`, epic);
          lines.push(`- Part ${part} of ${title} #${feature}`);
          for (let story = 0; story < size.stories; story += 1) make("User Story", `Story ${story}`, feature);
        }
        lines.push("");
      }
      if (page === roadmaps - 1) lines.push("- One more part", "");
      files.set(`/Roadmap-${page}.md`, lines.join("\n"));
    }
  });
  for (let note = files.size; note < size.pages; note += 1)
    files.set(`/Notes-${note}.md`, `# Notes ${note}\n\nWords.\n`);
  importCommits(service.repositories, wikiId, "refs/heads/wikiMaster", [{ by, at, message: "Pages", files }]);
}

function change({ service, wikiId }: LocalWorld): void {
  const by = service.administrator;
  const at = new Date();
  const files = new Map([100, 101].map((note) => [`/Notes-${note}.md`, `# Notes ${note}\n\nMore words.\n`]));
  importCommits(service.repositories, wikiId, "refs/heads/wikiMaster", [{ by, at, message: "Words", files }]);
  for (let item = 1; item <= 18; item += 1)
    service.board.seed.changeItem({ item, fields: { "System.Tags": "seen" }, by, at });
}
