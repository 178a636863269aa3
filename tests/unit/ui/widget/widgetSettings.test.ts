import { defaultChoice, readChoice, writeChoice } from "../../../../src/ui/widget/widgetSettings";

describe("what a widget keeps of its configuration", () => {
  test("is read back as it was written", () => {
    const choice = { stream: "technology", shown: "metric", wiki: "Platform.wiki" } as const;
    expect(readChoice(writeChoice(choice))).toEqual(choice);
  });

  test.each([null, "", "no JSON", "[]", "null", '{"shown":"something","stream":7}'])(
    "%j reads as the default",
    (data) => {
      expect(readChoice(data)).toEqual(defaultChoice);
    },
  );
});
