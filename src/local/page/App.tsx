/** The page from sign-in to project: asks for the session, finds the project of the address, then shows the shell. */
import { useEffect, useMemo, useState } from "react";
import { createAddressBar } from "./addressBar";
import { createCatalogue } from "./catalogue";
import { isThere, readFeatures } from "./features";
import type { AddressBar, ContributionOf, HostPage, Named } from "./hostPage";
import { createHiddenFrames } from "./hiddenFrames";
import { createPageStore } from "./pageStore";
import type { PageStore } from "./pageStore";
import { createRest, listOf, recordOf, RestError, textOf } from "./rest";
import { fetchExtensionToken, fetchSession, SignInNeeded } from "./session";
import type { Session } from "./session";
import { Shell } from "./Shell";
import { wearTheme } from "./theme";
import type { ThemeName } from "./theme";
import { usePlace, useStore } from "./usePage";
import { sentence } from "./workItemForm";
import { Spinner } from "./Spinner";

type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly page: HostPage }
  | { readonly kind: "sign-in" }
  | { readonly kind: "failed"; readonly message: string };

export function App({ theme, onTheme }: { readonly theme: ThemeName; readonly onTheme: (theme: ThemeName) => void }) {
  const org = location.pathname.split("/")[1] ?? "";
  const bar = useMemo(() => createAddressBar(decodeURIComponent(org)), [org]);
  const store = useMemo(() => createPageStore(theme), [theme]);
  const project = usePlace(bar).project;
  const loaded = useHostPage(decodeURIComponent(org), project, bar, store);
  const worn = useStore(store).theme;
  useEffect(() => {
    wearTheme(document.documentElement, worn);
    onTheme(worn);
  }, [worn, onTheme]);

  switch (loaded.kind) {
    case "loading":
      return <Spinner label="Loading the project" />;
    case "ready":
      return <Shell page={loaded.page} />;
    case "sign-in":
      return (
        <Sorry
          title="Not signed in"
          text="Open the address that was printed when the local host started; it signs this browser in."
        />
      );
    case "failed":
      return <Sorry title="The project cannot be shown" text={loaded.message} />;
  }
}

function Sorry({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <main className="sorry">
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

function useHostPage(org: string, project: string | null, bar: AddressBar, store: PageStore): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  useEffect(() => {
    let wanted = true;
    void openPage(org, project, bar, store)
      .then((page): Loaded => ({ kind: "ready", page }))
      .catch((error: unknown): Loaded =>
        error instanceof SignInNeeded ? { kind: "sign-in" } : { kind: "failed", message: sentence(error) },
      )
      .then((next) => {
        if (wanted) {
          setLoaded(next);
        }
      });
    return () => {
      wanted = false;
    };
  }, [org, project, bar, store]);
  return loaded;
}

async function openPage(org: string, project: string | null, bar: AddressBar, store: PageStore): Promise<HostPage> {
  const session = await fetchSession(org);
  const orgUrl = `${location.origin}/${encodeURIComponent(org)}`;
  const rest = createRest(orgUrl, () => Promise.resolve(session.token));
  const found = await findProject(rest, project);
  const team = await findTeam(rest, found);
  // Made once: a contribution that is another object every time would open its frame anew every time.
  const features = await readFeatures(rest, session, found.id);
  const contributions = allContributions(session).filter(({ contribution }) => isThere(contribution, features));
  const page: HostPage = {
    session,
    orgUrl,
    project: found,
    team,
    rest,
    store,
    bar,
    catalogue: createCatalogue(rest, found.name, found.id, team.id),
    features,
    contribution: (id) => contributions.find((each) => each.contribution.id === id) ?? null,
    contributionsFor: (target, type) =>
      contributions
        .filter(({ contribution }) => contribution.type === type && contribution.targets.includes(target))
        .sort((a, b) => orderOf(a) - orderOf(b)),
    extensionToken: tokenKeeper(org),
    frames: createHiddenFrames(() => page, null),
  };
  return page;
}

function allContributions(session: Session): readonly ContributionOf[] {
  return session.extensions.flatMap((extension) =>
    extension.contributions.map((contribution) => ({ contribution, extension })),
  );
}

function orderOf({ contribution }: ContributionOf): number {
  const order = contribution.properties["order"];
  return typeof order === "number" ? order : 100;
}

async function findProject(rest: HostPage["rest"], name: string | null): Promise<Named> {
  if (name === null) {
    const [first] = listOf(await rest.get("_apis/projects"));
    if (first === undefined) {
      throw new Error("This organisation has no project.");
    }
    return { id: textOf(first["id"]), name: textOf(first["name"]) };
  }
  try {
    const json = recordOf(await rest.get(`_apis/projects/${encodeURIComponent(name)}`));
    return { id: textOf(json["id"]), name: textOf(json["name"]) };
  } catch (error) {
    if (error instanceof RestError && error.status === 404) {
      throw new Error(`There is no project “${name}” in this organisation.`);
    }
    throw error;
  }
}

async function findTeam(rest: HostPage["rest"], project: Named): Promise<Named> {
  const json = recordOf(recordOf(await rest.get(`_apis/projects/${project.id}`))["defaultTeam"]);
  return { id: textOf(json["id"]), name: textOf(json["name"]) };
}

/** Clients ask for the token before every request; one is kept per extension. */
function tokenKeeper(org: string): (extension: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (extension) => {
    const token = tokens.get(extension) ?? fetchExtensionToken(org, extension);
    tokens.set(extension, token);
    token.catch(() => tokens.delete(extension));
    return token;
  };
}
