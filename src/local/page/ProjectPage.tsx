/** The project's summary: what is here and where to go. */
import { useCallback } from "react";
import { titleOf } from "./contributionNames";
import type { HostPage } from "./hostPage";
import { hubGroups } from "./hubGroups";
import { PageLink } from "./PageLink";
import { Spinner } from "./Spinner";
import { useAsked } from "./usePage";
import { queryIds } from "./workItemRows";
import { readWikis } from "./wiki/wikiRequests";

export function ProjectPage({ page }: { readonly page: HostPage }) {
  const project = page.project.name;
  const ask = useCallback(async () => {
    const [ids, wikis, people] = await Promise.all([
      queryIds(page, "[System.Id] > 0", "[System.Id] ASC"),
      readWikis(page),
      page.catalogue.people(),
    ]);
    return { ids, wikis, people };
  }, [page]);
  const { asked } = useAsked(ask);
  const hubs = hubGroups(page).flatMap((group) => group.hubs);
  return (
    <div className="content-page">
      <div className="page-head">
        <h1>{project}</h1>
      </div>
      {asked.kind === "loading" && <Spinner label="Loading the summary" />}
      {asked.kind === "failed" && <p role="alert">{asked.message}</p>}
      {asked.kind === "ready" && (
        <div className="cards">
          <section className="card">
            <h2>Boards</h2>
            <p className="big">{asked.value.ids.length}</p>
            <p className="secondary">work items</p>
            <PageLink page={page} to={{ kind: "backlog", project }}>
              Open the backlog
            </PageLink>
          </section>
          <section className="card">
            <h2>Wiki</h2>
            {asked.value.wikis.length === 0 && <p className="secondary">This project has no wiki yet.</p>}
            <ul>
              {asked.value.wikis.map((wiki) => (
                <li key={wiki.id}>
                  <PageLink page={page} to={{ kind: "wiki", project, wiki: wiki.name, page: { kind: "home" } }}>
                    {wiki.name}
                  </PageLink>
                </li>
              ))}
            </ul>
          </section>
          <section className="card">
            <h2>Extensions</h2>
            {hubs.length === 0 && <p className="secondary">No extension with a hub is loaded.</p>}
            <ul>
              {hubs.map((hub) => (
                <li key={hub.contribution.id}>
                  <PageLink page={page} to={{ kind: "hub", project, contribution: hub.contribution.id }}>
                    {titleOf(hub)}
                  </PageLink>
                </li>
              ))}
            </ul>
          </section>
          <section className="card">
            <h2>People</h2>
            <ul>
              {asked.value.people.map((person) => (
                <li key={person.uniqueName}>{person.displayName}</li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}
