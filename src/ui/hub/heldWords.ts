/** Why a line is shown but never proposed: the short word on the row and the sentence in the list. */
import type { HoldReason } from "../../domain/strategy";

export const heldWords: Readonly<Record<HoldReason, { readonly short: string; readonly sentence: string }>> = {
  done: { short: "Done", sentence: "The page marks it done." },
  struck: { short: "Struck out", sentence: "The page strikes it out." },
  superseded: { short: "Superseded", sentence: "The page says something newer takes its place." },
  idea: { short: "Idea", sentence: "It is an idea that has not been validated." },
  stub: { short: "Stub", sentence: "Its text is a placeholder." },
  archived: { short: "Archived", sentence: "It stands on an archived page." },
  "carried-over": { short: "Carried over", sentence: "The same work item stands on a newer page, which counts." },
  unreachable: {
    short: "Page out of reach",
    sentence: "The file name of its page holds blanks: Azure DevOps cannot open or change such a page.",
  },
};
