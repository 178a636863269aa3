import { addressOf, placeOf } from "../../../../src/local/page/address";
import type { Place } from "../../../../src/local/page/address";

const project = "Platform Team";

const places: readonly (readonly [string, Place])[] = [
  ["/local/Platform%20Team", { kind: "project", project }],
  ["/local/Platform%20Team/_apps/hub/a.b.hub", { kind: "hub", project, contribution: "a.b.hub" }],
  ["/local/Platform%20Team/_workitems", { kind: "work-items", project }],
  ["/local/Platform%20Team/_workitems/edit/12", { kind: "work-item", project, id: 12 }],
  ["/local/Platform%20Team/_workitems/create/User%20Story", { kind: "new-work-item", project, type: "User Story" }],
  ["/local/Platform%20Team/_backlogs", { kind: "backlog", project }],
  [
    "/local/Platform%20Team/_wiki/wikis/Docs.wiki",
    { kind: "wiki", project, wiki: "Docs.wiki", page: { kind: "home" } },
  ],
  [
    "/local/Platform%20Team/_wiki/wikis/Docs.wiki?pagePath=%2F1.%20Welcome%2FMission",
    { kind: "wiki", project, wiki: "Docs.wiki", page: { kind: "path", path: "/1. Welcome/Mission" } },
  ],
  [
    "/local/Platform%20Team/_wiki/wikis/Docs.wiki/7",
    { kind: "wiki", project, wiki: "Docs.wiki", page: { kind: "id", id: 7 } },
  ],
  ["/local/Platform%20Team/_sprints", { kind: "unavailable", project, name: "Sprints" }],
];

test.each(places)("the address %s and its place are one another's reverse", (address, place) => {
  const [path = "", search = ""] = address.split("?");
  expect(placeOf(path, search)).toEqual(place);
  expect(addressOf("local", place)).toBe(address);
});

test("a wiki address with a page id keeps the id whatever title follows it", () => {
  expect(placeOf("/local/P/_wiki/wikis/P.wiki/7/Some-Title", "")).toMatchObject({ page: { kind: "id", id: 7 } });
});

test.each(["/local/P/_workitems/edit/0", "/local/P/_workitems/edit/1e3", "/local/P/_apps/hub", "/local/P/constructor"])(
  "%s is no place of the page",
  (path) => {
    expect(placeOf(path, "").kind).toBe("unknown");
  },
);
