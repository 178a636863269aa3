/** Places for a title that nobody has filled in. */

const beginnings = "[<{.…_xX";
const onlyBracketed = /^(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>|\{{1,2}[^{}]{1,80}\}{1,2}|[.…_]{2,}|…|x{3,})$/i;

/** "[Feature]: [Description] – [Priority]", "Version [Next version] – [Date]" */
const bracketedInRow =
  /^(?:\p{L}{1,14}\s)?(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>)(?:\s*[:：|–—-]\s*(?:\[[^[\]]{1,80}\]|<[^<>]{1,80}>)){1,4}$/u;

/** "[Date] – Name of the milestone" */
const datedPlace = /^\[(?:date|datum|fecha|data|yyyy|tt\.mm|dd)[^\]]{0,20}\]\s*[-–—:]/i;

/** Whether a title is the place for one in a template: "[Initiative name]", "<Outcome 1>", "…". */
export function isPlaceholder(title: string): boolean {
  const text = title.trim();
  if (beginnings.includes(text.charAt(0)) && onlyBracketed.test(text)) return true;
  return (text.includes("[") || text.includes("<")) && (bracketedInRow.test(text) || datedPlace.test(text));
}
