/**
 * The small plans a person is shown before they are applied, each with the words around it. Part of what is fetched once the strategy
 * stands on the screen (`planning.ts`): neither plans nor their words are needed before.
 */
import type { DebtPortfolio } from "../../domain/debt";
import type { LineKey, PagePath, WorkItemId } from "../../domain/ids";
import type { WorkItem } from "../../domain/board";
import type { ReviewDocument } from "../../report/reviewDocument";
import type { Plan } from "../../sync/operation";
import type { Loaded } from "../../usecases/loadPortfolio";
import type { PreparedReview } from "../../usecases/prepareReview";
import type { Classes } from "../../usecases/previewClasses";
import { previewClasses } from "../../usecases/previewClasses";
import type { Ignore } from "../../usecases/previewIgnores";
import { previewIgnores } from "../../usecases/previewIgnores";
import { previewLinks, previewUnlink } from "../../usecases/previewLink";
import { previewLinkHalves } from "../../usecases/previewLinkHalves";
import { previewMinutes } from "../../usecases/previewMinutes";
import type { Move } from "../../usecases/previewMoves";
import { previewMoves } from "../../usecases/previewMoves";
import { previewReadings } from "../../usecases/previewReadings";
import type { Statement } from "../../usecases/previewStatements";
import { previewStatements } from "../../usecases/previewStatements";
import { previewSync } from "../../usecases/previewSync";
import { startPages } from "../../usecases/startPages";
import { coverageText } from "../text/coverage";
import { practiceText } from "../text/practice";
import { proposalText as text } from "../text/proposals";
import { reviewText } from "../text/review";
import { roadmapText } from "../text/roadmap";
import { syncText } from "../text/sync";
import type { Proposal, ReadingChoice } from "./hubState";

export function readings(loaded: Loaded, chosen: ReadonlyMap<PagePath, ReadingChoice>): Proposal {
  return {
    title: text.readingsTitle,
    intro: text.readingsIntro(text.readingsOf(chosen.size)),
    ok: text.readingsOk,
    done: text.readingsDone,
    plan: previewReadings(loaded, chosen),
  };
}

export function link(loaded: Loaded, line: LineKey, workItems: readonly [WorkItem, ...WorkItem[]]): Proposal {
  const isOne = workItems.length === 1;
  const named = isOne ? `#${workItems[0].id}` : text.workItemsOf(workItems.length);
  return {
    title: text.linkTitle(named),
    intro: text.linkIntro,
    ok: text.linkOk,
    done: isOne ? text.linkedOne(named) : text.linkedMany(named),
    plan: previewLinks(loaded, line, workItems),
  };
}

export function unlink(loaded: Loaded, line: LineKey, workItem: WorkItemId): Proposal {
  return {
    title: text.unlinkTitle(workItem),
    intro: text.unlinkIntro,
    ok: text.unlinkOk,
    done: text.unlinkDone(workItem),
    plan: previewUnlink(loaded, line, workItem),
  };
}

export function moves(loaded: Loaded, moved: ReadonlyMap<LineKey, Move>): Proposal {
  return {
    title: roadmapText.proposalTitle,
    intro: roadmapText.proposalIntro,
    ok: roadmapText.proposalOk,
    done: roadmapText.proposalDone,
    plan: previewMoves(loaded, moved),
  };
}

export function ignores(loaded: Loaded, ignored: readonly Ignore[]): Proposal {
  return {
    title: coverageText.ignoreTitle,
    intro: coverageText.ignoreProposal,
    ok: coverageText.ignoreOk,
    done: coverageText.ignoreDone,
    plan: previewIgnores(loaded, ignored),
  };
}

export function linkHalves(loaded: Loaded, lines: readonly LineKey[]): Proposal {
  return {
    title: coverageText.halvesTitle,
    intro: coverageText.halvesIntro,
    ok: coverageText.halvesOk,
    done: coverageText.halvesDone,
    plan: previewLinkHalves(loaded, new Set(lines)),
  };
}

export function minutes(prepared: PreparedReview, review: ReviewDocument): Proposal {
  return {
    title: reviewText.saveTitle,
    intro: reviewText.saveIntro,
    ok: reviewText.saveOk,
    done: reviewText.saveDone,
    plan: previewMinutes(prepared.loaded, prepared.minutes, review),
  };
}

export function starters(loaded: Loaded): Proposal {
  return {
    title: text.startersTitle,
    intro: text.startersIntro,
    ok: text.startersOk,
    done: text.startersDone,
    plan: startPages({
      target: previewSync(loaded).target,
      existing: new Set(loaded.portfolio.strategy.pages.map((page) => page.path)),
      streams: [],
    }),
  };
}

export function statements(
  loaded: Loaded,
  stated: readonly Statement[],
  words: Pick<Proposal, "title" | "intro" | "ok" | "done">,
): Proposal {
  return { ...words, plan: previewStatements(loaded, stated) };
}

export function classes(loaded: Loaded, debt: DebtPortfolio, chosen: Classes): Proposal {
  const { session } = practiceText;
  return {
    title: session.proposalTitle,
    intro: session.proposalIntro,
    ok: session.ok,
    done: session.done,
    plan: previewClasses(loaded, debt, chosen),
  };
}

/** The plan that takes a run back is looked up in what the run left behind. */
export function undo(plan: Plan): Proposal {
  return {
    title: syncText.undoTitle,
    intro: syncText.undoIntro,
    ok: syncText.undoOk,
    done: syncText.undoDone,
    plan,
  };
}
