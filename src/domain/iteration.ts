/** A sprint or release of the project, with the days it runs where somebody dated it. */
export interface Iteration {
  /** As items name it: `Project\\Release 1\\Sprint 3`. */
  readonly path: string;
  readonly name: string;
  /** ISO dates, both included; `null` where the iteration is not dated. */
  readonly start: string | null;
  readonly finish: string | null;
}
