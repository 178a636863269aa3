/** What each verb of the command line asks for. A process remembers nothing, so a verb is always cold. */
import type { Term } from "./terms";
import { board, boardThen } from "./terms";

export interface Verb {
  readonly words: string;
  readonly formula: readonly Term[];
  /** Where the wiki's history cannot be read and more than its own terms is missing; `null` = it cannot be done. */
  readonly withoutHistory?: readonly Term[] | null;
}

const start: readonly Term[] = ["signIn", "areasOfPages", "wikis"];
const pagesAlone: readonly Term[] = [...start, "pages"];
const both: readonly Term[] = [...pagesAlone, "areasOfBoard", ...board];

/** `{day}` is a day ten days ago. */
export const readingVerbs: readonly Verb[] = [
  { words: "read", formula: both },
  { words: "check", formula: [...both, "ages"] },
  { words: "plan", formula: [...both, "shapes"] },
  { words: "plan --confirm --validate", formula: [...both, "shapes"] },
  { words: "report", formula: [...both, "trends", "commits"] },
  {
    words: "report --as-of {day}",
    formula: [...pagesAlone, "commits", "areasOfBoard", "project", "process", ...boardThen, "trends", "commits"],
    withoutHistory: null,
  },
  { words: "review", formula: [...both, "iterations"] },
  {
    words: "review --since {day}",
    // Both halves once more as of then, by the commit of then; and the commits of the pages whose outcomes changed: none here.
    formula: [...both, "iterations", "commits", "pages", ...boardThen],
    withoutHistory: [...both, "iterations"],
  },
  { words: "prepare", formula: [...both, "iterations"] },
  { words: "engagement", formula: [...pagesAlone, "commits"] },
  { words: "metric", formula: [...both, "trends"] },
  { words: "metric Orders --current 130", formula: pagesAlone },
  { words: "verdict 'Outcome 7' --verdict partly --metric Orders --value 130 --evidence told", formula: both },
  { words: "idea", formula: pagesAlone },
  { words: "idea Pay --promote --to 'Roadmap 0'", formula: pagesAlone },
  { words: "debt", formula: both },
  { words: "priority", formula: pagesAlone },
  { words: "close 'Roadmap 11' --to 'Roadmap 12'", formula: pagesAlone },
  { words: "propose idea Later", formula: pagesAlone },
  { words: "init", formula: pagesAlone },
  { words: "uninstall", formula: [...both, "commits"] },
  { words: "doctor", formula: [...pagesAlone, "areasOfBoard", "project", "process"] },
];

export { both, pagesAlone, start };
