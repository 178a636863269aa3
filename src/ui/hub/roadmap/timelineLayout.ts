/** Where the rows of the timeline stand from the top, and the paths between their bars. Pure numbers; the component only draws. */
import type { LineKey } from "../../../domain/ids";
import type { Precedence } from "./precedence";
import type { RoadmapGroup, RoadmapRow, RoadmapScreen } from "./roadmapModel";
import type { TimeScale } from "./timeScale";
import { dayWidth, daysBetween } from "./timeScale";

export const rowHeight = 48;
export const groupHeight = 36;

export interface PlacedGroup {
  readonly group: RoadmapGroup;
  readonly top: number;
}

export interface PlacedRow {
  readonly row: RoadmapRow;
  readonly top: number;
}

export interface DrawnPrecedence {
  readonly id: string;
  readonly path: string;
  /** What comes first is planned to end after what waits for it. */
  readonly tooLate: boolean;
  readonly fromTitle: string;
  readonly toTitle: string;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  readonly rows: readonly PlacedRow[];
  readonly precedences: readonly DrawnPrecedence[];
}

export function timelineLayout(screen: RoadmapScreen): TimelineLayout {
  const groups: PlacedGroup[] = [];
  const rows: PlacedRow[] = [];
  let top = 0;
  for (const group of screen.groups) {
    groups.push({ group, top });
    top += groupHeight;
    for (const row of group.rows) {
      rows.push({ row, top });
      top += rowHeight;
    }
  }
  const placed = new Map(rows.map((entry) => [entry.row.key, entry]));
  return {
    width: screen.scale.days * dayWidth[screen.scale.zoom],
    height: top,
    groups,
    rows,
    precedences: screen.precedences.flatMap((one) => drawn(one, placed, screen.scale) ?? []),
  };
}

/** Left edge of a day and the right edge of another, in pixels, kept inside the scale. */
export const leftOf = (scale: TimeScale, day: string): number =>
  clamp(daysBetween(scale.from, day), scale.days) * dayWidth[scale.zoom];
export const rightOf = (scale: TimeScale, day: string): number =>
  clamp(daysBetween(scale.from, day) + 1, scale.days) * dayWidth[scale.zoom];

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

const end = ({ planned, actual }: RoadmapRow): string | null => planned?.to ?? actual?.to ?? null;
const start = ({ planned, actual }: RoadmapRow): string | null => planned?.from ?? actual?.from ?? null;

function drawn(one: Precedence, placed: ReadonlyMap<LineKey, PlacedRow>, scale: TimeScale): DrawnPrecedence | null {
  const from = placed.get(one.from);
  const to = placed.get(one.to);
  const ends = from === undefined ? null : end(from.row);
  const starts = to === undefined ? null : start(to.row);
  if (from === undefined || to === undefined || ends === null || starts === null) return null;
  const last = end(to.row);
  return {
    id: `${one.from}>${one.to}`,
    path: pathBetween(
      { x: rightOf(scale, ends), y: from.top + middleOfBar },
      { x: leftOf(scale, starts), y: to.top + middleOfBar },
    ),
    tooLate: last !== null && ends > last,
    fromTitle: from.row.title,
    toTitle: to.row.title,
  };
}

/** The planned bar stands in the upper part of its row. */
export const middleOfBar = 18;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Leaves to the right, goes between the rows, arrives from the left. */
function pathBetween(from: Point, to: Point): string {
  const out = from.x + 10;
  const into = to.x - 10;
  if (into >= out) return `M${from.x} ${from.y} H${out} V${to.y} H${to.x}`;
  const between = to.y > from.y ? to.y - rowHeight / 2 + 2 : to.y + rowHeight / 2 + 2;
  return `M${from.x} ${from.y} H${out} V${between} H${into} V${to.y} H${to.x}`;
}
