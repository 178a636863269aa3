/**
 * Existing items that may already be the work of a line without one: offered before anything is created, never assumed.
 * An item is offered once, to the line it fits best; ties go to the earlier line and the lower id, so that the same input
 * gives the same offers.
 */
import type { WorkItem } from "../domain/board";
import type { LineKey, WorkItemId } from "../domain/ids";
import type { Line } from "../domain/line";
import { canonicalTitle, wordsOf } from "./canonical";
import type { Ground } from "./ground";

export interface Adoption {
  readonly item: WorkItem;
  readonly reason: string;
}

/** Share of common words from which two titles are alike. */
const likeness = 0.7;
/** Items from which a word is too common to look them up by. */
const commonWord = 200;

interface Candidate {
  readonly line: Line;
  readonly order: number;
  readonly item: WorkItem;
  readonly score: number;
  readonly reason: string;
}

/** Best offer per line, for `lines` that have no work item. */
export function findAdoptions(ground: Ground, lines: readonly Line[]): ReadonlyMap<LineKey, Adoption> {
  const { board } = ground;
  if (board === null || lines.length === 0) return new Map();
  const candidates = [
    ...candidatesOf(ground, lines, "outcome", board.process.outcomeLevel?.types ?? []),
    ...candidatesOf(ground, lines, "deliverable", board.process.deliverableLevel?.types ?? []),
  ].sort((one, other) => other.score - one.score || one.order - other.order || one.item.id - other.item.id);
  const offers = new Map<LineKey, Adoption>();
  const taken = new Set<WorkItemId>();
  for (const { line, item, reason } of candidates) {
    if (offers.has(line.key) || taken.has(item.id)) continue;
    offers.set(line.key, { item, reason });
    taken.add(item.id);
  }
  return offers;
}

function candidatesOf(
  ground: Ground,
  lines: readonly Line[],
  kind: Line["kind"],
  types: readonly string[],
): readonly Candidate[] {
  const free = (ground.board?.items ?? []).filter(
    (item) =>
      types.includes(item.type) &&
      item.project === ground.board?.project.name &&
      item.category !== "removed" &&
      !ground.linkedItems.has(item.id),
  );
  const byId = new Map(free.map((item) => [item.id, item]));
  const byWord = new Map<string, WorkItem[]>();
  const words = new Map<WorkItemId, ReadonlySet<string>>();
  for (const item of free) {
    const all = significant(item.title);
    words.set(item.id, all);
    for (const word of all) {
      const having = byWord.get(word);
      if (having === undefined) byWord.set(word, [item]);
      else having.push(item);
    }
  }
  return lines.flatMap((line, order): Candidate[] => {
    if (line.kind !== kind) return [];
    const own = significant(line.facts.title);
    const alike = [...sharingWords(own, byWord)].flatMap((item): Candidate[] => {
      const theirs = words.get(item.id) ?? new Set<string>();
      const shared = [...own].filter((word) => theirs.has(word)).length;
      const score = (2 * shared) / (own.size + theirs.size);
      return score < likeness ? [] : [{ line, order, item, score, reason: alikeReason(item, line) }];
    });
    const mentioned = line.facts.references.flatMap(({ workItem }): Candidate[] => {
      const item = byId.get(workItem);
      return item === undefined
        ? []
        : [
            {
              line,
              order,
              item,
              score: likeness,
              reason: `The line mentions #${item.id}, the ${item.type} “${item.title}”, which no line is linked to.`,
            },
          ];
    });
    return [...alike, ...mentioned];
  });
}

/** Items that share a word with the line; a word that very many share tells nothing about any of them. */
function sharingWords(
  own: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly WorkItem[]>,
): ReadonlySet<WorkItem> {
  const telling = [...own].map((word) => byWord.get(word) ?? []).filter((items) => items.length <= commonWord);
  return new Set(telling.flat());
}

/** Words that carry meaning: without articles and the like, singular and plural alike. */
function significant(title: string): ReadonlySet<string> {
  const words = wordsOf(title);
  const long = words.filter((word) => word.length > 2);
  return new Set((long.length === 0 ? words : long).map((word) => (word.length > 3 ? word.replace(/s$/, "") : word)));
}

function alikeReason(item: WorkItem, line: Line): string {
  const same = canonicalTitle(item.title).toLowerCase() === canonicalTitle(line.facts.title).toLowerCase();
  return `${item.type} #${item.id} “${item.title}” exists already and has ${same ? "the same" : "nearly the same"} title: link it instead of creating a second one.`;
}
