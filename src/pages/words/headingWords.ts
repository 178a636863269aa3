/** What words of headings in other languages than English mean that say when, how far or what is stated, and never what. */
import { vocabulary } from "./beginnings";

/** What a section states, whoever it is that states it ("Nossa estratégia", "Główne ryzyka"). */
export type Statement =
  | "mission"
  | "vision"
  | "principles"
  | "strategy"
  | "kpis"
  | "risks"
  | "ideas"
  | "debt"
  | "decision-rights"
  | "decisions"
  | "themes"
  | "north-star"
  | "guardrails"
  | "achieved";

export type Meaning =
  | Statement
  | "now"
  | "next"
  | "later"
  | "done"
  | "already"
  | "doing"
  | "to-do"
  | "removed"
  /** This quarter is now. */
  | "this"
  /** First, last. */
  | "order"
  /** A release, a phase, a part of a year. */
  | "step"
  /** Before, after, until. */
  | "around"
  | "yet"
  | "not"
  | "outside"
  | "about"
  /** What somebody may do: rights of decision beside decisions, else as often what a product lets people do. */
  | "right"
  /** An action: the next ones are next steps. */
  | "action"
  /** Keeping, listing, analysing something: of what is stated, and else as often a feature. */
  | "handling"
  | "result"
  /** A feature, an improvement: beside it what else is about a page is what is improved. */
  | "work"
  /** What any such heading may hold besides. */
  | "filler";

export const headingWords = vocabulary<Meaning>(
  [
    [
      "mission",
      `
        auftrag bestaansrecht bestaansreden* cel_istnienia da_sind daseinszweck dlaczego_istniejemy dlaczego_jestesmy
        er_zijn existenzgrund gorevimiz karnuppdrag* kerneopgave* kjerneoppdrag* kjerneoppgave* kuldetes* leitauftrag
        miert_letezunk miert_vagyunk mise mision* misj misja misji misjon* missao missie missio* mission* misszio*
        misyon* nase_mise on_sert oppdrag ozgorev* perustehtav* poslani* proc_existujeme proc_jsme proc_tu proposito*
        purpose raison_d samfundsopgave* samfunnsoppdrag* samhallsuppdrag* scopo selbstverstandnis servons tehtavamme
        toiminta_ajatus unser_auftrag uppdrag uppdraget varlik_nedenimiz vores_formal wij_er ми_потрібні мисси* місі*
        мы_нужны предназначен* призначенн* 미션* 사명 존재_이유 ミッション 使命 团队定位 存在意義 我们的定位 部门使命
      `,
    ],
    [
      "vision",
      `
        ambicao ambice ambicion* ambicj* ambitie* ambition* ambizion* cilovy_stav dit_vi estado_objetivo framtidsbild*
        fremtidsbil* hinwollen jovokep* langetermijnvisie langfristvision malbild* malbilde* malbillede*
        naartoe_willen nereye_gidiyoruz nereye_gitmek onskad_framtid onskat_lage onsket_tilstand ozgoru* productvisie
        queremos_chegar queremos_estar queremos_llegar sein_wollen stan_docelowy stato_obiettivo stehen_wollen stip_op
        tahtotila* tavoitetila* termekvizio* toekomstbeeld* toekomstvisie veut_aller veut_arriver veut_etre visao
        visie visio visiomme vision_cible vision* visjon* vize vizio vizionk vizyon* vogliamo_andare vogliamo_arrivare
        vogliamo_essere voulons_aller voulons_arriver voulons_etre willen_staan willen_zijn wizj* zielbild*
        zielzustand* zukunftsbild* бачен* видени* визи* візі* образ_будущего образ_маибутнього 비전* 지향점* ありたい姿 ビジョン 将来像
        愿景 目指す姿 远景 願景
      `,
    ],
    [
      "principles",
      `
        alapelv* alapertek* architectuurprincip* architekturprinzip* arkitekturprincip* arkkitehtuuriperiaat* arvomme
        arvopohja arvopohjamme arvot basisprincip* csapatertek* de_juego deger* del_gioco del_juego designprinzip*
        directric* diretriz* do_jogo du_jeu elveink elvek ertekeink ertekek firmenwerte grundsatz* grundwerte hiszunk
        hodnoty ilke* iranyelv* irranyelv* karnvarde* kernevaerdi* kernprincip* kernwaarden kernwerte kjerneverdi*
        leitgedank* leitlinie* leitprinzip* leitsatz* lignes_directrices linee_guida meille_tarkeaa nas_wazne
        nossos_combinados ontwerpprincip* orientieren partis_pris periaat* prensip* princip principe* principi*
        principper* principy prinsipp* prinzip* pryncyp* ridime spelregels spielregeln suunnitteluperiaat* tanker_vi
        teamwaarden teamwerte toimintaperiaat* unternehmenswerte vaerdier vaerdigrundl* vaerdiord* vaerdisaet* valeurs
        valores valori vardegrund* vardeord* varderingar verdiene verdier verdigrunnl* verdisett* vezerelv* waarden
        wartosci werkprincip* werte wertekanon werteverstandnis wertverstandnis wertvorstellung* wonach_wir zasad*
        засад* принцип* руководящие ценност* цінност* 가치 원칙* 핵심_가치 핵심가치* コアバリュー バリュー 价值观 価値観 原则 原則 基本原则 基本方針 大切にしている
        大切にする 指導原則 核心价值观 行動指針 行動規範
      `,
    ],
    [
      "strategy",
      `estrategia* strategi strategia strategie* strategii strategin strateji* стратеги* стратегі* 战略 戦略 策略 전략*`,
    ],
    [
      "kpis",
      `
        avainmittar* erfolgsindikator* erfolgskennz* erfolgsmess* gosterge* indicador* indicateur* indicator*
        indikator* kengetal* kennzahl* kerncijfer* kpi kpis kulcsmutat* leistungskennz* maleindikator* malepunkt*
        maler maltal* mater matetal* matpunkt* matt_och medimos medir meetwa* merime merjuk meroszam* messen messgro*
        mesurons meten metrica* metriche metrig* metrik* metriqu* metryk* miernik* mierzymy misuriamo mittaamme
        mittarimme mittarit mutato* nogletal* nokkeltal* nyckeltal* olcec* olcumler olcumlerimiz olcuyoruz
        prestatieindic* seurantamit* sikermutat* steuerungsgrosse* steuerungskennz* stuurgetal* stuurinformatie
        styringsparamet* styrparamet* tavoitemittar* teljesitmenymut* tunnusluvu* ukazatel* wskaznik* zielgrosse*
        zielkennz* вимірюємо измеряем индикатор* індикатор* метрик* показател* показник* 성과지표* 지표* 핵심성과지표* メトリクス 如何衡量
        成果指標 指标 指標 绩效指标 評価指標 重要業績評価指標
      `,
    ],
    [
      "risks",
      `
        aandachtspunt* criticita d_attention de_atencao di_attenzione fallstrick* kockazat* kockazatkezel* riesgo*
        rischi* risco* riscul* riscur* risici* risico* risik* risikoanalys* risikofaktor* risikovurd* risk_analizi
        risk_kaydi risk_listesi risk_yonetimi riskanalys* riskbedom* risker* riski* riskienhallin* riskirekister*
        riskl* risqu* rizik* ryzyk* stolperfall* stolperstein* vigilance vigilancia zagrozen* загроз* ризик* риск*
        угроз* 리스크* 위험* リスク 風險 风险 风险点
      `,
    ],
    [
      "ideas",
      `
        apostas apuestas ausprobieren deney deneyler deneylerimiz eksperimenter eksperymenty esperimenti
        experimentations experimente experimenteerruimte experimenten experimentos experimenty fikir* hipoteses
        hipotesis hipotezis* hipotezler hipotezy hypoteesi* hypoteser hypoteserna hypotez* ideapank* ideas ideat
        idebank* idee ideeen* ideen* ideenparkplatz ideenpool ideensamml* ideenspeich* ideer* idees ideias idekatalog*
        ideliste* idemyldr* kehityside* kiserletek kokeilta* kokeilu* namet* napad* nos_paris otlet* pomysl* prove_af
        scommesse sperimentazion* spunti themenspeich* uppslag vil_prove vil_teste vill_prova vill_testa vyzkouset
        wyprobowac гипотез* гіпотез* експеримент* идеи ідеи ідеі эксперимент* 가설* 실험* 아이디어* アイデア 仮説 创意 实验 実験 想法 点子
      `,
    ],
    [
      "debt",
      `
        achterstallig adossag* altlast* altsystem* arkitekturgaeld arkitekturgjeld* arkitekturskuld* arkkitehtuurivel*
        aufraumarbeit* aufraumen borc* debiti_tecnici debito debito_tecnico debito_tecnologico debitos_tecnicos
        dette_technique deuda_tecnica deuda* divida_tecnica divida* dlug dlug_techniczny dlugu dlugu_technicznego dluh
        dluhu dluhy gaeld gaelden gaeldsliste* gjeld gjelden gjeldsliste gjeldsregister* it_gaeld
        modernisierungsbedarf* modernisierungsstau opruimwerk* refactoring_bedarf refactoringbedarf sanierungsbedarf*
        skuld skulden skulder skuldlista* technicky_dluh technische_schuld technische_schulden technischen_schulden
        techschulden teknik_borc teknisk_gaeld teknisk_gjeld teknisk_skuld tekniska_skuld tekniska_skulden velan velat
        velka velkaa velkalista* wartungsstau борг борги боргу долг долга долги техборг* техдолг* техническии_долг
        технічнии_борг 기술_부채 기술부채* 부채* 债务 技术债 技术欠债 技術的負債 欠债 負債
      `,
    ],
    [
      "decision-rights",
      `
        alcada* befugnis* beslisbevoegd* beslissingsbevoegd* beslutningskompet* beslutningsmandat* beslutningsmyndig*
        beslutningsret* beslutningsrett* beslutskompet* beslutsmandat* beslutsordning* bevoegdhe* daci
        darf_entscheiden darf_was de_responsabilidades decyzyjne decyzyjnos* delegationsord* delle_responsabilita
        des_responsabilites entscheidungsbefug* entscheidungskompet* fullmakt* fullmaktsmatrise* gaat_waarover
        hataskor* jogkor* karari_kim kompetenzregel* kompetenzverteil* kuka_paattaa macierz_decyzyjna mandaat mandat
        mandaten mandater matryca_decyzyjna mirol_dont neye_karar paatoksenteko* paatoksentekovalt* paatosoikeu*
        paatosval* paatosvalt* pravomoc* raci rasci rozhodovaci_kompetence toimivalt* yetki_matrisi yetki_ve повноваж*
        полномоч* приимає_рішення принимает_решение принимает_решения 결재_권한 권한과_책임 무엇을_결정하나 무엇을_결정하는가 의사결정권* 전결*
        책임과_권한 决策机制 审批权限 役割と権限 权责 权责矩阵 権限と責任 決裁権限 职责与权限 谁来决策 責任と権限 責任分担
      `,
    ],
    [
      "decisions",
      `
        acik_kararlar acuerdos adr adrs arbitrages architectuurbeslis* architekturentscheid* arkitekturbeslut*
        arkkitehtuuripaat* beschluss beschlusse beslissing* besluit* beslut* beslutning* beslutningsreferat* decisao
        decisio* decisoes decyzj* deliberac* deliberazion* delibere dontes* entscheidung* karar* linjaukset linjauksia
        paatok* paatos rozhodnut* vedtak vedtakene архитектурные_решения архітектурні_рішення відкриті_рішення
        открытые_решения прииняті_рішення принятые_решения решении решения рішення рішень 결정* 미결정* 의결 의사결정* 决定 决策 决议
        意思決定 未決事項 決定 決議
      `,
    ],
    [
      "themes",
      `
        aandachtsgebied* actielijn* aktionsfeld* ambiti_prioritari ambiti_strategici areas_prioritarias
        aree_prioritarie aree_strategiche assi_strategici axe axes axes_strategiques direttric* eixos
        eixos_estrategicos ejes ejes_estrategicos eksenler eksenlerimiz filar* focos focusgebied* focuspunt*
        fokusalue* fokusaluee* fokusfeld* fokusomrad* fokusthem* fokuszaink fokuszterul* frentes_de
        grandes_orientations grands_axes handlungsfeld* hauptstossricht* hlavni_temata hoofdlijn* indsatsomrad*
        indsatsspor innsatsomrad* inriktningar* karkiteem* kierunki_strategiczne lineas_de lineas_estrategicas
        linee_di linee_strategiche linhas_de linhas_estrategicas malomrade malomraden oblasti_zamereni
        obszary_priorytetowe obszary_strategiczne odak_alanlar odak_alanlari odak_alanlarimiz
        orientaciones_estrategicas orientations_strategiques painopis* painopistealu* pejlemaerk* pijler* pilar*
        pilastr* pilier* pilir* pillere* prioritni_oblasti programmalijn* satsinger satsingsomrad* satsningar
        schwerpunktthem* speerpunt* spor stossricht* strategiai_temak strategicka_temata strategicke_oblasti
        strategicke_priority strategische_lijnen strategiska_inriktningar strategiska_omraden strategiska_teman
        strategiske_retninger strategiske_tema strategiske_temaer stratejik_alanlar stratejik_temalar sutun* teema*
        temalar tematy_strategiczne themalijn* thematiq* themenfeld* направления направления_развития напрями
        напрямки_розвитку опори опоры приоритетные_направления пріоритетні_напрями стратегические_направления
        стратегічні_напрями теми темы фокуси фокусы 전략_방향 전략_영역 전략_테마 중점_방향 중점_분야 중점_추진 집중_영역 테마* 포커스_영역 战略主题 战略支柱
        战略方向 战略重点 戦略テーマ 戦略の柱 核心方向 注力テーマ 注力分野 注力領域 聚焦领域 重点テーマ 重点分野 重点方向 重点領域 重点领域
      `,
    ],
    [
      "north-star",
      `
        estrela* estrella* eszaki_csillag etoile glowna_metryka gwiazda gwiazde gwiazdy hlavni_metrika
        indicateur_phare johtotah* kuzey_yildizi kuzey_yildizimiz ledestjern* ledstjern* leitkennzahl* leitmetrik
        leitstern* metrica_guida noordster* nordstern* nordstjarn* nordstjern* north_star northstar nossa_bussola
        nosso_norte nostra_bussola notre_boussole notre_cap nuestra_brujula nuestro_norte oberste_zielgrosse
        onze_koers pohjantah* pohjantahtimit* polarka polarstern* poolster* pusulamiz severka stella vezercsillag*
        vigtigste_maltal viktigaste_matpunkt viktigste_maltall vudci_hvezda главная_метрика головна_метрика
        полярна_зірка полярная_звезда полярнои_звезды полярної_зірки путеводная_звезда 노스스타* 북극성_지표 북극성* ノーススター
        ノーススター指標 北极星 北极星指标 北極星 北極星指標
      `,
    ],
    [
      "guardrails",
      `
        absolutte_krav afwijken barandillas barierki begraensning* begransn* beperking* bindinger cervene_linie
        contraint* czerwone_linie engedunk forhandlingsbar* foringer franchir garde_fous gelaender* graenser granicach
        granice granser grenser grenzen guarda_corpos guardrail* hranice inderogabil* inegociave* infranchiss*
        innegociabl* invalicabil* invariant* kaders keretek kirmizi_cizgiler kirmizi_cizgilerimiz kisitlar* korkuluk*
        korlatok ledstanger leitplank* lignes_rouges limites limiti lineas_rojas linee_rosse linhas_vermelhas
        mantinely negociable negociables negociave* negoziabil* nesmi nesmime nie_wolno nieprzekraczaln* ogranicz*
        omezen* onderhandelbaar onderhandelbar* ononderhandelbaar paletti peremfeltet* punaiset_viivat rahmenbeding*
        rajat ramar ramarna rammebeting* rammene rammer ramy_dzialania randbeding* randvoorwaard* rekkverk
        restricciones restricoes restrizioni reunaehd* reunaeho* roda_linjer rode_lijnen rode_linjer rote_linien
        salvaguard* sinirlar sinirlarimiz suojakait* taviz tingita ufravig* ufravik* ultrapassar unumstosslich*
        unverhandelbar* unverruckbar* vangrails vazgecilmez* verhandelbar* vincol* vorgaben voros_vonalak
        warunki_brzegowe wijken_we гардреил* границы жесткие_ограничения жорсткі_обмеження запобіжник* красные_линии
        межі не_виходимо не_выходим не_можна_порушувати нельзя_нарушать непорушн* обмежен* ограничен* ограничител*
        червоні_лінії 가드레일* 넘지_말아야 레드라인* 제약 제약_사항 제약_조건 제약사항* 준수_사항 준수사항 지켜야 ガードレール レッドライン 制約 制約事項 制約条件 守るべき 底线 护栏 红线
        约束 譲れない 越えてはいけない 越えてはいけない線 边界与约束 边界条件 遵守事項
      `,
    ],
    [
      "achieved",
      `
        aikaan aikaansaann* alcancamos alcanzamos astadkom* basardik* basari* behaalde_resultaten buszkek conquistas
        conseguimos dokazali dosahli dumni elertunk erfolge ertunk_el exitos faits_marquants fatt_til fiers framgang*
        hojdepunkt* hoydepunkt* hrdi jsme_dodali kazanim* logramos naet ohlednuti onnistumis* opnaede_resultater
        orgogliosi orgulhosos orgullosos osiagnel* osiagniec* povedlo realisations resultats_obtenus reussite*
        risultati_raggiunti ruckblick* saavutettu saavutetut saavutimme saavutu* sikereink sikerek stolta stolte stolz
        succes succeser successen successi sukcesy tamamladik* temps_forts tilbageblik* tilbakeblikk* tillbakablick*
        trots uppnadda_resultat uppnatt uspech* vi_natt victoires visszatekint* vitorias vysledky вдалося достигли
        достижени* досягли досягненн* здобутк* перемоги победы удалось 성과* 실적* 亮点 実績 成绩 阶段性成果
      `,
    ],
    [
      "now",
      `
        actual* actuel* adesso agora ahora ahora_mismo akkurat_na aktualis aktualn* aktuel* akut* attual* atua*
        aujourd_hui aujourdhui biezac* bugun* de_suite derzeit* dnes* dzis* este_momento fokuksessa for_tiden
        gegenwartig* gerade guncel* her_og heute hoje hoy huidig* idag imediat* immediat* inmediat* jelenleg* jetzt
        juuri lige_nu maintenant mevcut* moment momentan* momenteel most navaerende neste_momento nu nuvaerende
        nuvarande nyni nyt obecn* oggi ora prave questo_momento simdi* soucasn* su_an su_anda su_anki subito
        talla_hetkella ted teraz vandaag актуальн* зараз нині нынешн* поточн* прямо_сеичас сегодня* сеичас сьогодн*
        текущ* 금년* 당면* 당장* 연내 연말 연말까지 올해* 이번* 지금* 현재* いま 今 今四半期 今回 今年 今年度 今月 今期 今週 年内 年度内 年度末 当下 当前 当面 本季度 本年 本年度 本月
        本期 现在 现阶段 現在 現行 當前 目下 目前 直近 眼下 近期
      `,
    ],
    [
      "next",
      `
        a_continuacion a_seguire anschliessend* ardindan arrivo bagefter bald bientot binnenkort breve_mente brzy
        daarna dale dalej dalsi* dalsze dalszych danach dann darefter demnachst derefter deretter eerstvolgend*
        em_breve em_seguida ensuite etterpa ezutan folgend* hamarosan harnast herefter hernach hierna i_koen
        jako_dalsi juste_apres kolejn* komend* kommande kommend* komt_eraan kovetkez* la_suite legkozelebb* logo_a
        luego na_rade nachst* nadchodz* naeste najblizsz* nasleduje nasledujic* nast nasta nastepn* nejblizs* neste
        onumuzdeki pa_tur pian poi por_ai potem potom presto priste pristi* prochain* proksim* prossim* proxim* puis
        que_viene seguent* seguinte* seguir sen_kommer seuraav* siguiente* sirada* snart sonraki straks subito_dopo
        successiv* suivant* suivre tulossa vem_depois venir viene_depois viene_despues vient_ensuite volgend* wkrotce
        yakinda ближаиш* в_очереди далее далі дальнеиш* дальше затем на_очереди на_черзі наиближч* наступн* незабаром
        подальш* потім предстоящ* скоро следующ* у_черзі черзі 곧 내년* 다음_차례 다음* 앞으로* 이어서 차기* このあと この後 これから そのあと まもなく
        上线后 下一 下一个 下一批 下一步 下一阶段 下个 下半年 下季度 下批 即将 即将推出 发布后 接下来 明年 来四半期 来年 来年度 来月 来期 来週 次 次回 次年度 次期 続いて 近日 随后
      `,
    ],
    [
      "later",
      `
        adelante algun_dia au_dela avenir breve_termine bude_dal budouc* bundan_sonra casem corto_plazo court_terme
        curto_prazo daha_sonra dalszej dlouhodob* dlugoterminow* dopo eines_tages el_horizonte en_gang framover
        framtid* fremover fremtid* futur* gelecek* hosszabb hosszabb_tavon hosszu_tavu ileri* ilerleyen in_seguito
        irgendwann joskus jovobeli* kaugem kesobb* kiedys kisa_vade kisa_vade* kisa_vadeli kolejnosci kort_sigt
        kort_sikt korte_termijn kozep_tavu kratkodob* kratky krotki krotkoterminow* kunftig* kurzfrist* l_horizon
        laengere_sigt laengere_ude lang_sigt lang_sikt lange_termijn langfrist* langre_fram langre_frem langre_sikt
        largo_plazo later lenger_fram lengre_sikt lointain* long_terme longo_prazo lungo_termine mais_a mais_adiante
        mais_para mais_tarde mas_adelante mas_tarde medellang mediano_plazo medio_plazo medio_prazo medio_termine
        mellemlang mellomlang middellange_termijn mittelfrist* moyen_terme myohem* nagon_gang nekdy oltre ooit
        op_termijn orta_vade* orta_vadeli para_frente perspektiv* perspektyw* peut_etre pidemmalla_aikavalilla
        pitka_tahtain pitkalla_aikavalilla piu_avanti piu_tardi plus_tard po_premierze po_publikacji po_spusteni
        po_starcie po_startu po_vydani po_wdrozeniu po_wydaniu posterior* pozdej* pozniej* pred_spustenim pred_vydanim
        przyszl* rovid_tavu second_temps seinere sen senare senere sigt sikt sonra spater* srednioterminow*
        strednedob* tard tavolab* toekomst* tulevaisuu* tuonnempana ulterieur* um_dia un_giorno un_jour uzun_vade*
        uzun_vadede uzun_vadeli vade vadede verder_weg vyhled* zukunft* будущ* довгостроков* долгосрочн* згодом
        когда_нибудь колись короткостроков* краткосрочн* маибутн* перспектив* пізніше позднее позже потом
        середньостроков* среднесрочн* 나중* 단기* 미래* 언젠가 이후* 장기* 장래* 중기* 중장기* 추후* 향후* いずれ いつか その後 中期 之后 今後 以后 以後 以降 先 后续
        将来 展望 年底前 後で 日后 未来 構想 短期 稍后 远期 長期 長期的な 长期
      `,
    ],
    [
      "already",
      `
        allerede ate_agora bereits bisher bugune_kadar deja dosud dotad finora gia hasta_ahora hidtil hittil hittills
        ja jiz jusquici juz redan reeds schon uz ya zaten вже уже 이미* 지금까지 これまで すでに もう 已 已经 既に 目前为止
      `,
    ],
    [
      "to-do",
      `
        a_faire a_fazer a_gjore a_l a_letude a_validar a_valider aangehouden abert* abiert* abne acik aday* afvent*
        agendad* aguardando al_estudio allo_studio angedacht* anstehend* apert* apne at_gore att_gora ausgesetzt*
        ausstehend* avaliacao avaliar avoimet avoin avvakta* backlog bekleyen* bereit betervezve bloccate bloccati
        bloccato blockerad* blockerande blockerat blockiert blockierte bloke blokerede blokeret blokkert* blokkolt
        blokkolva blokovane blokovano bloqueada bloqueadas bloqueado bloqueados candidat* ceka cekajic* confirmer
        congelad* congelat* considera* czeka czekaja czekamy da_avviare da_decidere da_fare da_iniziare da_pianificare
        da_validare de_planning de_rol decider definir degerlendir* detenid* do_realizacji dusunul* ehdotettu
        ehdotetut ehdotus eingeplant* ej_paborjat eklenecek* elakad* eloekeszit* elokeszit* em_estudo en_attente
        en_estudio en_etude en_reflexion engellen* entscheiden envisage* esperando esplorare estud* estyneet estynyt
        etudier evaluacion evaluar eventuel* explora* explorer falta* fehlen fehlt felvetes* fermi foresla*
        geblokkeerd gelistirilecek* gepland* geplant* gewunscht* gjenstar haben_vor hangt harkinnassa hazirlik*
        henuz_baslamadi henuz_baslamayan i_bero i_planen ikke_pabegynt ikke_startet impedid* in_attesa in_onderzoek
        in_programma in_voorbereiding indbakke* ingepland* inkorg* innboks* inplanerad* inplanerat inte_paborjat
        jaissa javaslatok jumissa k_reseni k_udelani kalan* kandidat* kandyda* keskeytet* komt kvar la_espera
        les_tuyaux ligt_stil livrer manca mancant* mangler megakadt mogelijk* moglich* mojlig* mozliw* mozn* mulig*
        nao_iniciado naplanovan* navrh* navrzen* nevyresen* nezahajen* nicht_angefangen nicht_begonnen nierozpoczet*
        niet_begonnen niet_gestart no_empezado no_iniciada no_iniciadas no_iniciado no_iniciados noch_klaren
        noch_vorhaben non_iniziato nyitott* obesvarad* oczekiwaniu oczekuj* odottaa odottavat offen offene offenen
        olasi oneri* openstaand* opgeschort* oppna otevren* otwart* ouvert* overvag* overveielse overvej* overweg*
        pa_gang pa_hold pa_is pa_paus pa_pause pa_vent parado parados paralisad* paralizad* pausad pausad* pausade
        pausat pendente* pendiente* pianificat* piste pistes planead* planejad* planerad* planeras planerat planert
        planifi* planlad* planlaegg* planlagt* planlan* planlegg* planovan* planowan* planuj* planung por_decidir
        por_hacer por_validar posible* possibil* possivei* posteingang pozastavene pozastaveno pozostal* prendre
        previst* prevu* programad* programmat* propon* propositions_a propost* propozycj* propuest* przygotowaniu
        publier pysahdyks* queda_por realiser reste_a rozwaza* ruht sem_data senza_data sin_empezar sin_fecha
        sin_iniciar sospes* souhait* stand_by star_fast star_still star_stille stilgelegd* suspendu* suspensa
        suspensas suspenso suspensos suunnitellut suunniteltu suunnitteilla takilan* takvimde tamamlanacak* tauolla
        te_beslissen te_doen te_starten te_valideren tegnebraettet tehtavana teklif_edildi teklif_edilen terminer
        terminiert* tervezett tervezve til_vurdering u_ledu uafklared* uavklart* ubesvart* udelani udelat udestaend*
        ustalenia utemezett* utemezve utred* v_planu valider valuta* vantar varakoz* varunk vem vendra venter viene
        vienen virao voorgesteld* vor_haben vorgemerkt* vorgeschlag* vorgesehen* vorhaben_noch vorhaben_wir vorschlag*
        vurder* w_planach w_planie wacht wachten wachtend* wartend* wartet wir_vorhaben wstrzymane wstrzymany
        wunschliste yapilacak* zablokovane zablokovano zablokowane zablokowany zaplanowan* zawieszon* zbyva* zrobienia
        zu_erledigen zu_klaren zu_prufen zu_tun zur_abstimmung zur_freigabe zuruckgestell* zvazovan* zvazuj*
        відкладен* відкриті возможн* ждем ждет заблокирован* заблокован* залишил* запланирован* запланован* зробити
        изуча* кандидат* можлив* не_начато не_розпочато невирішен* нерешенн* обговор* обсужда* ожида* осталось
        открытые отложен* очіку* планах планиру* плану* под_вопросом предлож* предстоит призупинен* приостановлен*
        пропоз* пропонован* рассматрива* рассмотрении розгляда* розгляді сделать треба чекаємо 검토* 계획_중 계획_중인 계획된*
        계획됨* 계획중 고려* 남은* 대기* 막힘 미정 미착수 미해결* 백로그* 보류* 블락* 블로킹* 블록됨 예정* 제안* 준비* 진행_예정 할_일 해야* 후보* ブロック中 やりたいこと やること 予定
        予定済み 保留 候補 候选 停滞中 准备 卡住 受阻 可能 実現したい 将要 尚待 尚未 已排期 待 待ち 待办 待启动 待定 待开发 待开始 待确认 待解决 待讨论 打算 拟 挂起 探索 提案 搁置 暂缓 未决 未完了
        未定 未対応 未开始 未着手 未確定 未解決 検討 残って 残り 着手 考虑 规划中 計画済み 计划中 评估 调研 还没 還没 阻塞
      `,
    ],
    [
      "doing",
      `
        a_decorrer aloitettu aloitetut angefangen* arbeiten arbejder arbetar arbete_pagar avviat* basladi baslamadi
        begonnen* beschaftigt bezig calis* calisilan* calistig* calistik* commence* demarre* devam_eden devam_edenler
        devam_ediyor dolgozunk elkezdett* elkezdodott elkezdve em_andamento em_curso em_desenvolvimento em_fase
        em_progresso empezado en_cours en_curso en_desarrollo en_developpement en_fase en_marcha en_preparation
        en_proceso en_progreso estamos_fazendo estamos_haciendo estamos_trabajando estamos_trabalhando facendo fazendo
        fejlesztes_alatt folyamatban futo gelistirilen* gelistirilmekte gelistirmede gestart* haciendo i_arbeid i_gang
        i_proces igang* in_arbeit in_bearbeitung in_behandeling in_corso in_entwicklung in_fase in_lavorazione
        in_ontwikkeling in_sviluppo in_uitvoering in_umsetzung iniciad* iniziato jobbar jobbar_med jobber kaynnissa
        kesken lance laufen laufend* lauft lavorando lavoriamo lopend* mee_bezig meneillaan moment_en onder_handen
        onderhanden pabegynd* pabegynt* paborjad* paborjat pagaende pracuje_se pracujeme pracujemy probiha*
        realizowan* rozpoczet* rozpracovan* startad* startet suren* suruyor tekeilla trabajamos trabajando
        trabajando_en trabalhamos trabalhando travaillons trwa trwajac* tyon_alla under_arbeid under_arbejde
        under_arbete under_udvikling under_utveckling under_utvikling v_priprave v_realizaci v_reseni w_przygotowaniu
        w_toku w_trakcie werden_bearbeitet werken wird_bearbeitet yapilan_isler yapiliyor zahajen* в_процесі
        в_процессе в_работе в_роботі ведется виконується выполняется делаем идет начат* працюємо работа работаем
        разрабатыва* разработке розпочат* розробля* розробці триває у_процесі у_роботі 개발_중* 개발_중인 개발중* 작업_중 작업_중*
        작업중* 진행* 착수 착수됨 추진* 하고_있는 やって やっている 作業している 作業中 取り組み中 取り組んで 取り組んでいる 在做 在途 处理中 实施中 実施中 対応中 已启动 开发中 开始 推进 正在
        正在开发的 着手して 着手している 着手中 着手済み 研发中 进展中 进行 進めて 進めている 進行中 開発中
      `,
    ],
    [
      "removed",
      `
        abandonad* abandonn* abbandonat* abgebroch* abgekundigt* abgesagt* afgekeurd* afgevallen afgewezen aflyst*
        annule* annullat* annuller* anulowan* arrete avbrut* avlyst* avvist* bortpriorit* borttag* cancelad*
        cancellata cancellate cancellati cancellato cikaril* deixamos_de dejamos_de descartad* descontinuad* desestim*
        despriorizad* droppet durduruldu ecarte ecartee ecartees ecartes elengedtuk eliminad* eliminat* elvetet*
        elvetve entfernt* fjernede fjernet forkastet* fravalgt* gaat_niet geannuleerd* geschrapt* gestopp* gestoppt*
        gestopt* gestrich* ingetrokken iptal_edildi iptal* kaldiril* kanseller* kivev* leallitott* leallitva lopetet*
        mee_stoppen megszunt* nedpriorit* nedprioriter* nicht_weiterverfolgt nieaktualn* non_retenus odpuszczon*
        odrzucon* odstranen* opustene opusteno perut* poistet* poistun* projets_arretes pudotettu rajattu_pois
        rechazad* reddedil* rejeitad* rejete* removid* retirad* retire rifiutat* rimoss* ritirat* sans_suite scartat*
        skreslon* slettet smesso stazene stazeno stopgezet* stoppad* stoppe stoppet stralciat* struken struket strukna
        supprime supprimee supprimees supprimes torolt* torolv* udgaet udgar upusteno usuniet* utgaet utgar utgatt
        vazgecil* verwijderd* verworf* visszavont visszavonva vypustene vypusteno vyrazen* wycofan* zahozene zahozeno
        zamitnut* zastavene zastaveno zrezygnowal* zrezygnowan* zrusen* zuruckgezog* видалені видалено вилучен*
        відмінен* відмовил* відхилен* закриті_без закрыто_без знято знято_з исключен* неактуальн* отказал* отклонен*
        отменен* прибрані прибрано скасован* снято снято_с убрано удален* 드롭 드롭됨 삭제 삭제됨 제외됨* 중단* 철회* 취소* 폐기* やめた 下线 中止
        削除済み 却下 取りやめ 取り下げ 取消 已下线 已删除 已取消 已移除 已终止 廃案 廃止 撤回 放弃 移除 终止 見送った 見送り
      `,
    ],
    [
      "done",
      `
        abgeschlossen* accompli* acheve* afgerond* afgesloten afsluttede afsluttet* al_af alcancad* alcanzad* atingid*
        ausgeliefert* avslutad* avslutat avsluttede avsluttet* beendet* befejez* behaald* bereikt* beschikba* biten*
        bitti cerrada cerradas cerrado cerrados chiusa chiuse chiusi chiuso cloturee cloturees clotures completad*
        completat* concluid* conclusa concluse conclusi concluso consegnat* conseguid* cumplid* disponibil*
        disponible* disponive* dodan* dokoncen* dosazen* dostarczon* dostepn* dowiezion* elert elkeszult encerrad*
        enthalten entregad* entregue* erledigt* erreicht* faerdig* fait faite faits fardig* fatta fatte fatti fatto
        fechada fechadas fechado fechados feita* feito* ferdig* fertig* fertiggestellt* finalise* finalizad* finit*
        fizemos fullfort* gedaan gedan gelanceerd* geliefert* gennemfort* genomford* gepruft* gerceklesen*
        gerceklestiril* gerealiseerd* gereed geschaffen geschafft* gesloten getest* getestet* gjennomfort* gjort
        gotow* hazir* hecha* hecho* hotov* implementad* implementat* ja_fatto kapandi kapatilan kapatildi kesz klaar
        klar klara klart lancad* lanceret* lanserad* lanserat lansert* lanzad* leszallit* levererad* levererat
        leveret* levert* lezar* listo listos livre livree livrees livres lograd* logro logros lukkede lukket mame
        megvalos* megvalosult* nasazen* obtenid* obtenu* opgedaan opgeleverd* opnaet* oppnadd* opublikowan* osiagniet*
        otestovan* ottenut* probad* produktiv pronti pronto* przetestowan* pubblicat* publicad* publie* raggiunt*
        realise realisee realisees realises realizad* realizzat* rilasciat* slappt* slutford* slutfort* splnen*
        suoritet* tamamlan* tehty tehtya teljesitett* teljesitve teljesult* terminad* terminat* termine terminee
        terminees termines teslim_edildi testad* testat* teste testee testees testet toimitet* toteutet* udalo udfort
        udgivet* uitgebracht* ukonczon* umgesetzt* uppnad* utfort utgitt* uzavrena uzavrene uzavreno valmiit valmis
        valmistun* verfugbar* veroffentlicht* vollendet* voltooid* vorhanden* vydane vyresena vyresene vyreseno
        wdrozon* wydane wykonan* yapilan* yapildi yaptik yaptiklarimiz yayimlanan* yayinlanan* zakonczon* zamkniet*
        zrealizovan* zrealizowan* zrobilismy zrobion* виконан* випущен* внедрен* впроваджен* выполнен* выпущен* готов*
        достигнут* доступн* досягнут* заверш* закрит* закрыт* запущен* зробили зробл* опубликован* опублікован*
        протестир* реализован* реалізован* сделали сделан* умеет 가능한* 구현_완료 구현된* 끝난* 끝낸* 달성* 들어간* 배포된* 완료* 완성* 이룬* 제공*
        종료* 처리_완료 출시된* 포함된* 한_일 クローズ できた できる やったこと リリース済み 上线 做到 入った 入っている 公開済み 利用可能 取得的 可用 含まれている 含まれる 完了 完成 实现 実現
        実装済み 已上线 已交付 已关闭 已办结 已发布 已取得 已完成 已定 已实现 已支持 已有 已结束 已结项 提供中 済 済み 終わった 达成 達成
      `,
    ],
    [
      "this",
      `
        bu ce ces cet cette denne det_har detta dette deze dies* disse dit esta este estos questa questi questo ta ten
        tento to toto tym цеи цьому ця эта это этом этот 이 この 本 该
      `,
    ],
    [
      "order",
      `
        anden andra andre birinci derde dernier* deuxieme dritte* druga drugi drugie druha druhe druhy eerste erste*
        forsta forste ikinci ilk laatste letzte* ostatni* pierwsz* posledni* premier premiere premiers prima prime*
        primo prvni* second seconda seconde secondo segund* sidste sista siste son terce* terza terzo tredje treti
        troisieme trzeci* tweede ucuncu ultim* vorig* zweite* втор* друг* останн* перв* перш* последн* трет* 두_번째 마지막*
        번째 세_번째 첫* 초기* 최근* 最初 最后 最近 初 第 第一 第二 第四 首个 首次
      `,
    ],
    [
      "step",
      `
        alkuvuosi alpha* an annee* anni anno anno_accademico ano_letivo ano* ans anteprima ar aren aret arets asama*
        ausgabe* ay aylik beta* boekjaar ceyrek* ctvrtlet* donem* edicao edicion* edition* eind einde ende entrega*
        esercizio etap* fas fase* faz* felev* fim final finales finansar fine fiskalni fruhjahr fruhling
        geschaftsjahr* go_live golive hafta* halbjahr* halfjaar* halvar* haushaltsjahr* herbst herfst hito*
        hosttermin* idriftsaettelse* idriftsattning* idriftsettelse* inbetriebnahme jaar* jahr* jalon* jaren julkaisu*
        kamien* kiadas* konca konce konec koniec kvarta* kw kwarta* l_automne l_ete l_hiver lancamento* lancement*
        lancering* lancio lansering* lansman* lanzamiento* lat lata launch* lente let leta livegang* livraison*
        loppuvuosi lukuvuo* maand* mali_yili manad* maned* marco* meilenst* mes mese meses mesi mesic* miesi* mijlpa*
        milepael* milnik* milow* milstolp* mise_en mois monat* mvp obdobi okres* oplevering* otono outono period*
        phase* pilot* pololet* polrocz* premiera premiery premierze previa* preview* primavera producao produccion*
        productie produzion* publicac* quartal* releas* rilasci* roce rok rok_obrotowy roku schooljaar schuljahr*
        semaine* semana* semestre* settiman* skolear* slapp slut slutet slutt sommer sonuna sortie* sprint* spusteni
        stap* start stufe* surum* tappa* tertial* tilikau* traguard* trimestre* tyden tydny tydzien tygodni* udgang
        udgivelse* uge uger uitgave* uke uker uscit* utgang utgav* utgivelse* vartermin* vecka veckor verano verao
        verksamhetsar* versao versie* version* versjon* versoes verz* vorschau* vydani week weken wersj* winter
        wirtschaftsjahr* woche* wydani* yariyil* yayin yil yili yillik zeitraum* zomer бет* в_эксплуатацию верси*
        версі* вех* випуск* віх* выпуск* год года году етап* запуск* квартал* кінця конца месяц* місяц* недел* период*
        період* півріч* полугоди* релиз* реліз* рік року році тижн* фаз* этап* 년 단계* 릴리스* 릴리즈* 마일스톤* 반기* 배포* 버전* 분기*
        상반기* 스프린트* 연도 월 출시* 프리뷰* 하반기* ヶ月 スプリント バージョン フェーズ プレビュー マイルストーン リリース ローンチ 上半年 上半期 上期 下半期 下期 个月 公開 半年 半期 发布 周
        四半期 季度 年 年度 月 期 末 本番 段階 版 版本 财年 迭代 週 週間 里程碑 阶段
      `,
    ],
    [
      "around",
      `
        antes apos apres ate avant bis d_ici depois despues dici do_konca do_konce efter entro etter for fore hasta
        inden innan innen jusqu jusqua kadar med na_de na_het nach once pred przed tegen tot tras voor_de voor_het vor
        до перед після после 까지 이전* 전 전까지 후 후에 なか まで 上线前 前 后 向け 年内に 年底 後 终
      `,
    ],
    [
      "yet",
      `
        ainda ancora annu aun encore enda endnu enna henuz jeste jeszcze noch nog todavia zatim еще пока поки ще 아직*
        まだ 尚 还
      `,
    ],
    [
      "not",
      `
        aldri aldrig asla degil* ei ej emme entfaellt geen icke ikke inga ingen inkluderet inte jamais kein* koskaan
        nao ne_fait nebude* nechceme necil* nedela* nem neni neplanuj* nicht nie nie_wchodzi niemals niet niets nigdy
        nikdy no_completado no_funciona no_funcionan no_hacemos no_haremos no_hecho no_incluid* no_incluye
        no_objetivos no_planificad* no_previst* no_terminado no_vamos non nooit nunca olmayan* pas planlanmayan*
        que_no quon_ne rientra soha yapmadig* yapmayacag* yapmayacak* yapmiyor* не немає нет никогда ні ніколи 아니다 아닌*
        안 않* 없는* いない しない できない ない やらない 不 不含 取り組まない 无 明确不 未 没有 非
      `,
    ],
    [
      "outside",
      `
        afbakening* afgraens* afstar ausdrucklich_nicht ausgeschlossen* ausschlusse ausserhalb avgransning*
        avgrensning* avstar bevisst_nedprioritert bewust_niet buiten dehors disi disinda ei_tavoitteet esclus* exclu*
        fora fravalg fuera fuori haric* hatokor* hors_perimetre hors_scope indgar_ikke inngar_ikke kapsam_disindaki
        mimo nao_esta ne_cile nem_cel nem_celok nem_fer neresime nichtziel* nie_bedziemy nie_planuj* no_esta non_e
        poza rajattu rajauks* udelukk* uden_for udenfor uitgesloten ulkopuolel* utanfor utelukk* utenfor uteslut*
        vyloucen* vymezen* wykluczon* wylaczen* wylaczon* yapmadik* yapmayac* yapmayacaklar* вне за_рамками межами
        не_будем не_входит не_входить не_делаем не_робимо не_робитимемо поза рамок 밖* 범위_외 비목표* 제외* 포함되지 하지_않* スコープ外
        ノンゴール 不会做 含まれない 対象外 対象範囲外 範囲外 范围之外 范围外 非目标
      `,
    ],
    [
      "about",
      `
        a_clarifier a_eclaircir a_esclarecer a_mejorar a_melhorar aanleiding* aannam* aanspreekp* abhangen abhangig*
        abkurz* abkurzungsverzeichnis abwagung* acerca achtergrond* aciklama* acompanhamento* acron* actas
        actualizacion* adherences adimlar aendring* afhaeng* afhaengighedskort* afhankelijk* afkort* afkortingenlijst
        afweging* agenda* aggiornament* aider aineisto aiuta* akadaly* aktuali* alapfeltev* algemene_status
        alinan_dersler allapot* allapotjelent* allegati alternatieve_oplossingen alternatieven alternatif* alternativ
        alternativa alternativa_losningar alternativak alternativas alternative alternative_losninger
        alternative_losungen alternativen alternativer alternatives alternativni_reseni alternativy alternatyw*
        alternatywne_rozwiazania amire_epitunk ampel ampelstatus analisadas andamento anders_machen anderung*
        anderungshistor* anderungsprotok* anderungsverl* anderungsverz* andring* andringshist* anlass* anmerk*
        anna_palautetta annahm* anregung* ansprech* ansprechpartner* ansprechpers* ansvar antag* antagand* antagels*
        antakel* antwort* anvander_du anwenderfeed* appris approfond* aprendemos aprendido aprendimos aprendizados
        aprendizagens aprendizajes apresentacao arbeidsform arbeidsmat* arbeitsannahm* arbeitshypothesen arbeitsweise*
        arbejdsform arbejdsgang arbetssatt as_is asiakaspalaute asialist* askelee* aspettative assumi* assunti
        assunzioni asuncion* atas aterkoppling atualizac* ausgangs* ausgangssit* avancement avanzamento avhengig*
        avhengighetskart* avis aviso* avoimet_asiat ayud* baggrund* baggrundsmater* bagimli* bagimlilik* baglam
        baglant* bakgrun* barrierer bedenken begreber begrebsliste* begrep* begri* begriffsbest* begriffsbestimm*
        begriffsdefin* begriffserklar* begriffsverz* begripp* begrot* beispiel* beitrag beitragen bekymring*
        belanghebb* bemanding* bemann* bemanning* bemerk* beroend* besetzung besprech* besprechungsnot*
        besprechungsprot* beteilig* bevezet* bezetting bibliogr* bidra* bijdra* bijwerken bilan bildirim bilgi*
        bize_ulasin brauchen bronnen brugerfeed* brugertilb* brugertilbagemeld* brukertilb* brukertilbakemeld* budget*
        budjetti budjettimme budsjett budzet* budzse bulunun butce butcesi calendario* calisma_modelimiz capacid*
        capacita capacite capaciteit capaciteiten capacites caste celkovy_stav cenario cenarios cikarilan_dersler cist
        codir colabor* collaborare collaborer collaborez collegamenti comentario* comitat* comite* comitolog*
        commentaire* como_acompanhar compte_rendu comptes comptes_rendus conclusies connosco conosco constat* contact
        contacten contacter contacto contactos contactpers* contacts contato contatto contenido* contenu contenut*
        contesto conteudo* context contexte contexto* contextualiza* contribu* copil costes costi costos cout couts
        criter* cronolog* csapat* cuestiones custos czytac czytaj d_emploi da_chiarire da_sciogliere dagordning*
        dagsorden daha_fazla dalsi_postup de_sante de_trabalhos definic* definis* definit* definiz* degisiklik*
        dejte_nam del_dia delta* demarche depend* desafio* diagnostico* dicci dipendenz* dipendiamo discussiepunt*
        diskussionspunkt* do_wyjasnienia documenten documenthistor* documenti documento* documents_de doelgroep*
        dokumanlar* dokumen* dokumentenlenk* dokumenthist* dokumentumtort* domand* donde_estamos dotacion dotaz*
        du_document dubbi dubbio dudas durum durum_analizi durum_raporu duvidas dziennik* edellytykset effectif
        effectifs egyeztetesek einfuhr* einleit* ejempl* ekib* ekip ekipler ekiplerimiz eksempel* elerhetos*
        elofeltev* elozmeny* em_aberto en_suspens encaminham* encontrarnos endise* endring* endringshist* enjeux
        enlace* enquadram* enseignements entre_times envian* envie equip equipa equipas equipe equipes equipo equipos
        equips erfahrungen erfahrungsber* erfarenhet* erfaringer erfolgskriter* erkenntnis* erklar* erlauterung*
        eroforrasigeny eroforrasok erreur* errores errori erros ertekezl* escenarios esemp* esta_hoja estado_actual
        estado_atual estado_del estado_do estado_general estado_geral estamos esteet eszrevet* etat_actuel etat_des
        etp exemp* existant facon_de farhag* farol fayda* feedback fehler felelosseg* felhasznaloi_visszajelzesek
        felhasznalt feltetelez* feltevese* financien financovan* finansowani* find_os finn_oss fogalma* fogalom*
        fogalommagyar* folyamat folyamatok fonctionnement fontes fonti forklar* forkort* forma_de formatie forras*
        forudsaet* forudsaetning* forutsatt* forutset* frage* fragor frequenti frissitesek fuentes fuggoseg* geben
        gebruikersfeed* gebruiksaanw* gecmisi geleerd geleerde_lessen gelernt geri geri_bildirim* geri_bildirimler
        geri_bildirimleri gesamtlage gesamtstatus gezondheid_van giris glosar* glossar* gobernan* gobierno gorus
        gorusler gouvernanc* governac* governanc* gremien grundannahm* grundlage* grunnlagsdok* gruppo guia_de
        guide_de guncelleme* gundem* gunlugu hakkinda hallintamal* halsolage* handig* handlungsoption* hatter haushalt
        haushaltsmittel hebdo helbredstjek* help helsesjekk helyzet* henkiloresurs* henvisning* herausforder*
        herausforderung* hinder hindring* hintergrund hinweis* hipoteses_de hipotesis_de histori* hittar_du hivatkoz*
        hjalp* hjelp* hoja huolet hypothes* icindekiler ilgili imparat* incontri indhold* indled* indsigt* informa*
        informe_de inhalt* inhoud* inledning inleid* innehall* innhold* innled* innspill inquietude* insegnamenti
        insikter instruccion* instrucoes instrukcj* interdepend* interes* interlocuteur* intressent* introdu* ipotesi
        ipotesi_di issues istruzion* jargon jatkotoimet jegyzokonyv* jelmagyar* jestesmy jour_fixe jsme k_doreseni
        k_vyjasneni kabuller* kalend* kallor kapacit* kapasit* kapazit* kapcsolat kapcsolattarto kapcsolattartok
        kapcsolodas* kapcsolodo kasitteet kasitteist* katil* katki* katsaus kaynak* kayttajapalaute keita_olemme
        kerdes* kifejezesek kilder kisaltma* klantfeed* klarungsb* klarungsp* kokonaistilan* kokouks* kokousmuistio*
        koltseg* kondycj* konseptvalg kontakt* kontaktpers* kontekst konteksten konteksti kontekstia kontext kontextet
        kontextus* kosten kostenrahmen koszty kriteri* kroki kroky kryteri* kullanici_geri kullanici_yorumlari
        kundenfeed* kundenstimm* kundfeed* kural* kwesti* kysymy* lad_projektowy laering laeringspunkter laes_dette
        laes_forst laes_mere laesevejled* lagebild lagesbild* lagesrapport* laget lahteet lahtooletu* lahtotil* lankar
        lardom* lart_oss las_detta las_forst las_mer lasa lasanvisning* learnings leccion* lecons lectura lecture leer
        leerpunt* leeswijz* legend* leggere lehetseges_megoldasok lehren_aus leitura lekcj* lenker lenkungskreis
        lepesek ler les_dette les_mer leseanleitung lesehilfe lesehinweis* lesehjelp* lesen leseveiled* lessen_uit
        lessic* lesson_learned lessons lettura lexiqu* leyenda* lezen lezioni licoes lief liens ligacoes_uteis link*
        lire lisatiedot lisatietoa loin lop losningsalternativ* losningsmulig* losungsalternat* losungsvariant*
        lue_lisaa lue_tama lukuohje* lyhent* maaritel* maden_vi maggiori mais maliyet maliyetler managementsamenvat*
        mapa_zaleznosci mapa_zavislosti mas_informacion maten_vi materialien materialy materiaux medverk* mee meedoen
        meehelpen meeting_jegyzetek meetingek meewerken megbeszel* megoldasi_valtozatok megtanult* megvalaszol*
        meidat_tavoittaa mening mere_information meteo_du method* metod* middelen minnesanteck* minutas minute mise_a
        mises_a misesajour missa_mennaan missa_olemme mitarbeit* mitgeltend* mithelf* mitmach* mittelbedarf* mitwirk*
        modefora modelo_de modelo_operativo modenot* moder modereferat* modificaciones modificacoes modifications
        modifiche modosit* moedefora mojligheter mote motearena* moten motenotat* moter motereferat* motesant*
        motesanteckn* motesforum motet motivac* motivation* motivazion* moyens muistio* mukodesi_rend mukodesunk
        munkamod* musteri_geri muutokset muutoshist* muutoslok* najczesciej najdete naklad* naleznete napirend*
        napiste_nam nas_tym nasituas* naucili nauczyl* navaznost* navod navody neredeyiz netles* nosso_time nota notas
        notat* note noter notes notice notlar notlari notulen nulage* nutzerfeed* nutzlich* nykytil* obav* obaw*
        obsada obsah observac* odkaz* odnosnik* odpowiedzial* ogrendik* ogrenilen_dersler ohjausmal* ohje oivallukset
        okonomi okonomien okuma* olcut* oldal* oletam* olettamu* oletuk* on_part onde_estamos opciok opciones opcje
        opcoes opdatering* open_punten opimme opini* opinie_uzytkownikow opiniones opit opitut opmerking* oppdatering*
        oppimiset opties optionen options opzioni orcament* ordforkl* ordlist* ordre_du organico ornek* osservaz*
        otazk* overleg* ozet* page pages pagina paginas paivityshist* palaute palautteet palaverimuistio* palaverit
        papeis papel partecip* partiamo participa participar participe participer participez partons pasos passi
        passos pauta paydas* pendencias penize pergunt* personalbedarf* personalni_kapacity pflege planeringsforuts*
        planeringsforutsattn* planeringspr* planforutset* planlaegningsforu* planlaegningsforudsaetn* planlaegningspr*
        planningscyc* planningsproc* planprosess* planungsannahm* planungspramiss* planungsproz* plus_loin po_o
        podklady podnet* podsumow* points_a pojec pojecia pojemnosc* pojm* pomagac pomoc pomoz ponaucen* ponto_de
        pontos_focais por_aclarar por_hecho por_resolver por_sentado porad* porzadek_obrad possiamo_migliorare
        postulat* poucen* pour_acquis powiazan* poytakir* pozadi poznamk* pramiss* pravid* preambul* prectete
        predpoklad* pregunt* prehled_stavu prehled_zmen prekazk* premessa premesse premisas premiss* prenantes
        preoccup* preocupa* prerequis* prerequisit* prerrequisit* presentacion presentazione pressupost* presuppos*
        presupuest* prikla* pripomink* prisp* proble* proces proceso procesos processi processo processos processus
        procesu procesy program_jednani proje_durumu projectstatus projectteam projektgruppe projektstatus projektteam
        propos prosess prosessen prosesser prosessi prosessit protokoll protokolle protokoller protokoly prozess
        prozesse przeczytaj* przeszkod* przydatn* przyklad* punti_da punto_de punto_di puntos_pendientes pytan*
        quellen question questioni questions questoes raakvlak* rahoitus randvoorw* raport_o ratkaisematta
        ratkaisuvaihto* reacties recurso* reda_ut referanser referanslar referat* references referencias referenser
        referenti* referenzen regel* registro* regl* reglas regles regol* regole regra* regras rejestr_zmian relatert*
        relatie_met remarque* requisit* responsabil* responsabilidad* ressource* ressourcenbedarf* ressurser restric*
        resum* resurser resursoint* resurssit retenons retex retos retour retours retours_clients retours_utilisateurs
        retro retroaliment* retrospe* reuniao reunioes reunion* revisionshist* revisjonshist* revizyon rex riassunto
        riepilog* riferiment* riippuv* ris_og risors* ritos rituales rituel* riunion* rivolgersi rol role roles rolle*
        roolit roteiro* roviditese* rozpocet rozpocty ruckmeldung* rueckmeldung* ruol* sa_jobbar sachmittel* sachstand
        sadan saglik_durumu salud_del salute_del samenhang samenvatt* samhandling* sammanfatt* sammanhang sammen*
        sanast* sante_du saude_do savoir savoir_plus sayfa_rehberi sayfa* sayfalar* scegliamo scenari scenari_valutati
        scenario_s scenarios_envisages scenarios_etudies schritt* schuzk* scontato secenek* seguimiento* seite seiten
        sekli seklimiz selvitett* semaforo sfide shrnut* siamo sida sidan side siden sidonnaisuu* sidor sigl*
        signaturforklar* sik situa* sitzung* sitzungsprot* sitzungsprotok* skridt skritt skrot skroty slik slovni*
        slownicz* slownik* smoelenboek snitflade* soluciones_alternativas solucoes_alternativas solutions_envisagees
        solutions_etudiees soluzioni_alternative sommes sonst soru* sorumluluk* souhrn* sozlug* sozluk* sporgsmal
        sporsmal sposob_pracy spotkan* squadra staan stakehold* stan_na stan_projektu stand_der stand_heute stand_van
        stappen star stato_attuale stato_del stato_generale status_general status_geral status_lige status_na
        status_nu status_ogolny status_report statusbericht* statusmod* statusoverbl* statusoversi* statusrapp*
        statusuberbl* statusubersicht* statuszkep* stav stavova_zprava steg stillede stilte stimmen stoplicht*
        stoplichtrapport* storico strance stranka stranky strona strone stronie stuurgroep styringsmod* styrmodell
        sugerenc* sugest* suggerim* suggeriment* suggesti* suggestion* suites_a suivi sumario sundhedstil* suposic*
        supuest* surec sureci surecler sureclerimiz suunnitteluoletukset suunnitteluprosess* synpunkt* syntes*
        synthes* sytuacj* szoszed* tagesordnung* takim tanimlar tanuls* tanulsag* tapasztalatok tarihce* tarihces*
        tausta taustaa te_zoeken team* teamcapaciteit teckenforklar* tecrubeler teendok tegnforklar* teilnehm*
        teilnehmer* tej_stronie terimler termer termini terminolog* termit termos terug* terveystila tervezunk
        teto_strance tietoa tiimi* til_afklaring til_avklaring til_grunn tilanneka* tilannekuv* tilannerap* tilba*
        tilbagemeld* tilbakemeld* tilstand tilstandsrap* tilstandsvurd* tisztaz* tlo toelichting* toimintamal*
        toplanti* treffen trin trovarci tutanak* tyck_till tymu tyoskentel* uber_diese uber_uns udfordring* udzial*
        ugyfelvisszaj* uitdag* uitgaan uitgangspunt* uitgangssit* uitleg uitzoeken underlag ungeklart* unterlagen
        uppdatering* utfordring* utgangslage* utiles utmaning* utmutato* uvod* uwagi uwarunkow* uyeler* uzitecn*
        vagen_framat vaihtoeh* vaihtoehtoiset_ratkaisut valtozas* vandaan vanlig* variante varianten variantenbetr*
        variantenvergl* varianty varsayim* vastuut vazba veelgestelde veien_videre vejen_videre vejledning* velemenyek
        veniamo venimos verantwo* verantwoordelijk* verantwortlichk* verbali verbatims verbesserungspunkte
        verbeterpunt* vergader* vergaderversl* veronderstel* versiehistor* versiohistor* versionen versionshist*
        versionslog* versjonshistor* versjonslogg* verslag verslagen vertailu vertrekpunt vervolg verweis* verwijz*
        verziotort* vice videre_arbeid videre_forlob videre_plan viemos viittee* visao_geral visio_general
        vision_general vision_global vision_globale visione_complessiva visione_generale visszajelz* vocabul*
        voorbeeld* voortgang voortgangsrap* voraussetz* vorgehen* vos voz_do vragen vuosikello vychazime vychodisk*
        vyzv* wariant* weiterfuhrend* werkhypothesen werkoverleg werkwijze wiecej wijziging* wijzigingshist*
        wir_ausgehen wnioski_z woher woordenlijst* wprowadz* wspol* wstep wyciagniete_wnioski wyzwan* yhteyshenkil*
        yhteytt* yonetisim yontem* zadawane zakladamy zaleznosc* zalozen* zapis_z zapisy_z zapoj* zasob* zaver*
        zavislost* zdravi_produktu zdravi_projektu zdroj* zdrowie_produktu zdrowie_projektu zeichenerklar* zespol
        zespolow zespolu zielgrupp* zkratk* zkusenosti zmen* zmian* znalezc zorgen zorluk* zpetn* zpusob_prace zrodl*
        zulieferungen zusammenarb* zusammenfass* zustand zustandig* zweck альтернатив* блокер* бюджет бюджету бюджеты
        вариант вариантов варианты варианты_решения варіанти варіанти_рішення введени* вводная вивчені_уроки визначен*
        виклик* винесені_уроки висновк* виходимо відгук* відгуки_клієнтів відгуки_користувачів відповідальн* вклад*
        внесок* внести вопрос* встреч* вступ* выводы вызов* выученные_уроки где_мы глосарі* глоссари* де_ми джерел*
        дізнал* докладн* документ* долуч* допомог* допущен* емкость_команды журнал* зависим зависимост* залежимо
        залежност* заметк* засвоєні_уроки зв звертатися зворотн* здоров_я здоровье_продукта здоровье_проекта змін*
        зміст* зустріч* извлеченные_уроки изменени* изменилось информаци* истори* источник* исходим итог* інформаці*
        історі* капасит* капасіт* карта_зависимостеи карта_залежностеи команд* контакт* контекст* корисн* критер*
        крок* легенд* материалов материалы матеріали методик* митинг* мітинг* навчил* нарад* научил* нотатк*
        нужно_выяснить об об_этои обираємо обновлени* обозначен* обратн* обращаться оглавлен* оновлен* опасени*
        определен* организация_работы організація_роботи ответственност* отзыв* отзывы_клиентов отзывы_пользователей
        передісторі* передумов* питан* підсум* побоюван* повестк* повязан* подробн* позначен* полезн* положение_дел
        помочь понят* порядок_денн* порядок_деннии посилан* поточнии_статус потужност* правил* предположен*
        предпосылк* предыстори* приклад* приме* примітк* припущен* про_цю проблем* протоколи протоколів протоколов
        протоколы процес процеси процесс процесса процессы процесу ресурси ресурсів ресурсов ресурсы рол* связ*
        ситуаци* склад_команди скорочен* словар* словник* совещан* сокращен* состав_команды состояни* список_джерел
        список_источников список_литературы ссыл* стан стан_справ статус_отчет статус_проекта статус_репорт сторін*
        страниц* та_уроки текущии_статус термин* термін* узнали умовн* условн* учасник* участ* фидбек*
        фидбэк_пользователей фидбэк* финансирован* фідбек* фінансуван* часті частые читати читать шаг* язок як яким
        ясувати 가정* 개요 개정 갱신* 건강_상태 고객_의견 고객_피드백 고객의_소리 관련 교훈* 구성원* 기여* 기준* 내역* 넥스트_스텝 노트 논의* 다른_방안 담당자* 대안* 대하여 대해*
        들어가며 레슨_런드 레슨런* 리소스* 링크* 메모 목차* 문서* 문의* 문제점* 묻는 미결_사항 미팅* 방법* 방식* 배경* 배운 범례* 변경* 보내기 보는* 비고 사용법 사용자_피드백 상태_요약
        선정* 선택지* 소개 수정_이력 시사점* 아젠다* 안건* 안내* 액션_아이템 약어 업데이트* 역할* 연락처* 예산* 예시* 옵션* 요약* 용어* 우려* 운영_방식 운영_체계 의견* 의존_관계
        의존_사항 의존성* 이력* 인력* 읽는_법 읽는* 자료* 자세한 자주 전제* 절차 정보* 정의* 질문* 참고* 참여* 책임 체계 출처 컨텍스트 토의* 팀* 페이지* 프로세스* 피드백* 헬스*
        현재_위치 현황* 협조 확인_필요 회고* 회의* 히스토리* アジェンダ オープンクエスチョン お問い合わせ お客様の声 お読みください ガバナンス キャパシティ このページ コンテキスト コントリビュート ご意見
        ご要望 サマリー ステータス ステータスサマリー チーム なぜ について ネクスト はじめに はじめに読んでください フィードバック プロセス ページ ヘルスチェック まとめ ミーティング メンバー ユーザーの声
        よくある リソース リンク ルール レッスンズラーンド 上下游依赖 为什么 予算 人力 人力资源 人员名单 他チーム 他の案 代替案 仮定 优先级 会议 会議 会議メモ 位置づけ 位置付け 体制 何で 使い方 使用 例会
        依存 依存関係 依赖 依赖关系 信息 修改记录 修订 候选方案 假设 健全性 健康度 健康状况 備考 働き方 关于 其他方案 凡例 出典 利用者の声 制定 前提 前提条件 協力 历史 参与 参加 参加方法 参考 参考文献
        反馈 变更 可选方案 名词 問い合わせ 問い合わせ先 回顾 团队 图例 基準 备注 备选 备选方案 変更 変更点 复盘 外部依存 外部依赖 如何 学び 学んだ 学到 定义 定例 定義 客户反馈 对接人 履歴 工数
        常见问题 引言 役割 总结 想定事項 意见 意见与建议 意见建议 懸念 懸念点 成员 打ち合わせ 担忧 挑战 振り返り 改訂 教訓 教训 整体情况 整体进展 文档 方式 方案对比 方案选型 日志 更多信息 更新 本書
        本資料 本页 术语 机制 标准 検討した 検討案 概念说明 概要 比較検討 汇报 決め方 沟通渠道 注意 流程 版数 版数管理 状況 状況サマリー 现状 现状分析 現在地 現状 用户反馈 用户声音 用語 略語 相关
        確認事項 示例 立て方 管理机制 纪要 経緯 经验 缩写 缩略语 考虑过的方案 职责 联系 背景 補足 要員 要確認事項 見方 规则 角色 解释 议程 记录 评选 詳細 説明 読み方 说明 課題 論点 議事録 貢献 贡献
        資料 资料 资源 资源投入 質問 进捗状况 进程 連絡先 進め方 進捗状況 運営体制 運営方法 選び 選定 選択肢 链接 问题 関連 阅读 非機能 项目状态 项目进展 顾虑 预算
      `,
    ],
    [
      "right",
      `
        delegacao delegacion delegation delegering deleghe derechos direitos diritti droit droits kompetence
        kompetenci* kompetencje kompetenzen livelli niveaux niveis niveles prav prawa ratt recht rechte rett rights
        uprawnien* valtuud* yetki* прав права 권한* 权限 権限
      `,
    ],
    [
      "action",
      `
        acciones acoes actiepunt* acties actions aktionen azioni dzialania jatkotoimenp* toimenpit* деиств* діі 액션*
        アクション 行动
      `,
    ],
    [
      "handling",
      `
        analisi analisis analiza analyse analyza banka bankasi beheer buzon caixa carte cartograph* chuva defteri
        envanteri evidence forvaltning gestao gestion gestione hallint* havuzu inventar* kartograph* katalog kaydi
        kayit* kezeles* lista liste listesi lluvia management mapa mappa matri* matris* monitoragg* naplo* pool
        register registr regiszter* rizeni sprava steuerung yonetim* zarzadzan* банк беклог бэклог лог матриц* реестр*
        реєстр* управлен* управлінн* 관리* 기록* 清单 矩阵 矩陣 管理
      `,
    ],
    [
      "result",
      `effekter eredmeny* ergebniss* resultad* resultat* rezultat* risultat* sonuclar tulokset tulos результат* 成果`,
    ],
    [
      "work",
      `
        amelior* desarroll* desenvolv* entwicklung* erweiterung* fonction* forbattr* forbedr* funcion* funkc*
        funksjon* funktion* funzion* gelistir* iyilestirme* mejora* melhori* miglior* ontwikkel* rozwo* svilupp*
        udvikl* ulepsz* uspraw* utveckl* utvikl* verbesserung* verbetering* vylepsen* vyvoj* zlepsen* покращ* развити*
        розвит* улучшен* функци* функці* 개발* 개선* 구축* 기능* 신규 추가* 优化 功能 建设 开发 改善 改进 新しい 新增 新規 機能 追加 開発 開發
      `,
    ],
    [
      "filler",
      `
        a_alguem abbiamo abgrenzung* abteilung actees actuacion actualise* actualizad* aggiornat* alatt alcance
        algemeen algemene alinan* alla aller alma alteracoes alti altre altri ambito ami amiben amibol amit amne*
        analisad* analizad* andere anderen anfang angehen apprese approvazion* appui aprobac* aprovac* arasi arbeid*
        arbeit arbejd* arbet* arbitrage archite* architektoni* arkitekt* arquite* asiat aspectos atgard* atilacak
        attenuat* attivita atuacao atualizad* auch auf_einen aufgaben ausdrucklich autres avaliad* avec avons azienda*
        baerende banco basic* basico* basina baslica beda bedrijf* bedzie begrund* bekleyen bekommen belangrijk* bele
        bereich* bereik beschlossen bestandteil betrachtet* bewusst* bezig_met bildirimleri bisherige bizim blir
        bliver bod* boite bortvald* brzegow* bude budou bylo byly cadre calisma* cambio* canais canales canali canaux
        ce_que ce_qui ceho cele celow certo cevap chantier* charge chave chceme chego chiarire chose* cil* cinco cinq
        cinque coisa* come comment commenti como comunes comuni comuns conception considerad* control controle
        contromisur* corporat* correlat* cosa* cose cours_de cozumler cr creuser criticas critici critique*
        csapatoktol csinalunk cteni cuatro cuenta cultur* culturel* cultuur cumplimiento czego czym czytan* dalsza
        damos danos dans dazu dazugehort de_usuarios debut decidir degerlendirilen degli degli_utenti deixe dela delat
        della delle depart deploiement der_kunden der_nutzer des_agents des_utilisateurs design deux diger digital*
        dinge dingen diseno do_cliente do_time doce dodici doel* doen dois donde donner donnez door dos_usuarios
        dos_utilizadores douze dove doze drei drie du_client duz* dvanact dwanascie dziala dzialan* economic* eddigi
        edildi edilecek edilen edilenler edinil* ehdottom* ehka eine einem einen einer einfach ejecutiv* ejercicio
        ekiplere eksperyment* eksterne elde eldontend* element* elerni elfogad* eller ello emne* empresa* enfoque
        ensaio* ensayo* ensin entre entreprise* erfolg* esas escopo esecutiv* esfuerzo* esperiment* essai* estado
        estan estao estate esterne estrategic* estudiad* etre etudiee* etudies euer eure evaluad* eventuell evolution*
        executiv* exercice exercicio exito experiment* experimento* expliciet* explicit* explizit* extern* ezen
        facciamo fachbereich* faire faisons fait_que fale fardplan* fare faremos fattad* fazemos fazer feature
        features fejlesztes* fer fera ferons feront fica ficam filial* financieir* financier* finanziarie fire firemni
        firmy foco focus foglalkozunk fokus* fonctionne fondamental* fontos fontosabb foram forkastede forse forst
        fran frente frequentes functie* fundamental* funf fungerar fungerer funguje funktioniert gaan gdzie geef
        gegenmassnahm* gegenseitig* gehort geht geidentificeerd* gemeinsam* genehmigung* genel general generale
        genomen geral gereken* gerelateerd* getroffen* geven gf girisim* gitmek gjor gjore global glown* goedkeuring*
        gora gore gorev* graenseflade* gran grand* granssnitt grensesnitt gross* grote grund* grundlegend* guia guida
        haalden haben hacemos hacer haltung hankkeet hanno haremos harkitut hasznalat* hasznos haufige hebben hedef*
        hemos hier hlavn* hoe hoffentlich hogyan hoort horizon* humain* humanos hur hvad hvor hvordan hylatyt hyodyll*
        icin idei iden identifi* identific* imperativ* incelenen inclui inclus* incluye indispensab* indsats* indtil
        ingar iniciativa* inicio inicjatyw* initiatie* initiativ initiativen initiativer iniziativ* inkomna innych
        insan insats* instant instruire inter isler istiyoruz item items itens jak jednani jest jinak jinych joita
        jour jouw jsou just kanale kanaler kanaly kanavat kann kannst kanske kanskje kapsam* kaynagi kde kehittam*
        kiindulo kisiler kivul klein* klicov* kluczow* kommentar* kommentit kommentteja kommer kommt konca_roku konnen
        konnt konu* kortisten kotelezo kozos krav kriittis* kritick* kritiek* kritisch* kritisk* krok krytyczn* kulso
        kulttuur* kultur* kunnen kurumsal kurzlich kuulu kuzey kvarstaende laajuut* lamna lavor* ledende legacy
        legfontosabb legger lehetseg* lesen_sie letos levo levok levont liberta losninger lukijal* maatregel* machen
        madde* majd malet maling malinger mals* marche mas maske masra massnahm* matning meer meghozott megvizsgalt
        mehr meidan melhoria* memoria memorias menneeseen mensen mereni mesures meta* metingen milestone milestones
        mimari misschien mista mita miten mitig* mittari mitte mitygacj* mivel mode modell modello modo_di moet mozna
        mozne mudanca* muihin muista muita mukodesi mussen muut naest naista najpierw nami narmast* naruszyc nas nase
        nasich nasil nasz* navazujic* nebo nejdriv neler nella neprekrocitel* neue* nieuw* noch_in nodi norte
        norteador* north nosotros nossa* nosso* nostr* notre nous nouve* nova* novita novo* now* nuestr* nuev* nuov*
        nuttig* nutzung nyttige obiettiv* objectif* objetivo* obligado obsolescen* od_uzivatelu od_uzytkownikow odagi
        odagimiz odak* oder odrzucone ofte ohjaavat olacak olan olanlar olcum* olemme olevat omfang* omfattning*
        oncelik* onde onderhoud onderling* onderwerp* onderzocht* onderzoek* onlem* onze opatren* opgav* oppgav*
        opprydding oprydning oraz ordem orden ordine ordning ordre organizzativ* orientador* osoby otras otros outras
        outros over overvejede overwogen ozellik* para parade* partenza partida pasada pasado passado performans
        perimetre perimetro personal_und personas persone pessoas petit* peut peuvent piani pianificazione piano
        pilotage pilotaggio pilote pilotes pilotprojekt* plan plane planeamento planejamento planen planer planering
        plani planificacion planification planistyczn* planlaegning planlama planlari plannen plano* plans planu
        planung* plany plus podemos podjet* point* pois polaire polar polare polarna polarnej polnocna polnocnej
        ponto* poradi porusit porzadki posuzovan* pour prac* prese prestatie previsionnel prijat* principa* prior*
        prioritari* prioritering* prises prodott* produc* produit* produkt* produto* proeven progett* proje* projecte*
        projecten projektow* prosjekt* prove provning proyecto* pruf* przewodni* przyjet* publica publico punkt*
        punten punti punto* quadro quatre quatro quattro queda quedan quem quem_sabe quien quiza quizas quoi
        raekkefolge rafa rajta rappel realisation realizacji realizzazion* rector* reihe reihenfolg* rekkefolg*
        relacionad* relaterade relaterede rendus rentree reseni resta restano reste rester retenu* rien roadmap
        roadmapen robic robimy rozhodovac* rozsah* rozwazane rozwoju rund rzecz* saaneet saber sachen saiba sak*
        saranno satt schnittstelle* schwerpunkt* scope sechs secondair* secundari* sein seis seks sera seran serao
        seront serve sest seuranta sey* seznam sider sie_diese siivous siker* sind sivun sivusta skal skall skolni
        sobre sono sont soucast* soutien souvisejici spolecnosti spoluprace sprawdzen* staat stadning stand stanie
        stati stato stiamo stiller stor* strategiai strategic* strategiq* strategis* strategisch* strategisk*
        stratejik structurant* styrende successo sucesso sujet* superare suurimmat szesc szkolne szkolny taalta tache*
        tagna taken tal_vez talvez tana tarea* tarefa* tarkeim* tarkein* tatte tavon teamubergreif* technick*
        techniczny technik* technique* technisch* technolog* tecnic* tecnolog* tehdyt teil teknik* teknin* teknisen
        teknisk* teknist* teknolog* teknoloji* tem* terminos tervek tervezesi testa testen tester thema* themen tient
        tiimeihin tiimin till tiltag tiltak ting tittat toistaiseksi tolv tomad* top top10 top3 top5 tout tovabbi
        trabajar trabajo* trabalhar trabalho* trancher travail travaux tres trifft trois trufne trzy twaalf twee tyme
        tymech uber ubergreifend* uklid ukol* ulkois* umane umfang umfangs under unos unser* unternehmens* unterstutz*
        untersucht* uppfoljning* uppgift* urun* uteis utgangen utili uyulmasi uzerinde uzleti vagledande validac*
        validar validare validat* validaz* validier* valinnat valorad* valt valutat* vamos van_gebruikers vara vare
        vart vec* velk* verbe* verbindlich* verder verir veriyor verkenn* vermeyecegimiz versiot versuch* verwandt*
        veya vielleicht vier vijf vill virker vizsgalt volgorde vont voor vores vorhaben votre vrac vudci vuodelta
        vuonna vuorossa vurderte vychozi waar waaraan waarover walidac* wdrozen* weiter* weiterverfolgt werd werden
        werk werkt werkzaamheden wichtig* wie wir_noch wird wirklich wissen wofur wollen wolno woran worauf worden
        wordt wovon wurde wurden wyjsciow* ya_esta yanit yapmaktan yeni* yhteiset ylitet* yol_gosterici zadani* zaken
        zakres* zamer* zaznam zeitpunkt zentral* zewnetrzn* zglos ziel* zijn zoals zvazovane zwei zwingend* zwolf
        zwrotn* архитектурн* архітектурн* без_відповіді без_ответа больш* буде будет будут будуть було было велик*
        вести вихідн* від_клієнтів від_користувачів внешн* времени время входит входить главн* головн* дванадцять
        двенадцать делать департамент* додатков* дополнительн* есть ефективност* завдан* загальн* задач* засвоєн*
        звязку зовнішн* инициатив* исходн* ініціатив* інших как какие канал* керівн* кінець ключев* ключов* кого
        команди команды кому конец корпоративн* которые критич* лист лица можна можно направлен* напрям* наш* нов*
        обсуждения обсягу общая общие основн* особи от_клиентов от_пользователеи план* плану порядк* поточнои
        приинняття принятия приоритет* пріоритет* продукт* проект* проєкт* проработк* пункт* работ* рамк*
        распределени* рассмотрен* реалізаці* робимо робите робити робот* розглянут* розподіл* склад скоуп* спільн*
        стратегическ* стратегічн* тем* техническ* технічн* технологич* технологіч* успех успеха успіх успіху фокус*
        функц* цел* ціл* часом чего чему четыре чого чотири шесть шість эффективност* 가용 개 개월 검증* 것 것들 것에 것을 계획* 과 과재*
        과제* 규정 그 그것 그동안의 기본 기술* 나올 내용* 낼 누가 다 다른 대응* 되는 된 될 로 로드맵* 모음 목표* 및 반드시 방안 방향* 범위* 보조 부서 분야 사항* 새 새로운 선 설계 설명
        성공 세부 소요 수 수립 순서* 시작* 아이템 아키텍처 업무* 에 에서 열린 영역 와 요소* 우리 우리가 우리의 우선* 유관 의 일 일을 일하는 있는 있을 작업* 점 정기 정리 제품* 조건* 주간
        주요* 중 중인 중점 집중* 채널* 첫 타 투입 포커스* 프로젝트* 플래닝 하고 하는 하지 한 한_번 할 항목* 핵심* いただいた います か から こと これ した したい して している ステップ する
        その それ タスク で できる限り です と ところ に の は プロジェクト へ ます も や やる ライン ロードマップ を 一覧 三 三大 与 中 主な 主要 之 了 事 事情 事項 事项 五大 产品 什么 任务
        优先 会 何 作業 做 優先 六 关键 内 内容 分 划分 包括 十二 协作 及 取り組み 取り組む 和 四大 在 大切 安排 実施 対応 対策 将 工作 年末 应对 开展 开放 得られた 情况 成功 成果目標 我 我々
        我们 技术 技術 担当者 括 支持 改版 文化 新 方向 施策 是 暂 暂时 有 末まで 条件 架构 核心 検証 次第 沉淀 治理 注力 状态 状態 的 目标 目標 私たち 範囲 線 置き場 考核 范围 行う 衡量 製品
        要 规划 計画 计划 讨论 設計 设计 评审 跨 路线图 返済 选择 進捗 逾越 遗留 部門 部门 里 重点 重要 関键 集 項目 順に 順位 順番 项 项目 顺序 验证
      `,
    ],
  ],
  "filler",
);
