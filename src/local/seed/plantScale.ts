/**
 * A project of a given size, for measuring: N outcomes with five deliverables each, over three streams, one roadmap page
 * per 25 outcomes. Four of five outcomes are linked to an Epic with five Features, every seventh Epic serves no outcome.
 * The same size always gives the same text.
 */
import type { Service } from "../service/createService";
import type { ProcessName, User } from "../service/route";
import type { Planted } from "./plantSeed";
import { processWords } from "./processWords";
import type { SeedClock } from "./seedClock";
import { createSeeder } from "./seeder";
import type { Seeder } from "./seeder";

const OUTCOMES_PER_PAGE = 25;
const DELIVERABLES = 5;
const STREAMS = ["Technology", "Product", "Support"] as const;
const things = [
  "booking",
  "payment",
  "timetable",
  "check-in",
  "refund",
  "notification",
  "search",
  "account",
  "invoice",
  "report",
];
const gains = [
  "answers within a second",
  "needs no manual step",
  "survives a lost zone",
  "costs half as much",
  "explains itself",
];

interface LinkedOutcome {
  readonly title: string;
  readonly epic: number | null;
  readonly deliverables: readonly { readonly title: string; readonly feature: number | null }[];
}

export async function plantScale(
  service: Service,
  clock: SeedClock,
  size: number,
  process: ProcessName,
): Promise<Planted> {
  const begun = new Date("2026-01-05T08:00:00Z");
  const seeder = await createSeeder(service, clock, {
    project: "Platform",
    description: `${size} outcomes`,
    process,
    begun,
  });
  const person = seeder.person("Ada Ferreira", "ada.ferreira@platform.example");
  const outcomes: LinkedOutcome[] = [];
  for (let index = 0; index < size; index++) {
    outcomes.push(await makeOutcome(seeder, process, index, begun, person));
    if (index % 7 === 0) {
      await makeEpic(seeder, process, `Keep ${thing(index)} running, part ${index + 1}`, begun, person);
    }
  }
  seeder.commit({ at: begun, by: person, message: "Wrote the strategy and the roadmaps", files: pagesFor(outcomes) });
  return { project: seeder.project.name, wiki: seeder.wikiName };
}

function thing(index: number): string {
  return things[index % things.length] ?? "booking";
}

async function makeEpic(seeder: Seeder, process: ProcessName, title: string, at: Date, by: User): Promise<number> {
  return seeder.create({
    type: processWords(process).type("outcome"),
    at,
    by,
    fields: { "System.Title": title },
    parent: null,
  });
}

async function makeOutcome(
  seeder: Seeder,
  process: ProcessName,
  index: number,
  at: Date,
  by: User,
): Promise<LinkedOutcome> {
  const title = `Every ${thing(index)} ${gains[Math.floor(index / things.length) % gains.length] ?? ""} in region ${index + 1}`;
  const linked = index % 5 !== 4;
  const epic = linked ? await makeEpic(seeder, process, title, at, by) : null;
  const deliverables = [];
  for (let number = 1; number <= DELIVERABLES; number++) {
    const deliverable = `Deliver step ${number} of the ${thing(index)} work in region ${index + 1}`;
    const type = processWords(process).type("deliverable");
    const feature =
      epic === null
        ? null
        : await seeder.create({ type, at, by, fields: { "System.Title": deliverable }, parent: epic });
    deliverables.push({ title: deliverable, feature });
  }
  return { title, epic, deliverables };
}

function pagesFor(outcomes: readonly LinkedOutcome[]): Record<string, string> {
  const files: Record<string, string> = {
    "Mission.md": "# Mission\n\nWe carry people across the water without making them think about us.\n",
    ".order": ["Mission", ...STREAMS].join("\n"),
  };
  for (const stream of STREAMS) {
    files[`${stream}.md`] = `# Vision\n\n${stream} makes the next crossing easier than the last.\n`;
  }
  for (let from = 0; from < outcomes.length; from += OUTCOMES_PER_PAGE) {
    const number = from / OUTCOMES_PER_PAGE;
    const stream = STREAMS[number % STREAMS.length] ?? STREAMS[0];
    files[`${stream}/Roadmap-${number + 1}.md`] = roadmapPage(outcomes.slice(from, from + OUTCOMES_PER_PAGE));
  }
  return files;
}

function roadmapPage(outcomes: readonly LinkedOutcome[]): string {
  const sections = outcomes.map(({ title, epic, deliverables }) => {
    const mention = epic === null ? "" : `#${epic}\n`;
    const bullets = deliverables
      .map((each) => `- ${each.title}${each.feature === null ? "" : ` #${each.feature}`}\n`)
      .join("");
    return `### ${title}\n${mention}\n${bullets}`;
  });
  return `# Roadmap\n\n## Now\n\n${sections.join("\n")}`;
}
