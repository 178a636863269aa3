/** What people may do, in rising order. */
import type { Permission } from "./route";

const order: readonly Permission[] = ["none", "read", "write", "administer", "bypassRules"];

export function atLeast(granted: Permission, needed: Permission): boolean {
  return order.indexOf(granted) >= order.indexOf(needed);
}

export function lesser(one: Permission, other: Permission): Permission {
  return atLeast(one, other) ? other : one;
}
