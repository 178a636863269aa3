/** Ideas by lane as the JSON document `throughline.ideas/1` and as text. */
import type { IdeaLane, LanedIdea } from "../domain/ideas";
import type { Place } from "../domain/diagnostic";

export interface IdeasDocument {
  readonly schema: "throughline.ideas/1";
  readonly ideas: readonly {
    readonly title: string;
    readonly stream: string;
    readonly lane: IdeaLane;
    /** Days in validation. */
    readonly age: number | null;
    readonly hypothesis: string | null;
    readonly test: string | null;
    readonly result: string | null;
    readonly nextStep: string | null;
    readonly owner: string | null;
    readonly status: string | null;
    readonly place: Place;
  }[];
}

export const ideasDocument = (ideas: readonly LanedIdea[]): IdeasDocument => ({
  schema: "throughline.ideas/1",
  ideas: ideas.map(({ idea, stream, lane, age }) => ({
    title: idea.title,
    stream,
    lane,
    age,
    hypothesis: idea.hypothesis,
    test: idea.test,
    result: idea.result,
    nextStep: idea.nextStep,
    owner: idea.owner,
    status: idea.status?.literal ?? null,
    place: idea.place,
  })),
});

const laneWords: Readonly<Record<IdeaLane, string>> = {
  "in-validation": "in validation",
  validated: "validated",
  rejected: "rejected",
};

export function ideasText({ ideas }: IdeasDocument): string {
  if (ideas.length === 0) return "No idea is written down.";
  const said = (name: string, value: string | null): readonly string[] =>
    value === null ? [] : [`  ${name}: ${value}`];
  return ideas
    .flatMap((idea) => [
      `${idea.title} (${laneWords[idea.lane]}${idea.age === null ? "" : `, ${idea.age} days`})`,
      ...said("hypothesis", idea.hypothesis),
      ...said("test", idea.test),
      ...said("result", idea.result),
      ...said("next step", idea.nextStep),
      ...said("owner", idea.owner),
      ...said("status", idea.status),
    ])
    .join("\n");
}
