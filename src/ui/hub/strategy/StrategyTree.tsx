/** The strategy as a tree: virtualised rows, one per stream, theme, outcome, deliverable and further work item. */
import type { JSX } from "react";
import { memo, useMemo } from "react";
import { Icon } from "azure-devops-ui/Icon";
import { ListSelection } from "azure-devops-ui/List";
import { SimpleTableCell } from "azure-devops-ui/Table";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { ITreeColumn, ITreeProps } from "azure-devops-ui/TreeEx";
import { ExpandableTreeCell, Tree } from "azure-devops-ui/TreeEx";
import type { ITreeItem, ITreeItemEx } from "azure-devops-ui/Utilities/TreeItemProvider";
import { TreeItemProvider } from "azure-devops-ui/Utilities/TreeItemProvider";
import type { LineKey } from "../../../domain/ids";
import { DeliveredBar } from "../../shared/DeliveredBar";
import { WorkItemChip } from "../../shared/WorkItemChip";
import type { Acts } from "../acts";
import { useActs } from "../hubContext";
import { heldWords } from "../heldWords";
import type { LineNode, StrategyNode, StrategyScreen } from "./strategyModel";
import { isOpen } from "./strategyModel";
import { AchievedWords, Gaps, HealthMark } from "./LineStanding";
import { strategyText } from "../../text/strategy";

type Row = ITreeItemEx<StrategyNode>;

export const StrategyTree = memo(function StrategyTree(props: {
  readonly screen: StrategyScreen;
  readonly toggled: ReadonlySet<string>;
  readonly selected: LineKey | null;
  /** Of what the tree stands in, in CSS pixels. */
  readonly width: number;
  /** False of a day in the past. */
  readonly mayLink: boolean;
}): JSX.Element {
  const { screen, toggled, selected, width, mayLink } = props;
  const acts = useActs();
  const provider = useMemo(
    () => new TreeItemProvider<StrategyNode>(screen.tree.map((node) => treeItem(node, screen, toggled))),
    [screen, toggled],
  );
  const columns = useMemo(() => columnsFor(width, acts, mayLink), [width, acts, mayLink]);
  const selection = useMemo(() => {
    const made = new ListSelection({ selectOnFocus: false, multiSelect: false });
    const index = provider.value.findIndex((row) => lineOf(row.underlyingItem.data) === selected && selected !== null);
    if (index >= 0) made.select(index);
    return made;
  }, [provider, selected]);
  return (
    <Tree<StrategyNode>
      ariaLabel={strategyText.treeLabel}
      className="tl-tree"
      columns={columns}
      itemProvider={provider as ITreeProps<StrategyNode>["itemProvider"]}
      selection={selection}
      singleClickActivation
      showLines={false}
      onToggle={(_event, row) => acts.toggle([row.underlyingItem.data.id])}
      onActivate={(_event, row) => {
        const node = row.data.underlyingItem.data;
        const line = lineOf(node);
        if (line !== null) acts.select(line);
        else if (node.kind === "stream") acts.navigate({ line: null, about: node.id.slice("stream:".length) });
        else if (node.kind === "work") acts.openWorkItem(node.item.id);
        else acts.toggle([node.id]);
      }}
    />
  );
});

const lineOf = (node: StrategyNode): LineKey | null =>
  node.kind === "outcome" || node.kind === "deliverable" ? node.key : null;

function treeItem(node: StrategyNode, screen: StrategyScreen, toggled: ReadonlySet<string>): ITreeItem<StrategyNode> {
  const item: ITreeItem<StrategyNode> = { id: node.id, data: node, text: node.title };
  if (node.children.length === 0) return item;
  return {
    ...item,
    expanded: isOpen(node, screen, toggled),
    childItems: node.children.map((child) => treeItem(child, screen, toggled)),
  };
}

/** Columns leave from the least needed when the tree gets narrow; the details panel has them all. */
function columnsFor(width: number, acts: Acts, mayLink: boolean): ITreeColumn<StrategyNode>[] {
  const line = (
    id: string,
    name: string,
    columnWidth: number,
    draw: (node: LineNode) => JSX.Element | null,
  ): ITreeColumn<StrategyNode> => ({
    id,
    name,
    width: columnWidth,
    renderCell: (_row, columnIndex, tableColumn, treeItem) => {
      const node = treeItem.underlyingItem.data;
      return SimpleTableCell({
        columnIndex,
        tableColumn,
        className: "tl-cell",
        children: node.kind === "outcome" || node.kind === "deliverable" ? draw(node) : null,
      });
    },
  });
  const columns: { readonly column: ITreeColumn<StrategyNode>; readonly from: number }[] = [
    { from: 0, column: titleColumn },
    { from: 0, column: line("work", strategyText.work, 136, (node) => workCell(node, acts, mayLink)) },
    {
      from: 0,
      column: line("delivered", strategyText.deliveredHead, 144, (node) =>
        node.delivery === null || node.work === null ? null : <DeliveredBar delivery={node.delivery} />,
      ),
    },
    { from: 940, column: line("achieved", strategyText.achievedHead, 118, (node) => <AchievedWords node={node} />) },
    { from: 820, column: line("health", strategyText.healthHead, 116, (node) => <HealthMark node={node} />) },
    { from: 1200, column: line("owner", strategyText.owner, 116, (node) => textCell(node.owner)) },
    { from: 1060, column: line("horizon", strategyText.horizon, 92, (node) => textCell(node.horizon)) },
    { from: 640, column: line("gaps", strategyText.gaps, 60, (node) => <Gaps node={node} />) },
  ];
  return columns.filter((entry) => width >= entry.from).map((entry) => entry.column);
}

const titleColumn: ITreeColumn<StrategyNode> = {
  id: "title",
  name: strategyText.titleHead,
  width: -100,
  minWidth: 220,
  hierarchical: true,
  indentationSize: 20,
  renderCell: (_row, columnIndex, treeColumn, treeItem) => titleCell(columnIndex, treeColumn, treeItem),
};

function titleCell(columnIndex: number, treeColumn: ITreeColumn<StrategyNode>, treeItem: Row): JSX.Element {
  const node = treeItem.underlyingItem.data;
  return (
    <ExpandableTreeCell
      key={columnIndex}
      columnIndex={columnIndex}
      treeItem={treeItem}
      treeColumn={treeColumn}
      className="tl-title-cell"
      role="rowheader"
    >
      {titleOf(node)}
    </ExpandableTreeCell>
  );
}

function titleOf(node: StrategyNode): JSX.Element {
  switch (node.kind) {
    case "stream":
    case "theme":
      return (
        <span className={`tl-row-title tl-row-${node.kind}`}>
          <span className="text-ellipsis">{node.title}</span>
          <span className="tl-muted">{node.summary}</span>
        </span>
      );
    case "work":
      return (
        <span className="tl-row-title tl-row-work">
          <span className="tl-chip-type" style={{ backgroundColor: node.item.color }} aria-hidden="true" />
          <span className="tl-muted">{strategyText.alsoServedBy(node.item.id)}</span>
          <span className="text-ellipsis">{node.item.title}</span>
        </span>
      );
    case "outcome":
    case "deliverable":
      return (
        <Tooltip text={node.title} overflowOnly>
          <span className={`tl-row-title tl-row-${node.kind}`}>
            <Icon
              iconName={node.kind === "outcome" ? "Flag" : "TaskSolid"}
              className={`tl-kind tl-kind-${node.kind}`}
              ariaLabel={node.kind === "outcome" ? strategyText.outcomeKind : strategyText.deliverableKind}
            />
            <span className={node.held === "struck" ? "text-ellipsis tl-struck" : "text-ellipsis"}>{node.title}</span>
            {node.held !== null && <span className="tl-tag">{heldWords[node.held].short}</span>}
          </span>
        </Tooltip>
      );
  }
}

function workCell(node: LineNode, acts: Acts, mayLink: boolean): JSX.Element | null {
  if (node.work !== null) return <WorkItemChip item={node.work} onOpen={acts.openWorkItem} />;
  if (node.held !== null || node.isPending || !mayLink) return null;
  return (
    <button
      type="button"
      className="tl-link tl-quiet"
      onClick={(event) => {
        event.stopPropagation();
        acts.openDialog({ kind: "link", line: node.key });
      }}
      aria-label={strategyText.linkWorkTo(node.title)}
    >
      {strategyText.linkWork}
    </button>
  );
}

const textCell = (text: string | null): JSX.Element | null =>
  text === null ? null : (
    <Tooltip text={text} overflowOnly>
      <span className="text-ellipsis">{text}</span>
    </Tooltip>
  );
