/**
 * What a person answers to conflicts on the command line: `--keep-wiki NAME`, `--keep-board NAME` and `--set "NAME=VALUE"`, where
 * NAME is `LINE/FACT` or `LINE` for all its facts, LINE a key, a title or a part of it; `all` is every conflict. The closer name
 * wins over the wider one. A name that fits no conflict, and two answers to the same one, are refused: nothing is guessed.
 */
import { plainWords } from "../domain/plainWords";
import { conflictName } from "../report/planWords";
import type { SyncedFact } from "../sync/facts";
import type { Conflict } from "../sync/operation";
import type { ConflictAnswer } from "../usecases/resolutionsOf";
import { usageRefusal } from "./refusal";

export interface ResolutionOptions {
  readonly keepWiki: readonly string[];
  readonly keepBoard: readonly string[];
  readonly set: readonly string[];
}

interface Answer extends ConflictAnswer {
  /** As it was written. */
  readonly option: string;
  readonly name: string;
}

/** Every answer with its conflict; throws a `Refusal` that lists what there is to decide. */
export function answersTo(
  conflicts: readonly Conflict[],
  options: ResolutionOptions,
): ReadonlyMap<Conflict, ConflictAnswer> {
  const answers = answersOf(options).map((answer) => ({ answer, ...meant(answer, conflicts) }));
  const chosen = new Map<Conflict, ConflictAnswer>();
  for (const conflict of conflicts) {
    const mine = answers.filter(({ found }) => found.includes(conflict));
    const closest = Math.max(...mine.map(({ closeness }) => closeness));
    const [only, other] = mine.filter(({ closeness }) => closeness === closest).map(({ answer }) => answer);
    if (only === undefined) continue;
    if (other !== undefined) {
      throw usageRefusal(
        `${only.option} and ${other.option} answer the same conflict: ${conflictName(conflict)}.`,
        "Say one of them.",
      );
    }
    checkOffered(only, conflict);
    chosen.set(conflict, only);
  }
  return chosen;
}

export const answersAny = ({ keepWiki, keepBoard, set }: ResolutionOptions): boolean =>
  keepWiki.length + keepBoard.length + set.length > 0;

const answersOf = ({ keepWiki, keepBoard, set }: ResolutionOptions): readonly Answer[] => [
  ...keepWiki.map((name) => ({ option: `--keep-wiki ${name}`, name, choice: "keep-wiki" as const })),
  ...keepBoard.map((name) => ({ option: `--keep-board ${name}`, name, choice: "keep-board" as const })),
  ...set.map(ownValue),
];

/** What a conflict can be about. */
const facts: Readonly<Record<SyncedFact, true>> = {
  title: true,
  description: true,
  owner: true,
  target: true,
  priority: true,
};
const nameAndValue = new RegExp(`^(.*?/(?:${Object.keys(facts).join("|")}))\\s*=\\s*(.*)$`, "s");

/** A title may hold `=`, so the fact before it says where the name ends. */
function ownValue(text: string): Answer {
  const [, name, value] = nameAndValue.exec(text) ?? [];
  if (name === undefined || value === undefined || value.trim() === "") {
    throw usageRefusal(
      `--set ${text} names no value.`,
      'Write it as --set "LINE/FACT=VALUE", as in "3f2a1b9c/title=Faster onboarding".',
    );
  }
  return { option: `--set ${text}`, name, choice: "edit", value: value.trim() };
}

/** Conflicts a name stands for, and how close it names them: those of the closest kind that fits any. */
function meant({ name, option }: Answer, conflicts: readonly Conflict[]) {
  const wanted = plainWords(name);
  if (wanted === "all" && conflicts.length > 0) return { found: conflicts, closeness: 0 };
  const isPart = (part: string, { subject }: Conflict): boolean =>
    part !== "" && plainWords(subject.title).includes(part);
  const kinds: readonly ((conflict: Conflict) => boolean)[] = [
    (conflict) => isPart(wanted, conflict),
    ({ subject }) => [subject.key, plainWords(subject.title)].includes(wanted),
    (conflict) => wanted.endsWith(`/${conflict.fact}`) && isPart(wanted.slice(0, -conflict.fact.length - 1), conflict),
    ({ subject, fact }) => [`${subject.key}/${fact}`, `${plainWords(subject.title)}/${fact}`].includes(wanted),
  ];
  const closest = kinds.findLastIndex((fits) => conflicts.some(fits));
  const found = conflicts.filter((conflict) => kinds[closest]?.(conflict) === true);
  if (found.length === 0) throw unknownName(option, conflicts);
  const lines = new Set(found.map(({ subject }) => subject.key ?? subject.title));
  if (lines.size > 1) throw severalLines(option, found);
  return { found, closeness: closest + 1 };
}

function unknownName(option: string, conflicts: readonly Conflict[]): Error {
  return usageRefusal(
    `${option} fits no conflict.`,
    conflicts.length === 0
      ? "There is none: nobody changed the same on both sides."
      : `There are: ${listed(conflicts)}.`,
  );
}

const severalLines = (option: string, found: readonly Conflict[]): Error =>
  usageRefusal(`${option} fits conflicts of several lines.`, `Name one by its key: ${listed(found)}.`);

const listed = (conflicts: readonly Conflict[]): string =>
  conflicts.map((conflict) => `${conflictName(conflict)} (${conflict.subject.title})`).join("; ");

function checkOffered({ option, choice }: Answer, conflict: Conflict): void {
  if (conflict.choices.includes(choice)) return;
  throw usageRefusal(
    `${option} cannot be done: the ${conflict.fact} of “${conflict.subject.title}” is the wiki's to say.`,
    `Say --keep-wiki ${conflictName(conflict)}, or change the page.`,
  );
}
