/** Orders that do not depend on a language: documents list the same things in the same order everywhere. */
import type { Diagnostic, Place } from "../domain/diagnostic";

/** By code unit. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Place | null, b: Place | null): number =>
  byText(a?.page ?? "", b?.page ?? "") || (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** By page and line, then rule, then words. */
export const sortedDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => byPlace(a.place, b.place) || byText(a.rule, b.rule) || byText(a.message, b.message));
