/** Words that stand where an owner or a day would and name none ("TBD", "offen", "nobody yet"). */
import { mayHoldOnly, normalWords, phrases, vocabularyOf } from "./normalWords";

const nobody = phrases(
  "tbd, tba, tbc, n a, na, none, open, still open, nobody, nobody yet, no one, no one yet, no owner, no owner yet, unassigned, not assigned, not yet assigned, unowned, unknown, vacant, to be assigned, to be named, to be decided, to be defined, to be determined, wanted, help wanted, owner wanted, looking for owner, pending, not set, not yet set, no date, no date yet, nicht festgelegt, noch nicht festgelegt, kein termin, sans date, pas de date, non fixe, non fixee, sin fecha, sem data, senza data, geen datum, inte satt, ikke satt, ikke fastsatt, ikke fastlagt, bez terminu",
  "offen, noch offen, niemand, noch niemand, unbesetzt, nicht zugewiesen, nicht vergeben, gesucht, zu klaren, unklar, aucun, aucune, personne, a definir, a designer, non attribue, non assigne, a pourvoir, por definir, sin asignar, nadie, ninguno, pendiente, por asignar, sem responsavel, nao atribuido, ninguem, a atribuir, em aberto, da definire, nessuno, non assegnato, da assegnare, n n b, nog open, nog niemand, niet toegewezen, nader te bepalen, ntb, ingen, ingen annu, ej tilldelad, inte tilldelad, ikke tildelt, ledig, vakant, brak, nikt, nieprzypisane, do ustalenia, wolne, nikdo, neurceno, neprirazeno, zatim nikdo, belirlenecek, atanmadi, yok, ei kukaan, ei omistajaa, avoin, nincs",
  "未定, 未割当, 未アサイン, 募集中, なし, 待定, 未分配, 无, 暂无, 미정, 없음, 미배정, не назначен, не определен, нет, никто, не призначено, немає, ніхто",
);

const vocabulary = vocabularyOf(nobody);

export const namesNobody = (value: string): boolean => mayHoldOnly(value, vocabulary) && nobody.has(normalWords(value));
