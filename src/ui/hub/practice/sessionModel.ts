/** A classification session as a value: which entry is next, what was decided, and how a key changes it. Pure. */
import type { DebtRecord } from "../../../domain/debt";

export interface Session {
  readonly records: readonly DebtRecord[];
  readonly classes: readonly string[];
  /** Index of the entry on the table; the number of records when all are through. */
  readonly at: number;
  /** One word for each entry gone through, in order; `null` = left as it is. */
  readonly decided: readonly (string | null)[];
}

export const startSession = (records: readonly DebtRecord[], classes: readonly string[]): Session => ({
  records,
  classes,
  at: 0,
  decided: [],
});

/** Takes the class for the entry on the table, or leaves it (`null`), and goes on. */
export function decide(session: Session, to: string | null): Session {
  if (session.at >= session.records.length) return session;
  return { ...session, at: session.at + 1, decided: [...session.decided, to] };
}

export function takeBack(session: Session): Session {
  if (session.at === 0) return session;
  return { ...session, at: session.at - 1, decided: session.decided.slice(0, -1) };
}

/** What a key means; `null` = nothing. */
export function keyOf(session: Session, key: string): ((session: Session) => Session) | "finish" | null {
  if (key === "Backspace" || key === "ArrowLeft") return takeBack;
  if (key === "ArrowRight") return (now) => decide(now, null);
  if (key === "Enter") return "finish";
  const chosen = /^[1-9]$/.test(key) ? session.classes[Number(key) - 1] : undefined;
  return chosen === undefined ? null : (now) => decide(now, chosen);
}

/** Classes that differ from what is stated, by record. */
export function changesOf({ records, decided }: Session): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap((record, at) => {
      const to = decided[at] ?? null;
      return to === null || to === record.class ? [] : [[record.id, to] as const];
    }),
  );
}
