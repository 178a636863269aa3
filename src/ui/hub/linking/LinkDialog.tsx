/** Picks the work item that serves a line: by words of its title or by number; the recently changed ones stand first. */
import type { JSX } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Dialog } from "azure-devops-ui/Dialog";
import { ContentSize } from "azure-devops-ui/Callout";
import { TextField } from "azure-devops-ui/TextField";
import type { WorkItem } from "../../../domain/board";
import type { LineKey } from "../../../domain/ids";
import type { Failure } from "../../../ports/failure";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { failureOf } from "../../shared/failureOf";
import { viewOfWorkItem } from "../../shared/workItemView";
import { useActs } from "../hubContext";
import { findLine } from "../strategy/lineDetails";
import { servedLines, typesFor } from "../../linking/linkModel";
import { linkingText } from "../../text/linking";

/** Long enough that a word is not searched letter by letter, short enough to feel immediate. */
const pause = 250;

type Found =
  | { readonly kind: "searching" }
  | { readonly kind: "found"; readonly items: readonly WorkItem[]; readonly text: string }
  | { readonly kind: "failed"; readonly failure: Failure };

export function LinkDialog(props: { readonly loaded: Loaded; readonly line: LineKey }): JSX.Element | null {
  const { loaded } = props;
  const acts = useActs();
  const line = findLine(loaded.portfolio, props.line)?.line ?? null;
  const types = useMemo(() => (line === null ? [] : typesFor(line.kind, loaded.portfolio.board)), [line, loaded]);
  const served = useMemo(() => servedLines(loaded.portfolio), [loaded]);
  const [text, setText] = useState("");
  const found = useSearch(text, types);
  const list = useRef<HTMLUListElement>(null);
  if (line === null) return null;
  const already = new Set(
    [line.primary, ...line.alsoServedBy].flatMap((linked) => (linked === null ? [] : [linked.id])),
  );
  return (
    <Dialog
      titleProps={{ text: linkingText.linkWorkTo(line.facts.title) }}
      contentSize={ContentSize.Large}
      onDismiss={acts.closeDialog}
      footerButtonProps={[{ text: linkingText.cancel, onClick: acts.closeDialog }]}
      defaultActiveElement=".tl-picker input"
      showCloseButton
    >
      <div className="tl-picker">
        <div
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return;
            event.preventDefault();
            // What answers the words before these is about to leave the list, and would take the focus with it.
            if (isAnswered(found, text)) focusCandidate(list.current, 0);
          }}
        >
          <TextField
            autoFocus
            ariaLabel={linkingText.searchItemsLabel}
            placeholder={linkingText.searchItems(types.join(", "))}
            prefixIconProps={{ iconName: "Search" }}
            value={text}
            onChange={(_event, value) => setText(value)}
          />
        </div>
        <p className="tl-muted tl-picker-note" role="status">
          {noteOf(found, text)}
        </p>
        {found.kind === "found" && (
          <ul className="tl-picker-list" ref={list} aria-label={linkingText.workItems}>
            {found.items.map((item) => (
              <Candidate
                key={item.id}
                item={item}
                loaded={loaded}
                serves={served.get(item.id) ?? null}
                linked={already.has(item.id)}
                onPick={() => acts.proposeLink(props.line, [item])}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

/** What stands in the list is the answer to what stands in the field, not to the words before. */
const isAnswered = (found: Found, text: string): boolean => found.kind === "found" && found.text === text;

function noteOf(found: Found, text: string): string {
  if (found.kind === "failed") return `${found.failure.message} ${found.failure.help}`;
  if (found.kind === "searching" || !isAnswered(found, text)) return linkingText.searching;
  if (found.items.length === 0) return linkingText.nothingFound;
  return text.trim() === "" ? linkingText.recentlyChanged : linkingText.found(found.items.length);
}

function useSearch(text: string, types: readonly string[]): Found {
  const acts = useActs();
  const [found, setFound] = useState<Found>({ kind: "searching" });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        acts.search(text.trim(), types).then(
          (items) => current && setFound({ kind: "found", items, text }),
          (error: unknown) => current && setFound({ kind: "failed", failure: failureOf(error) }),
        );
      },
      text === "" ? 0 : pause,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [acts, text, types]);
  return found;
}

/** What can be chosen; work that is linked here already is passed over. */
const candidatesIn = (list: HTMLUListElement | null): readonly HTMLButtonElement[] => [
  ...(list?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? []),
];

const focusCandidate = (list: HTMLUListElement | null, at: number): void => candidatesIn(list)[at]?.focus();

function Candidate(props: {
  readonly item: WorkItem;
  readonly loaded: Loaded;
  readonly serves: string | null;
  readonly linked: boolean;
  readonly onPick: () => void;
}): JSX.Element {
  const { item, loaded, serves, linked } = props;
  const { board } = loaded.portfolio;
  const view = board === null ? null : viewOfWorkItem(item, board.process);
  return (
    <li>
      <button
        type="button"
        className="tl-candidate"
        disabled={linked}
        onClick={props.onPick}
        onKeyDown={(event) => {
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
          if (step === null) return;
          event.preventDefault();
          const list = event.currentTarget.closest("ul");
          focusCandidate(list, candidatesIn(list).indexOf(event.currentTarget) + step);
        }}
      >
        <span className="tl-chip-type" style={{ backgroundColor: view?.color }} aria-hidden="true" />
        <span className="tl-chip-id">#{item.id}</span>
        <span className="tl-grow tl-candidate-title">
          {item.title}
          <span className="tl-faint tl-candidate-note">
            {item.type} · {item.areaPath}
            {linked ? linkingText.alreadyHere : serves === null ? "" : linkingText.servesToo(serves)}
          </span>
        </span>
        <span className="tl-chip-state">
          <span className={`tl-dot tl-category-${item.category ?? "unknown"}`} aria-hidden="true" />
          {item.state}
        </span>
      </button>
    </li>
  );
}
