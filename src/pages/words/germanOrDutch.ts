/** German or Dutch, where a word means something else in each: told by small words that only one of them has. */
const german = new Set("und das für wir mit nicht eine ist auf wer was warum wann ein im zur zum".split(" "));
const dutch = new Set("en het een van voor wij we met niet zijn wat waarom wanneer op te".split(" "));

/** Whether a text is rather German than Dutch. */
export function isRatherGerman(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const count = (small: ReadonlySet<string>): number => words.filter((word) => small.has(word)).length;
  return count(german) > count(dutch);
}
