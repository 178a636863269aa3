/** A wiki without a roadmap page: says exactly that, invents nothing, and offers a way to start. */
import type { JSX } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import { useActs } from "../hubContext";
import { foundText as text } from "../../text/found";

export function NoRoadmap(props: { readonly empty: boolean }): JSX.Element {
  const acts = useActs();
  return (
    <section className="tl-callout" aria-label={text.noRoadmap}>
      <Icon iconName="Lightbulb" className="tl-callout-icon" />
      <div className="tl-grow">
        <h3 className="tl-callout-title">{props.empty ? text.emptyWiki : text.noRoadmapTitle}</h3>
        <p>{text.noRoadmapAbout}</p>
        <Button
          text={text.starterPages}
          primary
          iconProps={{ iconName: "PageAdd" }}
          onClick={acts.proposeStarterPages}
        />
      </div>
    </section>
  );
}
