/** The project's dashboard: widgets in cells of 160 pixels with 10 between them, and the catalogue to add more from. */
import { useCallback, useMemo, useState } from "react";
import { catalogueOf, CELL, configurationOf, createDashboard, GUTTER, newWidget } from "./dashboard";
import type { PlacedWidget } from "./dashboard";
import { DashboardWidget } from "./DashboardWidget";
import type { ContributionOf, HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { ModalDialog } from "./ModalDialog";
import { Nothing } from "./Nothing";
import { titleOf } from "./contributionNames";
import { Spinner } from "./Spinner";
import { useAsked } from "./usePage";
import { sentence } from "./workItemForm";
import { WidgetConfiguration } from "./WidgetConfiguration";

export function DashboardPage({ page }: { readonly page: HostPage }) {
  const dashboard = useMemo(() => createDashboard(page), [page]);
  const ask = useCallback(() => dashboard.load(), [dashboard]);
  const { asked } = useAsked(ask);
  if (asked.kind === "loading") {
    return <Spinner label="Loading the dashboard" />;
  }
  if (asked.kind === "failed") {
    return (
      <Nothing icon="warning" title="The dashboard cannot be shown">
        {asked.message}
      </Nothing>
    );
  }
  return <Widgets page={page} first={asked.value} keep={(widgets) => dashboard.save(widgets)} />;
}

interface WidgetsProps {
  readonly page: HostPage;
  readonly first: readonly PlacedWidget[];
  readonly keep: (widgets: readonly PlacedWidget[]) => Promise<void>;
}

function Widgets({ page, first, keep }: WidgetsProps) {
  const [widgets, setWidgets] = useState(first);
  const [preview, setPreview] = useState<PlacedWidget | null>(null);
  const [adding, setAdding] = useState(false);
  const [configured, setConfigured] = useState<PlacedWidget | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const change = async (next: readonly PlacedWidget[]): Promise<void> => {
    await keep(next);
    setWidgets(next);
  };
  const attempt = (next: readonly PlacedWidget[]): void => {
    setProblem(null);
    change(next).catch((error: unknown) => {
      setProblem(sentence(error));
    });
  };
  const shown = widgets.map((each) => (each.id === preview?.id ? preview : each));
  const of = configured === null ? null : page.contribution(configured.contribution);
  const configuration = of === null ? null : configurationOf(page, of);
  return (
    <div className="content-page">
      <div className="page-head">
        <h1>Dashboard</h1>
        <button
          type="button"
          onClick={() => {
            setAdding(true);
          }}
        >
          <Icon name="plus" /> Add a widget
        </button>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {widgets.length === 0 && (
        <Nothing icon="columns" title="No widgets yet">
          Add one that a loaded extension brings.
        </Nothing>
      )}
      <div
        className="widget-grid"
        style={{ gridTemplateColumns: `repeat(auto-fill, ${CELL}px)`, gridAutoRows: CELL, gap: GUTTER }}
      >
        {shown.map((widget) => {
          const contribution = page.contribution(widget.contribution);
          const remove = (): void => {
            attempt(widgets.filter((each) => each.id !== widget.id));
          };
          return contribution === null ? (
            <Missing key={widget.id} widget={widget} onRemove={remove} />
          ) : (
            <DashboardWidget
              key={widget.id}
              page={page}
              of={contribution}
              widget={widget}
              onConfigure={() => {
                setConfigured(widget);
              }}
              onRemove={remove}
            />
          );
        })}
      </div>
      {adding && (
        <WidgetCatalogue
          page={page}
          onAdd={(added) => {
            attempt([...widgets, newWidget(added)]);
            setAdding(false);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {configured !== null && of !== null && configuration !== null && (
        <WidgetConfiguration
          page={page}
          of={of}
          configuration={configuration}
          widget={configured}
          onPreview={setPreview}
          onSave={(next) => change(widgets.map((each) => (each.id === next.id ? next : each)))}
          onClose={() => {
            setConfigured(null);
            setPreview(null);
          }}
        />
      )}
    </div>
  );
}

function Missing({ widget, onRemove }: { readonly widget: PlacedWidget; readonly onRemove: () => void }) {
  return (
    <section className="widget" aria-label={widget.name}>
      <p className="widget-note">The extension of {widget.name} is not loaded.</p>
      <div className="widget-buttons">
        <button type="button" className="plain icon-button" aria-label={`Remove ${widget.name}`} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

interface WidgetCatalogueProps {
  readonly page: HostPage;
  readonly onAdd: (of: ContributionOf) => void;
  readonly onClose: () => void;
}

function WidgetCatalogue({ page, onAdd, onClose }: WidgetCatalogueProps) {
  const all = catalogueOf(page);
  return (
    <ModalDialog className="panel small" title="Add a widget" lightDismiss onDismiss={onClose}>
      {all.length === 0 && <p className="secondary">No loaded extension brings a widget.</p>}
      <ul className="widget-catalogue">
        {all.map((of) => (
          <li key={of.contribution.id}>
            <WidgetPicture of={of} />
            <div>
              <h3>{titleOf(of)}</h3>
              <p className="secondary">{descriptionOf(of)}</p>
            </div>
            <button
              type="button"
              aria-label={`Add ${titleOf(of)}`}
              onClick={() => {
                onAdd(of);
              }}
            >
              Add
            </button>
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}

function descriptionOf({ contribution, extension }: ContributionOf): string {
  const { description } = contribution.properties;
  return typeof description === "string" ? description : (contribution.description ?? extension.displayName);
}

function WidgetPicture({ of }: { readonly of: ContributionOf }) {
  const { catalogIconUrl } = of.contribution.properties;
  return typeof catalogIconUrl === "string" ? (
    <img src={new URL(catalogIconUrl, of.extension.baseUri).href} alt="" width={49} height={49} />
  ) : (
    <Icon name="columns" />
  );
}
