/** A project without a wiki: says so and what to do, and does nothing by itself. */
import type { JSX } from "react";
import { Button } from "azure-devops-ui/Button";
import { ZeroData } from "azure-devops-ui/ZeroData";
import { useActs } from "./hubContext";
import { hubText as text } from "../text/hub";

export function NoWiki(): JSX.Element {
  const acts = useActs();
  return (
    <ZeroData
      className="tl-zero"
      imageAltText=""
      iconProps={{ iconName: "PageAdd", className: "tl-zero-icon" }}
      primaryText={text.noWiki}
      secondaryText={<p className="tl-zero-text">{text.noWikiAbout}</p>}
      renderAction={() => <Button primary text={text.lookAgain} onClick={() => void acts.start()} />}
    />
  );
}
