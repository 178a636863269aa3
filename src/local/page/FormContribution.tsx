/** A form group or page of an extension: its frame, told of what happens on the form. */
import { useEffect, useState } from "react";
import { ExtensionFrame } from "./ExtensionFrame";
import type { Frame } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import type { FormEvent, WorkItemForm } from "./workItemForm";

interface FormContributionProps {
  readonly page: HostPage;
  readonly form: WorkItemForm;
  readonly of: ContributionOf;
  readonly minHeight: number;
}

export function FormContribution({ page, form, of, minHeight }: FormContributionProps) {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    if (frame === null) {
      return undefined;
    }
    const ids = objectIds(of);
    const tell = (event: FormEvent): void => {
      const [method, args] = notification(form, event);
      // An extension that does not listen to an event refuses it; that is its choice.
      frame.call(ids, method, [args]).catch(() => undefined);
    };
    tell({ kind: "loaded" });
    return form.onEvent(tell);
  }, [frame, form, of]);
  return <ExtensionFrame page={page} of={of} form={form} minHeight={minHeight} onFrame={setFrame} />;
}

/** Names under which extensions register what listens, in the order they are tried. */
function objectIds({ contribution }: ContributionOf): readonly string[] {
  const { registeredObjectId, serviceName } = contribution.properties;
  const short = contribution.id.split(".").slice(2).join(".");
  return [registeredObjectId, serviceName, contribution.id, short].filter(
    (id): id is string => typeof id === "string" && id !== "",
  );
}

function notification(form: WorkItemForm, event: FormEvent): readonly [string, object] {
  const { id } = form.state().item;
  switch (event.kind) {
    case "loaded":
      return ["onLoaded", { id, isNew: id === 0, isReadOnly: false }];
    case "changed":
      return ["onFieldChanged", { id, changedFields: event.fields }];
    case "saved":
      return ["onSaved", { id }];
    case "refreshed":
      return ["onRefreshed", { id }];
    case "reset":
      return ["onReset", { id }];
  }
}
