/**
 * A wiki full of hostile text, and what a board is to hold of it, each text with a canary of its own for each place it
 * stands in. Few pages hold it, so that the hub is loaded once. Nothing here judges.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hostileAddresses, hostileTexts, type Hostile } from "./hostileText";

/** Paragraphs below one outcome, rows of HTML in one description, fields of one front matter. */
const inOneOutcome = 75;
const inOneDescription = 25;
const inOneFrontMatter = 150;
const longestTitle = 255;

/** Gives every text a canary of its own, and remembers the place. */
export class Canaries {
  readonly places: string[] = [];

  make(place: string, text: Hostile): string {
    this.places.push(place);
    return text(this.places.length);
  }
}

export interface HostileItem {
  readonly title: string;
  readonly description: string;
  readonly tag: string;
}

/**
 * Every seventh text, for places where each is a line or an item to draw: steps of seven meet every disguise and every
 * carrier, whose numbers have no factor in common with seven, and a seventh of each family.
 */
const someOf = (from: number): readonly Hostile[] => hostileTexts.filter((_, at) => at % 7 === from);

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");
const cell = (text: string): string => oneLine(text).replaceAll("|", "\\|");

/** Ends whatever a text at the start of a line may have opened, so that the next one is read on its own. */
const closing =
  "--> ?> ]]> </script></style></textarea></pre></title></xmp></noscript></template></svg></math></table>";
const closed = (text: string): string =>
  /^(?:<(?:script|style|textarea|pre|table|!|\?)|:::)/i.test(text) ? `${text}\n${closing}\n:::` : text;
/** `#{x}` would be a heading of the page's own level, under which nothing is an outcome any more. */
const atStart = (text: string): string => closed(text.replace(/^#/, "\\#"));

function parts<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}

/** Paragraphs of outcomes: beside words, at the start of a line, as link text, link target and picture. */
function prosePage(canaries: Canaries): string {
  const outcomes = parts(hostileTexts, inOneOutcome).map((texts, part) => {
    const paragraphs = texts.flatMap((text) => [
      `Beside words ${canaries.make("prose", text)}`,
      atStart(canaries.make("start of a line", text)),
      `[${canaries.make("link text", text)}](https://example.com) ![${canaries.make("picture description", text)}](x.png)`,
    ]);
    return `### Prose ${part + 1}\n\n${paragraphs.join("\n\n")}\n\n- Deliver part ${part + 1}\n`;
  });
  const addresses = hostileAddresses.map(
    (address) =>
      `[there](${canaries.make("link target", address)}) ![there](${canaries.make("picture address", address)}) <${canaries.make("address", address)}>`,
  );
  return `<!-- roadmap: outcomes -->\n\n# Roadmap\n\n## Now\n\n${outcomes.join("\n")}\n### Addresses\n\n${addresses.join("\n\n")}\n\n- Deliver the addresses\n`;
}

/** HTML a page writes on purpose stands in descriptions: there it is rebuilt, not merely shown as text. */
function descriptionsPage(canaries: Canaries): string {
  const rows = parts(hostileTexts, inOneDescription).map((texts, part) => {
    const html = texts.map((text) => `<div>${canaries.make("HTML", text)}${closing}</div>`).join("");
    return `| HTML ${part + 1} | <div>Words</div>${cell(html)} |`;
  });
  return `# Goals\n\n| Goal | Description |\n| --- | --- |\n${rows.join("\n")}\n`;
}

function headingsPage(canaries: Canaries): string {
  const outcomes = someOf(0).map(
    (text) =>
      `### Heading ${oneLine(canaries.make("heading", text))}\n\n- Owner: ${oneLine(canaries.make("fact", text))}\n- ${oneLine(canaries.make("bullet", text))}\n`,
  );
  return `# Roadmap\n\n## Next\n\n${outcomes.join("\n")}`;
}

function tablePage(canaries: Canaries): string {
  const rows = someOf(1).map(
    (text) =>
      `| Row ${cell(canaries.make("title in a table", text))} | ${cell(canaries.make("cell", text))} | ${cell(canaries.make("cell", text))} |`,
  );
  return `# Goals\n\n| Goal | Owner | Status |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

function frontMatterPages(canaries: Canaries): readonly string[] {
  return parts(hostileTexts, inOneFrontMatter).map((texts) => {
    const values = texts.map((text) => JSON.stringify(oneLine(canaries.make("front matter", text))));
    const [title = "", owner = "", ...others] = values;
    const fields = others.map((value, at) => `field${at}: ${value}`);
    return `---\ntitle: ${title}\nowner: ${owner}\n${fields.join("\n")}\n---\n# Vision\n\nOne sentence.\n`;
  });
}

/** Names of files that are such texts, as the wiki escapes them; those a page cannot have are left out. */
function namedPages(canaries: Canaries): readonly string[] {
  return hostileTexts.flatMap((text) => {
    const name = oneLine(text(canaries.places.length + 1)).trim();
    const fits = name !== "" && name.length < 120 && !/[/\\#\u0000-\u001f\u200b\ufeff]|^\.|\.$/.test(name);
    if (!fits) return [];
    canaries.make("page name", text);
    const file = name.replaceAll("%", "%25").replaceAll("-", "%2D").replaceAll(" ", "-");
    return [`${file.replace(/[:*?"<>|]/g, (mark) => encodeURIComponent(mark).replace("*", "%2A"))}.md`];
  });
}

/**
 * Writes the wiki into a folder; answers the titles of the outcomes whose details are to be opened. `items` are the numbers
 * of work items to be mentioned.
 */
export function writeHostileWiki(folder: string, canaries: Canaries, items: readonly number[]): readonly string[] {
  const mentions = `# Roadmap\n\n### Mentioned work\n\nWords with ${items.map((id) => `#${id}`).join(" ")}\n\n- First thing\n- Second thing\n`;
  const pages: readonly (readonly [file: string, text: string])[] = [
    ["Roadmap.md", prosePage(canaries)],
    ["Descriptions.md", descriptionsPage(canaries)],
    ["Headings.md", headingsPage(canaries)],
    ["Goals.md", tablePage(canaries)],
    ["Mentions.md", mentions],
    ...frontMatterPages(canaries).map((text, at) => [`Vision-${at + 1}.md`, text] as const),
    ...namedPages(canaries).map((file) => [`Pages/${file}`, "# Vision\n\nOne sentence.\n"] as const),
  ];
  mkdirSync(path.join(folder, "Pages"));
  for (const [file, text] of pages) writeFileSync(path.join(folder, file), text);
  return [
    ...parts(hostileTexts, inOneOutcome).map((_, part) => `Prose ${part + 1}`),
    ...parts(hostileTexts, inOneDescription).map((_, part) => `HTML ${part + 1}`),
    "Addresses",
    "Mentioned work",
  ];
}

/** Fields as the service takes them: titles of one line, tags without separators, nothing invisible. */
export function hostileItems(canaries: Canaries): readonly HostileItem[] {
  return someOf(2).map((text) => ({
    title: withoutControls(canaries.make("work item title", text)).slice(0, longestTitle),
    description: withoutControls(canaries.make("work item description", text)),
    tag: withoutControls(canaries.make("tag", text)).replace(/[,;]/g, " ").slice(0, 100),
  }));
}

const withoutControls = (text: string): string => text.replace(/[\u0000-\u001f]/g, " ").trim();
