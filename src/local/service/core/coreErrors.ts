/** What projects and teams say when they refuse. */
import { defineErrors, kind } from "../errors";

const core = "Microsoft.TeamFoundation.Core.WebApi";
const server = "Microsoft.TeamFoundation.Server.Core";

export const coreError = defineErrors({
  ProjectAlreadyExistsException: kind(
    400,
    `${core}.ProjectAlreadyExistsException`,
    core,
    ({ name }: { name: string }) =>
      `TF200019: The following project already exists on the Azure DevOps Server: ${name}. You cannot create a new project with the same name as an existing project. Provide a different name.`,
  ),
  InvalidProjectNameException: kind(
    400,
    `${core}.InvalidProjectNameException`,
    core,
    ({ name }: { name: string }) =>
      `TF200012: The following project name is not valid: ${name}. You must provide a valid project name. For more information about naming restrictions, see the documentation.`,
  ),
  ProcessDoesNotExistException: kind(
    404,
    `${server}.ProcessNotFoundByTypeIdException`,
    server,
    ({ process }: { process: string }) => `VS402362: The process with type id '${process}' does not exist.`,
  ),
  OperationNotFoundException: kind(
    404,
    "Microsoft.VisualStudio.Services.Operations.OperationNotFoundException",
    "Microsoft.VisualStudio.Services.WebApi",
    ({ operation }: { operation: string }) => `The operation ${operation} was not found.`,
  ),
  TeamAlreadyExistsException: kind(
    400,
    "Microsoft.TeamFoundation.Server.Core.TeamAlreadyExistsException",
    server,
    ({ name }: { name: string }) => `TF400824: A team with the name '${name}' already exists in the project.`,
  ),
  DefaultTeamCannotBeDeleted: kind(
    400,
    "Microsoft.TeamFoundation.Server.Core.CannotDeleteDefaultTeamException",
    server,
    () => "TF400822: The default team of a project cannot be deleted.",
  ),
});
