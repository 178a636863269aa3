/** `ms.vss-work-web.work-item-form-navigation-service`: opens our own work item form over the page. */
import { addressOf } from "../address";
import type { HostPage } from "../hostPage";
import type { RemoteMethods } from "../xdm";

export function formNavigationService(page: HostPage): RemoteMethods {
  return Object.freeze({
    openWorkItem: (given: unknown, newTab: unknown) => {
      const id = Number(given);
      if (!Number.isSafeInteger(id) || id <= 0) {
        throw new Error(`“${String(given)}” is not the number of a work item.`);
      }
      if (newTab === true) {
        const address = addressOf(page.session.org.name, { kind: "work-item", project: page.project.name, id });
        window.open(address, "_blank", "noopener");
        return null;
      }
      return new Promise((resolve) => {
        page.store.apply({ kind: "open", overlay: { kind: "work-item", id, onClose: resolve } });
      });
    },
    openNewWorkItem: (type: unknown, values: unknown) =>
      new Promise((resolve) => {
        page.store.apply({
          kind: "open",
          overlay: {
            kind: "new-work-item",
            type: String(type),
            values: typeof values === "object" && values !== null ? (values as Record<string, unknown>) : {},
            onClose: resolve,
          },
        });
      }),
  });
}
