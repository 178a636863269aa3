/** Archived pages are read and shown; their lines are held back and leave the counts. */
import type { PagePath } from "../domain/ids";
import { withoutPeriods } from "./inline/when";
import { firstWord, normalWords, phrases } from "./words/normalWords";
import { announcesOutcomes } from "./words/planWords";

const folders = phrases(`
  alt, alte, anciennes, anciens, anteriores, antigas, antigos, antiguas, antiguos, archief, archiv, archive,
  archived, archives, archivio, archivo, archivos, archiwum, arkiv, arquivo, arquivos, closed, deprecated, former,
  fruhere, gamla, gamle, historial, historico, historique, history, obsolete, old, oude, past, precedentes,
  precedenti, precedents, previous, stare, storico, tidigare, tidligere, vecchi, vecchie, vergangene, vorige, архив,
  старые, 보관, アーカイブ, 历史, 存档, 归档, 旧, 過去
`);

const marked =
  /[([](?:archived?|archiviert|archivée?|archivad[oa]|arquivad[oa]|archiviat[oa]|gearchiveerd|arkivera[dt]|old|deprecated|obsolete|veraltet|out of date)[)\]]/i;

/** "Roadmap 2024 (archived)", "Old roadmap", "旧ロードマップ": plans of which the title says that they are history. */
export const saysArchived = (title: string): boolean => marked.test(title) || isOldPlan(title);

/** Whether a folder is named an archive ("Archive", "Old quarters"). */
export const namesArchive = (folder: string): boolean => folders.has(normalWords(folder)) || saysArchived(folder);

/** Whether the page or a folder above it is named an archive. */
export function isArchived(path: PagePath): boolean {
  return path.split("/").some(namesArchive);
}

/** The word before nothing but the name of a plan or of times; "Past and future plans" speaks of both. */
function isOldPlan(title: string): boolean {
  const words = normalWords(title);
  if (!words.startsWith("旧") && !folders.has(firstWord(words))) return false;
  const [, ...others] = words.startsWith("旧") ? ["旧", words.slice(1)] : words.split(" ");
  if (others.length === 0 || others.length > 3 || conjunctions.has(others[0] ?? "")) return false;
  const rest = others.join(" ");
  return times.has(rest) || announcesOutcomes(rest, withoutPeriods(rest));
}

const conjunctions = phrases("and, or, und, oder, et, ou, y, o, e, en, of, och, og, i, lub, и");
const times = phrases(`
  annees, anni, anos, cycles, jahre, jaren, kvartal, kwartalen, periods, quartale, quarters, trimestres, trimestri,
  years
`);
