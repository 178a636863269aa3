/**
 * What the service added or renamed after a recording was made.
 *
 * Answers carry new members under old api-versions too, so the day of a recording decides, not its version: a member
 * missing from a recording of before is no difference. Each row names the last recording without and the first evidence
 * with it.
 */
interface Later {
  /** A difference, as compare.ts words it, that is due to the age of a recording. */
  readonly difference: RegExp;
  /** Requests it is met in; all if left out. */
  readonly request?: RegExp;
  /** Recordings of this day and before are the old way. */
  readonly until: string;
  readonly evidence: string;
}

const multiline = "absent from work items recorded on 2025-01-10, present in those recorded on 2026-03-31";

export const later: readonly Later[] = [
  { difference: /\.multilineFieldsFormat: not recorded/, until: "2025-01-31", evidence: multiline },
  {
    difference: /\.(?:isDisabled|isInMaintenance): not recorded/,
    until: "2019-12-31",
    evidence: "absent from repositories recorded on 2019-04-16, present in the same request of 2025-01-10",
  },
  {
    difference: /\.customDisplayName: not recorded/,
    until: "2021-12-31",
    evidence: "absent from ConnectionData recorded on 2018-10-11 and 2021-09-02, present on 2025-01-10",
  },
  {
    difference: /\.workItemComments: not recorded|\.workItemHistory: missing/,
    until: "2019-03-31",
    evidence: "`_links` of 2019-01-30 name the history, those of 2021-09-07 the comments",
  },
  {
    difference: /\.html\.href: recorded ".*\/web\/wi\.aspx\?/,
    until: "2019-12-31",
    evidence: "pages of work items were at /web/wi.aspx on 2019-01-30, at /_workitems/edit on 2021-09-07",
  },
  {
    difference: /\.typeName: recorded "Microsoft\.Azure\.Devops\.Work\.WebApi\.Common\./,
    until: "2019-12-31",
    evidence:
      "the assembly is Microsoft.Azure.Devops.Work.WebApi.Common on 2019-01-30, Microsoft.Azure.Boards.WebApi.Common on 2021-09-06",
  },
  {
    difference: /^\.value\[[^\]]+\](?:: missing$|\.name: recorded "Pipelines")/,
    request: /^GET \/_apis\/ResourceAreas/,
    until: "2019-12-31",
    evidence:
      "areas listed on 2019-01-30 that the list of 2025-01-10 no longer has, and Pipelines, which it writes pipelines",
  },
];

export function explainedByAge(recorded: string, request: string, line: string): boolean {
  return later.some(
    ({ difference, until, request: met }) =>
      recorded <= until && (met === undefined || met.test(request)) && difference.test(line),
  );
}
