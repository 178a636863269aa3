/**
 * Index pages: a page named a roadmap that holds no outcomes itself but lists pages, by links or by `[[_TOSP_]]`, and a
 * page among roadmaps that does so by `[[_TOSP_]]`. Each page it lists below itself is one outcome, guessed, with the
 * group its link stands under, unless that page says otherwise of itself or is such an index. The order of the list is
 * the wiki's order, not a rank. A portfolio holds outcomes and links pages that tell some of them.
 */
import type { LineKey, PagePath } from "../domain/ids";
import type { Outcome, Status, When } from "../domain/strategy";
import type { Place } from "../domain/diagnostic";
import { parentOf } from "./pagePath";
import { sectionsBelow } from "./source/sections";
import { groupFacts } from "./forms/groupFacts";
import { inlineOf, type PageSource } from "./forms/pageSource";
import { isIndex, isInsideClosed, showsSubpages } from "./forms/sectionContent";

/** What the index says of a page it lists. */
export interface Listed {
  readonly theme: string | null;
  readonly horizon: When | null;
  readonly status: Status | null;
  readonly priority: string | null;
}

export interface IndexPage {
  readonly links: readonly { readonly target: string; readonly listed: Listed }[];
  /** It shows all pages below it. */
  readonly subpages: boolean;
}

const nothingSaid: Listed = { theme: null, horizon: null, status: null, priority: null };

/** `null` when the page lists nothing. */
export function indexPage(page: PageSource): IndexPage | null {
  const sections = [page.root, ...sectionsBelow(page.root)].filter((section) => !isInsideClosed(section));
  const links = sections.flatMap((section) => {
    const { theme, horizon, status, priority } = groupFacts(page, section);
    const lists = section.blocks.filter((block) => block.kind === "list").filter((list) => isIndex(page, list));
    return lists.flatMap((list) =>
      list.items.flatMap((item) => {
        const target = inlineOf(page, item.lines).links[0]?.target;
        return target === undefined ? [] : [{ target, listed: { theme, horizon, status, priority } }];
      }),
    );
  });
  const subpages = showsSubpages(page);
  return links.length === 0 && !subpages ? null : { links, subpages };
}

/** A page as it reads alone, for what its lines link. */
interface LinkingPage {
  readonly path: PagePath;
  readonly outcomes: readonly Outcome[];
  readonly links: readonly { readonly target: string; readonly place: Place }[];
}

/**
 * The pages that the lines of a page stand for, with what each line says of its own; `null` where the page is no index.
 * "Payments | [roadmap](/Roadmaps/Payments) | Ann": most of its lines link a page each, below it or beside it, that has
 * outcomes of its own.
 */
export function pagesOfLines(
  { path, outcomes, links }: LinkingPage,
  pageWithOutcomes: (target: string) => PagePath | null,
): ReadonlyMap<PagePath, Listed> | null {
  if (outcomes.length < 2 || links.length < 2) return null;
  const linked = new Map<PagePath, Listed>();
  for (const outcome of outcomes) {
    const pages = pagesLinked(outcome, links, pageWithOutcomes);
    const page = pages.find((found) => found.startsWith(`${path}/`) || parentOf(found) === parentOf(path));
    if (page !== undefined && page !== path) linked.set(page, saidOf(outcome));
  }
  return linked.size >= 2 && linked.size * 2 > outcomes.length ? linked : null;
}

/** A line of a portfolio that is the title of a page, with what it says of it. */
export interface DetailedLine {
  readonly key: LineKey;
  readonly page: PagePath;
  readonly listed: Listed;
}

/** "[Night berths](/Initiatives/Night-berths) | Ida | Q3 2027": lines whose outcome has a page of its own, by the same title. */
export function detailedLines(
  { path, outcomes, links }: LinkingPage,
  pageOfOutcome: (target: string, title: string) => PagePath | null,
): readonly DetailedLine[] {
  if (links.length === 0) return [];
  return outcomes.flatMap((outcome) => {
    const [page] = pagesLinked(outcome, links, (target) => pageOfOutcome(target, outcome.title));
    return page === undefined || page === path ? [] : [{ key: outcome.key, page, listed: saidOf(outcome) }];
  });
}

/** The pages that a line without parts of its own links. */
function pagesLinked(
  outcome: Outcome,
  links: LinkingPage["links"],
  pageAt: (target: string) => PagePath | null,
): readonly PagePath[] {
  return outcome.deliverables.length > 0
    ? []
    : linksOfLine(outcome, links).flatMap(({ target }) => pageAt(target) ?? []);
}

const linksOfLine = ({ place }: Outcome, links: LinkingPage["links"]): LinkingPage["links"] =>
  links.filter(({ place: { line } }) => line >= place.line && line <= place.endLine);

/** Lines that link nothing and say whose they are, until when or by what work: a portfolio holds them beside those with a page. */
export const holdsOwnLines = ({ outcomes, links }: LinkingPage): boolean =>
  outcomes.some(
    (outcome) =>
      (outcome.owner !== null || outcome.target !== null || outcome.workItems.length > 0) &&
      linksOfLine(outcome, links).length === 0,
  );

const saidOf = ({ theme, horizon, target, status, priority }: Outcome): Listed => ({
  theme,
  horizon: horizon ?? target,
  status,
  priority,
});

/** Pages an index lists below itself, with what it says of each; the first index that lists a page decides. */
export function listedPages(
  indexes: readonly { readonly path: PagePath; readonly index: IndexPage }[],
  wiki: {
    readonly paths: readonly PagePath[];
    /** The page a link leads to; `null` when it leads to none. */
    readonly resolve: (target: string, from: PagePath) => PagePath | null;
  },
): ReadonlyMap<PagePath, Listed> {
  const listed = new Map<PagePath, Listed>();
  const indexed = new Set(indexes.flatMap(({ path, index }) => (index.subpages ? [path] : [])));
  for (const { path, index } of indexes) {
    const isBelow = (page: PagePath): boolean => page.startsWith(`${path}/`);
    for (const { target, listed: said } of index.links) {
      const page = wiki.resolve(target, path);
      if (page !== null && isBelow(page) && !listed.has(page) && !indexed.has(page)) listed.set(page, said);
    }
    if (!index.subpages) continue;
    for (const page of wiki.paths)
      if (isBelow(page) && !page.slice(path.length + 1).includes("/") && !listed.has(page) && !indexed.has(page))
        listed.set(page, nothingSaid);
  }
  return listed;
}
