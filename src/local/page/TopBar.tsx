/** Organisation, project and place as a breadcrumb; search; theme; who is signed in. */
import { useState } from "react";
import type { FormEvent } from "react";
import { addressOf } from "./address";
import type { Place } from "./address";
import { Avatar } from "./Avatar";
import { placeTitle } from "./Content";
import { FeaturesPanel } from "./FeaturesPanel";
import type { HostPage } from "./hostPage";
import { groupOf } from "./hubGroups";
import { Icon } from "./Icon";
import { PageLink } from "./PageLink";
import { textOf } from "./rest";
import { useStore } from "./usePage";

interface TopBarProps {
  readonly page: HostPage;
  readonly place: Place;
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
}

export function TopBar({ page, place, menuOpen, onMenu }: TopBarProps) {
  const { session, project, store } = page;
  const { theme } = useStore(store);
  const [featuresOpen, setFeaturesOpen] = useState(false);
  const other = theme === "dark" ? "light" : "dark";
  return (
    <header className="top-bar">
      <button
        type="button"
        className="menu-button plain"
        aria-label="Navigation"
        aria-expanded={menuOpen}
        onClick={onMenu}
      >
        <Icon name="menu" />
      </button>
      <span className="product-mark" aria-hidden="true">
        <Icon name="hub" />
      </span>
      <nav aria-label="Breadcrumb" className="breadcrumb">
        <ol>
          <li>
            <a href={`/${session.org.name}`}>{session.org.name}</a>
          </li>
          <li>
            <PageLink page={page} to={{ kind: "project", project: project.name }}>
              {project.name}
            </PageLink>
          </li>
          <li className="breadcrumb-group">{groupName(page, place)}</li>
          <li aria-current="page">{placeTitle(page, place)}</li>
        </ol>
      </nav>
      <SearchBox page={page} />
      <button
        type="button"
        className="plain icon-button"
        aria-label={`Switch to the ${other} theme`}
        title={`Switch to the ${other} theme`}
        onClick={() => store.apply({ kind: "set-theme", theme: other })}
      >
        <Icon name={theme === "dark" ? "sun" : "moon"} />
      </button>
      {page.features.length > 0 && (
        <button
          type="button"
          className="plain icon-button"
          aria-label="Preview features"
          title="Preview features"
          onClick={() => {
            setFeaturesOpen(true);
          }}
        >
          <Icon name="check" />
        </button>
      )}
      {featuresOpen && (
        <FeaturesPanel
          page={page}
          onClose={() => {
            setFeaturesOpen(false);
          }}
        />
      )}
      <span className="me" title={`${session.user.displayName} (${session.user.uniqueName})`}>
        <Avatar name={session.user.displayName} size={28} />
        <span className="visually-hidden">Signed in as {session.user.displayName}</span>
      </span>
    </header>
  );
}

function groupName(page: HostPage, place: Place): string {
  if (place.kind === "hub") {
    return groupOf(page, place.contribution)?.name ?? "Extensions";
  }
  return ["wiki", "project", "dashboard"].includes(place.kind) ? "Overview" : "Boards";
}

/** A number leads to that work item; words lead to the list filtered by them. */
function SearchBox({ page }: { readonly page: HostPage }) {
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = textOf(new FormData(event.currentTarget).get("text")).trim();
    const id = /^#?([1-9]\d{0,9})$/.exec(text)?.[1];
    if (id !== undefined) {
      page.bar.go({ kind: "work-item", project: page.project.name, id: Number(id) });
    } else {
      const list = addressOf(page.session.org.name, { kind: "work-items", project: page.project.name });
      page.bar.follow(new URL(`${list}?text=${encodeURIComponent(text)}`, location.origin));
    }
  };
  return (
    <form role="search" className="search-box" onSubmit={search}>
      <Icon name="search" />
      <input
        type="search"
        name="text"
        placeholder="Search work items"
        aria-label="Search work items"
        autoComplete="off"
      />
    </form>
  );
}
