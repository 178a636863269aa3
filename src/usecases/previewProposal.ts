/**
 * A way in for everyone: an idea or an outcome somebody proposes, as a page edit in a plan, and as text for a comment or a pull
 * request where that person may not write. An idea goes to the stream's page of ideas, an outcome to its roadmap, last; what
 * became of it is then read where everybody reads it.
 */
import { type PagePath, pagePath } from "../domain/ids";
import { isPromised } from "../domain/promise";
import type { Stream } from "../domain/strategy";
import { changedParts } from "../pages/edit/changedParts";
import { contextOf, readPageLines } from "../pages/readPage";
import { addIdea } from "../pages/stating/addIdea";
import { addOutcome } from "../pages/stating/addOutcome";
import type { Stated } from "../pages/stating/editStatement";
import { escapeText } from "../pages/inline/escape";
import { change, groundOf, operationId, pagePreconditionOf } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { createPage } from "./newPages";
import { pageTexts, requestOf } from "./previewSync";
import { ideasPage } from "./startPages";

export interface Suggestion {
  readonly kind: "idea" | "outcome";
  /** Key of the stream. */
  readonly stream: string;
  readonly title: string;
  /** One sentence: what one believes (idea), or what changes for customers (outcome); `null` = not said. */
  readonly sentence: string | null;
  /** Who proposes it; `null` = nobody in particular. */
  readonly owner: string | null;
  /** ISO date. */
  readonly day: string;
}

/** `refused`: no page takes it; the text can still be sent to whoever may write. */
export type ProposalPreview = { readonly plan: Plan } | { readonly refused: string };

export function previewProposal(loaded: Loaded, suggestion: Suggestion): ProposalPreview {
  const stream = loaded.portfolio.strategy.streams.find(({ key }) => key === suggestion.stream);
  const wrong = whyNotProposed(suggestion);
  if (wrong !== null) return { refused: wrong };
  if (stream === undefined) return { refused: `There is no stream “${suggestion.stream}”.` };
  return suggestion.kind === "idea" ? ideaPlan(loaded, stream, suggestion) : outcomePlan(loaded, stream, suggestion);
}

/** What is missing, as a sentence; `null` when it can be proposed. */
export function whyNotProposed({ title }: Pick<Suggestion, "title">): string | null {
  if (title.trim() === "") return "Say in a few words what you propose.";
  return /[\r\n]/.test(title) ? "Say it on one line; a sentence on it goes below." : null;
}

/** The same in words, to be sent as a comment or a pull request. */
export function suggestionText({ kind, title, sentence, owner, day }: Suggestion): string {
  const lines = [
    `${kind === "idea" ? "Idea" : "Outcome"}: ${title.trim()}`,
    ...(sentence === null ? [] : [`${kind === "idea" ? "Hypothesis" : "For customers"}: ${sentence.trim()}`]),
    ...(owner === null ? [] : [`Proposed by: ${owner}`]),
    `Proposed on: ${day}`,
  ];
  return `${lines.join("\n")}\n`;
}

function ideaPlan(loaded: Loaded, stream: Stream, suggestion: Suggestion): ProposalPreview {
  const { title, sentence, owner, day } = suggestion;
  const page = ideasPageOf(loaded, stream);
  const idea = { title: title.trim(), hypothesis: sentence?.trim() ?? null, owner, since: day };
  if (page === null) return newIdeasPage(loaded, stream, idea);
  return onPage(loaded, page, suggestion, (text) => {
    const context = contextOf(loaded.portfolio.strategy, page);
    return addIdea(readPageLines({ path: page, text }, context), context, idea);
  });
}

/** Where the stream's ideas stand, else the page that is named for them. */
function ideasPageOf({ portfolio: { strategy } }: Loaded, { key, ideas, root }: Stream): PagePath | null {
  const held = ideas[0]?.place.page ?? null;
  const named = strategy.pages.find(
    ({ kind, path, stream }) => kind === "ideas" && (stream === key || path === ideasPath(root)),
  );
  return held ?? named?.path ?? null;
}

const ideasPath = (root: PagePath): PagePath => pagePath(root === "/" ? "/Ideas" : `${root}/Ideas`);

function newIdeasPage(
  loaded: Loaded,
  { root }: Stream,
  { title, hypothesis, owner, since }: Parameters<typeof addIdea>[2],
): ProposalPreview {
  const { path, text } = ideasPage(root === "/" ? "" : root);
  const cells = [title, hypothesis ?? "", "", "", owner ?? "", since, "", ""].map((cell) => escapeText(cell));
  const page = {
    path,
    text: `${text}| ${cells.join(" | ")} |\n`,
    reason: "The stream has no page of ideas yet; this one starts with yours.",
  };
  const present = new Set(loaded.portfolio.strategy.pages.map((each) => each.path));
  if (present.has(path)) return { refused: `${path} is there and is not read as a page of ideas.` };
  return { plan: planOf(requestOf(loaded, {}), { operations: [createPage(page, [page])] }) };
}

function outcomePlan(loaded: Loaded, stream: Stream, suggestion: Suggestion): ProposalPreview {
  const page = roadmapOf(loaded, stream);
  if (page === null) return { refused: `${stream.name} has no roadmap page yet: start one first.` };
  const { title, sentence, owner, day } = suggestion;
  const proposed =
    owner === null ? { label: "Proposed on", value: day } : { label: "Proposed by", value: `${owner}, ${day}` };
  const details = [proposed, ...(sentence === null ? [] : [{ label: "For customers", value: sentence.trim() }])];
  return onPage(loaded, page, suggestion, (text) => {
    const context = contextOf(loaded.portfolio.strategy, page);
    const readout = readPageLines({ path: page, text }, context);
    const tried = ["Later", "Next", null].map((horizon) =>
      addOutcome(readout, context, {
        title: title.trim(),
        horizon,
        owner: null,
        details,
        status: `${proposed.label} ${proposed.value}`,
        mayStartGroup: false,
      }),
    );
    return tried.find((one) => !("refused" in one)) ?? tried[2] ?? { refused: "the page has no place for it" };
  });
}

/** The page with most of the outcomes that count; a roadmap that is started and empty counts too. */
function roadmapOf({ portfolio: { strategy } }: Loaded, { key, outcomes, root }: Stream): PagePath | null {
  const counts = new Map<PagePath, number>();
  for (const { place } of outcomes.filter(isPromised)) counts.set(place.page, (counts.get(place.page) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const started = strategy.pages.find(
    ({ kind, stream, path }) => kind === "roadmap" && (stream === key || path.startsWith(`${root}/`)),
  );
  return most?.[0] ?? started?.path ?? null;
}

function onPage(
  loaded: Loaded,
  page: PagePath,
  { kind, title }: Suggestion,
  edit: (text: string) => Stated,
): ProposalPreview {
  const text = pageTexts(loaded).get(page);
  const stated: Stated = text === undefined ? { refused: "it cannot be read" } : edit(text);
  if ("refused" in stated) return { refused: `${page} does not take it: ${stated.refused.replace(/[.]$/, "")}.` };
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const operations = changedParts(text ?? "", stated.readout.source.text).map((part, index): Operation => ({
    id: operationId("edit-page", page, "propose", title, index),
    kind: "edit-page",
    side: "wiki",
    ticked: true,
    dependsOn: [],
    subject: { key: null, title: title.trim(), workItem: null, page },
    changes: [change("statement", part.from, part.to)],
    precondition: pagePreconditionOf(ground, page),
    reason: kind === "idea" ? "Somebody proposes this idea." : "Somebody proposes this outcome.",
  }));
  return { plan: planOf(request, { operations }) };
}
