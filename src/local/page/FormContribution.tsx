/** A form group, page or control of an extension: its frame, told of what happens on the form. */
import { useEffect, useState } from "react";
import { ExtensionFrame } from "./ExtensionFrame";
import type { Frame } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import { createHiddenFrames } from "./hiddenFrames";
import { objectIds } from "./contributionNames";
import type { FormEvent, WorkItemForm } from "./workItemForm";

interface FormContributionProps {
  readonly page: HostPage;
  readonly form: WorkItemForm;
  readonly of: ContributionOf;
  readonly minHeight: number;
  readonly configuration?: Readonly<Record<string, unknown>>;
}

export function FormContribution({ page, form, of, minHeight, configuration }: FormContributionProps) {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    if (frame === null) {
      return undefined;
    }
    const ids = objectIds(of);
    return listen(form, (method, args) => frame.call(ids, method, [args]));
  }, [frame, form, of]);
  const given = configuration === undefined ? {} : { configuration };
  return <ExtensionFrame page={page} of={of} form={form} minHeight={minHeight} onFrame={setFrame} {...given} />;
}

/** Milliseconds after which frames nobody sees are closed, whether they have heard of the end or not. */
const FORGET_WITHIN = 10_000;

/** Extensions that only watch the form: frames nobody sees, told of everything from its opening to its end. */
export function FormObservers({
  page,
  form,
  observers,
}: {
  readonly page: HostPage;
  readonly form: WorkItemForm;
  readonly observers: readonly ContributionOf[];
}) {
  const ids = observers.map((each) => each.contribution.id).join(" ");
  useEffect(() => {
    const frames = createHiddenFrames(() => page, form);
    const stops = ids
      .split(" ")
      .flatMap((id) => page.contribution(id) ?? [])
      .map((of) => listen(form, (method, args) => frames.call(of, method, [args])));
    return () => {
      // Other contributions end with the form's own frames; these wait until they have heard of it.
      void form.unload(FORGET_WITHIN).then(() => {
        for (const stop of stops) {
          stop();
        }
        frames.close();
      });
    };
  }, [page, form, ids]);
  return null;
}

/** Tells of the opening at once and of the form's events as they happen. */
function listen(form: WorkItemForm, call: (method: string, args: object) => Promise<unknown>): () => void {
  const tell = (event: FormEvent): Promise<void> => {
    const [method, args] = notification(form, event);
    // An extension that does not listen to an event refuses it; that is its choice.
    return call(method, args).then(
      () => undefined,
      () => undefined,
    );
  };
  void tell({ kind: "loaded" });
  return form.onEvent(tell);
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
    case "unloaded":
      return ["onUnloaded", { id }];
  }
}
