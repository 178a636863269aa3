/** What the wiki says when it refuses. */
import { defineErrors, kind } from "../errors";

const server = "Microsoft.TeamFoundation.Wiki.Server";

export const wikiError = defineErrors({
  WikiNotFoundException: kind(
    404,
    `${server}.WikiNotFoundException`,
    server,
    ({ wiki }: { wiki: string }) => `Wiki '${wiki}' could not be found. Ensure that the wiki exists.`,
  ),
  WikiAlreadyExistsException: kind(
    409,
    `${server}.WikiAlreadyExistsException`,
    server,
    ({ name }: { name: string }) => `A wiki with the name '${name}' already exists in the project.`,
  ),
  WikiOperationNotSupportedException: kind(
    400,
    `${server}.WikiOperationNotSupportedException`,
    server,
    ({ message }: { message: string }) => message,
  ),
  WikiPageNotFoundException: kind(
    404,
    `${server}.WikiPageNotFoundException`,
    server,
    ({ path }: { path: string }) =>
      `Wiki page \u2018${path}\u2019 could not be found. Ensure that the path of the page is correct and the page exists.`,
  ),
  WikiPageByIdNotFoundException: kind(
    404,
    `${server}.WikiPageNotFoundException`,
    server,
    ({ id }: { id: string }) =>
      `Wiki page with ID \u2018${id}\u2019 could not be found. Ensure that the ID of the page is correct and the page exists.`,
  ),
  CommentNotFoundException: kind(
    404,
    "Microsoft.TeamFoundation.Comments.Server.CommentNotFoundException",
    "Microsoft.TeamFoundation.Comments.Server",
    ({ id }: { id: number }) => `VS404002: Comment ${id} does not exist.`,
  ),
  WikiAncestorPageNotFoundException: kind(
    404,
    `${server}.WikiAncestorPageNotFoundException`,
    server,
    ({ path }: { path: string }) => `One or more ancestor pages of the page '${path}' does not exist.`,
  ),
  WikiPageAlreadyExistsException: kind(
    500,
    `${server}.WikiPageAlreadyExistsException`,
    server,
    ({ path, operation }: { path: string; operation: "add" | "rename" }) =>
      `The page '${path}' specified in the ${operation} operation already exists in the wiki. Please specify a new page path.`,
  ),
  WikiPageHasConflictsException: kind(
    412,
    `${server}.WikiPageHasConflictsException`,
    server,
    ({ path }: { path: string }) =>
      `The page '${path}' specified in the edit operation has been changed since the version given in If-Match. Please read the page again.`,
  ),
  WikiPathAlreadyExistsException: kind(
    500,
    `${server}.WikiPathAlreadyExistsException`,
    server,
    ({ path }: { path: string }) =>
      `The path '${path}' specified in the add operation already exists. Please specify a new path.`,
  ),
  WikiInvalidPathException: kind(
    400,
    `${server}.InvalidPathException`,
    server,
    ({ message }: { message: string }) => message,
  ),
  WikiPageOrderIncompleteException: kind(
    500,
    `${server}.WikiPageOrderException`,
    server,
    () => "The order file in this hierarchy is missing page entries.",
  ),
  InvalidVersion: kind(
    400,
    "Microsoft.TeamFoundation.SourceControl.WebServer.InvalidArgumentValueException",
    "Microsoft.TeamFoundation.SourceControl.WebServer",
    /** The placeholder is the service's own: it is sent unfilled. */
    () => "The version '{0}' either is invalid or does not exist.\r\nParameter name: versionDescriptor",
    0,
  ),
  VersionNeeded: kind(
    400,
    "Microsoft.TeamFoundation.SourceControl.WebServer.InvalidArgumentValueException",
    "Microsoft.TeamFoundation.SourceControl.WebServer",
    () => "The versionType should be 'branch' and version cannot not be null\r\nParameter name: versionDescriptor",
    0,
  ),
  UnresolvableVersion: kind(
    500,
    "Microsoft.TeamFoundation.Git.Server.GitUnresolvableToCommitException",
    "Microsoft.TeamFoundation.Git.Server",
    ({ version, repository }: { version: string; repository: string }) =>
      `TF401175:The version descriptor <Branch: ${version} > could not be resolved to a version in the repository ${repository}`,
  ),
});
