/**
 * The panel at the side of a screen: takes the focus when it opens and closes on Escape; the list beside it keeps its place.
 * On a narrow screen the style sheet lays it over the content.
 */
import type { JSX, ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import { Button } from "azure-devops-ui/Button";
import { hubText as text } from "../text/hub";

export function DetailsPane(props: {
  readonly eyebrow: ReactNode;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
  }, []);
  const close = (): void => {
    props.onClose();
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  return (
    <aside
      className="tl-details"
      aria-labelledby={title}
      // On the way down: a button of azure-devops-ui keeps Escape to itself and drops the focus. What a menu draws elsewhere is its own.
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape" || !(event.target instanceof Node && event.currentTarget.contains(event.target)))
          return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <header className="tl-details-head">
        <div className="tl-grow">
          <div className="tl-eyebrow">{props.eyebrow}</div>
          <h2 id={title} ref={heading} tabIndex={-1} className="tl-details-title">
            {props.title}
          </h2>
        </div>
        <Button subtle iconProps={{ iconName: "Clear" }} ariaLabel={text.closeDetails} onClick={close} />
      </header>
      <div className="tl-details-body">{props.children}</div>
    </aside>
  );
}

export function Section(props: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section className="tl-section">
      <h3 className="tl-section-title">
        {props.title}
        {props.count !== undefined && <span className="tl-count">{props.count}</span>}
      </h3>
      {props.children}
    </section>
  );
}
