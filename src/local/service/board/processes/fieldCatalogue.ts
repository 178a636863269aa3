/**
 * Every field the service knows, in the order in which it serves them.
 *
 * Answers list the fields of an item in one fixed order whatever was sent; the order here follows recorded answers
 * (identification, place, type and state, people and dates, title, then the process's own fields, long texts, tags).
 */

export type FieldType =
  "string" | "integer" | "double" | "dateTime" | "html" | "plainText" | "history" | "treePath" | "boolean" | "identity";

/** How a field comes by its value. */
export type FieldSource =
  /** People write it. */
  | "written"
  /** The service writes it; only a caller who bypasses rules may. */
  | "stamped"
  /** Worked out from the item's place, links or history; never written. */
  | "computed";

export interface Field {
  readonly referenceName: string;
  readonly name: string;
  readonly type: FieldType;
  readonly source: FieldSource;
  /** Served only when asked for by name or with all fields. */
  readonly detail: boolean;
}

const levels = [1, 2, 3, 4, 5, 6, 7] as const;

function row(
  referenceName: string,
  name: string,
  type: FieldType,
  source: FieldSource = "written",
  detail = false,
): Field {
  return { referenceName, name, type, source, detail };
}

const detail = true;

/** Fields of every type. */
const systemFields: readonly Field[] = [
  row("System.Id", "ID", "integer", "computed", detail),
  row("System.AreaId", "Area ID", "integer", "written", detail),
  row("System.AreaPath", "Area Path", "treePath"),
  row("System.TeamProject", "Team Project", "string", "computed"),
  row("System.NodeName", "Node Name", "string", "computed", detail),
  ...levels.map((level) => row(`System.AreaLevel${level}`, `Area Level ${level}`, "string", "computed", detail)),
  row("System.Rev", "Rev", "integer", "computed", detail),
  row("System.AuthorizedDate", "Authorized Date", "dateTime", "computed", detail),
  row("System.RevisedDate", "Revised Date", "dateTime", "computed", detail),
  row("System.IterationId", "Iteration ID", "integer", "written", detail),
  row("System.IterationPath", "Iteration Path", "treePath"),
  ...levels.map((level) =>
    row(`System.IterationLevel${level}`, `Iteration Level ${level}`, "string", "computed", detail),
  ),
  row("System.WorkItemType", "Work Item Type", "string", "computed"),
  row("System.State", "State", "string"),
  row("System.Reason", "Reason", "string"),
  row("System.AssignedTo", "Assigned To", "identity"),
  row("System.CreatedDate", "Created Date", "dateTime", "stamped"),
  row("System.CreatedBy", "Created By", "identity", "stamped"),
  row("System.ChangedDate", "Changed Date", "dateTime", "stamped"),
  row("System.ChangedBy", "Changed By", "identity", "stamped"),
  row("System.AuthorizedAs", "Authorized As", "identity", "computed", detail),
  row("System.PersonId", "Person ID", "integer", "computed", detail),
  row("System.Watermark", "Watermark", "integer", "computed", detail),
  row("System.IsDeleted", "Is Deleted", "boolean", "computed", detail),
  row("System.CommentCount", "Comment Count", "integer", "computed"),
  row("System.Title", "Title", "string"),
  row("System.BoardColumn", "Board Column", "string", "computed", detail),
  row("System.BoardColumnDone", "Board Column Done", "boolean", "computed", detail),
  row("System.BoardLane", "Board Lane", "string", "computed", detail),
  row("System.RelatedLinkCount", "Related Link Count", "integer", "computed", detail),
  row("System.ExternalLinkCount", "External Link Count", "integer", "computed", detail),
  row("System.HyperLinkCount", "Hyperlink Count", "integer", "computed", detail),
  row("System.AttachedFileCount", "Attached File Count", "integer", "computed", detail),
  row("System.RemoteLinkCount", "Remote Link Count", "integer", "computed", detail),
];

/** Fields of the processes, in the order in which recorded answers list them. */
const processFields: readonly Field[] = [
  row("Microsoft.VSTS.Scheduling.StoryPoints", "Story Points", "double"),
  row("Microsoft.VSTS.Scheduling.Effort", "Effort", "double"),
  row("Microsoft.VSTS.Scheduling.Size", "Size", "double"),
  row("Microsoft.VSTS.Scheduling.RemainingWork", "Remaining Work", "double"),
  row("Microsoft.VSTS.Scheduling.OriginalEstimate", "Original Estimate", "double"),
  row("Microsoft.VSTS.Scheduling.CompletedWork", "Completed Work", "double"),
  row("Microsoft.VSTS.Scheduling.StartDate", "Start Date", "dateTime"),
  row("Microsoft.VSTS.Scheduling.FinishDate", "Finish Date", "dateTime"),
  row("Microsoft.VSTS.Scheduling.TargetDate", "Target Date", "dateTime"),
  row("Microsoft.VSTS.Scheduling.DueDate", "Due Date", "dateTime"),
  row("Microsoft.VSTS.Common.Activity", "Activity", "string"),
  row("Microsoft.VSTS.Common.Discipline", "Discipline", "string"),
  row("Microsoft.VSTS.TCM.SystemInfo", "System Info", "html"),
  row("Microsoft.VSTS.TCM.ReproSteps", "Repro Steps", "html"),
  row("Microsoft.VSTS.Common.StateChangeDate", "State Change Date", "dateTime", "stamped"),
  row("Microsoft.VSTS.Common.ActivatedDate", "Activated Date", "dateTime", "stamped"),
  row("Microsoft.VSTS.Common.ActivatedBy", "Activated By", "identity", "stamped"),
  row("Microsoft.VSTS.Common.ResolvedDate", "Resolved Date", "dateTime", "stamped"),
  row("Microsoft.VSTS.Common.ResolvedBy", "Resolved By", "identity", "stamped"),
  row("Microsoft.VSTS.Common.ResolvedReason", "Resolved Reason", "string", "stamped"),
  row("Microsoft.VSTS.Common.ClosedDate", "Closed Date", "dateTime", "stamped"),
  row("Microsoft.VSTS.Common.ClosedBy", "Closed By", "identity", "stamped"),
  row("Microsoft.VSTS.Common.Priority", "Priority", "integer"),
  row("Microsoft.VSTS.Common.Severity", "Severity", "string"),
  row("Microsoft.VSTS.Common.Risk", "Risk", "string"),
  row("Microsoft.VSTS.Common.StackRank", "Stack Rank", "double"),
  row("Microsoft.VSTS.Common.BacklogPriority", "Backlog Priority", "double"),
  row("Microsoft.VSTS.Common.BusinessValue", "Business Value", "integer"),
  row("Microsoft.VSTS.Common.TimeCriticality", "Time Criticality", "double"),
  row("Microsoft.VSTS.Common.ValueArea", "Value Area", "string"),
  row("Microsoft.VSTS.Common.Triage", "Triage", "string"),
  row("Microsoft.VSTS.CMMI.RequirementType", "Requirement Type", "string"),
  row("Microsoft.VSTS.CMMI.TaskType", "Task Type", "string"),
  row("Microsoft.VSTS.CMMI.Blocked", "Blocked", "string"),
  row("Microsoft.VSTS.CMMI.Committed", "Committed", "string"),
  row("Microsoft.VSTS.Build.IntegrationBuild", "Integration Build", "string"),
  row("Microsoft.VSTS.Build.FoundIn", "Found In", "string"),
  row("System.Description", "Description", "html"),
  row("Microsoft.VSTS.Common.AcceptanceCriteria", "Acceptance Criteria", "html"),
  row("Microsoft.VSTS.Common.Resolution", "Resolution", "string"),
  row("System.History", "History", "history"),
  row("System.Tags", "Tags", "plainText"),
  row("System.Parent", "Parent", "integer", "computed"),
];

/** Fields of links, which only queries name. */
export const linkTypeField = "System.Links.LinkType";

export const catalogue: readonly Field[] = [...systemFields, ...processFields];

/** Fields every type has, whatever its process says. */
export const fieldsOfEveryType: readonly string[] = [
  ...systemFields.map((field) => field.referenceName),
  "System.Description",
  "System.History",
  "System.Tags",
  "System.Parent",
  "Microsoft.VSTS.Common.StateChangeDate",
];

export interface FieldLookup {
  /** In served order. */
  readonly all: readonly Field[];
  /** By reference name or display name, in any case; brackets of a query already taken off. */
  find(name: string): Field | null;
  /** Place in the served order. */
  order(referenceName: string): number;
}

/** The catalogue with further fields at its end. */
export function fieldLookup(further: readonly Field[] = []): FieldLookup {
  const all = [...catalogue, ...further];
  const byName = new Map<string, Field>();
  const places = new Map<string, number>();
  all.forEach((field, place) => {
    byName.set(field.referenceName.toLowerCase(), field);
    if (!byName.has(field.name.toLowerCase())) byName.set(field.name.toLowerCase(), field);
    places.set(field.referenceName, place);
  });
  return {
    all,
    find: (name) => byName.get(name.trim().toLowerCase()) ?? null,
    order: (referenceName) => places.get(referenceName) ?? all.length,
  };
}
