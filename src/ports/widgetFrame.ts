/** The frame of a dashboard widget: what its settings are, and a way to say what came of showing them. */

/** Cells of 160 pixels with 10 between them. */
export interface WidgetSize {
  readonly columns: number;
  readonly rows: number;
}

export interface WidgetSettings {
  readonly name: string;
  readonly size: WidgetSize;
  /** Text only the widget understands; `null` while nobody configured it. */
  readonly data: string | null;
}

/** What a widget answers: shown, or why not. */
export type WidgetAnswer = { readonly kind: "shown" } | { readonly kind: "failed"; readonly message: string };

export interface WidgetFrame {
  /** Told of the settings first, and of each change, also while somebody tries other ones. */
  onSettings(show: (settings: WidgetSettings) => Promise<WidgetAnswer>): void;
}

export interface ConfigurationFrame {
  onSettings(show: (settings: WidgetSettings) => Promise<WidgetAnswer>): void;
  /** Shows the widget with these settings, which nobody has saved yet. */
  preview(data: string): void;
  /** Asked when a person saves; `null` refuses, the screen says why. */
  onSave(answer: () => string | null): void;
}
