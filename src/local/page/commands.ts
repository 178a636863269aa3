/** Commands of extensions, and what a person reads when one is refused. */
import { titleOf } from "./contributionNames";
import type { ContributionOf, HostPage } from "./hostPage";

/** Tells the person what a contribution refused; there is no other place to say it. */
export function tellRefusal(page: HostPage, of: ContributionOf, error: unknown): void {
  const message = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message);
  page.store.apply({
    kind: "show-banner",
    banner: {
      level: "error",
      parts: [{ text: `${titleOf(of)} of ${of.extension.displayName}: ${message}`, href: null }],
      dismissable: true,
      buttons: [],
    },
  });
}

/** Runs the command a contribution of that id names, in a frame of the page. */
export function runCommand(page: HostPage, id: string, args: readonly unknown[]): void {
  const of = page.contribution(id);
  const method = of?.contribution.properties["methodName"];
  if (of === null) {
    return;
  }
  page.frames
    .call(of, typeof method === "string" && method !== "" ? method : "execute", args)
    .catch((error: unknown) => {
      tellRefusal(page, of, error);
    });
}
