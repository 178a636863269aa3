/** The short hash is SHA-256: the platform's own gives the same, whatever the length and however the text is divided. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { ShortHash } from "../../../src/pages/shortHash";

const platform = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 8);

describe("the hash of a line's key", () => {
  it("is SHA-256 at every length around the ends of blocks", () => {
    const hash = new ShortHash();
    for (let length = 0; length <= 260; length += 1) {
      const text = "a".repeat(length);
      hash.begin(text.slice(0, length >> 1));
      expect(hash.of(text.slice(length >> 1))).toBe(platform(text));
    }
  });

  it("is SHA-256 for texts of any script that share a beginning", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.array(fc.string({ unit: "binary", maxLength: 200 }), { minLength: 1, maxLength: 5 }),
        (prefix, texts) => {
          const hash = new ShortHash();
          hash.begin(prefix);
          for (const text of texts) expect(hash.of(text)).toBe(platform(prefix + text));
        },
      ),
    );
  });

  it("grows with what it is given", () => {
    const hash = new ShortHash();
    hash.begin("é".repeat(5000));
    expect(hash.of("ü".repeat(9000))).toBe(platform("é".repeat(5000) + "ü".repeat(9000)));
  });
});
