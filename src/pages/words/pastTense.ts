/** Sentences that tell what was done, as chronicles and changelogs do: by the forms of the past each language has. */
import { inLowerCase } from "./lowerCase";

/** Of sentences in lower case. */
const toldInLowerCase = [
  /^(?:[a-z]{2,}ed|built|sent|won|made|began|wrote|left|lost|held|grew|set up|took|gave|went|ran|brought|bought|sold|met|sunk) \S|\b(?:was|were|has been|have been)\b/,
  /(?<!\p{L})(?:a|ont) été(?!\p{L})|(?<!\p{L})(?:nous avons|nous sommes|on a)(?!\p{L})/u,
  /^(?:se )?\p{L}{2,}(?:amos|imos|aron|ieron|ó)\s/u,
  /^(?:foi|foram) |^\p{L}{3,}(?:ámos|aram|eram|iram|ou|eu|iu) /u,
  /(?<!\p{L})(?:abbiamo|è stat[oa]|sono stat[ie])(?!\p{L})/u,
  /^\p{L}{3,}(?:at[oaie]|ut[oa]) (?:il|lo|la|i|gli|le|un)(?!\p{L})|^\p{L}{3,}at[oaie] l['’]/u,
  /(?<!\p{L})(?:blev|ble|lanserades?|öppnades?|släpptes?|infördes?|startades?|flyttade|anställde|bytte|fick|gick|köpte|sålde|byggde|åbnede|åpnet|lancerede|lanserte|flyttede|flyttet|ansatte|fik|fikk|gik|gikk|solgte|købte|kjøpte|startede)(?!\p{L})/u,
  /^\p{L}{3,}(?:liśmy|łyśmy|ono|ano|ęto|ito|yto)(?!\p{L})|^\p{L}{3,}li jsme(?!\p{L})/u,
  /(?<=\p{L}{2})tiin(?!\p{L})/u,
  /^\p{L}{3,}imme(?!\p{L})/u,
] as const;

/** Of sentences as they are written: in German and Dutch a noun may look like what was done ("Gebiet"). */
const told = [
  /\b(?:wurden?|worden) \S|(?<!\p{L})(?:(?:ab|an|auf|aus|durch|ein|frei|her|um|vor|zu)ge\p{Ll}{3,}(?:t|en)|ge\p{Ll}{3,}t|(?:er|ver|be|ent|über|unter)\p{Ll}{3,}t|\p{Ll}{4,}iert|erhalten|begonnen|gewonnen|verloren|entstanden|bezogen)\.?$/u,
  /(?<!\p{L})(?:werd|werden|zijn|hebben|heeft)(?!\p{L})|(?<!\p{L})(?:(?:aan|af|door|in|mee|om|op|over|toe|uit)ge\p{Ll}{2,}(?:d|t|en)|ge\p{Ll}{3,}(?:d|t)|afgerond|behaald|bereikt|verhuisd|toegevoegd)\.?$/u,
  /(?<!\p{L})\p{Script=Cyrillic}{3,}(?:ли|лись|лось|лся|ено|ены|ена|ано|ана|аны)(?!\p{L})/u,
  /(?:した|された|れた|った|ました|[いきけせべめ]た)[。.]?$|(?<![完終修満])了|^(?:新增|修复|上线|发布|完成)/u,
  /(?:[했됐었았겼렸왔갔셨쳤졌뒀냈였]다|[했됐었았겼렸왔갔였]습니다)[.。]?$/u,
  /(?<=\p{L}{2})[dt][ıiuü](?:k|ler|lar)?\.?$/u,
] as const;

export function tellsPast(sentence: string): boolean {
  const text = sentence.trim();
  const lower = inLowerCase(text);
  return toldInLowerCase.some((pattern) => pattern.test(lower)) || told.some((pattern) => pattern.test(text));
}
