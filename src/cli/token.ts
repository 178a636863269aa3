/**
 * Where the token comes from: the environment or standard input, never an argument, which the list of processes, the
 * history of the shell and the log of a pipeline would show. It is never printed.
 */
import { usageRefusal } from "./refusal";

export interface Token {
  readonly value: string;
  /** Sent as Bearer whatever it looks like. */
  readonly bearer: boolean;
}

export async function findToken(options: {
  readonly tokenStdin: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly readInput: () => Promise<string>;
}): Promise<Token> {
  if (options.tokenStdin) {
    const value = (await options.readInput()).trim();
    if (value === "") {
      throw usageRefusal(
        "--token-stdin was given, but standard input holds no token.",
        "Pipe the token in: az account get-access-token … | throughline … --token-stdin",
      );
    }
    return { value, bearer: false };
  }
  const job = options.environment["SYSTEM_ACCESSTOKEN"]?.trim() ?? "";
  if (job !== "") return { value: job, bearer: true };
  const personal = options.environment["AZURE_DEVOPS_EXT_PAT"]?.trim() ?? "";
  if (personal !== "") return { value: personal, bearer: false };
  throw usageRefusal(
    "There is no token to sign in with.",
    "Set AZURE_DEVOPS_EXT_PAT (or SYSTEM_ACCESSTOKEN in a pipeline), or pipe one in with --token-stdin.",
  );
}

/** All of standard input. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}
