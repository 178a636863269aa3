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
      `
        állapot* andament* avanç* avance avancement* avanzament* bieżąc* busen d_avancement durum* edistym* edistymä
        előrehalad* estado* etat etene* far_along fortschri* framdrift* framsteg fremdri* fremdrift* hoever hvor_er
        ilerleme* készültség* langt_er långt_har où_en plnění postep* postęp* progre* prubeh* situac* situation stade
        stan stand state stato statü status statusen statuses statusu statusz* statut statut* statuts stav tamamlanma*
        teljesül* tila tilstand* vaihe voortgang* where_are where_is wo_stehen zustand* καταστασ* поступ прогрес*
        состояни* стан* статус* хід ход 달성률 상태* 진척* 진행* 현황 ステータス 完成度 完成率 完成进度 状况 状态 状態 状況 进展 进度 進み具合 進度 進捗 進捗率
      `,
    ],
    [
      "health",
      `
        amarelo_verde amarillo_verde amber_green ampel* auf_kurs brag egészség* farol feu feux går_det geel_groen
        gelb_grün gesundheit* gezondheid gidişat gul_grön gul_grøn gul_grønn hälsa* hälso* health* helse* im_plan
        it_going jaune_vert közlekedési_lámpa läuft_es menee on_track rag sağlık* salud salute santé saúde semafor*
        semáforo stoplicht* sundhed* świat* terveys* to_jde traffic_light traffic_lights tricolore verkeerslicht
        voyant* yellow_green zdrav* zdrowi* здоров* светофор* світлофор* 신호* 信号 健全度 健全性 健康 健康度 红绿灯
      `,
    ],
    ["health?", "barva color colour couleur farbe farge farve färg kleur kolor väri"],
    [
      "owner",
      `
        a_cargo agar ägare* ansprech* ansv ansvar* assignee* atbild* atsaking* champion* contact_person
        contactpersoon* eier eigena* eigentum* eigentüm* ejer en_charge encargad* federführ* felelős* garant* gazda*
        gestor* kontaktperson* lead lead_by leads leiter* leitung* líder* manager* odgovor* odpověd* odpowiedzial*
        omistaj* owne* point_of ponto_focal portefeuillehouder* porteu* referent* référent* resp responsab* responsav*
        responsáv* responsib* sahib* sorumlu* sponsor* titolare* tovholder* trekker* vadov* vastuta* vastuu* vedouc*
        verantw* verantwoord* verantwort* vlastn* właścic* yönetic* zodpov* zuständig* υπευθυν* виконав* відповід*
        владел* власник* исполнит* керівник* куратор* овнер* отв ответств* отговорни* руковод* 담당* 소관 소유자 오너 주관* 책임*
        총괄* オーナー リーダー 主担当 主管 主责人 担当 担当者 牵头 经理 负责 负责人 責任者 责任人
      `,
    ],
    [
      "owner?",
      `
        abteilung* afdeling* avdeling* avdelning* csapat* departam* departem* departman* department* dept directie*
        direction_porteuse directorate* direktion* direzione dział ekip* equip* equipe* équipe* fachbereich* kontor*
        müdürlük* odbor organisationseinheit* osztály* palvelualue* ressort* sachgebiet* seksjon* sektion* setor
        squad* squadra* szervezeti_egység takım* team teamet teams tiimi* tým* útvar* zespół zespol* відділ*
        департамент* команд* отдел* підрозділ* подразделен* 부서* 팀 チーム 团队 団队 小组 部署 部門 部门
      `,
    ],
    [
      "target",
      `
        aikajän* aikataul* ajankoht* année anno ano año átadás* befejez* bitiş* céldátum conclusão cuando cuándo date
        dates dato datum* deadline* delai* délai* dönem* due echeanc* échéanc* einddat* endda* entro_quando fällig*
        fecha* finalización forfald* forfall* frist fristen gereed halbjahr* halfjaar* halvår* határidő* horisont*
        horizon* hvornår időhorizont* időtáv* kausi kdy kiedy klaar klardatum klart kvartaali* kvartal* kwarta*
        määräaik* maldat* mep mikor milloin mise_en når när negyedév* oplever* päivä päivämäär* par_quand patamari
        period* periodo* plazo* pololetí półrocz* prazo* previsão qtr quand quando quartal* quarter* ramy_czasowe rok
        rok_dokončení scadenz* schedule semestr* semestre slutdat* slutdato streefda* tähtaeg* tarih* tempi tempistic*
        tenggat* termijn* termin* terv_átadás tidplan* tidsfrist* tidshorisont* tidsperiode* tidsplan* tidsrom*
        tijdvak* timeframe* timeline* timing trimestr* ufuk until_when ütem valmistumi* valmistuu venciment* wann
        wanneer when year zaman_dilimi zeithorizont* zeitplan* zeitraum* zielterm* προθεσμ* горизонт* дата дедлайн*
        квартал* когда коли период* період* півріччя полугоди* срок* строк* термін* 기한* 마감* 분기 시기* 언제 예정일* 완료일 일자 일정*
        종료일 いつ 予定日 半期 周期 四半期 季度 完成时间 截止 日期 时间 时间节点 时限 時期 期日 期間 期限 納期
      `,
    ],
    ["target?", "calend* cronogram* harmonogram* kalender* planning schedule* data"],
    [
      "start",
      `
        aanvang* alku aloitet* aloitus* anfang* arranque* avvio* başla* baslang* begin begindatum beginn beginning
        begins begun começ* comenz* comienz* debut début démarr* depuis gestart gestartet inici* inizio käynnist*
        kezd* kick_off kickoff od_kdy oppstart* opstart* påbegyn* poczat* początk* rozpocz* seit since sinds start
        start_on startar startas startdat* started startem starter startet starts startu začát* zaháj* начал* початк*
        початок старт* 시작* 착수* 启动 开始 着手 起始 開始
      `,
    ],
    [
      "priority",
      `
        dringlichk* fontosság* oncelik* öncelik* prio prio* priorid* priorit* prioryt* приорит* пріорит* 우선순위 优先 优先级
        優先度 優先順位
      `,
    ],
    [
      "work-item",
      `backlog* jira* jire jiře tapd topdesk* tracker* työjono* sagsn* saksn*
      джир* трекер*
      禅道`,
    ],
    [
      "work-item?",
      `
        ärende* epic epica épica epico épico epics epiikka* epik épopée* issue issues ticket* tiket* tikett* vorgang
        vorgangs zgłosze* епік* тикет* тікет* эпик* 이슈 티켓* チケット 工单
      `,
    ],
    [
      "link",
      `
        bağlant* enlace* katso_myös länk* learn_more lenke* lien liens link linke* linki* linkj* linkk* links linky
        lisätie* maggiori_informazioni mais_info más_info meer_info mer_info mere_info more_info odkaz* odnośn*
        read_more ver_também ver_también verweis* verwijz* voir_aussi weitere_informationen weitere_infos линк* лінк*
        посилан* ссылк* 링크* 바로가기 リンク 参照 参照先 链接 链接地址
      `,
    ],
    ["link?", "doku document documents dokument* doküman* dokumentáció* ドキュメント 文档 文書 문서*"],
    [
      "description",
      `
        aciklam* açıklam* anmerk* anteckn* bemaerk* bemerk* beschreib* beschrij* beskriv* co_jde comentari*
        commentair* cos_è cosè czym_polega descri* en_bref erklär* forklar* förklar* in_breve in_brief in_kürze
        komentarz* kommenta* kurz_gesagt kurzbeschreib* kuvau* kuvaus leírás* merknad* notiz* o_co observac* observaz*
        omschrij* one_liner opis* opmerk* osservaz* popis* poznám* que_é qué_es remarq* tanım* tl_dr toelicht* uwag*
        waar_gaat was_ist what_is worum коментар* комментар* опис описан* примечан* примітк* про_що суть 설명* 描述 简介 説明
        说明
      `,
    ],
    [
      "description?",
      `
        contenu* detail* détail* detalh* detalj* detalle* dettagl* indhold* inhalt* innehåll* innhold* obsah*
        összefoglal* overblik* overview* özet* podrobn* podsumow* resum* részlet* riassunt* riepilog* samenvatt*
        sammanfatt* sammendrag* shrnut* sintesi summary* szczegół* tartalom* tiivistelm* yhteenvet* zusammenfass*
        детал* зміст* содержан* 개요* 내용* 상세* 요약* 内容 摘要 概要 概述 要約 詳細 详情
      `,
    ],
    [
      "why",
      `
        aanleiding* amac* amaç* baten begrund* begründ* behoeft* behov behovet benefic* bénéfic* benefit* besoin*
        değeri dlaczego dor dôvod* důvod* előny* enjeu* esigenz* fayda* finalid* finalit* formål* gain gains gerekç*
        gevinst* hasz* haszon hvorfor hyödy* hyöty* indok* justif* korzys* korzyś* meerwaarde* mehrwert* miért miksi
        motiva* motivo* necesid* necessid* neden noodzaak nut nutzen nytt* para_quê perustel* potřeb* potrzeb*
        pourquoi prečo prinos* přínos* proč proposit* purpose* rationale* razional* razon* reason* scopo syfte*
        tarkoitu* účel* uzasadn* valeur valor valore vantagg* varfor varför ventaj* vorteil* waarom warum weshalb why
        wieso zdůvodn* zweck* вигод* выгод* зачем користі користь мета навіщо необхідн* обґрунт* обоснов* польз*
        потреб* почему ценност* цінн* чому 기대_효과 목적* 배경 왜 이유* 필요성* 효과 なぜ メリット 为什么 价值 効果 必要性 意义 收益 效益 期待効果 理由 目的 背景
      `,
    ],
    [
      "why?",
      `
        achtergrond* background baggrund* bakgrund* bakgrunn* contesto context contexte contexto háttér hintergrund*
        kontekst* kontext* probleem problem problema probleme problème problèmes problems problemstellung* tausta
        контекст* проблем* 背景 課題背景
      `,
    ],
    [
      "approach",
      `
        aanpak* abordag* angreppssätt* ansatz* approach* approccio démarche enfoque framgangsmåte* fremgangsmåde*
        fremgangsmåte* herangehen* lähestymistap* lösungsansatz lösungsweg manier_van megközelít* megvalósít*
        mellan_tillväga modalit* podejś* postup přístup* tilgang* tillvägag* tilnærm* toteutustap* vorgehen*
        vorgehensw* werkwijz* yaklaş* підхід* подход* спосіб способ* 방식 방안* アプローチ 做法 实施路径 实现方式 方式 路径 進め方
      `,
    ],
    [
      "approach?",
      `
        çözüm* gennemfør* genomför* gjennomfør* implementação implementación implementation implementazione løsning*
        lösung* medios megold* menetelm* method* méthod* metod* método* mezzi módszer* moyens oplossing* ratkaisu*
        řešen* rozwiązan* soluç* solución* solution* soluzion* yöntem* метод* 방법* 手段 方案 方法 解决方案 解決策
      `,
    ],
    [
      "customers",
      `
        aimed_at audience* bénéficiai* beneficiar* bestemd_voor célcsoport* destinat* dirigido_a dla_kogo doelgroep*
        érintett* for_hvem för_vem for_whom für_wen hedef_kitle* it_for it_help kedvezmény* kedvezményezett* kenelle
        kinek kohderyhm* komu målgrupp* modtager* mottagar* mottaker* odbiorc* par_qui para_quem para_quién paydaş*
        per_chi persona* personas pour_qui příjemc* pro_koho profitier* public_cible público* rivolge this_for
        voor_wie wer_profitiert who_benefits zielgrupp* аудитор* бенефициар* бенефіціар* для_кого 누구를_위해 대상 为谁 为谁做 对谁
        対象ユーザー 対象者 服务对象 面向谁
      `,
    ],
    [
      "customers?",
      `
        användar* anwender* asiaka* benutzer* bruger* bruker* client cliente* clienti clients customer customers
        eindgebruik* felhasznál* gebruiker* käyttäj* käyttäjäryhm* klant* klient* kullanıc* kund kunde kunden kunder
        kunderna müşteri* nutzer nutzerinnen nutzern ügyf* usager* user users usuari* usuári* utent* utilisateur*
        utilizador* uživatel* użytkown* zákazn* заказчик* замовник* клиент* клієнт* користувач* пользовател*
        потребител* 고객* 사용자* ユーザー 利用者 客户 用户 顧客
      `,
    ],
    [
      "metric",
      `
        framgångsmått gemeten gosterg* gösterge* indicad* indicat* indiká* indikaattor* indikat* indykat* kennzahl*
        kpi kpis lyckats maatst* måleindik* måler måltal mäter matet* matt mått mätt* measur* medid* medimos medir
        meetwa* měř* meritk* mérj* mérni mérőszám* messen messgr* mesur* meten metri* metryk* miar mierni* mierzy*
        misur* mitataan mittar* mutató* nogletal* nokkelt* nyckelt* ölç* ölçeceğ* olcut* sikerült ukazatel* wskaźn*
        wskazni* вимірю* измеря* индикатор* індикатор* кпэ метрик* показател* показник* 지표* メトリクス 度量 指标 指標
      `,
    ],
    [
      "dependencies",
      `
        abhäng* afhæng* afhængighed* afhank* avheng* bagiml* bağıml* beroend* block* blokk* bloqué* bloquead* čeká
        collegato_a depend* dépend* dependenc* dependênc* dipend* edellyt* előfeltét* erfordert függ* függőség* kræver
        kräver lié_à návazn* prereq* prérequis raakvl* relacionados_con riippu* sidonnaisuu* väntar venter vereist*
        vincoli voraussetz* vyžad* wacht waiting wartet wymaga* zalezn* zależn* zavisl* závisl* блок* завис* залежн*
        передумов* предусл* 유관 의존* 依存 依存先 依存関係 依赖 依赖方 前提条件
      `,
    ],
    [
      "risk",
      `
        aandachtsp* ameaç* amenaz* atenção atención attention attenzione barriär* barrier* bedenken bedroh* bloker*
        concern concerns criticit* danneggiare dar_errado este esteet estek gå_fel gå_galt go_wrong hinder hindring*
        kockáz* menace* minacc* misgaan obstac* ostac* pójść pokazit riesg* risc* risch* risico* risik* risk risken
        risker riski* risks risqu* rizik* ryzyk* schief* threat* trussel* uhat uhka vigilance watch_out ризик* риск*
        리스크* 우려* 위험* リスク 懸念 懸念点 風險 风险 风险点
      `,
    ],
    [
      "impact",
      `
        allvarlig* alvorlig* auswirk* betydning* ciddiyet* consecuenc* conseguenz* consequenc* conséquenc* dopad*
        dotkliw* důsled* efekt efekty effekt effekten effekter effet effets ernst etki* etkisi følger gevolg* gravedad
        gravid* gravit* hatás* impact* impakt* impatt* konsekvens* konsequenz* następstw* påverk* päverk* påvirk*
        schadenspoten* schwere schweregrad* seurau* severid* severit* skutk* súlyoss* tragweite* vaikut* vaikuttav*
        virkning* wirkung* wpływ* závažn* влиян* вплив* ефект* импакт* імпакт* наслідк* последств* эффект* 영향* 임팩트* 파급
        インパクト 影响 影响力 影響 影響度
      `,
    ],
    [
      "effort",
      `
        adam_gün arbejdsindsat* arbetsinsat* arvio aufwand* aufwänd* člověkodn* complejid* complessit* complexid*
        complexité* complexity dage dagen dager days effort efforts efor erőforrás* erőforrásigén* esforç* esfuerz*
        estimat* estym* geschatte_uren grösse größe großenordn* heures horas hours htp inspann* iş_yükü koko kompleks*
        komplex* loe man_days manday* mandays md méret* odhad* omvang paitakok* person_day person_days personentage*
        persontage* pracochł* pracochłonn* pt ráfordít* ressourceforbrug* rozmiar* schatting* schätz* sforzo* size
        sizes sizing storlek* størrels* story_point story_points storypoint* t_paitakoko t_shirt tage taglia taille
        tamanho tamaño timeestimat* työmäär* työpan* umfang* uren velikost* wielkoś* естімейт* зусил* трудоем*
        трудоём* трудом* усили* чел_дни эстимейт* 공수* 규모 노력* 맨먼스 작업량* サイズ 人力投入 人天 人日 人月 工作量 工数 投入 規模 规模
      `,
    ],
    [
      "effort?",
      "charge complessità cost costs costo coste budget* kosten investment* kustann* náklad* koszt* költség*",
    ],
    [
      "confidence",
      `
        bizal* bizonyoss* certain* certeza* certitud* conf confianç* confiance* confianza confidence confident
        confidenza der_sicherheit eminlik* fiduci* güven güveni jistí jistot* konfidenc* konfidens* konfidenz*
        luottam* magabiztos* pewnoś* säkerhet_i sicher sicherheit_der sikkerhed_i sikre spolehliv* sure terminsicherh*
        tillid* tillit* tilltro* tiltro* varmoja varmuus* vertrouw* wiarygodn* zekerheid* zuversicht* впевнен*
        конфиденс* конфіденс* уверен* 신뢰도 확신* コンフィデンス 信心 信心度 信心指数 確信度 確度
      `,
    ],
    [
      "theme?",
      `
        alan alanı ámbito âmbito area areas asse axe axes bereich* direttric* domain domains domän* domein* eixo* eje
        ejes filar* filone focus fokus* frente handlungsfeld* irány* kehitysalu* kierun* linea_strategica
        linha_estratégica oblast* obszar* odak* område* osa_alue painopist* pijler* pilar* pilast* pilier* pilíř*
        pillar* richtung* satsning* säule* speerpunt* spor stossricht* stream strumie* teema* tema temat* temát*
        terület* thema* théma* theme themes направлен* напрям* област* стрим* стрім* сфер* тема теми темы фокус 방향* 분야
        영역 테마* テーマ 主题 分野 戦略テーマ 方向 領域 领域
      `,
    ],
    [
      "done",
      `
        abgeschloss* complet* completamento completion conclu* dokončen* done ejecuc* erledigt erreichung execuç*
        exécut* færdiggør* ferdigstill* fertig gereed hotov* percent* porcent* pourcent* procent* prozent* realisatie
        realiz* realizacj* umsetzung* voltooi* wykonan* виконан* відсот* выполнен* заверш* закінч* исполнен* процент*
        реализац* реалізац* 완료 完了 完成 达成 达成率
      `,
    ],
    [
      "how",
      "как как_мы як wie hoe how comment cómo como come hvordan hur miten jak nasıl hogyan slik så どうやって 怎么 如何 어떻게",
    ],
    [
      "task",
      `
        attività aufgabe* feladat* item items opgav* oppgav* požadav* taak tâche* tarea* tarefa* task* tehtäv* úkol*
        uppgift* zadan* задач* таск* 과제 任务 作业 課題
      `,
    ],
    [
      "number",
      `
        azonosító* č chiave číslo clave clé código id key kod kulcs* n no nº nr nro numara* number numer* numero
        numéro* número* nummer* ref réf schlüssel* tunnus ключ номер* 번호 番号 编号
      `,
    ],
    // What is said of a state.
    ["state", "at_risk à_risque en_riesgo em_risco a_rischio on_hold zielgröße zielgrösse"],
    ["who", "who wer kdo kto chi quem quién quien hvem vem кто хто"],
    [
      "success",
      `
        başarı* erfolg* éxito* framgång* réuss* siker* succès succes* success* sucesso sukces* suksess* úspěch* успех*
        успіх* 성공 成功 成果
      `,
    ],
    ["criterion", "kriter* criteri* critèr* критері* критери* 基準 标准 기준 maat"],
    [
      "page",
      `
        page pages pagina página sayfa* seite seiten sida side siden sivu sivulle sivun stránk* stron* сторін*
        страниц*
      `,
    ],
    [
      "topic",
      `
        bizn* biznes* business consegna delivery dodávk* entrega* leverance* leverans* liiketoim* livraison* métier
        negocio negócio negozio product products produkt produkts release toimitu* 비즈니스 业务
      `,
    ],
    [
      "level",
      `
        aste aszint degré degree düzeyi fok grad grade grado grau index indice info level levels livello mate míra
        nivå niveau nivel nível poziom rating score scores seviye* skor* stopień stufe stupeň szint* taso value waarde
        wartość wert рівень степень ступінь уровень 수준 지수 值 力
      `,
    ],
    [
      "filler",
      `
        ・ a à å actual actually actueel actuel actuel* actuelle ado afectad* afetad* affected aika aktual* aktuel*
        aktuell* alla altri am an ana and anderen anderer andra andre any är are arvioitu as asociad* associad*
        associat* associated at até att attendu* attes* au auf aus autres aux av avec az azure bar be bearbeitung*
        becsült bei beklenen* betrokken biggest biz bizim bref breve brève brief bu by can časov* ce cel cél celu ces
        cet cette che cíl cíle cílov* co coinvolt* con con_el concern* concerned cosa could current* czas d da dans
        das de degli dei del della delle dem den denne der des desired det detta dette devops deze di die dies diese
        dieser diğer dit do docelow* doel doelen does doing dónde dos dove du e each een egyéb el en envisag* er er_vi
        erwartet* es esperad* est esta estas este estes estimad* estimated et expected external ez ezt faremo faremos
        final first fő for för förvänt* forvent* fra från from full fur für g går gde gdzie gehen geht geht_s general
        gepland* geplant* gering* gesamt* geschat* geschätzt* get gewünscht* github gitlab gjør gjøre glown* główn* go
        goal* goes going good gör gør göra gøre groesst* größt* gul h_m hankkeen haremos haupt* have hedef hedefi
        henkilö here het hier high hlavn* hogy hoved* how huidig* huvud* hva hvad hvor i ici ik il im impactad* in
        iniciat* inicjat* initial initiativ* initiative* inne innen internal involved is ist isto it its itt j_h ja
        jelenlegi jiné jsme k kan kann key ki kişi kısa know known kommit könnte kort korte kritisch* krótk* kunnen
        kurz kurze kurzer l la largest las last latest látjuk le les likely list lo lo_haremos lo_que los low lyhyt
        machen main major mål målet med medium met mevcut mi miből mit mitä möglich* mohlo może muut může my na náš
        nase naše nasz nasza nasze nåværende navrhovan* navržen* ne needed nødvendig* nos nossa nossas nosso nossos
        nostra nostro notre nous nuestra nuestras nuestro nuestros nuværende nuvarande o o_que obecn* obiettiv*
        objectif* objectiv* objetiv* očekáv* och oczekiw* od oder odhadovan* of og olemme om on on_s onde one ons onze
        op or osoba other others otros ou où our out outcome* outros overall overige own p_m på pää* par para per
        person persona personas personen personne pessoa planerad planerat planert planlagt planlan* planned plánovan*
        planowan* please po point points pójść ponto* por possible potential pour prend previst* prévu* primary
        principais principal* principaux pro progetto program* proje project* projekt* projesi projet* projeto*
        propos* proposed propost* propuest* prosjekt* proyecto* punkt* punto* que qué questa questo qui quoi realizač*
        realizuj* red relacionad* related required responsible_for résultat risultato robimy röd rød rojo rood rosso
        rot roten rouge rough rövid* s s_m s_y s_y_prend schätzungs* se senast senest short si się sind so som some
        současn* stimat* störst* størst* strateg* strategisch* stručn* sur szacow* személy ta tagen tahmini tämän
        target targets tavoite tavoitteen te technical teemme tehdään ten tervez* that the their them there these they
        think this those tid tids til till time to top total toteuttava tun työn u uděláme udførende uiterlijk
        uitvoerend* um uma un una und une uno unser unsere unserer unseres up utførende útil utile utiles útiles utili
        v vad van vår våra våre várhat* ve ved verfügbar* vermelho verwacht* vet vet_vi vi voi vom von voor vor
        vorauss* vores vorgeschlag* vos votre voy w was wat we we_get wesentlich* what which wichtig* wichtigste win
        wir wir_es with wo woran work xl y yapacağız you your z za ze zeit zentral* ziel* zrobimy zu zum zur zust* в
        від во возможн* головн* делаем для до другие з здесь и из инициатив* і ініціатив* інші к конфиг коротк*
        короткий краткое ми можлив* мы на наш наша наше ним о об ожидаем* основн* очікуван* планов* по поточн*
        предварит* проект* проєкт* робимо с со та текущ* тут у це цей целев* ці цілев* что що эти это этот 목표 사항 실제 예상
        우리 우리의 전략 주요 처리 추진 프로젝트 핵심 현재 が で と に の は プロジェクト を 与 为 主 主な 主要 予定 事项 人 做 关键 最终 和 处理 实际 実施 実際 对 対応 年度 当前 想定 我们
        我们的 战略 戦略 提示 期待 核心 測定 潜在 点 现在 現在 的 目前 私たち 第一 计划 谁 項目 项目 預估 預期 预估 预期 预计
      `,
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
