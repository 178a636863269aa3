/** What an English heading says in a few words of how far things are or when they come, whose single words say none of it. */
import type { ClaimedCategory } from "../../domain/strategy";
import { normalWords } from "./normalWords";

const number = "(?:\\d{1,2}|one|two|three|four|five|six)";
const spans =
  "(?:years?|months?|quarters?|phase|stage|wave|half|semester|term|horizon|sprint|increment|iteration|release)";
const we = "(?:what (?:we are|were|we) )?";
const atNow = "(?: (?:now|right now|at the moment|currently|today))?";

const states: readonly (readonly [RegExp, ClaimedCategory])[] = [
  [
    new RegExp(
      `^(?:(?:${we}|(?:currently|still|things) )(?:waiting (?:for|on)|blocked (?:by|on)|stuck (?:on|in|with|at)|held up by|paused (?:until|for)|on hold (?:until|for)|dependent on) .{2,40}|awaiting [^ ]+(?: [^ ]+)?|pending (?:approvals?|decisions?|funding|sign off|review))$`,
    ),
    "proposed",
  ],
  [
    /^(?:(?:temporarily |currently )?(?:stuck|stalled|on ice|frozen|delayed|held up|halted)|(?:yet )?to be (?:started|planned|scheduled|picked up)|starting (?:soon|next|later)|ready for (?:development|delivery|implementation|work)|under (?:evaluation|discussion|investigation)|being (?:explored|considered|evaluated|discussed|planned|scoped|shaped)|(?:next )?in (?:line|the pipeline)|next in the queue)$/,
    "proposed",
  ],
  [
    new RegExp(
      `^(?:${we}(?:(?:currently|actively|now|still) )*(?:working on|building|doing|developing|delivering|making)${atNow}|being (?:tested|developed|implemented|rolled out|delivered)|kicking off|just started)$`,
    ),
    "in-progress",
  ],
  [
    /^(?:just|recently|already|now) (?:\p{L}+ed|done|available|live|built)$|^(?:just |recently |already )?(?:gone live|rolled out|wrapped up|went live|in use|available now)$/u,
    "done",
  ],
  [
    /^(?:(?:what|things) (?:we are|were|we) )?no longer (?:pursuing|pursued|planned|doing|needed|relevant|going ahead|in scope|happening|active)$|^not (?:going ahead|pursuing|pursued|continuing|continued|proceeding|moving forward|going forward)$|^(?:killed|retired|given up|called off|shelved|scrapped|axed)$/,
    "removed",
  ],
];

const times = new RegExp(
  `^(?:${spans} ${number}(?: (?:to )?${number})?|(?:the )?(?:first|second|third|fourth|fifth|final|last) ${spans}|coming soon|(?:further )?down the (?:line|road)|further (?:ahead|away|off)|(?:some(?: )?time )?in the (?:near |distant )?future)$`,
);

/** The state an English heading consists of; `null` for any other. */
export function englishState(title: string): ClaimedCategory | null {
  const normal = normalWords(title);
  return states.find(([pattern]) => pattern.test(normal))?.[1] ?? null;
}

/** "Year 1", "Second phase", "Coming soon": a time that names no date. */
export const isEnglishTime = (title: string): boolean => times.test(normalWords(title));
