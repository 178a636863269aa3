/** The side pane of a backlog: one extension's panel, told which items are selected. */
import { useEffect, useState } from "react";
import { selectedItems } from "./backlogExtensions";
import { ExtensionFrame } from "./ExtensionFrame";
import type { Frame } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import { objectIds, titleOf } from "./contributionNames";
import type { WorkItemRow } from "./workItemRows";

interface BacklogPanelProps {
  readonly page: HostPage;
  readonly of: ContributionOf;
  readonly selected: readonly WorkItemRow[];
}

export function BacklogPanel({ page, of, selected }: BacklogPanelProps) {
  const [frame, setFrame] = useState<Frame | null>(null);
  const [configuration] = useState(() => ({ team: page.team }));
  useEffect(() => {
    // A panel that does not listen to the selection refuses it; that is its choice.
    frame?.call(objectIds(of), "workItemSelectionChanged", [selectedItems(selected)]).catch(() => undefined);
  }, [frame, of, selected]);
  return (
    <aside className="backlog-panel" aria-label={titleOf(of)}>
      <h2>{titleOf(of)}</h2>
      <ExtensionFrame page={page} of={of} configuration={configuration} onFrame={setFrame} />
    </aside>
  );
}
