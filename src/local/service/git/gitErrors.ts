/** What git says when it refuses. */
import { defineErrors, kind } from "../errors";

const server = "Microsoft.TeamFoundation.Git.Server";

export const gitError = defineErrors({
  GitItemNotFoundException: kind(
    404,
    `${server}.GitItemNotFoundException`,
    server,
    ({ path, repository, version }: { path: string; repository: string; version: string }) =>
      `TF401174: The item '${path}' could not be found in the repository '${repository}' at the version specified by '<${version}>'`,
  ),
  GitObjectDoesNotExistException: kind(
    404,
    `${server}.GitObjectDoesNotExistException`,
    server,
    ({ id, repository }: { id: string; repository: string }) =>
      `TF401018: The Git object with ID ${id} does not exist in repository ${repository}, or you do not have permission to access it.`,
  ),
  GitRepositoryNameAlreadyExistsException: kind(
    409,
    `${server}.GitRepositoryNameAlreadyExistsException`,
    server,
    ({ name }: { name: string }) => `TF400948: A Git repository named ${name} already exists.`,
  ),
  GitRepositoryDisabledException: kind(
    403,
    `${server}.GitDisabledRepositoryException`,
    server,
    () => "TF401260: The Git repository is disabled.",
  ),
  InvalidGitRefNameException: kind(
    400,
    `${server}.InvalidGitRefNameException`,
    server,
    ({ name }: { name: string }) => `TF401025: The reference name '${name}' is not valid.`,
  ),
  GitPathAlreadyExists: kind(
    400,
    `${server}.GitRepositoryPathAlreadyExistsException`,
    server,
    ({ path }: { path: string }) =>
      `TF401029: The path '${path}' specified in the add operation already exists. Please specify a new path.`,
  ),
  GitPathDoesNotExist: kind(
    400,
    `${server}.GitPathDoesNotExistException`,
    server,
    ({ path }: { path: string }) => `The path '${path}' does not exist in the repository.`,
  ),
  InvalidPath: kind(
    400,
    `${server}.GitInvalidPathException`,
    server,
    ({ path }: { path: string }) => `The path '${path}' is not valid.`,
  ),
});
