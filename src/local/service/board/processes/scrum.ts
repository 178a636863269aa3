/** The Scrum process: Epic, Feature, Product Backlog Item, Task, Bug, Impediment. */
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

const portfolioStates: readonly State[] = [
  state("New", "Proposed"),
  state("In Progress", "InProgress"),
  state("Done", "Completed"),
  state("Removed", "Removed"),
];

function portfolioReasons(what: string): Record<string, string> {
  return everyChange(
    portfolioStates.map((each) => each.name),
    {
      New: "Moved to the backlog",
      "In Progress": "Implementation started",
      Done: "Work finished",
      Removed: "Removed from the backlog",
    },
    { "Done > In Progress": "Additional work found", "Removed > New": `Reconsidering the ${what}` },
    ["Done > Removed", "Removed > In Progress", "Removed > Done"],
  );
}

const backlogStates: readonly State[] = [
  state("New", "Proposed"),
  state("Approved", "Proposed"),
  state("Committed", "InProgress"),
  state("Done", "Completed"),
  state("Removed", "Removed"),
];

const backlogReasons: Record<string, string> = everyChange(
  backlogStates.map((each) => each.name),
  {
    New: "Moved to the backlog",
    Approved: "Approved by the Product Owner",
    Committed: "Commitment made by the team",
    Done: "Work finished",
    Removed: "Removed from the backlog",
  },
  {
    "Committed > Approved": "Work stopped",
    "Done > Approved": "Additional work found",
    "Done > Committed": "Additional work found",
    "Removed > New": "Reconsidering backlog item",
  },
  ["Done > Removed", "Removed > Approved", "Removed > Committed", "Removed > Done"],
);

const portfolioFields: TypeShape["fields"] = [
  ...dates.activated,
  ...dates.closed,
  rules.priority,
  "Microsoft.VSTS.Common.BacklogPriority",
  "Microsoft.VSTS.Scheduling.TargetDate",
  "Microsoft.VSTS.Scheduling.StartDate",
  "Microsoft.VSTS.Common.BusinessValue",
  "Microsoft.VSTS.Common.TimeCriticality",
  "Microsoft.VSTS.Scheduling.Effort",
  "Microsoft.VSTS.Common.AcceptanceCriteria",
  rules.valueArea,
];

const effort = "Microsoft.VSTS.Scheduling.Effort";

export const scrum: Process = {
  name: "scrum",
  customFields: [],
  bugsBehavior: "asRequirements",
  roles: {
    order: "Microsoft.VSTS.Common.BacklogPriority",
    effort,
    remainingWork: "Microsoft.VSTS.Scheduling.RemainingWork",
    activity: "Microsoft.VSTS.Common.Activity",
  },
  iterations: ["Sprint 1", "Sprint 2", "Sprint 3", "Sprint 4", "Sprint 5", "Sprint 6"],
  types: [
    defineType({
      name: "Bug",
      description: "A defect, and the work that corrects it.",
      color: "CC293D",
      icon: "icon_insect",
      states: backlogStates,
      reasons: { "": "New defect reported", ...backlogReasons },
      fields: [
        effort,
        "Microsoft.VSTS.Scheduling.RemainingWork",
        "Microsoft.VSTS.Common.Activity",
        "Microsoft.VSTS.TCM.SystemInfo",
        "Microsoft.VSTS.TCM.ReproSteps",
        ...dates.activated,
        ...dates.closed,
        rules.priority,
        rules.severity,
        "Microsoft.VSTS.Common.BacklogPriority",
        rules.valueArea,
        "Microsoft.VSTS.Common.AcceptanceCriteria",
        "Microsoft.VSTS.Build.FoundIn",
        "Microsoft.VSTS.Build.IntegrationBuild",
      ],
    }),
    defineType({
      name: "Epic",
      description: "A large piece of work that delivers an outcome over several features.",
      color: "E06C00",
      icon: "icon_crown",
      states: portfolioStates,
      reasons: { "": "New epic", ...portfolioReasons("epic") },
      fields: portfolioFields,
    }),
    defineType({
      name: "Feature",
      description: "A part of the product that is released as one.",
      color: "773B93",
      icon: "icon_trophy",
      states: portfolioStates,
      reasons: { "": "New feature", ...portfolioReasons("feature") },
      fields: portfolioFields,
    }),
    defineType({
      name: "Impediment",
      description: "Something that keeps the team from working.",
      color: "B4009E",
      icon: "icon_impediment",
      states: [state("Open", "InProgress"), state("Closed", "Completed")],
      reasons: {
        "": "New impediment",
        "Open > Closed": "Impediment removed",
        "Closed > Open": "Impediment reopened",
      },
      fields: [...dates.closed, rules.priority, "Microsoft.VSTS.Common.Resolution"],
    }),
    defineType({
      name: "Product Backlog Item",
      description: "Something the product will offer.",
      color: "009CCC",
      icon: "icon_list",
      states: backlogStates,
      reasons: { "": "New backlog item", ...backlogReasons },
      fields: [
        effort,
        ...dates.activated,
        ...dates.closed,
        rules.priority,
        "Microsoft.VSTS.Common.BacklogPriority",
        "Microsoft.VSTS.Common.BusinessValue",
        rules.valueArea,
        "Microsoft.VSTS.Common.AcceptanceCriteria",
        "Microsoft.VSTS.Build.IntegrationBuild",
      ],
    }),
    defineType({
      name: "Task",
      description: "Work that one person does.",
      color: "F2CB1D",
      icon: "icon_clipboard",
      states: [
        state("To Do", "Proposed"),
        state("In Progress", "InProgress"),
        state("Done", "Completed"),
        state("Removed", "Removed"),
      ],
      reasons: {
        "": "New task",
        "To Do > In Progress": "Work started",
        "To Do > Done": "Work finished",
        "To Do > Removed": "Removed from the backlog",
        "In Progress > To Do": "Work stopped",
        "In Progress > Done": "Work finished",
        "In Progress > Removed": "Removed from the backlog",
        "Done > To Do": "Additional work found",
        "Done > In Progress": "Additional work found",
        "Removed > To Do": "Reconsidering the Task",
      },
      fields: [
        "Microsoft.VSTS.Scheduling.RemainingWork",
        "Microsoft.VSTS.Common.Activity",
        ...dates.activated,
        ...dates.closed,
        rules.priority,
        "Microsoft.VSTS.Common.BacklogPriority",
        "Microsoft.VSTS.CMMI.Blocked",
        "Microsoft.VSTS.Build.IntegrationBuild",
      ],
    }),
  ],
  categories: [
    category(categoryNames.bug, "Bug Category", ["Bug"]),
    category(categoryNames.epic, "Epic Category", ["Epic"]),
    category(categoryNames.feature, "Feature Category", ["Feature"]),
    category(categoryNames.requirement, "Requirement Category", ["Product Backlog Item"]),
    category(categoryNames.task, "Task Category", ["Task"]),
  ],
  levels: [
    level({ id: categoryNames.epic, name: "Epics", rank: 4, kind: "portfolio", color: "E06C00", effort, hidden: true }),
    level({ id: categoryNames.feature, name: "Features", rank: 3, kind: "portfolio", color: "773B93", effort }),
    level({
      id: categoryNames.requirement,
      name: "Backlog items",
      rank: 2,
      kind: "requirement",
      color: "009CCC",
      effort,
    }),
    level({ id: categoryNames.task, name: "Tasks", rank: 1, kind: "task", color: "F2CB1D", effort: "" }),
  ],
};
