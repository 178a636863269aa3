/** What a work item form shows: the core fields, description, planning, links, and the groups extensions contribute. */
import { useCallback, useId, useState } from "react";
import type { ReactNode } from "react";
import { ActionMenu } from "./ActionMenu";
import type { Catalogue } from "./catalogue";
import { titleOf } from "./contributionNames";
import { FormContribution, FormObservers } from "./FormContribution";
import { controlInputs } from "./formControl";
import type { ContributionOf, HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { LinksView } from "./LinksView";
import { Nothing } from "./Nothing";
import { Spinner } from "./Spinner";
import { textOf } from "./rest";
import { useAsked, useForm, useHiddenFrames } from "./usePage";
import { renderHtml, safeHref } from "./wiki/safeHtml";
import { fieldValue, isDirty, personName } from "./workItemForm";
import type { FormState, WorkItemForm } from "./workItemForm";
import { TypeMark } from "./WorkItemMarks";

const FORM = "ms.vss-work-web.work-item-form";

interface Choices {
  readonly types: Awaited<ReturnType<Catalogue["types"]>>;
  readonly areas: readonly string[];
  readonly iterations: readonly string[];
  readonly people: Awaited<ReturnType<Catalogue["people"]>>;
}

interface ViewProps {
  readonly page: HostPage;
  readonly form: WorkItemForm;
}

export function WorkItemFormView({ page, form }: ViewProps) {
  const state = useForm(form);
  const askChoices = useCallback(async (): Promise<Choices> => {
    const { catalogue } = page;
    const [types, areas, iterations, people] = await Promise.all([
      catalogue.types(),
      catalogue.areas(),
      catalogue.iterations(),
      catalogue.people(),
    ]);
    return { types, areas, iterations, people };
  }, [page]);
  const { asked } = useAsked(askChoices);

  if (state.phase === "missing") {
    return (
      <Nothing icon="warning" title={`Work item ${state.item.id} cannot be opened`}>
        {state.problem}
      </Nothing>
    );
  }
  if (asked.kind === "failed") {
    return (
      <Nothing icon="warning" title="The form cannot be shown">
        {asked.message}
      </Nothing>
    );
  }
  if (state.phase === "loading" || asked.kind === "loading") {
    return <Spinner label="Loading the work item" />;
  }
  return <ReadyForm page={page} form={form} state={state} choices={asked.value} />;
}

interface ReadyProps extends ViewProps {
  readonly state: FormState;
  readonly choices: Choices;
}

function ReadyForm({ page, form, state, choices }: ReadyProps) {
  const type = choices.types.find((each) => each.name === state.item.type);
  const groups = page.contributionsFor(FORM, "ms.vss-work-web.work-item-form-group");
  const pages = page.contributionsFor(FORM, "ms.vss-work-web.work-item-form-page");
  const controls = page.contributionsFor(FORM, "ms.vss-work-web.work-item-form-control");
  const observers = page.contributionsFor(FORM, "ms.vss-work-web.work-item-notifications");
  const [tab, setTab] = useState("details");
  const current = pages.find((each) => each.contribution.id === tab);
  const saving = state.phase === "saving";
  const save = (): void => {
    form.save().catch(() => undefined); // The form's own state says what went wrong.
  };
  return (
    <form
      className="work-item-form"
      aria-label={`${state.item.type} ${state.item.id === 0 ? "(new)" : state.item.id}`}
      style={type === undefined ? undefined : { borderLeftColor: `#${type.color.slice(-6)}` }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h1 className="form-kind">
        <TypeMark types={choices.types} type={state.item.type} />
        {state.item.type.toUpperCase()} {state.item.id === 0 ? "(new)" : state.item.id}
      </h1>
      <div className="form-title">
        {state.item.id !== 0 && <span className="form-id">{state.item.id}</span>}
        <input
          aria-label="Title"
          placeholder="Enter a title"
          value={textOf(fieldValue(state, "System.Title"))}
          required
          maxLength={255}
          onChange={(event) => {
            form.setFields({ "System.Title": event.target.value });
          }}
        />
        <button type="submit" className="primary" disabled={saving || !isDirty(state)}>
          <Icon name="save" /> {saving ? "Saving…" : "Save"}
        </button>
        {state.item.id !== 0 && (
          <button
            type="button"
            className="plain icon-button"
            aria-label="Refresh"
            onClick={() => void form.refresh().catch(() => undefined)}
          >
            <Icon name="refresh" />
          </button>
        )}
        {state.item.id !== 0 && <FormActions page={page} form={form} />}
      </div>
      {state.problem !== null && (
        <p className="problem" role="alert">
          {state.problem}
        </p>
      )}
      <CoreFields form={form} state={state} choices={choices} />
      {pages.length > 0 && (
        <div role="tablist" className="tabs">
          <TabButton
            name="Details"
            on={current === undefined}
            onClick={() => {
              setTab("details");
            }}
          />
          {pages.map((each) => (
            <TabButton
              key={each.contribution.id}
              name={titleOf(each)}
              on={each === current}
              onClick={() => {
                setTab(each.contribution.id);
              }}
            />
          ))}
        </div>
      )}
      {current !== undefined && <FormContribution page={page} form={form} of={current} minHeight={480} />}
      <div className="form-columns" hidden={current !== undefined}>
        <div>
          <Group title="Description">
            <Description form={form} state={state} />
          </Group>
        </div>
        <div>
          <Planning form={form} state={state} />
        </div>
        <div>
          {groups.map((group) => (
            <Group key={group.contribution.id} title={titleOf(group)}>
              <FormContribution
                page={page}
                form={form}
                of={group}
                minHeight={heightOf(group.contribution.properties["height"])}
              />
            </Group>
          ))}
          {controls.map((control) => (
            <Group key={control.contribution.id} title={titleOf(control)}>
              <FormControl page={page} form={form} of={control} />
            </Group>
          ))}
          <Group title="Related work">
            <LinksView page={page} form={form} state={state} types={choices.types} />
          </Group>
        </div>
      </div>
      <FormObservers page={page} form={form} observers={observers} />
    </form>
  );
}

function heightOf(given: unknown, otherwise = 160): number {
  return typeof given === "number" && given >= 40 && given <= 2_000 ? given : otherwise;
}

const FORM_MENUS = ["ms.vss-work-web.work-item-toolbar-menu", "ms.vss-work-web.work-item-context-menu"];

/** The form's own menu, in frames that reach the form's service. */
function FormActions({ page, form }: ViewProps) {
  const frames = useHiddenFrames(page, form);
  const { item } = useForm(form);
  const menu = {
    page,
    frames,
    context: () => ({
      workItemId: item.id,
      workItemIds: [item.id],
      id: item.id,
      ids: [item.id],
      workItemTypeName: item.type,
      workItemDirty: isDirty(form.state()),
    }),
  };
  return <ActionMenu menu={menu} targets={FORM_MENUS} label="More actions" />;
}

/** A control in the place of a field. An administrator chooses its fields; here its inputs get the first that fit. */
function FormControl({ page, form, of }: ViewProps & { readonly of: ContributionOf }) {
  const type = form.state().item.type;
  const ask = useCallback(() => controlInputs(page, type, of), [page, type, of]);
  const { asked } = useAsked(ask);
  if (asked.kind === "loading") {
    return <Spinner label={`Loading ${titleOf(of)}`} />;
  }
  if (asked.kind === "failed") {
    return <p role="alert">{asked.message}</p>;
  }
  const { height } = of.contribution.properties;
  return (
    <FormContribution page={page} form={form} of={of} minHeight={heightOf(height, 50)} configuration={asked.value} />
  );
}

function TabButton({
  name,
  on,
  onClick,
}: {
  readonly name: string;
  readonly on: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" role="tab" aria-selected={on} className="plain tab" onClick={onClick}>
      {name}
    </button>
  );
}

export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="form-group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface FieldsProps {
  readonly form: WorkItemForm;
  readonly state: FormState;
}

function CoreFields({ form, state, choices }: FieldsProps & { readonly choices: Choices }) {
  const type = choices.types.find((each) => each.name === state.item.type);
  const assigned = fieldValue(state, "System.AssignedTo");
  return (
    <div className="core-fields">
      <ChoiceField
        label="Assigned to"
        value={personName(assigned) ?? textOf(assigned)}
        options={[
          { value: "", text: "No one selected" },
          ...choices.people.map((person) => ({ value: person.uniqueName, text: person.displayName })),
        ]}
        onChange={(value) => {
          form.setFields({ "System.AssignedTo": value });
        }}
      />
      <ChoiceField
        label="State"
        value={textOf(fieldValue(state, "System.State"))}
        options={(type?.states ?? []).map((each) => ({ value: each.name, text: each.name }))}
        onChange={(value) => {
          form.setFields({ "System.State": value });
        }}
      />
      <ChoiceField
        label="Area"
        value={textOf(fieldValue(state, "System.AreaPath"))}
        options={choices.areas.map((path) => ({ value: path, text: path }))}
        onChange={(value) => {
          form.setFields({ "System.AreaPath": value });
        }}
      />
      <ChoiceField
        label="Iteration"
        value={textOf(fieldValue(state, "System.IterationPath"))}
        options={choices.iterations.map((path) => ({ value: path, text: path }))}
        onChange={(value) => {
          form.setFields({ "System.IterationPath": value });
        }}
      />
    </div>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

function ChoiceField({ label, value, options, onChange }: ChoiceFieldProps) {
  const id = useId();
  // A value that is no longer offered is still the item's value: it is shown, not silently replaced.
  const all = options.some((each) => each.value === value) ? options : [{ value, text: value }, ...options];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {all.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextFieldProps extends FieldsProps {
  readonly label: string;
  readonly name: string;
  readonly kind: "text" | "number" | "date";
}

function TextField({ form, state, label, name, kind }: TextFieldProps) {
  const id = useId();
  const value = textOf(fieldValue(state, name));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={kind}
        value={kind === "date" ? value.slice(0, 10) : value}
        onChange={(event) => {
          const typed = event.target.value;
          form.setFields({
            [name]:
              kind === "number" && typed !== ""
                ? Number(typed)
                : kind === "date" && typed !== ""
                  ? `${typed}T00:00:00Z`
                  : typed,
          });
        }}
      />
    </div>
  );
}

function Planning({ form, state }: FieldsProps) {
  return (
    <Group title="Planning">
      <TextField form={form} state={state} label="Priority" name="Microsoft.VSTS.Common.Priority" kind="number" />
      <TextField form={form} state={state} label="Start date" name="Microsoft.VSTS.Scheduling.StartDate" kind="date" />
      <TextField
        form={form}
        state={state}
        label="Target date"
        name="Microsoft.VSTS.Scheduling.TargetDate"
        kind="date"
      />
      <TextField form={form} state={state} label="Tags (separated by ;)" name="System.Tags" kind="text" />
      <dl className="facts">
        <dt>Reason</dt>
        <dd>{textOf(state.item.fields["System.Reason"])}</dd>
        <dt>Revision</dt>
        <dd>{state.item.rev}</dd>
        <dt>Changed</dt>
        <dd>{changed(state)}</dd>
      </dl>
    </Group>
  );
}

function changed(state: FormState): string {
  const by = state.item.fields["System.ChangedBy"];
  const at = textOf(state.item.fields["System.ChangedDate"]);
  const name =
    typeof by === "object" && by !== null ? textOf((by as Record<string, unknown>)["displayName"]) : textOf(by);
  return at === "" ? "" : `${new Date(at).toLocaleString()} by ${name}`;
}

/** Shown as the field holds it (HTML is rebuilt from what is harmless); edited as source. */
function Description({ form, state }: FieldsProps) {
  const [editing, setEditing] = useState(false);
  const value = textOf(fieldValue(state, "System.Description"));
  if (editing || state.item.id === 0) {
    return (
      <textarea
        aria-label="Description"
        rows={10}
        value={value}
        onChange={(event) => {
          form.setFields({ "System.Description": event.target.value });
        }}
      />
    );
  }
  return (
    <div className="description">
      {value === "" ? (
        <p className="secondary">No description.</p>
      ) : (
        <div className="wiki-text">{renderHtml(value, descriptionContext)}</div>
      )}
      <button
        type="button"
        className="plain"
        onClick={() => {
          setEditing(true);
        }}
      >
        <Icon name="edit" /> Edit description
      </button>
    </div>
  );
}

const descriptionContext = {
  text: (text: string) => text,
  image: (_source: string, alt: string, key: string) => (
    <span key={key} className="secondary">
      [picture: {alt === "" ? "no description" : alt}]
    </span>
  ),
  link: (href: string, content: readonly ReactNode[], key: string) => {
    const safe = safeHref(href);
    return safe === null ? (
      <span key={key}>{content}</span>
    ) : (
      <a key={key} href={safe} target="_blank" rel="noopener noreferrer">
        {content}
      </a>
    );
  },
};
