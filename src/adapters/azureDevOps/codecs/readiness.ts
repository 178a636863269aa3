/**
 * What an item says about being ready for a sprint. Which field holds the size differs by process: effort (Scrum, Basic,
 * portfolio levels), story points (Agile), size (CMMI).
 */
import type { WorkItemType } from "../../../domain/board";
import { workItemId } from "../../../domain/ids";
import type { WorkItemId } from "../../../domain/ids";
import type { Readiness } from "../../../domain/preparation";
import { integer, listOf, recordOrNull } from "./shape";

const ACCEPTANCE = "Microsoft.VSTS.Common.AcceptanceCriteria";
const SIZES = [
  "Microsoft.VSTS.Scheduling.Effort",
  "Microsoft.VSTS.Scheduling.StoryPoints",
  "Microsoft.VSTS.Scheduling.Size",
] as const;

export const READINESS_FIELDS: readonly string[] = [ACCEPTANCE, ...SIZES];

export function readReadiness(
  answer: unknown,
  types: readonly WorkItemType[],
): readonly (readonly [WorkItemId, Readiness])[] {
  const fieldsOf = new Map(types.map((type) => [type.name, new Set(type.fields ?? [])]));
  return listOf(answer, "a list of work items").map((row) => {
    const fields = recordOrNull(row["fields"]) ?? {};
    const has = fieldsOf.get(String(fields["System.WorkItemType"])) ?? new Set<string>();
    const size = SIZES.filter((field) => has.has(field));
    return [
      workItemId(integer(row, "id", "a work item")),
      {
        acceptance: has.has(ACCEPTANCE) ? isWritten(fields[ACCEPTANCE]) : null,
        size: size.length === 0 ? null : size.some((field) => typeof fields[field] === "number"),
      },
    ];
  });
}

/** The editor leaves empty elements behind. */
const isWritten = (value: unknown): boolean =>
  typeof value === "string" && value.replace(/<[^>]*>|&nbsp;/g, " ").trim() !== "";
