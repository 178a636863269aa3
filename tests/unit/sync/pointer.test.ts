import fc from "fast-check";
import { blobId, lineKeyOf, runId } from "../../../src/domain/ids";
import type { Pointer } from "../../../src/domain/board";
import { readPointer, shorten, writePointer } from "../../../src/sync/pointer";

const pointer: Pointer = {
  title: "Checkout never blocks a customer",
  key: lineKeyOf("0123abcd"),
  blob: blobId("4c6adda4f1f2f3f4f5f6f7f8f9fafbfcfdfeff00"),
  rev: 7,
  digests: new Map([
    ["title", "11111111"],
    ["description", "22222222"],
    ["owner", "33333333"],
    ["target", "44444444"],
    ["priority", "55555555"],
  ]),
  run: runId("deadbeef"),
};

test("the format is the frozen one, word for word", () => {
  expect(writePointer(pointer)).toBe(
    'Throughline: agreed with "Checkout never blocks a customer" · v1 k=0123abcd b=4c6adda4f1f2f3f4f5f6f7f8f9fafbfcfdfeff00 r=7 d=t11111111,d22222222,o33333333,w44444444,p55555555 run=deadbeef',
  );
});

test("a pointer without digests says so", () => {
  const bare = { ...pointer, digests: new Map() };
  expect(writePointer(bare)).toContain(" d=- run=");
  expect(readPointer(writePointer(bare))).toEqual(bare);
});

test("a long title is shortened with an ellipsis so that the whole fits 255 characters", () => {
  const text = writePointer({ ...pointer, rev: 9_999_999_999, title: "Straße 😀 ".repeat(60) });
  expect(text.length).toBeLessThanOrEqual(255);
  expect(text).toContain('…" · v1 k=');
  expect(readPointer(text)?.digests).toEqual(pointer.digests);
});

test.each(["", "See the roadmap", 'Throughline: agreed with "x"', "v1 k=0123abcd b=short r=1 d=- run=deadbeef"])(
  "%j is no pointer",
  (comment) => {
    expect(readPointer(comment)).toBeNull();
  },
);

test("words a person adds around the pointer do not hide it", () => {
  expect(readPointer(`Please keep! ${writePointer(pointer)} (asked Ann)`)).toMatchObject({ key: pointer.key, rev: 7 });
});

test("a digest of a fact this version does not know is kept", () => {
  const newer = writePointer(pointer).replace("p55555555", "p55555555,z66666666");
  expect(writePointer(readPointer(newer) as Pointer)).toBe(newer);
});

const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(..."0123456789abcdef"), { minLength: length, maxLength: length })
    .map((digits) => digits.join(""));
const anyPointer: fc.Arbitrary<Pointer> = fc.record({
  title: fc.string({ unit: "grapheme", maxLength: 300 }),
  key: hex(8).map(lineKeyOf),
  blob: hex(40).map(blobId),
  rev: fc.integer({ min: 1, max: 9_999_999_999 }),
  digests: fc
    .dictionary(fc.constantFrom("title", "description", "owner", "target", "priority"), hex(8))
    .map((record) => new Map(Object.entries(record))),
  run: hex(8).map(runId),
});

test("what is written is read back, the title as far as it fits; never longer than 255 characters", () => {
  fc.assert(
    fc.property(anyPointer, (any) => {
      const text = writePointer(any);
      expect(text.length).toBeLessThanOrEqual(255);
      const read = readPointer(text) as Pointer;
      expect({ ...read, title: "" }).toEqual({ ...any, title: "" });
      const title = any.title.replace(/\s+/g, " ").trim();
      expect(read.title.endsWith("…") ? title.startsWith(read.title.slice(0, -1)) : read.title === title).toBe(true);
      expect(writePointer(read)).toBe(text);
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});

test("shortening never cuts a character in two", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const short = shorten(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(Buffer.from(short, "utf8").toString("utf8")).toBe(short);
    }),
    { seed: 7 },
  );
});
