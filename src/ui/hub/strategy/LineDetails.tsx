/** The details of one outcome or deliverable: what the page says, what the board says, and what can be done about it. */
import type { JSX } from "react";
import { useMemo } from "react";
import { Button } from "azure-devops-ui/Button";
import { ButtonGroup } from "azure-devops-ui/ButtonGroup";
import { Icon } from "azure-devops-ui/Icon";
import type { Place } from "../../../domain/diagnostic";
import type { LineKey } from "../../../domain/ids";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { textOfLine } from "../../../usecases/textOfLine";
import { DeliveredBar } from "../../shared/DeliveredBar";
import { Notice } from "../../shared/Notice";
import { PlaceLink } from "../../shared/PlaceLink";
import { Prose } from "../../shared/Prose";
import { WorkItemChip } from "../../shared/WorkItemChip";
import { strategyText as text } from "../../text/strategy";
import { DetailsPane, Section } from "../DetailsPane";
import { heldWords } from "../heldWords";
import { useActs } from "../hubContext";
import { LineHistory } from "./LineHistory";
import type { LineDetailsModel, LinkedView } from "./lineDetails";
import { lineDetails } from "./lineDetails";

export default function LineDetails(props: {
  readonly loaded: Loaded;
  readonly lineKey: LineKey;
  /** Rows of the plan that offer existing work for this line. */
  readonly adoptable?: number;
  /** What stands here was so on a day in the past: nothing can be linked or created. */
  readonly isPast?: boolean;
}): JSX.Element {
  const { loaded, lineKey, adoptable = 0, isPast = false } = props;
  const acts = useActs();
  const model = useMemo(() => lineDetails(loaded.portfolio, lineKey), [loaded, lineKey]);
  const words = useMemo(() => {
    if (model === null) return null;
    return textOfLine(loaded, model.place) ?? model.description;
  }, [loaded, model]);
  const close = (): void => acts.select(null);
  if (model === null) {
    return (
      <DetailsPane eyebrow={text.goneEyebrow} title={text.goneTitle} onClose={close}>
        <p>{text.goneAbout}</p>
      </DetailsPane>
    );
  }
  return (
    <DetailsPane eyebrow={model.path.join(" › ")} title={model.title} onClose={close}>
      <p className="tl-inline">
        <span className="tl-tag">{model.kind === "outcome" ? text.outcomeKind : text.deliverableKind}</span>
        {model.held !== null && <span className="tl-tag">{heldWords[model.held].short}</span>}
        {model.guessed && <span className="tl-tag tl-tag-warning">{text.guessed}</span>}
        <PlaceLink place={model.place} onOpen={acts.openPlace} />
      </p>
      <Actions model={model} lineKey={lineKey} adoptable={adoptable} isPast={isPast} />
      {model.held !== null && <p className="tl-muted">{text.heldBack(heldWords[model.held].sentence)}</p>}
      {model.shared && <p className="tl-muted">{text.sharedItem}</p>}
      <Standing model={model} />
      {words !== null && (
        <Section title={text.onThePage}>
          <Prose markdown={words} page={model.place.page} />
        </Section>
      )}
      <LinkedWork linked={model.linked} lineKey={lineKey} />
      <Children model={model} />
      <Facts model={model} />
      {model.statements.map((group) => (
        <Section key={group.title} title={group.title}>
          <ul className="tl-list">
            {group.statements.map((statement) => (
              <li key={`${statement.place.line}:${statement.text}`} className="tl-list-row">
                <span className="tl-grow">{statement.text}</span>
                <PlaceLink place={statement.place} onOpen={acts.openPlace} short />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {model.notes.length > 0 && (
        <Section title={text.notes}>
          <ul className="tl-bullets">
            {model.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
      <References model={model} />
      <Findings model={model} />
      <LineHistory place={model.place} item={model.item} />
    </DetailsPane>
  );
}

function Actions(props: {
  readonly model: LineDetailsModel;
  readonly lineKey: LineKey;
  readonly adoptable: number;
  readonly isPast: boolean;
}): JSX.Element {
  const { model, lineKey, adoptable, isPast } = props;
  const acts = useActs();
  const linkable = !isPast && (model.held === null || model.held === "done");
  const creatable = !isPast && model.held === null && model.linked.length === 0;
  const { item } = model;
  return (
    <ButtonGroup className="tl-actions">
      {linkable && (
        <Button
          primary={model.linked.length === 0}
          text={model.linked.length === 0 ? text.linkWork : text.linkMoreWork}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.openDialog({ kind: "link", line: lineKey })}
        />
      )}
      {creatable && (
        <Button text={text.createWork} iconProps={{ iconName: "Add" }} onClick={() => acts.proposeCreate(lineKey)} />
      )}
      {adoptable > 0 && (
        <Button
          text={text.adopt}
          tooltipProps={{ text: text.adoptAbout(adoptable) }}
          onClick={() => acts.navigate({ view: "sync", line: lineKey })}
        />
      )}
      {item !== null && (
        <Button text={text.openItem} iconProps={{ iconName: "TaskSolid" }} onClick={() => acts.openWorkItem(item.id)} />
      )}
      <Button text={text.openPage} iconProps={{ iconName: "Page" }} onClick={() => acts.openPlace(model.place)} />
    </ButtonGroup>
  );
}

/** A fact reported on another page names that page. */
const isBeside = ({ page }: Place, { place }: LineDetailsModel): boolean => page === place.page;

function Standing(props: { readonly model: LineDetailsModel }): JSX.Element | null {
  const { model } = props;
  const acts = useActs();
  if (model.delivery === null && model.achieved === null && model.health === null) return null;
  return (
    <dl className="tl-standing">
      {model.delivery !== null && (
        <div>
          <dt>{text.deliveredHead}</dt>
          <dd>
            <DeliveredBar delivery={model.delivery} wide />
            <p className="tl-rule">{model.delivery.rule}</p>
          </dd>
        </div>
      )}
      {model.kind === "outcome" && (
        <div>
          <dt>{text.achievedHead}</dt>
          <dd>
            {model.achieved !== null ? (
              <>
                {model.achieved.text}{" "}
                <PlaceLink
                  place={model.achieved.place}
                  onOpen={acts.openPlace}
                  short={isBeside(model.achieved.place, model)}
                />
              </>
            ) : (
              <span className="tl-muted">{model.notMeasured ? text.deliveredNotMeasured : text.nothingStated}</span>
            )}
          </dd>
        </div>
      )}
      {model.health !== null && (
        <div>
          <dt>{text.healthHead}</dt>
          <dd>
            <span className="tl-health">
              <span className={`tl-dot tl-health-${model.health.state}`} aria-hidden="true" />
              {model.health.tooltip}
            </span>{" "}
            <PlaceLink place={model.health.place} onOpen={acts.openPlace} short={isBeside(model.health.place, model)} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function LinkedWork(props: { readonly linked: readonly LinkedView[]; readonly lineKey: LineKey }): JSX.Element {
  const { linked, lineKey } = props;
  const acts = useActs();
  return (
    <Section title={text.linkedWork} count={linked.length}>
      {linked.length === 0 && <p className="tl-muted">{text.nothingLinked}</p>}
      <ul className="tl-list">
        {linked.map((entry) => (
          <li key={entry.id} className="tl-list-row">
            <span className="tl-grow">
              <WorkItemChip item={entry.item} onOpen={acts.openWorkItem} titled />
              {!entry.primary && <span className="tl-muted"> {text.alsoServesIt}</span>}
              {entry.problem !== null && (
                <span className="tl-problem">
                  <Icon iconName="Warning" /> {entry.problem}
                </span>
              )}
            </span>
            <Button
              subtle
              iconProps={{ iconName: "RemoveLink" }}
              ariaLabel={text.unlink(entry.id)}
              tooltipProps={{ text: text.unlink(entry.id) }}
              onClick={() => acts.proposeUnlink(lineKey, entry.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Children(props: { readonly model: LineDetailsModel }): JSX.Element | null {
  const { model } = props;
  const acts = useActs();
  if (model.children.length === 0) return null;
  return (
    <Section title={text.deliverables} count={model.children.length}>
      <ul className="tl-list">
        {model.children.map((child) => (
          <li key={child.key} className="tl-list-row">
            <button type="button" className="tl-link-plain tl-grow" onClick={() => acts.select(child.key)}>
              {child.title}
            </button>
            {child.held !== null && <span className="tl-tag">{heldWords[child.held].short}</span>}
            {child.work !== null ? (
              <WorkItemChip item={child.work} onOpen={acts.openWorkItem} />
            ) : (
              child.held === null && <span className="tl-muted">{text.noWork}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts(props: { readonly model: LineDetailsModel }): JSX.Element | null {
  const acts = useActs();
  if (props.model.facts.length === 0) return null;
  return (
    <Section title={text.facts}>
      <dl className="tl-facts">
        {props.model.facts.map((fact) => (
          <div key={`${fact.name}:${fact.value}`}>
            <dt>{fact.name}</dt>
            <dd>
              {fact.value} {fact.place !== null && <PlaceLink place={fact.place} onOpen={acts.openPlace} short />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function References(props: { readonly model: LineDetailsModel }): JSX.Element | null {
  const acts = useActs();
  if (props.model.references.length === 0) return null;
  return (
    <Section title={text.mentionedTitle}>
      <p className="tl-muted">{text.mentionedAbout}</p>
      <p className="tl-inline">
        {props.model.references.map((reference) => (
          <button
            key={`${reference.workItem}:${reference.place.line}`}
            type="button"
            className="tl-link"
            onClick={() => acts.openWorkItem(reference.workItem)}
          >
            #{reference.workItem}
          </button>
        ))}
      </p>
    </Section>
  );
}

function Findings(props: { readonly model: LineDetailsModel }): JSX.Element | null {
  const acts = useActs();
  if (props.model.findings.length === 0) return null;
  return (
    <Section title={text.findings} count={props.model.findings.length}>
      {props.model.findings.map((finding) => (
        <Notice key={`${finding.rule}:${finding.place?.line ?? 0}`} tone={finding.severity}>
          {finding.message} {finding.help}{" "}
          {finding.place !== null && <PlaceLink place={finding.place} onOpen={acts.openPlace} short />}
        </Notice>
      ))}
    </Section>
  );
}
