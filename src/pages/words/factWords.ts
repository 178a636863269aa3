/**
 * What labels of facts are made of: a noun that names a fact, and what may stand around it ("Our confidence (1–5)",
 * "Geschätzter Aufwand", "Estado del proyecto"), also as parts of one word ("Projektstatus", "Zielgruppe") or as a
 * question ("Who is it for?"). A label is understood only where each of its words is known.
 */
import type { AttributeName } from "./attributeWords";
import { meaningsOf, mayBeKnown, vocabulary } from "./beginnings";
import { normalWords } from "./normalWords";
import { remembered } from "./remembered";
import { statusWords } from "./statusWords";

/** With `?`: a noun that begins titles as often ("Users: …"). */
type Meaning =
  | AttributeName
  | `${AttributeName}?`
  | "done"
  | "how"
  | "who"
  | "success"
  | "criterion"
  | "task"
  | "number"
  | "page"
  | "topic"
  | "level"
  | "filler"
  | "state";

/** What names no fact by itself. */
const lights: ReadonlySet<Meaning> = new Set<Meaning>([
  "done",
  "how",
  "task",
  "number",
  "who",
  "success",
  "criterion",
  "page",
  "topic",
  "level",
  "filler",
  "state",
]);

/** What the second half of one word may be: "Startseite" is no start, and "Risikoprojekt" no risk. */
const standsBehind = (meaning: Meaning): boolean => meaning === "level" || meaning === "number" || !lights.has(meaning);

const factWords = vocabulary<Meaning>(
  [
    [
      "status",
      `állapot* andament* avance avancement* d_avancement avanç* långt_har avanzament* busen bieżąc* durum* edistym* edistymä előrehalad* estado* etat
      etene* fortschri* framdrift* framsteg fremdrift* fremdri* far_along hvor_er ilerleme* készültség* langt_er
      où_en hoever plnění postęp* postep* progre* prubeh* situac* situation stade stand status statusen statuses statusu statü statut statuts statusz* stato stav stan state statut*
      tamamlanma* teljesül* tila tilstand* vaihe voortgang* where_are where_is wo_stehen zustand*
      καταστασ* поступ прогрес* состояни* стан* статус* ход хід
      ステータス 完成度 完成率 完成进度 状况 状態 状态 状況 进展 进度 進み具合 進度 進捗 進捗率
      달성률 상태* 진척* 진행* 현황`,
    ],
    [
      "health",
      `ampel* auf_kurs brag egészség* farol feu feux gesundheit* gezondheid gidişat health* helse* hälsa* hälso* im_plan
      it_going går_det közlekedési_lámpa läuft_es menee on_track rag salud salute santé saúde sağlık* semafor* semáforo
      stoplicht* sundhed* terveys* to_jde traffic_light traffic_lights tricolore verkeerslicht voyant* zdrav* zdrowi* świat*
      amber_green yellow_green gelb_grün gul_grønn gul_grøn gul_grön jaune_vert amarillo_verde amarelo_verde geel_groen
      здоров* светофор* світлофор*
      信号 健全度 健全性 健康 健康度 红绿灯
      신호*`,
    ],
    ["health?", "barva color colour couleur farbe farge farve färg kleur kolor väri"],
    [
      "owner",
      `ansprech* ansv ansvar* assignee* agar atbild* atsaking* champion* contact_person contactpersoon* eigena* eigentum* eigentüm* eier ejer
      encargad* federführ* felelős* garant* gazda* gestor* kontaktperson* lead leads lead_by líder* leiter* leitung* manager* odgovor* odpověd* odpowiedzial* omistaj*
      owne* point_of en_charge a_cargo ponto_focal porteu* portefeuillehouder* référent* referent* resp responsab* responsib* responsav* responsáv* sahib* sorumlu* sponsor*
      titolare* tovholder* trekker* vadov* vastuu* vastuta* vedouc* verantw* verantwoord* verantwort* vlastn* właścic* yönetic* zodpov* zuständig* ägare*
      υπευθυν* виконав* відповід* владел* власник* исполнит* керівник* куратор* овнер* отв ответств* отговорни* руковод*
      オーナー リーダー 主担当 主管 主责人 担当 担当者 牵头 经理 负责 负责人 責任者 责任人
      담당* 소관 소유자 오너 주관* 책임* 총괄*`,
    ],
    [
      "owner?",
      `abteilung* afdeling* avdeling* avdelning* csapat* departam* departem* departman* department* dept direction_porteuse direktion* directie* directorate* direzione dział
      ekip* equip* equipe* fachbereich* kontor* müdürlük* odbor organisationseinheit* osztály* palvelualue* ressort* sachgebiet* seksjon* sektion* setor squad* squadra*
      szervezeti_egység takım* team teamet teams tiimi* tým* útvar* zespół zespol* équipe*
      відділ* департамент* команд* отдел* підрозділ* подразделен*
      チーム 団队 团队 小组 部署 部門 部门
      부서* 팀`,
    ],
    [
      "target",
      `aikajän* aikataul* ajankoht* befejez* bitiş* céldátum cuándo datum* date dates dato deadline* délai* delai* due dönem* echeanc* einddat* endda* entro_quando fällig* fecha* finalización
      forfald* forfall* frist fristen gereed halbjahr* halfjaar* halvår* határidő* horisont* horizon* időhorizont* időtáv* kausi kdy kiedy klardatum klart klaar kvartaali* kvartal* kwarta*
      mep mikor milloin määräaik* negyedév* når hvornår när oplever* patamari periodo* period* plazo* pololetí półrocz* prazo* päivä päivämäär* qtr quand quando cuando quartal* quarter* ramy_czasowe rok rok_dokončení scadenz*
      schedule semestr* semestre slutdat* slutdato streefda* tarih* tempi tempistic* tenggat* termijn* termin* tidplan* tidsfrist* tidshorisont* tidsperiode* tidsplan* tidsrom* tijdvak* timeframe* timeline* timing trimestr* terv_átadás
      until_when valmistuu valmistumi* venciment* wann wanneer when year año ano anno année zaman_dilimi ufuk ütem zeithorizont* zeitplan* zeitraum* zielterm* átadás* échéanc* mise_en par_quand tähtaeg* maldat* previsão conclusão
      προθεσμ* горизонт* дата дедлайн* квартал* коли когда период* період* півріччя полугоди* срок* строк* термін*
      いつ 予定日 半期 周期 四半期 季度 截止 日期 时限 时间 时间节点 時期 期日 期間 期限 納期 完成时间
      기한* 마감* 분기 시기* 언제 예정일* 완료일 일자 일정* 종료일`,
    ],
    ["target?", "calend* cronogram* harmonogram* kalender* planning schedule* data"],
    [
      "start",
      `aanvang* alku aloitet* aloitus* anfang* arranque* avvio* baslang* başla* begin begindatum beginn beginning begins begun comenz* comienz* começ* debut début démarr* gestart gestartet
      inici* inizio kezd* kick_off kickoff käynnist* od_kdy opstart* oppstart* poczat* początk* påbegyn* rozpocz* seit sinds since start startar startas startdat* started starter startet starts startu startem start_on
      zaháj* začát* depuis
      начал* початк* початок старт*
      启动 着手 起始 開始 开始
      시작* 착수*`,
    ],
    [
      "priority",
      "dringlichk* fontosság* öncelik* oncelik* prio prio* priorid* priorit* prioryt* приорит* пріорит* 优先 优先级 優先度 優先順位 우선순위",
    ],
    [
      "work-item",
      `backlog* jira* jire jiře tapd topdesk* tracker* työjono* sagsn* saksn*
      джир* трекер*
      禅道`,
    ],
    [
      "work-item?",
      `epic epics epica épica épico epico epik epiikka* épopée* issue issues ticket* tikett* tiket* vorgang vorgangs zgłosze* ärende*
      епік* тикет* тікет* эпик*
      チケット 工单
      이슈 티켓*`,
    ],
    [
      "link",
      `bağlant* enlace* lenke* lien liens link linke* linki* linkj* linkk* links linky länk* odkaz* odnośn* verweis* verwijz*
      read_more learn_more more_info weitere_infos weitere_informationen meer_info mer_info mere_info maggiori_informazioni más_info mais_info katso_myös lisätie* ver_também ver_también voir_aussi
      линк* лінк* посилан* ссылк*
      リンク 参照 参照先 链接 链接地址
      링크* 바로가기`,
    ],
    ["link?", "doku document documents dokument* doküman* dokumentáció* ドキュメント 文档 文書 문서*"],
    [
      "description",
      `aciklam* açıklam* anmerk* anteckn* bemerk* bemaerk* beschreib* beschrij* beskriv* descri* erklär* förklar* forklar* kommenta* kuvau* kuvaus kurzbeschreib* leírás* merknad* notiz* observac* observaz*
      omschrij* opis* opmerk* osservaz* popis* poznám* remarq* tanım* toelicht* uwag* worum what_is was_ist one_liner tl_dr en_bref in_brief in_breve in_kürze kurz_gesagt co_jde o_co czym_polega waar_gaat cosè cos_è comentari* commentair* komentarz* qué_es que_é
      коментар* комментар* описан* опис примечан* примітк* суть про_що
      描述 説明 说明 简介
      설명*`,
    ],
    [
      "description?",
      `contenu* detail* detalj* detalh* detalle* dettagl* détail* indhold* inhalt* innehåll* innhold* obsah* overview* overblik* resum* riassunt* riepilog* részlet* samenvatt* sammanfatt* sammendrag* shrnut* sintesi summary* szczegół* tartalom* tiivistelm* podrobn* podsumow* yhteenvet*
      összefoglal* özet* zusammenfass* 
      детал* зміст* содержан*
      内容 摘要 概述 概要 要約 詳細 详情
      개요* 내용* 상세* 요약*`,
    ],
    [
      "why",
      `aanleiding* amaç* amac* baten begrund* begründ* benefic* benefit* bénéfic* besoin* behoeft* behov behovet dlaczego dor dôvod* důvod* előny* enjeu* esigenz* fayda* finalid* finalit* formål* gain gains gerekç* gevinst* hasz* haszon hvorfor
      hyöty* hyödy* indok* justif* korzyś* korzys* meerwaarde* mehrwert* miért miksi motiva* motivo* necesid* necessid* neden nut nutzen noodzaak nytt* perustel* potrzeb* potřeb* pourquoi prečo prinos* přínos* proč proposit* purpose* rationale* razional* razon*
      reason* syfte* scopo tarkoitu* uzasadn* valeur valor valore vantagg* varför varfor ventaj* vorteil* waarom warum weshalb why wieso zdůvodn* zweck* účel* değeri para_quê
      вигод* выгод* зачем користь користі мета навіщо необхідн* обґрунт* обоснов* польз* потреб* почему ценност* цінн* чому
      なぜ メリット 为什么 价值 必要性 意义 收益 效益 期待効果 効果 理由 目的 背景
      기대_효과 목적* 배경 왜 이유* 필요성* 효과`,
    ],
    [
      "why?",
      "background bakgrund* bakgrunn* baggrund* hintergrund* contexte context contexto contesto kontext* kontekst* achtergrond* tausta háttér контекст* 背景 problem problema problème problèmes problems probleme probleem problemstellung* проблем* 課題背景",
    ],
    [
      "approach",
      `aanpak* angreppssätt* ansatz* approach* approccio démarche enfoque framgangsmåte* fremgangsmåde* fremgangsmåte* herangehen* lähestymistap* lösungsansatz lösungsweg megközelít* megvalósít* modalit* podejś* postup přístup* tillvägag* tilgang* tilnærm* toteutustap*
      vorgehen* vorgehensw* werkwijz* yaklaş* abordag* manier_van mellan_tillväga
      підхід* подход* спосіб способ*
      アプローチ 做法 实施路径 实现方式 方式 進め方 路径
      방안* 방식`,
    ],
    [
      "approach?",
      `implementation implementación implementação implementazione genomför* gennemfør* gjennomfør* lösung* løsning* medios megold* menetelm* method* metod* méthod* método* moyens mezzi módszer* oplossing* ratkaisu* rozwiązan* solución* solution* soluç* soluzion* yöntem* çözüm* řešen*
      метод*
      方案 方法 解决方案 手段 解決策
      방법*`,
    ],
    [
      "customers",
      `aimed_at audience* beneficiar* bénéficiai* célcsoport* destinat* doelgroep* für_wen for_hvem för_vem for_whom it_for this_for it_help hedef_kitle* kedvezmény* kedvezményezett* kenelle kinek kohderyhm* dirigido_a komu målgrupp* par_qui paydaş* per_chi pour_qui para_quién para_quem pro_koho dla_kogo
      profitier* public_cible público* rivolge who_benefits voor_wie wer_profitiert zielgrupp* bestemd_voor érintett* persona* personas odbiorc* příjemc* mottagar* modtager* mottaker* 
      аудитор* бенефіціар* бенефициар* для_кого
      服务对象 面向谁 为谁 为谁做 対象ユーザー 対象者 对谁
      누구를_위해 대상`,
    ],
    [
      "customers?",
      `anwender* användar* käyttäjäryhm* asiaka* benutzer* bruger* bruker* client clients cliente* clienti customer customers eindgebruik* felhasznál* gebruiker* käyttäj* klant* klient* kullanıc* kund kunde kunden kunder kunderna müşteri* nutzer nutzern nutzerinnen ügyf*
      usager* user users usuari* usuári* utent* utilisateur* utilizador* uživatel* użytkown* zákazn*
      заказчик* замовник* клиент* клієнт* користувач* пользовател* потребител*
      ユーザー 利用者 客户 用户 顧客
      고객* 사용자*`,
    ],
    [
      "metric",
      `indicad* indicat* indikat* indikaattor* indiká* indykat* kennzahl* kpi kpis lyckats maatst* matet* matt mätt* meetwa* mérj* mérni mérőszám* měř* meritk* messen messgr* mesur* metri* medir medimos medid* misur* mittar* mitataan miar mierni* mierzy* metryk* måler måleindik* måltal
      mutató* nogletal* nokkelt* nyckelt* gemeten meten measur* sikerült framgångsmått mäter ölç* ölçeceğ* olcut* gösterge* gosterg* ukazatel* wskaźn* wskazni* mått
      вимірю* измеря* индикатор* індикатор* кпэ метрик* показател* показник*
      メトリクス 度量 指标 指標
      지표*`,
    ],
    [
      "dependencies",
      `abhäng* afhank* afhæng* afhængighed* avheng* bağıml* bagiml* beroend* block* blokk* bloquead* bloqué* čeká depend* dependenc* dependênc* dépend* dipend* edellyt* előfeltét* erfordert függ* függőség* kræver kräver návazn* prereq* prérequis raakvl* relacionados_con riippu* sidonnaisuu* lié_à collegato_a
      väntar venter voraussetz* vyžad* wacht waiting wartet wymaga* zależn* zalezn* závisl* zavisl* vereist* vincoli
      блок* завис* залежн* передумов* предусл*
      依存 依存先 依存関係 依赖 依赖方 前提条件
      유관 의존*`,
    ],
    [
      "risk",
      `amenaz* ameaç* bedroh* bedenken barrier* barriär* bloker* concern concerns criticit* este esteet estek go_wrong gå_fel gå_galt danneggiare hinder hindring* kockáz* menace* minacc* misgaan ostac* obstac* pokazit pójść risc* risch* risico* risik* risk risks risken risker riski* riesg* risqu* rizik* ryzyk* schief*
      threat* trussel* uhka uhat dar_errado watch_out attention vigilance attenzione atención atenção aandachtsp*
      риск* ризик*
      リスク 懸念 懸念点 风险 风险点 風險
      리스크* 우려* 위험*`,
    ],
    [
      "impact",
      `allvarlig* alvorlig* auswirk* betydning* conseguenz* consecuenc* consequenc* conséquenc* ciddiyet* důsled* dopad* dotkliw* effekt effekten effekter effet effets efekt efekty ernst etki* etkisi følger gravid* gravit* gravedad gevolg* hatás* impact* impakt* impatt* konsekvens* konsequenz* następstw*
      päverk* påverk* påvirk* schadenspoten* schweregrad* schwere seurau* severid* severit* skutk* súlyoss* tragweite* vaikut* vaikuttav* virkning* wirkung* wpływ* závažn* 
      влиян* вплив* ефект* импакт* імпакт* наслідк* последств* эффект*
      インパクト 影响 影响力 影響 影響度
      영향* 임팩트* 파급`,
    ],
    [
      "effort",
      `adam_gün arbetsinsat* arbejdsindsat* aufwand* aufwänd* complexity complejid* complexid* complexité* complessit* efor effort efforts erőforrás* erőforrásigén* esfuerz* esforç* estimat* estym* geschatte_uren heures horas hours htp inspann* iş_yükü komplex* kompleks* koko loe man_days manday* mandays md méret* odhad* omvang paitakok* 
      person_day person_days persontage* personentage* pracochł* pracochłonn* pt ressourceforbrug* rozmiar* ráfordít* schätz* schatting* sforzo* t_shirt t_paitakoko size sizes sizing story_point story_points storypoint* storlek* størrels* taglia taille tamanho tamaño timeestimat* työmäär* työpan* umfang* uren velikost* wielkoś* großenordn* größe grösse days tage dagen dage dager arvio člověkodn*
      естімейт* зусил* трудом* трудоем* трудоём* усили* эстимейт* чел_дни
      サイズ 人天 人日 人月 人力投入 工作量 工数 投入 規模 规模
      공수* 규모 노력* 맨먼스 작업량*`,
    ],
    [
      "effort?",
      "charge complessità cost costs costo coste budget* kosten investment* kustann* náklad* koszt* költség*",
    ],
    [
      "confidence",
      `bizal* bizonyoss* certain* certeza* certitud* conf confianç* confianza confiance* confidence confident confidenza eminlik* fiduci* güven güveni jistí jistot* konfidens* konfidenc* konfidenz* luottam* magabiztos* pewnoś* sicher sicherheit_der der_sicherheit säkerhet_i sikkerhed_i sikre spolehliv* sure tillid* tillit* tilltro* tiltro* varmoja varmuus* terminsicherh* vertrouw* wiarygodn* zekerheid* zuversicht* 
      впевнен* конфиденс* конфіденс* уверен*
      コンフィデンス 信心 信心度 信心指数 確信度 確度
      신뢰도 확신*`,
    ],
    [
      "theme?",
      `alan alanı area areas âmbito ámbito asse axe axes bereich* direttric* domain domains domein* domän* eixo* eje ejes filar* filone focus fokus* frente handlungsfeld* irány* kehitysalu* kierun* linea_strategica linha_estratégica oblast* obszar* odak* område* osa_alue painopist* pijler* pilar* pilast* pilier* pilíř* pillar* richtung* satsning* säule* speerpunt* spor stossricht* stream strumie* tema temat* temát* teema* terület* thema* théma* theme themes
      напрям* направлен* област* стрим* стрім* сфер* тема теми темы фокус
      テーマ 主题 分野 戦略テーマ 方向 領域 领域
      방향* 분야 영역 테마*`,
    ],
    [
      "done",
      `abgeschloss* complet* completion completamento conclu* dokončen* done ejecuc* erledigt erreichung realizacj* execuç* exécut* færdiggør* ferdigstill* fertig gereed hotov* percent* процент* відсот* pourcent* porcent* prozent* procent* realisatie realiz* umsetzung* voltooi* wykonan* закінч* виконан* выполнен* заверш* реалізац* реализац* исполнен*
      完成 达成 达成率 完了 완료`,
    ],
    [
      "how",
      "как как_мы як wie hoe how comment cómo como come hvordan hur miten jak nasıl hogyan slik så どうやって 怎么 如何 어떻게",
    ],
    [
      "task",
      "aufgabe* item items oppgav* opgav* uppgift* task* feladat* úkol* požadav* tehtäv* zadan* задач* таск* 任务 作业 課題 과제 tâche* tarea* tarefa* attività taak",
    ],
    [
      "number",
      "azonosító* chiave clave clé código id key kulcs* kod n nº no nr number nummer* numer* numéro* número* numero réf ref schlüssel* tunnus číslo č ключ номер* 番号 编号 번호 nro numara*",
    ],
    // What is said of a state.
    ["state", "at_risk à_risque en_riesgo em_risco a_rischio on_hold zielgröße zielgrösse"],
    ["who", "who wer kdo kto chi quem quién quien hvem vem кто хто"],
    [
      "success",
      "erfolg* réuss* succès éxito* sucesso success* succes* framgång* suksess* sukces* úspěch* siker* başarı* успех* успіх* 成功 成果 성공",
    ],
    ["criterion", "kriter* criteri* critèr* критері* критери* 基準 标准 기준 maat"],
    [
      "page",
      "page pages pagina página sayfa* seite seiten sida side siden sivu sivulle sivun stránk* stron* сторін* страниц*",
    ],
    [
      "topic",
      "entrega* consegna livraison* leverans* leverance* toimitu* dodávk* métier negocio negócio negozio liiketoim* bizn* product products produkt produkts release business delivery biznes* 业务 비즈니스",
    ],
    [
      "level",
      `aste aszint degree degré düzeyi fok grad grade grado grau indice index info level levels livello mate niveau nivel nível nivå poziom rating score scores seviye* skor* stopień stufe stupeň szint* taso value waarde wartość wert míra
      степень уровень рівень ступінь 值 力 수준 지수`,
    ],
    [
      "filler",
      `target targets ziel* goal* outcome* objectiv* objetiv* obiettiv* objectif* mål målet doel doelen tavoite tavoitteen cel celu cíl cíle cílov* docelow* hedef hedefi cél time tid tids zeit aika czas časov* geht geht_s innen tagen
      envisag* предварит* möglich* проект* проєкт* ініціатив* инициатив* kommit github gitlab azure devops ado propuest* propost* propos* vorgeschlag* navržen* navrhovan* actuel* nåværende nuværende nuvarande huidig* obecn* současn* mevcut jelenlegi até senast senest uiterlijk kan kann kunnen könnte voi může mohlo może co se risultato résultat zust* uitvoerend* utførende udførende toteuttava realizuj* realizač* hvor wo où dónde onde dove gdzie gde
      a an and any are as at be brief by can could do does doing each final first for from full general good have high how i in initial is it its known last latest likely list low main major medium my needed of on one or other others our out overall own per planned please possible potential primary proposed rough short so some that the their them there these they this those to top total up we what which with you your
      actual actually actuel actuelle actual actueel aktuell* aktual* current* expected estimated desired involved related required associated concerned affected responsible_for project* projekt* proje projesi projet* progetto proyecto* projeto* prosjekt* hankkeen initiative* initiativ* iniciat* inicjat* program* technical strateg* strategisch* key internal external biggest largest
      punkt* punto* ponto* point points bar
      planert planerad planerat planlagt geplant* planowan* plánovan* tervez* planlan* prévu* previst* esperad* attes* attendu* verwacht* erwartet* förvänt* forvent* oczekiw* očekáv* várhat* beklenen* geschätzt* schätzungs* estimad* stimat* szacow* odhadovan* becsült tahmini arvioitu geschat* vorauss* gewünscht* gesamt* haupt* hoved* huvud* pää* hlavn* główn* glown* fő ana wichtig* größt* groesst* størst* störst* 
      d de del della delle dei degli des di do dos da das du der die das dem den des el il la las le les lo los l un une um uma uno una en e et y o ou oder und och og ja i w z ze za na po v ve u k s od do pro per par para pour por con con_el mit von vom zu zum zur im am an auf aus bei für fur van het een te met op voor om i på til till av för från med å att som at der fra ved på à au aux sur dans avec ce cette ces cet on nous notre nos vos votre nuestro nuestra nuestros nuestras nosso nossa nossos nossas nostro nostra vi vår våra vores vår våre unser unsere unserer unseres wir ons onze we ik nase naše náš nasz nasza nasze bizim biz mi my наш наша наше ми мы это этот эти це цей ці в во на по с со о об у к и і та для від до из з ним
      es esta este estes estas isto questo questa dies diese dieser dit deze denne dette detta det pójść się work person personen personne personas persona pessoa osoba henkilö személy kişi bearbeitung* työn gepland* aktuel* är ten ta to te bu ez az ezt mit ki est sind is er are ist y a qui was quoi que qué o_que che cosa wat vad hva hvad co mitä ne что що what 
      machen gehen vor tun doing get we_get göra gör gjør gør gjøre gøre haremos faremos faremo zrobimy uděláme teemme tämän tehdään yapacağız robimy делаем робимо prend on_s s_y s_y_prend think know win go goes going vet vet_vi lo lo_que voy wir_es es woran miből látjuk hogy jsme si olemme er_vi går lo_haremos
      s_m h_m j_h p_m l g xl kurz kurze kurzer short breve brève bref brief krótk* stručn* rövid* kısa lyhyt kort korte краткое короткий коротк* основн* головн* очікуван* ожидаем* можлив* возможн* планов* поточн* текущ* цілев* целев* конфиг
      kritisch* gering* breve útil útiles utile utili utiles relacionad* associad* asociad* associat* concern* coinvolt* impactad* afetad* afectad* betrokken wichtigste wesentlich* principal* principais principaux zentral* verfügbar* nødvendig* alla andra andre anderer anderen autres otros outros altri overige muut inne jiné egyéb diğer інші другие
      здесь тут itt hier here ici si
      roten rot red rood rouge rojo vermelho rosso röd rød gul
      の ・ と に は を が で 和 与 的 项目 項目 主な 主要 关键 核心 当前 目前 现在 現在 想定 预估 預估 预期 預期 预计 计划 予定 実施 実際 实际 対応 处理 最终 主 年度 战略 戦略 プロジェクト 私たち 我们 我们的 对 为 做 谁 人 点 事项 潜在 提示 第一 測定 期待
      추진 주요 핵심 현재 실제 전략 사항 처리 예상 목표 프로젝트 우리 우리의`,
    ],
  ],
  null,
  standsBehind,
);

/** What a fact says nothing of beside another: "Risk description", "Start date", "Confidence in the estimate". */
const yieldsTo: Partial<Record<AttributeName, readonly AttributeName[]>> = {
  target: ["start"],
  effort: ["confidence"],
  status: ["health"],
  link: ["work-item"],
  why: ["customers", "risk"],
  owner: ["dependencies", "customers"],
  impact: ["customers"],
  approach: ["status", "metric"],
};

interface Composed {
  readonly name: AttributeName;
  /** Whether titles begin with it as often. */
  readonly isWeak: boolean;
}

/** "Prio 2" and "In progress" are no labels, and "Impact (1–5)" is one. */
const numbered = /\d(?![^(（]*[)）])/;

const saysState = (label: string): boolean => !label.includes("%") && statusWords.has(normalWords(label));

/** The fact that a label consisting of known words names; `null` where it names none, or several. */
export const composedFact = (label: string): Composed | null =>
  mayBeKnown(label, factWords) && !numbered.test(label) && !saysState(label) ? composed(label) : null;

const plural = /\(['’]?s\)/giu;

const composed = remembered((label: string): Composed | null => {
  const meanings = meaningsOf(label.replace(plural, ""), factWords);
  if (meanings === null || meanings.includes("state")) return null;
  const nouns = meanings.flatMap((meaning) => nounOf(meaning) ?? []);
  const names = [...new Set(nouns.map(({ name }) => name))];
  const [name, ...others] = names.filter((each) => !names.some((other) => yields(each, other)));
  // "Anfangswert" is where a measure stood.
  if (others.length > 0 || (name === "start" && meanings.includes("level"))) return null;
  const has = (meaning: Meaning): boolean => meanings.includes(meaning);
  if (has("page")) return name === undefined || name === "link" ? { name: "link", isWeak: true } : null;
  if (has("number") && name !== undefined && name !== "work-item" && name !== "link") return null;
  if (has("who") && name !== "customers" && name !== "owner") return null;
  if (name !== undefined)
    return { name, isWeak: has("topic") || nouns.every((noun) => noun.isWeak || noun.name !== name) };
  if (has("success") && has("criterion")) return { name: "metric", isWeak: false };
  if (has("done")) return { name: "status", isWeak: true };
  if (has("task") && has("number")) return { name: "work-item", isWeak: false };
  return has("how") && meanings.length > 1 ? { name: "approach", isWeak: true } : null;
});

const yields = (name: AttributeName, other: AttributeName): boolean =>
  name !== other && (name === "description" || yieldsTo[name]?.includes(other) === true);

function nounOf(meaning: Meaning): Composed | null {
  if (lights.has(meaning)) return null;
  const isWeak = meaning.endsWith("?");
  return { name: (isWeak ? meaning.slice(0, -1) : meaning) as AttributeName, isWeak };
}
