/**
 * What a project calls things: backlog levels from the backlog configuration, states from the list of work item types.
 * Names are never assumed. Basic has no Feature, processes rename states, and Epics are hidden on most teams' boards;
 * category reference names and state categories are what stays the same.
 */
import type { BacklogLevel, Process, StateCategory, WorkItemState, WorkItemType } from "../../../domain/board";
import { integerOrNull, listOf, record, recordOrNull, strings, text, textOrNull } from "./shape";
import type { Json } from "./shape";

const OUTCOME_CATEGORY = "Microsoft.EpicCategory";

export function readProcess(backlogConfiguration: unknown, workItemTypes: unknown): Process {
  const configuration = record(backlogConfiguration, "the backlog configuration");
  const levels = readLevels(configuration);
  const outcomeIndex = levels.findIndex((level) => level.id.toLowerCase() === OUTCOME_CATEGORY.toLowerCase());
  return {
    levels,
    types: readTypes(workItemTypes, mappedStates(configuration)),
    outcomeLevel: levels[outcomeIndex] ?? null,
    deliverableLevel: outcomeIndex < 0 ? null : (levels[outcomeIndex + 1] ?? null),
  };
}

/** Portfolio backlogs and the requirement backlog, highest rank first. Tasks belong to a sprint, not to a backlog level. */
function readLevels(configuration: Json): readonly BacklogLevel[] {
  const hidden = new Set(strings(configuration["hiddenBacklogs"]).map((id) => id.toLowerCase()));
  const requirement = recordOrNull(configuration["requirementBacklog"]);
  const rows = [
    ...listOf(configuration["portfolioBacklogs"], "the portfolio backlogs"),
    ...(requirement === null ? [] : [requirement]),
  ];
  return rows
    .map((row) => readLevel(row, hidden))
    .filter((level) => level.types.length > 0)
    .sort((a, b) => b.rank - a.rank);
}

function readLevel(row: Json, hidden: ReadonlySet<string>): BacklogLevel {
  const id = text(row, "id", "a backlog level");
  const types = listOf(row["workItemTypes"], "the types of a backlog level").map((type) =>
    text(type, "name", "a type"),
  );
  const defaultType = recordOrNull(row["defaultWorkItemType"]);
  return {
    id,
    name: textOrNull(row, "name") ?? id,
    rank: integerOrNull(row, "rank") ?? 0,
    types,
    defaultType: (defaultType === null ? null : textOrNull(defaultType, "name")) ?? types[0] ?? "",
    hidden: row["isHidden"] === true || hidden.has(id.toLowerCase()),
  };
}

/** State name → category, by type: what the backlog counts a state as, for types whose own list lacks it. */
function mappedStates(configuration: Json): ReadonlyMap<string, ReadonlyMap<string, StateCategory>> {
  return new Map(
    listOf(configuration["workItemTypeMappedStates"], "the mapped states").map((row) => [
      text(row, "workItemTypeName", "the mapped states of a type"),
      new Map(
        Object.entries(recordOrNull(row["states"]) ?? {}).flatMap(([name, category]) => {
          const known = categoryOf(category);
          return known === null ? [] : [[name, known] as const];
        }),
      ),
    ]),
  );
}

function readTypes(
  workItemTypes: unknown,
  mapped: ReadonlyMap<string, ReadonlyMap<string, StateCategory>>,
): readonly WorkItemType[] {
  return listOf(workItemTypes, "the list of work item types")
    .filter((row) => row["isDisabled"] !== true)
    .map((row) => {
      const name = text(row, "name", "a work item type");
      return {
        name,
        color: (textOrNull(row, "color") ?? "666666").replace(/^#/, "").slice(-6),
        states: readStates(row["states"], mapped.get(name) ?? new Map()),
      };
    });
}

function readStates(listed: unknown, mapped: ReadonlyMap<string, StateCategory>): readonly WorkItemState[] {
  const own = listOf(listed, "the states of a type").flatMap((row) => {
    const name = text(row, "name", "a state");
    const category = categoryOf(row["category"]) ?? mapped.get(name) ?? null;
    return category === null ? [] : [{ name, category }];
  });
  const known = new Set(own.map((state) => state.name));
  return [...own, ...[...mapped].filter(([name]) => !known.has(name)).map(([name, category]) => ({ name, category }))];
}

const CATEGORIES: ReadonlyMap<unknown, StateCategory> = new Map([
  ["Proposed", "proposed"],
  ["InProgress", "in-progress"],
  ["Resolved", "resolved"],
  ["Completed", "completed"],
  ["Removed", "removed"],
]);

const categoryOf = (value: unknown): StateCategory | null => CATEGORIES.get(value) ?? null;
