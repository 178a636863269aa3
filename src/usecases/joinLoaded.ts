/** What was read of both sides, joined: the last step of a load, and again where a plan is made from its parts in another thread. */
import type { Board } from "../domain/board";
import { joinPortfolio } from "../domain/joinPortfolio";
import type { Strategy } from "../domain/strategy";
import type { Wiki, WikiSnapshot } from "../domain/wiki";
import { readPointer } from "../sync/pointer";
import type { Loaded } from "./loadPortfolioWith";

export function joinLoaded(read: {
  readonly strategy: Strategy;
  readonly snapshot: WikiSnapshot;
  /** `null` = only pages were read. */
  readonly board: Board | null;
  readonly wiki: Wiki;
  readonly org: string;
}): Loaded {
  const { strategy, snapshot, board, wiki, org } = read;
  return { portfolio: joinPortfolio(strategy, board, board === null ? null : wiki, readPointer), snapshot, org };
}
