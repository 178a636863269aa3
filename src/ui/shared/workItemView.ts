/** What a screen says about a work item, readable or not. */
import type { Process, StateCategory, WorkItem } from "../../domain/board";
import type { WorkItemId } from "../../domain/ids";
import type { LinkedItem } from "../../domain/line";
import { sharedText as text } from "../text/shared";

export interface WorkItemView {
  readonly id: WorkItemId;
  readonly title: string;
  readonly type: string | null;
  /** CSS colour of the type. */
  readonly color: string;
  /** `null` when the item cannot be read. */
  readonly state: string | null;
  readonly category: StateCategory | "unknown";
  readonly assignedTo: string | null;
  readonly tooltip: string;
  /** Full sentence for screen readers. */
  readonly announced: string;
}

const unknownColor = "var(--component-status-neutral, #666)";

const typeColor = (process: Process, name: string): string => {
  const color = process.types.find((type) => type.name === name)?.color;
  return color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? `#${color}` : unknownColor;
};

export function viewOfWorkItem(item: WorkItem, process: Process): WorkItemView {
  return {
    id: item.id,
    title: item.title,
    type: item.type,
    color: typeColor(process, item.type),
    state: item.state,
    category: item.category ?? "unknown",
    assignedTo: item.assignedTo?.displayName ?? null,
    tooltip: `${item.type} ${item.id}: ${item.title}`,
    announced: text.openItem(item.type, item.id, item.title, item.state),
  };
}

export function viewOfLinked(linked: LinkedItem, process: Process | null): WorkItemView {
  if (linked.item !== null && process !== null) return viewOfWorkItem(linked.item, process);
  const why = missingWords(linked);
  return {
    id: linked.id,
    title: why,
    type: null,
    color: unknownColor,
    state: null,
    category: "unknown",
    assignedTo: null,
    tooltip: `#${linked.id}: ${why}`,
    announced: text.openUnreadable(linked.id, why),
  };
}

function missingWords(linked: LinkedItem): string {
  if (linked.missing === "recycled") return text.recycled;
  if (linked.missing === "not-found-or-not-permitted") return text.notFound;
  return linked.item === null ? text.boardNotRead : linked.item.title;
}
