/** A project without a wiki: says so and what to do, and does nothing by itself. */
import type { JSX } from "react";
import { Button } from "azure-devops-ui/Button";
import { ZeroData } from "azure-devops-ui/ZeroData";
import { useActs } from "./hubContext";

export function NoWiki(): JSX.Element {
  const acts = useActs();
  return (
    <ZeroData
      className="tl-zero"
      imageAltText=""
      iconProps={{ iconName: "PageAdd", className: "tl-zero-icon" }}
      primaryText="This project has no wiki yet"
      secondaryText={
        <p className="tl-zero-text">
          Throughline reads the strategy from wiki pages. Create the project wiki under Overview › Wiki, or ask someone
          who may; then look again.
        </p>
      }
      renderAction={() => <Button primary text="Look again" onClick={() => void acts.start()} />}
    />
  );
}
