/** "Objective 1", "AP1": a heading that counts and says nothing else. What it counts is named in the line below it. */
import { leadInBold } from "../inline/inlineText";
import { standInLevel, type Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { wordCounted } from "../words/labelWords";
import { attributeOf } from "./attributes";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";
import { isBareLabel } from "./sectionContent";

/** The line directly below, in bold, or, below a label of outcomes, the only sentence; `null` where the heading is the title. */
export const titleBelow = askedOnce((page: PageSource, section: Section): readonly Span[] | Section | null => {
  if (section.role.group !== null || !counts(section.words)) return null;
  const [block] = section.blocks;
  if (block === undefined) return section.children[0]?.level === standInLevel ? section.children[0] : null;
  const [first] = block.kind === "paragraph" ? block.lines : [];
  if (block.kind !== "paragraph" || first === undefined || attributeOf(page, block.lines) !== null) return null;
  if (leadInBold(inlineOf(page, [first])) !== undefined) return [first];
  const { text } = inlineOf(page, block.lines);
  return isBareLabel(section.words) && text.length <= longest && !several.test(text) ? block.lines : null;
});

/** "Team A" may be anybody's name. */
const counts = (words: string): boolean => /\d$/.test(words) && wordCounted(words) !== null;

const longest = 160;

/** A sentence behind another, or a lead to what follows. */
const several = /[.!?。]\s+\S|[:：]\s*$/;
