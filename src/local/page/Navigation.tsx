/** The project's navigation: its areas, and among them the hubs that extensions contribute. */
import { addressOf } from "./address";
import type { Place } from "./address";
import { titleOf } from "./contributionNames";
import type { ContributionOf, HostPage } from "./hostPage";
import { hubGroups } from "./hubGroups";
import { Icon } from "./Icon";
import type { IconName } from "./Icon";
import { PageLink } from "./PageLink";
import { useStore } from "./usePage";

interface Entry {
  readonly name: string;
  readonly icon: IconName;
  readonly to: Place;
}

export function Navigation({
  page,
  place,
  open,
}: {
  readonly page: HostPage;
  readonly place: Place;
  readonly open: boolean;
}) {
  const project = page.project.name;
  const overview: readonly Entry[] = [
    { name: "Summary", icon: "home", to: { kind: "project", project } },
    { name: "Dashboards", icon: "columns", to: { kind: "dashboard", project } },
    { name: "Wiki", icon: "wiki", to: { kind: "wiki", project, wiki: null, page: { kind: "home" } } },
  ];
  const boards: readonly Entry[] = [
    { name: "Work items", icon: "list", to: { kind: "work-items", project } },
    { name: "Boards", icon: "columns", to: { kind: "unavailable", project, name: "Boards" } },
    { name: "Backlogs", icon: "backlog", to: { kind: "backlog", project } },
    { name: "Sprints", icon: "sprint", to: { kind: "unavailable", project, name: "Sprints" } },
    { name: "Queries", icon: "query", to: { kind: "unavailable", project, name: "Queries" } },
  ];
  const repos: readonly Entry[] = [
    { name: "Repos", icon: "repo", to: { kind: "unavailable", project, name: "Repos" } },
  ];
  const own: Readonly<Record<string, readonly Entry[]>> = { Boards: boards, Code: repos };
  return (
    <nav aria-label="Project" className={open ? "navigation open" : "navigation"}>
      <div className="project-head">
        <span className="project-mark" aria-hidden="true">
          {project[0]?.toUpperCase()}
        </span>
        <span className="project-name">{project}</span>
      </div>
      <Group page={page} place={place} name="Overview" icon="home" entries={overview} hubs={[]} />
      {hubGroups(page).map(({ id, name, icon, hubs }) => (
        <Group key={id} page={page} place={place} name={name} icon={icon} entries={own[name] ?? []} hubs={hubs} />
      ))}
      <p className="local-note">
        <Icon name="info" /> Local host: everything here stays on this machine.
      </p>
    </nav>
  );
}

interface GroupProps {
  readonly page: HostPage;
  readonly place: Place;
  readonly name: string;
  readonly icon: IconName;
  readonly entries: readonly Entry[];
  readonly hubs: readonly ContributionOf[];
}

function Group({ page, place, name, icon, entries, hubs }: GroupProps) {
  return (
    <section aria-label={name} className="navigation-group">
      <h2>
        <Icon name={icon} />
        {name}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.name}>
            <PageLink page={page} to={entry.to} aria-current={isHere(page, place, entry.to) ? "page" : undefined}>
              <Icon name={entry.icon} />
              {entry.name}
            </PageLink>
          </li>
        ))}
        {hubs.map((hub) => {
          const to: Place = { kind: "hub", project: page.project.name, contribution: hub.contribution.id };
          return (
            <li key={hub.contribution.id}>
              <PageLink page={page} to={to} aria-current={isHere(page, place, to) ? "page" : undefined}>
                <HubIcon page={page} hub={hub} />
                {titleOf(hub)}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function isHere(page: HostPage, place: Place, to: Place): boolean {
  if (place.kind === "work-item" || place.kind === "new-work-item") {
    return to.kind === "work-items";
  }
  if (place.kind === "wiki") {
    return to.kind === "wiki";
  }
  const org = page.session.org.name;
  return addressOf(org, place) === addressOf(org, to);
}

/** The contribution's own picture, in the one meant for the theme; ours where it has none. */
function HubIcon({ page, hub }: { readonly page: HostPage; readonly hub: ContributionOf }) {
  const { theme } = useStore(page.store);
  const icon = hub.contribution.properties["icon"];
  const path = typeof icon === "string" ? icon : (icon as Readonly<Record<string, unknown>> | undefined)?.[theme];
  if (typeof path !== "string") {
    return <Icon name="hub" />;
  }
  const url = new URL(path.replace(/^asset:\/\//, ""), hub.extension.baseUri).href;
  return <img className="icon" src={url} alt="" width={16} height={16} />;
}
