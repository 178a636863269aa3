/**
 * The kinds of relation, as `workitemrelationtypes` lists them, and the registered names of artifact links.
 *
 * A link between items has two ends with a reference name each; a network link reads the same from both.
 */

export interface RelationType {
  readonly referenceName: string;
  readonly name: string;
  readonly usage: "workItemLink" | "resourceLink";
  readonly topology: "tree" | "dependency" | "directedNetwork" | "network" | null;
  readonly editable: boolean;
  readonly acyclic: boolean;
  readonly directional: boolean;
  readonly singleTarget: boolean;
  readonly remote: boolean;
  readonly isForward: boolean;
  readonly oppositeEnd: string | null;
  /** Name without direction; null for resource links. */
  readonly link: string | null;
}

export const hierarchy = "System.LinkTypes.Hierarchy";
export const related = "System.LinkTypes.Related";

type Topology = Exclude<RelationType["topology"], null>;

function pair(
  link: string,
  forward: string,
  reverse: string,
  topology: Topology,
  differences: { readonly editable?: boolean; readonly remote?: boolean } = {},
): readonly RelationType[] {
  const end = (isForward: boolean): RelationType => ({
    referenceName: `${link}-${isForward ? "Forward" : "Reverse"}`,
    name: isForward ? forward : reverse,
    usage: "workItemLink",
    topology,
    editable: differences.editable ?? false,
    acyclic: topology !== "directedNetwork",
    directional: true,
    // As published: not what the name says, a tree's ends are not single targets.
    singleTarget: topology !== "tree",
    remote: differences.remote ?? false,
    isForward,
    oppositeEnd: `${link}-${isForward ? "Reverse" : "Forward"}`,
    link,
  });
  return [end(true), end(false)];
}

function network(link: string, name: string, remote: boolean): RelationType {
  return {
    referenceName: link,
    name,
    usage: "workItemLink",
    topology: "network",
    editable: false,
    acyclic: false,
    directional: false,
    singleTarget: true,
    remote,
    isForward: true,
    oppositeEnd: null,
    link,
  };
}

function resource(referenceName: string, name: string): RelationType {
  return {
    referenceName,
    name,
    usage: "resourceLink",
    topology: null,
    editable: false,
    acyclic: false,
    directional: false,
    singleTarget: false,
    remote: false,
    isForward: false,
    oppositeEnd: null,
    link: null,
  };
}

const custom = { editable: true };

export const relationTypes: readonly RelationType[] = [
  ...pair("Microsoft.VSTS.Common.Affects", "Affects", "Affected By", "dependency", custom),
  ...pair("Microsoft.VSTS.TestCase.SharedParameterReferencedBy", "Referenced By", "References", "dependency", custom),
  ...pair("Microsoft.VSTS.Common.TestedBy", "Tested By", "Tests", "dependency", custom),
  ...pair("Microsoft.VSTS.TestCase.SharedStepReferencedBy", "Test Case", "Shared Steps", "dependency", custom),
  ...pair("System.LinkTypes.Duplicate", "Duplicate", "Duplicate Of", "tree"),
  ...pair("System.LinkTypes.Dependency", "Successor", "Predecessor", "dependency"),
  ...pair(hierarchy, "Child", "Parent", "tree"),
  network(related, "Related", false),
  ...pair("System.LinkTypes.Remote.Dependency", "Consumes From", "Produces For", "directedNetwork", { remote: true }),
  network("System.LinkTypes.Remote.Related", "Remote Related", true),
  resource("AttachedFile", "Attached File"),
  resource("Hyperlink", "Hyperlink"),
  resource("ArtifactLink", "Artifact Link"),
];

export function relationType(referenceName: string): RelationType | null {
  const wanted = referenceName.toLowerCase();
  return relationTypes.find((type) => type.referenceName.toLowerCase() === wanted) ?? null;
}

/** How one end of a link names it. */
export function relOf(link: string, isSource: boolean): RelationType {
  const type = relationTypes.find((each) => each.link === link && (!each.directional || each.isForward === isSource));
  if (type === undefined) throw new Error(`no link type ${link}`);
  return type;
}

/** Kinds of artifact: tool, artifact type and the name a link to one must have. */
export const artifactLinkTypes: readonly (readonly [toolType: string, artifactType: string, linkType: string])[] = [
  ["Git", "Ref", "Branch"],
  ["Build", "Build", "Build"],
  ["VersionControl", "Changeset", "Fixed in Changeset"],
  ["Git", "Commit", "Fixed in Commit"],
  ["Build", "Build", "Found in build"],
  ["GitHub", "Branch", "GitHub Branch"],
  ["GitHub", "Commit", "GitHub Commit"],
  ["GitHub", "Issue", "GitHub Issue"],
  ["GitHub", "PullRequest", "GitHub Pull Request"],
  ["ReleaseManagement", "ReleaseEnvironment", "Integrated in release environment"],
  ["Build", "Build", "Integrated in build"],
  ["ArchitectureTools", "ModelLink", "Model Link"],
  ["Git", "PullRequestId", "Pull Request"],
  ["WorkItemTracking", "Workitem", "Related Workitem"],
  ["TestManagement", "TcmResultAttachment", "Result Attachment"],
  ["VersionControl", "LatestItemVersion", "Source Code File"],
  ["Requirements", "Storyboard", "Storyboard"],
  ["Git", "Tag", "Tag"],
  ["TestManagement", "TcmTest", "Test"],
  ["TestManagement", "TcmResult", "Test Result"],
  ["Wiki", "WikiPage", "Wiki Page"],
  ["WorkItemTracking", "Hyperlink", "Workitem Hyperlink"],
];

/** Whether an artifact link may carry this name. */
export function isArtifactLinkName(name: string): boolean {
  return artifactLinkTypes.some(([, , linkType]) => linkType === name);
}
