/** "Hauptrisiken", "Arbeitsprinzipien", "IT-Strategie": written in one word, the last noun says what it names. */
import type { SectionKind } from "./sectionWords";
import { isBesideName } from "./sectionPhrases";
import { normalWords } from "./normalWords";
import { withoutBracket, withoutNumber } from "./titleParts";

const compounds: readonly (readonly [SectionKind, RegExp])[] = [
  ["risks", /(?:^| )[^ ]{3,}(?:risiken|risicos|risker|risici|risikoer)$/],
  ["decisions", /(?:^| )[^ ]{4,}(?:entscheidungen|beslissingen|besluiten|beslut|beslutninger)$/],
  [
    "principles",
    /(?:^| )[^ ]{4,}(?:prinzipien|grundsatze|leitsatze|principes|beginselen|principer|principper|prinsipper)$/,
  ],
  // What is planned for a company or a product, unlike a "Teststrategie".
  [
    "strategy",
    /(?:^| )(?:it|technologie|technik|tech|produkt|product|digital|digitalisierungs|digitaliserings|cloud|daten|data|plattform|platform|unternehmens|geschafts|bedrijfs|virksomhets|virksomheds|foretags|teknik|teknologi|service|support) ?strategi(?:e|en)?$/,
  ],
];

const mayBeCompound = /risi|risk|ents|besl|prin|grunds|leits|begins|strateg/iu;

/** The kind a heading names in one word, with fillers beside it or without. */
export function kindInOneWord(title: string): SectionKind | null {
  if (!mayBeCompound.test(title)) return null;
  const normal = normalWords(withoutBracket(withoutNumber(title)));
  for (const [kind, compound] of compounds) {
    const at = compound.exec(normal)?.index;
    if (at !== undefined) return isBesideName(normal.slice(0, at)) ? kind : null;
  }
  return null;
}
