/**
 * Streams: strategies side by side (Technology, Product, Support…), recognised from a settings row, a comment, or the
 * folder or page that names one; a team's own folder otherwise. A wiki that names none has one stream.
 */
import { pagePath, type PagePath } from "../domain/ids";
import { groupOf } from "./words/groupHeading";
import { withoutPeriods } from "./inline/when";
import { normalWords, phrases, phrasesIn, wordsOutside } from "./words/normalWords";
import { namesRoadmap, sectionKind } from "./words/sectionWords";

export interface NamedStream {
  readonly name: string;
  readonly root: PagePath;
}

const known: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "Technology",
    phrases(
      "technology, tech, technical, technologie, technik, tecnologia, technologia, teknologi, teknik, 技術, 技术, 기술, технологии",
    ),
  ],
  [
    "Product",
    phrases(
      "product, products, produkt, produkte, produit, produits, producto, productos, produto, produtos, prodotto, prodotti, producten, プロダクト, 产品, 產品, 제품, продукт",
    ),
  ],
  [
    "Support",
    phrases(
      "support, customer support, service desk, helpdesk, help desk, customer service, customer success, kundendienst, soporte, suporte, assistenza, サポート, 支持, 지원, поддержка",
    ),
  ],
];

/** Names of technology where nothing but a plan or a time stands beside them: "Data platform" is a team of its own. */
const technologyAlone = phrases("engineering, platform, platform development, architecture, it, infrastructure");

/** The stream a title names, when it names exactly one; "Technical debt" names debt, whichever stream has it. */
function streamNamed(title: string): string | null {
  if (sectionKind(title) === "debt") return null;
  const named = known.filter(([, set]) => phrasesIn(title, set).length > 0).map(([name]) => name);
  if (named.length === 0 && namesTechnologyAlone(title)) return "Technology";
  const only = named[0];
  return named.length === 1 && only !== undefined ? only : null;
}

function namesTechnologyAlone(title: string): boolean {
  const words = normalWords(withoutPeriods(title));
  const rest = wordsOutside(words, technologyAlone).join(" ");
  return rest !== words && (rest === "" || saysNothing(rest));
}

const generic = phrases(
  "wiki, docs, doc, documentation, home, index, readme, teams, team, departments, pages, welcome, general, overview, archive, roadmaps, strategies, planning, plans, about",
);

function saysNothing(title: string): boolean {
  const bare = title.replace(/^\s*\d{1,3}(?:\.\d+)*[.)]?\s+/, "");
  if (generic.has(normalWords(bare)) || /^[\d\s.-]*$/.test(bare)) return true;
  return sectionKind(bare) !== null || groupOf(bare) !== null || namesRoadmap(bare);
}

/**
 * The stream of a page by its path: the nearest segment that names one, else the nearest folder with a name of its own.
 * `isFolder`: pages stand below it, so that it is such a folder itself.
 */
export function streamOfPath(path: PagePath, rows: ReadonlyMap<PagePath, string>, isFolder = false): NamedStream {
  const segments = path.split("/").filter((segment) => segment !== "");
  const at = (length: number): PagePath => pagePath(`/${segments.slice(0, length).join("/")}`);
  for (let length = segments.length; length >= 0; length -= 1) {
    const row = rows.get(at(length));
    if (row !== undefined) return { name: row, root: at(length) };
  }
  for (let length = segments.length; length > 0; length -= 1) {
    const name = streamNamed(segments[length - 1] ?? "");
    if (name !== null) return { name, root: at(length) };
  }
  for (let length = isFolder ? segments.length : segments.length - 1; length > 0; length -= 1) {
    const folder = segments[length - 1] ?? "";
    if (!saysNothing(folder)) return { name: folder.replace(/^\s*\d{1,3}(?:\.\d+)*[.)]?\s+/, ""), root: at(length) };
  }
  return { name: "Strategy", root: pagePath("/") };
}
