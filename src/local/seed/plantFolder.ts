/**
 * A folder of pages becomes the project's wiki as it is: every `.md`, `.order` and attachment, byte for byte, in one
 * commit. Nothing is renamed, so a name the wiki cannot show stays one it cannot show, as after a push to a real wiki.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Service } from "../service/createService";
import { isSafePath } from "../service/git/trees";
import type { ProcessName } from "../service/route";
import type { Planted } from "./plantSeed";
import type { SeedClock } from "./seedClock";
import { createSeeder } from "./seeder";

const MAX_FILE = 18 * 1024 * 1024;

export async function plantFolder(
  service: Service,
  clock: SeedClock,
  dir: string,
  process: ProcessName,
): Promise<Planted> {
  const files = await readPages(dir);
  const begun = new Date(clock.now());
  const seeder = await createSeeder(service, clock, {
    project: "Platform",
    description: `Pages of ${dir}`,
    process,
    begun,
  });
  seeder.commit({ at: begun, by: service.administrator, message: "Imported the pages of a folder", files });
  return { project: seeder.project.name, wiki: seeder.wikiName };
}

async function readPages(dir: string): Promise<Record<string, Uint8Array>> {
  const found = await stat(dir).catch(() => null);
  if (found?.isDirectory() !== true) {
    throw new Error(`The seed folder ${dir} is not there. Give --seed demo, empty, scale:N or a folder of .md files.`);
  }
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const wanted = paths.filter((path) => belongsToWiki(path) && isSafePath(path)).sort();
  if (!wanted.some((path) => path.endsWith(".md"))) {
    throw new Error(`The seed folder ${dir} holds no .md file, so there is no page to show.`);
  }
  const contents = await Promise.all(wanted.map(async (path) => [path, await readFile(join(dir, path))] as const));
  return Object.fromEntries(contents.filter(([, bytes]) => bytes.byteLength <= MAX_FILE));
}

function belongsToWiki(path: string): boolean {
  return (
    !/(^|\/)(\.git|node_modules)(\/|$)/.test(path) &&
    (/\.md$/i.test(path) || /(^|\/)\.order$/.test(path) || /(^|\/)\.attachments\//.test(path))
  );
}
