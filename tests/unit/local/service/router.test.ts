import { location, locations } from "../../../../src/local/service/locations";
import { ok, route } from "../../../../src/local/service/route";
import { createRouter } from "../../../../src/local/service/router";

const pages = location("25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b");
const pagesById = location("ceddcf75-1068-452d-8b13-2d4d76e1f970");
const create = location("62d3d110-0047-428c-ad3c-4fe872c91c74");
const router = createRouter([
  route(pages, "GET", () => ok(null)),
  route(pagesById, "GET", () => ok(null), { paths: ["{project}/_apis/wiki/wikis/{wikiIdentifier}/pages/{id:int}"] }),
  route(create, "POST", () => ok(null)),
]);

test("a number is an id, anything else a path, with or without its slash", () => {
  const at = (...rest: string[]): unknown => router.find("GET", ["P", "_apis", "wiki", "wikis", "W", "pages", ...rest]);
  expect(at("12")).toMatchObject({ kind: "route", route: { id: pagesById.id }, segments: { id: "12" } });
  expect(at("/A/B c")).toMatchObject({ kind: "route", route: { id: pages.id }, segments: { path: "/A/B c" } });
  expect(at("A", "B")).toMatchObject({ segments: { path: "A/B" } });
  expect(at()).toMatchObject({
    kind: "route",
    route: { id: pages.id },
    segments: { project: "P", wikiIdentifier: "W" },
  });
});

test("literal marks of a template are literal", () => {
  expect(router.find("POST", ["P", "_apis", "WIT", "workItems", "$User Story"])).toMatchObject({
    kind: "route",
    segments: { type: "User Story" },
  });
});

test("a slash inside a segment stays inside it", () => {
  expect(router.find("GET", ["P", "_apis", "wiki", "wikis", "W/X", "pages"])).toMatchObject({
    segments: { wikiIdentifier: "W/X" },
  });
});

test("a known resource without behaviour is told apart from what does not exist", () => {
  expect(router.find("GET", ["P", "_apis", "git", "repositories", "R", "pullRequests"])).toMatchObject({
    kind: "not-emulated",
    location: { resource: "pullRequests" },
  });
  expect(router.find("POST", ["P", "_apis", "wiki", "wikis", "W", "pages"])).toEqual({
    kind: "method-not-allowed",
    allowed: ["GET", "PUT", "DELETE"],
  });
  expect(router.find("GET", ["P", "_apis", "zoo", "animals"])).toEqual({ kind: "nothing" });
});

test("ids of published locations are unique and complete", () => {
  expect(new Set(locations.map(({ id }) => id)).size).toBe(locations.length);
  expect(
    locations.every(
      ({ id, template, maxVersion }) => /^[0-9a-f-]{36}$/.test(id) && template !== "" && maxVersion !== "",
    ),
  ).toBe(true);
});
