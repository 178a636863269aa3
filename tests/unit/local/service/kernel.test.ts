/** Whatever arrives, the service answers in its own words: nothing unforeseen happens inside. */
import fc from "fast-check";
import type { Service } from "../../../../src/local/service/createService";
import { openService } from "../../../../src/local/service/openService";
import { seededRandom, standingClock } from "../../../contract/service/startService";

let service: Service;
let bugs: string[];
let authorization: string;
beforeAll(async () => {
  bugs = [];
  service = openService({
    clock: standingClock(),
    random: seededRandom(),
    dataDir: null,
    baseUrl: "http://localhost",
    onBug: (error, request) =>
      bugs.push(`${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? "") : String(error)}`),
  });
  const { wikiId } = await service.createProject({ name: "Demo", process: "agile" });
  service.wiki.importCommits(wikiId ?? "", [
    {
      by: service.administrator,
      at: new Date(0),
      message: "m",
      files: new Map([
        ["/A.md", "a"],
        ["/A/B.md", "b"],
      ]),
    },
  ]);
  authorization = `Bearer ${service.users.issueToken({ userId: service.administrator.id }).secret}`;
});
afterAll(() => service.close());

const odd = fc.constantFrom(
  "..",
  "%2e%2e",
  "%2F",
  "%",
  "%zz",
  "%00",
  "\\",
  ".git",
  "é",
  "%F0%9F%92%A9",
  "$",
  "{*}",
  "0",
  "-1",
  "999999999999",
  "'",
  "con",
  "a.",
  "~1",
);
const word = fc.oneof(
  odd,
  fc.constantFrom(
    "A",
    "/A",
    "%2FA",
    "A.md",
    "wikiMaster",
    "Demo",
    "Demo.wiki",
    "heads",
    "null",
    "true",
    "2026-01-01",
    "full",
    "120",
  ),
  fc.string({ maxLength: 6 }).map(encodeURIComponent),
);
const place = fc.constantFrom(
  "Demo/_apis/wiki/wikis",
  "Demo/_apis/wiki/wikis/Demo.wiki",
  "Demo/_apis/wiki/wikis/Demo.wiki/pages",
  "Demo/_apis/wiki/wikis/Demo.wiki/pagesbatch",
  "Demo/_apis/wiki/wikis/Demo.wiki/pagemoves",
  "Demo/_apis/wiki/wikis/Demo.wiki/attachments",
  "Demo/_apis/git/repositories",
  "Demo/_apis/git/repositories/Demo.wiki",
  "Demo/_apis/git/repositories/Demo.wiki/items",
  "Demo/_apis/git/repositories/Demo.wiki/itemsbatch",
  "Demo/_apis/git/repositories/Demo.wiki/blobs",
  "Demo/_apis/git/repositories/Demo.wiki/commits",
  "Demo/_apis/git/repositories/Demo.wiki/commitsbatch",
  "Demo/_apis/git/repositories/Demo.wiki/diffs/commits",
  "Demo/_apis/git/repositories/Demo.wiki/trees",
  "Demo/_apis/git/repositories/Demo.wiki/refs",
  "Demo/_apis/git/repositories/Demo.wiki/pushes",
  "Demo/_apis/git/repositories/Demo.wiki/stats/branches",
  "_apis/projects",
  "_apis/projects/Demo/teams",
  "_apis/connectionData",
  "_apis",
);
const parameter = fc.tuple(
  fc.constantFrom(
    "path",
    "scopePath",
    "recursionLevel",
    "includeContent",
    "versionDescriptor.version",
    "versionDescriptor.versionType",
    "versionDescriptor.versionOptions",
    "version",
    "$format",
    "filter",
    "$top",
    "$skip",
    "searchCriteria.itemPath",
    "searchCriteria.itemVersion.version",
    "searchCriteria.fromDate",
    "searchCriteria.fromCommitId",
    "searchCriteria.ids",
    "baseVersion",
    "targetVersion",
    "name",
    "continuationToken",
    "latestProcessedChange",
    "comment",
    "api-version",
  ),
  word,
);
const body = fc.oneof(
  fc.constant(""),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .record(
      {
        path: fc.jsonValue(),
        newPath: fc.jsonValue(),
        newOrder: fc.jsonValue(),
        content: fc.jsonValue(),
        name: fc.jsonValue(),
        type: fc.jsonValue(),
        refUpdates: fc.jsonValue(),
        commits: fc.jsonValue(),
        itemDescriptors: fc.jsonValue(),
        versions: fc.jsonValue(),
        ids: fc.jsonValue(),
        top: fc.jsonValue(),
        itemVersion: fc.jsonValue(),
        capabilities: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
);

test("no request makes the service fail in a way it did not foresee", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "PUT", "POST", "PATCH", "DELETE", "OPTIONS", "HEAD"),
      place,
      fc.array(word, { maxLength: 2 }),
      fc.array(parameter, { maxLength: 4 }),
      body,
      async (method, start, rest, parameters, text) => {
        if (method === "DELETE" && /^_apis\/projects|repositories(?:\/Demo.wiki)?$/.test(start)) return;
        const query = [["api-version", "7.1"], ...parameters].map((pair) => pair.join("=")).join("&");
        const served = await service.handle({
          method,
          url: `/local/${[start, ...rest].join("/")}?${query}`,
          headers: { authorization, "content-type": "application/json", "if-match": '"x"' },
          body: Buffer.from(text),
        });
        expect(served.kind).toBe("answer");
        expect(bugs).toEqual([]);
      },
    ),
    { seed: 20, numRuns: 1500 },
  );
});
