/** Ideas on their way through validation, and technical debt as a portfolio with its investment windows. */
import type { DebtEntry, Experiment, Idea, Statement, Status } from "../../domain/strategy";
import type { Table } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { spanOf, type Span } from "../source/sourceLines";
import type { ReadAttribute } from "../forms/attributes";
import { ownContent } from "../forms/ownContent";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { isPageTitle } from "../forms/sectionContent";
import { statusOfText } from "../forms/status";
import { whenOf } from "../inline/when";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { groupOf } from "../words/groupHeading";
import { normalWords, overNormalWords, phrases } from "../words/normalWords";
import { endsInQuestionMark } from "../words/questionWords";
import { sectionKind } from "../words/sectionWords";
import { entriesOf, factOf, labelled, titleAt, type Entry, type Manner, withoutCode } from "./entries";
import { debtClassWords, partNamed, partsOfIdea, withParts } from "./partWords";
import { sectionItems } from "./sectionItems";

const nextWords = phrases(`
  nachste schritte, nachster schritt, nasta steg, nastepny krok, neste steg, next, next action, next step,
  next steps, prochaine etape, prochaines etapes, prossimo passo, proximo paso, proximo passo, proximos pasos,
  proximos passos, siguiente paso, volgende stap, 下一步, 次のステップ
`);
const sinceWords = phrases(`
  created, da, depuis, desde, in validation since, od, opened, raised, sedan, seit, siden, since, sinds, start,
  started, 開始日
`);
/** What validation shows, in words known by how they begin. */
const shown =
  "retenue?s?(?: |$)|validat|validad|valide(?!r(?:en)?(?: |$))|validie|validov|validoi|zwalid|gevalid|confirm|conferm|prove[dn]|promot|adopted|approved|support(?:ed|ert)|bestatigt|belegt|aangetoond|convalid|concluant|bewies|nachgewies|bevestig|bewezen|bekraft|bekraeft|bekreft|bevis[at]|potwierdz|potvrd|potvrz|overen|zweryfik|godkand|validal|bejott|teyit|verifi(?:cad|cat|cer|ed|ee|era|sert)|comprov|comprob|demostr|dimostr|vahvist|todennet|megerosit|beigazol|igazol|bizonyit|dogrulan|ispatlan|kanitlan|подтвер|підтвер|доказан|доведен|валидир|валідо";
const denied = "(?:not|no|non|nicht|nao|niet|nie|ej|inte|ikke|ikkje|ei|nem|не|ne)";
const validated = overNormalWords(
  new RegExp(
    `(?:^| )(?:${shown})|検証済|実証|支持された|立証|证实|得到验证|验证(?:通过|成功)|已验证|確認できた|검증(?:됨|완료| 완료)|확인됨|입증|채택`,
    "u",
  ),
);
const rejected = overNormalWords(
  new RegExp(
    `(?:^| )(?:${denied} (?:\\p{L}+ )?(?:${shown})|ne(?:potvr|prokaz|overen|valid)|nie(?:potw|zwer)|reject|ecartee?s?(?: |$)|invalid|disprov|refut|dropped|discard|failed|falsif|killed|verworf|widerleg|rejet|infirm|rechaz|descart|desestim|reprovad|rifiutat|abgelehnt|gescheitert|afgekeurd|denegad|rejeit|recusad|refus|scarta|smenti|respint|bocciat|verworpen|afgewez|weerleg|ontkrach|forkast|mo[dt]bev|avvis|afvis|avfard|avslag[ei]|torjut|nem jott|gecersiz|dogrulanmad|kabul edilmed|afkraeft|avkreft|odrzuc|obalon|zamit|vyvrac|kumo(?:ut|tt)|hylat|elutas|megcafol|cafol|reddedil|curutul|yanlislan|отклон|отверг|опроверг|відкин|відхил|спрост)|却下|棄却|反証|不採用|证伪|否定|否决|推翻|支持されなかった|(?:验证|実証).{0,2}(?:不通过|失败|できず)|不成立|効果なし|기각|폐기|반려|반증|틀렸`,
    "u",
  ),
);
/** A verdict of few words: in a sentence they tell of anything. */
const wentWell = overNormalWords(
  /^(?:(?:hypothesis|hypothese|hypotesen|hypotesis|la hipotesis|l?ipotesi|hypoteesi|hypoteza|гипотеза|гіпотеза|仮説[がは]|假设|가설(?:이|은)?) ?)?(?:success(?:ful(?:ly)?)?$|true$|correct$|yes$|works?$|averee?s?$|verifie$|erfolgreich|stimmt|richtig|zutreffend|trifft zu|concluant|verificad|verificat|verifierad|verificer|vrai|reussi|cierta?$|verdadeir|correta?$|vera$|riuscit|geslaagd|klopt|akkoord|lyckad|stamde|stammer|stemte|stemmer|holdt|holder|vellykk|piti paikkansa|osoittautui oikeaksi|sprawdzil|prawdziw|uspesn|spravn|gecerli|basarili|верн|успе[шх]|успіш|перевірен|проверен|正しかった|成功|成立|达成|有效|맞았|성공|유효)/u,
);
const wentBadly = overNormalWords(
  new RegExp(
    `^(?:false|wrong|incorrect|failure|no$|unzutreffend|falsch|erfolglos|faux|echec|falsa?o?$|fallid|fracas|fallit|mislukt|onjuist|misslyck|mislyk|falsk|osoittautui vaar|vaara|nieprawd|nespravn|neuspe|yanlis|basarisiz|неверн|неуспе|невдал|провал|失敗|失败|无效|無効|실패|무효)|(?:^| )${denied} (?:\\p{L}+ )?(?:success|true|correct|erfolg|zutreff|konklu|concluant|retenu|conclu|exito|riuscit|geslaagd|akkoord|klopp|lyckad|vellyk|pitanyt|sprawdzil|gecerli)|^(?:stimmte?|klopte?|stamde|stammer|stemte|stemmer|holdt|holder|werkte?|trifft|traf) (?:${denied}|pas)(?: |$)`,
    "u",
  ),
);
const mostWordsOfVerdict = 4;
/** "À confirmer", "To be validated": nobody knows yet. */
const stillToShow = new RegExp(`(?:^| )(?:to|to be|zu|por|a|da|te|att|at|do) (?:${shown})`, "u");

/** What elsewhere names evidence, or a verdict, says of an idea how it was tried and what came of it. */
const testWords = phrases(`
  come, comment, como, forsok, hoe, how, hur, jak, proba, prova, prueba, trial, verifica, verifiche, wie
`);

/** Bets that are tried out are ideas, where other bets are themes. */
export const holdsBets = (page: PageSource, section: Section): boolean =>
  entriesOf(page, section).some((entry) => factOf(entry, "hypothesis") !== null);

const ideaLabel = /^(?:bet|idea|idee|idée|ideia|hypothesis|experiment)\s?\d{1,2}\s*[:：.–—-]\s*/iu;

export function ideasOf(page: PageSource, section: Section): readonly Idea[] {
  const entries = entriesOf(page, section, null, ideas).map((entry) => withParts(entry, partsOfIdea));
  const isRegister = [section, ...sectionsBelow(section)].some(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && titledByHypotheses(page, block)),
  );
  const tried = isRegister ? entries.filter(isTried) : [];
  return (tried.length > 0 ? tried : triedOnly(entries)).map((entry) => ideaOf(page, entry));
}

/** "ID | Hypothesis | Status | Finding": beside such a table what says nothing of how it is tried tells how that is done. */
function titledByHypotheses(page: PageSource, { header }: Table): boolean {
  const heads = header.map((cell) => inlineOf(page, [cell]).text);
  const parts = heads.map((head) => partNamed(head, partsOfIdea) ?? attributeNamed(head));
  const at = titleAt(heads, ideas);
  return (
    parts[at] === "hypothesis" &&
    parts.some((part, index) => index !== at && part !== null && part !== "hypothesis" && ofTrial.has(part))
  );
}

const ofTrial: ReadonlySet<AttributeName> = new Set(["test", "result", "status", "verdict"]);

/** A hypothesis may be the title of what is tried. */
const ideas: Manner = {
  isTitle: (head) => ideaHeads.has(normalWords(head)),
  isPart: (label) => partNamed(label, partsOfIdea) !== null,
  mayBeTitle: (label) => partNamed(label, partsOfIdea) === "hypothesis",
};

const partsOfIdeas = ["hypothesis", "test", "result", "status", "verdict"] as const;
const isTried = (entry: Entry): boolean => partsOfIdeas.some((name) => factOf(entry, name) !== null);

/** "House rules" beside a table of ideas with their hypotheses: a section that says of none of its lines how it is tried lists something else. */
function triedOnly(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some((entry) => factOf(entry, "hypothesis") !== null)) return entries;
  const tried = new Set(entries.filter(isTried).map(({ group }) => group));
  return entries.filter(({ group }) => group === null || tried.has(group) || groupOf(group) !== null);
}

/** Headings that each say what is believed and how it is tried, and rows of "Idea | Hypothesis | Test" or "Idea | Verdict": ideas, whatever stands above them. */
export function triedIdeas(page: PageSource, section: Section): readonly Idea[] {
  const blocks = section.blocks.filter((block) => block.kind === "table" && listsIdeas(page, block));
  const headed = section.children.length < fewestHeadings ? [] : section.children.filter((child) => tells(page, child));
  const children = headed.length < fewestHeadings ? [] : headed;
  return blocks.length + children.length === 0 ? [] : ideasOf(page, { ...section, blocks, children });
}

const fewestHeadings = 2;

function tells(page: PageSource, section: Section): boolean {
  if (section.role.kind !== null) return false;
  const names = new Set(ownContent(page, section).attributes.map(({ name }) => name));
  return names.has("hypothesis") && ways.some((name) => names.has(name));
}

/** What "Prova" and "Prueba" name is evidence elsewhere. */
const ways = ["test", "evidence", "result"] as const;

/** "Idea | Hypothesis | …", "# | We believe that | Test | Outcome". */
function listsIdeas(page: PageSource, { header }: Table): boolean {
  const heads = header.map((head) => inlineOf(page, [head]).text);
  const at = titleAt(heads);
  const others = heads.slice(at + 1);
  const states = (name: AttributeName): boolean => others.some((head) => attributeNamed(head) === name);
  if (sectionKind(heads[at] ?? "") === "ideas" || ideaHeads.has(normalWords(heads[at] ?? "")))
    return (
      states("hypothesis") || states("result") || others.some((head) => saysWhatCame(partNamed(head, partsOfIdea)))
    );
  return attributeNamed(heads[at] ?? "") === "hypothesis" && states("test") && others.length > 1;
}

const saysWhatCame = (part: AttributeName | null): boolean => part === "verdict" || part === "result";

const ideaHeads = phrases(`
  aposta, apuesta, bet, gok, ide, idea, idee, ideia, napad, pari, pomysl, scommessa, vad, wette, zaklad
`);

function ideaOf(page: PageSource, entry: Entry): Idea {
  const status = factOf(entry, "status");
  const since = labelled(entry, sinceWords) ?? factOf(entry, "start") ?? factOf(entry, "target");
  const result = factOf(entry, "result");
  return {
    title: entry.title.replace(ideaLabel, ""),
    hypothesis: factOf(entry, "hypothesis")?.replace(/^(?:…|\.{3})\s*/u, "") ?? believed(entry),
    test: factOf(entry, "test") ?? factOf(entry, "evidence") ?? labelled(entry, testWords),
    result,
    owner: factOf(entry, "owner"),
    since: since === null ? null : whenOf(since),
    status: status === null ? null : statusOfText(page, status),
    nextStep: labelled(entry, nextWords),
    verdict: verdictOf(
      [...verdictsOf(entry), status, result].filter((text) => text !== null),
      entry.group,
    ),
    place: entry.place,
  };
}

/** What is stated of the verdict, and of a result that may say it. */
const verdictsOf = ({ attributes }: Entry): readonly string[] =>
  attributes.flatMap(({ name, label, value, nested }) =>
    name === "verdict" || (name !== "hypothesis" && partNamed(label, partsOfIdea) === "verdict")
      ? [value, ...nested.map(({ text }) => text)]
      : [],
  );

/** A page of its own for one idea: its facts stand below its title. */
export function ideaOfPage(page: PageSource, title: string): readonly Idea[] {
  const top = page.root.children.find(isPageTitle) ?? page.root;
  const { attributes } = ownContent(page, top);
  if (!attributes.some(({ name }) => name === "hypothesis")) return [];
  const place = placeOf(page, top.heading?.content ?? attributes[0]?.span ?? { start: 0, end: 0 });
  const parts = { title, text: title, attributes, workItems: [], place };
  const entry = { ...parts, time: null, group: null, prose: [], struck: false };
  return [ideaOf(page, withParts(entry, partsOfIdea))];
}

/** "We believe that asking for less brings more sign-ups", behind the title or below it. */
function believed({ title, text, prose }: Entry): string | null {
  const behind = text.startsWith(title) ? text.slice(title.length) : "";
  return belief.exec(behind)?.[0].trim() ?? prose.find((line) => line.search(belief) === 0) ?? null;
}

const belief =
  /(?<![\p{L}])(?:we believe|wir glauben|wir vermuten|nous pensons|nous croyons|creemos|acreditamos|crediamo|wij geloven|wierzymy|uważamy|vi tror)(?![\p{L}]).*$/isu;

const works =
  "(?:works?|worked|goed bevonden|gut befunden|bewahrt|funktioniert|funciona|funciono|funcionou|funziona|fonctionne|werkt|werkte|fungerar|fungerer|virker|virkede|dziala|dzialalo|funguje)";
/** "…: deliveries doubled. It works" */
const worksAtEnd = new RegExp(`(?:^| )${works}$`);
const failedAtEnd = new RegExp(
  `(?:^| )(?:${denied}|doesnt|didnt) (?:[a-z]+ )?${works}$|(?:^| )${works} (?:nicht|niet|pas|inte|ikke)$`,
);

/** "Not validated" is said with the word "validated", so a rejection is heard first. */
function verdictOf(said: readonly string[], group: string | null): Idea["verdict"] {
  const texts = group === null ? said : [...said, group];
  const words = texts.map(normalWords).filter((text) => !stillToShow.test(text));
  const brief = said.map(normalWords).filter((text) => text.split(" ").length <= mostWordsOfVerdict);
  const has = (mark: RegExp): boolean => texts.some((text) => mark.test(text));
  if (words.some((text) => rejected.test(text) || failedAtEnd.test(text)) || has(/[❌👎]/u)) return "rejected";
  if (brief.some((text) => wentBadly.test(text))) return "rejected";
  if (words.some((text) => validated.test(text) || worksAtEnd.test(text)) || has(/[✅👍]/u)) return "validated";
  return brief.some((text) => wentWell.test(text)) ? "validated" : null;
}

/** The experiment an outcome names in its labelled lines; `null` when it names none. */
export function experimentOf(attributes: readonly ReadAttribute[]): Experiment | null {
  const value = (name: ReadAttribute["name"]): string | null =>
    attributes.find((attribute) => attribute.name === name && attribute.value.trim() !== "")?.value.trim() ?? null;
  const experiment = { hypothesis: value("hypothesis"), test: value("test"), result: value("result") };
  return experiment.hypothesis === null && experiment.test === null ? null : experiment;
}

/** Where it is; what class it is of, where nothing else says so. */
const areaWords = phrases("area, areas, bereich, domaine, ambito, gebied, omrade, obszar, oblast, 領域, 领域, 영역");
const costWords = phrases(`
  auswirkung, auswirkungen, consecuencias, consequence, consequences, consequencias, cost, cost of delay, coste,
  costi, costo, costs, costs us, cout, couts, custo, cycle time, effect, effet, effets, folgen, gevolg, gevolgen,
  impact, impacto, impatto, incident, incidenten, incidentes, incidents, interest, interest we pay, konsekwencje,
  kosten, kostnad, koszt, pain, rework, skutek, skutki, vorfalle, what it causes, what it costs, what it costs us,
  zins, コスト, 影响, 影響, 成本
`);
const incidentWords = phrases("incidents, incident, outages, vorfalle, incidentes, incidenti, incidenten");
const tradeOffWords = phrases("trade off, trade offs, tradeoff, remediation, remedy, abwagung, compromis, compromiso");
const windowWords = phrases(`
  capacity, debt budget, fenetre dinvestissement, finestra di investimento, investeringsvenster,
  investitionsfenster, investment, investment window, investment windows, janela de investimento, time set aside,
  ventana de inversion
`);

const partsOfDebt = [areaWords, costWords, incidentWords, tradeOffWords];

const debtHeads = phrases(`
  debiti, debito, dette, dettes, deuda, deudas, divida, dividas, dlug, dluh, gaeld, gjeld, schuld, schulden, skuld,
  борг, долг, 부채, 债务, 負債
`);
const debts: Manner = {
  isTitle: (head) => debtHeads.has(normalWords(head)) || sectionKind(head) === "debt",
  isPart: (label) => {
    const words = normalWords(label);
    return debtClassWords.test(words) || partsOfDebt.some((names) => names.has(words));
  },
};

export function debtOf(page: PageSource, section: Section): readonly DebtEntry[] {
  return entriesOf(page, section, null, debts)
    .filter((entry) => !entry.struck && !isWindow(entry) && !isSettled(page, entry) && !endsInQuestionMark(entry.text))
    .map((entry) => {
      const status = factOf(entry, "status");
      const named = classInTitle(entry.title) ?? classInFront(entry) ?? classBehind(entry);
      return {
        title: named?.title ?? withoutCode(entry.title),
        class:
          factOf(entry, "debt-class") ??
          factOf(entry, "kind") ??
          named?.class ??
          labelled(entry, debtClassWords) ??
          labelled(entry, areaWords) ??
          classOfGroup(entry.group),
        owner: factOf(entry, "owner"),
        status: status === null ? stateOfGroup(page, entry.group) : statusOfText(page, status),
        cost: labelled(entry, costWords),
        window: labelled(entry, windowWords),
        incidents: labelled(entry, incidentWords),
        tradeOff: labelled(entry, tradeOffWords),
        workItems: entry.workItems,
        place: entry.place,
      };
    });
}

/** "In progress" above debt says how far all of it is. */
const stateOfGroup = (page: PageSource, group: string | null): Status | null =>
  group !== null && groupOf(group)?.kind === "status" ? statusOfText(page, group) : null;

/** "Resolved", "Debt paid off", "Done" above what was debt, or above nothing. */
const isSettled = (page: PageSource, { group, title, attributes }: Entry): boolean =>
  (group !== null &&
    (paidOff.test(withoutDebt(group)) || settled.test(group) || stateOfGroup(page, group)?.category === "done")) ||
  (attributes.length === 0 && /^\p{L}+$/u.test(withoutDebt(title)) && paidOff.test(withoutDebt(title)));

/** "Dette technique résolue" says of debt that it is resolved, as "Resolved" does. */
const withoutDebt = (title: string): string =>
  normalWords(title)
    .split(" ")
    .filter((word) => !debtHeads.has(word) && !ofTechnology.test(word))
    .join(" ");

const ofTechnology = /^(?:te[ckh]{1,3}n|техн)/u;

/** Without its accent "Réglé" would begin like a rule. */
const settled = /^(?:déjà )?réglée?s?(?!\p{L})/iu;

const paidOff = overNormalWords(
  /^(?:(?:already|recently|bereits|schon|deja|ya|ja|gia|reeds|al|juz|jiz|уже|вже) )?(?:resolved|fixed|closed|cleared|done|erledigt|gelost|geschlossen|geklart|corrigee?s?|closes?$|cerrad[ao]s?|resuelt[ao]s?|corregid[ao]s?|resolvid[ao]s?|encerrad[ao]s?|corrigid[ao]s?|fechad[ao]s?|risolt[aeio]|chius[aeio]|opgelost|verholpen|afgerond|losta?$|atgarda[dt]|last$|lost$|rozwiazan|zamknie|splacon|vyresen|uzavren|решен|устранен|закрыт|вирішен|усунен|закрит|解決済|解消済|対応済|已解决|已关闭|해결|paid (?:off|down|back)|repaid|settled|abgebaut|abbezahlt|getilgt|beglichen|behoben|soldee?s?$|dettes? soldee|remboursee|resolues?$|pagad[ao]s?$|saldad[ao]|saldat[aeio]|ripagat|afbetaald|afgelost|avbetal|afbetalt|nedbetalt|splacon|splacen|返済済|偿还|已还|погашен|상환)/u,
);

/** "Now" and "In progress" say of what stands below them when and how far, and not of what class it is. */
const classOfGroup = (group: string | null): string | null =>
  group === null || groupOf(group) !== null ? null : group;

/** "**Speed** – no tests around the rules" */
function classInFront({ title, text }: Entry): { readonly title: string; readonly class: string } | null {
  const rest = text.startsWith(title) ? /^\s*[:：–—-]\s*(\S.{5,})$/su.exec(text.slice(title.length))?.[1] : undefined;
  return rest !== undefined && debtClasses.has(normalWords(title)) ? { title: rest, class: title } : null;
}

/** "**Old portal** (speed): four hours a week", "**Old portal** – class B, since 2016" */
function classBehind({ title, text }: Entry): { readonly title: string; readonly class: string } | null {
  const [, bare, sort = "", letter = ""] = sortBehind.exec(text) ?? [];
  if (bare === title && debtClassWords.test(normalWords(sort))) return { title, class: letter };
  const behind = text.startsWith(title)
    ? /^\s*(?:[(（]([^()（）]{2,24})[)）]|[–—:-]\s*(\p{L}{3,24})(?=[.,;]|$))/u
        .exec(text.slice(title.length))
        ?.slice(1)
        .join("")
    : undefined;
  return behind !== undefined && debtClasses.has(normalWords(behind)) ? { title, class: behind } : null;
}

/** "One password – class A", "Old portal (Klasse 2)", and a remark behind it. */
const sortBehind = /^(.{3,}?)\s+(?:[–—-]\s+|[(\[])(\p{L}{3,12})\s+(\p{Lu}|\d{1,2})(?![\p{L}\d])/su;

/** "[safety] One password", "Old portal (speed)", "Safety: one password": the class in brackets at either end, or in front. */
function classInTitle(title: string): { readonly title: string; readonly class: string } | null {
  const {
    before,
    after,
    at = "",
    end = "",
  } = /^(?:[[(](?<before>[^\[\]()]{3,24})[\])]\s+(?<at>\S.*)|(?<end>.*\S)\s+[[(](?<after>[^\[\]()]{3,24})[\])])$/su.exec(
    title,
  )?.groups ?? {};
  const [, bare = "", sort = "", letter = ""] = sortBehind.exec(title) ?? [];
  if (debtClassWords.test(normalWords(sort))) return { title: bare, class: letter };
  const headed = /^([^:：]{3,24})\s*[:：–—]\s+(\S.*)$/su.exec(title);
  if (headed !== null && debtClasses.has(normalWords(headed[1] ?? "")))
    return { title: headed[2] ?? title, class: headed[1] ?? "" };
  const words = before ?? after ?? "";
  return debtClasses.has(normalWords(words)) ? { title: before === undefined ? end : at, class: words } : null;
}

const debtClasses = phrases(`
  bezpieczenstwo, escalabilidad, geschwindigkeit, hastighet, maintainability, passage a lechelle, reliability,
  safety, sakerhet, scalabilita, scalability, scale, schaalbaarheid, securite, security, seguranca, seguridad,
  sicherheit, sicurezza, sikkerhed, sikkerhet, skalbarhet, skalerbarhed, skalierbarkeit, skalierung, skalowalnosc,
  snelheid, speed, szybkosc, tempo, veiligheid, velocidad, velocidade, velocita, vitesse, 속도, 안전, 확장성, 安全, 安全性, 扩展性,
  拡張性, 速度
`);

const isWindow = (entry: Entry): boolean => windowWords.has(normalWords(entry.group ?? entry.title));
const windowLine =
  /^(?:investment windows?|investment|debt budget|investitionsfenster|fenêtre d['’]investissement|ventana de inversión|janela de investimento|investeringsvenster)\s*[:：]\s*(.+)$/iu;

/** "20% of each sprint goes into debt." */
const windowSentence =
  /^[^.]{0,60}\d{1,3} ?%[^.]{0,60}\b(?:debt|schulden|dette|deuda|dívida|debito|schuld|skuld|gæld|gjeld|dług)\w*[^.]{0,40}\.?$/iu;

/** "We set aside 20 % of every sprint": in prose beside debt, with the word for setting aside. */
const setAside =
  /^(?:every|each|jede[rs]?|chaque|cada|ogni|elke)\s(?:\S+\s)?(?:sprint|iteration|quarter|month|friday|quartal|monat|freitag|trimestre|mois|kwartaal)\s[^.]{0,60}[.]?$|^(?=.*(?:set(?:ting)? aside|reserv|spend|invest|dedicat|allocat|goes? into|goes? to|verwend|halten|frei|consacr|allou|dedica|destin|riserv|besteed|besteden|przeznacz|rezerw|avsätt|setter av|afsætter|確保|充て|割り当て))[^.]{0,80}\d{1,3}\s?[%％][^.]{0,30}(?:sprint|iteration|quarter|capacity|time|month|kapazität|zeit|quartal|monat|trimestre|capacité|temps|mois|capacidad|tiempo|capacidade|tempo|mês|capacità|trimestr|kwarta|capaciteit|tijd|czas|kapacitet|tid|スプリント|工数|時間)[^.]{0,60}[.。]?$/iu;

/** "Investment window: 20 % of each quarter" as a line, or a section of that name. */
export function investmentWindowsOf(page: PageSource, section: Section): readonly Statement[] {
  const items = section.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const listed = new Set<readonly Span[]>(items.map((item) => item.lines));
  const lines = [
    ...section.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines.map((line) => [line]) : [])),
    ...listed,
  ];
  const stated = lines.flatMap((spans) => {
    const { text } = inlineOf(page, spans);
    const isProse = spans.length === 1 && !listed.has(spans);
    const stated =
      windowLine.exec(text)?.[1] ?? windowSentence.exec(text)?.[0] ?? (isProse ? setAside.exec(text)?.[0] : undefined);
    return stated === undefined ? [] : [{ text: stated.trim(), place: placeOf(page, spanOf(spans)) }];
  });
  const below = section.children.filter(({ role }) => role.kind === null);
  const headed = section.children
    .filter((child) => windowWords.has(child.normal))
    .flatMap((child) => sectionItems(page, child, { prose: true }));
  return [...stated, ...headed, ...below.flatMap((child) => investmentWindowsOf(page, child))];
}
