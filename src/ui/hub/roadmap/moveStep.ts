/**
 * How far one step of the keyboard moves an outcome. A step is always seen: what the page calls by a quarter goes on to the
 * next quarter, whatever the zoom.
 */
import { movedWhen } from "../../../usecases/previewMoves";
import type { RoadmapRow } from "./roadmapModel";
import type { Zoom } from "../route";
import { plusDays, plusMonths } from "./timeScale";

const mostSteps = 24;

/** The new last day; `null` where the outcome has no planned time to start from. */
export function stepped(row: RoadmapRow, direction: 1 | -1, zoom: Zoom): string | null {
  const { planned } = row;
  if (planned === null) return null;
  let day = planned.to;
  for (let step = 0; step < mostSteps; step += 1) {
    day = oneStep(day, direction, zoom);
    if (planned.literal === null || movedWhen(planned.literal, day).literal !== planned.literal) return day;
  }
  return day;
}

function oneStep(day: string, direction: 1 | -1, zoom: Zoom): string {
  if (zoom === "month") return plusDays(day, 7 * direction);
  return plusMonths(day, zoom === "quarter" ? direction : 3 * direction);
}
