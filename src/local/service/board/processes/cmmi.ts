/** The CMMI process: Epic, Feature, Requirement, Task, Bug. States go Proposed, Active, Resolved, Closed. */
import {
  category,
  categoryNames,
  dates,
  defineType,
  everyChange,
  level,
  rules,
  state,
  type TypeShape,
} from "./defineType";
import type { Process, State } from "./process";

/** Resolved counts as work in progress above the level of tasks and bugs. */
const planned: readonly State[] = [
  state("Proposed", "Proposed"),
  state("Active", "InProgress"),
  state("Resolved", "InProgress", "resolved"),
  state("Closed", "Completed"),
];

const resolvable: readonly State[] = [
  state("Proposed", "Proposed"),
  state("Active", "InProgress"),
  state("Resolved", "Resolved"),
  state("Closed", "Completed"),
];

function reasons(active: string, resolved: string, closed: string): Record<string, string> {
  return everyChange(
    planned.map((each) => each.name),
    { Proposed: "Investigate", Active: active, Resolved: resolved, Closed: closed },
    { "Resolved > Active": "Reactivated", "Closed > Active": "Reactivated", "Closed > Resolved": "Closed in error" },
  );
}

const life = [...dates.activated, ...dates.resolved, ...dates.closed];

const portfolioFields: TypeShape["fields"] = [
  ...life,
  rules.requiredPriority,
  rules.risk,
  "Microsoft.VSTS.Common.StackRank",
  "Microsoft.VSTS.Scheduling.TargetDate",
  "Microsoft.VSTS.Scheduling.StartDate",
  "Microsoft.VSTS.Common.BusinessValue",
  "Microsoft.VSTS.Common.TimeCriticality",
  "Microsoft.VSTS.Scheduling.Size",
  rules.valueArea,
  "Microsoft.VSTS.Build.IntegrationBuild",
];

const triage = {
  field: "Microsoft.VSTS.Common.Triage",
  default: "Pending",
  allowed: ["Pending", "More Info", "Info Received", "Triaged"],
};
const blocked = { field: "Microsoft.VSTS.CMMI.Blocked", default: "No", allowed: ["Yes", "No"] };
const size = "Microsoft.VSTS.Scheduling.Size";

export const cmmi: Process = {
  name: "cmmi",
  customFields: [],
  bugsBehavior: "asTasks",
  roles: {
    order: "Microsoft.VSTS.Common.StackRank",
    effort: size,
    remainingWork: "Microsoft.VSTS.Scheduling.RemainingWork",
    activity: "Microsoft.VSTS.Common.Discipline",
  },
  iterations: ["Iteration 1", "Iteration 2", "Iteration 3"],
  types: [
    defineType({
      name: "Bug",
      description: "A defect, and the work that corrects it.",
      color: "CC293D",
      icon: "icon_insect",
      states: resolvable,
      reasons: { "": "New", ...reasons("Approved", "Fixed", "Verified") },
      fields: [
        size,
        "Microsoft.VSTS.Scheduling.RemainingWork",
        "Microsoft.VSTS.Scheduling.OriginalEstimate",
        "Microsoft.VSTS.Scheduling.CompletedWork",
        "Microsoft.VSTS.Common.Discipline",
        "Microsoft.VSTS.TCM.SystemInfo",
        "Microsoft.VSTS.TCM.ReproSteps",
        ...life,
        rules.priority,
        rules.severity,
        "Microsoft.VSTS.Common.StackRank",
        triage,
        blocked,
        "Microsoft.VSTS.Build.IntegrationBuild",
        "Microsoft.VSTS.Build.FoundIn",
      ],
    }),
    defineType({
      name: "Epic",
      description: "A large piece of work that delivers an outcome over several features.",
      color: "E06C00",
      icon: "icon_crown",
      states: planned,
      reasons: { "": "New epic", ...reasons("Implementation started", "Features complete", "Acceptance tests pass") },
      fields: portfolioFields,
    }),
    defineType({
      name: "Feature",
      description: "A part of the product that is released as one.",
      color: "773B93",
      icon: "icon_trophy",
      states: planned,
      reasons: {
        "": "New feature",
        ...reasons("Implementation started", "Requirements complete", "Acceptance tests pass"),
      },
      fields: portfolioFields,
    }),
    defineType({
      name: "Requirement",
      description: "Something the product must do.",
      color: "009CCC",
      icon: "icon_check_box",
      states: planned,
      reasons: { "": "New", ...reasons("Accepted", "Code complete and system test passes", "Validation test passed") },
      fields: [
        size,
        ...life,
        rules.priority,
        "Microsoft.VSTS.Common.StackRank",
        triage,
        blocked,
        { field: "Microsoft.VSTS.CMMI.Committed", default: "No", allowed: ["Yes", "No"] },
        {
          field: "Microsoft.VSTS.CMMI.RequirementType",
          required: true,
          default: "Functional",
          allowed: [
            "Business Objective",
            "Feature",
            "Functional",
            "Interface",
            "Operational",
            "Quality of Service",
            "Safety",
            "Scenario",
            "Security",
          ],
        },
        "Microsoft.VSTS.Scheduling.StartDate",
        "Microsoft.VSTS.Scheduling.FinishDate",
        rules.valueArea,
        "Microsoft.VSTS.Build.IntegrationBuild",
      ],
    }),
    defineType({
      name: "Task",
      description: "Work that one person does.",
      color: "F2CB1D",
      icon: "icon_clipboard",
      states: resolvable,
      reasons: { "": "New", ...reasons("Accepted", "Complete and Requires Review/Test", "Review/test passed") },
      fields: [
        "Microsoft.VSTS.Common.Discipline",
        "Microsoft.VSTS.Scheduling.RemainingWork",
        "Microsoft.VSTS.Scheduling.OriginalEstimate",
        "Microsoft.VSTS.Scheduling.CompletedWork",
        rules.priority,
        "Microsoft.VSTS.Common.StackRank",
        "Microsoft.VSTS.CMMI.TaskType",
        blocked,
        "Microsoft.VSTS.Scheduling.StartDate",
        "Microsoft.VSTS.Scheduling.FinishDate",
        ...life,
      ],
    }),
  ],
  categories: [
    category(categoryNames.bug, "Bug Category", ["Bug"]),
    category(categoryNames.epic, "Epic Category", ["Epic"]),
    category(categoryNames.feature, "Feature Category", ["Feature"]),
    category(categoryNames.requirement, "Requirement Category", ["Requirement"]),
    category(categoryNames.task, "Task Category", ["Task"]),
  ],
  levels: [
    level({
      id: categoryNames.epic,
      name: "Epics",
      rank: 4,
      kind: "portfolio",
      color: "E06C00",
      effort: size,
      hidden: true,
    }),
    level({ id: categoryNames.feature, name: "Features", rank: 3, kind: "portfolio", color: "773B93", effort: size }),
    level({
      id: categoryNames.requirement,
      name: "Requirements",
      rank: 2,
      kind: "requirement",
      color: "009CCC",
      effort: size,
    }),
    level({ id: categoryNames.task, name: "Tasks", rank: 1, kind: "task", color: "F2CB1D", effort: "" }),
  ],
};
