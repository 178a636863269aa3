/** What lies over the page or beside it: panels, dialogs, forms, a banner, toasts, full screen, the theme. */
import type { ThemeName } from "./theme";

export type Overlay =
  | { readonly kind: "panel"; readonly contribution: string; readonly options: PanelOptions }
  | { readonly kind: "custom-dialog"; readonly contribution: string; readonly options: ContentOptions }
  | { readonly kind: "message-dialog"; readonly message: string; readonly options: MessageOptions }
  | { readonly kind: "work-item"; readonly id: number; readonly onClose: (item: unknown) => void }
  | {
      readonly kind: "new-work-item";
      readonly type: string;
      readonly values: Readonly<Record<string, unknown>>;
      readonly onClose: (item: unknown) => void;
    };

export interface ContentOptions {
  readonly title: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly lightDismiss: boolean;
  readonly onClose: (result: unknown) => void;
}

export interface PanelOptions extends ContentOptions {
  readonly description: string;
  readonly size: "small" | "medium" | "large";
}

export interface MessageOptions {
  readonly title: string;
  readonly okText: string;
  readonly cancelText: string;
  readonly showCancel: boolean;
  readonly onClose: (accepted: boolean) => void;
}

export type BannerLevel = "info" | "warning" | "error" | "success";

export interface BannerButton {
  readonly text: string;
  /** Already checked: http, https or an address of this page; `null` when the button runs a command. */
  readonly href: string | null;
  readonly run: (() => void) | null;
}

export interface Banner {
  readonly level: BannerLevel;
  /** Text and links in reading order. */
  readonly parts: readonly { readonly text: string; readonly href: string | null }[];
  readonly dismissable: boolean;
  readonly buttons: readonly BannerButton[];
}

export interface Toast {
  readonly message: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly action: { readonly text: string; readonly run: () => void } | null;
}

export interface PageState {
  readonly overlays: readonly (Overlay & { readonly key: number })[];
  readonly banner: Banner | null;
  readonly toasts: readonly (Toast & { readonly key: number })[];
  readonly fullScreen: boolean;
  readonly theme: ThemeName;
}

export type PageAction =
  | { readonly kind: "open"; readonly overlay: Overlay }
  | { readonly kind: "close"; readonly key: number }
  | { readonly kind: "show-banner"; readonly banner: Banner | null }
  | { readonly kind: "show-toast"; readonly toast: Toast; readonly replace: boolean }
  | { readonly kind: "remove-toast"; readonly key: number }
  | { readonly kind: "set-full-screen"; readonly on: boolean }
  | { readonly kind: "set-theme"; readonly theme: ThemeName };

export interface PageStore {
  readonly state: () => PageState;
  /** Applies one action; returns the key of what it opened or showed, else 0. */
  apply(action: PageAction): number;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPageStore(theme: ThemeName): PageStore {
  let state: PageState = { overlays: [], banner: null, toasts: [], fullScreen: false, theme };
  let nextKey = 1;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    apply: (action) => {
      const key = action.kind === "open" || action.kind === "show-toast" ? nextKey++ : 0;
      state = reduce(state, action, key);
      for (const listener of [...listeners]) {
        listener();
      }
      return key;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export function reduce(state: PageState, action: PageAction, key: number): PageState {
  switch (action.kind) {
    case "open":
      return { ...state, overlays: [...state.overlays, { ...action.overlay, key }] };
    case "close":
      return { ...state, overlays: state.overlays.filter((each) => each.key !== action.key) };
    case "show-banner":
      return { ...state, banner: action.banner };
    case "show-toast":
      return { ...state, toasts: [...(action.replace ? [] : state.toasts), { ...action.toast, key }] };
    case "remove-toast":
      return { ...state, toasts: state.toasts.filter((each) => each.key !== action.key) };
    case "set-full-screen":
      return { ...state, fullScreen: action.on };
    case "set-theme":
      return { ...state, theme: action.theme };
  }
}
