/** What the group on the form draws, from what was read: for each line the item serves the way up to the mission. Pure. */
import type { Place } from "../../domain/diagnostic";
import type { LineKey } from "../../domain/ids";
import type { Line, LinkedItem } from "../../domain/line";
import { chainOf, lineOfSightOf, sightAlong } from "../../domain/lineOfSight";
import type { LineOfSight } from "../../domain/lineOfSight";
import type { FormItem } from "../../ports/workItemForm";
import type { Loaded } from "../../usecases/loadPortfolio";
import { pendingLinks } from "../../usecases/pendingLinks";
import type { GlyphName } from "../shared/Glyph";
import { lineOfSightText } from "../text/lineOfSight";

export interface SightStep {
  readonly kind: GlyphName;
  readonly name: string;
  readonly text: string;
}

export interface SightView {
  readonly key: LineKey;
  /** From the mission down to the line. */
  readonly steps: readonly SightStep[];
  /** "at risk · Next · due 2026-12-01" */
  readonly facts: string;
  /** "#12 Carry cars" when the line is reached through an item above. */
  readonly through: string | null;
  /** Half of the link that is missing, in words; `null` when both stand. */
  readonly half: string | null;
  /** Address of the link on the form that is not saved yet; `null` for links that are. */
  readonly pending: string | null;
  readonly place: Place;
}

export function sightView(loaded: Loaded, item: FormItem): readonly SightView[] {
  const { portfolio } = loaded;
  const { board } = portfolio;
  const saved = item.id === null ? [] : (board?.links.get(item.id)?.wikiPages ?? []);
  const pending = pendingLinks(loaded, item.wikiPages, saved).flatMap(({ line, link }) =>
    sightAlong(portfolio, line, null, null).map((sight) => view(loaded, sight, { pending: link.url })),
  );
  const start = item.id ?? item.parent;
  const chain = board === null || start === null ? [] : chainOf(board, start);
  const sights = lineOfSightOf(portfolio, chain).map((sight) => {
    const through = item.id === null ? (sight.through ?? chain[0] ?? null) : sight.through;
    return view(loaded, { ...sight, through }, { pending: null });
  });
  // What the item itself will serve says more than what it serves through its parent.
  const inherited = sights.every(({ through }) => through !== null);
  return inherited && pending.length > 0 ? pending : [...sights, ...pending];
}

function view({ portfolio }: Loaded, sight: LineOfSight, { pending }: { pending: string | null }): SightView {
  const { outcome, deliverable, stream, line, link, through } = sight;
  const step = (kind: GlyphName, name: string, text: string | null | undefined): readonly SightStep[] =>
    text == null || text.trim() === "" ? [] : [{ kind, name, text: text.trim() }];
  return {
    key: line.key,
    steps: [
      ...step("mission", lineOfSightText.mission, portfolio.strategy.mission?.text),
      ...step("vision", lineOfSightText.vision(stream.name), stream.vision?.text),
      ...step("theme", lineOfSightText.theme, outcome.facts.theme),
      ...step("outcome", lineOfSightText.outcome, outcome.facts.title),
      ...step("deliverable", lineOfSightText.deliverable, deliverable?.facts.title),
    ],
    facts: factsOf(sight),
    through: through === null ? null : `#${through.id} ${through.title}`,
    half: link === null || through !== null ? null : halfWords(link, line),
    pending,
    place: line.facts.place,
  };
}

const healthWords = lineOfSightText.health;

function factsOf({ outcome, line }: LineOfSight): string {
  const health = outcome.facts.health?.state ?? null;
  return [
    health === null ? null : healthWords[health],
    outcome.facts.horizon?.literal ?? null,
    line.facts.owner,
    line.facts.target?.literal ?? null,
  ]
    .filter((part): part is string => part !== null && part !== "")
    .join(" · ");
}

/** A further item of a line is linked by its number on the page alone, so a missing link on the item is no gap there. */
function halfWords({ id, mentioned, wikiLink }: LinkedItem, line: Line): string | null {
  if (!mentioned) return lineOfSightText.pageHalfMissing;
  const isFurther = line.shared || line.primary?.id !== id;
  return wikiLink !== null || isFurther ? null : lineOfSightText.itemHalfMissing;
}
