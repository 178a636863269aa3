/**
 * What a team plans with. Unlike a node's own path, the paths here are those items carry: without a leading backslash and without
 * the structure's name.
 */
import type { Iteration } from "../../../domain/iteration";
import type { TeamArea } from "../../../domain/team";
import { dayOf } from "./dates";
import { listOf, record, recordOrNull, text } from "./shape";

/** Empty for a team nobody gave an area; the field is always the area path in the service. */
export const readTeamAreas = (answer: unknown): readonly TeamArea[] =>
  listOf(record(answer, "the areas of a team")["values"], "the areas of a team").map((row) => ({
    path: text(row, "value", "an area of a team"),
    withChildren: row["includeChildren"] === true,
  }));

export const readTeamIterations = (answer: unknown): readonly Iteration[] =>
  listOf(answer, "the iterations of a team").map((row) => {
    const dates = recordOrNull(row["attributes"]) ?? {};
    return {
      path: text(row, "path", "an iteration of a team"),
      name: text(row, "name", "an iteration of a team"),
      start: dayOf(dates["startDate"]),
      finish: dayOf(dates["finishDate"]),
    };
  });
