/** Quarters and halves of a year by their names ("2. Quartal", "Segundo trimestre", "II kwartał", "第二季度"). */
import { normalWords } from "./normalWords";

export type PartOfYear = "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2";

/** "first", in the languages wikis are written in, and as digits are ordered in some of them. */
const ordinals: readonly string[] = [
  "i primul ilk primera primeira pierwsza prva первая перша first 1st erstes erste ersten premier 1er primer primero 1o primeiro primo eerste 1e forsta forste pierwszy pierwsze pierwszym prvni birinci ensimmainen первый первое перший перше",
  "ii andet segunda seconda zweiter вторая друга second 2nd zweites zweite zweiten deuxieme second 2e 2eme segundo 2o secondo tweede andra andre anden drugi drugie druga druhy druhe ikinci toinen второй второе другий друге",
  "iii third 3rd drittes dritte dritten troisieme 3e 3eme tercer tercero 3o terceiro terzo derde tredje trzeci treti ucuncu kolmas третий третій",
  "iv fourth 4th viertes vierte vierten quatrieme 4e 4eme cuarto 4o quarto vierde fjarde fjerde czwarty ctvrty dorduncu neljas четвертый четвертий",
];
const quarterNouns =
  "kvartaali,quartal,quartals,quarter,kwartal,kvartal,kvartalet,trimestre,trim,kwartaal,ceyrek,квартал,кв,kv,ctvrtleti,neljannes,quy,negyedev,trimestru,trimestrul,ketvirtis,τριμηνο";
const halfNouns =
  "half,helft,halvdel,mitad,metade,moitie,polowa,polovina,половина,yarisi,halbjahr,jahreshalfte,semestre,polrocze,pololeti,halvar,halvaret,halfjaar,halvar,полугодие,півріччя,yariyil,felev,semestru,semestrul,pusmetis,εξαμηνο";
const unspaced: readonly (readonly [PartOfYear, string])[] = [
  ["Q1", "第一季度,一季度,第1季度,1분기,1사분기,k1,kv1,1t,الربع الأول,רבעון 1"],
  ["Q2", "al doilea trimestru,第二季度,二季度,第2季度,2분기,2사분기,k2,kv2,2t,الربع الثاني,רבעון 2"],
  ["Q3", "al treilea trimestru,第三季度,三季度,第3季度,3분기,3사분기,k3,kv3,3t,الربع الثالث,רבעון 3"],
  ["Q4", "al patrulea trimestru,第四季度,四季度,第4季度,4분기,4사분기,k4,kv4,4t,الربع الرابع,רבעון 4"],
  ["H1", "上半年,상반기,sau thang dau nam,6 thang dau nam,nua dau nam"],
  ["H2", "下半年,하반기,sau thang cuoi nam,6 thang cuoi nam,nua cuoi nam"],
];

/** Thousands of names: normalised are only the words they consist of. */
function named(part: PartOfYear, which: number, nouns: string): readonly (readonly [string, PartOfYear])[] {
  const orders = [String(which + 1), ...(ordinals[which]?.split(" ") ?? [])].map(normalWords);
  const endings = ["er", "o", "e", "eme", "a", "nd"].map((ending) => `${which + 1} ${ending}`);
  return nouns
    .split(",")
    .map(normalWords)
    .flatMap((noun) => [...orders, ...endings].flatMap((order) => [`${order} ${noun}`, `${noun} ${order}`]))
    .map((name) => [name, part] as const);
}

/** Names in normal form, with the part of the year each means. */
export const partsOfYear: ReadonlyMap<string, PartOfYear> = new Map([
  ...(["Q1", "Q2", "Q3", "Q4"] as const).flatMap((part, which) => named(part, which, quarterNouns)),
  ...(["H1", "H2"] as const).flatMap((part, which) => named(part, which, halfNouns)),
  ...unspaced.flatMap(([part, names]) => names.split(",").map((name) => [normalWords(name), part] as const)),
]);
