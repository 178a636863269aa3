/** What git does here without evidence. */
import type { Assumption } from "../route";

export const gitAssumptions: readonly Assumption[] = [];
