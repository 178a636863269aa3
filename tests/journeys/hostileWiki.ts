/**
 * A project full of hostile text: in every place a wiki, its git history, a board and its people have for text, each text
 * with a canary of its own for each place it stands in. Few pages hold it, so that the hub is loaded once. Nothing here judges.
 */
import type { Service } from "../../src/local/service/createService";
import type { Project, User } from "../../src/local/service/route";
import type { HostileText } from "./hostileCollections";

/** Paragraphs below one outcome, rows of HTML in one description, fields of one front matter, changes of one page. */
const inOneOutcome = 75;
const inOneDescription = 25;
const inOneFrontMatter = 150;
const inOneHistory = 30;
const longestTitle = 255;

export interface Canary {
  readonly place: string;
  readonly collection: string;
}

/** Gives every text a canary of its own, and remembers where which text stands. */
export class Canaries {
  readonly given: Canary[] = [];
  /** Texts that a place cannot hold at all, by place. */
  readonly refused = new Map<string, number>();

  make(place: string, text: HostileText): string {
    this.given.push({ place, collection: text.collection });
    return text.make(this.given.length);
  }

  /** As `make`, for places that take only some texts: `null` where `fit` says that this one cannot stand there. */
  makeIfFits(place: string, text: HostileText, fit: (made: string) => string | null): string | null {
    const made = fit(text.make(this.given.length + 1));
    if (made === null) this.refused.set(place, (this.refused.get(place) ?? 0) + 1);
    else this.given.push({ place, collection: text.collection });
    return made;
  }
}

/** What is tried: all texts where many fit into one paragraph, some of them where each needs a line, an item or a person. */
export interface Attack {
  readonly all: readonly HostileText[];
  readonly some: readonly HostileText[];
}

export interface HostileProject {
  /** Titles of the outcomes whose details are to be opened. */
  readonly opened: readonly string[];
  /** Those of them whose history is to be shown. */
  readonly withHistory: readonly string[];
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");
const cell = (text: string): string => oneLine(text).replaceAll("|", "\\|");
/** A blank line would end the paragraph, a line of dashes would make it a heading. */
const oneParagraph = (text: string): string =>
  text.replace(/\n(?:\s*\n)+/g, "\n").replace(/\n(?=\s*(?:[-=#*+>]|\d+[.)]))/g, " ");

/** Ends whatever a text at the start of a line may have opened, so that the next one is read on its own. */
const closing =
  "--> ?> ]]> </script></style></textarea></pre></title></xmp></noscript></template></svg></math></table>";
const closed = (text: string): string =>
  /^\s*(?:<(?:[a-z]|!|\?)|:::)/i.test(text) || text.includes("<!--") ? `${text}\n${closing}\n:::` : text;
/** What would make the line a heading, an item, a row or a fence, and the next texts part of it. */
const atStart = (text: string): string => closed(oneParagraph(text).replace(/^\s*(?=#|[-+*>|]|~~~|```|\d+[.)])/, "\\"));

function parts<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}

const nonEmpty = (text: string | null): readonly string[] => (text === null ? [] : [text]);

/** Prose in the details of outcomes: every way Markdown has of writing a text. */
function prosePage(canaries: Canaries, all: readonly HostileText[]): string {
  const outcomes = parts(all, inOneOutcome).map((texts, part) => {
    const paragraphs = texts.flatMap((text) => [
      `Beside words ${closed(oneParagraph(canaries.make("prose", text)))}`,
      atStart(canaries.make("start of a line", text)),
      `[${oneLine(canaries.make("link text", text))}](https://example.com) ![${oneLine(canaries.make("picture description", text))}](x.png)`,
      `\`\`${oneLine(canaries.make("code", text))}\`\``,
      `~~~${oneLine(canaries.make("words after a code fence", text)).replaceAll("~", "-")}\nx\n~~~`,
    ]);
    return `### Prose ${part + 1}\n\n${paragraphs.join("\n\n")}\n\n- Deliver part ${part + 1}\n`;
  });
  return `${roadmap("Now")}${outcomes.join("\n")}`;
}

function addressesPage(canaries: Canaries, all: readonly HostileText[]): string {
  const outcomes = parts(all, inOneOutcome).map((texts, part) => {
    const paragraphs = texts.map((text) => {
      const target = bracketed(canaries.make("link target", text));
      const picture = bracketed(canaries.make("picture address", text));
      const title = oneLine(canaries.make("link title", text)).replaceAll('"', '\\"');
      return `[there](${target}) ![there](${picture}) [there](/Roadmap "${title}") <${oneLine(canaries.make("address", text))}> [there](${oneLine(canaries.make("bare link target", text))})`;
    });
    return `### Addresses ${part + 1}\n\n${paragraphs.join("\n\n")}\n\n- Deliver part ${part + 1}\n`;
  });
  return `${roadmap("Now")}${outcomes.join("\n")}`;
}

const roadmap = (horizon: string): string => `<!-- roadmap: outcomes -->\n\n# Roadmap\n\n## ${horizon}\n\n`;
/** A link target in which anything may stand. */
const bracketed = (text: string): string => `<${oneLine(text).replace(/[<>]/g, "\\$&")}>`;

/** HTML a page writes on purpose stands in descriptions: there it is rebuilt, not merely shown as text. */
function descriptionsPage(canaries: Canaries, all: readonly HostileText[]): string {
  const rows = parts(all, inOneDescription).map((texts, part) => {
    const html = texts.map((text) => `<div>${canaries.make("HTML", text)}${closing}</div>`).join("");
    return `| Described in HTML ${part + 1} | <div>Words</div>${cell(html)} |`;
  });
  return `# Goals\n\n| Goal | Description |\n| --- | --- |\n${rows.join("\n")}\n`;
}

function headingsPage(canaries: Canaries, some: readonly HostileText[]): string {
  const outcomes = some.map(
    (text) =>
      `### Heading ${oneLine(canaries.make("heading", text))}\n\n- Owner: ${oneLine(canaries.make("fact", text))}\n- ${oneLine(canaries.make("bullet", text))}\n`,
  );
  return `# Roadmap\n\n## Next\n\n${outcomes.join("\n")}`;
}

function tablePage(canaries: Canaries, some: readonly HostileText[]): string {
  const rows = some.map(
    (text) =>
      `| Row ${cell(canaries.make("title in a table", text))} | ${cell(canaries.make("cell", text))} | ${cell(canaries.make("cell", text))} |`,
  );
  return `# Goals\n\n| Goal | Owner | Status |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** Everything that is stated beside outcomes. */
function statementsPage(canaries: Canaries, some: readonly HostileText[]): string {
  const sections = [
    "Guiding principles",
    "Guardrails",
    "Decision rights",
    "Decisions",
    "Risks",
    "Ideas",
    "Technical debt",
  ];
  const lists = sections.map((section) => {
    const items = some.map((text) => `- Item ${oneLine(canaries.make("statement", text))}`);
    return `## ${section}\n\n${items.join("\n")}\n`;
  });
  const rows = some.map((text) => `| KPI ${cell(canaries.make("measure", text))} | % | 1 | 9 | 5 |`);
  return `# Strategy\n\n## Vision\n\nOne sentence.\n\n${lists.join("\n")}\n## KPIs\n\n| KPI | Unit | Baseline | Target | Current |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function frontMatterPages(canaries: Canaries, all: readonly HostileText[]): readonly string[] {
  return parts(all, inOneFrontMatter).map((texts) => {
    const values = texts.map((text) => JSON.stringify(oneLine(canaries.make("front matter", text))));
    const [title = "", owner = "", ...others] = values;
    const fields = others.map((value, at) => `field${at}: ${value}`);
    return `---\ntitle: ${title}\nowner: ${owner}\n${fields.join("\n")}\n---\n# Vision\n\nOne sentence.\n`;
  });
}

/** Outcomes without work that somebody chose to ignore, for a hostile reason. */
function ignoredPages(canaries: Canaries, some: readonly HostileText[]): readonly (readonly [string, string])[] {
  const outcomes = some.map((_, at) => `### Ignored ${at + 1}\n\n- Deliver ignored part ${at + 1}\n`);
  const lines = some.map(
    (text, at) =>
      `- 2026-01-05: ignored “Ignored ${at + 1}” – because ${oneLine(canaries.make("reason on the settings page", text))}`,
  );
  return [
    ["Ignored.md", `${roadmap("Later")}${outcomes.join("\n")}`],
    ["Throughline.md", `| Setting | Value |\n| --- | --- |\n| Level of outcomes | Epic |\n\n${lines.join("\n")}\n`],
  ];
}

/** A page on which many were applying when they were interrupted. */
function claimedPage(canaries: Canaries, some: readonly HostileText[]): string {
  const claims = some.flatMap((text, at) => {
    const who = canaries.makeIfFits("name in a claim", text, (made) => (/["\r\n]|--/.test(made) ? null : made));
    const run = (at + 1).toString(16).padStart(8, "0");
    return nonEmpty(who).map(
      (name) => `\n\n<!-- throughline claim: who="${name}" until=2026-01-05T10:00:00Z run=${run} keys= -->`,
    );
  });
  return `${roadmap("Now")}### Claimed\n\n- Deliver the claimed\n${claims.join("")}`;
}

/** Names of files that are such texts, as the wiki escapes them. */
function namedPages(canaries: Canaries, all: readonly HostileText[]): readonly string[] {
  const names = all.flatMap((text) => nonEmpty(canaries.makeIfFits("page name", text, fitName)));
  const files = names.map((name) =>
    name
      .replaceAll("%", "%25")
      .replaceAll("-", "%2D")
      .replaceAll(" ", "-")
      .replace(/[:*?"<>|]/g, (mark) => encodeURIComponent(mark).replace("*", "%2A")),
  );
  return files.map((file) => `${file}.md`);
}

function fitName(text: string): string | null {
  const name = oneLine(text).trim();
  const fits = name !== "" && name.length < 120 && !/[/\\#\u0000-\u001f\u200b\ufeff]|^\.|\.$/.test(name);
  return fits ? name : null;
}

/** Fields as the service takes them: titles of one line, tags without separators, nothing invisible. */
const withoutControls = (text: string): string => text.replace(/[\u0000-\u001f]/g, " ").trim();
const tagOf = (text: string): string => withoutControls(text).replace(/[,;]/g, " ").slice(0, 100).trim();

/** Makes the project; its people and items first, since pages mention them. */
export async function createHostileProject(
  service: Service,
  name: string,
  canaries: Canaries,
  { all, some }: Attack,
): Promise<HostileProject> {
  const { project, wikiId } = await service.createProject({ name, process: "agile" });
  if (wikiId === null) throw new Error(`The project ${name} got no wiki.`);
  const people = peopleOf(service, canaries, some, name);
  const items = itemsOf(service, project, canaries, some, people);
  const histories = parts(people, inOneHistory).map((by, at) => ({ title: `Told by ${at + 1}`, by }));
  const remembered = histories.map(({ title, by }) => itemWithPast(service, project, title, by));
  const mentions = `${roadmap("Now")}### Mentioned work\n\nWords with ${items.map((id) => `#${id}`).join(" ")}\n\n- First thing\n- Second thing\n`;
  const pages: readonly (readonly [file: string, text: string])[] = [
    ["Roadmap.md", prosePage(canaries, all)],
    ["Addresses.md", addressesPage(canaries, all)],
    ["Descriptions.md", descriptionsPage(canaries, all)],
    ["Headings.md", headingsPage(canaries, some)],
    ["Goals.md", tablePage(canaries, some)],
    ["Strategy.md", statementsPage(canaries, some)],
    ["Mentions.md", mentions],
    ["Claims.md", claimedPage(canaries, some)],
    ...ignoredPages(canaries, some),
    ...frontMatterPages(canaries, all).map((text, at) => [`Vision-${at + 1}.md`, text] as const),
    ...namedPages(canaries, all).map((file) => [`Pages/${file}`, "# Vision\n\nOne sentence.\n"] as const),
  ];
  const at = new Date(service.clock.now());
  service.wiki.importCommits(wikiId, [
    {
      by: service.administrator,
      at,
      message: "Pages",
      files: new Map(pages.map(([file, text]) => [`/${file}`, text])),
    },
    ...histories.flatMap(({ title, by }, index) =>
      by.map((person, step) => ({
        by: person,
        at,
        message: oneLine(canaries.make("commit message", some[index * inOneHistory + step] as HostileText)),
        files: new Map([[`/Told-${index + 1}.md`, historyPage(title, remembered[index] ?? 0, step)]]),
      })),
    ),
  ]);
  const withHistory = histories.map(({ title }) => title);
  const rich = [
    ...parts(all, inOneOutcome).flatMap((_, part) => [`Prose ${part + 1}`, `Addresses ${part + 1}`]),
    ...parts(all, inOneDescription).map((_, part) => `Described in HTML ${part + 1}`),
  ];
  return { opened: [...rich, "Mentioned work", ...withHistory], withHistory };
}

function peopleOf(
  service: Service,
  canaries: Canaries,
  some: readonly HostileText[],
  project: string,
): readonly User[] {
  return some.map((text, at) =>
    service.users.add({
      displayName: withoutControls(canaries.make("name of a person", text)),
      uniqueName: `person${at + 1}.${project.replaceAll(" ", "-").toLowerCase()}@example.com`,
    }),
  );
}

/** Work without an outcome, each assigned to a hostile person. Answers the numbers. */
function itemsOf(
  service: Service,
  project: Project,
  canaries: Canaries,
  some: readonly HostileText[],
  people: readonly User[],
): readonly number[] {
  const { seed } = service.board;
  const at = new Date(service.clock.now());
  return seed.together(() =>
    some.map((text, index) =>
      seed.createItem({
        project,
        type: "Epic",
        fields: {
          "System.Title": withoutControls(canaries.make("work item title", text)).slice(0, longestTitle),
          "System.Description": withoutControls(canaries.make("work item description", text)),
          "System.Tags": tagOf(canaries.make("tag", text)),
          "System.AssignedTo": people[index]?.uniqueName ?? null,
        },
        by: service.administrator,
        at,
      }),
    ),
  );
}

/** An item that each of these people changed. */
function itemWithPast(service: Service, project: Project, title: string, people: readonly User[]): number {
  const { seed } = service.board;
  const at = new Date(service.clock.now());
  return seed.together(() => {
    const item = seed.createItem({
      project,
      type: "Epic",
      fields: { "System.Title": title },
      by: service.administrator,
      at,
    });
    for (const [step, by] of people.entries())
      seed.changeItem({ item, fields: { "Microsoft.VSTS.Common.Priority": (step % 4) + 1 }, by, at });
    return item;
  });
}

const historyPage = (title: string, item: number, step: number): string =>
  `${roadmap("Now")}### ${title}\n#${item}\n\nStep ${step + 1}.\n\n- Deliver the past of ${title}\n`;
