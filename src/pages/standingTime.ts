/** When something on a page is meant, by what stands around it. */
import type { Outcome, When } from "../domain/strategy";
import { periodsIn, whenOf } from "./inline/when";

/** Start of the time something stands under: its own, else that of the page's name or a folder above it. */
export function startOf({ horizon, place }: Pick<Outcome, "horizon" | "place">): string | null {
  const named = place.page
    .split("/")
    .reverse()
    .flatMap((title) => periodsIn(title).map(({ literal }) => whenOf(literal)));
  const year = named.find((when) => /^\d{4}$/.test(when.literal));
  const times: readonly (When | null)[] = [horizon, ...named];
  const found = times.find((when) => when !== null && when.from !== null)?.from ?? null;
  return named[0]?.from == null && named[0] !== undefined && year !== undefined && horizon?.from == null
    ? (whenOf(`${named[0].literal} ${year.literal}`).from ?? found)
    : found;
}
