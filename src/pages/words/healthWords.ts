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
      `
        ahead aikataulussa beau bene bien boa bom bon bonne bra buen conform* control* dobre dobrej dobry dobrze
        em_dia fine gesund* godt goed good green groen* gron gronn gront grun* gut gute guter healthy hyvassa hyvin
        iyi jol kontrol* no_caminho no_prazo nominal* normal* ok okay perfect* plangemass* planmassig* ras ratt
        regolar* reibungslos* rendben rett right sans_accroc smooth* stabil* stable suunnitellusti suunnitelmassa
        tutto_ok unkrit* verde* vert vihrea* well yesil yolunda zamaninda zelen* zielon* zold вовремя вчасно добре
        зелен* контрол* норм* порядке порядку хорошо 계획대로 녹색* 순조* 순항* 양호* 원활* 정상* 초록* オンスケ オントラック 問題なし 正常 綠 緑 绿 绿灯 绿色
        良好 青 順調 顺利
      `,
    ],
    [
      "risk",
      `
        aandacht* achtung amarel* amarill* ambar amber arancio* atencao atencion atten* bedenken beobacht* bevak*
        bijzonderhe* concern* csuszasvesz* dikkat* druk epavarma* faresone* farezon* figyel* fragil* geel gefahr
        gefahrd* gelb giall* gul gult huomio* incert* incidenc* issue* jaune keltai* kockazat* laranja monitor*
        naranja nejist* niepewn* nuag* ohroz* onzeker* opgelet opmaerksom* oppfolging* oppmerksom* orange oranje
        oranz* osaker* pozornost* riesg* risc* risch* risi* risikobehaft* risk* risqu* rizik* ryzyk* sarga sari
        surveil* surveill* uhka* uncertain* unsicher* uppmarksam* usikker* uwag* vaarass* veszely* veszelyeztet*
        vigiar vigil* wackel* watch* yellow zagroz* zlut* zolt* внимани* желт* жовт* загроз* оранжев* помаранч* ризик*
        риск* уваг* угроз* 노란* 노랑* 리스크* 우려* 위험* 주의* 황색* リスク 关注 恐れ 懸念 橙色 注意 警告 预警 風險 风险 黄 黄灯 黄色
      `,
    ],
    [
      "late",
      `
        achter atras* bagud bak behind csusz* delay* demor* forsen* forsin* gecik* gerisinde hinter jaljes* kesedelem
        kesesben kesik late later_than lemarad* myohas* opozn* retard* retras* ritard* skluz* slip* uitgelopen
        verspat* vertraag* vertraging* verzog* verzug viivas* zpozd* відста* відставан* задерж* запізн* затрим* опазд*
        отста* отставан* 늦* 지연* 延期 延误 延迟 滞后 落后 遅れ 遅れて 遅延
      `,
    ],
    [
      "bad",
      `
        afspor* alarm* alert* avspor* cerven* critic* critiq* czerwon* derail* derap* derive desvi* difficolta*
        difficult* dificul* entgleis* fail* grave kirmizi kritiek* kritis* krytyczn* mal missed no_vermelho orag*
        overdue piros plandan po_terminie problem* punai* raydan red rod roed rojo rood rosso rot rott rouge*
        schwierig* te_laat trop_tard troppo_tardi trouble* uberfallig* vermelho zu_spat зрива* красн* критич* проблем*
        просроч* простроч* сорван* срыва* червон* 빨간* 빨강* 심각* 적색* 차질* 危机 危险 危険 紅 红 红灯 红色 赤 赤色 超期 逾期
      `,
    ],
    [
      "plan",
      `
        aikataul* calendario calendrier caminho camino ceste curso drodze fas harmonogram* koers kurs linea linha
        piani piano plan plana plane planem planen plani planin planning plano planu plazo prazo rails ruta rute
        schedule schema skjema soll spar spor sporet spur suunnitelma* target* tempi tempo temps termin* terminplan*
        terv* tid tiempo tijd time track utem* vag voie zeitplan* график* графік* план* срок* строк* 일정 予定 時間 計劃 計画 计划
        进度
      `,
    ],
    [
      "on",
      `
        a according as au auf come como conform* dans dentro dle efter en enligt etter folger foljer gemass gibi gore
        i im in les mukaan na nach nei nel on op pa po podle secondo segun selon som sur szerint tartjuk uygun v ve
        volgens w wie zgodnie в за згідно по согласно どおり 按 按照 通り
      `,
    ],
    [
      "out",
      `
        abweich* afvig* afwijk* aus avvig* avvik* buiten deviat* elter fora fuera fuori hors mimo niezgodn* odchyl*
        off out poza scost* ude ur ute відхил* вне отклон* поза 偏离 逸脱
      `,
    ],
    [
      "planned",
      `
        expected gepland geplant pianificat* planead* planejad* planerat planifi* planificad* planlagt planlandigi
        planned previst* prevu*
      `,
    ],
    [
      "not",
      `not nicht pas non ne nie ei ej inte ikke niet nao nem degil
      не ні
      不 未 ない`,
    ],
    [
      "none",
      `
        bez geen ilman kein* no ohne sans sem senza sin uden utan uten without zonder без немає нет なし 无 没有 無
      `,
    ],
    [
      "little",
      `
        alcun* kans klein* leger* leggero leicht* lekk* leve lieve ligero lille liten minor mogelijk* possib*
        potential* qualche slight* viss 약간* やや 可能 軽微 轻微
      `,
    ],
    [
      "very",
      `
        badly deutlich duze erheblich ernstig* fort fortement* kraftig kraftigt molto muito muy pahasti schwer
        seriously severe* significant* stark* sterk strong* zeer 严重 大幅 重大
      `,
    ],
    [
      "filler",
      `
        alle alles altinda bajo behover certo cikti erfordert etenee everything fran gaat geht gerektiriyor gidiyor
        goes going halad henhold idzie igenyel kommt korer kraever kraver krever liegt ligt muss need needs nodig
        onder pod requer requiere requiert sapti sob some sotto sous tutto under unter utsatt vaatii vauhdissa
        vyzaduje werden wymaga есть иде идет під под потребує состояние стан требует 상태* 있* 중 진행* 필요* あり から の 中 存在 已 有
        要 进展 进行 進行 需 需要
      `,
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
