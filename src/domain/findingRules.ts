/**
 * Every rule a finding can carry, one by one: what it says, how severe it is, and whether it is advice. Advice is about
 * writing well, never a gate, and left out of a check unless asked for. `docs/findings.md` says the same for people; a
 * test holds the two together, and holds both against the rules the sources know.
 */
import type { Severity } from "./diagnostic";

export interface FindingRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly advice: boolean;
  /** What is so when it is found. */
  readonly says: string;
}

const of = (severity: Severity, rule: string, says: string, advice = false): FindingRule => ({
  rule,
  severity,
  advice,
  says,
});

export const findingRules: readonly FindingRule[] = [
  // Pages
  of("error", "unreadable", "A page is no UTF-8 text or too long; nothing is concluded from it."),
  of("warning", "unreachable-page", "A file name holds raw blanks, so the service neither opens nor changes the page."),
  of("warning", "no-roadmap-page", "No page was recognised as a roadmap: there are no outcomes, and none is started."),
  of(
    "warning",
    "stub",
    "A page is empty, says of itself that it is unfinished or leaves most of its sections for later.",
  ),
  of("info", "stub-section", "Sections of a page of strategy are empty or hold a placeholder only.", true),
  of("info", "pointer", "A page only says where its content is now."),
  of("info", "superseded", "A page says that another took its place; its lines are held back."),
  of("warning", "stale-page", "Every time its open outcomes name has passed, or nobody changed the page for long."),
  of("warning", "malformed-front-matter", "The front matter is no valid YAML and was not read."),
  of("warning", "broken-link", "A link leads to no page of the wiki, or to a heading its page has not."),
  of("warning", "missing-picture", "A picture or attachment is not among the wiki's files."),
  of("warning", "settings-row-without-page", "A settings row names a page that was renamed, moved or deleted."),
  of("warning", "correction-without-effect", "A comment, settings row or mute is not understood and does nothing."),
  // Lines
  of(
    "warning",
    "duplicate-title",
    "Two lines under the same headings, or two open outcomes of one theme, have the same title.",
  ),
  of("warning", "ambiguous-date", "A date could be two: day first or month first."),
  of("warning", "no-such-date", "A date names a day the calendar does not have."),
  of("info", "unknown-status", "A status is written in words or marks whose meaning is not known."),
  of("info", "shared-work-item", "Several lines name the same work item; the first keeps it in step."),
  of("info", "missing-metric", "Outcomes name no measure where others on the page do, or a whole stream names none."),
  // Links between lines and work
  of(
    "warning",
    "linked-item-missing",
    "The work item of a line is in the recycle bin, does not exist or may not be seen.",
  ),
  of("info", "wiki-link-missing", "The page names the work item, which has no link back to the page."),
  of("warning", "mention-missing", "The work item is linked to the line, which does not name it."),
  of("warning", "link-halves-disagree", "The page names one work item, another says that it was linked to the line."),
  of("warning", "link-to-missing-page", "A work item links to a page that was moved, renamed or deleted."),
  of("warning", "line-gone", "A work item was agreed with a line that is no longer on the page."),
  of("info", "other-level", "A line is linked to a work item of another backlog level."),
  of("info", "other-project", "A line is linked to a work item of another project."),
  of("warning", "work-removed", "The work item of an open line was removed from the board."),
  of("warning", "state-unknown", "A work item is in a state its type no longer has."),
  // Coverage
  of("info", "outcome-without-work", "No work serves an outcome."),
  of("info", "deliverable-without-work", "No work item stands for a deliverable."),
  of("info", "work-without-outcome", "A work item serves no outcome."),
  of("warning", "drift", "The page claims one state, the board says another."),
  // Advice
  of("info", "not-one-sentence", "A vision takes more than one sentence.", true),
  of(
    "info",
    "advice-or-process",
    "A page tells how things are done in general; no vision and no outcomes were taken.",
    true,
  ),
  of(
    "info",
    "missing-considerations",
    "No outcome of a stream says anything about security, privacy or sustainability.",
    true,
  ),
];

const adviceRules: ReadonlySet<string> = new Set(findingRules.filter(({ advice }) => advice).map(({ rule }) => rule));

/** Whether a rule is advice: information on writing well, shown in a check only when asked for. */
export const isAdvice = (rule: string): boolean => adviceRules.has(rule);
