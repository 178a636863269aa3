/** The demo: a department with three streams, a board that grew over a year and a wiki that five people wrote. */
import type { Service } from "../../service/createService";
import type { ProcessName, User } from "../../service/route";
import type { Planted } from "../plantSeed";
import { processWords } from "../processWords";
import type { ProcessWords } from "../processWords";
import type { SeedClock } from "../seedClock";
import { createSeeder } from "../seeder";
import type { Seeder } from "../seeder";
import { boardStory, iterations, people } from "./boardStory";
import type { PersonKey, StoryItem } from "./boardStory";
import { wikiStory } from "./wikiStory";
import type { StoryCommit } from "./wikiStory";

const PROJECT = "Platform";
const BEGUN = new Date("2025-01-13T08:00:00Z");
const LINKED = new Date("2026-10-06T08:20:00Z");

interface Telling {
  readonly seeder: Seeder;
  readonly words: ProcessWords;
  readonly users: Readonly<Record<PersonKey, User>>;
  readonly ids: Map<string, number>;
}

interface Happening {
  readonly at: Date;
  readonly tell: (telling: Telling) => Promise<void>;
}

export async function plantDemo(service: Service, clock: SeedClock, process: ProcessName): Promise<Planted> {
  const seeder = await createSeeder(service, clock, {
    project: PROJECT,
    description: "The department that books ferry crossings.",
    process,
    begun: BEGUN,
  });
  const users = Object.fromEntries(
    Object.entries(people).map(([key, { name, mail }]) => [key, seeder.person(name, mail)]),
  ) as Record<PersonKey, User>;
  joinTeam(service, seeder, Object.values(users));
  await plantTeams(seeder);
  const telling: Telling = { seeder, words: processWords(process), users, ids: new Map() };
  const linking: Happening = { at: LINKED, tell: (all) => linkOnePage(service, all) };
  const happenings = [...boardStory.flatMap(happeningsOf), ...wikiStory.map(commitHappening), linking];
  for (const { tell } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await tell(telling);
  }
  return { project: seeder.project.name, wiki: seeder.wikiName };
}

/** Each stream is a team with an area of its own name; all work in the same sprints. */
async function plantTeams(seeder: Seeder): Promise<void> {
  const sprints: string[] = [];
  for (const { name, start, finish } of iterations) sprints.push(await seeder.iteration(name, start, finish));
  for (const stream of ["Technology", "Product", "Support"]) {
    await seeder.area(stream);
    await seeder.team(stream, stream, sprints);
  }
}

function joinTeam(service: Service, seeder: Seeder, users: readonly User[]): void {
  const team = service.projects.defaultTeam(seeder.project);
  const members = [...team.members, ...users.map((user) => ({ userId: user.id, isAdmin: false }))];
  service.projects.updateTeam(team.id, { members });
}

/** An item is made in the morning, begun before noon and finished in the afternoon of its days. */
function happeningsOf(item: StoryItem): readonly Happening[] {
  const begin = (date: string, progress: "active" | "done", hour: string): Happening => ({
    at: new Date(`${date}T${hour}:00Z`),
    tell: (telling) => progressTo(telling, item, progress, new Date(`${date}T${hour}:00Z`)),
  });
  return [
    { at: new Date(`${item.created}T09:00:00Z`), tell: (telling) => makeItem(telling, item) },
    ...(item.started === null ? [] : [begin(item.started, "active", "11:30")]),
    ...(item.finished === null ? [] : [begin(item.finished, "done", "15:45")]),
  ];
}

async function makeItem({ seeder, words, users, ids }: Telling, item: StoryItem): Promise<void> {
  const fields: Record<string, string | number> = {
    "System.Title": item.title,
    "System.AreaPath": `${PROJECT}\\${item.stream}`,
  };
  const optional: readonly (readonly [string, string | number | null])[] = [
    ["System.Description", item.description],
    ["System.Tags", item.tags],
    ["Microsoft.VSTS.Common.Priority", item.priority],
    ["Microsoft.VSTS.Scheduling.TargetDate", item.target === null ? null : `${item.target}T00:00:00Z`],
  ];
  for (const [name, value] of optional) {
    // A process may lack a planning field; the type decides, not the story.
    if (value !== null && (item.level === "outcome" || item.level === "deliverable" || !name.endsWith("TargetDate"))) {
      fields[name] = value;
    }
  }
  const parent = item.parent === null ? null : (ids.get(item.parent) ?? null);
  const at = new Date(`${item.created}T09:00:00Z`);
  ids.set(item.key, await seeder.create({ type: words.type(item.level), at, by: users[item.by], fields, parent }));
}

async function progressTo(
  { seeder, words, users, ids }: Telling,
  item: StoryItem,
  progress: "active" | "done",
  at: Date,
): Promise<void> {
  const set = (name: string, value: string): object => ({ op: "add", path: `/fields/${name}`, value });
  const assigned = item.assigned === null ? [] : [set("System.AssignedTo", users[item.assigned].uniqueName)];
  const planned = item.iteration === null ? [] : [set("System.IterationPath", `${PROJECT}\\${item.iteration}`)];
  await seeder.change({
    id: ids.get(item.key) ?? 0,
    at,
    by: users[item.assigned ?? item.by],
    operations: [
      set("System.State", words.state(item.level, progress)),
      ...(progress === "active" ? [...assigned, ...planned] : []),
    ],
  });
}

function commitHappening(commit: StoryCommit): Happening {
  const at = new Date(commit.at);
  return {
    at,
    tell: ({ seeder, users, ids }) => {
      const files = Object.fromEntries(
        Object.entries(commit.files).map(([path, content]) => [
          path,
          typeof content === "string" ? withNumbers(content, ids) : content,
        ]),
      );
      seeder.commit({ at, by: users[commit.by], message: commit.message, files });
      return Promise.resolve();
    },
  };
}

/** `{{key}}` becomes the number of that item; an item that is not there yet would be a mistake of the story. */
function withNumbers(text: string, ids: ReadonlyMap<string, number>): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (_, key: string) => {
    const id = ids.get(key);
    if (id === undefined) {
      throw new Error(`The demo mentions “${key}” before it is made.`);
    }
    return String(id);
  });
}

/** One person also linked the page from the work item, as the service's own dialog does. */
async function linkOnePage(service: Service, { seeder, users, ids }: Telling): Promise<void> {
  const [wiki] = service.wiki.store.inProject(seeder.project.id);
  const page = `${seeder.project.id}/${wiki?.id ?? ""}/3. Product/Product Roadmap 2026`;
  await seeder.change({
    id: ids.get("checkout") ?? 0,
    at: LINKED,
    by: users.grace,
    operations: [
      {
        op: "add",
        path: "/relations/-",
        value: {
          rel: "ArtifactLink",
          url: `vstfs:///Wiki/WikiPage/${encodeURIComponent(page)}`,
          attributes: { name: "Wiki Page" },
        },
      },
    ],
  });
}
