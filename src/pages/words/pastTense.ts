/** Sentences that tell what was done, as chronicles and changelogs do. */

const told = [
  /^(?:[a-z]{2,}ed|built|sent|won|made|began|wrote|left|lost|held|grew|cut|set up|put|took|gave|went|ran|brought|bought|sold|met|sunk) \S|\b(?:was|were|has been|have been)\b/i,
  /\b(?:wurden?|worden|haben|hat|ist|sind) \S|(?:^|\s)(?:\p{L}*ge\p{Ll}{3,}t|\p{Ll}{4,}iert|(?:um|ein|aus|ab|an|auf|zu)ge\p{Ll}{3,}en|über\p{Ll}+(?:en|t)|erreicht|verschoben|veröffentlicht)\.?$/u,
  /\b(?:a|ont) été\b|\b(?:nous avons|on a)\b/i,
  /^(?:se )?\p{L}{2,}(?:amos|imos|aron|ieron|ó)\s/iu,
  /^(?:foi|foram) |^\p{L}{3,}(?:ámos|aram|eram|iram|ou|eu|iu) /iu,
  /\b(?:abbiamo|è stat[oa]|sono stat[ie])\b|^\p{L}{3,}(?:ato|ata|ati|ate|uto|uta) (?:il|lo|la|i|gli|le|l['’]|un)/iu,
  /\b(?:werd|werden|is|zijn|hebben|heeft)\b.*\b(?:ge\p{Ll}{3,}|ver\p{Ll}{3,})\.?$|^(?:ge\p{Ll}{3,}|toegevoegd|verwijderd|opgelost)\b/u,
  /^(?:vi |det )?\p{L}{3,}(?:ades?|edes?) /iu,
  /^\p{L}{3,}(?:liśmy|łyśmy|ono|ano|ęto|ito|yto)(?!\p{L})|^\p{L}{3,}(?:ili|ali|eli) jsme(?!\p{L})/iu,
  /(?:^|\s)\p{Script=Cyrillic}{3,}(?:ли|лись|лось|лся|ено|ены|ена|ано|ана|аны)(?!\p{L})/u,
  /(?:した|された|れた|った|ました|された)[。.]?$|了|^(?:新增|修复|上线|发布|完成)|(?:했다|됐다|했습니다|되었다|하였다)\.?$/u,
  /\p{L}{2,}(?:dı|di|du|dü|tı|ti|tu|tü|ldik|ldık)\.?$/u,
] as const;

export const tellsPast = (sentence: string): boolean => told.some((pattern) => pattern.test(sentence.trim()));
