/** Starter pages as files of a wiki on disk. */
import { fileOfPage } from "../pages/pagePath";
import type { Plan } from "../sync/operation";

export interface StartFile {
  /** Git path with a leading slash. */
  readonly file: string;
  readonly text: string;
}

/** The pages a plan of starter pages would create, in the order of the plan. */
export function startFiles(plan: Plan): readonly StartFile[] {
  return plan.operations.flatMap(({ subject, changes }) => {
    const text = changes.find((change) => change.fact === "page")?.to ?? null;
    return subject.page === null || text === null ? [] : [{ file: fileOfPage(subject.page), text }];
  });
}
