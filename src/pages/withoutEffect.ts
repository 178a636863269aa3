/**
 * Lines of the settings page that do nothing although somebody wrote them to correct a reading or to mute a rule: a heading
 * that is not on the page, a word or a rule that does not exist, a reason that is missing.
 */
import type { Diagnostic, Place } from "../domain/diagnostic";
import { findingRules } from "../domain/findingRules";
import { pagePath, type PagePath } from "../domain/ids";
import type { Settings } from "../domain/strategy";
import { isReadingWord } from "./settings";
import { correctionOf } from "./words/roadmapComment";
import { anchorOf } from "./source/anchor";

const withHeading = /^(?:reading|stream) of\s+(\/[^#]*)#(.+)$/i;

/** `anchors`: those of each page that was read. */
export function withoutEffect(
  { rows, muted, unread }: Settings,
  anchors: ReadonlyMap<PagePath, ReadonlySet<string>>,
): readonly Diagnostic[] {
  const rules = new Set(findingRules.map(({ rule }) => rule));
  return [
    ...rows.flatMap(({ name, value, place }) => {
      const [, path = "", heading = ""] = withHeading.exec(name) ?? [];
      const known = anchors.get(pagePath(path.trim()));
      if (known !== undefined && !known.has(anchorOf(heading)))
        return [nothingRead(place, `The row “${name}” names a heading that is not on the page.`, sayHeading)];
      const isKnown = heading === "" ? isReadingWord(value) : correctionOf(value) !== null;
      return /^reading of\s/i.test(name) && value !== "" && !isKnown
        ? [
            nothingRead(
              place,
              `The row “${name}” says “${value}”, which is not understood.`,
              heading === "" ? sayReading : sayCorrection,
            ),
          ]
        : [];
    }),
    ...muted.flatMap(({ rule, place }) =>
      rules.has(rule) ? [] : [nothingRead(place, `“${rule}” is no rule, so nothing is muted.`, sayRule)],
    ),
    ...unread.map(({ text, place }) => nothingRead(place, `“${text}” is not understood, so it does nothing.`, sayLine)),
  ];
}

const sayHeading = "Write the heading as it stands on the page, or remove the row.";
const sayReading = "Write outcomes, deliverables, ignore, or a kind of page such as roadmap, vision or process.";
const sayCorrection = "Write outcomes, deliverables or ignore.";
const sayRule = "Write the name of the rule as a check prints it.";
const sayLine =
  "Write what it is about, a dash, the reason and, where it ends, a day: “muted stale-page on /Archive – kept for the auditors (until 2027-01-31)”.";

const nothingRead = (place: Place, message: string, help: string): Diagnostic => ({
  rule: "correction-without-effect",
  severity: "warning",
  message,
  place,
  help,
});
