/**
 * A page that is one decision: a record with headings for its parts, in the manners of Nygard and MADR, or one sentence
 * in the form "In the context of …, facing …, we decided for … and against …".
 */
import type { Decision, Statement } from "../../domain/strategy";
import type { FrontMatterValue } from "../frontMatter";
import type { Table } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { attributeOf } from "../forms/attributes";
import { isPageTitle } from "../forms/sectionContent";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { periodsIn, whenOf } from "../inline/when";
import { normalWords, phrases } from "../words/normalWords";
import { alternativesOf, notChosen, optionMeant, saysOnlyWhich, withoutOption } from "./alternatives";
import { partedBecause } from "./decisions";
import {
  alternativeWords,
  conclusionWords,
  dateWords,
  deciderWords,
  decisionStatus,
  decisionWords,
  reasonWords,
  recordParts,
} from "./decisionWords";
import { headedFact } from "./entries";
import { statementAt } from "./sectionItems";
import { sentencesOf, statementOf } from "./statementText";

/** A "Decision" heading beside "Context", "Status", "Consequences" or the options; beside options a "Conclusion" that says which. */
export const isDecisionRecord = (page: PageSource): boolean => decisionIn(page) !== undefined;

function decisionIn(page: PageSource): Section | undefined {
  const sections = sectionsBelow(page.root);
  const hasOptions = sections.some(({ normal }) => alternativeWords.has(normal));
  if (!hasOptions && !sections.some(({ normal }) => recordParts.has(normal))) return undefined;
  const [decision, ...others] = sections.filter(({ normal }) => decisionWords.has(normal));
  // One below each of several headings: a log of decisions.
  if (others.some(({ parent, level }) => parent !== decision?.parent && level === decision?.level)) return undefined;
  if (decision !== undefined) return saysHow.test(sentenceOf(page, decision)?.text ?? "") ? undefined : decision;
  return hasOptions
    ? sections.find(
        (section) =>
          conclusionWords.has(section.normal) && chosenLabel.test(sentenceOf(page, section)?.text.trim() ?? ""),
      )
    : undefined;
}

/** What the section says first, in a paragraph or a bullet. */
function sentenceOf(page: PageSource, section: Section): Statement | null {
  const told = statementOf(page, section)?.statement;
  if (told !== undefined) return told;
  const list = section.blocks.find((block) => block.kind === "list");
  return list === undefined ? null : (statementAt(page, list.items[0]?.lines ?? [])[0] ?? null);
}

/** '"We will …" in the active voice': how a record is written, and no decision. */
const saysHow = /^["“„«]|…/u;

export function decisionRecord(
  page: PageSource,
  title: string,
  frontMatter: readonly FrontMatterValue[],
): Decision | null {
  const decision = decisionIn(page);
  if (decision === undefined) return toldRecord(page, frontMatter) ?? countedRecord(page, frontMatter);
  const sections = sectionsBelow(page.root);
  const named = (words: Pick<ReadonlySet<string>, "has">): Section | undefined => sectionNamed(page, words);
  const sentence = sentenceOf(page, decision);
  const listed = optionsOf(page, named(alternativeWords));
  const told = listed.length > 0 ? listed : countedOptions(page, sections);
  // Where nothing lists them as options, they are those of which the decision says by its number which one it is.
  const options = listed.length > 0 || optionMeant(sentence?.text ?? "", told) !== undefined ? told : [];
  const chosen = sentence === null ? null : chosenIn(sentence.text, options);
  const headed = (section: Section | undefined): string | null =>
    section === undefined ? null : (statementOf(page, section)?.statement.text ?? null);
  const facts = recordFacts(page, frontMatter);
  const status = headed(sections.find(({ role }) => role.attribute === "status")) ?? facts(statusWords);
  const date = periodsIn(status ?? "")[0]?.literal ?? facts(dateWords) ?? headed(named(dateWords));
  return {
    text: chosen?.text ?? title,
    date: date === null ? null : whenOf(date),
    status: decisionStatus(page, status),
    decidedBy: facts(deciderWords) ?? headed(named(deciderWords)),
    reason: chosen?.reason?.replace(/[.。]$/, "") ?? headed(named(reasonWords)),
    alternatives: notChosen(options, chosen?.text ?? title).filter(({ text }) => text !== chosen?.text),
    place: sentence?.place ?? placeOf(page, decision.heading?.content ?? { start: 0, end: 0 }),
  };
}

const sectionNamed = (page: PageSource, words: Pick<ReadonlySet<string>, "has">): Section | undefined =>
  sectionsBelow(page.root).find(({ normal }) => words.has(normal));

/** "ADR 7: Keep the old pier" above headings of which none says what was decided: its title does. */
function countedRecord(page: PageSource, frontMatter: readonly FrontMatterValue[]): Decision | null {
  const top = page.root.children.find(isPageTitle);
  const told = countedTitle.exec(top?.title ?? "")?.[1];
  const states = (section: Section): boolean => section.role.kind === "decisions" && section !== top;
  if (top?.heading == null || told === undefined || sectionsBelow(page.root).some(states)) return null;
  const facts = recordFacts(page, frontMatter);
  const date = facts(dateWords);
  return {
    text: facts(decisionWords) ?? told,
    date: date === null ? null : whenOf(date),
    status: decisionStatus(page, facts(statusWords)),
    decidedBy: facts(deciderWords),
    reason: facts(reasonWords),
    alternatives: notChosen(optionsOf(page, sectionNamed(page, alternativeWords)), told),
    place: placeOf(page, top.heading.content),
  };
}

const countedTitle = /^M?ADR[- ]?\d{1,5}\s*[:：.–—-]?\s+(\p{L}.{3,})$/u;

const statusWords = phrases(
  "status, state, stand, zustand, statut, estado, stato, stan, ステータス, 状態, 状态, 상태, статус",
);

/** Options in a list, and those with a heading each. */
function optionsOf(page: PageSource, section: Section | undefined): readonly Statement[] {
  if (section === undefined) return [];
  const headed = section.children.map((child) => ({
    text: child.title,
    place: placeOf(page, child.heading?.content ?? { start: 0, end: 0 }),
  }));
  return [...alternativesOf(page, headedFact(page, section)[0]), ...optionRows(page, section), ...headed];
}

/** Options in the first column of a table that compares them. */
const optionRows = (page: PageSource, { blocks }: Section): readonly Statement[] =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap(({ cells: [first] }) => (first === undefined ? [] : statementAt(page, [first])))
      : [],
  );

/** A numbered list among what is said of the matter. */
function countedOptions(page: PageSource, sections: readonly Section[]): readonly Statement[] {
  const lists = sections.flatMap(({ normal, blocks }) =>
    recordParts.has(normal) ? blocks.filter((block) => block.kind === "list") : [],
  );
  const [items] = lists.map(({ items }) => items.flatMap(({ lines }) => statementAt(page, lines)));
  return items ?? [];
}

/** "Chosen option:", "Gewählte Variante:", "Opción elegida:" */
const chosenLabel =
  /^[^:：.]{0,24}?(?:chosen|selected|gewählt|retenue|choisie|elegida|escolhida|scelta|gekozen|valgt|vald|wybrana|採用)[^:：.]{0,16}[:：]\s*/iu;

interface Chosen {
  readonly text: string;
  readonly reason: string | null;
}

/** 'Chosen option: "B", because …', "Option 2.", or what the sentence says: what was chosen, and the reason beside it. */
function chosenIn(sentence: string, options: readonly Statement[]): Chosen {
  const label = chosenLabel.exec(sentence)?.[0] ?? "";
  const { told, reason } = partedBecause(sentence.slice(label.length));
  const meant = saysOnlyWhich(told) ? optionMeant(told, options) : undefined;
  if (meant !== undefined) return { text: withoutOption(meant.text.replace(/[.。]$/, "")), reason };
  return { text: label === "" ? told : unquoted(told), reason };
}

const unquoted = (text: string): string => text.replace(/^["'“„«「]+|["'”“»」.]+$/gu, "").trim();

/** Values of the front matter and of the labelled lines above the first heading ("Status: accepted", "Deciders: Ann, Bo"). */
function recordFacts(
  page: PageSource,
  frontMatter: readonly FrontMatterValue[],
): (names: Pick<ReadonlySet<string>, "has">) => string | null {
  const top = page.root.children.find(isPageTitle) ?? page.root;
  const stated = [...new Set([page.root, top])].flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "table") return factsInTable(page, block);
      const lines =
        block.kind === "list"
          ? block.items.map((item) => item.lines)
          : block.kind === "paragraph" || block.kind === "quote"
            ? block.lines.map((line) => [line])
            : [];
      return lines.flatMap((line) => attributeOf(page, line) ?? []);
    }),
  );
  const facts = [...frontMatter.map(({ name, value }) => ({ label: name, value })), ...stated];
  return (names) =>
    facts.find(({ label, value }) => names.has(normalWords(label)) && value.trim() !== "")?.value.trim() ?? null;
}

/** A table of two columns or of one row below its heads states values beside or below their labels; one of both may do either. */
function factsInTable(
  page: PageSource,
  { header, rows }: Table,
): readonly { readonly label: string; readonly value: string }[] {
  const [only, ...others] = rows;
  const pairs = [
    ...(header.length === 2 ? [header, ...rows.map(({ cells }) => cells)] : []),
    ...(others.length === 0 ? header.map((head, at) => [head, only?.cells[at]]) : []),
  ];
  const textOf = (cell: Span | undefined): string => (cell === undefined ? "" : inlineOf(page, [cell]).text.trim());
  return pairs.map(([label, value]) => ({ label: textOf(label), value: textOf(value) }));
}

const inContext =
  /^in the context of .{3,200}?,? facing .{3,300}?,? we decided (?:for |to (?:use |choose )?|on )?(.{2,160}?),? (?:and (?:against|neglected)|over|rather than|instead of) (.{2,160}?),? (?:to achieve|in order to|so that) (.{2,300}?)(?:,? (?:accepting|knowing|although)\b.*)?[.]?$/isu;

/** A decision told in one sentence of its own form. */
function toldRecord(page: PageSource, frontMatter: readonly FrontMatterValue[]): Decision | null {
  for (const section of [page.root, ...page.root.children])
    for (const { text, place } of sentencesOf(page, section, contextWords)) {
      const [, option = "", others = "", reason = ""] = inContext.exec(text) ?? [];
      if (option === "") continue;
      const facts = recordFacts(page, frontMatter);
      const date = facts(dateWords);
      return {
        text: option,
        date: date === null ? null : whenOf(date),
        status: decisionStatus(page, facts(statusWords)),
        decidedBy: facts(deciderWords),
        reason,
        alternatives: others.split(/,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/).map((other) => ({ text: other, place })),
        place,
      };
    }
  return null;
}

const contextWords = /in the context of/i;
