/** The judge itself: what it lets pass is described or a known fault with its evidence; everything else is noticed. */
import { areDescriptionsPresent } from "./descriptions";
import { createJudge, type Judgement, type Message } from "./judge";
import { knownFaults, schemaFaults } from "./knownFaults";

const describeJudge = areDescriptionsPresent ? describe : describe.skip;

const page = { path: "/A", order: 0, gitItemPath: "/A.md", subPages: [], id: 7, content: "a" };

function message(method: string, url: string, status: number, value: unknown, sent?: unknown): Message {
  return {
    request: {
      method,
      url,
      headers: { "content-type": "application/json" },
      body: sent === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(sent)),
    },
    response: { status, body: { kind: "json", value } },
    version: 7.1,
  };
}

const violations = (judgement: Judgement): readonly string[] =>
  judgement.kind === "judged" ? judgement.violations : ["not covered"];

describeJudge("messages against the published descriptions (skipped where they are not beside the project)", () => {
  const judge = areDescriptionsPresent ? createJudge() : null;
  const judged = (each: Message): readonly string[] => (judge === null ? [] : violations(judge.judge(each)));
  const pages = "/local/Demo/_apis/wiki/wikis/Demo.wiki/pages";

  test("a page as described passes", () => {
    expect(judged(message("GET", `${pages}?path=/A`, 200, page))).toEqual([]);
  });

  test("a member of another type is a violation of the answer", () => {
    expect(judged(message("GET", `${pages}?path=/A`, 200, { ...page, id: "7" }))).toEqual([
      expect.stringMatching(/answer: \/id must be integer/),
    ]);
  });

  test("a status that no description has is a violation, unless a recording shows it", () => {
    expect(judged(message("GET", `${pages}?path=/A`, 202, page))).toHaveLength(1);
    expect(judged(message("DELETE", "/local/_apis/projects/Demo", 202, { id: "x" }))).toEqual([]);
  });

  test("a parameter that is not described and a body of another shape are violations of the request", () => {
    expect(judged(message("GET", `${pages}?path=/A&recursion=1`, 200, page))).toHaveLength(1);
    expect(judged(message("PUT", `${pages}?path=/A`, 201, page, { content: 1 }))).toHaveLength(1);
  });

  test("refusals have no description and are told apart", () => {
    expect(judge?.judge(message("GET", `${pages}?path=/B`, 404, { message: "no" })).kind).toBe("not-covered");
  });
});

test("every known fault of the descriptions says what shows it", () => {
  expect([...knownFaults, ...schemaFaults].filter(({ evidence }) => evidence.length < 20)).toEqual([]);
});
