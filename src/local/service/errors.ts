/**
 * What the service says when it refuses: status, type and sentence of every error, in one catalogue.
 *
 * Sentences are the real service's own, because clients compare them. A part of the service with errors of its own
 * defines them beside itself with `defineErrors`; the catalogue here holds what more than one part needs.
 */

/** One kind of refusal. `message` builds the sentence from named values. */
export interface ErrorKind<Values> {
  readonly status: number;
  /** Full .NET type name without the assembly, e.g. `Microsoft.TeamFoundation.Wiki.Server.WikiPageNotFoundException`. */
  readonly type: string;
  /** Assembly, the second half of `typeName`. */
  readonly assembly: string;
  /** 3000 in general, 3200 in work item tracking, 0 for plain argument errors. */
  readonly eventId: number;
  readonly message: (values: Values) => string;
}

/** A refusal in the service's words; the kernel answers it as the JSON envelope. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  constructor(
    message: string,
    readonly status: number,
    readonly typeName: string,
    readonly typeKey: string,
    readonly eventId: number,
    /** Sits right after `$id` where rule and permission errors carry it. */
    readonly customProperties: Readonly<Record<string, unknown>> | null = null,
  ) {
    super(message);
  }
}

/** Kinds whose sentence needs no values take an empty record. */
type ValuesOf<Kind extends ErrorKind<never>> = [Parameters<Kind["message"]>[0]] extends [never]
  ? Readonly<Record<string, never>>
  : Parameters<Kind["message"]>[0];

/** Makes the function that throws-by-name: `throw wikiError("WikiPageNotFoundException", { path })`. */
export function defineErrors<Kinds extends Record<string, ErrorKind<never>>>(
  kinds: Kinds,
): <Key extends keyof Kinds & string>(
  key: Key,
  values: ValuesOf<Kinds[Key]>,
  customProperties?: Readonly<Record<string, unknown>>,
) => ServiceError {
  return (key, values, customProperties) => {
    const kind: ErrorKind<never> = kinds[key] as ErrorKind<never>;
    return new ServiceError(
      kind.message(values as never),
      kind.status,
      `${kind.type}, ${kind.assembly}`,
      kind.type.slice(kind.type.lastIndexOf(".") + 1),
      kind.eventId,
      customProperties ?? null,
    );
  };
}

/** Shorthand for a row of a catalogue. */
export function kind<Values>(
  status: number,
  type: string,
  assembly: string,
  message: (values: Values) => string,
  eventId = 3000,
): ErrorKind<Values> {
  return { status, type, assembly, message, eventId };
}

const webApi = "Microsoft.VisualStudio.Services.WebApi";
const common = "Microsoft.VisualStudio.Services.Common";
const framework = "Microsoft.TeamFoundation.Framework.Server";
const coreServer = "Microsoft.TeamFoundation.Core.WebApi";

/** Errors any part may need. */
export const serviceError = defineErrors({
  VssVersionNotSpecifiedException: kind(
    400,
    `${webApi}.VssVersionNotSpecifiedException`,
    webApi,
    ({ method }: { method: string }) =>
      `No api-version was supplied for the "${method}" request. The version must be supplied either as part of the Accept header (e.g. "application/json; api-version=1.0") or as a query parameter (e.g. "?api-version=1.0").`,
  ),
  VssInvalidPreviewVersionException: kind(
    400,
    `${webApi}.VssInvalidPreviewVersionException`,
    webApi,
    ({ version }: { version: string }) =>
      `The requested version "${version}" of the resource is under preview. The -preview flag must be supplied in the api-version for such requests. For example: "${version}-preview"`,
  ),
  VssVersionOutOfRangeException: kind(
    400,
    `${webApi}.VssVersionOutOfRangeException`,
    webApi,
    ({ version, latest }: { version: string; latest: string }) =>
      `The requested REST API version of ${version} is out of range for this server. The latest REST API version this server supports is ${latest}.`,
  ),
  VssInvalidApiResourceVersionException: kind(
    400,
    `${webApi}.VssInvalidApiResourceVersionException`,
    webApi,
    ({ version }: { version: string }) =>
      `Invalid api version string: "${version}". Api version string must be in the format: {Major}.{Minor}[-preview[.{ResourceVersion}]].`,
  ),
  VssRequestContentTypeNotSupportedException: kind(
    400,
    `${webApi}.VssRequestContentTypeNotSupportedException`,
    webApi,
    ({ type, method, types }: { type: string; method: string; types: readonly string[] }) =>
      `The request indicated a Content-Type of "${type}" for method type "${method}" which is not supported. Valid content types for this method are: ${types.join(", ")}.`,
  ),
  UnauthorizedRequestException: kind(
    401,
    `${framework}.UnauthorizedRequestException`,
    framework,
    ({ user }: { user: string }) => `TF400813: The user '${user}' is not authorized to access this resource.`,
  ),
  AccessCheckException: kind(
    403,
    "Microsoft.VisualStudio.Services.Security.AccessCheckException",
    webApi,
    ({ message }: { message: string }) => message,
  ),
  GitNeedsPermissionException: kind(
    403,
    "Microsoft.TeamFoundation.Git.Server.GitNeedsPermissionException",
    "Microsoft.TeamFoundation.Git.Server",
    ({ identity, permission }: { identity: string; permission: string }) =>
      `TF401027: You need the Git '${permission}' permission to perform this action. Details: identity '${identity}', scope 'repository'.`,
  ),
  GitReferenceStaleException: kind(
    409,
    "Microsoft.TeamFoundation.Git.Server.GitReferenceStaleException",
    "Microsoft.TeamFoundation.Git.Server",
    ({ ref }: { ref: string }) =>
      `TF401028: The reference '${ref}' has already been updated by another client, so you cannot update it. Please try again.`,
  ),
  GitPullRequestRequired: kind(
    403,
    "Microsoft.TeamFoundation.Git.Server.GitRefUpdateRejectedByPolicyException",
    "Microsoft.TeamFoundation.Git.Server",
    () => "TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.",
  ),
  GitRefLockedException: kind(
    403,
    "Microsoft.TeamFoundation.Git.Server.GitRefLockedException",
    "Microsoft.TeamFoundation.Git.Server",
    ({ ref }: { ref: string }) => `The reference '${ref}' is locked by another user and cannot be updated.`,
  ),
  GitRepositoryNotFoundException: kind(
    404,
    "Microsoft.TeamFoundation.Git.Server.GitRepositoryNotFoundException",
    "Microsoft.TeamFoundation.Git.Server",
    ({ repository }: { repository: string }) =>
      `TF401019: The Git repository with name or identifier ${repository} does not exist or you do not have permissions for the operation you are attempting.`,
  ),
  GitUnresolvableToCommitException: kind(
    404,
    "Microsoft.TeamFoundation.Git.Server.GitUnresolvableToCommitException",
    "Microsoft.TeamFoundation.Git.Server",
    ({ version, type, repository }: { version: string; type: string; repository: string }) =>
      `TF401175:The version descriptor <${type}: ${version} > could not be resolved to a version in the repository ${repository}`,
  ),
  ProjectDoesNotExistWithNameException: kind(
    404,
    `${coreServer}.ProjectDoesNotExistWithNameException`,
    coreServer,
    ({ project }: { project: string }) =>
      `TF200016: The following project does not exist: ${project}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
  ),
  TeamNotFoundException: kind(
    404,
    `Microsoft.Azure.Devops.Teams.Service.TeamNotFoundException`,
    "Microsoft.Azure.Devops.Teams.Service",
    ({ team }: { team: string }) => `The team with id '${team}' does not exist.`,
  ),
  InvalidArgumentValueException: kind(
    400,
    `Microsoft.TeamFoundation.SourceControl.WebServer.InvalidArgumentValueException`,
    "Microsoft.TeamFoundation.SourceControl.WebServer",
    ({ message }: { message: string }) => message,
    0,
  ),
  ArgumentException: kind(
    400,
    "System.ArgumentException",
    "mscorlib",
    ({ message }: { message: string }) => message,
    0,
  ),
  ArgumentNullException: kind(
    400,
    "System.ArgumentNullException",
    "mscorlib",
    ({ parameter }: { parameter: string }) => `Value cannot be null.\r\nParameter name: ${parameter}`,
    0,
  ),
  VssPropertyValidationException: kind(
    400,
    `${common}.VssPropertyValidationException`,
    common,
    ({ message }: { message: string }) => message,
  ),
  RequestBlocked: kind(
    429,
    `${framework}.RequestBlockedException`,
    framework,
    ({ resource, namespace }: { resource: string; namespace: string }) =>
      `TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource ${resource} in namespace ${namespace}.`,
  ),
  NotEmulated: kind(
    501,
    "System.NotImplementedException",
    "mscorlib",
    ({ name }: { name: string }) => `This local service does not emulate ${name}.`,
    0,
  ),
});

/** For an operation, or a part of one, that exists in the real service and not here. */
export function notEmulated(name: string): ServiceError {
  return serviceError("NotEmulated", { name });
}
