/**
 * Reads the minutes of a review: its date, the actions with owner and due date, the decisions. An action is an item of a
 * section named for actions, or one labelled so ("To do: …"); its owner and date stand in labels ("owner: Ann", nested or in the line), as a mention
 * (`@Ann`, `@<id>`), or before a colon ("Ann: ask legal") where the line is labelled no other way.
 */
import type { Action, Minutes } from "../domain/minutes";
import type { PagePath } from "../domain/ids";
import type { PageReading } from "../domain/strategy";
import { titleOfPage } from "./pagePath";
import { inlineOf, openPage, placeOf, type PageSource } from "./forms/pageSource";
import { timesIn, whenOf } from "./inline/when";
import type { Item } from "./source/block";
import { sectionsBelow } from "./source/sections";
import { spanOf } from "./source/sourceLines";
import { decisionsOf, labelledDecisions } from "./statements/decisions";
import { normalWords, phrases } from "./words/normalWords";

const actionWords = phrases(`
  acciones, acoes, actiepunten, acties, action, action item, action items, action points, actions, actions a mener,
  atgarder, aufgaben, azioni, dzialania, follow up, follow ups, massnahmen, tasks, tiltak, to do, todo, todos,
  アクション, 行动项
`);
const decisionWords = phrases(`
  beschlusse, besluiten, beslut, beslutninger, decision, decisiones, decisioni, decisions, decisions prises,
  decisions taken, decisoes, decyzje, entscheidungen, 决定, 決定事項
`);

interface MinutesPage {
  readonly path: PagePath;
  readonly text: string;
  readonly frontMatter: PageReading["frontMatter"];
}

export function readMinutes(page: MinutesPage): Minutes {
  const source = openPage(page.path, page.text);
  const sections = sectionsBelow(source.root);
  const named = (words: ReadonlySet<string>) => sections.filter((section) => words.has(section.normal));
  return {
    page: page.path,
    date: dateOf(page, source),
    actions: [source.root, ...sections].flatMap((section) => {
      const isNamed = actionWords.has(section.normal);
      const items = section.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
      return items.flatMap((item) => (isNamed ? actionOf(source, item, "") : labelledAction(source, item)));
    }),
    decisions: [
      ...named(decisionWords).flatMap((section) => decisionsOf(source, section)),
      ...[source.root, ...sections].flatMap((section) => labelledDecisions(source, section)),
    ],
  };
}

/** By its title, else its front matter, else its first heading. A whole year names a shelf of minutes, not a review. */
function dateOf({ path, frontMatter }: MinutesPage, { root }: PageSource): string | null {
  const stated = frontMatter.find(({ name }) => normalWords(name) === "date")?.value ?? "";
  const heading = sectionsBelow(root)[0]?.title ?? "";
  const times = [titleOfPage(path), stated, heading].flatMap(timesIn);
  return times.find(({ literal, when }) => when.to !== null && !/^\d{4}$/.test(literal))?.when.to ?? null;
}

const OWNER = /(?:^|[\s,;(–—-])(?:owner|who|by|wer|wie|qui|quien)\s*:\s*([^,;()–—]+?)(?=\s*(?:[,;()–—]|\s-\s|$))/iu;
const DUE =
  /(?:^|[\s,;(–—-])(?:due|by when|until|bis|deadline|date|für|fällig|termin|échéance|pour le|avant le|plazo|fecha|prazo|data|scadenza|termijn|frist)\s*:?\s*([^,;()–—]+?)(?=\s*(?:[,;()–—]|\s-\s|$))/iu;
const LEADING_DATE = /^\s*\d{4}-\d{2}-\d{2}\s*[:–—-]\s*/;
const LEADING_NAME = /^([\p{Lu}][\p{L}.'’-]*(?:\s+[\p{Lu}][\p{L}.'’-]*){0,2})\s*:\s+(?=\S)/u;
const MENTION = /@<?([\p{L}\d][\p{L}\d .'’-]*[\p{L}\d]|[\p{L}\d])>?/u;

/** "To do: …" among other notes. */
function labelledAction(source: PageSource, item: Item): readonly Action[] {
  const [lead, label] = /^\s*([^:]{2,30}):\s+(?=\S)/.exec(inlineOf(source, item.lines).text) ?? [];
  return lead !== undefined && label !== undefined && actionWords.has(normalWords(label))
    ? actionOf(source, item, lead)
    : [];
}

function actionOf(source: PageSource, item: Item, lead: string): readonly Action[] {
  const inline = inlineOf(source, item.lines).text.slice(lead.length).trim();
  const nested = item.items.map((below) => inlineOf(source, below.lines).text.trim());
  const dated = inline.replace(LEADING_DATE, "");
  const owner = [dated, ...nested].map((text) => OWNER.exec(text)).find((found) => found !== null) ?? null;
  const due = [dated, ...nested].flatMap((text) => dueIn(text))[0] ?? null;
  const name = owner === null ? LEADING_NAME.exec(dated) : null;
  const mention = owner === null && name === null ? MENTION.exec(dated) : null;
  const text = bare(dated, [owner?.[0], due?.words, name?.[0], mention?.[0]]);
  if (text === "") return [];
  return [
    {
      text,
      owner: owner?.[1]?.trim() ?? name?.[1] ?? mention?.[1] ?? null,
      due: due === null ? null : whenOf(due.literal),
      done: item.task?.state === "done",
      place: placeOf(source, spanOf(item.lines)),
    },
  ];
}

interface Due {
  readonly words: string;
  readonly literal: string;
}

/** A labelled date first; else the only date of the line. A label without a date states none. */
function dueIn(text: string): readonly Due[] {
  const labelled = DUE.exec(text);
  const literal = labelled?.[1]?.trim() ?? "";
  if (labelled !== null && timesIn(literal).length > 0) return [{ words: labelled[0], literal }];
  const times = timesIn(text);
  const [only] = times;
  return only === undefined || times.length > 1 ? [] : [{ words: only.literal, literal: only.literal }];
}

/** The line without what was read out of it, and without the marks that joined it. */
function bare(text: string, taken: readonly (string | undefined)[]): string {
  const rest = taken.reduce<string>((left, part) => (part === undefined ? left : left.replace(part, " ")), text);
  const closed = rest.includes("(") ? rest : rest.replaceAll(")", " ");
  return closed
    .replace(/\([\s,;]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
}
