/** Whose query it is, and when and where it is asked. */
import type { Project, Team, User } from "../../route";
import type { BoardStores } from "../boardStores";

export interface WiqlScope {
  readonly stores: BoardStores;
  readonly project: Project | null;
  readonly team: Team | null;
  readonly user: User;
  readonly now: Date;
  /** Milliseconds; null for now. */
  readonly moment: number | null;
  readonly timePrecision: boolean;
}
