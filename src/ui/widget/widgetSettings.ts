/** What a person chose for a widget, and the text the dashboard keeps of it. Text of another version or hand reads as the default. */

export type Shown = "both" | "coverage" | "metric";

export interface WidgetChoice {
  /** Key of one stream; `null` = all of them side by side. */
  readonly stream: string | null;
  readonly shown: Shown;
  /** Name of the wiki where a project has several; `null` = the one the hub takes. */
  readonly wiki: string | null;
}

export const defaultChoice: WidgetChoice = { stream: null, shown: "both", wiki: null };

export function readChoice(data: string | null): WidgetChoice {
  const given = parsed(data);
  const { stream, shown, wiki } = given;
  return {
    stream: typeof stream === "string" && stream !== "" ? stream : null,
    shown: shown === "coverage" || shown === "metric" ? shown : "both",
    wiki: typeof wiki === "string" && wiki !== "" ? wiki : null,
  };
}

export const writeChoice = (choice: WidgetChoice): string => JSON.stringify(choice);

function parsed(data: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(data ?? "{}");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {}; // not ours: the default stands, and saving the configuration mends it
  }
}
