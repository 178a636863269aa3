import { patchOf, wikiPageOf } from "../../../../src/local/page/workItemForm";
import type { FormState, Relation } from "../../../../src/local/page/workItemForm";

const relation = (rel: string, url: string): Relation => ({ rel, url, attributes: {} });
const child = relation("System.LinkTypes.Hierarchy-Forward", "http://localhost/local/_apis/wit/workItems/4");
const page = relation("ArtifactLink", "vstfs:///Wiki/WikiPage/p1%2Fw1%2F1.%20Welcome%2FMission");

const state = (differences: Partial<FormState>): FormState => ({
  phase: "ready",
  problem: null,
  item: { id: 7, rev: 3, type: "Epic", fields: { "System.Tags": "a" }, relations: [child, page] },
  changes: {},
  added: [],
  removed: [],
  related: new Map(),
  ...differences,
});

test("a form saves what was changed, guarded by the revision it was read at", () => {
  expect(patchOf(state({ changes: { "System.Title": "New" } }))).toEqual([
    { op: "test", path: "/rev", value: 3 },
    { op: "add", path: "/fields/System.Title", value: "New" },
  ]);
});

test("tags are replaced, because adding would merge them", () => {
  expect(patchOf(state({ changes: { "System.Tags": "" } }))).toContainEqual({
    op: "replace",
    path: "/fields/System.Tags",
    value: "",
  });
});

test("links are removed from the last index down, so that indexes stay true", () => {
  const paths = patchOf(state({ removed: [child, page] })).map((each) => each.path);
  expect(paths).toEqual(["/rev", "/relations/1", "/relations/0"]);
});

test("a form without changes sends nothing, a new item has no revision to guard", () => {
  expect(patchOf(state({}))).toEqual([]);
  const fresh = { id: 0, rev: 0, type: "Epic", fields: {}, relations: [] };
  expect(patchOf(state({ item: fresh, changes: { "System.Title": "First" } }))).toEqual([
    { op: "add", path: "/fields/System.Title", value: "First" },
  ]);
});

test("a Wiki Page link names its page by title path", () => {
  expect(wikiPageOf(page)).toEqual({ projectId: "p1", wikiId: "w1", path: "/1. Welcome/Mission" });
  expect(wikiPageOf(child)).toBeNull();
});
