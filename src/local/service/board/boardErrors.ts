/**
 * Refusals of the board, in the words of the service.
 *
 * Sentences marked in `assumptions.ts` are not evidenced word for word; their codes are.
 */
import { defineErrors, kind, ServiceError } from "../errors";
import { sentText } from "./sentText";

const server = "Microsoft.TeamFoundation.WorkItemTracking.Server";
const boards = "Microsoft.Azure.Boards.WebApi.Common";
const agile = "Microsoft.Azure.Boards.Agile.Common";
const patch = "Microsoft.VisualStudio.Services.WebApi";

/** Event id of work item tracking. */
const tracking = 3200;

export const boardError = defineErrors({
  WorkItemUnauthorizedAccessException: kind(
    404,
    `${server}.WorkItemUnauthorizedAccessException`,
    server,
    ({ id }: { id: number }) => `TF401232: Work item ${id} does not exist, or you do not have permissions to read it.`,
    tracking,
  ),
  WorkItemAreaPermissionException: kind(
    403,
    `${server}.WorkItemUnauthorizedUpdateException`,
    server,
    (_: object) =>
      "TF237111: The current user does not have permissions to save work items under the specified area path.",
    tracking,
  ),
  WorkItemTypeNotFoundException: kind(
    404,
    `${server}.WorkItemTypeNotFoundException`,
    server,
    ({ type, project }: { type: string; project: string }) =>
      `VS402323: Work item type ${type} does not exist in project ${project} or you do not have permission to access it.`,
    tracking,
  ),
  WorkItemTypeCategoryNotFoundException: kind(
    404,
    `${server}.WorkItemTypeCategoryNotFoundException`,
    server,
    ({ category }: { category: string }) => `VS402324: Work item type category ${category} does not exist.`,
    tracking,
  ),
  WorkItemTrackingFieldDefinitionNotFoundException: kind(
    400,
    `${server}.WorkItemTrackingFieldDefinitionNotFoundException`,
    server,
    ({ field }: { field: string }) => `TF51535: Cannot find field ${field}.`,
    tracking,
  ),
  FieldNotFound: kind(
    404,
    `${server}.WorkItemTrackingFieldDefinitionNotFoundException`,
    server,
    ({ field }: { field: string }) => `TF51535: Cannot find field ${field}.`,
    tracking,
  ),
  WorkItemTreePathInvalidException: kind(
    400,
    `${server}.WorkItemInvalidTreeNameException`,
    server,
    ({ id, field }: { id: number; field: string }) =>
      `TF401347: Invalid tree name given for work item ${id}, field '${field}'.`,
    tracking,
  ),
  ConflictingParametersException: kind(
    400,
    `${boards}.ConflictingParametersException`,
    boards,
    (_: object) => "The expand parameter can not be used with the fields parameter.",
  ),
  TooManyWorkItems: kind(
    400,
    `${server}.WorkItemTrackingRequestLimitExceededException`,
    server,
    ({ count }: { count: number }) =>
      `VS403474: You requested ${count} work items which exceeds the limit of 200. Reduce the number of work items in your request and try again.`,
    tracking,
  ),
  TestPatchOperationFailedException: kind(
    412,
    `${patch}.Patch.TestPatchOperationFailedException`,
    patch,
    ({ path, current, tested }: { path: string; current: unknown; tested: unknown }) =>
      `VS403351: Test Operation for path ${path} failed, value ${sentText(current)} was not equal to test value ${sentText(tested)}.`,
  ),
  PatchOperationFailedException: kind(
    400,
    `${patch}.Patch.PatchOperationFailedException`,
    patch,
    ({ message }: { message: string }) => message,
  ),
  VssPropertyValidationException: kind(
    400,
    "Microsoft.VisualStudio.Services.Common.VssPropertyValidationException",
    "Microsoft.VisualStudio.Services.Common",
    ({ message }: { message: string }) => message,
  ),
  InvalidPatchDocument: kind(
    400,
    `${boards}.InvalidPatchDocumentException`,
    boards,
    (_: object) => "You must pass a valid patch document in the body of the request.",
  ),
  RelationAlreadyExistsException: kind(
    400,
    `${boards}.RelationAlreadyExistsException`,
    boards,
    (_: object) => "Relation already exists.",
  ),
  RelationNotFound: kind(
    400,
    `${boards}.RelationIndexOutOfRangeException`,
    boards,
    (_: object) => "Index out of range for path /relations.",
  ),
  RelationTypeNotFoundException: kind(
    400,
    `${boards}.RelationTypeNotFoundException`,
    boards,
    ({ rel }: { rel: string }) => `VS402316: Relation type ${rel} does not exist.`,
  ),
  UnknownRelationType: kind(
    404,
    `${boards}.RelationTypeNotFoundException`,
    boards,
    ({ rel }: { rel: string }) => `VS402316: Relation type ${rel} does not exist.`,
  ),
  UnrecognizedResourceLink: kind(
    500,
    `${server}.WorkItemTrackingServiceException`,
    server,
    (_: object) => "Unrecognized Resource link",
    tracking,
  ),
  InvalidRelationUrl: kind(
    400,
    `${boards}.InvalidRelationUrlException`,
    boards,
    ({ url }: { url: string }) => `The url '${url}' of the relation is not valid.`,
  ),
  SingleParent: kind(
    400,
    `${server}.WorkItemLinkInvalidException`,
    server,
    ({ name, source, target }: { name: string; source: number; target: number }) =>
      `TF201036: You cannot add a ${name} link between work items ${source} and ${target} because a work item can have only one Parent link.`,
    tracking,
  ),
  CircularLink: kind(
    400,
    `${server}.WorkItemLinkInvalidException`,
    server,
    ({ name, source, target }: { name: string; source: number; target: number }) =>
      `TF201035: Adding a ${name} link between work items ${source} and ${target} would result in a circular relationship. To create this link, evaluate the existing links, and remove one of the other links in the cycle.`,
    tracking,
  ),
  TooManyLinks: kind(
    400,
    `${server}.WorkItemLinksLimitExceededException`,
    server,
    ({ id }: { id: number }) => `VS403392: Work item ${id} exceeds the limit of 1000 links.`,
    tracking,
  ),
  TooManyRevisions: kind(
    500,
    `${server}.WorkItemRevisionLimitExceededException`,
    server,
    ({ id, limit }: { id: number; limit: number }) =>
      `VS403443: Work item ${id} has reached the limit of ${limit} revisions.`,
    tracking,
  ),
  TooManyTags: kind(
    400,
    `${server}.WorkItemTagLimitExceededException`,
    server,
    (_: object) => "VS403409: A work item can have at most 100 tags.",
    tracking,
  ),
  InvalidTagName: kind(
    400,
    "Microsoft.TeamFoundation.Core.WebApi.InvalidTagNameException",
    "Microsoft.TeamFoundation.Core.WebApi",
    ({ name }: { name: string }) => `TF401290: The tag name '${name}' is not valid.`,
  ),
  TagNotFoundException: kind(
    404,
    "Microsoft.TeamFoundation.Core.WebApi.TagNotFoundException",
    "Microsoft.TeamFoundation.Core.WebApi",
    ({ tag }: { tag: string }) => `TF401291: The tag '${tag}' does not exist.`,
  ),
  AccessCheckException: kind(
    403,
    "Microsoft.VisualStudio.Services.Security.AccessCheckException",
    patch,
    ({ message }: { message: string }) => message,
  ),
  BypassRulesNotPermitted: kind(
    403,
    `${server}.WorkItemBypassRulesPermissionException`,
    server,
    (_: object) => "TF401322: You do not have permission to bypass rules on work item updates.",
    tracking,
  ),
  RevisionNotFound: kind(
    404,
    `${server}.WorkItemRevisionNotFoundException`,
    server,
    ({ id, rev }: { id: number; rev: number }) => `TF20017: Revision ${rev} of work item ${id} does not exist.`,
    tracking,
  ),
  WorkItemNotDeleted: kind(
    404,
    `${server}.WorkItemUnauthorizedAccessException`,
    server,
    ({ id }: { id: number }) => `TF401232: Work item ${id} does not exist, or you do not have permissions to read it.`,
    tracking,
  ),
  ClassificationNodeDuplicateNameException: kind(
    409,
    `${server}.Metadata.ClassificationNodeDuplicateNameException`,
    server,
    ({ name, parent }: { name: string; parent: string }) =>
      `VS402371: Classification node name ${name} is already in use by a different child of parent classification node ${parent}. Choose a different name and try again.`,
    tracking,
  ),
  ClassificationNodeNotFound: kind(
    404,
    `${server}.Metadata.WorkItemTrackingTreeNodeNotFoundException`,
    server,
    ({ path }: { path: string }) =>
      `VS402485: The classification node ${path} does not exist, or you do not have permission to access it.`,
    tracking,
  ),
  ClassificationNodeInvalidName: kind(
    400,
    `${server}.Metadata.ClassificationNodeInvalidNameException`,
    server,
    ({ name }: { name: string }) => `VS402372: Classification node name ${name} is not valid.`,
    tracking,
  ),
  ClassificationNodeCircular: kind(
    400,
    `${server}.Metadata.ClassificationNodeCircularParentageException`,
    server,
    (_: object) => "VS402373: A classification node cannot be moved below itself.",
    tracking,
  ),
  ClassificationNodeReclassify: kind(
    400,
    `${server}.Metadata.ClassificationNodeReclassifiedToSubTreeException`,
    server,
    (_: object) => "VS402374: Work items cannot be reclassified to a node that is being deleted.",
    tracking,
  ),
  InvalidTeamSettingsException: kind(
    400,
    `${agile}.Exceptions.InvalidTeamSettingsException`,
    agile,
    ({ message }: { message: string }) => message,
  ),
  TeamFieldArgumentNullException: kind(
    400,
    "Microsoft.TeamFoundation.Work.WebApi.Exceptions.TeamFieldArgumentNullException",
    "Microsoft.TeamFoundation.Work.WebApi",
    (_: object) => "DefaultValue",
    0,
  ),
  BacklogDoesNotExist: kind(
    404,
    `${agile}.Exceptions.BacklogDoesNotExistException`,
    agile,
    ({ backlog }: { backlog: string }) => `The backlog ${backlog} does not exist.`,
  ),
  TeamIterationNotFound: kind(
    404,
    `${agile}.Exceptions.TeamIterationNotFoundException`,
    agile,
    ({ iteration }: { iteration: string }) => `The iteration ${iteration} is not an iteration of this team.`,
  ),
  WorkItemTemplateNotFoundException: kind(
    404,
    `${server}.WorkItemTemplateNotFoundException`,
    server,
    ({ template }: { template: string }) => `VS403370: The work item template ${template} does not exist.`,
    tracking,
  ),
  QueryItemNotFoundException: kind(
    404,
    `${server}.QueryItems.QueryItemNotFoundException`,
    server,
    ({ query }: { query: string }) =>
      `TF401243: The query ${query} does not exist, or you do not have permission to read it.`,
    tracking,
  ),
  DuplicateQuery: kind(
    400,
    `${server}.QueryItems.QueryItemNameConflictException`,
    server,
    (_: object) => "TF237018: A query or a query folder on the server has the same name.",
    tracking,
  ),
  QuerySyntax: kind(
    400,
    `${server}.WorkItemTrackingQueryException`,
    server,
    ({ message }: { message: string }) => message,
    tracking,
  ),
  WorkItemTrackingQueryResultSizeLimitExceededException: kind(
    400,
    `${server}.WorkItemTrackingQueryResultSizeLimitExceededException`,
    server,
    ({ limit }: { limit: number }) =>
      `VS402337: The number of work items returned exceeds the size limit of ${limit}. Change the query to return fewer items.`,
    tracking,
  ),
  UnknownBatchUri: kind(
    404,
    `${boards}.BatchRequestUriException`,
    boards,
    ({ uri }: { uri: string }) => `The uri '${uri}' of the batch request was not found.`,
  ),
  AttachmentNotFoundException: kind(
    404,
    `${server}.AttachmentNotFoundException`,
    server,
    ({ id }: { id: string }) => `VS403289: The attachment ${id} does not exist.`,
    tracking,
  ),
  CommentNotFoundException: kind(
    404,
    `${server}.Comments.CommentNotFoundException`,
    server,
    ({ id }: { id: number }) => `VS404002: Comment ${id} does not exist.`,
    tracking,
  ),
});

/** Flags of a broken rule; numbers as served in `fieldStatusCode`. */
export const ruleFlags = {
  required: 0x1,
  readOnly: 0x2,
  hasValues: 0x4,
  limitedToValues: 0x8,
  invalidEmpty: 0x80000,
  invalidNotEmpty: 0x100000,
  invalidListValue: 0x400000,
  invalidType: 0x40000000,
  invalidTooLong: 0x20000000,
} as const;
export type RuleFlag = keyof typeof ruleFlags;

export interface BrokenRule {
  /** Reference name. */
  readonly field: string;
  readonly flags: readonly RuleFlag[];
  readonly message: string;
}

/** The sentence for rules that have no better one: `TF401320: Rule Error for field Title. Error code: Required, InvalidEmpty.` */
export function ruleSentence(fieldName: string, flags: readonly RuleFlag[]): string {
  const codes = flags.map((flag) => flag.charAt(0).toUpperCase() + flag.slice(1)).join(", ");
  return `TF401320: Rule Error for field ${fieldName}. Error code: ${codes}.`;
}

/** A broken rule of the item's type. The first says the sentence, all are listed, as recorded. */
export function ruleError(broken: readonly [BrokenRule, ...BrokenRule[]]): ServiceError {
  const [first] = broken;
  return new ServiceError(
    first.message,
    400,
    `${server}.RuleValidationException, ${server}`,
    "RuleValidationException",
    tracking,
    {
      FieldReferenceName: null,
      FieldStatusFlags: "none",
      ErrorMessage: first.message,
      FieldStatusCode: 0,
      RuleValidationErrors: broken.map((rule) => ({
        fieldReferenceName: rule.field,
        fieldStatusFlags: rule.flags.join(", "),
        errorMessage: rule.message,
        fieldStatusCode: rule.flags.reduce((sum, flag) => sum + ruleFlags[flag], 0),
        ruleValidationErrors: null,
      })),
    },
  );
}
