import fc from "fast-check";
import { lineKeyOf } from "../../../../src/domain/ids";
import type { Route } from "../../../../src/ui/hub/route";
import {
  arrangements,
  emptyFilter,
  formatRoute,
  isFiltered,
  lineStates,
  parseRoute,
  startRoute,
  views,
  zooms,
} from "../../../../src/ui/hub/route";

const texts = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 });

const routes: fc.Arbitrary<Route> = fc.record({
  view: fc.option(fc.constantFrom(...views)),
  wiki: fc.option(fc.string({ minLength: 1 })),
  line: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/).map(lineKeyOf)),
  about: fc.option(fc.string({ minLength: 1 })),
  list: fc.option(fc.string({ minLength: 1 })),
  by: fc.constantFrom(...arrangements),
  zoom: fc.constantFrom(...zooms),
  table: fc.boolean(),
  columns: fc.boolean(),
  at: fc.option(fc.constantFrom("2026-11-20", "2027-02-28")),
  asOf: fc.option(fc.constantFrom("2026-11-20", "2027-02-28")),
  filter: fc.record({
    text: fc.string(),
    streams: texts,
    themes: texts,
    states: fc.uniqueArray(fc.constantFrom(...lineStates)),
    horizons: texts,
    owners: texts,
    tags: texts,
  }),
});

describe("the route in the address", () => {
  test("a link to any screen opens that screen again", () => {
    fc.assert(fc.property(routes, (route) => expect(parseRoute(`#${formatRoute(route)}`)).toEqual(route)));
  });

  test("nothing after the # leaves the first screen to the hub", () => {
    expect(parseRoute("")).toEqual(startRoute);
    expect(formatRoute(startRoute)).toBe("");
  });

  test("unknown views, states and keys are ignored rather than refused", () => {
    expect(parseRoute("view=gantt&line=not-a-key&by=stars&zoom=near&at=soon&state=sleeping&state=delivered")).toEqual({
      ...startRoute,
      filter: { ...emptyFilter, states: ["delivered"] },
    });
  });

  test("any text is read without an error", () => {
    fc.assert(fc.property(fc.string(), (hash) => expect(() => parseRoute(hash)).not.toThrow()));
  });

  test("a filter counts as one as soon as any part of it narrows", () => {
    expect(isFiltered(emptyFilter)).toBe(false);
    expect(isFiltered({ ...emptyFilter, owners: ["Priya Raman"] })).toBe(true);
    expect(isFiltered({ ...emptyFilter, text: "x" })).toBe(true);
  });
});
