/**
 * A project of a given size, for measuring: pages, outcomes with five deliverables each, an Epic with five Features for each outcome,
 * and stories spread evenly over the Features. One roadmap page per 25 outcomes over three streams, the other pages are notes. Four
 * of five outcomes are linked to an Epic, every fifth Epic serves none; a third of the stories is done. The same size always gives
 * the same text.
 */
import type { Service } from "../service/createService";
import type { ProcessName } from "../service/route";
import type { Planted } from "./plantSeed";
import { processWords, type Level } from "./processWords";
import type { SeedClock } from "./seedClock";
import { createSeeder } from "./seeder";

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

export interface ScaleSize {
  readonly pages: number;
  readonly outcomes: number;
  readonly stories: number;
}

const STORIES = 44;

/** N pages, N outcomes and N Epics with 44 stories each: a size of 1,000 has 50,000 work items. */
export const evenSize = (size: number): ScaleSize => ({ pages: size, outcomes: size, stories: size * STORIES });

interface LinkedOutcome {
  readonly title: string;
  readonly epic: number | null;
  readonly deliverables: readonly { readonly title: string; readonly feature: number | null }[];
}

/** Makes an item below another and answers its number. */
type Make = (level: Level, title: string, parent: number | null, isDone?: boolean) => number;

export async function plantScale(
  service: Service,
  clock: SeedClock,
  size: ScaleSize,
  process: ProcessName,
): Promise<Planted> {
  const begun = new Date("2026-01-05T08:00:00Z");
  const seeder = await createSeeder(service, clock, {
    project: "Platform",
    description: `${size.outcomes} outcomes`,
    process,
    begun,
  });
  const person = seeder.person("Ada Ferreira", "ada.ferreira@platform.example");
  const words = processWords(process);
  const { seed } = service.board;
  const make: Make = (level, title, parent, isDone = false) =>
    seed.createItem({
      project: seeder.project,
      type: words.type(level),
      fields: { "System.Title": title },
      by: person,
      at: begun,
      ...(parent === null ? {} : { parent }),
      ...(isDone ? { state: words.state(level, "done") } : {}),
    });
  const outcomes = seed.together(() =>
    Array.from({ length: size.outcomes }, (_each, index) =>
      makeOutcome(make, index, storiesOf(index + 1, size) - storiesOf(index, size)),
    ),
  );
  const files = { ...pagesFor(outcomes), ".order": ["Mission", ...STREAMS].join("\n") };
  const pages = Object.keys(files).filter((name) => name.endsWith(".md")).length;
  seeder.commit({
    at: begun,
    by: person,
    message: "Wrote the strategy and the roadmaps",
    files: { ...files, ...notes(size.pages - pages) },
  });
  return { project: seeder.project.name, wiki: seeder.wikiName };
}

/** Stories of so many first outcomes. */
const storiesOf = (outcomes: number, size: ScaleSize): number => Math.floor((outcomes * size.stories) / size.outcomes);

function thing(index: number): string {
  return things[index % things.length] ?? "booking";
}

/** An outcome with the Epic that serves it; of every fifth the Epic serves something that no page says. */
function makeOutcome(make: Make, index: number, stories: number): LinkedOutcome {
  const title = `Every ${thing(index)} ${gains[Math.floor(index / things.length) % gains.length] ?? ""} in region ${index + 1}`;
  const isLinked = index % 5 !== 4;
  const epic = make("outcome", isLinked ? title : `Keep ${thing(index)} running, part ${index + 1}`, null);
  const deliverables = Array.from({ length: DELIVERABLES }, (_each, step) => {
    const deliverable = `Deliver step ${step + 1} of the ${thing(index)} work in region ${index + 1}`;
    return { title: deliverable, feature: make("deliverable", deliverable, epic) };
  });
  for (let story = 0; story < stories; story++) {
    const { feature } = deliverables[story % DELIVERABLES] ?? { feature: epic };
    make(
      "requirement",
      `Change ${story + 1} of the ${thing(index)} work in region ${index + 1}`,
      feature,
      story % 3 === 0,
    );
  }
  return isLinked
    ? { title, epic, deliverables }
    : { title, epic: null, deliverables: deliverables.map((each) => ({ ...each, feature: null })) };
}

function pagesFor(outcomes: readonly LinkedOutcome[]): Record<string, string> {
  const files: Record<string, string> = {
    "Mission.md": "# Mission\n\nWe carry people across the water without making them think about us.\n",
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

/** Pages that say nothing of the strategy, as most pages of a wiki do. */
function notes(count: number): Record<string, string> {
  const names = Array.from({ length: Math.max(count, 0) }, (_each, index) => index);
  return Object.fromEntries(
    names.map((index) => {
      const text = `We looked at how ${thing(index)} works today.\n\n- what we saw\n- what we asked\n- what we left open\n`;
      return index === 0
        ? ["Notes.md", "# Notes\n\nWhat we wrote down on the way.\n"]
        : [`Notes/Note-${index}.md`, `# Note ${index}\n\n${text}`];
    }),
  );
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
