/**
 * After a run of journeys: holds every message of its local hosts against the published descriptions, says how many were
 * judged and how many none describes, and fails the run when one is violated.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { areDescriptionsPresent } from "../contract/published/descriptions";
import { createJudge, type Message } from "../contract/published/judge";
import type { ResponseBody } from "../../src/local/service/route";
import { messagesFolder } from "./messagesFolder";

interface Line {
  readonly method: string;
  readonly url: string;
  readonly type: string | null;
  /** Base 64. */
  readonly sent: string;
  readonly status: number;
  readonly kind: ResponseBody["kind"];
  readonly text: string | null;
  readonly version: number | null;
}

export default function judgeMessages(): void {
  if (!areDescriptionsPresent) {
    process.stdout.write("\nPublished contract: the descriptions are not beside the project, no message was judged.\n");
    return;
  }
  const judge = createJudge();
  const violations = new Map<string, string>();
  const notCovered = new Map<string, number>();
  let judged = 0;
  for (const line of readLines()) {
    const judgement = judge.judge(messageOf(line));
    if (judgement.kind === "not-covered") {
      notCovered.set(judgement.why, (notCovered.get(judgement.why) ?? 0) + 1);
      continue;
    }
    judged += 1;
    for (const violation of judgement.violations) violations.set(violation, `${line.method} ${line.url}`);
  }
  const not = [...notCovered.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `\nPublished contract in the journeys: ${judged} messages judged, ${violations.size} violations, ${not} that no description covers:\n`,
  );
  for (const [why, count] of [...notCovered].sort((one, other) => other[1] - one[1])) {
    process.stdout.write(`  ${count} ${why}\n`);
  }
  const lines = [...violations].map(([violation, example]) => `${violation}\n    e.g. ${example}`);
  if (lines.length > 0) throw new Error(`The published contract is violated:\n${lines.join("\n")}`);
}

function readLines(): readonly Line[] {
  if (!existsSync(messagesFolder)) return [];
  return readdirSync(messagesFolder).flatMap((file) =>
    readFileSync(path.join(messagesFolder, file), "utf8")
      .split("\n")
      .filter((text) => text !== "")
      .map((text) => JSON.parse(text) as Line),
  );
}

function messageOf({ method, url, type, sent, status, kind, text, version }: Line): Message {
  const value = text === null ? null : (JSON.parse(text) as unknown);
  return {
    request: { method, url, headers: type === null ? {} : { "content-type": type }, body: Buffer.from(sent, "base64") },
    response: { status, body: bodyOf(kind, value) },
    version,
  };
}

function bodyOf(kind: ResponseBody["kind"], value: unknown): ResponseBody {
  switch (kind) {
    case "json":
      return { kind, value };
    case "list":
      return { kind, items: Array.isArray(value) ? (value as unknown[]) : [] };
    case "text":
      return { kind, text: "", type: "text/plain" };
    case "bytes":
      return { kind, bytes: new Uint8Array(), type: "application/octet-stream" };
    case "none":
      return { kind };
  }
}
