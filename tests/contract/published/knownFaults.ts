/**
 * Where the published descriptions are wrong about the service they describe, each with what shows it.
 *
 * A row lets one kind of difference pass; it never lets an operation pass unread.
 */
import type { Operation, Schema } from "./descriptions";

type Side = "request" | "answer";

interface KnownFault {
  /** Operations it concerns, by `description operationId`. */
  readonly operation: RegExp;
  readonly side: Side;
  /** The difference in the judge's words. */
  readonly difference: RegExp;
  readonly evidence: string;
}

const asSent = "the official Node client and the recorded command line send enumerations by number";

export const knownFaults: readonly KnownFault[] = [
  {
    operation: /./,
    side: "request",
    difference: /must be equal to one of the allowed values .*: \d+$/,
    evidence: asSent,
  },
  {
    operation: /^wiki Wikis_Create$/,
    side: "request",
    difference: /^\/type must be equal .*: "(?:projectwiki|codewiki)"$/,
    evidence: "recorded on 2025-01-10: `projectwiki` in lower case is taken, 201",
  },
  {
    operation: /^git Pushes_Create$/,
    side: "answer",
    difference: /^status 201 is not described$/,
    evidence: "every published example of it answers 201",
  },
  {
    operation: /^core Teams_Create$/,
    side: "answer",
    difference: /^status 201 is not described$/,
    evidence: "recorded on 2025-01-10 and 2026-03-31: 201",
  },
  {
    operation: /^core Teams_Delete$/,
    side: "answer",
    difference: /^status 204 is not described$/,
    evidence: "recorded on 2025-01-10, and its published example: 204",
  },
  {
    operation: /^core Projects_(?:Create|Delete)$/,
    side: "answer",
    difference: /^status 202 is not described$/,
    evidence: "recorded on 2025-01-10: 202 with an operation to ask after",
  },
  {
    operation: /^workItemTracking Work Items_(?:Get Work Items Batch|List)$/,
    side: "answer",
    difference: /^\/\* must be object .*: null$/,
    evidence:
      "items left out by errorPolicy=omit stand as null; the parameter's own text says so in the client libraries",
  },
  {
    operation: /^git Commits_Get Commits/,
    side: "request",
    difference: /^parameter searchCriteria is not described$/,
    evidence: "azure-devops-node-api 17 writes the whole criteria as [object Object] beside its members",
  },
  {
    operation: /^git Commits_Get Commits/,
    side: "request",
    difference: /^parameter \$(?:top|skip) is not described$/,
    evidence: "azure-devops-node-api 17 writes them so beside searchCriteria.$top and searchCriteria.$skip",
  },
  {
    operation: /^(?:core|git) /,
    side: "answer",
    difference: /visibility must be equal .*: "organization"$/,
    evidence: "recorded on 2025-01-10 and in the client libraries' enumeration of visibilities",
  },
  {
    operation: /^git Repositories_Update$/,
    side: "request",
    difference: /visibility must be equal .*: "organization"$/,
    evidence: "recorded on 2025-01-10: the command line sends the repository back as it got it",
  },
  {
    operation: /^core Teams_/,
    side: "answer",
    difference: /identity\/descriptor must be object .*: "Microsoft\.TeamFoundation\.Identity;S-1-9-/,
    evidence: "recorded on 2025-01-10: a text",
  },
  {
    operation: /^(?:git Repositories_Delete|work Iterations_Delete|workItemTracking Classification Nodes_Delete)$/,
    side: "answer",
    difference: /^status 204 is not described$/,
    evidence: "recorded on 2025-01-10 and 2026-03-31; the published examples of the latter two answer 204 too",
  },
  {
    operation: /^(?:work Iterations_Post Team Iteration|workItemTracking Classification Nodes_Create Or Update)$/,
    side: "answer",
    difference: /^status 201 is not described$/,
    evidence: "recorded on 2025-01-10 and 2026-03-31; their published examples answer 201 too",
  },
  {
    operation: /^workItemTracking (?:Queries|Attachments)_Create$/,
    side: "answer",
    difference: /^status 201 is not described$/,
    evidence: "their published examples answer 201",
  },
  {
    operation: /^workItemTracking Templates_Create$/,
    side: "answer",
    difference: /^status 201 is not described$/,
    evidence: "its published example answers 201",
  },
  {
    operation: /^(?:workItemTracking Templates_Delete|core Projects_Set Project Properties)$/,
    side: "answer",
    difference: /^status 204 is not described$/,
    evidence: "described as 200 with nothing, as all such are; those that are recorded or have examples answer 204",
  },
  {
    operation: /^workItemTracking Recyclebin_Destroy Work Item$/,
    side: "answer",
    difference: /^status 204 is not described$/,
    evidence: "its published example answers 204",
  },
  {
    operation: /^(?:workItemTracking Wiql_Query|work Backlogs_Get Backlog Level Work Items)/,
    side: "answer",
    difference: /^\/workItem(?:Relation)?s\/\*\/(?:rel|source) must be \w+ .*: null$/,
    evidence: "published examples of backlogs and of iterations' items: roots have null for both",
  },
  {
    operation: /^work (?:Teamsettings|Teamfieldvalues|Iterations)_/,
    side: "answer",
    difference: /(?:defaultIteration|defaultIterationMacro|defaultValue|startDate|finishDate) must be \w+ .*: null$/,
    evidence: "recorded on 2025-01-10 and 2026-03-31: null where a team has none",
  },
  {
    operation: /^workItemTracking (?:Work Item Types|Work Item Types Field)_/,
    side: "answer",
    difference: /\/(?:actions|defaultValue) must be \w+ .*: null$/,
    evidence: "served types of the Agile process, published by vsteam: null for transitions and fields without any",
  },
  {
    operation: /^workItemTracking Fields_/,
    side: "answer",
    difference: /description must be string .*: null$/,
    evidence: "published example of a new field: null",
  },
];

/** Faults of the schemas themselves, mended before they are used. */
export const schemaFaults = [
  {
    fault: "`type: object` without members stands for any value",
    evidence: "values of fields are described so; recorded work items have texts and numbers there",
  },
  {
    fault: "`format: T` stands for an object of any kind, though its type is said to be string",
    evidence: "the item of a change; every published example of a push has an object there",
  },
  {
    fault: "an object with `allOf` a list is the list",
    evidence: "JsonPatchDocument; every recorded change of a work item sends a list",
  },
] as const;

export function isKnownFault(operation: Operation, side: Side, line: string): boolean {
  const name = `${operation.description} ${operation.name}`;
  return knownFaults.some((fault) => fault.side === side && fault.operation.test(name) && fault.difference.test(line));
}

export function mendDefinitions(_description: string, definitions: Schema): Schema {
  return mended(definitions) as Schema;
}

function mended(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(mended);
  if (typeof schema !== "object" || schema === null) return schema;
  const members = Object.entries(schema as Schema);
  const { type, format, allOf } = schema as Schema;
  const isAnything = type === "object" && members.every(([name]) => ["type", "description", "readOnly"].includes(name));
  if (isAnything || format === "T") return {};
  const isList = Array.isArray(allOf) && (allOf as Schema[]).some((part) => part["type"] === "array");
  const kept = isList ? members.filter(([name]) => name !== "type") : members;
  return Object.fromEntries(kept.map(([name, member]) => [name, mended(member)]));
}
