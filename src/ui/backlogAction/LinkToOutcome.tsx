/** The dialog of the menu action: the selected items, the line they are to serve, what is written, and what became of each. */
import type { JSX } from "react";
import { useCallback, useEffect, useState } from "react";
import type { LineKey, WorkItemId } from "../../domain/ids";
import { linesOf } from "../../domain/joinPortfolio";
import type { Wiki } from "../../domain/wiki";
import type { Failure } from "../../ports/failure";
import type { OperationId, Plan, RowResult } from "../../sync/operation";
import type { Loaded } from "../../usecases/loadPortfolio";
import { loadSight, withItemsOfLines } from "../../usecases/loadSight";
import { chooseWiki } from "../../usecases/openWiki";
import { previewLinks } from "../../usecases/previewLink";
import { kindFor } from "../linking/linkModel";
import { LinePicker } from "../linking/LinePicker";
import type { SmallWorld } from "../linking/runPlan";
import { newRun, runPlan } from "../linking/runPlan";
import { failureOf } from "../shared/failureOf";
import { Glyph } from "../shared/Glyph";
import { SmallFailure } from "../shared/SmallFailure";
import { SmallLoading } from "../shared/SmallLoading";
import { useFit } from "../shared/useFit";
import type { ItemRow } from "./selectionModel";
import { plannedRows, selectionRows } from "./selectionModel";
import { linkingText as text } from "../text/linking";

export interface SelectionWorld extends SmallWorld {
  readonly workItems: readonly WorkItemId[];
  readonly wikiFromUrl: string | null;
  close(): void;
  fit(height: number): void;
}

interface Chosen {
  readonly line: LineKey;
  readonly loaded: Loaded;
  readonly plan: Plan;
}

type Phase =
  | { readonly kind: "loading"; readonly label: string }
  | { readonly kind: "no-wiki" }
  | { readonly kind: "choose-wiki"; readonly wikis: readonly Wiki[] }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "picking"; readonly loaded: Loaded }
  | ({ readonly kind: "reviewing" | "writing" } & Chosen)
  | ({ readonly kind: "done"; readonly results: ReadonlyMap<OperationId, RowResult> } & Chosen);

export function LinkToOutcome(props: { readonly world: SelectionWorld }): JSX.Element {
  const { world } = props;
  const { workItems } = world;
  const [phase, setPhase] = useState<Phase>({ kind: "loading", label: text.reading });
  const element = useFit(world.fit);

  const attempt = useCallback((act: () => Promise<Phase>): void => {
    act().then(setPhase, (error: unknown) => setPhase({ kind: "failed", failure: failureOf(error) }));
  }, []);
  const open = useCallback(
    (wiki: Wiki | null): void => {
      setPhase({ kind: "loading", label: text.reading });
      attempt(async () => {
        const wikis = wiki === null ? await world.wikiStore.wikis() : [wiki];
        const chosen = chooseWiki(wikis, wiki?.id ?? world.wikiFromUrl);
        if (!("id" in chosen)) return chosen.kind === "none" ? { kind: "no-wiki" } : { ...chosen, kind: "choose-wiki" };
        return { kind: "picking", loaded: await loadSight(world, chosen, workItems) };
      });
    },
    [attempt, world, workItems],
  );
  useEffect(() => open(null), [open]);

  const choose = (loaded: Loaded, line: LineKey): void =>
    attempt(async () => {
      const all = await withItemsOfLines(world, loaded, [line]);
      const items = workItems.flatMap((id) => all.portfolio.board?.items.find((item) => item.id === id) ?? []);
      return { kind: "reviewing", line, loaded: all, plan: previewLinks(all, line, items) };
    });
  const write = (chosen: Chosen): void => {
    setPhase({ ...chosen, kind: "writing" });
    attempt(async () => {
      const report = await runPlan(world, chosen.loaded, chosen.plan, newRun());
      return { ...chosen, kind: "done", results: report.rows };
    });
  };

  return (
    <div ref={element} className="la">
      <Content phase={phase} world={world} open={open} choose={choose} write={write} setPhase={setPhase} />
    </div>
  );
}

function Content(props: {
  readonly phase: Phase;
  readonly world: SelectionWorld;
  readonly open: (wiki: Wiki | null) => void;
  readonly choose: (loaded: Loaded, line: LineKey) => void;
  readonly write: (chosen: Chosen) => void;
  readonly setPhase: (phase: Phase) => void;
}): JSX.Element {
  const { phase, world } = props;
  const { workItems } = world;
  switch (phase.kind) {
    case "loading":
      return <SmallLoading label={phase.label} />;
    case "no-wiki":
      return <p className="ts-muted">{text.noWiki}</p>;
    case "choose-wiki":
      return (
        <div className="ts-stack">
          <p>{text.chooseWiki}</p>
          <div className="ts-buttons">
            {phase.wikis.map((wiki) => (
              <button key={wiki.id} type="button" className="ts-button" onClick={() => props.open(wiki)}>
                {wiki.name}
              </button>
            ))}
          </div>
        </div>
      );
    case "failed":
      return <SmallFailure failure={phase.failure} onRetry={() => props.open(null)} />;
    case "picking": {
      const { portfolio } = phase.loaded;
      const first = portfolio.board?.items.find(({ id }) => id === workItems[0]);
      return (
        <>
          <ItemRows rows={selectionRows(portfolio, workItems)} />
          <LinePicker
            portfolio={portfolio}
            wanted={kindFor(first?.type ?? "", portfolio.board)}
            onChoose={(line) => props.choose(phase.loaded, line)}
          />
          <Footer>
            <button type="button" className="ts-button" onClick={world.close}>
              {text.cancel}
            </button>
          </Footer>
        </>
      );
    }
    case "reviewing":
    case "writing":
    case "done":
      return <Planned {...props} phase={phase} />;
  }
}

function Planned(props: {
  readonly phase: Extract<Phase, { kind: "reviewing" | "writing" | "done" }>;
  readonly world: SelectionWorld;
  readonly write: (chosen: Chosen) => void;
  readonly setPhase: (phase: Phase) => void;
}): JSX.Element {
  const { phase, world } = props;
  const { portfolio } = phase.loaded;
  const line = linesOf(portfolio).find(({ key }) => key === phase.line);
  const results = phase.kind === "done" ? phase.results : null;
  const rows = plannedRows(portfolio, phase.plan, phase.line, world.workItems, results);
  const writes = rows.filter(({ tone }) => tone === "waiting").length;
  const { commits, revisions, notified } = phase.plan.causes;
  return (
    <>
      <p className="la-line">
        <Glyph name={line?.kind ?? "outcome"} />
        <span className="ts-grow">
          <strong>{line?.facts.title}</strong>
          <span className="ts-muted ts-small la-place">
            {line === undefined ? "" : text.placeOf(line.facts.place.page, line.facts.place.line)}
          </span>
        </span>
      </p>
      <ItemRows rows={rows} />
      {phase.kind === "done" ? (
        <p role="status">{summaryOf(rows)}</p>
      ) : (
        writes > 0 && <p className="ts-muted ts-small">{text.causes(commits, revisions, notified)}</p>
      )}
      <Footer>
        {phase.kind === "done" || writes === 0 ? (
          <button type="button" className="ts-button ts-button-primary" autoFocus onClick={world.close}>
            {text.close}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="ts-button"
              disabled={phase.kind === "writing"}
              onClick={() => props.setPhase({ kind: "picking", loaded: phase.loaded })}
            >
              {text.anotherLine}
            </button>
            <button
              type="button"
              className="ts-button ts-button-primary"
              autoFocus
              disabled={phase.kind === "writing"}
              onClick={() => props.write(phase)}
            >
              {phase.kind === "writing" ? text.writing : text.linkItems(writes)}
            </button>
          </>
        )}
      </Footer>
    </>
  );
}

function summaryOf(rows: readonly ItemRow[]): string {
  const count = (tone: ItemRow["tone"]): number => rows.filter((row) => row.tone === tone).length;
  const parts = [
    text.itemsLinked(count("done")),
    ...(count("unchanged") > 0 ? [text.asTheyWere(count("unchanged"))] : []),
    ...(count("bad") > 0 ? [text.notLinked(count("bad"))] : []),
  ];
  return `${parts.join(", ")}.`;
}

const Footer = (props: { readonly children: JSX.Element }): JSX.Element => (
  <div className="ts-buttons la-footer">{props.children}</div>
);

function ItemRows(props: { readonly rows: readonly ItemRow[] }): JSX.Element {
  return (
    <ul className="la-items" aria-label={text.selectedWorkItems}>
      {props.rows.map((row) => (
        <li key={row.id} className={`la-item la-${row.tone}`}>
          <span
            className="la-type"
            style={row.color === null ? undefined : { backgroundColor: `#${row.color}` }}
            aria-hidden="true"
          />
          <span className="ts-grow">
            <span className="la-title">
              <span className="ts-muted">
                {row.type} {row.id}
              </span>{" "}
              {row.title}
            </span>
            {row.words !== "" && <span className="ts-small la-words">{row.words}</span>}
          </span>
          {row.tone === "done" && <Glyph name="done" />}
          {row.tone === "bad" && <Glyph name="warning" />}
        </li>
      ))}
    </ul>
  );
}
