/**
 * What is wrong with the links between lines and work items, each as a diagnostic with its remedy. About pages and
 * links, never about people.
 */
import type { Board, MissingReason, Pointer, WikiPageLink } from "./board";
import type { Diagnostic } from "./diagnostic";
import type { PagePath, WorkItemId } from "./ids";
import type { Line, LinkedItem, OutcomeLine } from "./line";

/** A *Wiki Page* link of an item with the pointer in its comment. */
export interface PageLinkOf {
  readonly item: WorkItemId;
  readonly link: WikiPageLink;
  readonly pointer: Pointer | null;
}

export interface LinkQuestion {
  readonly outcomes: readonly OutcomeLine[];
  readonly board: Board;
  readonly pageLinks: readonly PageLinkOf[];
  /** Pages that exist. */
  readonly pages: ReadonlySet<PagePath>;
}

/** In reading order of the lines; findings about items without a line last, by id. */
export function linkFindings(question: LinkQuestion): readonly Diagnostic[] {
  const lines = question.outcomes.flatMap((outcome): readonly Line[] => [outcome, ...outcome.deliverables]);
  const ofLines = lines.flatMap((line) => RULES.flatMap((rule) => rule(line, question)));
  return [...ofLines, ...strayLinks(lines, question)];
}

type Rule = (line: Line, question: LinkQuestion) => readonly Diagnostic[];

const MISSING: Readonly<Record<MissingReason, readonly [message: string, help: string]>> = {
  recycled: ["is in the recycle bin", "Restore the work item, or link the line to another one."],
  "not-found-or-not-permitted": [
    "cannot be read: it does not exist, or you may not see it",
    "Correct the number on the page, or ask for permission to see the work item.",
  ],
};

const missingItem: Rule = (line) =>
  links(line).flatMap((link) => {
    if (link.missing === null) return [];
    const [what, help] = MISSING[link.missing];
    return [finding(line, "linked-item-missing", "warning", `#${link.id} of ${named(line)} ${what}.`, help)];
  });

const wikiLinkMissing: Rule = (line) => {
  const link = line.primary;
  if (link === null || line.shared || link.item === null || !link.mentioned || link.wikiLink !== null) return [];
  const message = `The page names #${link.id} for ${named(line)}, but the work item has no link back to this page.`;
  return [
    finding(line, "wiki-link-missing", "info", message, "Apply the sync plan, which adds the link to the work item."),
  ];
};

const mentionMissing: Rule = (line) =>
  links(line)
    .filter((link) => !link.mentioned && line.facts.workItems.length === 0)
    .map((link) =>
      finding(
        line,
        "mention-missing",
        "warning",
        `Work item #${link.id} is linked to ${named(line)}, but the page does not name it.`,
        `Apply the sync plan, which writes #${link.id} to the line, or remove the link from the work item.`,
      ),
    );

const halvesDisagree: Rule = (line) =>
  links(line)
    .filter((link) => !link.mentioned && line.facts.workItems.length > 0)
    .map((link) =>
      finding(
        line,
        "link-halves-disagree",
        "warning",
        `${capital(named(line))} names #${String(line.facts.workItems[0])}, but work item #${link.id} says it was linked to this line.`,
        "Decide which of the two is right in the sync plan: change the number on the page, or remove the link from the other work item.",
      ),
    );

const wrongLevel: Rule = (line, { board }) => {
  const item = line.primary?.item ?? null;
  const level = line.kind === "outcome" ? board.process.outcomeLevel : board.process.deliverableLevel;
  if (item === null || level === null || level.types.includes(item.type)) return [];
  const message = `${capital(named(line))} is linked to #${item.id}, which is a ${item.type} rather than one of: ${level.types.join(", ")}.`;
  return [
    finding(
      line,
      "other-level",
      "info",
      message,
      `Link it to a work item of the level ${level.name}, or leave it if this is meant.`,
    ),
  ];
};

const otherProject: Rule = (line, { board }) => {
  const item = line.primary?.item ?? null;
  if (item === null || item.project.toLowerCase() === board.project.name.toLowerCase()) return [];
  const message = `#${item.id} of ${named(line)} belongs to the project ${item.project}.`;
  return [
    finding(
      line,
      "other-project",
      "info",
      message,
      "What a sync would change of it waits for a tick; new work is only created in this project.",
    ),
  ];
};

const removedItem: Rule = (line) => {
  const item = line.primary?.item ?? null;
  if (item === null || item.category !== "removed" || line.facts.held !== null) return [];
  const message = `#${item.id} of ${named(line)} was removed from the board (${item.state}).`;
  return [
    finding(
      line,
      "work-removed",
      "warning",
      message,
      "Strike the line on the page, or link it to the work that replaces it.",
    ),
  ];
};

const unknownState: Rule = (line, { board }) => {
  const item = line.primary?.item ?? null;
  if (item === null || item.category !== null || !board.process.types.some((type) => type.name === item.type))
    return [];
  const message = `#${item.id} of ${named(line)} is in the state ${item.state}, which its type ${item.type} no longer has.`;
  return [
    finding(
      line,
      "state-unknown",
      "warning",
      message,
      "Give the work item a valid state; until then the service refuses every change to it.",
    ),
  ];
};

const RULES: readonly Rule[] = [
  missingItem,
  wikiLinkMissing,
  mentionMissing,
  halvesDisagree,
  wrongLevel,
  otherProject,
  removedItem,
  unknownState,
];

/** Links with a pointer to pages, or lines, that are not there. */
function strayLinks(lines: readonly Line[], { pageLinks, pages }: LinkQuestion): readonly Diagnostic[] {
  const linked = new Set<WorkItemId>(lines.flatMap((line) => links(line).map((link) => link.id)));
  return [...pageLinks]
    .sort((a, b) => a.item - b.item || (a.link.page < b.link.page ? -1 : 1))
    .flatMap((entry): readonly Diagnostic[] => {
      if (!pages.has(entry.link.page)) {
        return [
          {
            rule: "link-to-missing-page",
            severity: "warning",
            message: `Work item #${entry.item} links to the wiki page ${entry.link.page}, which is not there: it was moved, renamed or deleted.`,
            place: null,
            help: linked.has(entry.item)
              ? "Apply the sync plan, which moves the link to the page that names the work item now."
              : "Name the work item on the page it belongs to, or remove the link from it.",
          },
        ];
      }
      if (entry.pointer === null || linked.has(entry.item)) return [];
      return [
        {
          rule: "line-gone",
          severity: "warning",
          message: `Work item #${entry.item} was agreed with “${entry.pointer.title}” on ${entry.link.page}, but no line there names it any more.`,
          place: null,
          help: "Put the number back on the line, or remove the link from the work item if the line was dropped.",
        },
      ];
    });
}

const links = (line: Line): readonly LinkedItem[] =>
  line.primary === null ? line.alsoServedBy : [line.primary, ...line.alsoServedBy];

const named = (line: Line): string => `“${line.facts.title}”`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const finding = (
  line: Line,
  rule: string,
  severity: Diagnostic["severity"],
  message: string,
  help: string,
): Diagnostic => ({
  rule,
  severity,
  message,
  place: line.facts.place,
  help,
});
