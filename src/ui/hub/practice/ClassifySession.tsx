/** One entry after the other, a key for each class: made for a room that looks at one screen. Nothing is written until reviewed. */
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { DebtPortfolio, DebtRecord } from "../../../domain/debt";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { changesOf, decide, keyOf, startSession, takeBack } from "./sessionModel";

const text = practiceText.session;

export function ClassifySession(props: {
  readonly debt: DebtPortfolio;
  readonly records: readonly DebtRecord[];
  readonly onClose: () => void;
}): JSX.Element {
  const { debt, records, onClose } = props;
  const acts = useActs();
  const [session, setSession] = useState(() => startSession(records, debt.classes));
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const changes = changesOf(session);
  const finish = (): void => {
    if (changes.size > 0) acts.proposeClasses(debt, changes);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const onButton = event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ");
    const meant = onButton || event.ctrlKey || event.metaKey || event.altKey ? null : keyOf(session, event.key);
    if (meant === null) return;
    event.preventDefault();
    if (meant === "finish") finish();
    else setSession(meant);
  };
  const record = session.records[session.at];
  return (
    <section ref={box} className="tl-session" tabIndex={-1} aria-label={text.title} onKeyDown={onKey}>
      <div className="tl-age" role="status">
        {record === undefined ? text.over : text.progress(session.at + 1, session.records.length)}
      </div>
      <div className="tl-session-bar" aria-hidden="true">
        <span style={{ width: `${(100 * session.at) / Math.max(1, session.records.length)}%` }} />
      </div>
      {record !== undefined && <Entry record={record} />}
      {record !== undefined && (
        <div className="tl-session-classes">
          {session.classes.slice(0, 9).map((name, index) => (
            <button
              key={name}
              type="button"
              className="tl-session-class"
              aria-pressed={record.class === name}
              onClick={() => setSession((now) => decide(now, name))}
            >
              <kbd>{index + 1}</kbd>
              {name}
            </button>
          ))}
        </div>
      )}
      <p className="tl-muted">{text.keys}</p>
      <Decided records={session.records} decided={session.decided} />
      <div className="tl-inline-buttons">
        <Button text={text.finish(changes.size)} primary disabled={changes.size === 0} onClick={finish} />
        {record !== undefined && <Button text={text.skip} onClick={() => setSession((now) => decide(now, null))} />}
        <Button text={text.back} disabled={session.at === 0} onClick={() => setSession(takeBack)} />
        <Button text={text.close} subtle onClick={onClose} />
      </div>
    </section>
  );
}

function Entry(props: { readonly record: DebtRecord }): JSX.Element {
  const { record } = props;
  const facts = [record.stream, record.cost, record.owner].filter((fact) => fact !== null);
  return (
    <>
      <h3>{record.title}</h3>
      <p className="tl-muted">{[text.was(record.class ?? practiceText.debt.unclassified), ...facts].join(" · ")}</p>
    </>
  );
}

function Decided(props: {
  readonly records: readonly DebtRecord[];
  readonly decided: readonly (string | null)[];
}): JSX.Element | null {
  const last = props.decided.length - 1;
  const record = props.records[last];
  if (record === undefined) return null;
  return <p className="tl-age">{text.decided(record.title, props.decided[last] ?? text.skip)}</p>;
}
