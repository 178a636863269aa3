/** Names of lists that are kept ("Risk register", "Liste des risques", "リスク一覧"): without the word for the list they say what is in it. */

/** Decides most titles before a pattern is tried. */
const mayName =
  /regist|log|track|table|tabell|tablica|matri|matryca|[cq]uadro|painel|cruscotto|board|portefe|carte[ri]|portfolio|portafogl|dziennik|bit[áa]cora|relev|ban[ck]|bo[iî]te|överblick|überblick|池|库|list|lijst|overzicht|oversikt|übersicht|inventor|journal|elenco|diario|seznam|wykaz|rejestr|реестр|перечень|список|журнал|覧|ポートフォリオ|登録簿|台帳|管理表|リスト|記録|履歴|ログ|登记|清单|列表|台账|日志|记录|목록|대장|등록부|기록|로그/iu;

const before =
  /^(?:regist(?:er|re|ro|o)|matri[zc]e?|matryca|cuadro|quadro|painel|tableau|cruscotto|dashboard|tablica|portefeuille|cartera|carteira|portfolio|portafoglio|dziennik|bit[áa]cora|relevé|ban[ck]o?a?|bo[iî]te|oversigt|rejestr|list[ae]?|elenco|lijst|overzicht|journal|diario|seznam|wykaz|реестр|перечень|список|журнал)\s+(?:(?:of|over|de|des|du|del|della|delle|dei|degli|do|da|dos|das|van|von|der|die|av|over|för)\s+|d['’]\s*)*(?=\p{L}{4})/iu;

const behind =
  /(?<=\p{L}{4})(?:[\s-]*(?:register|registry|registret|log|logs|logbook|logbuch|logboek|logg|tracker|table|tabelle|list|liste|lijst|lista|listan|oversikt|overzicht|übersicht|inventory|journal|dashboard|scoreboard|im überblick))$|(?<=\p{L}{2})(?:の| )?(?:池|库|一覧表?|ポートフォリオ|登録簿|管理台帳|台帳|管理表|リスト|記録|履歴|ログ|登记表|登记册|清单|列表|台账|日志|记录|목록|관리 ?대장|대장|등록부|기록|로그)$/iu;

/** What a title says the list holds; `null` where it names no list. */
export function inRegister(title: string): string | null {
  if (!mayName.test(title)) return null;
  const trimmed = title.trim();
  const rest = trimmed.replace(before, "").replace(behind, "");
  return rest === trimmed ? null : rest;
}

/** "Risk register", "风险登记表（Risk register）": whatever is listed in it. */
export const namesRegister = (title: string): boolean =>
  inRegister(title.replace(/\s*[(（][^()（）]*[)）]$/u, "")) !== null;
