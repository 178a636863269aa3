/** The work item form: as a page of its own, and as a dialog over another page. */
import { useEffect, useMemo } from "react";
import type { HostPage } from "./hostPage";
import { ModalDialog } from "./ModalDialog";
import { textOf } from "./rest";
import { useForm } from "./usePage";
import { WorkItemFormView } from "./WorkItemFormView";
import { createWorkItemForm, fieldValue, isDirty } from "./workItemForm";
import type { FormTarget, WorkItemForm } from "./workItemForm";

interface WorkItemPageProps {
  readonly page: HostPage;
  readonly target: FormTarget;
}

export function WorkItemPage({ page, target }: WorkItemPageProps) {
  const form = useWorkItemForm(page, target);
  const { item } = useForm(form);
  useEffect(() => {
    if (target.kind === "new" && item.id !== 0) {
      page.bar.go({ kind: "work-item", project: page.project.name, id: item.id });
    }
  }, [page, target, item.id]);
  return (
    <div className="content-page form-page">
      <WorkItemFormView page={page} form={form} />
    </div>
  );
}

/** Milliseconds a person waits at most for extensions to hear that the form closes. */
const CLOSE_WITHIN = 300;

interface WorkItemDialogProps extends WorkItemPageProps {
  /** Gets the item as last saved, or null when a new one was not saved. */
  readonly onClosed: (item: unknown) => void;
}

export function WorkItemDialog({ page, target, onClosed }: WorkItemDialogProps) {
  const form = useWorkItemForm(page, target);
  const state = useForm(form);
  const title =
    state.item.id === 0
      ? `New ${state.item.type}`
      : `${state.item.type} ${state.item.id}: ${textOf(fieldValue(state, "System.Title"))}`;
  const close = (): void => {
    const { item } = form.state();
    if (!isDirty(form.state()) || window.confirm("Close without saving the changes?")) {
      const result = { id: item.id, rev: item.rev, fields: item.fields, relations: item.relations };
      void form.unload(CLOSE_WITHIN).then(() => {
        onClosed(item.id === 0 ? null : result);
      });
    }
  };
  return (
    <ModalDialog className="dialog form-dialog" title={title} lightDismiss={false} onDismiss={close}>
      <WorkItemFormView page={page} form={form} />
    </ModalDialog>
  );
}

/** One form per mounted target; it is loaded when it is first shown. */
function useWorkItemForm(page: HostPage, target: FormTarget): WorkItemForm {
  // Callers give the same target on every render under a key of their own.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const form = useMemo(() => createWorkItemForm(page, target), [page]);
  useEffect(() => {
    form.load().catch(() => undefined); // The form's own state says what went wrong.
  }, [form]);
  return form;
}
