import type { Configuration } from "webpack";

export function scriptSettings(script: {
  readonly entry: string;
  readonly output: Configuration["output"];
  readonly alias?: Readonly<Record<string, string>>;
}): Configuration;
