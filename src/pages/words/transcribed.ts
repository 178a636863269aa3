/** German umlauts written as two letters where a keyboard has none: "Prioritaet", "Naechste Schritte". */

const twoLetters = /(?<![aeq])([aou])e/giu;

/** The text with its umlauts; `null` where nothing in it may be one. */
function withUmlauts(text: string): string | null {
  if (!/[aou]e/i.test(text)) return null;
  const found = text.replace(twoLetters, "$1\u0308").normalize("NFC");
  return found === text ? null : found;
}

/** What a text means, asked again with umlauts where it means nothing as it is written. */
export function orTranscribed<Meaning>(
  text: string,
  meaning: Meaning | null,
  ask: (text: string) => Meaning | null,
): Meaning | null {
  const transcribed = meaning === null ? withUmlauts(text) : null;
  return transcribed === null ? meaning : ask(transcribed);
}
