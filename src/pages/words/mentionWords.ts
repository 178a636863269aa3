/**
 * Words before a work item's number that make it a mention of other work ("blocked by #12") and not the line's own: a line
 * links to what it is, and speaks of what it waits for. A number that links wrongly would overwrite somebody's work item.
 */
import { normalWords, phrases } from "./normalWords";

const relations = phrases(
  "blocked by, blocks, blocking, unblocks, unblocked by, depends on, depend on, depending on, dependent on, dependency, waits for, waits on, waiting for, waiting on, wait for, awaits, awaiting, requires, needs, after, before, until, once, following, follows, follow up to, follow up of, follow up on, followed by, preceded by, see, see also, cf, compare, e g, such as, like, because of, due to, thanks to, instead of, replaces, replaced by, supersedes, superseded by, succeeds, duplicates, duplicate of, duplicated by, same as, similar to, relates to, related to, related, related with, linked to, connected to, enables, enabled by, enabling, triggers, triggered by, caused by, causes, fixes, fixed by, closes, closed by, resolves, resolved by, reverts, reverted by, splits, split from, split off from, moved from, moved to, merged into, merged with, merged from, continued in, continues, carried over from, was, formerly, previously, originally, part of, child of, parent of, by, for, from, of, with, without, to, than, versus, vs",
  "blockiert durch, blockiert von, blockiert, blockt, abhangig von, hangt ab von, haengt ab von, hangt an, wartet auf, warten auf, wartet noch auf, nach, vor, siehe, siehe auch, s, vgl, vergleiche, benotigt, benoetigt, braucht, erfordert, setzt voraus, folgt auf, ersetzt, ersetzt durch, ermoglicht, wegen, aufgrund von, bis, von, fur, mit, ohne, teil von, zusammen mit, verwandt mit, fruher, ehemals, aus",
  "bloque par, bloquee par, bloque, depend de, dependant de, en attente de, attend, apres, avant, voir, voir aussi, necessite, requiert, suite a, suite de, remplace, remplace par, lie a, liee a, grace a, a cause de, de, par, pour, avec, sans",
  "bloqueado por, bloqueada por, bloquea, depende de, dependiente de, espera, esperando, a la espera de, despues de, tras, antes de, ver, ver tambien, vease, requiere, necesita, sustituye, sustituye a, sustituido por, relacionado con, por, para, con, sin",
  "aguarda, aguardando, a espera de, depois de, apos, ver tambem, veja, precisa de, substitui, substituido por, relacionado a, relacionado com, com, sem, do, da",
  "bloccato da, bloccata da, blocca, dipende da, in attesa di, aspetta, dopo, prima di, vedi, vedi anche, richiede, sostituisce, sostituito da, collegato a, di, per, senza",
  "geblokkeerd door, afhankelijk van, hangt af van, wacht op, na, voor, zie, zie ook, vereist, vervangt, vervangen door, gerelateerd aan, door, van, met, zonder",
  "blockeras av, beroende av, vantar pa, efter, fore, se, se aven, kraver, ersatter, ersatts av, blokeret af, afhaenger af, venter pa, se ogsa, kraever, blokkert av, avhenger av, krever, etter, estetty, odottaa, riippuu, katso",
  "zablokowane przez, zalezy od, czeka na, po, przed, zob, zobacz, wymaga, zastepuje, blokovano, zavisi na, ceka na, viz, vyzaduje, заблоковано, залежить від, чекає на, після, див, заблокировано, зависит от, ждет, после, см",
);

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
