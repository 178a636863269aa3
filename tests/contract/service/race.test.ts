/** Two people write the same thing at the same moment: one wins, the others get the service's conflict, nothing is lost. */
import { hierarchy, startWorld, type Answered, type World } from "../facts/asked";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const people = [1, 2, 3, 4, 5];
const outcomes = (answers: readonly Answered[]): readonly (readonly [number, string | null])[] =>
  answers.map(({ status, typeKey }) => [status, typeKey] as const).sort(([left], [right]) => left - right);
const losers = <Value>(loser: Value): readonly Value[] => people.slice(1).map(() => loser);

test("an edit of a page: one is taken, the others are 412", async () => {
  const made = await world.page("PUT", "/A", { body: { content: "0" } });
  const etag = made.headers.get("etag") ?? "";
  const answers = await Promise.all(
    people.map((person) =>
      world.page("PUT", "/A", { body: { content: String(person) }, headers: { "if-match": etag } }),
    ),
  );
  expect(outcomes(answers)).toEqual([[200, null], ...losers([412, "WikiPageHasConflictsException"])]);
  const winner = answers.find(({ status }) => status === 200)?.body["content"];
  expect((await world.page("GET", "/A", { query: "&includeContent=true" })).body["content"]).toBe(winner);
});

test("the creation of a page: one is made, the others are told that it exists", async () => {
  const answers = await Promise.all(
    people.map((person) => world.page("PUT", "/A", { body: { content: String(person) } })),
  );
  expect(outcomes(answers)).toEqual([[201, null], ...losers([500, "WikiPageAlreadyExistsException"])]);
});

test("the revision of an item: one is saved, the others are 412, and there is one revision more", async () => {
  const { id } = await world.item("Epic");
  const answers = await Promise.all(
    people.map((person) =>
      world.patch(id, [
        { op: "test", path: "/rev", value: 1 },
        { op: "add", path: "/fields/System.Title", value: String(person) },
      ]),
    ),
  );
  expect(outcomes(answers)).toEqual([[200, null], ...losers([412, "TestPatchOperationFailedException"])]);
  expect((await world.read(id)).rev).toBe(2);
});

test("the parent of an item: one gets it, the others are told TF201036", async () => {
  const parents = [];
  for (const _ of people) parents.push(await world.item("Epic"));
  const child = await world.item("Feature");
  const answers = await Promise.all(
    parents.map(({ url }) =>
      world.patch(child.id, [{ op: "add", path: "/relations/-", value: hierarchy("Reverse", url) }]),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
  expect(answers.filter(({ message }) => message.startsWith("TF201036: "))).toHaveLength(4);
  const relations = (await world.read(child.id, "&$expand=relations")).relations ?? [];
  expect(relations.map(({ rel }) => rel)).toEqual(["System.LinkTypes.Hierarchy-Reverse"]);
});

test("pushes from the same commit: one is taken, the others are 409 TF401028", async () => {
  const repository = `Demo/_apis/git/repositories/${world.wikiId}`;
  const refs = await world.ask("GET", `${repository}/refs?filter=heads/wikiMaster`);
  const [tip] = refs.body["value"] as { objectId: string }[];
  const push = (person: number): object => ({
    refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId: tip?.objectId }],
    commits: [
      {
        comment: "Push",
        changes: [
          {
            changeType: "add",
            item: { path: `/P${person}.md` },
            newContent: { content: "x", contentType: "rawText" },
          },
        ],
      },
    ],
  });
  const answers = await Promise.all(
    people.map((person) => world.ask("POST", `${repository}/pushes`, { body: push(person) })),
  );
  expect(outcomes(answers)).toEqual([[201, null], ...losers([409, "GitReferenceStaleException"])]);
  expect(answers.filter(({ message }) => message.startsWith("TF401028: "))).toHaveLength(4);
});

test("new items made at once all get numbers of their own", async () => {
  const items = await Promise.all(people.map((person) => world.item("Epic", { "System.Title": String(person) })));
  expect(new Set(items.map(({ id }) => id)).size).toBe(people.length);
});
