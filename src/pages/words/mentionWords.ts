/**
 * Words before a work item's number that make it a mention of other work ("blocked by #12") and not the line's own: a line
 * links to what it is, and speaks of what it waits for. A number that links wrongly would overwrite somebody's work item.
 */
import { normalWords, phrases } from "./normalWords";

const relations = phrases(`
  a cause de, a espera de, a la espera de, abhangig von, afhaenger af, afhankelijk van, after, aguarda, aguardando,
  antes de, apos, apres, aspetta, attend, aufgrund von, aus, avant, avec, avhenger av, awaiting, awaits, because of,
  before, benoetigt, benotigt, beroende av, bis, blocca, bloccata da, bloccato da, blocked by, blockeras av,
  blockiert, blockiert durch, blockiert von, blocking, blocks, blockt, blokeret af, blokkert av, blokovano, bloque,
  bloque par, bloquea, bloqueada por, bloqueado por, bloquee par, braucht, by, carried over from, caused by, causes,
  ceka na, cf, child of, closed by, closes, collegato a, com, compare, con, connected to, continued in, continues,
  czeka na, da, de, depend de, depend on, dependant de, depende de, dependency, dependent on, dependiente de,
  depending on, depends on, depois de, despues de, di, dipende da, do, door, dopo, due to, duplicate of,
  duplicated by, duplicates, e g, efter, ehemals, en attente de, enabled by, enables, enabling, erfordert,
  ermoglicht, ersatter, ersatts av, ersetzt, ersetzt durch, espera, esperando, estetty, etter, fixed by, fixes,
  folgt auf, follow up of, follow up on, follow up to, followed by, following, follows, for, fore, formerly, from,
  fruher, fur, geblokkeerd door, gerelateerd aan, grace a, haengt ab von, hangt ab von, hangt af van, hangt an,
  in attesa di, instead of, katso, kraever, kraver, krever, lie a, liee a, like, linked to, merged from,
  merged into, merged with, met, mit, moved from, moved to, na, nach, necesita, necessite, needs, odottaa, of, ohne,
  once, originally, par, para, parent of, part of, per, po, por, pour, preceded by, precisa de, previously,
  prima di, przed, relacionado a, relacionado com, relacionado con, related, related to, related with, relates to,
  remplace, remplace par, replaced by, replaces, requiere, requiert, requires, resolved by, resolves, reverted by,
  reverts, richiede, riippuu, s, same as, sans, se, se aven, se ogsa, see, see also, sem, senza, setzt voraus,
  siehe, siehe auch, similar to, sin, sostituisce, sostituito da, split from, split off from, splits, substitui,
  substituido por, succeeds, such as, suite a, suite de, superseded by, supersedes, sustituido por, sustituye,
  sustituye a, teil von, than, thanks to, to, tras, triggered by, triggers, unblocked by, unblocks, until, van,
  vantar pa, vease, vedi, vedi anche, veja, venter pa, ver, ver tambem, ver tambien, vereist, vergleiche, versus,
  vervangen door, vervangt, verwandt mit, vgl, viz, voir, voir aussi, von, voor, vor, vs, vyzaduje, wacht op,
  wait for, waiting for, waiting on, waits for, waits on, warten auf, wartet auf, wartet noch auf, was, wegen, with,
  without, wymaga, zablokowane przez, zalezy od, zastepuje, zavisi na, zie, zie ook, zob, zobacz, zonder,
  zusammen mit, див, ждет, заблокировано, заблоковано, зависит от, залежить від, після, после, см, чекає на
`);

const longest = Math.max(...[...relations].map((phrase) => phrase.split(" ").length));

const around = " ,;.:(-";

/** The last word in lower case; `null` where it or what stands around it needs a closer look. */
function lastWordOf(text: string): string | null {
  let end = text.length;
  while (end > 0 && around.includes(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) start -= 1;
  const alone = start === 0 || around.includes(text.charAt(start - 1));
  return start < end && alone ? text.slice(start, end).toLowerCase() : null;
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** Words with which such a phrase ends. */
const endings: ReadonlySet<string> = new Set([...relations].map((phrase) => phrase.slice(phrase.lastIndexOf(" ") + 1)));

/** What may stand between such a word and the number; a full stop, a mark or code ends the sentence the word belongs to. */
const leads = /[\p{L}\p{N}][\s:,;([–—-]*$/u;

/** Whether the words end with one that makes the number after them a mention. */
export function leadsToMention(before: string): boolean {
  const last = lastWordOf(before);
  if (last !== null && !endings.has(last)) return false;
  if (!leads.test(before.slice(-12))) return false;
  const words = normalWords(before).split(" ");
  for (let length = 1; length <= Math.min(longest, words.length); length += 1) {
    if (relations.has(words.slice(-length).join(" "))) return !tracked.has(words.at(-length - 1) ?? "");
  }
  return false;
}

/** Whether a text says how another work item stands to it, and that first of all: "Blocked by #12", "see also #12 for the old form". */
export function beginsWithMention(text: string): boolean {
  const at = text.search(/#\d/);
  return at > 0 && at <= furthest && relations.has(normalWords(text.slice(0, at)));
}

const furthest = 40;

/** "tracked by #12" names the line's own work item. */
const tracked = phrases("tracked, delivered, implemented, covered, verfolgt, umgesetzt, suivi, seguido");
