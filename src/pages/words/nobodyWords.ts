/** Words that stand where an owner or a day would and name none ("TBD", "offen", "nobody yet"); not all that say there is nothing: "Inga" is a person too. */
import { mayHoldOnly, normalWords, phrases, vocabularyOf } from "./normalWords";

const nobody = phrases(`
  a atribuir, a definir, a designer, a pourvoir, atanmadi, aucun, aucune, avoin, belirlenecek, bez terminu, brak,
  da assegnare, da definire, do ustalenia, ei kukaan, ei omistajaa, ej tilldelad, em aberto, geen datum, gesucht,
  help wanted, ikke fastlagt, ikke fastsatt, ikke satt, ikke tildelt, ingen, ingen annu, inte satt, inte tilldelad,
  kein termin, ledig, looking for owner, n a, n n b, n t b, na, nader te bepalen, nadie, nao atribuido, neprirazeno,
  nessuno, neurceno, nicht festgelegt, nicht vergeben, nicht zugewiesen, niemand, nieprzypisane, niet toegewezen,
  nikdo, nikt, nincs, ninguem, ninguno, no date, no date yet, no one, no one yet, no owner, no owner yet, nobody,
  nobody yet, noch nicht festgelegt, noch niemand, noch offen, noch zu klaren, nog niemand, nog open, nog te bepalen, non assegnato, non assigne,
  non attribue, non fixe, non fixee, none, not assigned, not set, not yet assigned, not yet set, ntb, offen, open,
  owner wanted, pas de date, pendiente, pending, personne, por asignar, por definir, sans date, sem data,
  sem responsavel, senza data, sin asignar, sin fecha, still open, tba, tbc, tbd, to be assigned, to be decided,
  to be defined, to be determined, to be named, unassigned, unbesetzt, unklar, unknown, unowned, vacant, vakant,
  viela auki, viela avoin, wanted, wolne, yok, zatim nikdo, zu klaren, не назначен, не определен, не призначено, немає, нет, никто, ніхто,
  desconhecido, desconocido, inconnu, nao sabemos, nieznany, nog onbekend, noch unbekannt, not known yet, okand,
  onbekend, pas encore connu, sconosciuto, ukendt, ukjent, unbekannt, unknown yet,
  미배정, 미정, 없음, なし, 募集中, 待定, 无, 暂无, 未アサイン, 未分配, 未割当, 未定
`);

const vocabulary = vocabularyOf(nobody);

export const namesNobody = (value: string): boolean => mayHoldOnly(value, vocabulary) && nobody.has(normalWords(value));
