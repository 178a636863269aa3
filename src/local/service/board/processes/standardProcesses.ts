/** The four processes a project may be created with. */
import type { ProcessName } from "../../route";
import { agile } from "./agile";
import { basic } from "./basic";
import { cmmi } from "./cmmi";
import type { Process } from "./process";
import { scrum } from "./scrum";

export const standardProcesses: Readonly<Record<ProcessName, Process>> = { agile, scrum, cmmi, basic };
