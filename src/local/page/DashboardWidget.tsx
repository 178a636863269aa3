/** One widget in its cells: its frame, what it says of itself, and the buttons to configure and remove it. */
import { useEffect, useState } from "react";
import { CELL, configurationOf, GUTTER, readStatus, refusalText, widgetSettings } from "./dashboard";
import type { PlacedWidget, WidgetStatus } from "./dashboard";
import { ExtensionFrame } from "./ExtensionFrame";
import { NotOffered } from "./frame";
import type { Frame } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import { Icon } from "./Icon";
import { objectIds } from "./contributionNames";

interface DashboardWidgetProps {
  readonly page: HostPage;
  readonly of: ContributionOf;
  readonly widget: PlacedWidget;
  readonly onConfigure: () => void;
  readonly onRemove: () => void;
}

const pixels = (cells: number): number => cells * CELL + (cells - 1) * GUTTER;

export function DashboardWidget({ page, of, widget, onConfigure, onRemove }: DashboardWidgetProps) {
  const [frame, setFrame] = useState<Frame | null>(null);
  const [status, setStatus] = useState<WidgetStatus>({ kind: "shown" });
  const { rowSpan, columnSpan } = widget.size;
  const settings = JSON.stringify(widgetSettings(widget));
  useEffect(() => {
    let wanted = true;
    if (frame !== null) {
      void loadWidget(frame, objectIds(of), JSON.parse(settings) as object).then((next) => {
        if (wanted) {
          setStatus(next);
        }
      });
    }
    return () => {
      wanted = false;
    };
  }, [frame, of, settings]);
  return (
    <section
      className="widget"
      aria-label={widget.name}
      data-status={status.kind}
      style={{
        gridRow: `span ${rowSpan}`,
        gridColumn: `span ${columnSpan}`,
        width: pixels(columnSpan),
        height: pixels(rowSpan),
      }}
    >
      <ExtensionFrame page={page} of={of} onFrame={setFrame} />
      {status.kind === "unconfigured" && <p className="widget-note">{widget.name} is not configured yet.</p>}
      {status.kind === "failed" && (
        <p className="widget-note" role="alert">
          {status.message}
        </p>
      )}
      <div className="widget-buttons">
        {configurationOf(page, of) !== null && (
          <button
            type="button"
            className="plain icon-button"
            aria-label={`Configure ${widget.name}`}
            onClick={onConfigure}
          >
            <Icon name="edit" />
          </button>
        )}
        <button type="button" className="plain icon-button" aria-label={`Remove ${widget.name}`} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

const loadedFrames = new WeakSet<Frame>();

/** The first time `preload` and `load`, afterwards `reload`, or `load` once more where the widget has none. */
async function loadWidget(frame: Frame, ids: readonly string[], settings: object): Promise<WidgetStatus> {
  try {
    if (loadedFrames.has(frame)) {
      return readStatus(await reload(frame, ids, settings));
    }
    loadedFrames.add(frame);
    await ifOffered(frame.call(ids, "preload", [settings]));
    const status = readStatus(await frame.call(ids, "load", [settings]));
    await ifOffered(frame.call(ids, "onDashboardLoaded", []));
    return status;
  } catch (error) {
    return { kind: "failed", message: refusalText(error) };
  }
}

async function reload(frame: Frame, ids: readonly string[], settings: object): Promise<unknown> {
  try {
    return await frame.call(ids, "reload", [settings]);
  } catch (error) {
    if (error instanceof NotOffered) {
      return frame.call(ids, "load", [settings]);
    }
    throw error;
  }
}

/** A method a widget may leave out. */
async function ifOffered(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof NotOffered)) {
      throw error;
    }
  }
}
