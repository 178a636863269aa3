/** The panel in which a widget is configured: its name and size here, the rest in the extension's own frame. */
import { useEffect, useMemo, useState } from "react";
import { readSettings, readStatus, refusalText, sizeOf, supportedSizes, widgetSettings } from "./dashboard";
import type { CustomSettings, PlacedWidget } from "./dashboard";
import { ExtensionFrame } from "./ExtensionFrame";
import type { Frame } from "./frame";
import { memberOf, textIn } from "./hostPage";
import type { ContributionOf, HostPage } from "./hostPage";
import { ModalDialog } from "./ModalDialog";
import { objectIds } from "./contributionNames";

interface WidgetConfigurationProps {
  readonly page: HostPage;
  readonly of: ContributionOf;
  readonly configuration: ContributionOf;
  readonly widget: PlacedWidget;
  /** Shows the widget with settings that are not kept yet. */
  readonly onPreview: (widget: PlacedWidget) => void;
  readonly onSave: (widget: PlacedWidget) => Promise<void>;
  readonly onClose: () => void;
}

const CHANGED = "ms.vss-dashboards-web.configurationChange";
const FAILED = "ms.vss-dashboards-web.configurationError";
const GENERAL = "ms.vss-dashboards-web.generalSettingsChanged";

export function WidgetConfiguration(props: WidgetConfigurationProps) {
  const { page, of, configuration, widget, onPreview, onSave, onClose } = props;
  const [frame, setFrame] = useState<Frame | null>(null);
  const [draft, setDraft] = useState(widget);
  const [changed, setChanged] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ids = useMemo(() => objectIds(configuration), [configuration]);

  const change = (next: (now: PlacedWidget) => PlacedWidget): void => {
    setChanged(true);
    setProblem(null);
    setDraft(next);
  };
  const notify = (event: unknown, args: unknown): object => {
    const data = memberOf(args, "data");
    if (event === CHANGED) {
      change((now) => ({ ...now, customSettings: keepVersion(now.customSettings, data) }));
    } else if (event === GENERAL) {
      change((now) => ({
        ...now,
        name: textIn(data, "WidgetName", now.name),
        size: memberOf(data, "WidgetSize") === undefined ? now.size : sizeOf(memberOf(data, "WidgetSize")),
      }));
    } else if (event === FAILED) {
      setProblem(typeof data === "string" ? data : "The configuration failed.");
    }
    return { getResponse: () => "" };
  };
  useEffect(() => {
    if (frame === null) {
      return;
    }
    frame
      .call(ids, "load", [widgetSettings(widget), { notify }])
      .then((answer) => {
        const status = readStatus(answer);
        setProblem(status.kind === "failed" ? status.message : null);
      })
      .catch((error: unknown) => {
        setProblem(refusalText(error));
      });
    // The frame is told once what it configures.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [frame, ids]);
  useEffect(() => {
    if (changed) {
      onPreview(draft);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changed, draft]);

  const save = async (): Promise<void> => {
    try {
      const answer = await frame?.call(ids, "onSave", []);
      if (memberOf(answer, "isValid") !== true) {
        setProblem("The configuration is not valid.");
        return;
      }
      await onSave({ ...draft, customSettings: keepVersion(draft.customSettings, memberOf(answer, "customSettings")) });
      await frame?.call(ids, "onSaveComplete", []).catch(() => undefined); // It may not listen to this.
      onClose();
    } catch (error) {
      setProblem(invalidText(error));
    }
  };
  const sizes = supportedSizes(of);
  const sizeText = (widgetSize: PlacedWidget["size"]): string => `${widgetSize.columnSpan} × ${widgetSize.rowSpan}`;
  return (
    <ModalDialog className="panel small" title={`Configure ${widget.name}`} lightDismiss={false} onDismiss={onClose}>
      <form
        className="widget-configuration"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label>
          Title
          <input
            value={draft.name}
            required
            maxLength={255}
            onChange={(event) => {
              const name = event.target.value;
              change((now) => ({ ...now, name }));
            }}
          />
        </label>
        <label>
          Size (columns × rows)
          <select
            value={sizeText(draft.size)}
            onChange={(event) => {
              const size = sizes.find((each) => sizeText(each) === event.target.value);
              change((now) => ({ ...now, size: size ?? now.size }));
            }}
          >
            {sizes.map((each) => (
              <option key={sizeText(each)}>{sizeText(each)}</option>
            ))}
          </select>
        </label>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <div className="overlay-content">
          <ExtensionFrame page={page} of={configuration} onFrame={setFrame} />
        </div>
        <div className="dialog-buttons">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={!changed}>
            Save
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}

/** Settings without a version keep the one they had. */
function keepVersion(now: CustomSettings, given: unknown): CustomSettings {
  const next = readSettings(given);
  return memberOf(given, "version") === undefined ? { ...next, version: now.version } : next;
}

/** `WidgetConfigurationSave.Invalid()` refuses with no reason of its own. */
function invalidText(error: unknown): string {
  const message = error instanceof Error ? error.message : textIn(error, "message");
  return message === "" ? "The configuration is not valid." : message;
}
