/** React's view of the values that live outside it. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Place } from "./address";
import { createHiddenFrames } from "./hiddenFrames";
import type { HiddenFrames } from "./hiddenFrames";
import type { AddressBar, HostPage } from "./hostPage";
import type { PageState, PageStore } from "./pageStore";
import type { FormState, WorkItemForm } from "./workItemForm";
import { sentence } from "./workItemForm";

export function usePlace(bar: AddressBar): Place {
  return useSyncExternalStore(bar.subscribe, bar.place);
}

export function useStore(store: PageStore): PageState {
  return useSyncExternalStore(store.subscribe, store.state);
}

export function useForm(form: WorkItemForm): FormState {
  return useSyncExternalStore(form.subscribe, form.state);
}

export type Asked<Value> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: Value }
  | { readonly kind: "failed"; readonly message: string };

/** Frames for the menus of one place; they end with it. */
export function useHiddenFrames(page: HostPage, form: WorkItemForm | null): HiddenFrames {
  const frames = useMemo(() => createHiddenFrames(() => page, form), [page, form]);
  useEffect(
    () => () => {
      frames.close();
    },
    [frames],
  );
  return frames;
}

/** Asks when `ask` changes (keep it stable with `useCallback`); `again` asks once more, keeping what is shown. */
export function useAsked<Value>(ask: () => Promise<Value>): {
  readonly asked: Asked<Value>;
  readonly again: () => void;
} {
  const [asked, setAsked] = useState<Asked<Value>>({ kind: "loading" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    void ask()
      .then((value): Asked<Value> => ({ kind: "ready", value }))
      .catch((error: unknown): Asked<Value> => ({ kind: "failed", message: sentence(error) }))
      .then((next) => {
        if (wanted) {
          setAsked(next);
        }
      });
    return () => {
      wanted = false;
    };
  }, [ask, round]);
  const again = useCallback(() => {
    setRound((value) => value + 1);
  }, []);
  return { asked, again };
}
