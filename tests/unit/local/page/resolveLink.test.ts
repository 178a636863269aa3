import { fileForm, resolveLink } from "../../../../src/local/page/wiki/resolveLink";

const paths = ["/1. Welcome", "/1. Welcome/Mission", "/4. Support/Support - Vision", "/3. Product/Product Roadmap"];

test.each([
  ["/1.-Welcome/Mission", "/1. Welcome/Mission"],
  ["/1. Welcome/Mission", "/1. Welcome/Mission"],
  ["/1.%20Welcome/Mission", "/1. Welcome/Mission"],
  ["/4.-Support/Support-%2D-Vision", "/4. Support/Support - Vision"],
  ["Product-Roadmap.md#now", "/3. Product/Product Roadmap"],
  ["../1.-Welcome/Mission", "/1. Welcome/Mission"],
])("the link %s leads to the page %s", (link, page) => {
  expect(resolveLink(link, "/3. Product/Product Vision", paths)).toBe(page);
});

test.each([
  "https://example.org/1.-Welcome",
  "mailto:a@example.org",
  "#heading",
  "/No-Such-Page",
  "javascript:alert(1)",
  "/%E0%A4%A",
])("the link %s leads to no page", (link) => {
  expect(resolveLink(link, "/1. Welcome", paths)).toBeNull();
});

test("a title's file form escapes what the service escapes", () => {
  expect(fileForm('/A - B: "C"?')).toBe("/A-%2D-B%3A-%22C%22%3F");
});
