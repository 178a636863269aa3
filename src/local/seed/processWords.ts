/** What the standard processes call the same thing, so that one story can be told in each of them. */
import type { ProcessName } from "../service/route";

export type Level = "outcome" | "deliverable" | "requirement" | "task" | "bug";
export type Progress = "open" | "active" | "done";

export interface ProcessWords {
  readonly type: (level: Level) => string;
  /** The state of an item of that level. */
  readonly state: (level: Level, progress: Progress) => string;
}

type Words = Readonly<Record<Level, { readonly type: string; readonly states: Readonly<Record<Progress, string>> }>>;

const states = (open: string, active: string, done: string): Readonly<Record<Progress, string>> => ({
  open,
  active,
  done,
});
const newActiveClosed = states("New", "Active", "Closed");
const toDoDoingDone = states("To Do", "Doing", "Done");
const proposedActiveClosed = states("Proposed", "Active", "Closed");

const words: Readonly<Record<ProcessName, Words>> = {
  agile: {
    outcome: { type: "Epic", states: newActiveClosed },
    deliverable: { type: "Feature", states: newActiveClosed },
    requirement: { type: "User Story", states: newActiveClosed },
    task: { type: "Task", states: newActiveClosed },
    bug: { type: "Bug", states: newActiveClosed },
  },
  scrum: {
    outcome: { type: "Epic", states: states("New", "In Progress", "Done") },
    deliverable: { type: "Feature", states: states("New", "In Progress", "Done") },
    requirement: { type: "Product Backlog Item", states: states("New", "Committed", "Done") },
    task: { type: "Task", states: states("To Do", "In Progress", "Done") },
    bug: { type: "Bug", states: states("New", "Committed", "Done") },
  },
  cmmi: {
    outcome: { type: "Epic", states: proposedActiveClosed },
    deliverable: { type: "Feature", states: proposedActiveClosed },
    requirement: { type: "Requirement", states: proposedActiveClosed },
    task: { type: "Task", states: proposedActiveClosed },
    bug: { type: "Bug", states: proposedActiveClosed },
  },
  // Basic has no level between Issue and Task; what is a story elsewhere is a task there.
  basic: {
    outcome: { type: "Epic", states: toDoDoingDone },
    deliverable: { type: "Issue", states: toDoDoingDone },
    requirement: { type: "Task", states: toDoDoingDone },
    task: { type: "Task", states: toDoDoingDone },
    bug: { type: "Issue", states: toDoDoingDone },
  },
};

export function processWords(process: ProcessName): ProcessWords {
  return {
    type: (level) => words[process][level].type,
    state: (level, progress) => words[process][level].states[progress],
  };
}
