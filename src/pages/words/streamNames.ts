/** What titles of folders and pages say of the strategy they belong to: "Product roadmap 2027" of Product, "Roadmap of claims" of Claims. */
import { withoutPeriods } from "../inline/when";
import { namesArchive } from "../archive";
import { groupOf } from "./groupHeading";
import { holdsPhrase, normalWords, phrases, wordsOutside } from "./normalWords";
import { remembered } from "./remembered";
import { namesRoadmap } from "./roadmapNames";
import { sectionKind } from "./sectionWords";

const known: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "Technology",
    phrases(`
      tech, technical, technik, technologia, technologie, technology, tecnologia, teknik, teknologi, технологии, 기술,
      技术, 技術
    `),
  ],
  [
    "Product",
    phrases(`
      prodotti, prodotto, product, producten, producto, productos, products, produit, produits, produkt, produkte,
      produto, produtos, продукт, 제품, プロダクト, 产品, 產品
    `),
  ],
  [
    "Support",
    phrases(`
      assistenza, customer service, customer success, customer support, help desk, helpdesk, kundendienst,
      service desk, soporte, suporte, support, поддержка, 지원, サポート, 支持
    `),
  ],
];

/** Names of technology where nothing but a plan or a time stands beside them: "Data platform" is a team of its own. */
const technologyAlone = phrases("engineering, platform, platform development, architecture, it, infrastructure");

/** The stream a title names with nothing of its own beside it ("Technology Roadmap"); "Technical debt" names debt, whoever has it. */
function streamNamed(title: string): string | null {
  if (sectionKind(title) === "debt") return null;
  const named = known.filter(([, set]) => holdsPhrase(title, set));
  const only = named.length === 1 ? named[0] : undefined;
  return only !== undefined && namesAlone(title, only[1]) ? only[0] : null;
}

function namesAlone(title: string, names: ReadonlySet<string>): boolean {
  const words = normalWords(withoutPeriods(withoutNumber(title)));
  const besides = wordsOutside(words, names).join(" ");
  return besides !== words && (besides === "" || saysNothing(besides));
}

const generic = phrases(`
  about, abteilungen, afdelingen, afdelinger, areas, avdelinger, avdelningar, bereiche, by team, by teams,
  departamentos, departements, departments, doc, docs, documentation, dzialy, equipas, equipes, equipos, general,
  groups, home, index, nach team, nach teams, overview, pages, par equipe, per squadra, per team, planning, plans,
  por equipa, por equipe, por equipo, readme, register, registers, registres, registri, registros, reparti,
  roadmaps, services, squadre, squads, strategies, streams, team, teams, times, tribes, tymy, welcome, wiki,
  zespoly, команды, отделы, 팀, チーム, 团队, 部門, 部门
`);

function saysNothing(title: string): boolean {
  const bare = withoutNumber(title);
  if (generic.has(normalWords(bare)) || /^[\d\s.-]*$/.test(bare) || namesArchive(bare)) return true;
  return sectionKind(bare) !== null || groupOf(bare) !== null || namesRoadmap(bare);
}

const withoutNumber = (title: string): string => title.replace(/^\s*\d{1,3}(?:\.\d+)*[.)]?\s+/, "");

/** Whether a title names nothing but places of a wiki ("Teams", "Docs"). */
export const isGeneric = (title: string): boolean => generic.has(normalWords(title));

/** Whether a title names one of the streams every company has, with nothing of its own beside it. */
export const isKnownStream = (title: string): boolean => streamNamed(title) !== null;

/** The stream a title names wherever it stands: one every company has, or technology where a plan or a time stands beside it. */
export const knownStream = (title: string): string | null =>
  streamNamed(title) ?? (namesAlone(title, technologyAlone) ? "Technology" : null);

const joining = phrases(`
  al, av, da, das, de, degli, dei, del, della, dem, den, der, des, di, die, dla, do, dos, du, el, for, fur, la, las,
  le, les, los, of, our, s, team, teamet, the, til, van, von, voor, zespol, zespolu, для, команды
`);

/**
 * The stream a folder or a page of its own names: what is left of its title without the words for a roadmap or a
 * strategy, its number, time, and "team" ("Roadmap of the claims team 2027" → "claims"); `""` where nothing is.
 */
export const streamName = remembered((title: string): string => {
  const known = streamNamed(title);
  if (known !== null) return known;
  const untimed = withoutPeriods(withoutNumber(title));
  const words = untimed.split(/\s+/);
  const plan = shortestPlan(words);
  if (plan === null && saysNothing(title)) return "";
  const own = ownWords(plan === null ? words : words.toSpliced(plan.from, plan.to - plan.from));
  if (own === "" || wholeDepartment.has(normalWords(own))) return saysNothing(title) ? "" : untimed;
  return saysNothing(own) ? "" : own;
});

function ownWords(words: readonly string[]): string {
  const isOwn = (word: string): boolean => !joining.has(normalWords(word));
  const own = words.slice(words.findIndex(isOwn), words.findLastIndex(isOwn) + 1).join(" ");
  return own.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})]+$/gu, "");
}

/** Too short a name to stand without "strategy". */
const wholeDepartment = phrases("dsi, edv, ict, ikt, it, si, ti, tic");

/** The fewest words in a row by which a title names a plan: those of "feuille de route", not all of what stands around them. */
function shortestPlan(words: readonly string[]): { readonly from: number; readonly to: number } | null {
  for (let length = 1; length <= Math.min(words.length, 4); length += 1)
    for (let from = 0; from + length <= words.length; from += 1)
      if (namesPlan(words.slice(from, from + length).join(" "))) return { from, to: from + length };
  return null;
}

const namesPlan = (words: string): boolean => namesRoadmap(words) || sectionKind(words) === "strategy";
