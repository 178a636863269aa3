/** The planned time of one outcome: a button that opens it, that the arrow keys move, and that a pointer can drag. */
import type { CSSProperties, JSX, KeyboardEvent, PointerEvent } from "react";
import { useRef, useState } from "react";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import { stepped } from "./moveStep";
import type { Planned, RoadmapRow } from "./roadmapModel";
import { shortOf } from "./roadmapModel";
import { leftOf, rightOf } from "./timelineLayout";
import type { TimeScale } from "./timeScale";
import { dayWidth, plusDays } from "./timeScale";

/** Pixels a pointer may tremble before it drags. */
const tremble = 4;

export function PlannedBar(props: {
  readonly row: RoadmapRow;
  readonly planned: Planned;
  readonly scale: TimeScale;
  /** Iterations are planned on the board: nothing to move here. */
  readonly fixed: boolean;
  readonly words: string;
}): JSX.Element {
  const { row, planned, scale, fixed, words } = props;
  const acts = useActs();
  const movable = !fixed && row.toDate.kind !== "none";
  const drag = useDrag(movable, (pixels) => {
    const days = Math.round(pixels / dayWidth[scale.zoom]);
    if (days !== 0) acts.move(row.key, { kind: "date", day: plusDays(planned.to, days) });
  });
  const isDay = planned.from === planned.to;
  const left = leftOf(scale, planned.from);
  const right = rightOf(scale, planned.to);
  const style: CSSProperties = {
    left: isDay ? (left + right) / 2 : left,
    ...(isDay ? {} : { width: Math.max(right - left, 6) }),
    ...(drag.pixels === 0 ? {} : { translate: `${drag.pixels}px 0` }),
  };
  const label = shortOf(planned);
  const state = row.delivery?.state ?? "no-work";
  const names = [
    isDay ? "tl-planned tl-planned-day" : "tl-planned",
    `tl-planned-${state}`,
    row.late > 0 ? "tl-planned-late" : "",
    row.moved ? "tl-planned-moved" : "",
    movable ? "tl-planned-movable" : "",
  ];
  const keyDown = (event: KeyboardEvent): void => {
    const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
    if (direction === null || !movable) return;
    event.preventDefault();
    const day = stepped(row, direction, scale.zoom);
    if (day !== null) acts.move(row.key, { kind: "date", day });
  };
  return (
    <Tooltip text={row.late > 0 ? `${words}, ${text.late(row.late)}` : words}>
      <button
        type="button"
        className={names.filter((name) => name !== "").join(" ")}
        style={style}
        aria-label={`${row.announced}. ${movable ? text.keys : ""}`.trim()}
        onKeyDown={keyDown}
        onClick={() => {
          if (!drag.justDragged()) acts.select(row.key);
        }}
        {...drag.handlers}
      >
        {isDay ? <span className="tl-planned-aside">{label}</span> : <span className="tl-planned-words">{label}</span>}
      </button>
    </Tooltip>
  );
}

function useDrag(
  enabled: boolean,
  onDrop: (pixels: number) => void,
): {
  readonly pixels: number;
  readonly justDragged: () => boolean;
  readonly handlers: Readonly<Record<string, (event: PointerEvent<HTMLButtonElement>) => void>>;
} {
  const [pixels, setPixels] = useState(0);
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const stop = (): void => {
    start.current = null;
    setPixels(0);
  };
  return {
    pixels,
    justDragged: () => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    handlers: enabled
      ? {
          onPointerDown: (event) => {
            if (event.button !== 0) return;
            start.current = event.clientX;
            dragged.current = false;
            event.currentTarget.setPointerCapture(event.pointerId);
          },
          onPointerMove: (event) => {
            if (start.current === null) return;
            const way = event.clientX - start.current;
            if (Math.abs(way) < tremble && !dragged.current) return;
            dragged.current = true;
            setPixels(way);
          },
          onPointerUp: (event) => {
            if (start.current === null) return;
            const way = event.clientX - start.current;
            stop();
            if (dragged.current) onDrop(way);
          },
          onPointerCancel: stop,
        }
      : {},
  };
}
