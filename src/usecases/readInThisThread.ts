/** The reading of pages where it is asked for: the way of every program that keeps nobody waiting at a screen. */
import { readStrategy } from "../pages/readStrategy";
import type { StrategyReader } from "../ports/strategyReader";

export const inThisThread: StrategyReader = {
  read: async (files, options) => readStrategy(files, options),
};
