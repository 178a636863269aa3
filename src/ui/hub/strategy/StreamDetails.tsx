/** Everything a stream states beside its outcomes, each with the line it stands on. */
import type { JSX } from "react";
import type { Statement, Stream } from "../../../domain/strategy";
import { wholeDecision, wholeRisk } from "../../../domain/strategy";
import { PlaceLink } from "../../shared/PlaceLink";
import { useActs } from "../hubContext";
import { DetailsPane, Section } from "../DetailsPane";
import { StreamMeasures } from "./StreamMeasures";

export default function StreamDetails(props: { readonly stream: Stream }): JSX.Element {
  const { stream } = props;
  const acts = useActs();
  return (
    <DetailsPane eyebrow="Stream" title={stream.name} onClose={() => acts.navigate({ about: null })}>
      {stream.vision !== null && (
        <Section title="Vision">
          <p className="tl-prose-plain">{stream.vision.text}</p>
          <PlaceLink place={stream.vision.place} onOpen={acts.openPlace} />
        </Section>
      )}
      <StreamMeasures stream={stream} />
      <Statements title="Guiding principles" statements={stream.principles} />
      <Statements
        title="Themes"
        statements={stream.themes.map((theme) => ({ text: theme.title, place: theme.place }))}
      />
      <Statements title="Guardrails" statements={stream.guardrails} />
      <Statements title="Decision rights" statements={stream.decisionRights} />
      <Statements title="Decisions" statements={stream.decisions.map(wholeDecision)} />
      <Statements title="Not our goals" statements={stream.nonGoals} />
      <Statements title="Risks" statements={stream.risks.map(wholeRisk)} />
      <Statements
        title="Ideas being validated"
        statements={stream.ideas.map((idea) => ({ text: idea.title, place: idea.place }))}
      />
      <Statements
        title="Technical debt"
        statements={stream.debt.map((entry) => ({ text: entry.title, place: entry.place }))}
      />
    </DetailsPane>
  );
}

function Statements(props: { readonly title: string; readonly statements: readonly Statement[] }): JSX.Element | null {
  const acts = useActs();
  if (props.statements.length === 0) return null;
  return (
    <Section title={props.title}>
      <ul className="tl-list">
        {props.statements.map((statement) => (
          <li key={`${statement.place.page}:${statement.place.line}:${statement.text}`} className="tl-list-row">
            <span className="tl-grow">{statement.text}</span>
            <PlaceLink place={statement.place} onOpen={acts.openPlace} short />
          </li>
        ))}
      </ul>
    </Section>
  );
}
