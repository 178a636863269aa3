/** A work item in one line as Azure Boards draws it: the type's colour, the number, the state; opens the item. */
import type { JSX } from "react";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { WorkItemView } from "./workItemView";

export function WorkItemChip(props: {
  readonly item: WorkItemView;
  readonly onOpen: (id: WorkItemView["id"]) => void;
  /** Show the title beside the number. */
  readonly titled?: boolean;
}): JSX.Element {
  const { item } = props;
  return (
    <Tooltip text={item.tooltip} overflowOnly={false}>
      <button
        type="button"
        className="tl-chip"
        onClick={(event) => {
          event.stopPropagation();
          props.onOpen(item.id);
        }}
        aria-label={item.announced}
      >
        <span className="tl-chip-type" style={{ backgroundColor: item.color }} aria-hidden="true" />
        <span className="tl-chip-id">#{item.id}</span>
        {props.titled === true && <span className="tl-chip-title">{item.title}</span>}
        {item.state !== null && (
          <span className="tl-chip-state">
            <span className={`tl-dot tl-category-${item.category}`} aria-hidden="true" />
            {item.state}
          </span>
        )}
      </button>
    </Tooltip>
  );
}
