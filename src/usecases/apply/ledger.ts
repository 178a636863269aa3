/**
 * What happened to each row, as it happens. A row has a result exactly once it is settled; a later fact may correct it (an item
 * that turned out to be a duplicate), and the correction is told like the first result. What is never settled is skipped, with
 * the reason: the report covers every ticked row.
 */
import type { RunId, WorkItemId } from "../../domain/ids";
import { isParentRow } from "../../sync/causes";
import type { Operation, OperationId, RowResult } from "../../sync/operation";

export type ApplyEvent =
  | { readonly kind: "started"; readonly total: number; readonly run: RunId }
  | { readonly kind: "row"; readonly operation: OperationId; readonly result: RowResult }
  | { readonly kind: "step"; readonly message: string }
  | { readonly kind: "finished"; readonly report: ApplyReport };

export interface ApplyReport {
  readonly run: RunId;
  readonly rows: ReadonlyMap<OperationId, RowResult>;
  readonly done: number;
  readonly failed: number;
  readonly stale: number;
  readonly unknown: number;
  readonly skipped: number;
  readonly cancelled: boolean;
}

export class Ledger {
  private readonly results = new Map<OperationId, RowResult>();
  private readonly byId: ReadonlyMap<OperationId, Operation>;
  /** Rows refused for a reason that passes: the next plan has them again as they are. */
  private readonly leftForNow = new Set<OperationId>();
  private stopReason: string | null = null;
  private wasCancelled = false;

  constructor(
    readonly rows: readonly Operation[],
    private readonly run: RunId,
    private readonly onEvent: (event: ApplyEvent) => void,
  ) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
    onEvent({ kind: "started", total: rows.length, run });
  }

  step(message: string): void {
    this.onEvent({ kind: "step", message });
  }

  settle(row: Operation, result: RowResult): void {
    this.results.set(row.id, result);
    this.onEvent({ kind: "row", operation: row.id, result });
  }

  done(row: Operation, workItem: WorkItemId | null = null, note: string | null = null): void {
    this.settle(row, { outcome: "done", workItem, note });
  }

  stale(row: Operation, message: string): void {
    this.settle(row, { outcome: "stale", message });
  }

  leaveForNow(row: Operation): void {
    this.leftForNow.add(row.id);
  }

  resultOf(id: OperationId): RowResult | null {
    return this.results.get(id) ?? null;
  }

  isOpen(row: Operation): boolean {
    return !this.results.has(row.id);
  }

  isDone(id: OperationId): boolean {
    return this.results.get(id)?.outcome === "done";
  }

  /** The item a row was to create, once it is there. */
  createdBy(id: OperationId): WorkItemId | null {
    const result = this.results.get(id);
    return result?.outcome === "done" ? result.workItem : null;
  }

  /** Settles the row as skipped and answers `false` when something it depends on, or has to come after, did not happen. */
  mayRun(row: Operation): boolean {
    const message = this.reasonToSkip(row);
    if (message === null) return true;
    this.settle(row, { outcome: "skipped", message });
    return false;
  }

  private reasonToSkip(row: Operation): string | null {
    const missing = row.dependsOn.find((id) => this.byId.has(id) && !this.isDone(id));
    if (missing !== undefined)
      return `It needs the row for “${this.byId.get(missing)?.subject.title ?? "another row"}”, which was not done.`;
    // Once linked, a line says that both sides were in step, and a parent that is missing then looks taken away by a person.
    const parentWaits = this.rows.some(
      (other) => this.leftForNow.has(other.id) && isParentRow(other) && other.subject.key === row.subject.key,
    );
    return parentWaits && row.kind === "link"
      ? "Its parent could not be set for now; plan again, and both are done together."
      : null;
  }

  /** No further rows are begun; what is in flight is finished. */
  stop(reason: string): void {
    this.stopReason ??= reason;
  }

  cancel(): void {
    this.wasCancelled = true;
    this.stop("The apply was cancelled before this row.");
  }

  get stopped(): boolean {
    return this.stopReason !== null;
  }

  /** Settles every row left and reports. */
  finish(): ApplyReport {
    for (const row of this.rows) {
      if (this.isOpen(row))
        this.settle(row, { outcome: "skipped", message: this.stopReason ?? "Nothing was left to do for this row." });
    }
    const count = (outcome: RowResult["outcome"]): number =>
      [...this.results.values()].filter((result) => result.outcome === outcome).length;
    const report: ApplyReport = {
      run: this.run,
      rows: new Map(
        this.rows
          .flatMap((row) => [[row.id, this.results.get(row.id)] as const])
          .filter((entry): entry is [OperationId, RowResult] => entry[1] !== undefined),
      ),
      done: count("done"),
      failed: count("failed"),
      stale: count("stale"),
      unknown: count("unknown"),
      skipped: count("skipped"),
      cancelled: this.wasCancelled,
    };
    this.onEvent({ kind: "finished", report });
    return report;
  }
}
