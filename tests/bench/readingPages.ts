/** Pages of about three kilobytes for measuring: roadmaps of headings and bullets, tables and prose in turn; no two alike. */
export interface SamplePage {
  readonly path: string;
  readonly text: string;
}

const things = ["booking", "payment", "timetable", "check-in", "refund", "notification", "search", "account"];
const gains = ["answers within a second", "needs no manual step", "survives a lost zone", "explains itself"];
const bytes = 3000;

export function samplePages(count: number): readonly SamplePage[] {
  return Array.from({ length: count }, (_, at) => makers[at % makers.length]?.(at) ?? roadmap(at));
}

const makers: readonly ((at: number) => SamplePage)[] = [roadmap, prose, table];

function filled(path: string, head: string, piece: (index: number) => string): SamplePage {
  let text = head;
  for (let index = 0; text.length < bytes; index += 1) text += piece(index);
  return { path, text };
}

const thing = (index: number): string => things[index % things.length] ?? "booking";
const gain = (index: number): string => gains[index % gains.length] ?? "explains itself";

/** Outcomes as headings, deliverables as bullets, both with ids: the form `serve --seed scale` plants. */
export function roadmap(at: number): SamplePage {
  return filled(`/Technology/Roadmap ${at + 1}`, "# Roadmap\n\n## Now\n\n", (index) => {
    const id = at * 1000 + index * 10 + 100;
    const bullets = [1, 2, 3, 4, 5].map(
      (step) => `- Deliver step ${step} of the ${thing(index)} work in region ${at}.${index} #${id + step}\n`,
    );
    return `### Every ${thing(index)} ${gain(index + at)} in region ${at}.${index}\n#${id}\n\n${bullets.join("")}\n`;
  });
}

function table(at: number): SamplePage {
  const head = "# Goals\n\n| Goal | Owner | Due | Status |\n| --- | --- | --- | --- |\n";
  return filled(`/Product/Goals ${at + 1}`, head, (index) => {
    const status = ["Done", "In progress", "Planned"][index % 3] ?? "Done";
    return `| Every ${thing(index)} ${gain(at)} in region ${at}.${index} #${at * 1000 + index + 1} | Ada Ferreira | Q${(index % 4) + 1} 2027 | ${status} |\n`;
  });
}

function prose(at: number): SamplePage {
  const head = `# How ${thing(at)} ${at + 1} works\n\n`;
  return filled(`/Engineering/Notes ${at + 1}`, head, (index) => {
    const sentence = `The ${thing(index)} service ${gain(index)} and keeps what it was told in **two places**, as [page ${index}](/Engineering/Notes-${index}) says.`;
    return `## Part ${index + 1}\n\n${sentence} It was written for region ${at}.${index} and serves others too.\n\n- Calls are made with \`retry(${index})\`\n- Nothing is lost\n\n`;
  });
}
