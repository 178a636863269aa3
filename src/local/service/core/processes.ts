/** The four standard processes: their published ids and names, in the order the service lists them. */
import type { ProcessName } from "../route";

export interface Process {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
}

export const processes: Readonly<Record<ProcessName, Process>> = {
  scrum: {
    id: "6b724908-ef14-45cf-84f8-768b5384da45",
    name: "Scrum",
    description: "This template is for teams who follow the Scrum framework.",
    isDefault: false,
  },
  basic: {
    id: "b8a3a935-7e91-48b8-a94c-606d37c3e9f2",
    name: "Basic",
    description: "This template is flexible for any process and great for teams getting started with Azure DevOps.",
    isDefault: true,
  },
  agile: {
    id: "adcc42ab-9882-485e-a3ed-7678f01f66bc",
    name: "Agile",
    description:
      "This template is flexible and will work great for most teams using Agile planning methods, including those practicing Scrum.",
    isDefault: false,
  },
  cmmi: {
    id: "27450541-8e31-4150-9947-dc59f998fc01",
    name: "CMMI",
    description:
      "This template is for more formal projects requiring a framework for process improvement and an auditable record of decisions.",
    isDefault: false,
  },
};

export function processOfId(id: string): ProcessName | null {
  const names = Object.keys(processes) as ProcessName[];
  return names.find((name) => processes[name].id === id.toLowerCase()) ?? null;
}
