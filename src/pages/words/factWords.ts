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

/** What names no fact by itself, though some do with others, or alone ("Current value", "Next step", "Who?"). */
const lights = [
  "done",
  "how",
  "who",
  "what",
  "for",
  "task",
  "next",
  "step",
  "number",
  "key",
  "success",
  "criterion",
  "value",
  "now",
  "goal",
  "first",
  "expected",
  "page",
  "topic",
  "delivery",
  "level",
  "filler",
  "state",
] as const;
type Light = (typeof lights)[number];

/** With `?`: a noun that begins titles as often ("Users: …"). */
type Meaning = AttributeName | `${AttributeName}?` | Light;

const isLight = (meaning: Meaning): meaning is Light => (lights as readonly Meaning[]).includes(meaning);

/** What the second half of one word may be: "Startseite" is no start, and "Risikoprojekt" no risk. */
const secondHalves: ReadonlySet<Meaning> = new Set<Meaning>(["level", "number", "value", "step", "criterion"]);
const standsBehind = (meaning: Meaning): boolean => secondHalves.has(meaning) || !isLight(meaning);

const factWords = vocabulary<Meaning>(
  [
    [
      "status",
      `
        állapot* andament* avanç* avance avancement* avanzament* busen d_avancement durum* edistym* edistymä
        előrehalad* estado* etat etene* far_along fortschri* framdrift* framsteg fremdri* fremdrift* hoever hvor_er
        ilerleme* készültség* lage läge läget langt_er långt_har nuläge* où_en plnění postep* postęp* progre* prubeh*
        situac* situation stade stadiu* stan stan_prac stand stand_van state stato statü status statusen statuses
        statusu statusz* statut* statuts stav tamamlanma* teljesül* tila tilanne* tilstand* tinh_trang trang_thai
        vaihe voortgang* where_are where_is wo_stehen zustand* καταστασ* поступ прогрес* состояни* стан* статус* хід
        ход 달성률 상태* 작업_현황 진척* 진행* 현황 ステータス 完成度 完成率 完成进度 状况 状态 状態 状況 进展 进度 進み具合 進度 進捗 進捗率
      `,
    ],
    [
      "health",
      `
        amarelo_verde amarillo_verde amber_green ampel* auf_kurs brag egészség* farol feu feux går_det geel_groen
        gelb_grün gesundheit* gezondheid gidişat gul_grön gul_grøn gul_grønn hälsa* hälso* health* helse* im_plan
        it_going jaune_vert közlekedési_lámpa läuft_es liikennevalo* menee meteo on_track rag sağlık* salud salute
        santé saúde semafor* semáforo stoplicht* sundhed* świat* terveys* to_jde traffic_light traffic_lights
        trafikklys* trafikljus* trafiklys* tricolore verkeerslicht voyant* yellow_green zdrav* zdrowi* здоров*
        светофор* світлофор* 신호* 信号 健全度 健全性 健康 健康度 红绿灯
      `,
    ],
    ["health?", `barva color colour couleur farbe farge farve färg kleur kolor väri`],
    [
      "owner",
      `
        a_cargo aanspreekpunt* accountable agar ägar* ägare* analyst* ansprech* ansprechpartner* ansv ansvar*
        assigned* assignee* atbild* atsaking* auftraggeber* bearbeiter* besitzer* capo* capoprogetto champion* chef*
        cheffe* commanditaire* contact_person contactpersoon* csapat* dono dri dueñ* eier eigena* eigentum* eigentüm*
        ejer* ekip* en_charge encargad* encarregad* equip* equipe* équipe* federführ* felelős* garant* gazda* gerente*
        gestor* jefa jefe kierowni* kontaktaj* kontaktperson* lead lead_by leads led_by ledare* leder* leider* leiter*
        leitung* líder* manager* odgovor* odgovoran* odp odpověd* odpovid* odpovíd* odpow odpowiedzial* omistaj*
        opdrachtgever* opiekun* owne* patrocinad* penanggung_jawab phu_trach pilote pm poc point_of ponto_focal
        porté_par portefeuillehouder* porteu* product_manager propietari* propriétair* proprietar* proprietári*
        prowadząc* referent* référent* resp responsab* responsable responsav* responsáv* responsib*
        responsible_individual responsible_party sahib* sahip* sorumlu* sponsor* squad squadra* sro teamet tiimi*
        titolare* tovholder* trekker* tým* vadov* vastaava* vastuta* vastuu* vastuuhenkilö* vedouc* verantw*
        verantwoord* verantwoordelijk* verantwort* verantwortlich* vlastn* właścic* yönetic* zespol zespół zodp
        zodpov* zuständig* υπευθυν* виконав* відповід* владел* власник* исполнит* керівник* куратор* овнер* отв
        ответств* отговорни* руковод* 담당* 리더 소관 소유자 오너 주관* 책임* 책임자 총괄* オーナー リーダー 主担当 主管 主责人 团队 担当 担当者 牵头 经理 負責 负责 负责人
        責任 責任者 责任 责任人
      `,
    ],
    [
      "owner?",
      `
        abteilung* afdeling* architect* avdeling* avdelning* contact contacto contato contatto departam* departem*
        departman* department* dept desarrollad* desenvolved* developer* directie* direction_porteuse directorate*
        direktion* direzione dział entwickler* fachbereich* komórka kontakt kontor* müdürlük* odbor
        organisationseinheit* órgão osztály* palvelualue* ressort* sachgebiet* sector seksjon* sektion* setor squad*
        stelle sviluppator* szervezeti_egység takım* team teams udvikler* ufficio útvar* utvecklare* utvikler*
        vývojář* zespol* відділ* департамент* команд* контакт отдел* підрозділ* подразделен* разработчик* розробник*
        개발자 부서* 팀 チーム 係 団队 小组 課 部署 部門 部门
      `,
    ],
    [
      "target",
      `
        aikajän* aikataul* ajankoht* année anno ano año átadás* befejez* bis_wann bitiş* céldátum complete_by
        completed_by conclusão cuando cuándo date dates dato datum* deadline* delai* délai* do_kiedy done_by dönem*
        driftsättn* due due_by echeanc* échéanc* einddat* em_produção en_marcha en_producción en_production en_service
        endda* enddat* entro_quando eräpäiv* eta expected_by fällig* fecha* fertig_bis fertigstell* finalización
        finished_by fix_version forfald* forfall* frist fristen geplant_bis geplant_für gereed_op go_live golive
        halbjahr* halfjaar* halvår* határidő* hazır_olma hoàn_thành horisont* horizon* hvornår időhorizont* időtáv*
        idriftsett* in_produzione inbetriebnahm* ingebruikn* kausi kdy kiedy klaar klaar_op klar_til klardatum
        kvartaali* kvartal* kwarta* launch_date leveransdat* leveringsdat* liefertermin* live_by livegang* määräaik*
        maldat* mep mikor milloin når när ne_zaman needed_by negyedév* oplever* ostateczny_termin päivä päivämäär*
        par_quand patamari period* periodo* planned_for plazo* pololetí półrocz* pour_le prazo* previsão
        produktivstart* qtr quand quando quartal* quarter* ramy_czasowe ready_by required_by rok rok_dokončení
        scadenz* schedule semestr* semestre ship_date slutdat* slutdato son_tarih stichtag* streefda* tähtaeg* tarih*
        tavoiteaik* tempi tempistic* tenggat* termen termijn* termin* termine terv_átadás teslim_tarihi thoi_han
        thời_hạn tidplan* tidsfrist* tidshorisont* tidsperiode* tidsplan* tidsrom* tijdvak* time_frame timeframe*
        timing trimestr* ufuk until_when uruchomieni* ütem uzávěrk* valmistu* venciment* vencimi* wann wanneer when
        year zaman_dilimi zeithorizont* zeitplan* zeitraum* zielterm* προθεσμ* горизонт* дата дедлайн* до_когда
        квартал* когда коли период* період* півріччя полугоди* срок* строк* термін* 기한* 마감* 목표일 분기 시기* 시점* 언제 예정일* 완료일
        일자 일정* 종료일 출시일 いつ 上线时间 予定日 半期 周期 四半期 季度 完成时间 截止 日 日期 时间 时间节点 时限 時期 期日 期間 期限 納期
      `,
    ],
    [
      "target?",
      `
        calend* cronogram* data einde end ende fim fin fine finish harmonogram* kalender* konec koniec planning
        schedule* slut slutt timeline* кінець конец 종료 終了 结束
      `,
    ],
    [
      "start?",
      `
        aanvang* alku aloitet* aloitus* anfang* arranque* avvio* başla* baslang* begin begindatum beginn beginning
        begins begun começ* comenz* comienz* data_inizio debut début démarr* depuis gestart gestartet inici* inizio
        käynnist* kezd* kick_off kickoff lancement od_kdy oppstart* opstart* påbegyn* poczat* początk* rozpocz* seit
        since sinds start start_on startar startas startdat* started startem starter startet starting starts startu
        začát* zaháj* начал* початк* початок старт* 시작* 착수* 착수일 启动 开始 着手 起始 開始 開始日
      `,
    ],
    [
      "priority",
      `
        belang* dringlichk* důležitost* fontosság* importance* importanci* importânci* importanz* moscow oncelik*
        öncelik* önem* prio* priorid* priorit* prioryt* rang tärkey* viktighet* ważnoś* wichtigkeit* важливіст*
        важност* приорит* пріорит* 우선도 우선순위 중요도* 优先 优先度 优先级 優先度 優先順位 重要度 重要性
      `,
    ],
    [
      "work-item",
      `
        ado_epic ado_id ado_item ado_link arbeidselement* arbeitsaufgab* arbeitselement* arbejdselement* arbetsobjekt*
        ärende* azure_boards azure_devops backlog* board_item board_link board_work devops element_pracy
        element_roboczy epic epica épica epico épico epics epiikka* epik epique épopée* epos eposz* github gitlab
        iş_kalemi iş_öğesi issue issues jira* jire jiře linked_work munkaelem* munkatétel* pbi* pbis pracovní_položka
        sagsn* saksn* tapd ticket* tiket* tikett* topdesk* tracker* tracking_issue tracking_issues tracking_item
        työjono* työkohde* vorgang vorgangs werkitem* wi work_item work_items workitem* zgłoszeni* джир* епік*
        рабочие_элементы рабочий_элемент робочий_елемент робочі_елементи тикет* тікет* трекер* эпик* 에픽* 이슈 작업_항목 티켓*
        エピック チケット ワークアイテム 作業項目 史诗 工作项 工单 禅道
      `,
    ],
    [
      "link",
      `
        bağlant* collegament* design_doc enlace* further_information further_reading katso_myös læs_mere länk* läs_mer
        learn_more lenke* les_mer lien liens ligação ligações link linke* linki* linkj* linkk* links linky lisätie*
        maggiori_informazioni mais_info mais_informações más_info más_información meer_info meer_informatie mer_info
        mere_info more_info more_information odkaz* odnośn* pr prs pull_request pull_requests read_more rfc*
        savoir_plus se_även se_også see_also siehe_auch spec* specification* specs vedi_anche veja_também ver_também
        ver_también verweis* verwijz* více_informací viz_také voir_aussi weitere_informationen weitere_infos
        więcej_informacji zie_ook zobacz_też детальніше див_також линк* лінк* подробнее посилан* см_также ссылк* 관련_문서
        링크* 바로가기 참고* リンク 参照 参照先 参考 相关 资料 资料链接 链接 链接地址 関連資料
      `,
    ],
    [
      "link?",
      `
        belge* doc docs document documenta* documentaç* documentação documentat* documents doku doküman* dokument*
        dokumentáció* quelle* reference* referenz* repo repos repository resource* url urls документац* ресурс* 문서*
        ドキュメント 文書 文档 資料
      `,
    ],
    [
      "description",
      `
        about aciklam* açıklam* anlamı anmerk* anteckn* bedeutet bemaerk* bemerk* beschreib* beschrij* beskriv*
        betekent betyder betyr co_jde comentari* commentair* commenti comments cos_è cosè czym_polega descri*
        descripci* detail details détails detalhes detalles en_bref erklär* forklar* förklar* hinweis* in_breve
        in_brief in_kürze innebär komentarz* kommenta* kurz_gesagt kurzbeschreib* kuvau* kuvaus leírás* means
        merkitsee merknad* nota notas notatk* note noter notes notities notiz* notizen notlar o_co observac* observaz*
        omschrij* one_liner opis* opmerk* osservaz* oznacza popis* poznám* poznámky que_é qué_es remark* remarq*
        significa signifie tanım* tl_dr toelicht* uwag* waar_gaat was_ist what_is worum znaczy znamená заметк* значит
        коментар* комментар* нотатк* означает означає опис описан* примечан* примітк* про_що суть 메모* 비고* 설명* メモ 備考 内容
        备注 描述 概要 简介 說明 説明 说明
      `,
    ],
    [
      "description?",
      `
        alcance* contenu* detail* détail* detalh* detalj* detalle* dettagl* indhold* inhalt* innehåll* innhold* obsah*
        omfattning* összefoglal* overblik* overview* özet* perimetr* périmètr* podrobn* podsumow* resum* részlet*
        riassunt* riepilog* samenvatt* sammanfatt* sammendrag* shrnut* sintesi summary* szczegół* tartalom*
        tiivistelm* yhteenvet* zusammenfass* детал* детальн* зміст* подробн* содержан* 개요* 내용* 범위* 상세* 요약* 摘要 概述 範囲 范围
        要約 詳細 详情
      `,
    ],
    [
      "why",
      `
        aanleiding* acceptance_criteria amac* amaç* baten begrund* begründ* begrunn* behoeft* behov behovet benefic*
        bénéfic* benefit* besoin* definition_of dlaczego dor dôvod* důvod* előny* enjeu* esigenz* exit_criteria fayda*
        finalid* finalit* formål* gain gains gerekç* gevinst* grund hasz* haszon hvorfor hyödy* hyöty* indok* intent
        intention* it_matters justif* justificaci* justificativ* korzys* korzyś* meerwaarde* mehrwert* miért miksi
        motiva* motiver* motivo* necesid* necessid* neden niçin noodzaak nut nutzen nytt* para_quê perché perustel*
        po_co por_que porque potřeb* potrzeb* pourquoi powód powod* prečo prinos* přínos* proč proposit* purpose*
        ragion* raison* rationale* razão razional* razon* reason* reden scopo syfte* tarkoitu* this_matters účel*
        uzasadn* vantagg* varfor varför ventaj* vorteil* waarom warum weshalb why wieso wozu zdůvodn* zweck* вигод*
        выгод* зачем корист* користі користь мета навіщо необхідн* обґрунт* обоснов* польз* потреб* почему причин*
        чому 기대_효과 목적* 배경 왜 이유* 필요성* 효과 なぜ メリット 为什么 効果 原因 必要性 意义 收益 效益 期待効果 狙い 理由 目的 背景
      `,
    ],
    [
      "why?",
      `
        achtergrond* background baggrund* bakgrund* bakgrunn* contesto context contexte contexto háttér hintergrund*
        kontekst* kontext* probleem problem problema probleme problème problèmes problems problemstellung* tausta
        контекст* проблем* 課題背景
      `,
    ],
    [
      "approach",
      `
        další_postup jatkotoim* opfølgning* oppfølging* pendências pendientes seuraava_vaihe teendő teendők
        uppföljning* videre_forløb weitere_vorgehen weiteres_vorgehen yapılacaklar 향후_계획
      `,
    ],
    [
      "approach?",
      `
        aanpak* abordag* abordagem angreppssätt* ansatz* approach* approccio approche* çözüm* démarche enfoque
        framgangsmåte* fremgangsmåde* fremgangsmåte* gennemfør* genomför* gjennomfør* herangehen* implementação
        implementación implementation implementazione lähestymistap* løsning* lösung* lösungsansatz lösungsweg
        manier_van medios megközelít* megold* megvalósít* mellan_tillväga menetelm* method* méthod* metod* método*
        mezzi modalit* módszer* moyens oplossing* podejś* postup přístup* ratkaisu* řešen* rozwiązan* soluç* solución*
        solution* soluzion* tilgang* tillvägag* tillvägagång* tilnærm* toteutustap* vorgehen* vorgehensw* werkwijz*
        yaklaş* yöntem* метод* підхід* подход* спосіб способ* 방법* 방식 방안* 접근_방법 추진_방법 アプローチ 做法 实施路径 实现方式 手段 方式 方案 方法
        解决方案 解決策 路径 进め方 進め方
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
        användar* anwender* asiaka* asiakkai* benutzer* bruger* bruker* client cliente* clienti clients customer
        customers eindgebruik* felhasznál* gebruiker* käyttäj* käyttäjäryhm* klant* klienci klient* klientów kullanıc*
        kund kunde kunden kundene kunder kunderna kunderne kundinnen müşteri* nutzer nutzerinnen nutzern ügyf* usager*
        user users usuari* usuári* utent* utilisateur* utilizador* uživatel* użytkown* zákazn* заказчик* замовник*
        клиент* клієнт* користувач* пользовател* потребител* 고객* 사용자* お客様 ユーザー 利用者 客户 用户 顧客
      `,
    ],
    [
      "metric",
      `
        erfolgskrit* erfolgsmaß* framgångsmått gemessen gemeten gosterg* gösterge* indicad* indicat* indiká*
        indikaattor* indikat* indykat* kennzahl* kpi kpis lyckats maatst* måleindik* målepunkt* måler måles maling
        målsetn* måltal måltall mäter matet* mäts matt mått mätt* mätvärde measur* measured medid* medimos medir
        meetbaar* meetpunt* meetwa* měř* meritk* mérj* mérni mérőszám* messbar* messen messgr* messwert mesur* mesurer
        mesurons meten meting* metri* metryk* miar* mide mierni* mierzy* misur* misuriamo mitataan mittar* mutató*
        nogletal* nokkelt* nyckelt* ölç* ölçeceğ* olcut* sikerült ukazatel* wskaźn* wskazni* вимірю* измеря*
        индикатор* індикатор* кпэ метрик* показател* показник* المؤشر 지표* 측정* メトリクス 度量 指标 指標 測定 衡量 評価
      `,
    ],
    [
      "dependencies",
      `
        abhäng* abhängig* abhängigkeit* afhæng* afhængig* afhængighed* afhank* afhankelijk* avheng* avhengig* bagiml*
        bağıml* bağımlıl* benötigt* beroend* bloccat* block* blockiert* blokeret* blokk* blokován* bloqué* bloquead*
        braucht čeká collegato_a depend* dépend* dependanc* dependenc* dependênc* dipend* dipendenz* edellyt*
        előfeltét* erfordert forudsætn* förutsättn* forutsetn* függ* függőség* geblokkeerd* hängt_ab hangt_af kræver
        kräver krever* lié_à návazn* needs ön_koşul* ön_koşullar pré_requis pré_requisitos předpokl* prereq* prérequis
        prerequisit* prerrequis* raakvl* randvoorw* randvoorwaard* relacionados_con requer requiere requires
        requisitos_previos riippu* riippuvuu* sidonnaisuu* väntar venter vereist* vincoli voraussetz* vyžad* wacht
        waiting wartet warunki_wstępne wymaga* zablokowan* zalezn* zależn* zależnoś* zależy_od závisí_na zavisl*
        závisl* závislos* блок* заблок* завис* залеж* залежн* передумов* предпосыл* предусл* требуется* 선행_작업 선행* 유관
        의존* 전제* 依存 依存先 依存関係 依赖 依赖方 前提 前提条件 前置 阻塞
      `,
    ],
    [
      "risk",
      `
        aandachtsp* ameaç* amenaz* atenção atención attention attenzione barriär* barrier* bedenken bedroh* bloker*
        concern concerns criticit* danneggiare dar_errado este esteet estek gå_fel gå_galt go_wrong hinder hindernis*
        hindring* kockáz* kockázat* mal_tourner menace* menna_pieleen minacc* misgaan mitigation* obstac* ostac*
        points_dattention pójść pójść_nie pokazit przeszkod* raid riesg* risc* risch* risic* risici* risico* risik*
        risk risken risker riski* riskl* risks risqu* rizik* ryzyk* salir_mal schief* threat* trussel* uhat uhka*
        vigilance watch_out піти_не пойти_не ризик* риск* 리스크* 우려* 위험* リスク 懸念 懸念点 風險 风险 风险点
      `,
    ],
    [
      "impact",
      `
        allvar* allvarlig* alvor* alvorlig* auswirk* betydning* ciddiyet* consecuen* consecuenc* conseguen*
        conseguenz* consequen* consequenc* conséquenc* dopad* dotkliw* důsled* efekt efekty effect* effekt effekten
        effekter effet effets ernst etki* etkisi følger gevolg* gravedad* gravid* gravidad* gravit* hatás* impact*
        impakt* impatt* konsekven* konsekvens* konsequenz* następstw* påverk* päverk* påvirk* schaden* schadens*
        schadenspoten* schwere* schweregrad* seurau* sever* severid* severit* skutk* súlyoss* tragweit* tragweite*
        vaikut* vaikuttav* virkning* wirkung* wpływ* závažn* влиян* вплив* ефект* импакт* імпакт* наслідк* последств*
        эффект* 영향* 임팩트* 파급 파급_효과 インパクト 影响 影响力 影響 影響度
      `,
    ],
    [
      "effort",
      `
        adam_gün arbejdsindsat* arbetsinsat* aufwand* aufwänd* člověkodn* complejid* complessit* complexid*
        complexité* complexity dage dagen dager days difficolt* difficult* dificuldad* dificult* effort efforts
        erőforrás* erőforrásigén* esforç* esfuerz* estym* geschatte_uren großenordn* heures horas hours htp inspann*
        iş_yükü kompleks* komplex* loe man_days manday* mandays md moeilijk* nehézség* obtížnost* paitakok* person_day
        person_days personentage* persontage* pracochł* pracochłonn* pt ráfordít* ressourceforbrug* schwierigk*
        sforzo* sizing story_point story_points storypoint* sværhed* svårighet* t_paitakoko t_shirt tage timeestimat*
        trudnoś* tshirt työpan* umfang* uren vaikeus* vanskelig* zorluk* естімейт* зусил* складніст* сложност*
        трудоем* трудоём* трудом* усили* чел_дни эстимейт* 난이도* 노력* 맨먼스 작업량* サイズ 人力投入 人天 人日 人月 投入 难度 難度 難易度
      `,
    ],
    [
      "effort?",
      `
        arvio budget* budjet* charge complessità cost coste costo costs coût* custo* efor estimación estimat* grootte*
        grösse größe impegno* indsats* innsats* insats* investment* koko költség* kosten kostnad* koszt* kustann*
        maliyet* méret* náklad* náročnost* odhad* omkostn* omvang* orçament* pracnost* presupuest* presupuesto
        rozmiar* schatting* schätz* size sizes stima storlek* størrels* szacunek taglia tahmin* taille tamanho tamaño
        työmäär* uppskattn* velikost* wielkoś* бюджет* вартіст* оценк* оцінк* размер* розмір* стоимост* трудовитр*
        трудозатр* 공수* 규모 비용* 예산* 予算 估算 工作量 工数 成本 見積 見積もり 規模 规模 費用 费用 预算
      `,
    ],
    [
      "confidence",
      `
        bizal* bizonyoss* certain* certeza* certitud* conf confianç* confiance* confianza confidence confident
        confidenza der_sicherheit eminlik* fiduci* förtroende* güven güveni jistí jistot* konfidenc* konfidens*
        konfidenz* luottam* magabiztos* pewnoś* säkerhet_i sicher sicherheit_der sikkerhed_i sikre spolehliv* sure
        terminsicherh* tillid* tillit* tilltro* tiltro* varmoja varmuus* vertrouw* wiarygodn* zekerheid* zuversicht*
        впевнен* конфиденс* конфіденс* уверен* 신뢰도 확신* コンフィデンス 信心 信心度 信心指数 確信度 確度
      `,
    ],
    [
      "theme?",
      `
        alan alanı ámbito âmbito area areas asse axe axes bereich* direttric* domain domains domän* domein* eixo* eje
        ejes filar* filone focus fokus* frente gebied* handlungsfeld* indsatsområd* indsatsområde irány* kehitysalu*
        kierun* linea_strategica linha_estratégica oblast* obszar* odak* område* osa_alue painopist* pijler* pilar*
        pilast* pilier* pilíř* pillar* richtung* satsingsområd* satsning* satsningsområde säule* speerpunt* spor
        stossricht* stream strumie* teema* tema temat* temát* terület* thema* théma* theme themenfeld* themes
        work_stream workstream* направлен* напрям* област* стрим* стрім* сфер* тема теми темы фокус 방향* 분야 영역 테마* テーマ
        主题 分野 戦略テーマ 方向 柱 領域 领域
      `,
    ],
    [
      "done",
      `
        abgeschloss* complet* completamento completion conclu* dokončen* done ejecuc* erledigt erreichung execuç*
        exécut* færdiggør* ferdigstill* fertig gereed hotov* percent* porcent* pourcent* procent* prozent* realisatie
        realiz* realizacj* umsetzung* voltooi* wykonan* zakończ* виконан* відсот* выполнен* заверш* закінч* исполнен*
        процент* реализац* реалізац* 완료 完了 完成 达成 达成率
      `,
    ],
    [
      "how",
      `
        come comment como cómo hoe hogyan how hur hvordan jak kuinka miten nasıl så slik wie как как_мы як 어떻게 どうやって
        如何 怎么
      `,
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
        azonosító* č číslo código id kod n no nº nr nro numara* number numer* numero numéro* número* nummer* ref réf
        schlüssel* tunnus номер* 번호 番号 编号
      `,
    ],
    // What is said of a state.
    ["state", `at_risk à_risque en_riesgo em_risco a_rischio on_hold zielgröße zielgrösse`],
    ["who", `who wer kdo kto chi quem quién quien hvem vem кто хто kim`],
    [
      "success",
      `
        başarı* erfolg* éxito* framgång* réuss* siker* succès succes* success* sucesso sukces* suksess* úspěch* успех*
        успіх* 성공 成功 成果
      `,
    ],
    ["criterion", `kriter* criteri* critèr* критері* критери* 基準 标准 기준 maat`],
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
        bizn* biznes* business engineering exec executive liiketoim* metadata metadaten metadati metadatos metadonnees
        métadonnées metagegevens métier negocio negócio negozio product products produkt produkts senior tech
        technical 비즈니스 业务
      `,
    ],
    [
      "level",
      `
        aste aszint degré degree düzeyi fok grad grade grado grau index indice info level levels livello mate míra
        nivå niveau nivel nível potenzial* poziom rating score scores seviye* skor* stopień stufe stupeň szint* taso
        úroveň úrovně рівень степень ступінь уровень 수준 정도 지수 力
      `,
    ],
    ["current", `nåverdi nåværdi nuvärde istwert tenyérték 현재값 القيمة_الحالية`],
    ["goal-value", `목표값 celérték`],
    [
      "baseline",
      `
        ausgangslage base_line baseline* bázis* lähtö lähtötas* linea_base linha_de nulmeting* خط_الأساس 기준값 베이스라인
        ベースライン 基准值 基準値 基线
      `,
    ],
    [
      "baseline?",
      `
        ausgangslag* ausgangspunkt* base basis baslinj* départ linea_di partenza partida punkt_wyjścia starting_point
        startpunkt* udgangspunkt* uitgangspunt* utgångsläg* utgångsläge utgangspunkt* utgångspunkt*
      `,
    ],
    [
      "unit",
      `
        birim* eenheid einheit enhed enhet jednostka mértékegység* unidad unidade unit unità unité units yksikkö
        الوحدة 단위 单位 単位 單位
      `,
    ],
    [
      "achieved",
      `
        achieved achievement* alcançad* alcanzad* atteint* behaald* dosažen* elért erreicht* logrado* opnået oppnådd
        osiągn* raggiunt* realised saavutet* ulaşılan uppnått достигнут* досягнут* 달성 達成
      `,
    ],
    [
      "evidence",
      `
        beleg* bevis* bewijs* bizonyít* dowod* dowód* důkaz* evidenc* evidence* evidência* kanıt* nachweis* näyttö
        preuve* proof* prova prove prueba pruebas todiste* доказ* підтвердж* подтвержд* 근거 증거 根拠 证据
      `,
    ],
    [
      "verdict",
      `
        bedömning* bewertung* oordeel* tuomio* urteil* verdett* verdict* verdikt* veredict* veredit* vurdering*
        werdykt* вердикт* висновок вывод 결론 판정 判定 結論 结论
      `,
    ],
    [
      "decision",
      `
        beschluss* beschlüss* beslissing* besluit* beslut* beslutning* decided decis* decisão decisi* decision*
        decisões decizie decyzj* döntés* entscheid* entscheidung* karar* päätö* päätöks* rozhodnut* решение решений
        решения рішення 결정* 决定 决策 決定
      `,
    ],
    [
      "hypothesis",
      `
        acreditamos_que annahme* assumption* crediamo_che creemos_que croyons_que hipóte* hipotez* hipotézis* hypote*
        hypothe* ipotes* oletus* pensons_que supuesto* varsayım* vermuten vermutung* vi_tror we_believe we_geloven
        wierzymy wij_geloven wir_glauben założeni* гипотез* гіпотез* предположен* припущен* 가설* 仮説 假设
      `,
    ],
    [
      "test?",
      `
        eksperiment* eksperyment* esperiment* essai* experiment* ověř* probamos proef prueba_de sprawdzamy test*
        testamos testar teste testen validaç* validaci* validation* validaz* valider* validier* verifica verifichiamo
        versuch* експеримент* перевір* провер* тест* эксперимент* 검증* 실험* 实验 実験 検証 验证
      `,
    ],
    [
      "result",
      `
        eredmén* ergebnis* ergebniss* esiti esito* geleerd gelernt lærdom* lärdom* learning* learnings leçon* poznatk*
        result* resulta* resultaat* resultad* résultat* risultat* sonuç* tulokset tulos* udfald* uitkomst* výsled*
        výsledek we_learned wynik* результат* 결과* 結果 结果
      `,
    ],
    [
      "tags",
      `
        avainsan* categor* catégor* category címke* címkék emneord* etichett* etiket* etiketler etikett* etiquet*
        étiquett* etykiet* kategor* keyword* kulcssz* label labels mot_clé mots_clés palabras_clave palavras_chave
        parole_chiave schlagwort* schlagwört* stichwort* stichwört* štítk* tag taggar* tagger* tagi tags tagy
        trefwoord* категор* метк* мітк* тег* 분류* 태그* カテゴリ カテゴリー タグ ラベル 标签 標籤
      `,
    ],
    [
      "proposed",
      `
        eingereicht_von foreslået_af föreslagen_av foreslått_av proposé_le proposé_par proposed_by proposed_on
        proposto_da proposto_em proposto_il proposto_por propuesto_el propuesto_por raised_by submitted_by
        suggested_by suggested_on voorgesteld_door voorgesteld_op vorgeschlagen_am vorgeschlagen_von
        zaproponowane_przez 提案者
      `,
    ],
    [
      "answer",
      `
        answer* antwoord* antwort* cevap* odpověď odpowied* odpowiedź réponse* respost* respuest* rispost* svar*
        válasz* vastaus відповідь ответ 답변* 回答 答复
      `,
    ],
    [
      "enables",
      `
        abilita aligned_to contributes_to enables ermöglicht habilita möjliggör muliggør permet serves supports
        umożliwia unlocks
      `,
    ],
    ["status?", `stage`],
    ["for", `for für för pour para per pro dla voor till til для için 위해 위한 へ 向け にとって`],
    [
      "next",
      `
        dál dalej další* dalsz* folgend* härnäst kolejn* köv* következ* nachfolg* nächst* næst* najbliższ* nästa
        następn* nejbliž* neste next příšt* prochain* prossim* próxim* seguint* seuraav* siguient* sırada* sonraki*
        successiv* suivant* vervolg* volgend* ближайш* далі дальнейш* дальше наступн* подальш* след* следующ* 다음* 후속
        ネクスト 下一 后续 後續 次
      `,
    ],
    [
      "step",
      `
        ação accion* acción* ações actie* action* adım* aktion* aktivit* askel* åtgärd* azion* działan* étap*
        handling* hito* jalon* krok* lépés* marco marcos maßnahm* meilenst* milestone* moves paso* passi passo*
        schritt* skridt* skritt* stap stappen steg step* teend* tiltak* toimen* toimenpit* trin действ* дії дія етап*
        крок* шаг* этап* 단계* 액션* 조치* 할_일 アクション ステップ 一手 工作 步 步骤 行动 行動 計画 计划
      `,
    ],
    [
      "expected",
      `
        arvioitu attendu* attes* beklenen* erwartet* esperad* estimad* estimated expected förvänt* forvent* gepland*
        geplant* geschätzt* limite očekáv* oczekiw* odhadovan* odotet* odotett* planerad planert planlagt planlan*
        planned plánovan* planowan* previst* prévu* szacow* tahmini tentativ* várhat* várt verwacht* vorauss*
        voraussichtlich* ожидаем* очікуван* планов* предварит* 예상 예정 予定 想定 期待 預期 预期 预计
      `,
    ],
    [
      "value",
      `
        arvo* değer* érték értéke értékek hodnot* værdi* valeur valeurs valor valore valores valori value values värd*
        värde* verdi* waarde* wartoś* wert werte значени* значенн* ценност* цінн* القيمة 가치* 값* 수치 价值 価値 値 值
      `,
    ],
    [
      "now",
      `
        actual* actuals actuel* aktual* aktuál* aktuel* aktuell* attual* atual* bieżąc* current* güncel* huidig* ist
        jelenlegi* latest mevcut* nå nåværend* now nu nuværend* nuvarand* nykyi* obecn* obecnie současn* teny* tény*
        today toteuma* utfall* зараз поточн* сейчас текущ* الحالي الحالية نالحالي 실제 현재* 实际 実績 実際 当前 现 现在 现状 現 現在 現状
        目前
      `,
    ],
    [
      "goal",
      `
        alvo cel cél celu cible* cíl cíle cílov* docelow* doel* doelen goal* hedef hedefi mål målet måls meta metas
        obiettiv* objectif* objectiv* objetiv* soll streef* target targets tavoit* tavoite* tavoitteen terv* ziel*
        цел* целев* цель ціл* цілев* ціль المستهدف 목표* 目标 目標
      `,
    ],
    [
      "first",
      `
        alku* anfängl* ausgang* bazow* initial* inițial* inizial* kezdő* kiinduló počáteč* początkow* udgangs*
        uitgangs* utgangs* utgångs* výchozí wyjściow* базов* исходн* начальн* початков* 初始 初期
      `,
    ],
    [
      "what",
      `what hva hvad vad was wat que qué quoi cosa co mitä ne что що 무엇을 무엇 何 做什么 o_que o_quê che_cosa що_робимо`,
    ],
    [
      "delivery",
      `
        consegna delivery dodávk* entrega* leverance* leverans* levering* livraison* release releases toimitu* 출시*
        リリース 上线
      `,
    ],
    [
      "key",
      `
        anahtar* avain* chave chiave clave clé key klíčov* kluczow* kulcs* nøgle* nøkkel* nyckel* sleutel* ключ* 핵심 关键
        核心 重点
      `,
    ],
    [
      "filler",
      `
        ・ a à å aan ab actually actueel ado af afectad* afetad* affected aika alla als altri am an ana and anderen
        anderer andra andre any är are as asociad* associad* associat* associated at até att attendue* au auf aus
        autres aux av avec az azure bar be bearbeitung* becsült bei betrokken biggest biz bizim bref breve brève brief
        bu bude by can časov* ce cela ces cet cette changes che coinvolt* con con_el concern* concerned could czas d
        da dans das dass dat de degli dei del della delle dem den denne der des desired det detta dette deze di die
        dies diese dieser diğer dit do does doing dónde door dos dove du durch e each een egyéb el en entrada envisag*
        er er_vi es est esta estas estes et external ez ezt faremo faremos final first fő fra från from full fur g går
        gde gdzie gehen geht geht_s general genom gering* gesamt* geschat* get gewünscht* gjør gjøre gli glown* główn*
        go goes going good gör gør göra gøre groesst* grootst* größt* gul h_m hända händer hankkeen happen happens
        haremos haupt* have henkilö here het hier high hlavn* hogy hoved* huvud* hvor i ici ik il im immediate
        impactad* in iniciat* inicjat* initiativ* initiative* inne innen internal involved is isto it its itt j_h ja
        jiné jsme k kan kann ki kişi kısa know known kommit kommt könnte kort korte kritisch* krótk* kunnen kurz kurze
        kurzer l la largest las last látjuk le les likely limit* list lo lo_haremos lo_que los low lyhyt machen main
        major mal med medium messa met mi miből mika mise mit mogelijk* möglich* mohlo möjlig* może możliw* možn*
        mulig* muut může my na náš nase naše nasz nasza nasze navrhovan* navržen* needed nguoi nie nødvendig* nos
        nossa nossas nosso nossos nostr* nostra nostro notre nous nuestra nuestras nuestro nuestros o och od oder of
        og olası olemme om on on_s onde one ons onze op or os osoba other others otros ou où our out outcome* outros
        overall overige own p_m på pää* par person persona personen personne pessoa peut phase* planerat please po
        pode point points ponto* por posibles possibili possible possibles possíveis potential potenziell* prend
        primary principais principal* principaux progetto program* proje project* projekt* projesi projet* projeto*
        propos* proposed propost* propuest* prosjekt* proyecto* przewidyw* przez puede puesta punkt* punti punto*
        questa questo qui_peut realizač* realizuj* red relacionad* related required responsible_for robimy röd rød
        rojo rood rosso rot roten rouge rough rövid* s s_m s_y s_y_prend schätzungs* se senast senest short si się
        sind sker skjer so som some stimat* störst* størst* strateg* strategisch* stručn* sur személy ta tagen tak
        tämän te teemme tehdään ten tervez* that the their them there these they think this those tid tids time to top
        total toteuttava tourner tun työn u uděláme udførende uiterlijk uitvoerend* um uma un una und une uno unser
        unsere unserer unseres up update utførende útil utile utiles útiles utili üzleti v van vår våra våre ve ved
        verfügbar* vermelho vet vet_vi vi voi vom von vor vores vorgeschlag* vos votre voy vurdert w we we_get
        wesentlich* which wichtig* wichtigste will win wir wir_es with wo woran work wrong xl y yapacağız you your z
        za zaken ze zeit zentral* zrobimy zu zum zur zust* в від во возможн* главн* головн* делаем делать до другие з
        здесь и из инициатив* і із ініціатив* інші к конфиг коротк* короткий краткое ми може может можлив* мы на наш
        наша наше ним о об основн* от по проект* проєкт* робимо робити с со та так тут у це цей ці эти это этот 계획 관계
        사항 요소 우리 우리의 전략 조건 주요 처리 추진 프로젝트 が で と とって に の は プロジェクト を 与 为 主 主な 主要 事項 事项 人 做 关系 最终 和 处理 実施 对 対応 年度 我们 我们的
        战略 戦略 提示 条件 潜在 点 的 私たち 第一 要因 谁 関係 關係 項 項目 项 项目 預估 预估
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
  unit: ["owner"],
  impact: ["customers"],
  result: ["achieved"],
  approach: ["status", "metric", "test"],
};

export interface NamedFact {
  readonly name: AttributeName;
  /** Whether titles begin with it as often. */
  readonly isWeak: boolean;
}

/** "Prio 2" and "In progress" are no labels, and "Impact (1–5)" is one. */
const numbered = /\d(?![^(（]*[)）])/;

const saysState = (label: string): boolean => !label.includes("%") && statusWords.has(normalWords(label));

/** The fact that a label consisting of known words names; `null` where it names none, or several. */
export const composedFact = (label: string): NamedFact | null =>
  !label.startsWith("[") && mayBeKnown(label, factWords) && !numbered.test(label) && !saysState(label)
    ? composed(label)
    : null;

const plural = /\(['’]?s\)/giu;

const composed = remembered((label: string): NamedFact | null => {
  const meanings = meaningsOf(label.replace(plural, ""), factWords);
  if (meanings === null || meanings.includes("state")) return null;
  const nouns = meanings.flatMap((meaning) => (isLight(meaning) ? [] : [namedFact(meaning)]));
  const names = [...new Set(nouns.map(({ name }) => name))];
  const [name, ...others] = names.filter((each) => !names.some((other) => yields(each, other)));
  const has = (meaning: Light): boolean => meanings.includes(meaning);
  if (others.length > 0) return null;
  if (name === undefined) return unnamed(meanings, has);
  if (name === "start" && has("value")) return strong("baseline");
  if (name === "start" && has("level")) return null;
  if (name === "status" && has("first")) return weak("baseline");
  if (name === "description" && has("delivery")) return null;
  // "Status by milestone" heads a list, and key results are deliverables.
  if (has("next") || has("step") || (name === "result" && has("key"))) return null;
  if (has("page")) return name === "link" ? weak("link") : null;
  if (has("number") && name !== "work-item" && name !== "link") return null;
  if (has("who") && name !== "customers" && name !== "owner") return null;
  // "What there will be at the end" asks for no day.
  if (name === "target" && meanings[0] === "what") return null;
  // "What users can do" leads to what they can do.
  if (name === "customers" && meanings[0] === "what" && !has("for") && !has("value")) return null;
  if (name === "result" && has("expected")) return strong("why");
  if (nouns.every((noun) => noun.isWeak) && !saysMore(name, has)) return weak(name);
  return (has("topic") || has("delivery")) && name !== "owner" && name !== "target" ? weak(name) : strong(name);
});

const strong = (name: AttributeName): NamedFact => ({ name, isWeak: false });
const weak = (name: AttributeName): NamedFact => ({ name, isWeak: true });

/** "For our users", "Planned end": what stands beside the noun leaves no doubt. */
function saysMore(name: AttributeName, has: (meaning: Light) => boolean): boolean {
  if (name === "customers") return has("for") || has("value");
  return name === "target" ? has("expected") || has("goal") || has("done") : name === "test" && has("how");
}

/** The fact of a label without a noun that names one. */
function unnamed(meanings: readonly Meaning[], has: (meaning: Light) => boolean): NamedFact | null {
  const isAlone = meanings.length === 1;
  if (has("page")) return weak("link");
  if (has("success") && has("criterion")) return strong("metric");
  if (has("next") && (has("step") || has("task") || has("what"))) return strong("approach");
  if (has("what") && has("now")) return strong("approach");
  if (has("task") && has("number")) return strong("work-item");
  if ((has("done") || has("delivery")) && (has("expected") || has("goal"))) return strong("target");
  if (has("done")) return weak("status");
  if (has("delivery")) return null;
  const name = has("value") || has("level") || isAlone ? valueNamed(has) : null;
  if (name !== null) return isAlone ? weak(name) : strong(name);
  if (has("value"))
    return meanings.every((meaning) => meaning === "value" || meaning === "filler") ? null : strong("why");
  if (has("how")) return weak("approach");
  if (has("who")) return isAlone ? strong("owner") : null;
  return has("what") ? weak("description") : null;
}

/** Where a measure stands, shall stand or stood. */
function valueNamed(has: (meaning: Light) => boolean): AttributeName | null {
  if (has("now")) return "current";
  if (has("goal")) return "goal-value";
  return has("first") ? "baseline" : null;
}

const yields = (name: AttributeName, other: AttributeName): boolean =>
  name !== other && (name === "description" || yieldsTo[name]?.includes(other) === true);

/** What a name of a fact says, with `?` where titles begin with it as often. */
export function namedFact(meaning: AttributeName | `${AttributeName}?`): NamedFact {
  const isWeak = meaning.endsWith("?");
  return { name: (isWeak ? meaning.slice(0, -1) : meaning) as AttributeName, isWeak };
}
