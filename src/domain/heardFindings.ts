/**
 * Findings a person switched off on the settings page, each with a reason: not heard until the end date, heard again
 * from the day after it. Errors cannot be switched off.
 */
import type { Diagnostic } from "./diagnostic";
import type { PagePath } from "./ids";
import type { Muted } from "./strategy";

export interface HeardFindings {
  readonly heard: readonly Diagnostic[];
  readonly muted: readonly { readonly finding: Diagnostic; readonly by: Muted }[];
}

/** `today` is an ISO date; without it no date ends anything. */
export function heardFindings(
  findings: readonly Diagnostic[],
  mutes: readonly Muted[],
  today: string | null,
): HeardFindings {
  const active = mutes.filter(({ until }) => today === null || until === null || until >= today);
  const heard: Diagnostic[] = [];
  const muted: { finding: Diagnostic; by: Muted }[] = [];
  for (const finding of findings) {
    const by = finding.severity === "error" ? undefined : active.find((mute) => silences(mute, finding));
    if (by === undefined) heard.push(finding);
    else muted.push({ finding, by });
  }
  return { heard, muted };
}

function silences({ rule, page }: Muted, finding: Diagnostic): boolean {
  if (rule !== finding.rule) return false;
  return page === null || (finding.place !== null && isWithin(finding.place.page, page));
}

const isWithin = (path: PagePath, above: PagePath): boolean =>
  above === "/" || path === above || path.startsWith(`${above}/`);
