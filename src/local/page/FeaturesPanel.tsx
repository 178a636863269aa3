/** The panel of preview features: what extensions put behind a switch, on or off for everybody of this project. */
import { useState } from "react";
import { switchFeature } from "./features";
import type { HostPage } from "./hostPage";
import { ModalDialog } from "./ModalDialog";
import { sentence } from "./workItemForm";

export function FeaturesPanel({ page, onClose }: { readonly page: HostPage; readonly onClose: () => void }) {
  const [states, setStates] = useState(new Map(page.features.map(({ id, isOn }) => [id, isOn])));
  const [problem, setProblem] = useState<string | null>(null);
  const change = (id: string, isOn: boolean): void => {
    switchFeature(page.rest, page.project.id, id, isOn).then(
      () => {
        setProblem(null);
        setStates((now) => new Map(now).set(id, isOn));
      },
      (error: unknown) => {
        setProblem(sentence(error));
      },
    );
  };
  const close = (): void => {
    onClose();
    if (page.features.some(({ id, isOn }) => states.get(id) !== isOn)) {
      // What is there is decided when the page is built.
      location.reload();
    }
  };
  return (
    <ModalDialog className="panel small" title="Preview features" lightDismiss onDismiss={close}>
      <p className="secondary">For everybody who works in {page.project.name}.</p>
      {problem !== null && <p role="alert">{problem}</p>}
      {page.features.length === 0 && <p>No loaded extension stands behind a switch.</p>}
      <ul className="features">
        {page.features.map(({ id, name, description, forProject }) => {
          const isOn = states.get(id) === true;
          return (
            <li key={id}>
              <div>
                <h3>{name}</h3>
                <p className="secondary">{description}</p>
              </div>
              <button
                type="button"
                role="switch"
                aria-checked={isOn}
                aria-label={name}
                className="switch"
                disabled={!forProject}
                onClick={() => {
                  change(id, !isOn);
                }}
              >
                {isOn ? "On" : "Off"}
              </button>
            </li>
          );
        })}
      </ul>
    </ModalDialog>
  );
}
