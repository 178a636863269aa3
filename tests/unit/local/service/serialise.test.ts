import { readAccept } from "../../../../src/local/service/acceptHeader";
import { enumValue, KeptUrl } from "../../../../src/local/service/route";
import { dateText, serialise, serialiseBody } from "../../../../src/local/service/serialise";

const none = readAccept("application/json").wishes;
const all = readAccept(
  "application/json;api-version=5.0;excludeUrls=true;enumsAsNumbers=true;msDateFormat=true;noArrayWrap=true",
).wishes;
const value = {
  url: "u",
  _links: {},
  kept: { url: new KeptUrl("k") },
  at: new Date(1000),
  state: enumValue("b", { a: 0, b: 5 }),
  nothing: null,
  absent: undefined,
};

test("without wishes dates are ISO, enumerations names and urls stand", () => {
  expect(JSON.parse(serialise(value, none))).toEqual({
    url: "u",
    _links: {},
    kept: { url: "k" },
    at: "1970-01-01T00:00:01Z",
    state: "b",
    nothing: null,
  });
});

test("the browser client's wishes are all met", () => {
  expect(serialise(value, all)).toBe(String.raw`{"kept":{"url":"k"},"at":"\/Date(1000)\/","state":5,"nothing":null}`);
});

test("lists are wrapped count first or value first, or bare", () => {
  expect(serialiseBody({ kind: "list", items: [1] }, none)).toBe('{"count":1,"value":[1]}');
  expect(serialiseBody({ kind: "list", items: [1], valueFirst: true }, none)).toBe('{"value":[1],"count":1}');
  expect(serialiseBody({ kind: "list", items: [1] }, all)).toBe("[1]");
});

test.each([
  [Date.UTC(2024, 0, 1), "2024-01-01T00:00:00Z"],
  [Date.UTC(2024, 0, 1, 0, 0, 10, 230), "2024-01-01T00:00:10.23Z"],
  [Date.UTC(2024, 0, 1, 0, 0, 0, 607), "2024-01-01T00:00:00.607Z"],
])("%d is written %s", (time, text) => {
  expect(dateText(new Date(time))).toBe(text);
});
