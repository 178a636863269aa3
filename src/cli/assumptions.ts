/** What the local host does without evidence, as a list to read: each subject, what it does there, and why so. */

interface Assumption {
  readonly subject: string;
  readonly behaviour: string;
  readonly because: string;
}

export function writeAssumptions(assumptions: readonly Assumption[]): string {
  const head = `The local Azure DevOps assumes ${assumptions.length} things that no recording, description or report decides, or does them otherwise on purpose:`;
  const rows = assumptions.map(
    ({ subject, behaviour, because }) => `\n- ${subject}\n    does: ${behaviour}\n    because: ${because}`,
  );
  return [head, ...rows].join("\n");
}
