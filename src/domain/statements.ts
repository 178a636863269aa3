/**
 * What a strategy states beside its outcomes, each statement with the place it came from. Everything here is read from
 * pages as written: a part the page does not give is `null` or empty, never derived.
 */
import type { Place } from "./diagnostic";
import type { WorkItemId } from "./ids";

export interface Statement {
  readonly text: string;
  readonly place: Place;
}

/** A time as written. `from` and `to` are ISO dates (both included), set only when the literal is unambiguous. */
export interface When {
  readonly literal: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type ClaimedCategory = "proposed" | "in-progress" | "done" | "removed";

/** The state a page claims for a line; `null` category when the words are not understood or contradict each other. */
export interface Status {
  readonly literal: string;
  readonly category: ClaimedCategory | null;
}

/** That an outcome was proposed, in the page's words, and what its page says came of it; `null` = nothing yet. */
export interface Proposal {
  readonly proposed: Statement;
  readonly answer: Statement | null;
}

/** A measure as written; values keep their spelling ("99.9 %"). `date` is the date the current value was taken. */
export interface Metric {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly current: string | null;
  readonly date: When | null;
  readonly place: Place;
}

/** A vision for one horizon ("Vision 2027", "In three years"), beside or instead of the one without. */
export interface HorizonVision extends Statement {
  readonly horizon: When;
}

/** A guiding principle, or a value where the page calls it one. */
export interface Principle extends Statement {
  readonly kind: "principle" | "value";
}

export interface Theme {
  readonly title: string;
  readonly place: Place;
}

/** A bound of experiments: how far one may go, how it is rolled out, how it is taken back; `null` when it says neither. */
export interface Guardrail extends Statement {
  readonly aspect: "bounds" | "rollout" | "rollback" | null;
}

/** Who decides what. `text` is the whole line. */
export interface DecisionRight extends Statement {
  /** What is decided ("Architecture"). */
  readonly about: string | null;
  /** Role or team that decides, never guessed from prose. */
  readonly decides: string | null;
  readonly escalation: string | null;
  /** Metric that decides where opinions differ. */
  readonly metric: string | null;
}

/** A decision with what else was considered. `text` is what was decided, or its title. */
export interface Decision extends Statement {
  readonly date: When | null;
  readonly status: Status | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly alternatives: readonly Statement[];
}

/** How a risk is treated, in the words of ROAM. */
export type Roam = "resolved" | "owned" | "accepted" | "mitigated";

/** `text` is the risk alone; what is done about it stands in `mitigation`. */
export interface Risk extends Statement {
  readonly mitigation: string | null;
  readonly roam: Roam | null;
  readonly owner: string | null;
  readonly likelihood: string | null;
  readonly impact: string | null;
}

/** A risk with what is done about it, as one line; the parts are told apart by their labels. */
export function wholeRisk({ text, roam, mitigation, place }: Risk): Statement {
  const parts = [text, roam === null ? null : `(${roam})`, mitigation === null ? null : `– mitigation: ${mitigation}`];
  return { text: parts.filter((part) => part !== null).join(" "), place };
}

/** A decision with what else was considered, as one line. */
export function wholeDecision({ text, alternatives, place }: Decision): Statement {
  const others = alternatives.map((alternative) => alternative.text).join("; ");
  return { text: others === "" ? text : `${text} – considered: ${others}`, place };
}

/** A bet's way of finding out. */
export interface Experiment {
  readonly hypothesis: string | null;
  readonly test: string | null;
  readonly result: string | null;
}

export interface Idea extends Experiment {
  readonly title: string;
  readonly owner: string | null;
  readonly since: When | null;
  readonly status: Status | null;
  readonly nextStep: string | null;
  /** What validation showed; "rejected, and what we learned" is a good result. `null` while it is open. */
  readonly verdict: "validated" | "rejected" | null;
  readonly place: Place;
}

export interface DebtEntry {
  readonly title: string;
  readonly class: string | null;
  readonly owner: string | null;
  readonly status: Status | null;
  /** What it costs, in the page's words (incidents, cycle time, rework). */
  readonly cost: string | null;
  /** When it is to be worked on ("each third sprint"). */
  readonly window: string | null;
  /** Incidents as typed on the page; `null` = not known here. */
  readonly incidents: string | null;
  /** What remedying it is weighed against, in the page's words. */
  readonly tradeOff: string | null;
  readonly workItems: readonly WorkItemId[];
  readonly place: Place;
}

export interface Health {
  readonly literal: string;
  readonly state: "on-track" | "at-risk" | "off-track" | null;
  readonly date: When | null;
  readonly place: Place;
}

/** The measure moved, or did not: said by the page, never concluded from closed work. */
export interface Achieved {
  readonly metric: string | null;
  readonly value: string | null;
  readonly date: When | null;
  readonly evidence: string | null;
  readonly verdict: "achieved" | "partly" | "not-achieved" | null;
  readonly text: string;
  readonly place: Place;
}
