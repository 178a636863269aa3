/**
 * In every test file that runs in Node: holds each message of the local service against the published descriptions, and
 * fails the file when one is violated. Where the descriptions are not beside the project nothing is judged; the count at
 * the end of the run says so.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as descriptionsModule from "../contract/published/descriptions";
import type * as judgeModule from "../contract/published/judge";
import type { Judge, Message } from "../contract/published/judge";

const channelName = "throughline.local-service.answered";
const folder = join(__dirname, "../../out/published-contract");

/** Files that send requests made up at random on purpose: their answers are judged, their requests are not. */
const sendsAnything = /tests\/unit\/local\/service\/kernel\.test\.ts$/;

const counts = { judged: 0, notCovered: {} as Record<string, number> };
const violations = new Map<string, string>();
let judge: Judge | null | undefined;

/** Loaded with the first message: most files send none. */
function judgeOf(): Judge | null {
  if (judge !== undefined) return judge;
  const { areDescriptionsPresent } = jest.requireActual<typeof descriptionsModule>(
    "../contract/published/descriptions",
  );
  const { createJudge } = jest.requireActual<typeof judgeModule>("../contract/published/judge");
  judge = areDescriptionsPresent ? createJudge() : null;
  return judge;
}

function listen(message: unknown): void {
  const judgement = judgeOf()?.judge(message as Message);
  if (judgement === undefined) return;
  if (judgement.kind === "not-covered") {
    counts.notCovered[judgement.why] = (counts.notCovered[judgement.why] ?? 0) + 1;
    return;
  }
  counts.judged += 1;
  const { method, url } = (message as Message).request;
  const anything = sendsAnything.test(expect.getState().testPath ?? "");
  const lines = judgement.violations.filter((line) => !(anything && line.includes(", request: ")));
  for (const line of lines) if (!violations.has(line)) violations.set(line, `${method} ${url}`);
}

beforeAll(() => {
  subscribe(channelName, listen);
});

afterAll(() => {
  unsubscribe(channelName, listen);
  const { testPath = "unknown" } = expect.getState();
  if (counts.judged > 0 || Object.keys(counts.notCovered).length > 0) {
    mkdirSync(folder, { recursive: true });
    const name = testPath.replace(/^.*\/tests\//, "").replaceAll("/", "-");
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(counts));
  }
  const lines = [...violations].map(([line, example]) => `${line}\n    e.g. ${example}`);
  if (lines.length > 0) throw new Error(`The published contract is violated:\n${lines.join("\n")}`);
});
