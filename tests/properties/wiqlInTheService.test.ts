/** Arbitrary titles and queries meet the whole service: titles are found as they are, queries are answered or refused. */
import fc from "fast-check";
import { openService } from "../../src/local/service/openService";
import type { Service } from "../../src/local/service/createService";
import type { Project } from "../../src/local/service/route";
import { seededRandom, standingClock } from "../contract/service/startService";

let service: Service;
let project: Project;
let secret: string;
const bugs: unknown[] = [];

beforeAll(async () => {
  service = openService({
    clock: standingClock(),
    random: seededRandom(),
    dataDir: null,
    baseUrl: "http://localhost",
    onBug: (error) => bugs.push(error),
  });
  ({ project } = await service.createProject({ name: "Demo", process: "agile", projectWiki: false }));
  ({ secret } = service.users.issueToken({ userId: service.administrator.id }));
});
afterAll(() => service.close());

async function wiql(query: string): Promise<{ readonly status: number; readonly ids: readonly number[] }> {
  const served = await service.handle({
    method: "POST",
    url: "/local/Demo/_apis/wit/wiql?api-version=7.1",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: Buffer.from(JSON.stringify({ query })),
  });
  if (served.kind === "dropped") throw new Error("dropped");
  const { workItems = [] } = JSON.parse(Buffer.from(served.body).toString("utf8")) as { workItems?: { id: number }[] };
  return { status: served.status, ids: workItems.map(({ id }) => id) };
}

const title = fc
  .oneof(fc.string({ maxLength: 80 }), fc.constantFrom("it's", "a' OR 1=1 --", "[System.Id]", "%", "_", "@me", "a''b"))
  .map((text) => text.replace(/[\u0000-\u001f\u007f]/g, "").trim())
  .filter((text) => text !== "");

test("an item is found by its title, however that is written, and by no other", async () => {
  const by = service.administrator;
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      const at = new Date(service.clock.now());
      const id = service.board.seed.createItem({ project, type: "Task", fields: { "System.Title": text }, by, at });
      const quoted = `'${text.replaceAll("'", "''")}'`;
      const { status, ids } = await wiql(`SELECT [System.Id] FROM WorkItems WHERE [System.Title] = ${quoted}`);
      expect([status, ids.includes(id)]).toEqual([200, true]);
      const not = await wiql(`SELECT [System.Id] FROM WorkItems WHERE [System.Title] <> ${quoted}`);
      expect(not.ids.filter((other) => ids.includes(other))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const words = fc.constantFrom(
  ...["SELECT", "[System.Id]", "FROM", "WorkItems", "WorkItemLinks", "WHERE", "AND", "OR", "NOT", "(", ")", "=", "<>"],
  ...[
    "[Source].[System.Title]",
    "[Target].[System.State]",
    "[System.Links.LinkType]",
    "[System.CreatedDate]",
    "[System.Tags]",
  ],
  ...[
    "'a'",
    "''",
    "@me",
    "@today",
    "@project",
    "@currentIteration",
    "-",
    "7",
    "IN",
    "EVER",
    "CONTAINS",
    "UNDER",
    "ORDER BY",
  ],
  ...[
    "ASOF",
    "'2026-01-01'",
    "MODE (Recursive)",
    "MODE (MustContain)",
    "DESC",
    ",",
    "GROUP",
    "WORDS",
    "\u{1F600}",
    "\\",
  ],
);

/** Conditions that can be read, whether they make sense or not. */
const condition = fc
  .tuple(
    fc.constantFrom(
      "[System.Title]",
      "[System.Id]",
      "[System.State]",
      "[System.Tags]",
      "[System.AreaPath]",
      "[System.AssignedTo]",
      "[System.CreatedDate]",
      "[System.Parent]",
      "[No.Such]",
    ),
    fc.constantFrom("=", "<>", "<", ">=", "CONTAINS", "CONTAINS WORDS", "UNDER", "IN", "NOT IN", "IN GROUP"),
    fc.constantFrom(
      "'a'",
      "''",
      "7",
      "@me",
      "@today - 3",
      "@project",
      "'2026-01-01'",
      "[System.Title]",
      "('a', 'b')",
      "(1, 2)",
      "@startOfMonth('-1M')",
    ),
  )
  .map((parts) => parts.join(" "));
const readable = fc
  .tuple(
    fc.array(condition, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(" AND ", " OR ", " AND NOT ", " AND EVER "),
    fc.constantFrom("", " ORDER BY [System.Title] DESC", " ASOF '2026-01-02'"),
  )
  .map(([parts, between, end]) => `SELECT [System.Id] FROM WorkItems WHERE ${parts.join(between)}${end}`);

test("any query is answered, refused in words, or named as not emulated: never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 14 }), fc.boolean(), async (parts, isWhole) => {
      const query = isWhole ? parts.join(" ") : `SELECT [System.Id] FROM WorkItems WHERE ${parts.join(" ")}`;
      expect([200, 400, 501]).toContain((await wiql(query)).status);
    }),
    { numRuns: 400 },
  );
  await fc.assert(
    fc.asyncProperty(readable, async (query) => expect([200, 400, 501]).toContain((await wiql(query)).status)),
    { numRuns: 400 },
  );
  expect(bugs).toEqual([]);
});
