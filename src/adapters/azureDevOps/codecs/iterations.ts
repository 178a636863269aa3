/**
 * The tree of iterations as a list. A node's `path` names the structure (`\\Project\\Iteration\\Sprint 3`), the field of an item
 * does not (`Project\\Sprint 3`), so the path is put together from the names. Dates are days, stored as midnights.
 */
import type { Iteration } from "../../../domain/iteration";
import { dayOf } from "./dates";
import { listOf, record, recordOrNull, text } from "./shape";
import type { Json } from "./shape";

/** Parents before children; the root, which is the project itself, comes first. */
export const readIterations = (answer: unknown): readonly Iteration[] => nodes(record(answer, "the iterations"), null);

function nodes(node: Json, parent: string | null): readonly Iteration[] {
  const name = text(node, "name", "an iteration");
  const path = parent === null ? name : `${parent}\\${name}`;
  const dates = recordOrNull(node["attributes"]) ?? {};
  return [
    { path, name, start: dayOf(dates["startDate"]), finish: dayOf(dates["finishDate"]) },
    ...listOf(node["children"] ?? [], "the iterations below another").flatMap((child) => nodes(child, path)),
  ];
}
