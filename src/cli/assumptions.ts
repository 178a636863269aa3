/**
 * What the local host does without evidence, as a list to read: each subject, what it does there, why so, and the probe
 * in a real organisation that would settle it. What it does otherwise on purpose comes last; nothing is to be found out
 * about that.
 */

interface Assumption {
  readonly subject: string;
  readonly behaviour: string;
  readonly because: string;
  readonly probe: string | null;
}

export function writeAssumptions(assumptions: readonly Assumption[]): string {
  const open = assumptions.filter(({ probe }) => probe !== null);
  const meant = assumptions.filter(({ probe }) => probe === null);
  return [
    `The local Azure DevOps assumes ${open.length} things that no recording, description or report decides. Each probe would settle one:`,
    ...open.map(row),
    "",
    `It does ${meant.length} things otherwise than the service on purpose:`,
    ...meant.map(row),
  ].join("\n");
}

function row({ subject, behaviour, because, probe }: Assumption): string {
  const lines = [`\n- ${subject}`, `    does: ${behaviour}`, `    because: ${because}`];
  return [...lines, ...(probe === null ? [] : [`    probe: ${probe}`])].join("\n");
}
