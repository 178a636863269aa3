/**
 * What a register calls the parts of its entries, by the beginnings of their words in normal form: "Geplante
 * Gegenmaßnahme", "How likely is it?", "Verworfene Varianten (kurz)". Beside entries of a known kind a noun says enough.
 */
import type { AttributeName } from "../words/attributeWords";
import { attributeNamed } from "../words/attributeWords";
import { normalWords, overNormalWords } from "../words/normalWords";
import type { Entry } from "./entries";

/** What a label in normal words has at the beginning of one of them, or anywhere where no blanks part them. */
export function labelOf(begun: string, unspaced: string): RegExp {
  return overNormalWords(new RegExp(`(?:^| )(?:${begun})|${unspaced}`, "u"));
}

/** Names of parts, the first that fits a label. */
export type Parts = readonly (readonly [AttributeName, Pick<RegExp, "test">])[];

/** The name of a label among the parts; `null` for "Result owner" and "Decision date", which say who and when. */
export function partNamed(label: string, parts: Parts): AttributeName | null {
  const normal = normalWords(label);
  return saysWhoOrWhen(normal) ? null : (parts.find(([, words]) => words.test(normal))?.[0] ?? null);
}

const saysWhoOrWhen = (normal: string): boolean =>
  normal.includes(" ") &&
  !normal.endsWith(" a date") &&
  ["owner", "target"].includes(attributeNamed(normal.slice(normal.lastIndexOf(" ") + 1)) ?? "");

/** The entry with the names its register gives to labels that are facts of nothing else. */
export const withParts = (entry: Entry, parts: Parts): Entry => ({
  ...entry,
  attributes: entry.attributes.map((each) =>
    each.name === "other" ? { ...each, name: partNamed(each.label, parts) ?? "other" } : each,
  ),
});

const verdicts = labelOf(
  "verdict|conclus|decision|decid|recommend|assess|evaluat|keep|kill|go no ?go|call$|urteil|gesamturteil|fazit|entscheid|schluss|konsequenz|bewert|weiterverfolg|weitermach|bilan|suites? |dictamen|valorac|seguimos|veredi|avaliac|valutaz|verdett|esito final|oordeel|eindoordeel|eindconcl|doorgaan|besl(?:uit|is)|bedom|slutsats|vurder|samlet|evaluer|konklu|kendels|dom$|arvio|loppuarv|paatelm|johtopaat|ocen|wnios|konkluz|werdyk|decyz|verdik|hodnoc|zaver|rozhodn|ertekel|kiertekel|kovetkeztet|vegkovet|dontes|degerlend|kanaat|vardigimiz|karar|вывод|висновк|висновок|заключен|оценк|оцінк|вердикт|решен|рішен",
  "判断|判定|結論|结论|评判|評価|决定|결론|판단|평가|판정",
);
const results = labelOf(
  "result|outcome|learn|what we (?:found|saw)|finding|happened|what happened|observ|ergebn|erkenntn|gelernt|was wir .*gelernt|beobacht|passiert|was (?:ist|kam)|konstat|constat|appris|ce qu.* (?:vu|constate|appris)|vimos|aprend|que vimos|esito|risultat|visto|imparat|bevinding|uitkomst|meetresult|geleerd|utfall|hande$|udfald|skete|skjedde|vi sa at|laering|laerdom|opnaet|oppnad|uppnad|tulo[sk]|mita tapahtui|tapahtui|havait|opit|opimme|wynik|rezultat|efekt|osiagn|nauczyl|vysled|zjisti|naucil|dosazen|eredmeny|tapaszt|tanuls|sonuc|ne oldu|ogrend|результат|получил|отримал|итог|підсум|узнали|дізнал",
  "結果|わかった|学び|结果|发现|收获|결과|배운|알게",
);
const hypotheses = labelOf(
  "hypoth|hypot|quon croit|hypoteesi|hipot|ipotes|assum|riskiest|believ|bets?$|annahm|these$|wette|vermut|glauben|wir glaub|suppos|on croit|croyons|pensons|creemos|apuesta|pari$|acredit|aposta|supos|premis|scommess|crediamo|veronderst|aannam|geloven|denken|antag|antak|tror|vi tror|oletu|oletam|uskom|zaklad|zaloz|wierzym|uwazam|predpokl|verime|feltev|feltetel|gondolj|hissz|varsay|inaniyo|гипотез|гіпотез|предполож|припущ|считаем|полагаем|вірим|вважаєм",
  "仮説|假设|假說|가설|가정",
);

/** "Résultat attendu": what is hoped for is no result. */
const expected =
  /expect|hoped|erwart|erhofft|attend|espere|esperad|attes|previst|verwacht|forvant|forvent|odotet|oczekiw|ocekav|beklenen|varhato|ожида|очікув|期待|预期|예상|기대/u;
const actualResults = { test: (normal: string): boolean => results.test(normal) && !expected.test(normal) };

/** What is stated of an idea: a verdict is one of the results, and a hypothesis is tested. */
export const partsOfIdea: Parts = [
  ["hypothesis", hypotheses],
  ["verdict", verdicts],
  ["result", actualResults],
];

/** Who decided: a verb with its agent, a noun for who does, or a question. */
export const deciders = labelOf(
  "(?:decided|made|taken|agreed|approved|signed off|sanctioned) by|decision (?:owner|maker|taker|body|forum)|deciders?(?: |$)|approver|sign off|(?:who|wer|qui|quien|quem|chi|wie|vem|hvem|kuka|ki|kim|kto|kdo|кто|хто|ким|кем) .*(?:deci|entsch|beschl|genehm|besl|best[ae]m|valid|tranch|aprob|aprov|approv|godk|vedt|paat|hyvak|zdec|decyd|podj|zatw|rozhod|schval|dont|hagy|karar|onay|реш|приня|утверд|виріш|ухвал|прийн)|entscheid(?:er|ungstr|ungsgrem)|(?:entschieden|beschlossen|genehmigt|freigegeben|freigabe|getroffen|besluit|beslist|besloten|genomen|akkoord|goedgekeurd|vastgesteld) (?:von|vom|durch|door)|gremium|(?:arbitre|approuve|valide|decide|prise?) par|decideur|instances? (?:de|qui)|instance$|(?:decidid[oa]|aprobad[oa]|aprovad[oa]|tomada|acordad[oa]) (?:por|pel[oa])|decisor|aprobador|aprovador|aprovacao|aprobacion|approvator|approvazione|organo d|(?:decis[oa]|approvat[oa]|pres[oa]) da|besli(?:sser|ssing door)|besluitnem|besluitvormer|beslut(?:ad|at|ande|stag|sfatt)|beslut(?:tet|ter|tes|as)|a[fv]g(?:ores|jores|ors) a[fv]|bestemmes a[fv]|beslutning(?:sforum|stag|stak)|god(?:kjent|kendt|kant|kand) a[vf]|vedtatt a[vf]|paatt(?:aja|i$)|paatoksen tek|hyvaksyj|decydent|podjet[aey] przez|zatwierdz|zdecydowa|rozhodl|schvalil|jovahagyo|dontott|dontest? hoz|dontesho|karar (?:veren|merc|alan)|onay|приня[лт]|ухвал|утверди|погодж|согласов|решил|вирішив|затверд|особа яка",
  "決定者|決裁者|意思決定者|承認者|决策者|决策人|决策方|审批人|批准人|拍板|결정자|결정 주체|결재자|승인자",
);
const chosen = labelOf(
  "chosen|selected|gewahlt|retenu|choisi|elegid|escolhid|scelt|gekozen|valgt|vald |wybran|zvolen",
  "(?<!不)採用|选定|选择的|선택된",
);
const alternatives = labelOf(
  "alternati[vf]|options?(?: |$)|option(?:en|er)$|optie|opcion|opcoe|opzion|opcje|opciok|variant|mulighed|mulighet|moznost|vaihtoeh|lehetoseg|secenek|вариант|варіант|альтернатив|considered|also considered|discarded|rejected|not chosen|instead|erwogen|verworf|abgewahl|statt(?:dessen)?$|was (?:sonst|noch)|envisag|ecart|scenario|autres pistes|valoramos|descart|scartat|overwogen|afgewez|overvagd|overvejed|vurdert|hva annet|vad annat|fravalgt?|forkast|harkit|mita muuta|rozwaz|odrzuc|zvazov|elvetett|vizsgalt|rejet|отклонен|відхилен|розгля|рассмотр|відкинут",
  "代替|選択肢|不採用|他の案|検討した案|备选|候选|可选|替代|其他方案|대안|선택지|옵션",
);

/** What else was considered; "Chosen option" is what was decided. */
export const namesAlternatives = {
  test: (normal: string): boolean => alternatives.test(normal) && !chosen.test(normal),
};

/** Of what class debt is. */
export const debtClassWords = labelOf(
  "class|kinds?(?: |$)|famil(?:y|ies|ien?|le|ia)(?: |$)|type|categor|quadrant|natur(?:[ae]|aleza)?(?: |$)|art(?: |$)|typ(?: |$|us)|kategor|klass|slags?(?: |$)|sort(?: |$)|soort|tipo|clase|rodza|druh|trid|laji|luok|tyyp|tur[ui]?(?: |$)|sinif|tip[i]?(?: |$)|osztaly|tipus|(?:schuld(?:en)?|skuld|gaeld|gjeld|velka|adossag|debt)s? ?(?:art|typ|kateg|klass|slag|sort|luok|tyyp|tip)|вид|тип|клас|катег",
  "種類|種別|分類|カテゴリ|类型|类别|分类|유형|종류|분류|구분",
);

/** Where a measure stood, stands and goes, and in what it is counted. */
export const partsOfMetric: Parts = [
  [
    "unit",
    labelOf(
      "^units?$|measure\\p{L}* units?$|units? of meas|uom$|measured in|masseinh|einheit|dimension$|gemessen in|^in$|exprime|unid|medid[oa] e[nm]|^un(?: d|$)|unita|udm$|eenheid|meeteenh|uitgedrukt in|^sort$|mats i$|mattenh|enhet|maleenh|malt i$|enhed|benevn|mittayks|yks$|yksik|jednost|jednotk|jedn$|j m$|mern. jedn|me$|mertekegys|egyseg|birim|olcum? ?birim|един|одиниц|од вим|ед изм|^ед$|^од$",
      "単位|单位|단위",
    ),
  ],
  [
    "goal-value",
    labelOf(
      "target|goal|desired|aspir|ziel(?!err|gru)|soll|cible|objectif|vise|objetiv|meta(?: |$)|alvo|obiettiv|doel|streef|gewenst|malsatt|malniva|maltal|malvarde|onsk|ambi[st]|tavoit|docel|oczekiw|cil(?:ov|$)|elerend|celert|hedef|целев|цільов|план$|таргет|ціль|цель",
      "目標|目标|ターゲット|목표",
    ),
  ],
  [
    "baseline",
    labelOf(
      "was$|referans|initial|bas(?:e|is|eline)(?:wert|value|niva)?$|baz$|anfang|ausgangs|startw|startp|startn|referen|valor de ref|linea? de base|de base$|base |partida|partenza|inizial|inicial|depart$|nulm|nullp|nulpunkt|utgangs|ingangs|vaerdi ved start|lahto|alkuar|alkut|wyjsc|poczat|bazow|vychoz|zakladn|indulo|kiindul|baslang|база$|базов|начальн|початков|исходн|вихідн|беилаин|беизлаин|было$|було$|раньше$",
      "基準|初期値|開始|起始|初始|基线|기준|초기|시작",
    ),
  ],
  [
    "current",
    labelOf(
      "current|valeur a date|a date|ultima (?:medic|rilev)|ertek most|present (?:value|level)|latest|most recent|right now|ist(?:wert|stand|$| )|momentan|aktuell?e?[rn]?(?: |$)|heut|jetzt|a date|dernier|actuel|aujourd|a dia de hoy|hoy|ultim[oa](?: valor|$)|actual(?!iz)|realizad|atual(?!iz)|hoje|consuntiv|attual|ad oggi|oggi|stand nu|realisa|huidig|senaste|nuvar|nulage|realiser|navaer|nava|dagens|i ?dag$|viimeis|tamanhet|nyky?|toteut|biezac|aktual(?!iz|isier|isat)|obecn|dzis|nyni|posledni|dnes|soucasn|most$|jelenleg|bugun|guncel|mevcut|su an|актуальн|поточн|текущ|факт|сеичас|зараз|сегодня|нынешн|последнее зн",
      "現在|現状|最新|実績|现状|实际|当前|실적|현재|최근",
    ),
  ],
];
