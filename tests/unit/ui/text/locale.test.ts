import { culture, inWords, percentWords, plural, speak, whenWords } from "../../../../src/ui/text/locale";

afterEach(() => speak(null));

test("numbers and days are written in the language the page around us is set to", () => {
  speak("de-DE");
  expect(inWords(12345)).toBe("12.345");
  expect(percentWords(7)).toBe("7\u00a0%");
  expect(plural(20000, "row")).toBe("20.000 rows");
  expect(whenWords("2026-03-05")).toBe("05.03.2026");
});

test("a page that names no language, or one nobody knows, leaves the browser's own", () => {
  speak("en-GB");
  expect(whenWords("2026-03-05")).toBe("5 Mar 2026");
  for (const unknown of [null, "", "not a tag", "zz-ZZ"]) {
    speak(unknown);
    expect(culture()).toBeUndefined();
  }
});

test("a day is the same day in every time zone, and what is no time stays as it is", () => {
  speak("en-US");
  expect(whenWords("2026-12-31")).toBe("Dec 31, 2026");
  expect(whenWords("Q4 2026")).toBe("Q4 2026");
  expect(whenWords("2026-13-45")).toBe("2026-13-45");
});
