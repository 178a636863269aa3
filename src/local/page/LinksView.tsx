/** The links of a work item: parent, children, related items, wiki pages and everything else, by kind. */
import type { TypeEntry } from "./catalogue";
import type { HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { PageLink } from "./PageLink";
import { textOf } from "./rest";
import { relatedId, wikiPageOf } from "./workItemForm";
import type { FormState, Relation, WorkItemForm } from "./workItemForm";
import { StateMark, TypeMark, WorkItemLink } from "./WorkItemMarks";

const names: Readonly<Record<string, string>> = {
  "System.LinkTypes.Hierarchy-Reverse": "Parent",
  "System.LinkTypes.Hierarchy-Forward": "Child",
  "System.LinkTypes.Related": "Related",
  "System.LinkTypes.Dependency-Forward": "Successor",
  "System.LinkTypes.Dependency-Reverse": "Predecessor",
  ArtifactLink: "Artifact",
  Hyperlink: "Hyperlink",
  AttachedFile: "Attachment",
};

interface LinksViewProps {
  readonly page: HostPage;
  readonly form: WorkItemForm;
  readonly state: FormState;
  readonly types: readonly TypeEntry[];
}

export function LinksView({ page, form, state, types }: LinksViewProps) {
  const relations = [...state.item.relations.filter((each) => !state.removed.includes(each)), ...state.added];
  const kinds = [...new Set(relations.map(kindOf))].sort();
  return (
    <div className="links">
      {relations.length === 0 && <p className="secondary">No links yet.</p>}
      {kinds.map((kind) => (
        <div key={kind}>
          <h3>{kind}</h3>
          <ul>
            {relations
              .filter((each) => kindOf(each) === kind)
              .map((relation) => (
                <li key={relation.url}>
                  <OneLink page={page} form={form} state={state} types={types} relation={relation} />
                  <button
                    type="button"
                    className="plain icon-button"
                    aria-label={`Remove the link ${kind} ${relatedId(relation) ?? textOf(relation.attributes["name"])}`}
                    onClick={() => {
                      form.removeRelations([relation]);
                    }}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <AddLink page={page} form={form} />
    </div>
  );
}

function kindOf(relation: Relation): string {
  const name = textOf(relation.attributes["name"]);
  return relation.rel === "ArtifactLink" && name !== "" ? name : (names[relation.rel] ?? relation.rel);
}

function OneLink({ page, form, state, types, relation }: LinksViewProps & { readonly relation: Relation }) {
  const id = relatedId(relation);
  const item = id === null ? undefined : state.related.get(id);
  const wikiPage = wikiPageOf(relation);
  const comment = textOf(relation.attributes["comment"]);
  if (id !== null) {
    return (
      <span className="link-line">
        {item !== undefined && <TypeMark types={types} type={item.type} />}
        <WorkItemLink page={page} id={id} onClosed={() => void form.refresh().catch(() => undefined)}>
          {id} {item?.title ?? ""}
        </WorkItemLink>
        {item !== undefined && <StateMark types={types} type={item.type} state={item.state} />}
      </span>
    );
  }
  if (wikiPage !== null) {
    const to = {
      kind: "wiki",
      project: page.project.name,
      wiki: wikiPage.wikiId,
      page: { kind: "path", path: wikiPage.path },
    } as const;
    return (
      <span className="link-line">
        <Icon name="wiki" />
        <span>
          <PageLink page={page} to={to}>
            {wikiPage.path}
          </PageLink>
          {comment !== "" && <span className="link-comment secondary">{comment}</span>}
        </span>
      </span>
    );
  }
  return (
    <span className="link-line">
      <Icon name="link" />
      <span className="link-url">{relation.url}</span>
    </span>
  );
}

function AddLink({ page, form }: { readonly page: HostPage; readonly form: WorkItemForm }) {
  const add = (rel: string, id: number): void => {
    form.addRelations([{ rel, url: `${page.orgUrl}/_apis/wit/workItems/${id}`, attributes: {} }]);
  };
  return (
    <fieldset className="add-link">
      <legend>Add a link</legend>
      <select aria-label="Kind of link" defaultValue="System.LinkTypes.Hierarchy-Reverse">
        <option value="System.LinkTypes.Hierarchy-Reverse">Parent</option>
        <option value="System.LinkTypes.Hierarchy-Forward">Child</option>
        <option value="System.LinkTypes.Related">Related</option>
      </select>
      <input type="number" min={1} aria-label="Number of the work item" placeholder="ID" />
      <button
        type="button"
        onClick={(event) => {
          const box = event.currentTarget.parentElement;
          const rel = box?.querySelector("select")?.value ?? "";
          const id = Number(box?.querySelector("input")?.value);
          if (Number.isInteger(id) && id > 0) {
            add(rel, id);
          }
        }}
      >
        Add
      </button>
    </fieldset>
  );
}
