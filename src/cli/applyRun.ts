/** Carries out a plan and tells how it went: a bar on a terminal, a line per row otherwise, and at the end what is what. */
import { randomBytes } from "node:crypto";
import { runId } from "../domain/ids";
import type { Strategy } from "../domain/strategy";
import { verbOf, whereWords } from "../report/planWords";
import type { Conflict, Operation, Plan, RowResult } from "../sync/operation";
import { applyPlan, type ApplyReport } from "../usecases/applyPlan";
import { exitCode, type ExitCode } from "./exitCode";
import type { LiveSources, ReadingOptions } from "./openSources";
import type { Terminal } from "./terminal";

/** `strategy` is what the plan was made from; `null` (a plan from a file) has the wiki read once more. */
export async function applyAndTell(
  plan: Plan,
  strategy: Strategy | null,
  sources: LiveSources,
  options: ReadingOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const operations = new Map(plan.operations.map((operation) => [operation.id, operation]));
  const total = plan.operations.filter((operation) => operation.ticked).length;
  const progress = terminal.progress();
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.on("SIGINT", onInterrupt);
  let done = 0;
  try {
    const report = await applyPlan(
      plan,
      {
        wikiStore: sources.wikiStore,
        workItemStore: sources.workItemStore,
        writer: sources.connection.writer,
        clock: sources.connection.clock,
        wiki: sources.wiki,
        who: sources.connection.who,
        run: runId(randomBytes(4).toString("hex")),
        options,
        ...(strategy === null ? {} : { strategy }),
      },
      (event) => {
        if (event.kind === "step") progress.update(event.message, done, total);
        if (event.kind !== "row") return;
        done += 1;
        const operation = operations.get(event.operation);
        if (operation === undefined) return;
        const words = `${verbOf(operation)}: ${operation.subject.title}`;
        if (terminal.interactive) progress.update(words, done, total);
        else terminal.note(rowLine(operation, event.result));
      },
      stop.signal,
    );
    progress.end();
    return tell(plan, report, operations, terminal);
  } finally {
    progress.end();
    process.off("SIGINT", onInterrupt);
  }
}

function rowLine(operation: Operation, result: RowResult): string {
  const where = whereWords(operation.subject);
  return `${result.outcome}: ${verbOf(operation)}: ${operation.subject.title}${where === "" ? "" : ` (${where})`}${detail(result)}`;
}

function detail(result: RowResult): string {
  switch (result.outcome) {
    case "done": {
      const created = result.workItem === null ? "" : ` #${result.workItem}`;
      return `${created}${result.note === null ? "" : ` — ${result.note}`}`;
    }
    case "failed":
      return ` — ${result.message} ${result.help}`;
    case "stale":
    case "unknown":
    case "skipped":
      return ` — ${result.message}`;
  }
}

function tell(
  plan: Plan,
  report: ApplyReport,
  operations: ReadonlyMap<string, Operation>,
  terminal: Terminal,
): ExitCode {
  const counts = [
    `${report.done} done`,
    `${report.failed} failed`,
    `${report.stale} stale`,
    `${report.unknown} unknown`,
    `${report.skipped} skipped`,
  ];
  terminal.print(
    `Run ${report.run}: ${counts.join(", ")}.${report.cancelled ? " It was stopped before the end." : ""}`,
  );
  // On a terminal the rows went by; those that did not work are repeated where they can be read.
  if (terminal.interactive) {
    for (const [id, result] of report.rows) {
      const operation = operations.get(id);
      if (operation !== undefined && result.outcome !== "done") terminal.note(rowLine(operation, result));
    }
  }
  const code = codeOf(report, plan);
  if (code === exitCode.stale) {
    terminal.note(
      "Pages or work items changed since the plan was made, so those rows were left alone. Plan again and look at what is new.",
    );
  }
  if (code === exitCode.partly) {
    terminal.note(
      report.failed + report.stale + report.unknown > 0 || report.cancelled
        ? "What failed can be planned and applied again; what is done stays done."
        : "Rows were left to somebody who is applying at this moment. Plan again when that is over; what is done stays done.",
    );
  }
  return code;
}

/** A row that was skipped was not applied, whoever it was left to: a pipeline must not take that for done. */
export function codeOf(report: Omit<ApplyReport, "run" | "rows">, plan: Plan): ExitCode {
  if (report.failed > 0 || report.unknown > 0 || report.cancelled) return exitCode.partly;
  if (report.stale > 0) return report.done > 0 ? exitCode.partly : exitCode.stale;
  if (report.skipped > 0) return exitCode.partly;
  return conflictsLeft(plan).length > 0 ? exitCode.findings : exitCode.done;
}

/** Conflicts somebody has to decide. Those of a link that nobody ticked are none yet: without the link nothing disagrees. */
export const conflictsLeft = (plan: Plan): readonly Conflict[] =>
  plan.conflicts.filter(
    ({ subject }) =>
      !plan.operations.some((row) => row.kind === "link" && !row.ticked && row.subject.key === subject.key),
  );
