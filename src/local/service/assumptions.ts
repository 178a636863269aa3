/**
 * Everything this service does without evidence, in one list that `serve` can print.
 *
 * The kernel's own assumptions stand here; each part adds those of its routes.
 */
import type { Assumption, Part } from "./route";

const kernelAssumptions: readonly Assumption[] = [
  {
    subject: "cross-origin requests",
    behaviour: "allowed origins are echoed, others get no CORS headers and may not write; the service answers `*`",
    because: "deliberate: the service runs on a developer's machine",
  },
  {
    subject: "a GET without api-version",
    behaviour: "is answered as the released version, without the echo in content-type",
    because: "recorded as working; which version it means is not",
  },
  {
    subject: "a version below the earliest, or a preview number above the resource's",
    behaviour: "400 VssVersionOutOfRangeException",
    because: "the status is recorded, the sentence for these cases is not",
  },
  {
    subject: "a token without the scope",
    behaviour: "401 UnauthorizedRequestException",
    because: "documented as 401, older services answered 403",
  },
  {
    subject: "a body that is not JSON although its type says so",
    behaviour: "400 VssPropertyValidationException",
    because: "no sample is published",
  },
  {
    subject: "project creation and deletion",
    behaviour: "have happened when 202 is answered; the operation is `succeeded` at the first question",
    because: "deliberate: the service takes seconds and answers inProgress meanwhile",
  },
  {
    subject: "permissions",
    behaviour: "one level per person and project: none, read, write, administer, bypass rules",
    because: "deliberate: the service's access lists are not emulated",
  },
  {
    subject: "work item number 0 in a path",
    behaviour: "404 in plain text, as of a path that leads nowhere",
    because: "recorded for DELETE in a project that does not exist; which of the two decides is not known",
  },
  {
    subject: "areas without behaviour",
    behaviour: "announced at OPTIONS _apis and ResourceAreas at this address; every request to them answers 501",
    because: "deliberate: a client learns by name what is missing",
  },
  {
    subject: "x-ratelimit-cost",
    behaviour: "never sent; limits and delays happen only when a test orders them",
    because: "deliberate",
  },
];

export function allAssumptions(parts: readonly Part[]): readonly Assumption[] {
  return [...kernelAssumptions, ...parts.flatMap((part) => part.assumptions)];
}
