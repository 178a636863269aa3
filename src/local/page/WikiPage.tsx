/** The wiki: its pages as a tree, a page as text, and an edit box that saves as the service saves. */
import { useCallback, useState } from "react";
import type { ReactNode } from "react";
import type { PageReference } from "./address";
import { Attachment } from "./Attachment";
import type { HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { Mention } from "./Mention";
import { Nothing } from "./Nothing";
import { PageLink } from "./PageLink";
import { textOf } from "./rest";
import { Spinner } from "./Spinner";
import { useAsked } from "./usePage";
import { resolveLink } from "./wiki/resolveLink";
import { safeHref } from "./wiki/safeHtml";
import { WikiText } from "./wiki/wikiText";
import type { WikiTextContext } from "./wiki/wikiText";
import { createPage, readPageText, readTree, readWikis, savePageText } from "./wiki/wikiRequests";
import type { WikiEntry, WikiText as PageText, WikiTreeEntry } from "./wiki/wikiRequests";
import { sentence } from "./workItemForm";

interface WikiPageProps {
  readonly page: HostPage;
  readonly wikiName: string | null;
  readonly reference: PageReference;
}

export function WikiPage({ page, wikiName, reference }: WikiPageProps) {
  const ask = useCallback(async () => {
    const wikis = await readWikis(page);
    const wiki =
      wikiName === null
        ? wikis[0]
        : wikis.find((each) => each.name.toLowerCase() === wikiName.toLowerCase() || each.id === wikiName);
    return { wikis, wiki: wiki ?? null };
  }, [page, wikiName]);
  const { asked } = useAsked(ask);
  if (asked.kind === "loading") {
    return <Spinner label="Loading the wiki" />;
  }
  if (asked.kind === "failed") {
    return (
      <Nothing icon="warning" title="The wiki cannot be shown">
        {asked.message}
      </Nothing>
    );
  }
  if (asked.value.wiki === null) {
    return (
      <Nothing
        icon="wiki"
        title={wikiName === null ? "This project has no wiki yet" : `There is no wiki “${wikiName}”`}
      >
        {asked.value.wikis.length === 0
          ? "Nobody has created one."
          : `Here are: ${asked.value.wikis.map((each) => each.name).join(", ")}.`}
      </Nothing>
    );
  }
  return <OneWiki page={page} wiki={asked.value.wiki} reference={reference} />;
}

function OneWiki({
  page,
  wiki,
  reference,
}: {
  readonly page: HostPage;
  readonly wiki: WikiEntry;
  readonly reference: PageReference;
}) {
  const askTree = useCallback(() => readTree(page, wiki), [page, wiki]);
  const { asked: tree, again } = useAsked(askTree);
  if (tree.kind === "loading") {
    return <Spinner label="Loading the pages" />;
  }
  if (tree.kind === "failed") {
    return (
      <Nothing icon="warning" title="The pages cannot be shown">
        {tree.message}
      </Nothing>
    );
  }
  const paths = pathsBelow(tree.value);
  const home = paths[0];
  if (home === undefined) {
    return (
      <div className="content-page">
        <Nothing icon="wiki" title="This wiki has no pages yet">
          <NewPage page={page} wiki={wiki} onCreated={again} />
        </Nothing>
      </div>
    );
  }
  return (
    <div className="wiki-layout">
      <nav aria-label="Wiki pages" className="wiki-tree">
        <p className="wiki-name">
          <Icon name="wiki" /> {wiki.name}
        </p>
        <Tree
          page={page}
          wiki={wiki}
          entries={tree.value.children}
          current={reference.kind === "path" ? reference.path : home}
        />
        <NewPage page={page} wiki={wiki} onCreated={again} />
      </nav>
      <OnePage
        key={JSON.stringify(reference)}
        page={page}
        wiki={wiki}
        reference={reference}
        home={home}
        paths={paths}
      />
    </div>
  );
}

function pathsBelow(entry: WikiTreeEntry): readonly string[] {
  return entry.children.flatMap((child) => [child.path, ...pathsBelow(child)]);
}

interface TreeProps {
  readonly page: HostPage;
  readonly wiki: WikiEntry;
  readonly entries: readonly WikiTreeEntry[];
  readonly current: string;
}

function Tree({ page, wiki, entries, current }: TreeProps) {
  return (
    <ul>
      {entries.map((entry) => {
        const title = entry.path.split("/").at(-1) ?? entry.path;
        return (
          <li key={entry.path}>
            {entry.nonConformant ? (
              <span
                className="secondary"
                title="The file's name does not follow the wiki's rules, so the service cannot open it."
              >
                <Icon name="warning" /> {title}
              </span>
            ) : (
              <PageLink
                page={page}
                to={{
                  kind: "wiki",
                  project: page.project.name,
                  wiki: wiki.name,
                  page: { kind: "path", path: entry.path },
                }}
                aria-current={entry.path === current ? "page" : undefined}
              >
                <Icon name="page" />
                {title}
              </PageLink>
            )}
            {entry.children.length > 0 && <Tree page={page} wiki={wiki} entries={entry.children} current={current} />}
          </li>
        );
      })}
    </ul>
  );
}

function NewPage({
  page,
  wiki,
  onCreated,
}: {
  readonly page: HostPage;
  readonly wiki: WikiEntry;
  readonly onCreated: () => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const create = async (path: string): Promise<void> => {
    try {
      await createPage(page, wiki, path, "");
      onCreated();
      page.bar.go({ kind: "wiki", project: page.project.name, wiki: wiki.name, page: { kind: "path", path } });
    } catch (error) {
      setProblem(sentence(error));
    }
  };
  return (
    <form
      className="new-page"
      onSubmit={(event) => {
        event.preventDefault();
        const path = textOf(new FormData(event.currentTarget).get("path")).trim();
        if (path !== "") {
          void create(path.startsWith("/") ? path : `/${path}`);
        }
      }}
    >
      <input
        name="path"
        aria-label="Path of the new page"
        placeholder="New page, e.g. /Roadmap/Q3"
        autoComplete="off"
      />
      <button type="submit">Add</button>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
}

interface OnePageProps {
  readonly page: HostPage;
  readonly wiki: WikiEntry;
  readonly reference: PageReference;
  readonly home: string;
  readonly paths: readonly string[];
}

function OnePage({ page, wiki, reference, home, paths }: OnePageProps) {
  const ask = useCallback(() => readPageText(page, wiki, reference, home), [page, wiki, reference, home]);
  const { asked, again } = useAsked(ask);
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (asked.kind === "loading") {
    return <Spinner label="Loading the page" />;
  }
  if (asked.kind === "failed") {
    return (
      <Nothing icon="warning" title="The page cannot be shown">
        {asked.message}
      </Nothing>
    );
  }
  const text = asked.value;
  const save = async (): Promise<void> => {
    try {
      await savePageText(page, wiki, text, lineEndingsOf(text.content, draft ?? ""));
      setDraft(null);
      setProblem(null);
      again();
    } catch (error) {
      setProblem(sentence(error));
    }
  };
  return (
    <article className="wiki-page">
      <div className="page-head">
        <h1>{text.path.split("/").at(-1)}</h1>
        {draft === null ? (
          <>
            <button
              type="button"
              onClick={() => {
                setDraft(text.content.replace(/\r\n/g, "\n"));
              }}
            >
              <Icon name="edit" /> Edit
            </button>
            <button type="button" className="plain icon-button" aria-label="Refresh" onClick={again}>
              <Icon name="refresh" />
            </button>
          </>
        ) : (
          <>
            <button type="button" className="primary" onClick={() => void save()}>
              Save
            </button>
            <button
              type="button"
              onClick={() => {
                setDraft(null);
                setProblem(null);
              }}
            >
              Close
            </button>
          </>
        )}
      </div>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {draft === null && text.content === "" && <p className="secondary">This page is empty.</p>}
      {draft === null ? (
        <WikiText text={text.content} context={contextFor(page, wiki, text, paths)} />
      ) : (
        <textarea
          className="wiki-editor"
          aria-label="Text of the page"
          value={draft}
          spellCheck={false}
          onChange={(event) => {
            setDraft(event.target.value);
          }}
        />
      )}
    </article>
  );
}

/** A text box speaks in line feeds; a page written with CRLF throughout keeps them. */
function lineEndingsOf(before: string, draft: string): string {
  const carriage = before.includes("\r\n") && !/(^|[^\r])\n/.test(before);
  return carriage ? draft.replace(/\n/g, "\r\n") : draft;
}

function contextFor(page: HostPage, wiki: WikiEntry, text: PageText, paths: readonly string[]): WikiTextContext {
  return {
    text: (content) => content,
    subPages: <SubPages page={page} wiki={wiki} paths={paths.filter((path) => path.startsWith(`${text.path}/`))} />,
    mention: (id, key) => <Mention key={key} page={page} id={id} />,
    image: (source, alt, key) => <Attachment key={key} page={page} wiki={wiki} source={source} alt={alt} />,
    link: (href, content, key) => linkTo(page, wiki, text.path, paths, href, content, key),
  };
}

function SubPages({
  page,
  wiki,
  paths,
}: {
  readonly page: HostPage;
  readonly wiki: WikiEntry;
  readonly paths: readonly string[];
}) {
  return (
    <ul>
      {paths.map((path) => (
        <li key={path}>
          <PageLink
            page={page}
            to={{ kind: "wiki", project: page.project.name, wiki: wiki.name, page: { kind: "path", path } }}
          >
            {path.split("/").at(-1)}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function linkTo(
  page: HostPage,
  wiki: WikiEntry,
  from: string,
  paths: readonly string[],
  href: string,
  content: readonly ReactNode[],
  key: string,
): ReactNode {
  const target = resolveLink(href, from, paths);
  if (target !== null) {
    const to = {
      kind: "wiki",
      project: page.project.name,
      wiki: wiki.name,
      page: { kind: "path", path: target },
    } as const;
    return (
      <PageLink key={key} page={page} to={to}>
        {content}
      </PageLink>
    );
  }
  const safe = safeHref(href);
  if (safe === null || !/^(https?:|mailto:|#)/i.test(safe)) {
    return (
      <span key={key} className="broken-link" title={`No page answers to ${href}`}>
        {content}
      </span>
    );
  }
  return (
    <a key={key} href={safe} target={safe.startsWith("#") ? undefined : "_blank"} rel="noopener noreferrer">
      {content}
    </a>
  );
}
