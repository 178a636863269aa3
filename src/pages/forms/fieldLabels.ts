/**
 * Fields of a page's own: "**Problem.** …", "**Under study.** …" and "**Depends on:** …" in bold before each item of several
 * lists. One that everybody knows shows what the others are.
 */
import { leadInBold, type InlineText } from "../inline/inlineText";
import type { List } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { attributeNamed } from "../words/attributeWords";
import { labelKind } from "../words/labelWords";
import { normalWords } from "../words/normalWords";
import { sectionKind } from "../words/sectionWords";
import type { FactLabel } from "./factLabel";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";

const closed = /^(\p{L}[\p{L}\p{N} '’()-]{1,39}?)\s*[.:：]$/u;
const open = /^\p{L}[\p{L}\p{N} '’()-]{1,39}$/u;

/** The label in bold before an item, closed by a full stop or a colon; `null` where there is none. */
export function labelInBold(inline: InlineText): FactLabel | null {
  const lead = leadInBold(inline);
  if (lead === undefined) return null;
  const words = inline.shape.slice(0, lead.to).trim();
  const parting = /^\s*[:：]?\s*/u.exec(inline.shape.slice(lead.to))?.[0] ?? "";
  const label = closed.exec(words)?.[1] ?? (/[:：]/.test(parting) && open.test(words) ? words : undefined);
  return label === undefined ? null : { label, from: lead.to + parting.length };
}

/** The labels of a page, in normal words, that are fields in at least two of its lists. */
export const fieldLabels = askedOnce((page: PageSource, root: Section): ReadonlySet<string> => {
  if (!page.text.includes("**") && !page.text.includes("__")) return noLabels;
  const lists = [root, ...sectionsBelow(root)]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "list" ? [labelsOf(page, block)] : []))
    .filter((labels) => labels.length > 0);
  const counts = new Map<string, number>();
  for (const label of lists.flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
  const repeated = [...counts].flatMap(([label, count]) => (count >= 2 && labelKind(label) === null ? [label] : []));
  return repeated.some(namesFact) ? new Set(repeated) : noLabels;
});

const noLabels: ReadonlySet<string> = new Set();

const namesFact = (label: string): boolean => attributeNamed(label) !== null && sectionKind(label) !== "deliverables";

/** Of a list each of whose items has one, none twice. */
function labelsOf(page: PageSource, { items }: List): readonly string[] {
  if (items.length < 2) return [];
  const labels = new Set<string>();
  for (const { lines } of items) {
    const found = labelInBold(inlineOf(page, lines));
    if (found === null) return [];
    labels.add(normalWords(found.label));
  }
  return labels.size === items.length ? [...labels] : [];
}
