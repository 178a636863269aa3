/** Short messages at the foot of the page; each goes by itself. */
import { useEffect } from "react";
import type { HostPage } from "./hostPage";
import type { PageState } from "./pageStore";
import { useStore } from "./usePage";

export function Toasts({ page }: { readonly page: HostPage }) {
  const { toasts } = useStore(page.store);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastMessage key={toast.key} page={page} toast={toast} />
      ))}
    </div>
  );
}

function ToastMessage({ page, toast }: { readonly page: HostPage; readonly toast: PageState["toasts"][number] }) {
  useEffect(() => {
    const timer = setTimeout(() => page.store.apply({ kind: "remove-toast", key: toast.key }), toast.duration);
    return () => {
      clearTimeout(timer);
    };
  }, [page, toast]);
  return (
    <div className="toast">
      <span>{toast.message}</span>
      {toast.action !== null && (
        <button type="button" className="plain" onClick={toast.action.run}>
          {toast.action.text}
        </button>
      )}
    </div>
  );
}
