/** The normal form of words, letter by letter, is the one Unicode's decomposition gives for the text as a whole. */
import fc from "fast-check";
import { normalWords, phrases, phrasesIn, wordsOutside } from "../../../src/pages/words/normalWords";

const letters = new Map(Object.entries({ ß: "ss", ł: "l", ø: "o", đ: "d", ı: "i", æ: "ae", œ: "oe" }));

/** The rule as it is written down, for the whole text at once. */
const decomposed = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßłøđıæœ]/g, (letter) => letters.get(letter) ?? letter)
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

describe("words in normal form", () => {
  it("are what the whole text decomposes to, at every letter there is", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const letter = String.fromCharCode(code);
      for (const text of [letter, `a${letter}b`, `É ${letter} ${letter}'Q`, `x${letter}e\u0301`])
        if (normalWords(text) !== decomposed(text)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it("are what the whole text decomposes to, for any text", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."abXY 09'’–.Éüß½№ﬁ日が한Σσώй", "\u0301", "\u3000", "🚀", "\ud83d"),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), (text) => normalWords(text) === decomposed(text)));
  });

  it("stay as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => normalWords(normalWords(text)) === normalWords(text)),
    );
  });

  it("are told apart into phrases and what stands outside of them, the longest phrase first", () => {
    const set = phrases("next quarter, next, done");
    expect(phrasesIn("Done: next quarter, next", set)).toEqual(["done", "next quarter", "next"]);
    expect(wordsOutside("Done in the next quarter", set)).toEqual(["in", "the"]);
    expect(wordsOutside("", set)).toEqual([]);
  });
});
