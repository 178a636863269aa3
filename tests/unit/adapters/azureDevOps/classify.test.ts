import { classify } from "../../../../src/adapters/azureDevOps/classify";
import type { FailureKind } from "../../../../src/ports/failure";
import { json, plain, refusal } from "../scriptedTransport";

const kindOf = (response: Parameters<typeof classify>[0]): FailureKind | undefined => classify(response)?.failure.kind;

describe("what the service's refusals mean", () => {
  test("a success is no refusal", () => {
    expect(classify(json({ value: [] }))).toBeNull();
    expect(classify(json({ id: 1 }, {}, 201))).toBeNull();
  });

  test.each<[string, number, string | null, string, FailureKind, boolean]>([
    ["a page created over another is met with a 500", 500, "WikiPageAlreadyExistsException", "exists", "stale", false],
    ["a stale If-Match", 412, "WikiPageHasConflictsException", "conflict", "stale", false],
    ["a stale If-Match answered with 409", 409, null, "conflict", "stale", false],
    ["a revision that moved", 412, "TestPatchOperationFailedException", "VS403351", "stale", false],
    ["a save at the same moment", 409, "WorkItemRevisionMismatchException", "TF26071: changed", "stale", false],
    [
      "an item that is not there, or not for us",
      404,
      "WorkItemUnauthorizedAccessException",
      "TF401232",
      "not-found",
      false,
    ],
    ["a missing page", 404, "WikiPageNotFoundException", "no page", "not-found", false],
    ["a missing parent page", 404, "WikiAncestorPageNotFoundException", "no ancestor", "not-found", false],
    ["a permission", 403, "AccessCheckException", "TF401289", "not-permitted", false],
    ["a token without the scope", 401, "UnauthorizedRequestException", "TF400813", "not-signed-in", false],
    ["a rule of the process", 400, "RuleValidationException", "TF401320", "rejected", false],
    ["a link that exists", 400, "RelationAlreadyExistsException", "Relation already exists.", "rejected", false],
    ["a second parent", 400, null, "TF201036: only one Parent link", "stale", false],
    ["a link name nobody registered", 500, null, "Unrecognized Resource link Wiki", "rejected", false],
    [
      "a version the git service cannot resolve",
      500,
      "GitUnresolvableToCommitException",
      "TF401175",
      "not-found",
      false,
    ],
    [
      "a query of more than 20,000 rows",
      400,
      "WorkItemTrackingQueryResultSizeLimitExceededException",
      "VS402337",
      "too-large",
      false,
    ],
    ["being throttled", 429, null, "TF400733: The request has been canceled", "throttled", true],
    ["a route that is not emulated", 501, null, "not here", "not-supported", false],
    ["an unknown 500", 500, "SomethingNewException", "Oops", "unexpected-answer", true],
    ["a gateway", 502, null, "bad gateway", "not-reachable", true],
  ])("%s", (_name, status, typeKey, message, kind, transient) => {
    const found = classify(refusal(status, typeKey, message));
    expect(found?.failure).toMatchObject({ kind, status, typeKey });
    expect(found?.transient).toBe(transient);
  });

  test.each([
    ["an empty body", plain(401, "")],
    ["an empty list", json({ count: 0, value: [] }, {}, 401)],
    ["an envelope", refusal(401, "UnauthorizedRequestException", "TF400813")],
  ])("a 401 is a missing sign-in whatever its body: %s", (_name, response) => {
    expect(kindOf(response)).toBe("not-signed-in");
  });

  test.each([
    ["a 203 with the sign-in page", plain(203, "<!DOCTYPE html><html>", "text/html")],
    ["a 302", plain(302, "")],
    ["a 200 with HTML where JSON was expected", plain(200, "<html><head></head></html>", "text/html; charset=utf-8")],
  ])("a sign-in page is never read as content: %s", (_name, response) => {
    expect(kindOf(response)).toBe("not-signed-in");
  });

  test("a 503 page is an outage, not a sign-in", () => {
    expect(classify(plain(503, "<html>Service unavailable</html>", "text/html"))).toMatchObject({
      failure: { kind: "not-reachable" },
      transient: true,
    });
  });

  test("a byte order mark before the envelope does not hide its sentence", () => {
    const stopped = { ...refusal(503, "VssServiceException", "TF24668: The collection is stopped.") };
    const found = classify({ ...stopped, body: `\uFEFF${String(stopped.body)}` });
    expect(found?.failure.message).toBe("TF24668: The collection is stopped.");
  });

  test("an unmatched route answers in plain text", () => {
    expect(classify(plain(404, "The controller for path '/x' was not found"))?.failure).toMatchObject({
      kind: "not-found",
      message: "The controller for path '/x' was not found.",
    });
  });

  test("a typeKey named like a member of every object is not looked up by accident", () => {
    expect(kindOf(refusal(400, "constructor"))).toBe("rejected");
    expect(kindOf(refusal(400, "__proto__"))).toBe("rejected");
  });

  test("every failure says what to do", () => {
    for (const status of [400, 401, 403, 404, 409, 412, 413, 429, 500, 501, 503]) {
      expect(classify(refusal(status, null, ""))?.failure.help).toMatch(/\.$/);
      expect(classify(plain(status, ""))?.failure.message).toMatch(/\.$/);
    }
  });
});
