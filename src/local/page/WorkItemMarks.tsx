/** Small marks of a work item: the colour of its type, its state, its number as a link. */
import type { TypeEntry } from "./catalogue";
import type { HostPage } from "./hostPage";
import { isPlainClick } from "./PageLink";
import { addressOf } from "./address";

export function TypeMark({ types, type }: { readonly types: readonly TypeEntry[]; readonly type: string }) {
  const color = types.find((each) => each.name === type)?.color;
  return (
    <span
      className="type-mark"
      title={type}
      style={color === undefined ? undefined : { background: `#${color.slice(-6)}` }}
    />
  );
}

export function StateMark({
  types,
  type,
  state,
}: {
  readonly types: readonly TypeEntry[];
  readonly type: string;
  readonly state: string;
}) {
  const entry = types.find((each) => each.name === type)?.states.find((each) => each.name === state);
  return (
    <span className="state-mark">
      <span
        className="state-dot"
        style={entry === undefined ? undefined : { background: `#${entry.color.slice(-6)}` }}
      />
      {state}
    </span>
  );
}

/** Opens the item's form over the page; with a modifier key the browser follows the address as always. */
export function WorkItemLink({
  page,
  id,
  onClosed,
  children,
}: {
  readonly page: HostPage;
  readonly id: number;
  readonly onClosed?: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <a
      href={addressOf(page.session.org.name, { kind: "work-item", project: page.project.name, id })}
      onClick={(event) => {
        if (isPlainClick(event)) {
          event.preventDefault();
          page.store.apply({ kind: "open", overlay: { kind: "work-item", id, onClose: () => onClosed?.() } });
        }
      }}
    >
      {children}
    </a>
  );
}
