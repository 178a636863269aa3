/** A wiki without a roadmap page: says exactly that, invents nothing, and offers a way to start. */
import type { JSX } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import { useActs } from "../hubContext";

export function NoRoadmap(props: { readonly empty: boolean }): JSX.Element {
  const acts = useActs();
  return (
    <section className="tl-callout" aria-label="No roadmap">
      <Icon iconName="Lightbulb" className="tl-callout-icon" />
      <div className="tl-grow">
        <h3 className="tl-callout-title">{props.empty ? "This wiki is empty" : "No page was taken for a roadmap"}</h3>
        <p>
          A roadmap is a page of outcomes, each with the deliverables it is broken into. Throughline never invents one.
          If a page below is your roadmap under another name, say so there; else start from pages that show the shape,
          and change them as you like.
        </p>
        <Button
          text="Offer starter pages…"
          primary
          iconProps={{ iconName: "PageAdd" }}
          onClick={acts.proposeStarterPages}
        />
      </div>
    </section>
  );
}
