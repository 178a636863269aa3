/**
 * Going on after an interruption: a tab that was closed, a machine that went to sleep, a connection that broke while a plan was
 * being applied. Nothing was remembered, so what is left is simply what a plan finds now; the one thing only the interrupted run
 * knew is which new items a person had ticked, and that stands in the claim it left on the page.
 *
 * How a screen uses it: `interruptionsOf` after every load (no request); where one is there, say whose it is and offer
 * `previewResume`, a plan like any other, to be looked at and applied. While the claim is live (`lapsed` is false) somebody may
 * still be at it: an apply under another run id skips those lines and says until when. Only who knows that the run is dead (the
 * hub, which holds a Web Lock while it applies, and gets that lock) applies under the interrupted run's own id (`world.run`): then
 * its claim counts as ours, is renewed, and goes with the commit, and one undo takes back both halves of the run.
 */
import type { Instant, LineKey, PagePath, RunId, WorkItemId } from "../domain/ids";
import { linesOf } from "../domain/joinPortfolio";
import type { Line } from "../domain/line";
import { readClaims } from "../pages/claim";
import { createIdOf } from "../sync/creates";
import { change, groundOf, operationId, pagePreconditionOf } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { PlanChoices } from "../sync/request";
import type { Loaded } from "./loadPortfolio";
import { pageTexts, previewSync, requestOf } from "./previewSync";

/** A line a run was about to create a work item for. */
export interface InterruptedLine {
  readonly key: LineKey;
  /** `null` when the line is not in the wiki any more. */
  readonly title: string | null;
  /** The item the run created for it and did not get to name on the page; `null` when there is none. */
  readonly created: WorkItemId | null;
}

/** A claim that stands on a page. */
export interface Interruption {
  readonly run: RunId;
  /** Display name of who applied. */
  readonly who: string;
  /** When the claim lapses, by the server's clock. */
  readonly until: Instant;
  /** It lapsed before the board was read; without the board nobody knows, and it counts as live. */
  readonly lapsed: boolean;
  readonly page: PagePath;
  readonly lines: readonly InterruptedLine[];
}

/** In the order of the pages. No request. */
export function interruptionsOf(loaded: Loaded): readonly Interruption[] {
  const lines = new Map(linesOf(loaded.portfolio).map((line) => [line.key, line]));
  const asOf = loaded.portfolio.board?.asOf ?? null;
  return [...pageTexts(loaded)].flatMap(([page, text]) =>
    readClaims(text).map(({ run, who, until, keys }): Interruption => ({
      run,
      who,
      until,
      lapsed: asOf !== null && Date.parse(until) <= Date.parse(asOf),
      page,
      lines: keys.map((key) => interruptedLine(key, lines.get(key) ?? null)),
    })),
  );
}

function interruptedLine(key: LineKey, line: Line | null): InterruptedLine {
  const primary = line?.primary ?? null;
  return {
    key,
    title: line?.facts.title ?? null,
    created: primary !== null && !primary.mentioned && primary.pointer !== null ? primary.id : null,
  };
}

/**
 * What is left of a run, and everything else a sync would do: the new items it had claimed are ticked, because a person had ticked
 * them; the ids of those it did create are written to the page, ticked too. A person's own ticks go before.
 */
export function previewResume(loaded: Loaded, run: RunId, choices: Partial<PlanChoices> = {}): Plan {
  const claimed = interruptionsOf(loaded)
    .filter((interruption) => interruption.run === run)
    .flatMap(({ lines }) => lines.map(({ key }) => [createIdOf(key), true] as const));
  return previewSync(loaded, { ...choices, ticked: new Map([...claimed, ...(choices.ticked ?? [])]) });
}

/**
 * The way out for a person who does not want to go on: the plan that only takes the claims of a run off the pages, which restores
 * their bytes. Live claims are left alone unless `dead` says that the run cannot be at it any more (see above); items the run created
 * stay, and the next plan asks about them.
 */
export function previewRelease(loaded: Loaded, run: RunId, { dead = false }: { readonly dead?: boolean } = {}): Plan {
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const operations = interruptionsOf(loaded)
    .filter((interruption) => interruption.run === run && (interruption.lapsed || dead))
    .map(({ page, who }): Operation => ({
      id: operationId("edit-page", page, "claim", run),
      kind: "edit-page",
      side: "wiki",
      ticked: true,
      dependsOn: [],
      subject: { key: null, title: `Claim of ${who}`, workItem: null, page },
      changes: [change("claim", run, null)],
      precondition: pagePreconditionOf(ground, page),
      reason: "The run that left it here is over.",
    }));
  return planOf(request, { operations });
}
