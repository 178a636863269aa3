/**
 * Refusals of the service, mapped once to the closed union `Failure`: by `typeKey` first, then by code words of the
 * message, then by status. The status alone misleads: a 500 may say "the page exists already", a 404 may mean "not
 * permitted", a 203 may be a sign-in page (measured and recorded behaviour of the service, and of its clients).
 */
import { FailureError } from "../../ports/failure";
import type { Failure, FailureKind } from "../../ports/failure";
import type { TransportResponse } from "./transport";

export interface Refusal {
  readonly failure: Failure;
  /** The same request may succeed later. */
  readonly transient: boolean;
}

interface ErrorBody {
  readonly message: string | null;
  readonly typeKey: string | null;
}

/** `null` when the answer is a success. */
export function classify(response: TransportResponse): Refusal | null {
  const { status } = response;
  const html = looksLikeHtml(response);
  if (status >= 200 && status < 300 && status !== 203 && !html) return null;
  if (html && status < 500 && status !== 404) return signIn(status);
  if (status === 203 || (status >= 300 && status < 400)) return signIn(status);
  return refusalOf(status, html ? { message: null, typeKey: null } : errorBody(response));
}

/** Refusal for a request whose answer never came. */
export function noAnswer(message: string): Refusal {
  return {
    failure: failure("not-reachable", `The service gave no answer: ${message}`, HELP["not-reachable"]),
    transient: true,
  };
}

const HELP: Readonly<Record<FailureKind, string>> = {
  "not-reachable": "Check the address and the network, then try again; nothing was changed.",
  "not-signed-in":
    "Sign in again, or use a token that has not expired and that covers wiki and work items (scopes vso.wiki and vso.work).",
  "not-permitted": "Ask someone who may give you this permission in the project, or leave this step to them.",
  "not-found": "Check the name; the service gives the same answer for things you may not see.",
  throttled: "Wait a few minutes; the service limits how much one person may ask in five minutes.",
  stale: "Someone changed it in the meantime: load again and look at the new plan.",
  "branch-protected":
    "Take the page changes as a patch (throughline plan --patch FILE) into a pull request; plan again once it is merged.",
  rejected: "Correct the value the service names, or leave this row out.",
  "too-large": "Narrow what is asked for, or split the page.",
  "unknown-outcome": "Load again and look whether the change is there before repeating it.",
  "not-supported": "Use a service that offers this, or a newer Azure DevOps Server.",
  "part-missing": "Reload the page; nothing was changed.",
  "unexpected-answer": "Try again; if it stays, report it with the sentence above.",
  cancelled: "Start again when you are ready.",
};

/** One sentence on what to do about a failure of this kind. */
export const helpFor = (kind: FailureKind): string => HELP[kind];

/** A Failure of our own making, with the usual advice. */
export const failed = (kind: FailureKind, message: string): FailureError =>
  new FailureError(failure(kind, message, HELP[kind]));

function failure(
  kind: FailureKind,
  message: string,
  help: string,
  status: number | null = null,
  typeKey: string | null = null,
): Failure {
  return { kind, message: /[.!?]$/.test(message) ? message : `${message}.`, help, status, typeKey };
}

/** Server sentences that decide, whatever the status. */
const BY_TYPE_KEY: Readonly<Record<string, FailureKind>> = {
  WikiPageAlreadyExistsException: "stale",
  WikiPageHasConflictsException: "stale",
  TestPatchOperationFailedException: "stale",
  WorkItemRevisionMismatchException: "stale",
  GitReferenceStaleException: "stale",
  GitRefUpdateRejectedByPolicyException: "branch-protected",
  WikiPageNotFoundException: "not-found",
  WikiAncestorPageNotFoundException: "not-found",
  WikiNotFoundException: "not-found",
  GitItemNotFoundException: "not-found",
  GitRepositoryNotFoundException: "not-found",
  GitUnresolvableToCommitException: "not-found",
  ProjectDoesNotExistException: "not-found",
  ProjectDoesNotExistWithNameException: "not-found",
  WorkItemUnauthorizedAccessException: "not-found",
  WorkItemTypeNotFoundException: "rejected",
  WorkItemRevisionLimitExceededException: "rejected",
  WorkItemLinksLimitExceededException: "rejected",
  WorkItemTagLimitExceededException: "rejected",
  AccessCheckException: "not-permitted",
  UnauthorizedRequestException: "not-signed-in",
  RuleValidationException: "rejected",
  RelationAlreadyExistsException: "rejected",
  WorkItemTrackingFieldDefinitionNotFoundException: "rejected",
  InvalidArgumentValueException: "rejected",
  WorkItemTrackingQueryResultSizeLimitExceededException: "too-large",
  VssVersionOutOfRangeException: "not-supported",
  VssInvalidPreviewVersionException: "not-supported",
};

/** Code words inside messages, for answers whose `typeKey` is missing or too general. */
const BY_MESSAGE: readonly (readonly [RegExp, FailureKind])[] = [
  [/\bTF26071\b/, "stale"],
  [/\bTF401028\b/, "stale"],
  [/\bTF402455\b/, "branch-protected"],
  [/\bTF201036\b/, "stale"],
  [/\bTF201035\b/, "rejected"],
  [/\bVS402337\b/, "too-large"],
  [/\bVS403474\b/, "too-large"],
  [/\bTF400733\b/, "throttled"],
  [/Unrecognized Resource link/i, "rejected"],
  [/exceed\w* the (?:maximum )?(?:number of )?revision/i, "rejected"],
  [/\blimit of \d+ revisions\b/i, "rejected"],
];

function refusalOf(status: number, body: ErrorBody): Refusal {
  const known = kindByWords(body);
  const kind = known ?? kindByStatus(status);
  const message = sentenceFor(kind, body.message) ?? `The service answered with status ${status}`;
  return {
    failure: failure(kind, oneLine(message), HELP[kind], status, body.typeKey),
    transient: kind === "throttled" || (known === null && TRANSIENT_STATUS.has(status)),
  };
}

/** The service's own words, except where they only say by codes and ids that somebody must sign in. */
function sentenceFor(kind: FailureKind, message: string | null): string | null {
  const sentence = SENTENCES[kind] ?? null;
  if (kind !== "not-signed-in" || message === null) return message ?? sentence;
  return `${sentence ?? ""} (${message})`;
}

const TRANSIENT_STATUS: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

function kindByWords(body: ErrorBody): FailureKind | null {
  const byKey =
    body.typeKey === null || !Object.hasOwn(BY_TYPE_KEY, body.typeKey) ? undefined : BY_TYPE_KEY[body.typeKey];
  if (byKey !== undefined) return byKey;
  return BY_MESSAGE.find(([words]) => body.message !== null && words.test(body.message))?.[1] ?? null;
}

function kindByStatus(status: number): FailureKind {
  switch (status) {
    case 401:
      return "not-signed-in";
    case 403:
      return "not-permitted";
    case 404:
      return "not-found";
    case 408:
    case 429:
      return "throttled";
    case 409:
    case 412:
      return "stale";
    case 413:
      return "too-large";
    case 501:
      return "not-supported";
    case 502:
    case 503:
    case 504:
      return "not-reachable";
    default:
      return status >= 400 && status < 500 ? "rejected" : "unexpected-answer";
  }
}

/** Sentences for answers without one of their own. */
const SENTENCES: Partial<Record<FailureKind, string>> = {
  "not-signed-in": "The service did not accept the sign-in: the token is missing, expired, or does not cover this",
  "not-permitted": "You are signed in but not allowed to do this",
  "not-found": "It is not there, or you may not see it",
  throttled: "The service asked us to slow down",
  stale: "It was changed by someone else in the meantime",
  "not-reachable": "The service is not available at the moment",
};

function signIn(status: number): Refusal {
  return {
    failure: failure(
      "not-signed-in",
      "The service answered with its sign-in page: the token is missing, expired, or not for this organisation",
      HELP["not-signed-in"],
      status,
    ),
    transient: false,
  };
}

function looksLikeHtml(response: TransportResponse): boolean {
  if (typeof response.body !== "string") return false;
  if (response.headers.get("content-type")?.toLowerCase().startsWith("text/html") === true) return true;
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(response.body.slice(0, 200));
}

function errorBody(response: TransportResponse): ErrorBody {
  if (typeof response.body !== "string") return { message: null, typeKey: null };
  const text = response.body.replace(/^\uFEFF/, "").trim();
  if (text === "") return { message: null, typeKey: null };
  if (!text.startsWith("{")) return { message: text.startsWith("[") ? null : text.slice(0, 500), typeKey: null };
  const value: unknown = parseJson(text);
  if (typeof value !== "object" || value === null) return { message: null, typeKey: null };
  const { message, typeKey } = value as { readonly message?: unknown; readonly typeKey?: unknown };
  return {
    message: typeof message === "string" && message !== "" ? message : null,
    typeKey: typeof typeKey === "string" && typeKey !== "" ? typeKey : null,
  };
}

/** `undefined` when the text is not JSON: an error answer may be anything. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
