/**
 * The one way a document becomes JSON text: members in the order given, two spaces, a newline at the end.
 *
 * Promises: the same document gives the same bytes, and parsing them gives the document back exactly. What a terminal or
 * a pipeline agent would act on is written as an escape, which JSON reads as the very same character: controls, invisible
 * format characters, and the second `#` of `##` (agents run `##vso[…]` wherever a line contains it).
 */
const active = /[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

export function documentJson(document: unknown): string {
  const text = JSON.stringify(document, null, 2);
  return `${text.replace(active, escaped).replace(/#(?=#|\\u)/g, "\\u0023")}\n`;
}

function escaped(character: string): string {
  let units = "";
  for (let index = 0; index < character.length; index += 1) {
    units += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return units;
}
