/** What stands in the middle of the page, by place. */
import { useEffect } from "react";
import type { Place } from "./address";
import { BacklogPage } from "./BacklogPage";
import { DashboardPage } from "./DashboardPage";
import { ExtensionFrame } from "./ExtensionFrame";
import { titleOf } from "./contributionNames";
import type { HostPage } from "./hostPage";
import { Nothing } from "./Nothing";
import { ProjectPage } from "./ProjectPage";
import { WikiPage } from "./WikiPage";
import { WorkItemPage } from "./WorkItemPage";
import { WorkItemsPage } from "./WorkItemsPage";

export function Content({ page, place }: { readonly page: HostPage; readonly place: Place }) {
  const title = placeTitle(page, place);
  useEffect(() => {
    document.title = `${title} - ${page.project.name}`;
  }, [title, page]);

  switch (place.kind) {
    case "hub":
      return <HubContent key={place.contribution} page={page} contribution={place.contribution} />;
    case "work-items":
      return <WorkItemsPage page={page} />;
    case "work-item":
      return <WorkItemPage key={place.id} page={page} target={{ kind: "existing", id: place.id }} />;
    case "new-work-item":
      return <WorkItemPage key={place.type} page={page} target={{ kind: "new", type: place.type, values: {} }} />;
    case "backlog":
      return <BacklogPage page={page} />;
    case "dashboard":
      return <DashboardPage page={page} />;
    case "wiki":
      return <WikiPage page={page} wikiName={place.wiki} reference={place.page} />;
    case "project":
      return <ProjectPage page={page} />;
    case "unavailable":
      return (
        <Nothing icon="info" title={`${place.name} is not part of the local host`}>
          Everything the pages of this project need is here: work items, backlog, dashboard, wiki and the hubs of
          extensions. {place.name} exists in Azure DevOps only.
        </Nothing>
      );
    case "unknown":
      return (
        <Nothing icon="warning" title="There is no such page">
          Nothing in this project answers to {place.path}.
        </Nothing>
      );
  }
}

function HubContent({ page, contribution }: { readonly page: HostPage; readonly contribution: string }) {
  const found = page.contribution(contribution);
  return found === null ? (
    <Nothing icon="warning" title="This hub is not here">
      No loaded extension contributes “{contribution}”, or it is switched off in this project (Preview features, above).
    </Nothing>
  ) : (
    <ExtensionFrame page={page} of={found} />
  );
}

export function placeTitle(page: HostPage, place: Place): string {
  switch (place.kind) {
    case "hub": {
      const found = page.contribution(place.contribution);
      return found === null ? "Hub" : titleOf(found);
    }
    case "work-items":
      return "Work items";
    case "work-item":
      return `Work item ${place.id}`;
    case "new-work-item":
      return `New ${place.type}`;
    case "backlog":
      return "Backlogs";
    case "dashboard":
      return "Dashboard";
    case "wiki":
      return "Wiki";
    case "project":
      return "Summary";
    case "unavailable":
      return place.name;
    case "unknown":
      return "Not found";
  }
}
