/** A team as the board plans with it: the areas whose work is its own, and the iterations it takes part in. */
import type { Iteration } from "./iteration";

export interface TeamArea {
  /** As items name it: `Project\\Payments`. */
  readonly path: string;
  readonly withChildren: boolean;
}

export interface Team {
  readonly name: string;
  readonly areas: readonly TeamArea[];
  /** Those the team selected, in the service's order. */
  readonly iterations: readonly Iteration[];
}

/** Whether work of this area path is the team's; paths compare without case, as the service compares them. */
export const ownsArea = ({ areas }: Team, area: string): boolean =>
  areas.some(({ path, withChildren }) => {
    const [own, other] = [path.toLowerCase(), area.toLowerCase()];
    return other === own || (withChildren && other.startsWith(`${own}\\`));
  });
