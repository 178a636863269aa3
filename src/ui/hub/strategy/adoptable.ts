/** What a plan offers a line; asked beside the tree, before the details of a line are fetched. */
import type { LineKey } from "../../../domain/ids";
import type { Plan } from "../../../sync/operation";

/** How many existing items the plan offers for a line that has none. */
export const adoptableFor = (plan: Plan | null, key: LineKey): number =>
  plan?.operations.filter(
    ({ kind, subject }) => kind === "link" && subject.key === key && typeof subject.workItem === "number",
  ).length ?? 0;
