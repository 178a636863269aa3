/** Recorded requests and answers, grouped into the sequences they were recorded in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Recorded {
  readonly file: string;
  readonly sequence: string;
  readonly place: number;
  /** The day, `2025-01-10`. */
  readonly recorded: string;
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | readonly string[]>>;
    readonly body?: unknown;
    readonly bodyText?: string;
  };
}

interface RecordedFile {
  readonly source?: { readonly path?: string; readonly blob?: string; readonly interaction?: number };
  readonly recorded?: string;
  readonly request?: Recorded["request"];
  readonly response?: Recorded["response"];
}

/** Every recording below a folder, in order of sequences and places; files that are no recordings are left out. */
export function readRecordings(dir: string): readonly Recorded[] {
  return filesBelow(dir)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(file, "utf8")) as RecordedFile;
      const { source, request, response, recorded = "9999-12-31" } = content;
      if (source?.interaction === undefined || request === undefined || response === undefined) return [];
      const sequence = `${source.path?.split("/").at(-1) ?? ""} ${source.blob ?? ""}`;
      return [{ file: file.slice(dir.length + 1), sequence, place: source.interaction, recorded, request, response }];
    })
    .toSorted((left, right) =>
      left.sequence === right.sequence ? left.place - right.place : left.sequence < right.sequence ? -1 : 1,
    );
}

function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(dir, entry.name)) : [join(dir, entry.name)],
  );
}
