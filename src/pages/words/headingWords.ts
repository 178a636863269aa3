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
      `mise uppdraget varlik_nedenimiz gorevimiz kuldetes* misszio* missio* perustehtav* toiminta_ajatus leitauftrag mision* misj misja misji missao missie mission* misyon* nase_mise oppdrag poslani* proposito*
      raison_d unser_auftrag uppdrag vores_formal
      мисси* місі*
      部门使命 ミッション 使命 存在意義
      미션* 사명 존재_이유`,
    ],
    [
      "vision",
      `ambition* ambitie* ambicao ambicion* ambizion* ambicj* ambice zielzustand* zukunftsbild* productvisie toekomstvisie framtidsbild* fremtidsbil* tahtotila* tavoitetila* visio visiomme jovokep* stan_docelowy cilovy_stav estado_objetivo stato_obiettivo stip_op malbild* toekomstbeeld* visao visie vision* vision_cible visjon* vize vizyon* wizj* zielbild*
      визи* візі* образ_будущего образ_маибутнього бачен* видени*
      将来像 ありたい姿 ビジョン 愿景 目指す姿 願景
      비전* 지향점*`,
    ],
    [
      "principles",
      `arvopohjamme nossos_combinados alapelv* alapertek* irranyelv* iranyelv* ertekeink ertekek arvot arvomme arvopohja periaat* toimintaperiaat* leitgedank* wertekanon wertvorstellung* teamwaarden vardegrund* vardeord* vaerdisaet* vaerdigrundl* vaerdiord* verdiene verdigrunnl* kjerneverdier pryncyp* linee_guida lignes_directrices ridime orientieren architectuurprincip* architekturprinzip* arkitekturprincip* deger* designprinzip* grundsatz* hodnoty ilke* kernwaarden leitprinzip* leitsatz*
      princip principe* principi* principper* principy prinsipp* prinzip* vaerdier valeurs valores valori
      varderingar verdier waarden wartosci werte zasad*
      засад* руководящие принцип* ценност* цінност*
      大切にする 大切にしている 核心价值观 指導原則 コアバリュー バリュー 价值观 価値観 原则 原則 行動指針
      핵심가치* 가치 원칙* 핵심_가치`,
    ],
    [
      "strategy",
      `estrategia* strategi strategia strategie* strategii strategin strateji*
      стратеги* стратегі*
      战略 戦略 策略
      전략*`,
    ],
    [
      "kpis",
      `metriche merjuk steuerungskennz* leistungskennz* zielkennz* prestatieindic* indikator* mittarit mittarimme avainmittar* tavoitemittar* tunnusluvu* metryk* mutato* meroszam* olcec* kpi kpis erfolgsmess* gosterge* indicador* indicateur* indicator* kengetal* kennzahl* kerncijfer* maler maltal* mater
      matetal* medimos medir meetwa* merime messen messgro* mesurons meten metrica* metrik* metriqu* miernik*
      mierzymy misuriamo nogletal* nokkeltal* nyckeltal* olcuyoruz ukazatel* wskaznik*
      индикатор* індикатор* вимірюємо измеряем метрик* показател* показник*
      重要業績評価指標 メトリクス 評価指標 指标 指標
      핵심성과지표* 성과지표* 지표*`,
    ],
    [
      "risks",
      `risk_yonetimi risk_analizi stolperstein* stolperfall* fallstrick* risikoanalys* risikovurd* riskbedom* aandachtspunt* criticita zagrozen* kockazat* kockazatkezel* riski* riskirekister* riesgo* rischi* risco* riscul* riscur* risici* risico* risik* risker* riskl* risqu* rizik* ryzyk*
      загроз* угроз* ризик* риск*
      风险点 リスク 風險 风险
      리스크* 위험*`,
    ],
    [
      "ideas",
      `vyzkouset wyprobowac ausprobieren ideenparkplatz idekatalog* ideliste* kehityside* ideat otlet* apuestas apostas scommesse nos_paris experimentos experimente experimenten eksperimenter experimenty eksperymenty esperimenti kokeilu* kokeilta* kiserletek deney deneyler deneylerimiz hypotez* hipotezy hipotezler hypoteesi* hipotezis* hipotesis hipoteses uppslag fikir* ideas idebank* idee ideeen* ideen* ideensamml* ideenspeich* ideer* idees ideias napad* pomysl*
      эксперимент* експеримент* гипотез* гіпотез* идеи ідеі
      仮説 実験 实验 アイデア 创意 想法 点子
      가설* 실험* 아이디어*`,
    ],
    [
      "debt",
      `it_gaeld altlast* altsystem* sanierungsbedarf* refactoringbedarf refactoring_bedarf modernisierungsbedarf* modernisierungsstau wartungsstau technischen_schulden techschulden deuda* debito_tecnologico debiti_tecnici debitos_tecnicos divida* achterstallig skuld skulden skulder gaeld arkitekturgaeld gjeld gjelden gjeldsliste gaelden dlug dlugu dluh dluhu dluhy velka velkaa velat arkkitehtuurivel* adossag* borc* debito_tecnico dette_technique deuda_tecnica divida_tecnica dlug_techniczny dlugu_technicznego technicky_dluh technische_schuld
      technische_schulden teknik_borc teknisk_gaeld teknisk_gjeld teknisk_skuld tekniska_skuld tekniska_skulden
      техдолг* техборг* долг долга долги борг боргу борги техническии_долг технічнии_борг
      負債 债务 技术债 技術的負債
      부채* 기술부채* 기술_부채`,
    ],
    [
      "decision-rights",
      `mandat karari_kim bevoegdhe* befugnis* entscheidungskompet* entscheidungsbefug* kompetenzregel* kompetenzverteil* mandaat mandaten mandater beslutsmandat* beslutskompet* beslutningskompet* beslutningsmandat* beslutningsret* beslutningsrett* beslutsordning* delegationsord* fullmaktsmatrise* pravomoc* decyzyjnos* decyzyjne alcada* raci daci rasci paatosvalt* paatoksenteko* paatoksentekovalt* jogkor* hataskor* yetki_ve
      полномоч* повноваж*
      決裁権限 决策机制 审批权限 权责
      전결*`,
    ],
    [
      "decisions",
      `adr adrs beschluss beschlusse delibere acuerdos_adoptados acuerdos_tomados paatok* paatos arkkitehtuuripaat* dontes* besluit* beslissing* beslut* decisio* decyzj* beslutning* acik_kararlar decisoes entscheidung* karar* rozhodnut* architectuurbeslis* architekturentscheid* arkitekturbeslut* decisao
      решении рішень архитектурные_решения архітектурні_рішення прииняті_рішення принятые_решения открытые_решения відкриті_рішення
      决议 決議 决定 决策 決定 未決事項 意思決定
      의사결정* 의결 결정* 미결정*`,
    ],
    [
      "themes",
      `temalar stossricht* fokusfeld* fokusthem* schwerpunktthem* aktionsfeld* axes axe thematiq* ejes eixos actielijn* focusgebied* aandachtsgebied* satsningar satsinger innsatsomrad* painopis* painopistealu* teema* obszary_priorytetowe prioritni_oblasti oblasti_zamereni pillere* odak_alanlar odak_alanlari odak_alanlarimiz stratejik_alanlar lineas_de linhas_de linee_di aree_strategiche assi_strategici axes_strategiques eixos_estrategicos ejes_estrategicos filar* fokusomrad*
      grands_axes handlungsfeld* indsatsomrad* indsatsspor kierunki_strategiczne linee_strategiche lineas_estrategicas linhas_estrategicas
      obszary_strategiczne pijler* pilar* pilastr* pilier* pilir* satsingsomrad* speerpunt* spor strategicka_temata
      strategicke_oblasti strategiska_omraden strategiska_teman stratejik_temalar sutun* tematy_strategiczne themenfeld*
      темы теми направления напрями приоритетные_направления пріоритетні_напрями опори опоры стратегические_направления стратегічні_напрями
      战略支柱 聚焦领域 重点分野 战略主题 战略方向 戦略テーマ 重点テーマ 重点領域 重点领域
      중점_추진 포커스_영역 테마* 전략_테마 중점_분야`,
    ],
    [
      "north-star",
      `gwiazdy gwiazde north_star northstar leitmetrik pusulamiz pohjantah* johtotah* ledestjern* ledstjern* eszaki_csillag vudci_hvezda estrela* estrella* etoile leitstern* gwiazda indicateur_phare kuzey_yildizi leitkennzahl* metrica_guida noordster
      nordstern nordstjarn* nordstjern* polarka polarstern poolster severka stella
      полярнои_звезды полярної_зірки полярна_зірка полярная_звезда путеводная_звезда
      ノーススター 北极星 北極星 ノーススター指標 北极星指标 北極星指標
      북극성* 북극성_지표`,
    ],
    [
      "guardrails",
      `rahmenbeding* begransn* contraint* restricciones restricoes restrizioni vincol* randbeding* rammebeting* randvoorwaard* begraensning* beperking* ogranicz* omezen* kisitlar* rote_linien lignes_rouges lineas_rojas linhas_vermelhas linee_rosse roda_linjer rode_linjer rode_lijnen czerwone_linie cervene_linie kirmizi_cizgilerimiz kirmizi_cizgiler punaiset_viivat voros_vonalak unverhandelbar* verhandelbar* negociables negociable negoziabil* inegociave* innegociabl* onderhandelbar* onderhandelbaar forhandlingsbar* invariant* invalicabil* infranchiss* kaders rammer rammene ramar ramarna foringer bindinger reunaeho* rajat keretek korlatok hranice limites limiti harte_grenzen harde_grenzen warunki_brzegowe absolutte_krav verbindliche_vorgaben vazgecilmez* sinirlar sinirlarimiz taviz ramy_dzialania barandillas barierki garde_fous gelaender* guarda_corpos guardrail* korkuluk* ledstanger leitplank* mantinely paletti
      rekkverk salvaguard* vangrails
      обмежен* ограничен* красные_линии червоні_лінії жесткие_ограничения жорсткі_обмеження непорушн* гардреил* запобіжник* ограничител*
      制約 制約条件 制約事項 约束 红线 底线 レッドライン 譲れない 守るべき ガードレール 护栏
      제약 제약_사항 제약사항* 레드라인* 제약_조건 지켜야 가드레일*`,
    ],
    [
      "achieved",
      `stolz trots orgullosos orgulhosos fiers orgogliosi stolta stolte dumni hrdi buszkek astadkom* osiagnel* fatt_til aikaan elertunk reussite* succes succeser successi framgang* uspech* povedlo kazanim* sikereink sikerek aikaansaann* saavutu* saavutettu ohlednuti ruckblick* basari* behaalde_resultaten conquistas erfolge opnaede_resultater osiagniec* resultats_obtenus
      risultati_raggiunti uppnadda_resultat vysledky
      победы перемоги здобутк* удалось вдалося достижени* досягненн*
      亮点 阶段性成果 実績 成绩
      성과* 실적*`,
    ],
    [
      "now",
      `ahora_mismo subito neste_momento juuri nyt fokuksessa most aktualis jelenleg* lige_nu actual* actuel* adesso agora ahora aujourd_hui aktualn* aktuel* akut* attual* atua* aujourdhui biezac* bugun* derzeit*
      dnes* dzis* for_tiden gegenwartig* gerade guncel* heute hoje hoy huidig* idag imediat* immediat* inmediat*
      jetzt maintenant mevcut* moment momentan* momenteel navaerende nu nuvaerende nuvarande nyni obecn* oggi ora
      prave simdi* soucasn* su_an su_anda ted teraz vandaag
      прямо_сеичас актуальн* зараз нині нынешн* поточн* сегодня* сеичас сьогодн* текущ*
      いま 今 今四半期 今回 今年 今年度 今月 今期 今週 年内 年度内 年度末 当下 当前 当面 本季度 本年 本年度 本月 本期 现在 现阶段 現在 現行 當前 目下 目前 直近 眼下 近期
      금년* 당면* 당장* 연내 연말 연말까지 올해* 이번* 지금* 현재*`,
    ],
    [
      "next",
      `dalsze dalszych a_continuacion juste_apres subito_dopo a_seguire em_seguida logo_a i_koen pa_tur seuraav* tulossa pian kovetkez* hamarosan ezutan nasleduje priste jako_dalsi anschliessend* ardindan arrivo bagefter bald bientot binnenkort breve_mente brzy daarna dale dalej dalsi*
      danach dann darefter demnachst derefter deretter eerstvolgend* em_breve ensuite etterpa folgend* harnast
      herefter hernach hierna kolejn* komend* kommande kommend* la_suite luego nachst* nadchodz* naeste najblizsz*
      nasledujic* nasta nastepn* nejblizs* neste onumuzdeki poi por_ai potem potom presto pristi* prochain*
      proksim* prossim* proxim* puis que_viene seguent* seguinte* seguir sen_kommer siguiente* sirada* snart
      sonraki straks successiv* suivant* suivre vem_depois venir viene_depois viene_despues vient_ensuite volgend*
      wkrotce yakinda
      дальнеиш* подальш* черзі ближаиш* далее дальше далі затем наиближч* наступн* незабаром потім предстоящ* скоро следующ*
      これから そのあと まもなく 上线后 下一 下一个 下一步 下一阶段 下个 下半年 下季度 即将 即将推出 发布后 接下来 明年 来四半期 来年 来年度 来月 来期 来週 次 次回 次年度 次期 続いて 近日 随后
      다음_차례 곧 내년* 다음* 앞으로* 이어서 차기*`,
    ],
    [
      "later",
      `mais_para lenger_fram pitka_tahtain pitkalla_aikavalilla hosszabb_tavon eines_tages algun_dia in_seguito para_frente nagon_gang laengere_ude joskus myohem* tulevaisuu* kesobb* jovobeli* tavolab* hosszabb ilerleyen oltre adelante au_dela avenir breve_termine bude_dal budouc* bundan_sonra casem corto_plazo court_terme
      curto_prazo daha_sonra dalszej dlouhodob* dlugoterminow* dopo framover framtid* fremover fremtid* futur*
      gelecek* ileri* irgendwann kaugem kiedys kisa_vade kisa_vade* kisa_vadeli kolejnosci kort_sigt kort_sikt
      korte_termijn kratkodob* kratky krotki krotkoterminow* kunftig* kurzfrist* laengere_sigt lang_sigt lang_sikt
      lange_termijn langfrist* langre_fram langre_frem langre_sikt largo_plazo later lointain* long_terme
      longo_prazo lungo_termine mais_adiante mais_tarde mas_adelante medellang mediano_plazo medio_plazo
      medio_prazo medio_termine mellemlang mellomlang middellange_termijn mittelfrist* moyen_terme nekdy ooit
      op_termijn orta_vade* orta_vadeli perspektiv* perspektyw* peut_etre piu_avanti piu_tardi plus_tard
      po_premierze po_publikacji po_spusteni po_starcie po_startu po_vydani po_wdrozeniu po_wydaniu posterior*
      pozdej* pozniej* pred_spustenim pred_vydanim przyszl* sen senare senere sigt sikt sonra spater*
      srednioterminow* strednedob* tard toekomst* ulterieur* un_jour uzun_vade* uzun_vadede uzun_vadeli vade
      vadede vyhled* zukunft*
      колись когда_нибудь будущ* довгостроков* долгосрочн* згодом короткостроков* краткосрочн* маибутн* перспектив* позднее позже
      потом пізніше середньостроков* среднесрочн*
      いつか いずれ その後 中期 之后 今後 以后 以後 以降 先 后续 将来 展望 年底前 後で 日后 未来 構想 短期 稍后 远期 長期 長期的な 长期
      언젠가 나중* 단기* 미래* 이후* 장기* 장래* 중기* 중장기* 추후* 향후*`,
    ],
    [
      "already",
      `allerede ate_agora bereits bisher bugune_kadar deja dosud dotad finora gia hasta_ahora hidtil hittil
      hittills ja jiz jusquici juz redan reeds schon uz ya zaten
      вже уже
      これまで すでに もう 已 已经 既に 目前为止
      이미* 지금까지`,
    ],
    [
      "to-do",
      `bereit in_voorbereiding te_starten star_fast keskeytet* tegnebraettet elokeszit* hazirlik* te_beslissen abne ruht hangt blockiert blockierte suspendu* detenid* bloqueado bloqueada bloqueados bloqueadas bloccato bloccati bloccate fermi sospes* aguardando parado parados geblokkeerd ligt_stil blockerad* blokeret blokerede blokkert* i_bero pa_vent pa_paus pa_is afvent* zawieszon* oczekiwaniu blokovano blokovane u_ledu eingeplant* ingepland* inplanerad* inplanerat betervezve tervezve tervezett eloekeszit* varakoz* megakadt blokkolt blokkolva pysahdyks* jumissa jaissa suunniteltu suunnitellut suunnitteilla engellen* takilan* takvimde stand_by do_realizacji k_reseni i_planen udestaend* uavklart* uafklared* ubesvart* obesvarad* nevyresen* nyitott* avoimet avoin acik vantar venter odottaa odottavat czeka czekaja wartet wartend* wacht wachten wachtend* esperando zu_erledigen inkorg* innboks*
      indbakke* posteingang a_valider a_validar da_validare por_validar te_valideren zur_abstimmung zur_freigabe a_faire a_fazer a_gjore a_l a_letude apne oppna prendre aday* agendad* al_estudio allo_studio angedacht* anstehend* at_gore
      att_gora ausstehend* avaliacao avaliar backlog bekleyen* candidat* ceka cekajic* confirmer considera*
      da_decidere da_fare decider definir degerlendir* dusunul* ej_paborjat eklenecek* em_estudo en_attente
      en_estudio en_etude en_reflexion entscheiden envisage* esplorare estud* etudier evaluacion evaluar eventuel*
      explora* explorer falta* fehlen fehlt foresla* gelistirilecek* gepland* geplant* gewunscht* gjenstar
      haben_vor henuz_baslamadi henuz_baslamayan ikke_pabegynt ikke_startet in_attesa in_onderzoek in_programma
      inte_paborjat k_udelani kalan* kandidat* kandyda* komt kvar livrer manca mancant* mangler mogelijk* moglich*
      mojlig* mozliw* mozn* mulig* nao_iniciado naplanovan* navrh* navrzen* nezahajen* nicht_angefangen
      nicht_begonnen nierozpoczet* niet_begonnen niet_gestart no_empezado no_iniciado noch_klaren noch_vorhaben
      abert* abiert* apert* ouvert* non_iniziato oczekuj* offen offene offenen olasi oneri* openstaand* otevren* otwart* overvag* overveielse
      overvej* overweg* pa_gang pendente* pendiente* pianificat* piste pistes planead* planejad* planerad*
      planeras planerat planert planifi* planlad* planlaegg* planlagt* planlan* planlegg* planovan* planowan*
      planuj* planung por_decidir por_hacer posible* possibil* possivei* pozostal* previst* prevu* programad*
      programmat* propon* propositions_a propost* propozycj* propuest* przygotowaniu publier queda_por realiser
      reste_a rozwaza* sem_data senza_data sin_empezar sin_fecha sin_iniciar souhait* tamamlanacak*
      te_doen terminer til_vurdering udelani udelat ustalenia utred* valider valuta* vem vendra viene vienen virao
      voorgesteld* vor_haben vorgemerkt* vorgeschlag* vorgesehen* vorhaben_noch vorhaben_wir vorschlag* vurder*
      wir_vorhaben wunschliste yapilacak* zaplanowan* zbyva* zrobienia zu_klaren zu_prufen zu_tun zuruckgestell*
      zvazovan* zvazuj*
      заблокирован* заблокован* приостановлен* призупинен* чекаємо нерешенн* открытые відкриті возможн* відкладен* залишил* запланирован* запланован* зробити изуча* кандидат* можлив* не_начато
      не_розпочато обговор* обсужда* ожида* осталось отложен* очіку* планах планиру* плану* под_вопросом предлож*
      предстоит пропоз* пропонован* рассматрива* рассмотрении розгляда* розгляді сделать треба
      計画済み 予定済み 待讨论 待确认 待解决 ブロック中 停滞中 已排期 待启动 阻塞 受阻 挂起 卡住 未解決 未决 未確定 やりたいこと やること 予定 保留 候補 候选 准备 可能 実現したい 将要 尚待 尚未 待 待ち 待办 待定 待开发 待开始 打算 拟 探索 提案 搁置 暂缓 未完了 未定 未対応 未开始 未着手 検討 残って
      残り 着手 考虑 规划中 计划中 评估 调研 还没 還没
      진행_예정 막힘 블로킹* 미해결* 검토* 계획_중 계획_중인 계획된* 계획중 고려* 남은* 대기* 미정 미착수 보류* 예정* 제안* 준비* 할_일 해야* 후보*`,
    ],
    [
      "doing",
      `in_behandeling a_decorrer trabajando_en under_arbete meneillaan kaynnissa kesken folyamatban angefangen* arbeiten arbejder arbetar basladi baslamadi begonnen* beschaftigt bezig calis* calisilan*
      calistig* calistik* commence* demarre* devam_eden devam_edenler devam_ediyor em_andamento em_curso
      em_desenvolvimento em_progresso empezado en_cours en_curso en_desarrollo en_developpement en_marcha
      en_preparation en_proceso en_progreso estamos_fazendo estamos_haciendo estamos_trabajando
      estamos_trabalhando facendo fazendo gelistirilen* gelistirilmekte gestart* haciendo i_gang igang* in_arbeit
      in_bearbeitung in_corso in_entwicklung in_lavorazione in_ontwikkeling in_sviluppo in_uitvoering in_umsetzung
      iniciad* iniziato jobbar jobbar_med jobber laufen laufend* lauft lavorando lavoriamo lopend* mee_bezig
      moment_en onderhanden pabegynd* pabegynt* paborjat pagaende pracujeme pracujemy probiha* realizowan* paborjad* lance avviat* tekeilla tyon_alla fejlesztes_alatt dolgozunk pracuje_se i_proces
      trwa rozpoczet* rozpracovan* startad* startet suren* suruyor trabajamos trabajando trabalhamos trabalhando
      travaillons trwajac* under_arbeid under_arbejde under_udvikling under_utveckling under_utvikling v_priprave
      v_realizaci w_przygotowaniu w_toku w_trakcie werken yapilan_isler yapiliyor zahajen*
      делаем у_процесі идет виконується выполняется в_процессе в_процесі в_работе в_роботі ведется начат* працюємо работа работаем разрабатыва* разработке
      розпочат* розробля* розробці триває у_роботі
      处理中 やって やっている 作業している 作業中 取り組み中 取り組んで 取り組んでいる 在做 実施中 対応中 开发中 开始 推进 正在 正在开发的 着手して 着手している 着手中 着手済み 研发中 进展中 进行 進めて
      進めている 進行中 開発中
      개발_중* 개발_중인 개발중* 작업_중 작업_중* 작업중* 진행* 추진* 하고_있는`,
    ],
    [
      "removed",
      `gestoppt* abgesagt* nicht_weiterverfolgt projets_arretes non_retenus desestimad* despriorizad* smesso cancellati cancellato cancellata cancellate nedpriorit* nedprioriter* struket utgar utgaet fravalgt* odpuszczon* zrezygnowal* zastaveno zastavene perut* lopetet* elvetet* elvetve visszavont visszavonva elengedtuk gestopt* gaat_niet gestopp* stoppe stoppet stoppad* arrete retire retirad* abandonad* eliminad* descontinuad* ritirat* rimoss* verwijderd* entfernt* borttag* utgatt udgaet annuller* droppet
      kanseller* slettet poistet* poistun* wycofan* zrezygnowan* skreslon* vyrazen* odstranen* torolv* torolt* kivev* megszunt* kaldiril* cikaril* sans_suite
      abandonn* abbandonat* abgebroch* afgewezen aflyst* annule* annullat* anulowan* avbrut* avlyst* avvist*
      cancelad* descartad* forkastet* geannuleerd* geschrapt* gestrich* iptal* odrzucon* rechazad* reddedil*
      rejeitad* rejete* scartat* vazgecil* verworf* zamitnut* zrusen*
      отказал* відмовил* снято_с знято_з закрыто_без відхилен* відмінен* вилучен* знято отклонен* отменен* скасован* убрано удален* исключен* снято
      廃案 やめた 取り下げ 取りやめ 撤回 终止 已终止 下线 已下线 移除 已移除
      中止 却下 取消 已取消 廃止 放弃 見送り
      제외됨* 중단* 철회* 취소* 폐기*`,
    ],
    [
      "done",
      `obtenid* obtenu* ottenut* alcanzad* alcancad* conseguid* behaald* atingid* elert produktiv dowiezion* toteutet* toimitet* valmis valmiit megvalos* elkeszult kesz leszallit* utfort udfort beendet* clotures cloturees cloturee cumplid* cerrado cerrada cerrados cerradas fechado fechada fechados fechadas chiuso chiusa chiusi chiuse gesloten lukket lukkede suoritet* valmistun* befejez* megvalosult* lezar* teslim_edildi
      probad* teste testee testees testad* getest* getestet* gepruft* testat* testet otestovan* przetestowan* протестир* abgeschlossen* accompli* acheve* afgerond* afgesloten afsluttede afsluttet* al_af ausgeliefert* avslutad*
      avslutat avsluttede avsluttet* bereikt* beschikba* biten* bitti completad* completat* concluid* conclusa
      concluse conclusi concluso consegnat* disponibil* disponible* disponive* dodan* dokoncen* dosazen*
      dostarczon* dostepn* enthalten entregad* entregue* erledigt* erreicht* faerdig* fait faite faits fardig*
      fatta fatte fatti fatto feita* feito* ferdig* fertig* fertiggestellt* finalizad* finit* fizemos fullfort*
      gedaan gedan gelanceerd* geliefert* gennemfort* genomford* gerceklesen* gerceklestiril* gerealiseerd* gereed
      geschaffen geschafft* gjennomfort* gjort gotow* hazir* hecha* hecho* hotov* implementad* implementat*
      ja_fatto klaar klar klara klart lancad* lanceret* lanserad* lanserat lansert* lanzad* levererad* levererat
      leveret* levert* listo listos livre livree livrees livres lograd* logro logros mame nasazen* opgedaan
      opgeleverd* opnaet* oppnadd* opublikowan* osiagniet* pronti pronto* pubblicat* publicad* publie* raggiunt*
      realise realisee realisees realises realizad* realizzat* rilasciat* slappt* slutford* splnen* tamamlan*
      terminad* terminat* termine terminee terminees termines udalo udgivet* uitgebracht* ukonczon* umgesetzt*
      uppnad* utgitt* verfugbar* veroffentlicht* vollendet* voltooid* vorhanden* vydane wdrozon* wydane wykonan*
      yapilan* yapildi yaptik yaptiklarimiz yayimlanan* yayinlanan* zakonczon* zrealizovan* zrealizowan*
      zrobilismy zrobion*
      закрит* закрыт* виконан* випущен* внедрен* впроваджен* выполнен* выпущен* готов* достигнут* доступн* досягнут* заверш*
      запущен* зробили зробл* опубликован* опублікован* реализован* реалізован* сделали сделан* умеет
      已结束 已结项 クローズ できた できる やったこと リリース済み 上线 做到 入った 入っている 公開済み 利用可能 可用 含まれている 含まれる 完了 完成 实现 実現 実装済み 已上线 已交付 已发布 已完成 已实现 已支持 已有
      提供中 済 済み 終わった 达成 達成
      종료* 처리_완료 가능한* 구현_완료 구현된* 끝난* 끝낸* 달성* 들어간* 배포된* 완료* 완성* 이룬* 제공* 출시된* 포함된* 한_일`,
    ],
    [
      "this",
      `bu ce ces cet cette denne det_har detta dette deze dies* disse dit esta este estos questa questi questo ta
      ten tento to toto tym
      цеи цьому ця эта это этом этот
      この 本 该
      이`,
    ],
    [
      "order",
      `anden andra andre birinci derde dernier* deuxieme dritte* druga drugi drugie druha druhe druhy eerste erste*
      forsta forste ikinci ilk laatste letzte* ostatni* pierwsz* posledni* premier premiere premiers prima prime*
      primo prvni* second seconda seconde secondo segund* sidste sista siste son terce* terza terzo tredje treti
      troisieme trzeci* tweede ucuncu ultim* vorig* zweite*
      втор* друг* останн* перв* перш* последн* трет*
      初 最初 最后 最近 第 第一 第二 第四 首个 首次
      두_번째 마지막* 번째 세_번째 첫* 초기* 최근*`,
    ],
    [
      "step",
      `arets tertial* geschaftsjahr* haushaltsjahr* schuljahr* wirtschaftsjahr* rok_obrotowy schooljaar boekjaar anno_accademico ano_letivo verksamhetsar* finansar skolear* fiskalni felev* kiadas* julkaisu* alkuvuosi loppuvuosi mali_yili meilenst* produccion* produzion* producao productie mise_en inbetriebnahme idriftsattning* idriftsaettelse* idriftsettelse* livegang* go_live golive в_эксплуатацию 本番 alpha* an annee* anni anno ano* ans anteprima ar aren aret asama* ausgabe* ay aylik beta* ceyrek* ctvrtlet*
      donem* edicao edicion* edition* eind einde ende entrega* etap* fas fase* faz* fim final finales fine hafta*
      halbjahr* halfjaar* halvar* hito* jaar* jahr* jalon* jaren kamien* konca konce konec koniec kvarta* kw
      kwarta* lancamento* lancement* lancering* lancio lansering* lansman* lanzamiento* lat lata launch* let leta
      livraison* maand* manad* maned* marco* mes mese meses mesi mesic* miesi* mijlpa* milepael* milnik* milow*
      milstolp* mois monat* mvp obdobi okres* oplevering* period* phase* pilot* pololet* polrocz* premiera
      premiery premierze previa* preview* publicac* quartal* releas* rilasci* rok roku semaine* semana* semestre*
      settiman* slapp slut slutet slutt sonuna sortie* sprint* spusteni stap* start stufe* surum* tappa* traguard*
      trimestre* tyden tydny tydzien tygodni* udgang udgivelse* uge uger uitgave* uke uker uscit* utgang utgav*
      utgivelse* vecka veckor versao versie* version* versjon* versoes verz* vorschau* vydani week weken wersj*
      woche* wydani* yariyil* yayin yil yillik zeitraum*
      бет* верси* версі* вех* випуск* выпуск* віх* год года году етап* запуск* квартал* конца кінця месяц* місяц*
      недел* период* період* полугоди* півріч* релиз* реліз* року році рік тижн* фаз* этап*
      财年 スプリント バージョン フェーズ プレビュー マイルストーン リリース ローンチ ヶ月 上半年 上半期 上期 下半期 下期 个月 公開 半年 半期 发布 周 四半期 季度 年 年度 月 期 末 段階 版 版本 迭代
      週 週間 里程碑 阶段
      년 단계* 릴리스* 릴리즈* 마일스톤* 반기* 배포* 버전* 분기* 상반기* 스프린트* 연도 월 출시* 프리뷰* 하반기*`,
    ],
    [
      "around",
      `antes apos apres ate avant bis d_ici depois despues dici do_konca do_konce efter entro etter for fore hasta
      inden innan innen jusqu jusqua kadar med na_de na_het nach once pred przed tegen tot tras voor_de voor_het
      vor
      до перед после після
      なか まで 上线前 前 后 向け 年内に 年底 後 终
      까지 이전* 전 전까지 후 후에`,
    ],
    [
      "yet",
      `ainda ancora annu aun encore enda endnu enna henuz jeste jeszcze noch nog todavia zatim
      еще пока поки ще
      まだ 尚 还
      아직*`,
    ],
    [
      "not",
      `nunca niemals jamais nooit aldrig aldri nigdy nikdy koskaan soha asla niets no_incluye ei emme nem degil* ej entfaellt geen icke ikke inga ingen inkluderet inte kein* nao ne_fait nebude* nechceme necil*
      nedela* neni neplanuj* nicht nie nie_wchodzi niet no_funciona no_funcionan no_completado no_hacemos no_haremos no_hecho no_terminado no_incluid* no_objetivos
      no_planificad* no_previst* no_vamos non olmayan* pas planlanmayan* que_no quon_ne rientra yapmadig*
      yapmayacag* yapmayacak* yapmiyor*
      никогда ніколи не немає нет ні
      无 いない しない できない ない やらない 不 不含 取り組まない 明确不 未 没有 非
      아니다 아닌* 안 않* 없는*`,
    ],
    [
      "outside",
      `bevisst_nedprioritert hatokor* rajattu wylaczen* avgransning* avgrensning* fravalg ausschlusse ne_cile nem_fer ausdrucklich_nicht ausgeschlossen* ausserhalb bewust_niet buiten dehors disi disinda esclus* exclu* fora
      fuera fuori haric* hors_perimetre hors_scope indgar_ikke inngar_ikke kapsam_disindaki mimo nao_esta
      nichtziel* nie_bedziemy nie_planuj* no_esta non_e poza udelukk* uden_for udenfor uitgesloten utanfor
      utelukk* utenfor uteslut* vyloucen* wykluczon* wylaczon* yapmadik* yapmayac* yapmayacaklar*
      не_делаем не_робимо не_робитимемо вне за_рамками межами поза рамок
      対象範囲外 スコープ外 不会做 含まれない 対象外 範囲外 范围之外 范围外 非目标
      범위_외 밖* 비목표* 제외* 포함되지 하지_않*`,
    ],
    [
      "about",
      `soru* zaver* zulieferungen brauchen abhangen hintergrund kontext kontextet kontekst konteksten context interdepend* adherences comptes_rendus abkurzungsverzeichnis begriffsbestimm* begriffsverz* referenti* referanser suggesti* suggerim* werkhypothesen arbeitshypothesen teamcapaciteit raakvlak* werkoverleg stoplichtrapport* projectstatus afkortingenlijst contact contacten contacto contatto contato prerrequisit* prerequisit* asuncion* assumi* estado_general estado_geral estado_del estado_do stato_del stato_generale stan_projektu stan_na informe_de retrospect* cenario nosso_time entre_times pontos_focais voz_do scontato partiamo comitat* hindring* til_grunn ressurser brukertilbakemeld* brugertilbagemeld* definis* moter skritt samhandling* vastuut esteet vertailu katsaus oletam* missa_olemme missa_mennaan keita_olemme tietoa lue_tama ratkaisematta aineisto riippuv* planeringsforutsattn* planlaegningsforudsaetn* losningsalternativ* tyck_till nas_tym tymu najdete navaznost* penize rozpocet afhaeng* snitflade* okonomi okonomien status_lige indsigt* przeszkod* zespolu zespolow zakladamy uwarunkow* powiazan* znalezc czytaj lad_projektowy zdrowie_produktu zdrowie_projektu alternatif* secenek* ekib* ekipler ekiplerimiz tarihces* revizyon bagimlilik* geri_bildirimler geri_bildirimleri kullanici_yorumlari proje_durumu sozlug* sekli seklimiz netles* sorumluluk* fuggoseg* kapcsolodas* akadaly* felelosseg* dokumentumtort* fogalommagyar* allapotjelent* oldal* ugyfelvisszaj* lehetseges_megoldasok alternatieve_oplossingen alternative_losungen soluciones_alternativas solucoes_alternativas soluzioni_alternative alternativa_losningar alternative_losninger alternatywne_rozwiazania alternativni_reseni vaihtoehtoiset_ratkaisut zustandig* wariant* lardom* pripomink* modelo_de modelo_operativo guide_de guia_de documents_de capacite capacites capaciteit capaciteiten kullanici_geri opinie_uzytkownikow alternativ alternative alternativen alternatives alternativer alternativa alternativas alternativy alternativak handlungsoption* losungsalternat* variante varianten variantenbetr* varianty optionen options opciones opzioni opcoes opties opcje opciok mojligheter losningsmulig* vaihtoeh* escenarios cenarios scenari konseptvalg solutions_envisagees solutions_etudiees abwagung* afweging* sonst pramiss* premisas grundannahm* planungspramiss* presuppos* postulat* assunzioni_e assunti pressupost* antagels* antagand* antakel* forutset* forudsaetning* planlaegningsforu* planeringsforuts* oletukset suunnitteluoletukset edellytykset kabuller* feltetelez* alapfeltev* feltevese* vychazime uitgaan hipotesis_de hipoteses_de ipotesi_di anlass* aanleiding* ausgangssit* preambul* existant punto_de ponto_de punto_di vertrekpunt uitgangssit* enquadram* sammanhang inledning sumario riassunto taustaa tausta hatter elozmeny* bevezet* helyzet* baglam kosten kostenrahmen cout couts costes costos custos costi koszty naklad* haushaltsmittel haushalt presupuest* orcament* begrot* budsjett rozpocty budzet* butce butcesi koltseg* budzse capacid* kapacit* kapasit* resurser resurssit zasob* henkiloresurs* resursoint* bemann* bemanding* bemanning* organico dotacion etp moyens financovan* dokumenthist* dokumentenlenk* anderungsverz* anderungsverl* du_document wijzigingshist* andringshist* endringshist* revisjonshist* revisionshist* paivityshist* muutoslok* muutoshist* valtozas* verziotort* modosit* tarihce* gecmisi modifications modificaciones modificacoes prehled_zmen interlocuteur* contacter contacts contactos kontaktpers* elerhetos* csapat* tiimi* yhteytt* uyeler* encontrarnos trovarci conosco projectteam projektteam projektgruppe gruppo naleznete anregung* kundenstimm* suggestion* retroaliment* reacties mening palaute palautteet kayttajapalaute asiakaspalaute brugerfeed* kundfeed* kundenfeed* innspill visszajelz* eszrevet* gorusler brukertilb* brugertilb* erfahrungsber* abkurz* begriffsbest* terminolog* vocabul* lexiqu* lessic* sigl* acron* afkort* begripp* jargon forkort* ordforkl* skrot skroty zkratk* pojm* pojec pojecia kisaltma* terimler tanimlar sanast* lyhent* maaritel* termit fogalom* fogalma* roviditese* termos gesamtstatus projektstatus statusuberbl* statusbericht* statusrapp* statusoversi* statusoverbl* ampel semaforo farol stoplicht* sante_du meteo_du salute_del saude_do helsesjekk sundhedstil* lagesbild* laget voortgang avancement avanzamento tilanneka* tilannerap* allapot* kondycj* status_na status_nu celkovy_stav prehled_stavu tilstandsrap* zweck notice leseveiled* leseanleitung ohje utmutato* instrukcj* las_forst laes_forst erkenntnis* retrospek* retro gelernt enseignements appris rex aprendizajes aprendizados aprendizagens aprendimos aprendemos insegnamenti imparat* leerpunt* verbeterpunt* verbesserungspunkte laeringspunkter erfaringer poucen* zkusenosti naucili nauczyl* lekcj* tecrubeler alinan_dersler cikarilan_dersler opit opimme tanuls* tanulsag* lezioni anders_machen lief protokoll protokolle protokoller sitzungsprot* sitzungsprotok* besprechungsnot* comptes compte_rendu ordre_du comite* minutas minute notulen verslag verslagen overlegstruct* actas atas pauta motesant* motesanteckn* minnesanteck* referat* modenot* dagsorden zapisy_z porzadek_obrad tutanak* gundem* poytakir* asialist* kokouks* muistio* napirend* jegyzokonyv* ertekezl* megbeszel* statusmod* protokoly suites_a vervolg encaminham* pendencias vagen_framat videre_arbeid videre_plan dalsi_postup teendok askelee* lepesek prozess prozesse planungsproz* processus processo processi processos proceso procesos proces procesu procesy prosess prosessen prosesser planlaegningspr* planeringspr* folyamat folyamatok surec surecler gouvernanc* gobernan* governanc* yonetisim gremien gobierno styrmodell styringsmod* toimintamal* ohjausmal* hallintamal* tyoskentel* arbeidsform arbejdsform forma_de zusammenarb* planningscyc* munkamod* tervezunk question questions questioni pregunt* pergunt* cuestiones dudas duvidas discussiepunt* diskussionspunkt* kwesti* kysymy* kerdes* punti_da puntos_pendientes points_a open_punten avoimet_asiat selvitett* tisztaz* megvalaszol* ungeklart* bibliogr* referenser referenzen mitgeltend* unterlagen allegati approfond* materialien materialy materiaux viittee* hivatkoz* felhasznalt forras* kapcsolodo sayfalar* dokumanlar* ilgili relatert* bedenken bekymring* endise* farhag* huolet inquietude* obav* obaw* preoccup* preocupa* aannam* abhangig* acerca achtergrond* aciklama* anderungsprotok* degisiklik* dziennik* gunlugu modifiche registro* zeichenerklar* acompanhamento* actualizacion* adimlar aendring*
      afhankelijk* agenda* aggiornament* aider aiuta* aktuali* anderung* andring* anmerk* annahm* ansprech*
      ansprechpartner* ansprechpers* ansvar antag* antwort* arbejdsgang arbetssatt aterkoppling atualizac*
      ausgangs* avhengig* avis aviso* ayud* baggrund* bagimli* baglant* bakgrun* begrep* begri*
      beispiel* beitrag beitragen belanghebb* bemerk* beroend* besprech* beteilig* bidra* bijdra* bijwerken bilan
      bildirim bilgi* bronnen budget* bulunun calendario* caste cist colabor* collaborare collaborer collaborez comentario* commentaire*
      como_acompanhar constat* contenido* contenut* contenu conteudo* contesto contexto* contexte contribu* criter* cronolog* czytac daha_fazla definic* definit*
      definiz* delta* demarche depend* desafio* diagnostico* dipendenz* documento* documenten documenti doelgroep* dokumen*
      domand* donde_estamos dotaz* durum einfuhr* einleit* ejempl* ekip eksempel* endring* enjeux enlace* envian*
      envie equip equips equipe equipes equipo equipos equipa equipas erfolgskriter* erklar* erlauterung* erreur* errores errori erros esemp* esta_hoja estado_actual
      estado_atual estamos etat_actuel etat_des exemp* fayda* feedback fehler forklar* forudsaet* forutsatt*
      frage* fragor frequenti geben geri geri_bildirim* giris glosar* glossar* grundlage* guncelleme* hakkinda
      handig* help herausforder* herausforderung* hinweis* histori* hjalp* hjelp* hoja hypothes* icindekiler
      indhold* indled* informa* inhalt* inhoud* inleid* innehall* innhold* innled* interes* intressent* introdu*
      ipotesi jestesmy jsme kalend* kallor kapazit* katil* katki* kaynak* kilder kontakt* kriteri* kroki
      kroky kryteri* kural* laes_mere lankar las_mer lasa lecc* lectura lecture leer leeswijz* legend* leggere
      leitura lenker ler les_mer lesehilfe lesen lessons lettura leyenda* lezen licoes liens link* lire loin
      maggiori mais mas_informacion medverk* mee meedoen meehelpen meewerken mere_information method* metod*
      mise_a mises_a misesajour mitarbeit* mithelf* mitmach* mitwirk* moder mote moten motet najczesciej nasituas*
      neredeyiz nota notas notat* note noter notes notlar nulage* nutzlich* obsah observac* odkaz* odnosnik*
      odpowiedzial* okuma* olcut* onde_estamos opdatering* opini* opmerking* oppdatering*
      ordlist* ornek* osservaz* otazk* overleg ozet* page pages pagina paginas papeis papel partecip* participa participar participe participer participez
      pasos passi passos paydas* pflege plus_loin po_o podsumow* pomagac pomoc pomoz porad* pozadi poznamk*
      pravid* predpoklad* premiss* prenantes prerequis* prikla* prisp* proble* propos przydatn* przyklad* pytan*
      quellen randvoorw* recurso* referencias references regel* regl* regol* regra* remarque*
      requisit* responsabil* ressource* restric* resum* retos retour retours reuniao reunioes reunion* riepilog*
      riferiment* risors* riunion* rol role roles rolle* roteiro* ruckmeldung* rueckmeldung* ruol*
      sadan samenvatt* sammanfatt* sammen* savoir savoir_plus sayfa* scegliamo schritt* schuzk* seguimiento* seite
      seiten sfide shrnut* siamo sida sidan side siden sidor signaturforklar* sik situa* sitzung* skridt slik
      slovni* slownik* sommes souhrn* sozluk* sporgsmal sporsmal spotkan* squadra staan stakehold* stand_der
      stand_heute stappen star stato_attuale stav steg stillede stilte strance stranka stranky strona strone
      stronie sugerenc* sugest* suggeriment* suivi supuest* synpunkt* syntes* synthes* sytuacj* takim team*
      teckenforklar* tegnforklar* teilnehm* teilnehmer* tej_stronie terug* teto_strance tilba* tilbagemeld*
      tilbakemeld* tlo toelichting* toplanti* treffen trin uber_diese uber_uns udfordring* udzial* uitdag* uitleg
      uppdatering* utfordring* utiles utmaning* uvod* uwagi uzitecn* vanlig* varsayim* vazba veelgestelde
      verantwo* verantwoordelijk* verantwortlichk* vergader* versionshist* verweis* verwijz* vice
      voorbeeld* voraussetz* vorgehen* vos vragen vyzv* weiterfuhrend* werkwijze wiecej wijziging* wprowadz*
      wspol* wstep wyzwan* yontem* zadawane zaleznosc* zalozen* zapoj* zorgen zavislost* zdroj* zespol zielgrupp* zmen*
      zmian* zorluk* zpetn* zrodl* zusammenfass* zustand
      информаци* інформаці* блокер* словар* обращаться зависим статус_отчет статус_репорт порядок_деннии фидбэк_пользователей повязан* отзывы_пользователей отзывы_клиентов альтернатив* вариант варианты вариантов варіанти предположен* бюджет бюджету бюджеты капасит* капасіт* ресурсы ресурси ресурсов ресурсів потужност* финансирован* фінансуван* сокращен* скорочен* понят* фидбэк* фідбек* поточнии_статус статус_проекта стан_справ положение_дел засвоєні_уроки извлеченные_уроки выводы висновк* научил* навчил* узнали дізнал* протоколы протоколи протоколов протоколів повестк* порядок_денн* митинг* процесс процесса процессы процес процесу процеси материалы матеріали материалов исходим виходимо изменилось введени* визначен* виклик* вклад* внесок* внести вопрос* встреч* вступ* вызов* відгук* відповідальн* где_мы
      глоссари* де_ми джерел* докладн* документ* долуч* допомог* допущен* зависимост* залежност* заметк* журнал* зв
      зворотн* змін* зміст* зустріч* изменени* истори* источник* итог* команд* контакт* контекст* корисн* критер*
      крок* легенд* методик* нарад* нотатк* об об_этои обираємо обновлени* обозначен* обратн* оглавлен* опасени* побоюван*
      оновлен* определен* ответственност* отзыв* передумов* передісторі* питан* подробн* позначен*
      полезн* помочь посилан* правил* предпосылк* предыстори* приклад* приме* примітк* припущен* про_цю проблем*
      підсум* рол* связ* ситуаци* словник* совещан* состояни* ссыл* стан сторін* страниц* термин* термін* умовн*
      условн* учасник* участ* частые часті читати читать шаг* язок як яким історі*
      状況 定例 立て方 進め方 オープンクエスチョン ヘルスチェック 版数管理 方案选型 管理机制 ステータスサマリー ユーザーの声 利用者の声 お客様の声 用户反馈 用户声音 客户反馈 外部依赖 他チーム 修改记录 人员名单 资源投入 人力资源 概念说明 代替案 選択肢 比較検討 検討した 他の案 备选 备选方案 其他方案 方案对比 仮定 経緯 コンテキスト 引言 预算 予算 リソース 人力 要員 キャパシティ 変更点 版数 沟通渠道 略語 名词 缩写 健全性 健康度 健康状况 整体情况 ステータス 教訓 学び 复盘 经验 振り返り 議事録 アジェンダ 打ち合わせ 例会 纪要 议程 ネクスト プロセス 进程 関連 出典 相关 依存 非機能 このページ ご意見 なぜ について まとめ よくある コントリビュート チーム フィードバック ページ ミーティング メンバー リンク ルール 为什么 优先级 会議 会议 位置づけ 位置付け 体制 何で 使い方 使用
      依存関係 依赖 信息 修订 假设 備考 关于 凡例 制定 前提 前提条件 協力 历史 参与 参加 参加方法 参考 反馈 变更 回顾 团队 图例 基準 备注 変更 如何 定义 定義 履歴 常见问题 役割 总结
      意见 懸念 懸念点 担忧 顾虑 成员 挑战 改訂 文档 方式 日志 汇报 机制 更多信息 更新 本書 本資料 本页 术语 标准 概要 決め方 注意 现状 現在地 現状 用語 示例 联系 補足 説明 見方 规则 角色 詳細 読み方 課題 记录 评选 说明
      貢献 資料 質問 贡献 资料 連絡先 選び 選定 链接 问题 阅读
      책임 확인_필요 협조 방식* 노트 레슨_런드 넥스트_스텝 사용자_피드백 고객_피드백 고객의_소리 대안* 옵션* 전제* 예산* 리소스* 인력* 히스토리* 개정 담당자* 문의* 교훈* 시사점* 배운 안건* 아젠다* 미팅* 프로세스* 절차 체계 출처 건강_상태 헬스* 의존_관계 들어가며 가정* 개요 갱신* 논의* 토의* 관련 구성원* 기여* 기준* 대하여 대해* 링크* 메모 목차* 문서* 문제점* 묻는 방법* 배경* 범례* 변경* 보내기 보는* 비고 사용법 선정* 소개 안내* 업데이트*
      역할* 연락처* 예시* 요약* 용어* 우려* 의견* 의존성* 이력* 읽는* 읽는_법 자료* 자세한 자주 정보* 정의* 질문* 참고* 참여* 팀* 페이지* 피드백* 현재_위치 현황* 회의*`,
    ],
    [
      "right",
      `recht rechte rights droits droit derechos direitos diritti rett ratt prawa prav kompetencje kompetence kompetenci* kompetenzen yetki* uprawnien* niveis livelli niveles niveaux delegation delegering delegacion delegacao deleghe valtuud*
      права прав
      権限 权限
      권한*`,
    ],
    [
      "action",
      `actions acties actiepunt* acciones acoes azioni aktionen dzialania jatkotoimenp* toimenpit*
      деиств* діі
      行动 アクション
      액션*`,
    ],
    [
      "handling",
      `kaydi kayit* envanteri steuerung analyse analisis analisi analiza analyza kartograph* cartograph* mapa mappa carte liste lista katalog pool havuzu bankasi banka caixa matri* matris* evidence registr register gestion gestione gestao management beheer forvaltning rizeni zarzadzan* yonetim* hallint* kezeles* sprava
      реестр* реєстр* лог банк бэклог беклог управлен* управлінн*
      管理
      관리*`,
    ],
    [
      "result",
      `ergebniss* resultat* resultad* risultat* rezultat* eredmeny* tulos tulokset sonuclar effekter
      результат*`,
    ],
    [
      "work",
      `amelior* desarroll* desenvolv* entwicklung* erweiterung* fonction* forbattr* forbedr* funcion* funkc*
      funksjon* funktion* funzion* gelistir* iyilestirme* mejora* melhori* miglior* ontwikkel* rozwo* svilupp*
      udvikl* ulepsz* uspraw* utveckl* utvikl* verbesserung* verbetering* vylepsen* vyvoj* zlepsen*
      покращ* развити* розвит* улучшен* функци* функці*
      优化 功能 建设 开发 改善 改进 新しい 新增 新規 機能 追加 開発 開發
      개발* 개선* 구축* 기능* 신규 추가*`,
    ],
    [
      "filler",
      `estado worauf frente kommentar* commenti mereni malinger olcum* metingen laering auf_einen arbitrage deploiement realisation actees cadre creuser rappel charge previsionnel donnez instruire trancher copil codir dos_utilizadores des_utilisateurs des_agents der_nutzer de_usuarios dos_usuarios degli_utenti van_gebruikers od_uzivatelu od_uzytkownikow do_cliente du_client der_kunden kritiek* kritisk* kritick* krytyczn* prestatie haalden andere zaken jouw geef gerelateerd* door ello inicio obligado cumplimiento inclui incluye inclus* perimetro actuacion atuacao valorad* partida partenza depart donde onde dove quien cuenta terminos decidir saber general generale deixe podemos uteis saiba trabalhar trabajar superare liberta fondamental* fundamental* quadro umane finanziarie apprese pilotaggio pilotage pianificazione planificacion planification planejamento planeamento planering planlama organizzativ* modo_di chiarire correlat* utili obsolescen* fale satt maling legger roadmapen toistaiseksi vuorossa hankkeet teknin* teknist* joita ylitet* ehdottom* kuulu laajuut* mita tana vuonna strategis* valinnat kulttuur* olemme saaneet kanavat menneeseen lukijal* ensin vuodelta asiat sivusta testa tittat bortvald* granssnitt grensesnitt graenseflade* technick* neprekrocitel* chceme letos reseni ceho vychozi zaznam nas kde tymech externi jednani spoluprace souvisejici naest planen inicjatyw* brzegow* robimy mitygacj* nami zewnetrzn* zglos zwrotn* czytan* projektow* alinan* edilenler yapmaktan veriyor alma uyulmasi gereken* vermeyecegimiz performans yol_gosterici elde insan kaynagi arasi edinil* atilacak yanit bekleyen levo levok tervek alatt fejlesztes* siker* hogyan amit csinalunk kivul mivel foglalkozunk fer bele strategiai vizsgalt kiindulo mas csapatoktol hasznalat* tervezesi etudiee* etudies evaluad* estudiad* considerad* valutat* overwogen afgevallen overvejede vurderte forkastede zvazovane rozwazane odrzucone degerlendirilen incelenen polarnej polnocna polnocnej grund* begrund* weiterverfolgt abteilung bereich* fachbereich* gemeinsam* grundlegend* kultur* cultuur cultur* culturel* corporat* conception diseno north exito sucesso successo bestandteil scope valt onderhoud bisherige kurzlich zeitpunkt einfach wirklich externe externen externes externa esterne kritisch* critique* criticas critici gegenseitig* onderling* stuurgroep lenkungskreis kanale canaux canales canali canais kanaler kanaly executiv* ejecutiv* esecutiv* exercice exercicio ejercicio rentree sommer winter herbst fruhjahr zomer verano verao estate kurumsal mimari genel styrende opprydding oprydning stadning uklid tagna tatte trufne meghozott trifft wissen anderen autres altri altre otros otras outros outras jinych innych beschlossen modell modello kluczow* klicov* kortisten jinak tavon ami ezen eddigi legfontosabb fontos tyme mozne lehetseg* elerni levont idei iden elfogad* tarkeim* tarkein* harkitut hylatyt kriittis* ulkois* tehdyt meidan kehittam* hyodyll* tiimin angehen doen dziala fonctionne fungerar fungerer funguje funktioniert marche virker werkt faisons fera feront ferons instant just haremos hacemos faremos fazemos facciamo top top3 top5 top10 horizon* versuch* essai* ensayo* ensaio* prove proeven vielleicht eventuell hoffentlich quizas quiza tal_vez talvez forse misschien kanske kanskje maske mozna unterstutz* experiment* experimento* esperiment* eksperyment* a_alguem abbiamo alcance alla aller alteracoes alti ambito amne* anfang arbeid* arbeit arbejd* arbet*
      atgard* attenuat* attivita auch aufgaben ausdrucklich avec avons azienda* banco basina beda bedrijf* bedzie
      bekommen bereik bewusst* abgrenzung* appui soutien secundari* secondair* architektoni* archite* arkitekt* arquite* pilote pilotes pilotprojekt* bizim blir bliver bod* boite bude budou bylo byly calisma* cambio* ce_que ce_qui
      cele celow chantier* seznam chave chego chose* cil* cinco cinq cinque coisa* come comment como comunes comuni contromisur*
      comuns control controle cosa* cose cours_de cuatro czego czym dalsza dans dazu dazugehort debut degli dela
      delat della delle deux digital* dinge dingen doce dodici doel* dois donner douze doze drei drie duz* dvanact
      dwanascie dzialan* edilecek edilen eine einem einen einer element* eller emne* empresa* enfoque entreprise*
      erfolg* esas escopo esfuerzo* estan estao estrategic* etre evolution* faire fait_que fare fattad* fazer
      feature features fica ficam filial* fire firmy foco focus fokus* foram fran frequentes functie* funf gaan
      gdzie gegenmassnahm* gehort geht genomen getroffen* geven girisim* gjor gjore glown* gora gore gorev* gran
      grand* gross* grote guia haben hacer hanno haufige hebben hedef* hemos hlavn* hoe hoort hur hvad hvor
      hvordan icin indtil ingar iniciativa* initiatie* iniziativ* insats* isler item items itens jak jest jour
      jsou kann kannst kapsam* klein* kommer kommt konca_roku konnen konnt konu* krok kunnen kuzey lavor*
      lesen_sie maatregel* machen madde* malet mals* massnahm* meer mehr melhoria* meta* milestone milestones
      mitig* mitte moet mudanca* narmast* nase nasich nasil nasz* nebo neler nella neue* nieuw*
      noch_in norte nosotros nossa* nosso* nostr* notre nous nouve* nova* novita novo* now* nuestr*
      nuev* nuov* obiettiv* objectif* objetivo* odak* oder ofte olacak olan olanlar omfang* omfattning* oncelik*
      onderwerp* onlem* onze opatren* opgav* oppgav* oraz ordem orden ordine ordning ordre orientador* over ozellik* para parade* pasada pasado passado
      perimetre petit* peut peuvent piani piano plan plane planer plani planlaegning planlari plannen plano* plans
      planu planung* plany podjet* point* poradi polaire polar polare polarna ponto* pour prac* prese principa* prior*
      prioritering* prises prodott* provning pruf* przewodni* produc* produit* produkt* produto* progett* proje* prosjekt* proyecto*
      publica publico punkt* punten punti punto* quatre quatro quattro queda quedan quoi realizacji
      raekkefolge reihe reihenfolg* rekkefolg* resta restano reste rester rien roadmap robic rozsah* rozwoju rund rzecz* sachen sak* saranno schwerpunkt*
      sechs sein seis seks sera seran serao seront sest sey* sie_diese sind skal skall sobre sono sont spolecnosti sprawdzen*
      stand stati stato stiamo stiller stor* strategic* strategiq* strategisch* strategisk* stratejik sujet* szesc
      tache* taken tarea* tarefa* technik* technique* technisch* technolog* tecnic* tecnolog* teil tester testen teknik*
      teknisk* teknolog* teknoloji* tem* thema* themen till tiltag tiltak ting tolv tomad* trabajo* trabalho*
      travail travaux tres trois trzy twaalf twee uber ukol* umfang umfangs under unos unser* unternehmens*
      uppgift* urun* utgangen uzerinde vagledande validac* validar validare validat* validaz* validier* walidac* vamos vara vare vart vec* velk* verbe* veya vier vijf vont voor volgorde vores
      vorhaben waar waaraan wdrozen* weiter* werd werden werk werkzaamheden wichtig* wie wir_noch wird wollen
      woran worden wordt wurde wurden ya_esta yeni* zadani* zakres* zamer* ziel* zijn zoals zwei zwolf
      ключов* обсягу склад канал* звязку лист кому кого чему проработк* дополнительн* поточнои принятия приинняття команды команди общая общие успех успеха успіх успіху ключев* критич* внешн* зовнішн* рассмотрен* розглянут* исходн* засвоєн* загальн* архитектурн* архітектурн* керівн* эффективност* ефективност* департамент* больш* буде будет будут будуть було было велик* вести времени время входит входить главн* головн* дванадцять
      двенадцать есть завдан* задач* инициатив* как конец кінець можна можно направлен* напрям* наш* нов* основн*
      план* плану приоритет* продукт* проект* проєкт* пріоритет* порядк* пункт* работ* рамк* робимо робите робити робот*
      стратегическ* стратегічн* тем* техническ* технологич* технологіч* технічн* фокус* функц* цел* ціл* часом
      чего четыре чого чотири шесть шість ініціатив*
      返済 治理 协作 架构 考核 成功 跨 沉淀 划分 逾越 讨论 重要 部門 部门 核心 文化 大切 得られた いただいた プロジェクト 置き場 条件 ライン 一覧 います か から 暂 暂时 状态 状態 项 こと これ した したい して している する その それ で できる限り です と ところ に の は へ ます も や やる を ステップ タスク ロードマップ 三 与 中 主な 主要 之 了
      事 事情 事項 事项 产品 什么 任务 优先 会 何 作業 做 優先 六 关键 内 内容 分 包括 十二 及 取り組み 取り組む 和 在 安排 実施 対応 対策 将 工作 年末 应对 情况 成果 我 我々 我们 技术 検証 验证
      技術 括 支持 新 方向 施策 是 有 末まで 次第 注力 的 目标 目標 私たち 範囲 范围 行う 衡量 製品 要 规划 計画 設計 计划 设计 路线图 选择 里 重点 関键 集 項目 順位 順番 順に 顺序 项目
      반드시 검증* 포커스* 소요 채널* 설명 정리 수립 열린 타 유관 부서 기본 그동안의 방안 세부 분야 영역 규정 보조 일하는 개 개월 것 것들 것에 것을 계획* 과 과제* 과재* 그 그것 기술* 나올 내용* 낼 다 대응* 되는 된 될 로 로드맵* 모음 목표* 및 방향* 범위* 사항* 새 새로운 설계 성공 수 순서* 시작*
      업무* 에 에서 와 우리 우리가 우리의 우선* 의 일 일을 있는 있을 작업* 제품* 주요* 중 중인 집중* 첫 프로젝트* 하고 하는 하지 한 한_번 할 항목* 핵심*`,
    ],
  ],
  "filler",
);
