/** Everything a stream states beside its outcomes, each with the line it stands on. */
import type { JSX } from "react";
import type { Statement, Stream } from "../../../domain/strategy";
import { wholeDecision, wholeRisk } from "../../../domain/strategy";
import { PlaceLink } from "../../shared/PlaceLink";
import { useActs } from "../hubContext";
import { DetailsPane, Section } from "../DetailsPane";
import { StreamMeasures } from "./StreamMeasures";
import { strategyText as text } from "../../text/strategy";

export default function StreamDetails(props: { readonly stream: Stream }): JSX.Element {
  const { stream } = props;
  const acts = useActs();
  return (
    <DetailsPane eyebrow={text.stream} title={stream.name} onClose={() => acts.navigate({ about: null })}>
      {stream.vision !== null && (
        <Section title={text.vision}>
          <p className="tl-prose-plain">{stream.vision.text}</p>
          <PlaceLink place={stream.vision.place} onOpen={acts.openPlace} />
        </Section>
      )}
      <StreamMeasures stream={stream} />
      <Statements title={text.guidingPrinciples} statements={stream.principles} />
      <Statements
        title={text.themes}
        statements={stream.themes.map((theme) => ({ text: theme.title, place: theme.place }))}
      />
      <Statements title={text.guardrails} statements={stream.guardrails} />
      <Statements title={text.decisionRights} statements={stream.decisionRights} />
      <Statements title={text.decisions} statements={stream.decisions.map(wholeDecision)} />
      <Statements title={text.notOurGoals} statements={stream.nonGoals} />
      <Statements title={text.risks} statements={stream.risks.map(wholeRisk)} />
      <Statements
        title={text.ideas}
        statements={stream.ideas.map((idea) => ({ text: idea.title, place: idea.place }))}
      />
      <Statements
        title={text.technicalDebt}
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
