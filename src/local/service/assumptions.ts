/**
 * Everything this service does without evidence, in one list that `doctor --assumptions` prints.
 *
 * The kernel's own assumptions stand here; each part adds those of its routes.
 */
import type { Assumption, Part } from "./route";

const kernelAssumptions: readonly Assumption[] = [
  {
    subject: "cross-origin requests",
    behaviour: "allowed origins are echoed, others get no CORS headers and may not write; the service answers `*`",
    because: "deliberate: the service runs on a developer's machine",
    probe: null,
  },
  {
    subject: "a GET without api-version",
    behaviour: "is answered as the released version, without the echo in content-type",
    because: "recorded as working; which version it means is not",
    probe:
      "GET a resource whose releases differ (work items) without a version; compare its members with those of every released version",
  },
  {
    subject: "a version below the earliest, or a preview number above the resource's",
    behaviour: "400 VssVersionOutOfRangeException",
    because: "the status is recorded, the sentence for these cases is not",
    probe: "GET wikis with api-version=0.9 and with 7.2-preview.9; read message and typeKey",
  },
  {
    subject: "a token without the scope",
    behaviour: "401 UnauthorizedRequestException",
    because: "documented as 401, older services answered 403",
    probe: "GET a work item with a token of vso.wiki alone; read status, typeKey and www-authenticate",
  },
  {
    subject: "a body that is not JSON although its type says so",
    behaviour: "400 VssPropertyValidationException",
    because: "no sample is published",
    probe: "POST a wiki with the body `{`; read status, typeKey and message",
  },
  {
    subject: "project creation and deletion",
    behaviour: "have happened when 202 is answered; the operation is `succeeded` at the first question",
    because: "deliberate: the service takes seconds and answers inProgress meanwhile",
    probe: null,
  },
  {
    subject: "permissions",
    behaviour: "one level per person and project: none, read, write, administer, bypass rules",
    because: "deliberate: the service's access lists are not emulated",
    probe: null,
  },
  {
    subject: "work item number 0 in a path",
    behaviour: "404 in plain text, as of a path that leads nowhere",
    because: "recorded for DELETE in a project that does not exist; which of the two decides is not known",
    probe: "GET and DELETE work item 0 in a project that exists and in one that does not",
  },
  {
    subject: "areas without behaviour",
    behaviour: "announced at OPTIONS _apis and ResourceAreas at this address; every request to them answers 501",
    because: "deliberate: a client learns by name what is missing",
    probe: null,
  },
  {
    subject: "x-ratelimit-cost",
    behaviour: "never sent; limits and delays happen only when a test orders them",
    because: "deliberate",
    probe: null,
  },
  {
    subject: "X-VSS-GlobalMessage",
    behaviour: "a sentence of our own on one line, with the answers of a client that is slowed down",
    because: "that browsers may read the header is recorded; what stands in it is not",
    probe: "send requests as one person until `Retry-After` comes; read all headers of those answers",
  },
  {
    subject: "a request of a `$batch` that meets an error of the service",
    behaviour: "500 in its row, in the shape of a refused one; the other rows are carried out",
    because: "documented: failed requests do not affect the others; no such row is published",
    probe: "send batches of 200 until one row fails for want of resources; read its code and body",
  },
  {
    subject: "queries while the index lags behind",
    behaviour: "answer with what it knows and `asOf` of now; only when a test orders it",
    because: "reported of the service's indexes; how long, and what `asOf` says meanwhile, is not published",
    probe: "create an item and query for it at once, a thousand times; note how often it is missing and `asOf` then",
  },
];

export function allAssumptions(parts: readonly Part[]): readonly Assumption[] {
  return [...kernelAssumptions, ...parts.flatMap((part) => part.assumptions)];
}
