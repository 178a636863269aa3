/**
 * The Basic process: Epic, Issue, Task, all with To Do, Doing and Done.
 *
 * There is no Feature and no Removed state. Closing an Epic dates its activation too, closing an Issue or a Task does
 * not, as recorded.
 */
import { category, categoryNames, dates, defineType, level, rules, state, type TypeShape } from "./defineType";
import type { Process, State } from "./process";

const states: readonly State[] = [state("To Do", "Proposed"), state("Doing", "InProgress"), state("Done", "Completed")];

const reasons: TypeShape["reasons"] = {
  "": "Added to backlog",
  "To Do > Doing": "Started",
  "To Do > Done": "Completed",
  "Doing > To Do": "Moved to backlog",
  "Doing > Done": "Completed",
  "Done > To Do": "Moved to backlog",
  "Done > Doing": "Restarted",
};

const effort = "Microsoft.VSTS.Scheduling.Effort";

export const basic: Process = {
  name: "basic",
  customFields: [],
  bugsBehavior: "off",
  roles: {
    order: "Microsoft.VSTS.Common.StackRank",
    effort,
    remainingWork: "Microsoft.VSTS.Scheduling.RemainingWork",
    activity: "Microsoft.VSTS.Common.Activity",
  },
  iterations: ["Sprint 1"],
  types: [
    defineType({
      name: "Epic",
      description: "A large piece of work that delivers an outcome over several issues.",
      color: "E06C00",
      icon: "icon_crown",
      states,
      reasons,
      fields: [
        ...dates.activated,
        ...dates.closed,
        rules.priority,
        "Microsoft.VSTS.Common.StackRank",
        "Microsoft.VSTS.Scheduling.StartDate",
        "Microsoft.VSTS.Scheduling.TargetDate",
        effort,
      ],
    }),
    defineType({
      name: "Issue",
      description: "Something to be done or to be solved.",
      color: "B4009E",
      icon: "icon_clipboard_issue",
      states,
      reasons,
      fields: [
        ...dates.activated,
        ...dates.closed,
        rules.priority,
        "Microsoft.VSTS.Common.StackRank",
        effort,
        "Microsoft.VSTS.Build.IntegrationBuild",
      ],
      activatesWhenSkipped: false,
    }),
    defineType({
      name: "Task",
      description: "Work that one person does.",
      color: "A4880A",
      icon: "icon_clipboard",
      states,
      reasons,
      fields: [
        ...dates.activated,
        ...dates.closed,
        rules.priority,
        "Microsoft.VSTS.Common.StackRank",
        "Microsoft.VSTS.Scheduling.RemainingWork",
        "Microsoft.VSTS.Common.Activity",
        "Microsoft.VSTS.Build.IntegrationBuild",
      ],
      activatesWhenSkipped: false,
    }),
  ],
  categories: [
    category(categoryNames.epic, "Epic Category", ["Epic"]),
    category(categoryNames.requirement, "Requirement Category", ["Issue"]),
    category(categoryNames.task, "Task Category", ["Task"]),
  ],
  levels: [
    level({ id: categoryNames.epic, name: "Epics", rank: 4, kind: "portfolio", color: "E06C00", effort }),
    level({ id: categoryNames.requirement, name: "Issues", rank: 2, kind: "requirement", color: "B4009E", effort }),
    level({ id: categoryNames.task, name: "Tasks", rank: 1, kind: "task", color: "A4880A", effort: "" }),
  ],
};
