/** What words say of how a line goes ("Auf Kurs", "Behind schedule", "Sin riesgos"), in the languages wikis are written in. */
import type { Health } from "../../domain/strategy";
import { meaningsOf, vocabulary } from "./beginnings";
import { remembered } from "./remembered";

export type HealthState = NonNullable<Health["state"]>;

type Meaning =
  | "good"
  | "risk"
  | "late"
  | "bad"
  /** A plan, a course, a time: good where a line is on it. */
  | "plan"
  | "on"
  | "out"
  /** Like a plan, where something is as it was planned. */
  | "planned"
  | "not"
  /** "No risk" is good, "no date" says nothing. */
  | "none"
  | "little"
  | "very"
  | "filler";

const healthWords = vocabulary<Meaning>(
  [
    [
      "good",
      `green grun* vert verde* groen* gron gronn gront zielon* zelen* vihrea* zold yesil good gut gute guter bien bene bom boa bon bonne
      bra godt hyvin dobrze dobre dobry well healthy gesund* ok okay fine smooth* reibungslos* stable stabil* normal* control* kontrol* unkrit* rendben perfect*
      beau ratt rett right buen ahead planmassig* aikataulussa suunnitelmassa yolunda zamaninda no_prazo em_dia
      зелен* хорошо добре норм* порядке порядку контрол*
      緑 青 绿 绿色 绿灯 綠 順調 良好 正常 顺利 オンスケ 問題なし
      순조* 정상* 양호* 녹색* 초록* 원활*`,
    ],
    [
      "risk",
      `risk* risi* risc* risch* riesg* risqu* rizik* ryzyk* kockazat* veszely* gefahrd* gefahr farezon* zagroz* ohroz* uhka*
      atten* atencion atencao aandacht* achtung opmaerksom* oppmerksom* uppmarksam* oppfolging* huomio* uwag* pozornost* figyel* dikkat*
      concern* issue* bedenken bijzonderhe* fragil* vigil* vigiar osaker* usikker* epavarma* niepewn* nejist* uncertain* unsicher* onzeker* incert* beobacht* watch* monitor* surveil*
      amber ambar yellow gelb jaune amarill* amarel* giall* geel gul gult zolt* zlut* sari sarga keltai* orange oranje oranz* arancio* naranja laranja nuag*
      риск* ризик* загроз* угроз* уваг* внимани* желт* жовт* оранжев* помаранч*
      リスク 注意 懸念 風險 风险 关注 预警 警告 黄 黄色 黄灯 橙色
      위험* 주의* 리스크* 우려* 노랑* 노란* 황색*`,
    ],
    [
      "late",
      `late later_than delay* retard* retras* atras* ritard* verspat* verzog* verzug vertraag* vertraging* forsen* forsin* myohas* viivas* opozn* zpozd* skluz* kesik kesesben kesedelem csusz* gecik* demor* slip* uitgelopen
      behind achter hinter bagud
      отста* відста* отставан* відставан* опазд* задерж* затрим* запізн*
      遅延 遅れ 遅れて 延期 延迟 延误 滞后 落后
      지연* 늦*`,
    ],
    [
      "bad",
      `red rot rood rod rott roed rouge* rojo vermelho no_vermelho rosso czerwon* cerven* punai* piros kirmizi critic* kritis* kritiek* krytyczn* alert* alarm* trouble* difficult* dificul* difficolta* schwierig*
      problem* fail* missed overdue uberfallig* derail* entgleis* afspor* avspor* derive orag* grave plandan raydan po_terminie
      красн* червон* критич* срыва* зрива* просроч* простроч* проблем*
      赤 赤色 红 红色 红灯 紅 危机 危険 危险 逾期 超期
      빨강* 빨간* 적색* 심각*`,
    ],
    [
      "plan",
      `plan plane plano planu plani piano planem planen planning schedule schema zeitplan* terminplan* calendrier calendario track kurs koers curso rails rute ruta fas spor spar spur voie vag camino caminho harmonogram*
      termin* time temps tempo tempi tiempo plazo prazo tid tijd linea linha target* soll aikataul* suunnitelma* terv* utem* plana
      план* срок* график* графік* строк*
      計画 予定 计划 計劃 进度 時間`,
    ],
    [
      "on",
      `on as in im auf nach op w v ve i pa na po en a au dans les sur selon conform* segun secondo according wie come como som volgens gemass zgodnie podle szerint gore gibi mukaan uygun efter etter folger foljer enligt dentro nei nel tartjuk
      в по за согласно згідно
      通り どおり 按 按照`,
    ],
    [
      "out",
      `off out aus hors fora fuera fuori buiten poza mimo ute ur avvik* scost* afvig* avvig* abweich* afwijk* odchyl* desv* elter deviat*
      отклон* відхил* вне поза
      逸脱 偏离`,
    ],
    [
      "planned",
      `planned expected geplant gepland planifi* previst* prevu* planlagt planlandigi planerat planead* planejad* planificad* pianificat*`,
    ],
    [
      "not",
      `not nicht pas non ne nie ei ej inte ikke niet nao nem degil
      не ні
      不 未 ない`,
    ],
    [
      "none",
      `no kein* ohne sans sin sem senza geen zonder bez uden utan uten ilman without
      без нет немає
      无 無 没有 なし`,
    ],
    [
      "little",
      `slight* leicht* minor klein* leger* leve ligero lieve liten lille lekk* mogelijk* possib* potential* viss
      軽微 轻微 可能 やや
      약간*`,
    ],
    [
      "very",
      `significant* strong* stark* deutlich erheblich seriously severe* badly schwer fort fortement muy muito molto zeer sterk duze pahasti
      大幅 严重 重大`,
    ],
    [
      "filler",
      `alles alle everything some going goes geht gaat ligt idzie liegt halad kraever krever kraver requiere requiert requer wymaga vyzaduje needs need erfordert igenyel altinda
      sapti cikti fran sotto unter under sob bajo pod kommt korer
      идет иде есть есть требует потребує під под стан состояние
      あり から 已 中 有 要 需 需要 进行 進行 存在
      있* 중 진행* 상태*`,
    ],
  ],
  "filler",
);

/** The health words name and nothing beside it; `null` where a word is not known, or none says how it goes. */
export const healthSaid = remembered((words: string): HealthState | null => {
  const meanings = words.length > longestSaid ? null : meaningsOf(words, healthWords);
  return meanings === null ? null : healthMeant(new Set(meanings));
});

const longestSaid = 40;

function healthMeant(said: ReadonlySet<Meaning>): HealthState | null {
  const isBad = said.has("bad") || (said.has("late") && said.has("very")) || (said.has("out") && said.has("plan"));
  const isDoubtful = said.has("risk") || said.has("late");
  if ((said.has("not") || said.has("none")) && (isBad || isDoubtful)) return "on-track";
  if (said.has("none")) return null;
  const isOnPlan = said.has("plan") ? said.has("on") : said.has("planned") && said.has("on");
  if (said.has("not")) return said.has("good") || isOnPlan ? "off-track" : null;
  if (isBad) return said.has("little") ? "at-risk" : "off-track";
  if (isDoubtful) return "at-risk";
  return said.has("good") || isOnPlan ? "on-track" : null;
}

const worstFirst: readonly HealthState[] = ["off-track", "at-risk", "on-track"];

/** What a text labelled as health says, wherever in it. */
export function healthWithin(text: string): HealthState | null {
  const clauses = text.split(/[,;:()–—.!/]|\s-\s/).filter((clause) => clause.trim() !== "");
  const worst = (pieces: readonly string[]): HealthState | undefined => {
    const said = pieces.map(healthSaid);
    return worstFirst.find((state) => said.includes(state));
  };
  return worst(clauses) ?? worst(text.split(/[^\p{L}\p{M}]+/u)) ?? null;
}
