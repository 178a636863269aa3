/**
 * Headings that say what their section holds in a few words in a row, whatever follows them or stands before them:
 * "Who decides what in the port", "Rules we agreed on", "Arbeitsprinzipien". English ones of which each word counts stand
 * in `englishHeadings.ts`.
 */
import { normalWords, overNormalWords } from "./normalWords";
import { howPlansCome } from "./planWords";
import type { SectionKind } from "./sectionWords";
import { withoutBracket, withoutNumber } from "./titleParts";

const criteria =
  "(?:selection|inclusion|exclusion|removal|acceptance|entry|exit|release|graduation|promotion|decision|evaluation|prioriti[sz]ation|deprecation) ";

/** Asked in turn of a heading in normal form, without its number and bracket: there a word is whatever is no blank. */
const sayings: readonly (readonly [SectionKind, RegExp])[] = [
  // "Step 1"
  ["steps", /^(?:step|schritt|paso|passo|stap|trin|krok|adim|шаг|ステップ|步骤) ?\d{1,2}$/],
  // "Out of scope for 2027", "Wozu wir nein sagen", "A lo que dijimos que no"
  [
    "non-goals",
    /^(?:(?:out of|not in) scope (?:in|for|of|at|until)(?: |$)|خارج (?:از (?:دامنه|محدوده)|(?:ال)?نطاق)(?: |$)|(?:we (?:have |are )?sa(?:id|y|ying) no(?: to)?|(?:wozu|wo) wir nein (?:sagen|gesagt haben)|abbiamo detto (?:di )?no(?: a)?|(?:a lo que )?(?:decimos|hemos dicho|dijimos) que no(?: a)?|(?:ao que )?dissemos (?:que )?nao(?: a)?|waar we nee tegen (?:gezegd hebben|hebben gezegd|zeiden)|ce a quoi nous (?:disons|avons dit) non)$|not (?:part of |for )?(?:the|our) (?:plan|programme|half|quarter|year|time|round|release)(?: |$))/,
  ],
  // "What this programme is not", "Was das Projekt nicht ist", "No entra este año"
  [
    "non-goals",
    /^(?:what (?:(?:this|the|our) (?:[^ ]+ )?[^ ]+ is|we are|were) (?:(?:explicitly|deliberately) )?not(?: (?:doing|building|trying|going|aiming|planning)(?: .*)?)?$|was (?:wir|dieses?r?|das|die|der|unsere?) .*nicht (?:ist|sind|sein)(?: (?:will|wollen|soll))?$|(?:lo que|o que|cosa|ce que|wat|hvad|hva|vad|czym) (?:est[ea]|este|esta|questo|questa|cet?(?:te)?|dit|deze|dette|denne|detta|ten|ta|el|la|le|o|a|il|het) .*(?:no es|nao e|non e|nest pas|niet is|ikke er|inte ar|nie jest)$|(?:lo que |o que |cosa |ce qui |este ano )?(?:no |nao |non |n)(?:entra[mn]?|rientra(?:no)?|entre(?:nt)?|cabe[mn]?)(?= |$))/,
  ],
  // "What the programme will not do", "Ce que le projet ne fera pas"
  [
    "non-goals",
    /^(?:what (?:this|the|our) [^ ]+ (?:will not|wont|does not|doesnt) do$|was (?:dieses?|das|die|der|unsere?) [^ ]+ nicht (?:tut|macht|leistet|tun wird|machen wird|leisten wird)$|ce que (?:le |la |l|notre |ce |cette )[^ ]+(?: [^ ]+)? ne fer(?:a|ont) pas$|(?:lo que|o que|cosa) (?:el|la|este|esta|o|a|il|questo|questa|nuestro|nosso|nossa) [^ ]+ (?:no har|nao far|non far)a$|wat (?:het|de|dit|deze|ons) [^ ]+ niet (?:doet|gaat doen|zal doen)$|(?:vad|hvad|hva) [^ ]+ (?:inte|ikke) (?:gor|gjor|ska gora|skal gore|skal gjore)$|czego [^ ]+ nie (?:zrobi|robi|bedzie robic)$)/,
  ],
  // "Limiti per gli esperimenti", "Spielregeln für Versuche", "Ramar för våra tester": of tests only where they are "ours"
  [
    "guardrails",
    /^(?:experim[a-z]+|versuche|forsok|forsog) (?:how far|bis wohin|jusquou|hasta donde|ate onde|fino a dove|tot waar|hur langt|hvor langt)(?= |$)|^(?:house |ground |basic )?(?:spiel|spelle|spille|spel)?(?:limit|bound|rules|guard ?rail|grenz|grans|granic|regel|regl|regol|regr|rahm|ram|kader|afspra[ak]|absprach|vereinbarung|cadre|zasad|меж|границ|правил)[^ ]* (?:[^ ]+ ){0,3}(?:(?:pilot|e[xks]+per[iy]|эксперим|експерим|versuch|essai|ensa[iy]|prove|proev|forso[gk])[^ ]*|(?:our|unsere|nos|nuestras|nossos|nostri|onze|vara|vores|vare|naszych) (?:tests?|testen|tester|pruebas|testes|testow))$/,
  ],
  // "Guardrails for pilots in shops": whatever they are for
  [
    "guardrails",
    /^(?:guard ?rails|leitplanken|gardefous|garde fous|guardarrailes|vangrails) (?:for|fur|bei|pour|para|voor) /,
  ],
  // "Decisions of the board", "Things we have decided"
  [
    "decisions",
    /^(?:decisions|entscheidungen|beschlusse|decisiones|decisoes|decisioni|besluiten|beslut|beslutninger|decyzje|rozhodnuti) (?:of|by|from|des?|du|der|da|do|del|dell[ao]|van|fran|fra|av|af) (?:the |la |las |le |les |el |los |het |de )?[^ ]+$/,
  ],
  ["decisions", /^(?!.* (?:not|against)(?: |$))(?:things|what) (?:we|weve|we have)(?: already)? decided(?: |$)/],
  // In Slavic languages whose they are stands behind them without a preposition.
  ["decisions", /^(?:decyzje|rozhodnuti) [^ ]+$/],
  // "Auftrag der Abteilung"
  [
    "mission",
    /^(?:mission|mision|missao|missione|missie|auftrag) (?:der|des|du|de la|de l|del|da|do|della|dell|van de|van het|av|af) \S+(?: \S+){0,2}$/,
  ],
  // "Rules we agreed on", "Principles we live by", "Our commitments to our users", "How we decide when it is not obvious"
  [
    "principles",
    /^(?:the |our |die |les |las |as |le |de )?(?:rules|regeln|regles|reglas|regras|regole|regels|regler|zasady|pravidla)(?= ).* (?:agreed|geeinigt|convenu|acordad|acordamos|combinamos|concordat|afgesproken|enats|enige|enades|shodli|zgodzili|uzgodni)/,
  ],
  [
    "principles",
    /^(?:(?:our|unsere|nos|nuestros|nossos|i nostri|onze|vara|vores|nasze|the|die|les|los|os|de) )?(?:(?:[^ ]+ )?(?:principles|tenets)|prinzipien|grundsatze|leitsatze|principes|principios|principi|uitgangspunten|principer|principper|prinsipper|zasady) (?:that|which|we|by|behind|die|nach denen|denen|qui|que|auxquels|che|a cui|waar|waarmee|som|ktore|ktorymi) /,
  ],
  [
    "principles",
    /^(?:our |nos |unsere |nuestros |i nostri )?(?:commitments?|engagements?|zusagen|versprechen|compromisos|impegni) (?:to(?:wards)? (?:our|each|you)|envers|vis a vis|au sein|aupres|gegenuber|an unsere|con (?:los|las|nuestr)|verso)/,
  ],
  [
    "principles",
    /^(?:how we|wie wir|so|comment nous|como|come|hoe wi?j?e?|hur vi|jak) (?:decid|choos|entscheid|tranch|choisi|scegl|kiez|beslis|valj|wybier|decyd).*(?:doubt|obvious|unclear|zweifel|unklar|doute|dud[ao]|duvida|dubbio|twijfel|tvek|tvivel|watpliw)/,
  ],
  // "How do we decide?", "Who decides what in University IT", "Wie beslist waarover", "Who has the final say?"
  [
    "decision-rights",
    /^(?:how (?:do )?we decide|how decisions are made|wie (?:wir entscheiden|entscheiden wir)|comment (?:nous decidons|decidons nous|decide t on)|como decidimos|come decidiamo|hoe (?:wij? beslissen|beslissen wij?)|hur (?:vi beslutar|beslutar vi)|hvordan (?:vi (?:beslutter|bestemmer)|(?:beslutter|bestemmer) vi)|jak (?:rozhodujeme|decydujemy)|nasil karar veri(?:riz|yoruz)|miten paatamme|hogyan dontunk|як ми вирішуємо|как мы решаем|كيف نتخذ القرار)$/,
  ],
  [
    "decision-rights",
    /^(?:who decides|wer (?:was )?entscheidet|qui (?:decide|tranche)|quien decide|quem decide|chi decide|wie (?:wat )?beslist|vem be(?:slutar|stammer)|vem avgor|hvem be(?:slutter|stemmer)|hvem avgjor|kto (?:o czym )?(?:decyduje|rozstrzyga)|kdo (?:o cem )?rozhoduje)(?:(?: [^ ]+){0,2}|(?: [^ ]+){0,2} (?:in|at|within|across|im|bei|beim|dans|au|chez|en|em|no|na|nel|nella|bij|binnen|i|inom|hos|w|ve?|when|if|wenn|falls|quand|si|cuando|quando|se|als|om|nar|hvis) .+)$/,
  ],
  [
    "decision-rights",
    /^(?:who has|wer hat|qui a|quien tiene|quem tem|chi ha|wie heeft|vem har|hvem har|kto ma|kdo ma) (?:[^ ]+ |l)?(?:last|final|letzte|dernier|ultima|laatste|sista|sidste|siste|ostatnie|posledni) [^ ]+/,
  ],
  [
    "decision-rights",
    /^(?:誰が(?:何を)?決めるか?|谁(?:来)?(?:决定什么|做主|说了算|拍板)|누가 결정(?:하나|하는가|합니까))$/,
  ],
  // "Loose ideas", "Ideias soltas"
  ["ideas", /^(?:idee|(?:[^ ]+ )?(?:ideas|ideen|idees|ideias|ideeen|ideer|pomysly|napady|идеи|ідеї))(?: [^ ]+)?$/],
  // "Risks we talk about every month", "Riscos levantados na reunião", "Risiken im Programm"
  [
    "risks",
    /^(?:the |our |die |les |nos |los |os |i |de )?(?:risks (?:we|that|which|for (?:the|this)|of (?:the|this|our)|in (?:the|this|our)|(?:identified|raised|known|noted|from|to (?:watch|monitor|track|manage|mitigate))(?![^ ]))|risiken (?:die|auf|aus|der|des|fur|im) |risques (?:que|qui|lies|du|de la|de notre|identifies|releves|a (?:suivre|surveiller|maitriser))|riesgos (?:que|del|de la|identificados|detectados|asociados|(?:a|por) (?:monitorear|monitorizar|vigilar|seguir))|riscos (?:que|do|da|levantados|identificados|mapeados|a (?:monitorar|acompanhar|vigiar))|rischi (?:che|del|della|individuati|emersi|identificati|da (?:monitorare|seguire|tenere))|risicos (?:die|van (?:het|de|ons)|in (?:het|de|ons)|om te )|risker (?:som|i|med|att) |risici (?:som|i|ved) |ryzyka (?:ktore|zidentyfikowane|projektu|programu|do (?:monitorowania|obserwacji))|(?:risks|risiken|risques|riesgos|riscos|rischi|risicos|risker|risici) (?:pro[gj][^ ]*|proyecto) [^ ])/,
  ],
  // "How do we know it is working?", "Hoe weten we dat het werkt?": asks for measures, unless it asks when something is finished.
  [
    "kpis",
    /^(?:how (?:do |will |would |can )?we(?:ll| will)? (?:know|tell|see)(?: that| if| whether| when)? (?:it|this|that|we|things)|(?:woran|wie) (?:(?:merken|erkennen|sehen|wissen) wir|wir (?:merken|erkennen|sehen)) (?:dass|ob)|hoe (?:weten|zien|merken) we (?:dat|of)|comment (?:saurons|savons|verrons) nous (?:que|si)|como (?:sabremos|vemos|saberemos) (?:que|si|se)|come (?:sapremo|sappiamo) (?:che|se)|hur vet vi (?:att|om)|hvordan ve[dt] vi (?:at|om)|skad (?:bedziemy )?wie(?:my|dziec) (?:ze|czy))(?!.*\b(?:done|ready|finished|fertig|klaar|termine|klar)\b).{1,50}$/,
  ],
  // In scripts without blanks the last word says it: "運営原則" are principles.
  ["principles", /(?:原則|原则|원칙)$/],
  ["vision", /(?:ビジョン|愿景|비전)$/],
  ["risks", /(?:リスク|风险|위험)$/],
  [
    "strategy",
    /^(?:技术|技術|产品|製品|プロダクト|テクノロジー|数字化|デジタル|数据|データ|平台|公司)(?:战略|戦略|策略)$/,
  ],
  // "Hvad vi lærte af …", "Was wir aus … gelernt haben", "Offene Fragen aus der Runde"
  [
    "about",
    /^(?:ce que nous avons appris|lo que aprendimos|lo que hemos aprendido|o que aprendemos|cosa abbiamo imparato|wat we (?:geleerd|leerden)|vad vi (?:larde|har lart)|hvad vi (?:laerte|har laert)|hva vi (?:laerte|har laert)|czego sie nauczylismy) |^was wir .{3,40} gelernt haben$|^(?:offene fragen|questions ouvertes|preguntas abiertas|perguntas em aberto|domande aperte|open vragen|oppna fragor|abne sporgsmal|apne sporsmal|otwarte pytania) /,
  ],
  // "Criteria for …", "Feature removal for …", "Release process", "Setting our goals": by what rules a plan changes
  ["about", new RegExp(`^(?:the |[a-z]+ \\d{1,3} )?(?:${criteria})?criteria(?: (?:for|of|to) .+)?$`)],
  [
    "about",
    /^(?:kriterien (?:fur|zur|zum)|criteres (?:de|pour)|criterios (?:de|para)|criteri (?:di|per)|criteria voor|kriterier for|kryteria|критерии|критерії) .+$|^criteres d|^definition of (?:done|ready)(?: |$)/,
  ],
  [
    "about",
    /^(?:feature|change|component|item|proposal) (?:removal|inclusion|acceptance|promotion)(?: (?:for|of|from|in) .+)?$|^(?:the )?(?:feature |change |release |component )?(?:release|removal|inclusion|deprecation) (?:process|policy|policies|rules|procedure|cadence|cycle)$/,
  ],
  ["about", howPlansCome],
];

const overWords = sayings.map(([kind, pattern]) => [kind, overNormalWords(pattern)] as const);

/** What a heading says in so many words. */
export function kindSaid(title: string): SectionKind | null {
  const normal = normalWords(withoutBracket(withoutNumber(title)));
  return overWords.find(([, pattern]) => pattern.test(normal))?.[0] ?? null;
}
