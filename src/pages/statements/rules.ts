/** What binds a stream: principles and values, guardrails of experiments, and who decides what. */
import type { DecisionRight, Guardrail, Principle, Statement } from "../../domain/strategy";
import type { Block, Paragraph, Table } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { timesIn } from "../inline/when";
import { inlineOf, type PageSource } from "../forms/pageSource";
import { isPageTitle } from "../forms/sectionContent";
import { sectionKind } from "../words/sectionWords";
import { holdsPhrase, normalWords, overNormalWords, phrases, phrasesIn } from "../words/normalWords";
import { attributeNamed } from "../words/attributeWords";
import { columnOf } from "../words/columnWords";
import { reasonWords } from "./decisionWords";
import { entriesOf, labelled, type Entry, type Manner } from "./entries";
import { deciders, labelOf, namesAlternatives } from "./partWords";
import { sectionItems, statementAt } from "./sectionItems";
import { sentencesOf } from "./statementText";

const valueWords = phrases(`
  arvot, core values, degerler, grundwerte, hodnoty, kernwaarden, nos valeurs, nossos valores, nuestros valores,
  our values, unsere werte, vaerdier, valeurs, valores, valori, values, varderingar, verdier, waarden, wartosci,
  was uns wichtig ist, we value, werte, what we value, ценности, 가치, バリュー, 价值观, 価値観, 價值觀
`);

/** Values are told from principles by their heading or the title of their page; one that names both holds principles. */
export function principlesOf(page: PageSource, section: Section, title = ""): readonly Principle[] {
  const words =
    section.heading === null || (sectionKind(title) === "principles" && isPageTitle(section))
      ? normalWords(title)
      : section.normal;
  const kind = holdsPhrase(words, valueWords) && !/princip|tenet|axiom|grundsa/.test(words) ? "value" : "principle";
  return sectionItems(page, section, { prose: false }).map((statement) => ({ ...statement, kind }));
}

const rollback =
  /\b(?:roll(?:ed|ing)?[- ]?back|rollback|revert(?:ed|s)?|kill[- ]switch|undo|back out|(?:switch(?:es|ed)?|turn(?:s|ed)?)(?: \w+)? off|zurückroll\w*|rückbau\w*|rückgängig|zurücknehmen|retour arrière|annul\w*|revertir|deshacer|reverter|desfazer|ripristin\w*|terugdraai\w*|wycofa\w*)\b/iu;
const rollout =
  /\b(?:roll(?:ed|ing)?[- ]?outs?|rollout|canary|gradual(?:ly)?|stepwise|ring|phased|percent of (?:users|traffic)|feature flags?|behind a flag|ausroll\w*|schrittweise|déploiement|progressi\w*|despliegue|gradualmente|implantação|uitrol\w*|stopniow\w*)\b/iu;
const bounds =
  /\b(?:at most|no more than|not more than|max(?:imum|imal)?|limits?|never|cap(?:ped)?|within|below|under|above|budget|only|must not|may not|safe[- ]to[- ]fail|höchstens|niemals|au plus|jamais|como máximo|nunca|no máximo|al massimo|mai|maximaal|nooit|najwyżej|nigdy)\b|[<>≤≥%]/iu;
/** "No experiments on prices", "more than three points": what else bounds a line of a list. */
const forbids =
  /^(?:no|not|do not|don['’]t|kein\p{L}*|nicht|nie|pas d|aucune?|ne |ning[uú]n\p{L}*|no se|nenhum\p{L}*|não|nessun\p{L}*|non|geen|niet|inga?|ingen|inte|ikke|żadn\p{L}*|bez|nie)(?!\p{L})|(?<!\p{L})(?:(?:more|less|longer) than|mehr als|weniger als|plus d[e’']|moins d[e’']|m[aá]s de|menos de|mais de|più d[ie]|meno di|meer dan|minder dan|mer än|mere end|mer enn|więcej niż|не (?:більше|более|больше)|nur|seulement|uniquement|s[oó]lo|só|apenas|soltanto|alleen|endast|bara|kun|tylko|pouze|только|тільки|лише|відкат|откат|abort\p{L}*|abbruch|stop)(?!\p{L})|以内|以下|未満|禁止|不得|不超|至多|이내|이하|금지/iu;

/** A sub-heading such as "Rollback" says of what is below it which aspect it is; of others that list anything those count whose lines mostly bound something. */
export function guardrailsOf(page: PageSource, section: Section): readonly Guardrail[] {
  if (boundsOfAnything.test(section.normal) && section.blocks.some(isListing) && !listsBounds(page, section)) return [];
  const isParted = section.blocks.some(isListing) || section.children.some(({ title }) => aspectHeaded(title) !== null);
  const bounding = isParted
    ? []
    : section.children.filter((child) => child.role.kind === null && listsBounds(page, child));
  if (bounding.length > 0) return bounding.flatMap((child) => guardrailsOf(page, child));
  const apart = section.children.filter((child) => child.role.kind === null && aspectOf(child.title) !== null);
  const own = sectionItems(page, section, { prose: apart.length === 0, apart }).map((statement) => ({
    ...statement,
    aspect: aspectHeaded(section.title) ?? aspectOf(statement.text),
  }));
  return [...own, ...apart.flatMap((child) => guardrailsOf(page, child))];
}

const isListing = ({ kind }: Block): boolean => kind === "list" || kind === "table";

/** "Limits", "Rahmenbedingungen": as often what a product does not do yet, or what is given. */
const boundsOfAnything = overNormalWords(
  /(?:^| )(?:limit|grenz|grens|grans|granic|hranic|granits|bound|constraint|contraint|restri[ck]|rahmenbeding|randbeding|randvoorw|begr[ae]+n[sz]|beperk|ogranicz|omezen|vincol|rammebeting|границ|меж|огранич|обмеж)(?!.* (?:e[xks]+per[iy]|эксперим|експерим|versuch|test|essai|ensa[iy]|prove|forso[gk]|pilot))|^(?:制約|约束|제약)/u,
);

/** "The box" above a list of bounds. */
function listsBounds(page: PageSource, section: Section): boolean {
  if (!section.blocks.some(isListing)) return false;
  const items = sectionItems(page, { ...section, children: [] }, { prose: false });
  // Of a row its title counts.
  const bounded = items
    .map(({ text }) => text.split(" · ")[0] ?? "")
    .filter((text) => aspectOf(text) !== null || forbids.test(text));
  return bounded.length * 2 > items.length;
}

/** "Rollout" as a heading; one that names both says neither of what is below it. */
function aspectHeaded(title: string): Guardrail["aspect"] {
  const back = rollback.test(title);
  return back === rollout.test(title) ? null : back ? "rollback" : "rollout";
}

function aspectOf(text: string): Guardrail["aspect"] {
  if (rollback.test(text)) return "rollback";
  if (rollout.test(text)) return "rollout";
  return bounds.test(text) ? "bounds" : null;
}

const columns = {
  about: phrases(`
    ambito, amne, area, argomento, assunto, bereich, besluit, beslut, decisao, decision, decisione, decisions, decyzja,
    domain, domaine, emne, entscheidung, kind of decision, oblast, onderwerp, question, rozhodnuti, subject, sujet, tema,
    temat, thema, topic, type of decision, what, вопрос, решение, القرار, الموضوع, 결정 사항, 事項, 事项, 决策, 决策事项, 決定事項
  `),
  decides: phrases(`
    a, accountable, approver, authority, beslisser, beslist, beslutar, beslutter, bestemmer, chi decide, d, decide,
    decided by, decider, decides, decideur, decision maker, decyduje, entscheider, entscheidet, final say,
    hvem beslutter, hvem bestemmer, kdo rozhoduje, kto decyduje, owner, quem decide, qui decide, quien decide,
    responsable, responsavel, rozhoduje, vem beslutar, wer entscheidet, who, who decides, wie beslist, кто решает,
    решает, صاحب القرار, من يقرر, 결정권자, 결정자, 决定人, 决策人, 决策者, 拍板人, 決める人, 決定者, 決裁者, 谁决定
  `),
  escalation: phrases(`
    bei uneinigkeit, brak zgody, desaccord, desacuerdo, disaccordo, disagreement, en cas de desaccord, escalada,
    escalade, escalamiento, escalate to, escalates to, escalatie, escalation, escalation path, escalonamento,
    eskalace, eskalacja, eskalation, eskaliert an, faute daccord, geen overeenstemming, if disagreement,
    if in doubt, if we disagree, in case of disagreement, keine einigung, nao houver acordo, neshoda, no agreement,
    oenighet, onenigheid, pri neshode, sans accord, sem acordo, senza accordo, si no hay acuerdo, sin acuerdo, spor,
    uenighed, uenighet, uneinigkeit, нет согласия, эскалация, 에스컬레이션, 합의가 안 될 때, エスカレーション, エスカレーション先, 上报, 升级,
    合意できない場合, 意见不一致
  `),
  metric: phrases(`
    deciding metric, decision metric, indicador, indicateur, kennzahl, kpi, measure, meetwaarde, metric, metrica,
    metrik, miernik, 指標
  `),
} as const;

/** Rows by their columns; entries by their labels; lines by their colon and the words for deciding and escalating. */
function decisionRightsOf(page: PageSource, section: Section): readonly DecisionRight[] {
  const isOfDeciders = namesDeciders.test(section.normal);
  const names = !isOfDeciders ? [] : asksWhoSmall.test(section.normal) ? [bareDecider, bareSmall] : [bareDecider];
  const tabled = section.blocks.flatMap((block) =>
    block.kind === "table" ? rightsInRows(page, section, block, isOfDeciders) : [],
  );
  if (tabled.length > 0) return tabled;
  const below = sectionsBelow(section).flatMap((child) =>
    child.blocks.flatMap((block) =>
      block.kind === "table" && statesDeciders(page, block) ? rightsInRows(page, child, block, isOfDeciders) : [],
    ),
  );
  if (below.length > 0) return below;
  const inLines = section.blocks.flatMap((block) => (block.kind === "paragraph" ? linesParted(page, block) : []));
  if (inLines.length > 1) return inLines.map((statement) => rightOfText(statement, names));
  const entries = new Map(entriesOf(page, section, null, labelledRights).map((entry) => [entry.place.line, entry]));
  const told = entries.size === 0 && !listsAny(section) ? rightsTold(page, section) : [];
  if (told.length > 0) return told;
  const rights = sectionItems(page, section, { prose: true }).map((statement) => {
    const entry = entries.get(statement.place.line);
    return (entry === undefined ? null : rightOfEntry(statement, entry)) ?? rightOfText(statement, names);
  });
  return asksHow.test(section.words) || standsInHeadings(section)
    ? rights.filter(({ decides, escalation }) => (decides ?? escalation) !== null)
    : rights;
}

/** "**Budget** → the board" above "**Hiring** → team leads": lines of a paragraph, each of what is decided and by whom. */
function linesParted(page: PageSource, { lines }: Paragraph): readonly Statement[] {
  if (lines.length < 2) return [];
  const told = lines.flatMap((line) => statementAt(page, [line]));
  return told.length === lines.length && told.every(({ text }) => subject.test(text)) ? told : [];
}

/** What nothing but headings state may be anything. */
const standsInHeadings = ({ blocks, children }: Section): boolean =>
  children.length > 0 && !blocks.some(({ kind }) => kind === "list");

/** "How we decide" may list anything: what is chosen by, or who it is that decides. */
const asksHow = /^(?:how|wie|comment|c[oó]mo|come|hoe|hur|hvordan|jak|nasıl|miten|hogyan|як|как|كيف)(?!\p{L})/iu;

const listsAny = ({ blocks, children }: Section): boolean =>
  children.length > 0 || blocks.some(({ kind }) => kind === "list" || kind === "table");

/** "Ann has a veto on prices. Releases: Bo only.": sentences that each say who decides what; none where only one does. */
function rightsTold(page: PageSource, section: Section): readonly DecisionRight[] {
  const end = section.blocks.findIndex(({ kind }) => kind === "rule");
  // Below a line across the page stands who keeps it.
  const blocks = end < 0 ? section.blocks : section.blocks.slice(0, end);
  const told = sentencesOf(page, { ...section, blocks }, anyWord).flatMap(rightsOfSentence);
  return told.length > 1 ? told : [];
}

const anyWord = /\S/;

/** "A lead approves small loans, the board approves the rest" says two things, each with its verb. */
function rightsOfSentence({ text: whole, place }: Statement): readonly DecisionRight[] {
  const clauses = whole.split(/[,;]\s+/u);
  const texts = clauses.every((clause) => decidesWhat.test(clause)) ? clauses : [whole];
  return texts.flatMap((text) => {
    const [, when, whoThen] = inCase.exec(text) ?? inCaseDecides.exec(text) ?? forTheRest.exec(text) ?? [];
    const [, who, what] = when === undefined ? (decidesWhat.exec(text) ?? []) : [when, whoThen, when];
    const [, about = what, decides = who] = who === undefined ? (decidedBy.exec(text) ?? subject.exec(text) ?? []) : [];
    if (decides === undefined && !decidesAtEnd.test(text)) return [];
    const escalation = escalates.exec(text)?.[1]?.trim() ?? null;
    return [{ text, about: bare(about), decides: bare(decides), escalation, metric: null, place }];
  });
}

const bare = (words: string | undefined): string | null => words?.replace(/[.。]$/u, "").trim() ?? null;

const article = "(?:the |der |die |das |le |la |l['’]|el |il |de |het )?";
const hasLastWord =
  "(?:decides?|approves?|signs off|ha(?:s|ve) (?:the (?:final|last) (?:say|word)|a veto)|entscheide[nt]|hat (?:das letzte wort|ein veto)|décide(?:nt)?|valide(?:nt)?|tranche(?:nt)?|a (?:le dernier mot|un (?:droit de )?veto)|decide[nm]?|aprueban?|aprovam?|liberam?|(?:tiene|tem) (?:la última palabra|a palavra final|(?:derecho de )?veto)|approvano?|ha (?:diritto di )?veto|beslis(?:t|sen)|heeft (?:het laatste woord|(?:een )?veto(?:recht)?)|beslutar|bestämmer|avgör|afgør|avgjør|bestemmer|beslutter|s(?:ier|iger) ja eller nei?j? til|har (?:altid |alltid )?veto(?:ret|rett|rätt)?(?:ten|en)?|decyduj[eą]|zatwierdza|rozhoduj[eí]|schvaluje)";
const decidesWhat = new RegExp(
  `^${article}(.{2,60}?) ${hasLastWord}(?: (?:on|over|about|über|bei|sur|sobre|su|om|over|på|o|ved))? (\\S.*)$`,
  "isu",
);
/** "In case of doubt, the board has the final say", "Bij twijfel beslist de directeur": what, then who. */
const inCase = new RegExp(
  `^(?:en cas d['’]|(?:in case of|en cas de|en caso de|em caso de|in caso di|w razie|if|when|si|cuando|quando|se|als|om|når|hvis|jeśli|při|в случае|у разі) )([^,]{4,80}), ${article}([^,]{2,60}?) ${hasLastWord}[^,]{0,40}$`,
  "isu",
);
const inCaseDecides =
  /^(?:bei|im falle? von|wenn|falls|bij|als|vid|om|ved|når|hvis) ([^,]{4,80}?),? (?:entscheide[nt]|beslis(?:t|sen)|avgör|afgør|avgjør|bestämmer|bestemmer|beslutar|beslutter) (?:der |die |das |de |het )?([^,]{2,60})$/isu;
/** "For the rest, it is the team." */
const forTheRest =
  /^(?:for|pour|para|per|voor|för|dla|pro|для) ([^,]{3,60}), (?:it is |it['’]s |c['’]est |es |é |è |is het |är det |er det |jest to |je to |это )([^,]{2,60})$/isu;
/** "Prices need the board", "Releases are decided by Bo" */
const decidedBy =
  /^(.{2,60}?) (?:needs?|requires?|(?:is|are) decided by|wird von|(?:est|sont) décidée?s? par) (\S.{1,80})$/su;
/** What stands last where verbs do, or in front of who decides. */
const decidesAtEnd =
  /(?:karar verir|son sözü söyler|onaylar|päättää)[^.]{0,40}\.?$|(?:^|\s)(?:вирішує|решает|утверждает|затверджує)(?=[\s.]|$)|(?:が|で)(?:決める|決定する|決めます)/iu;

/**
 * What the sections of that name say, else tables of `others` and those among what was `decided`. "Escalation" beside either is the way a question takes, and
 * states rights only where nothing else does.
 */
export function rightsIn(
  page: PageSource,
  named: readonly Section[],
  others: readonly Section[],
  decided: readonly Section[],
): readonly DecisionRight[] {
  const escalating = named.filter(({ normal }) => columns.escalation.has(normal));
  const rights = named
    .filter((section) => !escalating.includes(section))
    .flatMap((section) => decisionRightsOf(page, section));
  if (rights.length > 0) return rights;
  const tabled = [
    ...others.flatMap((section) => tabledRights(page, section)),
    ...decided.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === "table" && assignsDecisions(page, block) ? rightsInRows(page, section, block, false) : [],
      ),
    ),
  ];
  return tabled.length > 0 ? tabled : escalating.flatMap((section) => decisionRightsOf(page, section));
}

const labelledRights: Manner = {
  isTitle: (head) => columns.about.has(normalWords(head)),
  isPart: (label) => [columns.decides, columns.escalation].some((words) => words.has(normalWords(label))),
};

/** "Decides: …", "Escalation: …" below what is decided, or behind it. */
function rightOfEntry(statement: Statement, entry: Entry): DecisionRight | null {
  const [decides, escalation] = [labelled(entry, columns.decides), labelled(entry, columns.escalation)];
  if (decides === null && escalation === null) return null;
  const about = entry.title.replace(/[\s.:：–—-]+$/u, "");
  return { ...statement, about, decides, escalation, metric: labelled(entry, columns.metric) };
}

const deciding = phrases(`
  beslisser, beslist, beslutar, beslutter, bestemmer, chi decide, decide, decider, decides, decideur,
  decision maker, decyduje, entscheider, entscheidet, final say, hvem beslutter, hvem bestemmer, kdo rozhoduje,
  kto decyduje, quem decide, qui decide, quien decide, rozhoduje, vem beslutar, wer entscheidet, who decides,
  wie beslist, кто решает, решает, صاحب القرار, 결정권자, 决策人, 决策者, 拍板人, 決定者, 決裁者, 谁决定
`);

/** "Decision | Who decides | Escalation" under whatever heading, and a matrix of letters; with a day it is a log of what was decided. */
const tabledRights = (page: PageSource, section: Section): readonly DecisionRight[] =>
  section.blocks.flatMap((block) =>
    block.kind === "table" && columns.about.has(headsOf(page, block)[0] ?? "") && statesDeciders(page, block)
      ? rightsInRows(page, section, block, false)
      : [],
  );

function statesDeciders(page: PageSource, table: Table): boolean {
  const heads = headsOf(page, table);
  return (
    !heads.some((head) => attributeNamed(head) === "target" || attributeNamed(head) === "status") &&
    (heads.some((head) => deciding.has(head)) || letteredColumn(page, table) > 0 || namesAccountable(page, table))
  );
}

/** "Subject | Decided by | Consulted | Time limit": among decisions a table that says who is asked before, or where it goes then, and of nothing when or why. */
export function assignsDecisions(page: PageSource, table: Table): boolean {
  const heads = headsOf(page, table);
  return (
    columns.about.has(heads[0] ?? "") &&
    heads.some((head) => deciding.has(head) || deciders.test(head)) &&
    heads.some((head) => consulted.test(head) || columns.escalation.has(head)) &&
    !heads.some((head) => attributeNamed(head) === "status" || reasonWords.has(head) || namesAlternatives.test(head)) &&
    !table.rows.some(({ cells }) => cells.slice(1).some((cell) => namesDay(inlineOf(page, [cell]).text)))
  );
}

const namesDay = (text: string): boolean =>
  timesIn(text).some(({ when: { from, to } }) => from !== null && from === to);

/** Who is heard before somebody decides. */
const consulted = labelOf(
  "consult|informed|input from|heard|anzuhor|angehor|mitsprache|beteilig|konsult|einbezog|consulte|avis|informe|consultad|informad|oido|ouvid|sentit|interpellat|geraadpl|gehoord|betrokken|hor(?:es|as|t)$|tillfrag|rådgiv|radfrag|involver|konzult|opiniu|informowan|informovan|консульт",
  "相談|协商|征求|협의",
);

const headsOf = (page: PageSource, { header }: Table): readonly string[] =>
  header.map((cell) => normalWords(inlineOf(page, [cell]).text));

/** `isOfDeciders`: the heading asks who decides, so that what stands beside each question says it. */
function rightsInRows(
  page: PageSource,
  section: Section,
  table: Table,
  isOfDeciders: boolean,
): readonly DecisionRight[] {
  const heads = headsOf(page, table);
  const statements = sectionItems(page, { ...section, blocks: [table], children: [] }, { prose: false });
  const isMatrix = assigns(page, table);
  const marked = isMatrix ? null : columnsMarked(page, table);
  const asked = columnNamed(heads, columns.about);
  const topic =
    asked >= 0 ? asked : table.header.findIndex((cell) => columnOf(inlineOf(page, [cell]).text).kind !== "rank");
  const lettered = letteredColumn(page, table);
  const asks = lettered > 0 ? lettered : columnNamed(heads, columns.decides);
  const named = asks < 0 ? heads.findIndex((head) => deciders.test(head)) : asks;
  const decider = named < 0 && isOfDeciders ? topic + 1 : named;
  return table.rows.flatMap(({ cells, first }, index) => {
    const line = statements.find(({ place }) => place.line === first + 1);
    const at = (column: number): string | null => {
      const cell = cells[column];
      const text = cell === undefined ? "" : inlineOf(page, [cell]).text.trim();
      return text === "" || /^[-–—]$/.test(text) ? null : text;
    };
    const headOf = (column = -1): string | null => {
      const head = table.header[column];
      return head === undefined ? null : inlineOf(page, [head]).text.trim();
    };
    // A row without letters groups those below it.
    if (line === undefined || (isMatrix && !cells.some((cell) => roleLetters.test(lettersIn(page, cell))))) return [];
    return [
      {
        ...line,
        about: at(topic),
        decides: isMatrix ? accountable(page, table, cells, topic) : (headOf(marked?.[index]) ?? at(decider)),
        escalation: at(columnNamed(heads, columns.escalation)),
        metric: at(columnNamed(heads, columns.metric)),
      },
    ];
  });
}

/** Cells of a responsibility matrix: who is responsible, accountable, consulted, informed, drives or approves. */
const roleLetters = /^[RACIDSVP](?:\s?[/,&+]?\s?[RACIDSVP])*$/;

const roleHead = /^([RACI])(?:\s*[-–—:(=（].*)?$|[(（]([RACI])[)）]$/u;

/** "Responsible (R) | Accountable (A) | …", "R | A | C | I": the column of who answers for what a row names, in whatever language. */
function letteredColumn(page: PageSource, { header }: Table): number {
  const letters = header.map((head) => {
    const [, before, behind] = roleHead.exec(lettersIn(page, head)) ?? [];
    return before ?? behind;
  });
  return new Set(letters).has("R") && letters.filter((letter) => letter !== undefined).length > 2
    ? letters.indexOf("A")
    : -1;
}

/** What a cell says, with the letters of the other alphabet that look the same. */
function lettersIn(page: PageSource, cell: Span): string {
  const text = inlineOf(page, [cell]).text.trim();
  return text.length > longestLetters ? text : text.replaceAll("А", "A").replaceAll("С", "C").replaceAll("Р", "P");
}

/** A mark or a word for deciding. */
function saysDecides(page: PageSource, cell: Span): boolean {
  const text = inlineOf(page, [cell]).text.trim();
  return mark.test(text) || deciding.has(normalWords(text));
}

const mark = /^(?:[xX✓✔✅☑●•]\uFE0F?|✔️)$/u;
const longestLetters = 12;

/** A matrix of letters, with who they are for in its heads. */
function assigns(page: PageSource, { header, rows }: Table): boolean {
  const texts = (some: Table["rows"]): readonly string[] =>
    some.flatMap(({ cells: [, ...others] }) => others.map((cell) => lettersIn(page, cell)));
  const isLetters = (text: string): boolean => roleLetters.test(text);
  // Most tables say so by their first rows.
  if (header.length < 3 || !texts(rows.slice(0, 3)).some(isLetters)) return false;
  const filled = texts(rows).filter((text) => text !== "");
  const letters = filled.filter(isLetters);
  return letters.length >= 2 && letters.length * 2 > filled.length;
}

/** "x" or "decides" in one cell of each row, below who does. */
function columnsMarked(page: PageSource, { header, rows }: Table): readonly number[] | null {
  if (header.length < 3 || rows.length < 2) return null;
  const marked = rows.map(({ cells }) => cells.flatMap((cell, at) => (at > 0 && saysDecides(page, cell) ? [at] : [])));
  return marked.every(({ length }) => length === 1) ? marked.flat() : null;
}

/** Most rows of a matrix say who has the last word. */
function namesAccountable(page: PageSource, table: Table): boolean {
  if (!assigns(page, table)) return false;
  const letters = table.rows.map(({ cells: [, ...others] }) =>
    others.map((cell) => lettersIn(page, cell)).filter((text) => roleLetters.test(text)),
  );
  const assigned = letters.filter(({ length }) => length > 0);
  return assigned.filter((row) => row.some((text) => text.includes("A"))).length * 2 > assigned.length;
}

/** Who stands above the A: accountable in a RACI, approver in a DACI; without any whoever alone does it answers for it. */
function accountable(page: PageSource, { header }: Table, cells: readonly Span[], topic: number): string | null {
  const above = (letter: string): readonly string[] =>
    cells.flatMap((cell, at) => {
      const head = header[at];
      const text = at <= topic ? "" : lettersIn(page, cell);
      return head !== undefined && roleLetters.test(text) && text.includes(letter)
        ? [inlineOf(page, [head]).text.trim()]
        : [];
    });
  const [names, doing] = [above("A"), above("R")];
  return names.length > 0 ? names.join(", ") : doing.length === 1 ? (doing[0] ?? null) : null;
}

/** The column of one of these names, else the first that has one among its words ("Measure that settles it"). */
function columnNamed(heads: readonly string[], words: ReadonlySet<string>): number {
  const exact = heads.findIndex((head) => words.has(head));
  return exact >= 0 ? exact : heads.findIndex((head) => phrasesIn(head, words).some((phrase) => phrase.length > 3));
}

const subject = /^([^:：→]{2,80}?)(?:[:：]|\s(?:→|[-=]>))\s*(.+)$/su;
const decider =
  /^(?:the |der |die |das |le |la |l['’]|el |il |de |het )?(.{2,80}?)\s+(?:decides?|decide|has the final say|entscheide[tn]|décide(?:nt)?|beslis(?:t|sen)|beslutar|decyduj[eą])\b/iu;
/** "decyduje główny architekt": the verb in front. */
const decidesFirst =
  /^(?:decides?|entscheidet|décide|decide|beslist|decyduje|beslutar|bestemmer)\s*:?\s+(?:the |der |die |das |la |le |il |el |de )?([^,;.(]{2,60})/iu;
const escalates =
  /\b(?:escalat(?:es?|ion)(?: path)?(?: is)?(?: to|:)?|eskalation(?: an|:)?|eskaliert an|escalade(?: vers|:)?|escala(?:ción|do)?(?: a|:)?|escalatie(?: naar|:)?)\s*:?\s+(?:the )?([^.;]{2,80})/iu;
const decidingMetric =
  /\b(?:deciding metric|metric|measured by|decided by the metric|kennzahl|indicateur|métrica)\s*(?:is|:)\s*([^.;]{2,80})/iu;

/** "Budget: the board", "予算：部長": nothing but a name, and what follows a comma. */
const bareDecider =
  /^(?:the |der |die |das |la |le |les |el |il |de |het )?((?:[\p{Lu}\p{Lo}@]|(?<=^(?:the|la|el|los|las|le|les|il|lo|het) )\p{Ll})[^\s,;.(:。、（]*(?: [^\s,;.(:]+){0,3}?)(?: (?:with|after|mit|nach|avec|après|con|dopo|na|med|efter)\s.*)?(?:\s*[,;(、（].*)?$/u;

/** "Arkitektur: chefsarkitekten": where nouns are written small and carry no article in front, a few words below who decides. */
const bareSmall = /^(\p{Ll}[^\s,;.(:]*(?: [^\s,;.(:]+){0,4}?)(?:\s*[,;(].*)?$/u;
const asksWhoSmall = /^(?:vem|hvem|kto|kdo|хто|кто) /u;

/** Headings that ask who, or speak of rights: "How we decide" may list anything. */
const namesDeciders = overNormalWords(
  /^(?:who|wer|qui|quien|quem|chi|wie|vem|hvem|kto|kdo|кто|хто)(?= )|right|recht|droit|derecho|direito|diritt|mandat|befugnis|bevoegd|(?:^| )beslut\p{L}*ratt|uprawn|誰|谁|権|权|권/u,
);

/** "**Budget** – decided by the board. Teams are heard.": behind a dash or a colon, to the end of the sentence. */
const decidedByWhom =
  "(?:(?:(?:is|are|gets?) )?(?:decided|approved|settled|signed off) by|(?:wird |werden )?(?:entschieden|genehmigt|freigegeben) (?:von|durch)|entscheidung (?:durch|bei)|(?:est |sont )?(?:décidée?s?|validée?s?|tranchée?s?) par|(?:se )?(?:decidid[oa]s?|aprobad[oa]s?|aprovad[oa]s?) (?:por|pel[oa]s?)|(?:decis[oaie]|approvat[oaie]) da(?:l|lla|i)?|(?:wordt |worden )?(?:beslist|besloten|goedgekeurd) door|(?:beslutas|avgörs|beslutes|besluttes|afgøres|avgjøres|bestemmes|godkendes|godkjennes) a[fv]|(?:decyzję podejmuje|zatwierdzan[eya] przez))";
const dashed = new RegExp(`^(.{2,80}?)\\s+[–—-]\\s+(${decidedByWhom}\\s.+)$`, "isu");
const passiveFirst = new RegExp(`^${decidedByWhom}\\s+${article}([^.;]{1,80})`, "isu");

/** `names`: what a bare name looks like behind what is decided. */
function rightOfText(statement: Statement, names: readonly RegExp[]): DecisionRight {
  const parted = dashed.exec(statement.text) ?? subject.exec(statement.text);
  const rest = parted?.[2] ?? statement.text;
  const bare = parted === null ? [] : names;
  const named = [passiveFirst, decider, decidesFirst, ...bare]
    .map((form) => form.exec(rest))
    .find((found) => found !== null);
  return {
    ...statement,
    about: parted?.[1]?.trim() ?? null,
    decides: named?.[1]?.trim() ?? null,
    escalation: escalates.exec(statement.text)?.[1]?.trim() ?? null,
    metric: decidingMetric.exec(statement.text)?.[1]?.trim() ?? null,
  };
}
