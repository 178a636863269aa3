/** Several wikis and no project wiki among them: a person says which one holds the strategy; the choice stays in the address. */
import type { JSX } from "react";
import { Icon } from "azure-devops-ui/Icon";
import type { Wiki } from "../../domain/wiki";
import { useActs } from "./hubContext";
import { hubText as text } from "../text/hub";

export function ChooseWiki(props: { readonly wikis: readonly Wiki[] }): JSX.Element {
  const acts = useActs();
  return (
    <div className="tl-content tl-choose">
      <h2 className="tl-headline">{text.chooseWiki}</h2>
      <p className="tl-lead">{text.chooseWikiAbout}</p>
      <ul className="tl-rows tl-choices">
        {props.wikis.map((wiki) => (
          <li key={wiki.id}>
            <button type="button" className="tl-candidate" onClick={() => void acts.openWiki(wiki)}>
              <Icon iconName="Page" />
              <span className="tl-grow tl-candidate-title">
                {wiki.name}
                <span className="tl-faint tl-candidate-note">
                  {wiki.kind === "project" ? text.projectWiki : text.publishedFromCodeAt(wiki.mappedPath, wiki.version)}
                </span>
              </span>
              <Icon iconName="ChevronRight" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
