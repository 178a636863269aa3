/** Ideas by what became of them: the oldest in validation first, since rapid validation is what the lane is for. */
import type { Portfolio } from "./portfolio";
import type { Idea } from "./statements";
import type { PageReading } from "./strategy";

export type IdeaLane = "in-validation" | "validated" | "rejected";

export interface LanedIdea {
  readonly idea: Idea;
  readonly stream: string;
  /** Key of the stream. */
  readonly streamKey: string;
  readonly lane: IdeaLane;
  /** Days in validation; `null` where its page does not say since when, or validation has ended. */
  readonly age: number | null;
}

/** In validation (oldest first, then those without a day), validated, rejected. `day`: ISO date. */
export function lanedIdeas({ strategy }: Portfolio, day: string): readonly LanedIdea[] {
  const ideas = strategy.streams.flatMap((stream) =>
    stream.ideas.map((idea): LanedIdea => ({
      idea,
      stream: stream.name,
      streamKey: stream.key,
      lane: idea.verdict ?? "in-validation",
      age: ageOf(idea, day),
    })),
  );
  const lanes: readonly IdeaLane[] = ["in-validation", "validated", "rejected"];
  return [...ideas].sort((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || (b.age ?? -1) - (a.age ?? -1));
}

export function ageOf({ since, verdict }: Idea, day: string): number | null {
  if (verdict !== null || since === null || since.from === null || since.from > day) return null;
  return Math.round((Date.parse(day) - Date.parse(since.from)) / 86_400_000);
}

/** Pages an idea of this stream may be promoted to: its own roadmaps first, then those of the other streams. */
export function roadmapsFor({ strategy }: Portfolio, streamKey: string): readonly PageReading[] {
  const roadmaps = strategy.pages.filter(({ kind, outcomes }) => kind === "roadmap" && outcomes > 0);
  return [...roadmaps].sort((a, b) => Number(b.stream === streamKey) - Number(a.stream === streamKey));
}

/** Groups of a roadmap page that hold outcomes still to come, in page order. */
export function groupsOf({ outcomes }: Portfolio, page: string): readonly string[] {
  const open = outcomes.filter(({ facts }) => facts.place.page === page && facts.held === null);
  return [...new Set(open.flatMap(({ facts }) => (facts.horizon === null ? [] : [facts.horizon.literal])))];
}
