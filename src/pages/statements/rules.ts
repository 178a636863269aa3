/** What binds a stream: principles and values, guardrails of experiments, and who decides what. */
import type { DecisionRight, Guardrail, Principle, Statement } from "../../domain/strategy";
import type { Table } from "../source/block";
import type { Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { inlineOf, type PageSource } from "../forms/pageSource";
import { isPageTitle } from "../forms/sectionContent";
import { sectionKind } from "../words/sectionWords";
import { holdsPhrase, normalWords, overNormalWords, phrases, phrasesIn } from "../words/normalWords";
import { attributeNamed } from "../words/attributeWords";
import { entriesOf, labelled, type Entry, type Manner } from "./entries";
import { sectionItems } from "./sectionItems";
import { sentencesOf } from "./statementText";

const valueWords = phrases(
  "values, our values, we value, what we value, was uns wichtig ist, core values, werte, unsere werte, grundwerte, valeurs, nos valeurs, valores, nuestros valores, nossos valores, valori, waarden, kernwaarden, varderingar, verdier, vaerdier, wartosci, hodnoty, degerler, arvot, 価値観, バリュー, 价值观, 價值觀, 가치, ценности",
);

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
  /\b(?:roll(?:ed|ing)?[- ]?back|rollback|revert(?:ed|s)?|kill[- ]switch|undo|back out|(?:switch(?:es|ed)?|turn(?:s|ed)?)(?: \w+)? off|zurückroll\w*|rückgängig|zurücknehmen|retour arrière|annul\w*|revertir|deshacer|reverter|desfazer|ripristin\w*|terugdraai\w*|wycofa\w*)\b/iu;
const rollout =
  /\b(?:roll(?:ed|ing)?[- ]?outs?|rollout|canary|gradual(?:ly)?|stepwise|ring|phased|percent of (?:users|traffic)|feature flags?|behind a flag|ausroll\w*|schrittweise|déploiement|progressi\w*|despliegue|gradualmente|implantação|uitrol\w*|stopniow\w*)\b/iu;
const bounds =
  /\b(?:at most|no more than|not more than|max(?:imum|imal)?|limits?|never|cap(?:ped)?|within|below|under|above|budget|only|must not|may not|safe[- ]to[- ]fail|höchstens|niemals|au plus|jamais|como máximo|nunca|no máximo|al massimo|mai|maximaal|nooit|najwyżej|nigdy)\b|[<>≤≥%]/iu;

/** A sub-heading such as "Rollback" says of what is below it which aspect it is. */
export function guardrailsOf(page: PageSource, section: Section): readonly Guardrail[] {
  const apart = section.children.filter((child) => child.role.kind === null && aspectOf(child.title) !== null);
  const own = sectionItems(page, section, { prose: apart.length === 0, apart }).map((statement) => ({
    ...statement,
    aspect: aspectHeaded(section.title) ?? aspectOf(statement.text),
  }));
  return [...own, ...apart.flatMap((child) => guardrailsOf(page, child))];
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
  about: phrases(
    "decision, decisions, topic, area, subject, question, type of decision, kind of decision, what, domain, entscheidung, thema, bereich, sujet, domaine, tema, ambito, decisao, assunto, decisione, argomento, besluit, onderwerp, beslut, decyzja, temat, 決定事項, 事項, rozhodnuti, oblast, решение, вопрос, الموضوع, القرار, 决策, 决策事项, 事项, 결정 사항",
  ),
  decides: phrases(
    "decides, who decides, decider, decision maker, decided by, accountable, owner, authority, a, d, approver, final say, who, entscheidet, entscheider, wer entscheidet, decideur, qui decide, decide, quien decide, responsable, quem decide, responsavel, chi decide, beslist, wie beslist, beslisser, beslutar, decyduje, kto decyduje, 決定者, 决策者, vem beslutar, beslutter, hvem beslutter, bestemmer, hvem bestemmer, rozhoduje, kdo rozhoduje, решает, кто решает, صاحب القرار, من يقرر, 決める人, 決裁者, 决策人, 决定人, 谁决定, 결정권자, 결정자",
  ),
  escalation: phrases(
    "escalation, escalates to, escalate to, escalation path, if in doubt, if we disagree, bei uneinigkeit, en cas de desaccord, eskalation, eskaliert an, escalade, escalada, escalamiento, escalonamento, escalatie, eskalacja, エスカレーション, no agreement, if disagreement, in case of disagreement, disagreement, keine einigung, uneinigkeit, sans accord, faute daccord, desaccord, si no hay acuerdo, sin acuerdo, desacuerdo, sem acordo, nao houver acordo, disaccordo, senza accordo, onenigheid, geen overeenstemming, oenighet, uenighed, uenighet, brak zgody, pri neshode, neshoda, spor, eskalace, эскалация, нет согласия, エスカレーション先, 合意できない場合, 意见不一致, 升级, 上报, 에스컬레이션, 합의가 안 될 때",
  ),
  metric: phrases(
    "metric, deciding metric, decision metric, measure, kpi, metrik, kennzahl, indicateur, metrica, indicador, meetwaarde, miernik, 指標",
  ),
} as const;

/** Rows by their columns; entries by their labels; lines by their colon and the words for deciding and escalating. */
function decisionRightsOf(page: PageSource, section: Section): readonly DecisionRight[] {
  const table = section.blocks.find((block): block is Table => block.kind === "table");
  const statements = sectionItems(page, section, { prose: true });
  if (table !== undefined) return rightsInRows(page, table, statements);
  const isOfDeciders = namesDeciders.test(section.normal);
  const entries = new Map(entriesOf(page, section, null, labelledRights).map((entry) => [entry.place.line, entry]));
  const told = entries.size === 0 && !listsAny(section) ? rightsTold(page, section) : [];
  if (told.length > 0) return told;
  const rights = statements.map((statement) => {
    const entry = entries.get(statement.place.line);
    return (entry === undefined ? null : rightOfEntry(statement, entry)) ?? rightOfText(statement, isOfDeciders);
  });
  return asksHow.test(section.words)
    ? rights.filter(({ decides, escalation }) => (decides ?? escalation) !== null)
    : rights;
}

/** "How we decide" may list anything: what is chosen by, or who it is that decides. */
const asksHow = /^(?:how|wie|comment|c[oó]mo|come|hoe|hur|hvordan|jak|nasıl|miten|hogyan|як|как|كيف)(?!\p{L})/iu;

const listsAny = ({ blocks, children }: Section): boolean =>
  children.length > 0 || blocks.some(({ kind }) => kind === "list" || kind === "table");

/** "Ann has a veto on prices. Releases: Bo only.": sentences that each say who decides what; none where only one does. */
function rightsTold(page: PageSource, section: Section): readonly DecisionRight[] {
  const told = sentencesOf(page, section, anyWord).flatMap(rightsOfSentence);
  return told.length > 1 ? told : [];
}

const anyWord = /\S/;

/** "A lead approves small loans, the board approves the rest" says two things, each with its verb. */
function rightsOfSentence({ text: whole, place }: Statement): readonly DecisionRight[] {
  const clauses = whole.split(/[,;]\s+/u);
  const texts = clauses.every((clause) => decidesWhat.test(clause)) ? clauses : [whole];
  return texts.flatMap((text) => {
    const [, who, what] = decidesWhat.exec(text) ?? [];
    const [, about = what, decides = who] = who === undefined ? (decidedBy.exec(text) ?? subject.exec(text) ?? []) : [];
    if (decides === undefined && !decidesAtEnd.test(text)) return [];
    const escalation = escalates.exec(text)?.[1]?.trim() ?? null;
    return [{ text, about: bare(about), decides: bare(decides), escalation, metric: null, place }];
  });
}

const bare = (words: string | undefined): string | null => words?.replace(/[.。]$/u, "").trim() ?? null;

const article = "(?:the |der |die |das |le |la |l['’]|el |il |de |het )?";
const decidesWhat = new RegExp(
  `^${article}(.{2,60}?) (?:decides?|approves?|signs off|ha(?:s|ve) (?:the (?:final|last) (?:say|word)|a veto)|entscheide[nt]|hat (?:das letzte wort|ein veto)|décide(?:nt)?|valide(?:nt)?|tranche(?:nt)?|a (?:le dernier mot|un (?:droit de )?veto)|decide[nm]?|aprueban?|aprovam?|liberam?|(?:tiene|tem) (?:la última palabra|a palavra final|(?:derecho de )?veto)|approvano?|ha (?:diritto di )?veto|beslis(?:t|sen)|heeft (?:het laatste woord|(?:een )?veto(?:recht)?)|beslutar|bestämmer|avgör|afgør|avgjør|bestemmer|beslutter|s(?:ier|iger) ja eller nei?j? til|har (?:altid |alltid )?veto(?:ret|rett|rätt)?(?:ten|en)?|decyduj[eą]|zatwierdza|rozhoduj[eí]|schvaluje)(?: (?:on|over|about|über|bei|sur|sobre|su|om|over|på|o|ved))? (\\S.*)$`,
  "isu",
);
/** "Prices need the board", "Releases are decided by Bo" */
const decidedBy =
  /^(.{2,60}?) (?:needs?|requires?|(?:is|are) decided by|wird von|(?:est|sont) décidée?s? par) (\S.{1,80})$/su;
/** What stands last where verbs do, or in front of who decides. */
const decidesAtEnd =
  /(?:karar verir|son sözü söyler|onaylar|päättää)[^.]{0,40}\.?$|(?:^|\s)(?:вирішує|решает|утверждает|затверджує)(?=[\s.]|$)|(?:が|で)(?:決める|決定する|決めます)/iu;

/**
 * What the sections of that name say, else tables of `others`. "Escalation" beside either is the way a question takes, and
 * states rights only where nothing else does.
 */
export function rightsIn(
  page: PageSource,
  named: readonly Section[],
  others: readonly Section[],
): readonly DecisionRight[] {
  const escalating = named.filter(({ normal }) => columns.escalation.has(normal));
  const rights = named
    .filter((section) => !escalating.includes(section))
    .flatMap((section) => decisionRightsOf(page, section));
  if (rights.length > 0) return rights;
  const tabled = others.flatMap((section) => tabledRights(page, section));
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

const deciding = phrases(
  "decides, who decides, decider, decision maker, final say, entscheidet, entscheider, wer entscheidet, decideur, qui decide, decide, quien decide, quem decide, chi decide, beslist, wie beslist, beslisser, beslutar, vem beslutar, beslutter, hvem beslutter, bestemmer, hvem bestemmer, decyduje, kto decyduje, rozhoduje, kdo rozhoduje, решает, кто решает, صاحب القرار, 決定者, 決裁者, 决策人, 决策者, 谁决定, 결정권자",
);

/** "Decision | Who decides | Escalation" under whatever heading; with a day it is a log of what was decided. */
const tabledRights = (page: PageSource, section: Section): readonly DecisionRight[] =>
  section.blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const [first = "", ...others] = block.header.map((cell) => normalWords(inlineOf(page, [cell]).text));
    const isMeant =
      columns.about.has(first) &&
      (others.some((head) => deciding.has(head)) || namesAccountable(page, block)) &&
      !others.some((head) => attributeNamed(head) === "target" || attributeNamed(head) === "status");
    return isMeant ? decisionRightsOf(page, { ...section, blocks: [block], children: [] }) : [];
  });

function rightsInRows(page: PageSource, table: Table, statements: readonly Statement[]): readonly DecisionRight[] {
  const heads = table.header.map((cell) => normalWords(inlineOf(page, [cell]).text));
  const isMatrix = assigns(page, table);
  return table.rows.flatMap((row) => {
    const line = statements.find(({ place }) => place.line === row.first + 1);
    const at = (words: ReadonlySet<string>): string | null => {
      const cell = row.cells[columnNamed(heads, words)];
      const text = cell === undefined ? "" : inlineOf(page, [cell]).text.trim();
      return text === "" || /^[-–—]$/.test(text) ? null : text;
    };
    if (line === undefined) return [];
    return [
      {
        ...line,
        about: at(columns.about) ?? inlineOf(page, row.cells.slice(0, 1)).text,
        decides: isMatrix ? accountable(page, table, row.cells) : at(columns.decides),
        escalation: at(columns.escalation),
        metric: at(columns.metric),
      },
    ];
  });
}

/** Cells of a responsibility matrix: who is responsible, accountable, consulted, informed, drives or approves. */
const roleLetters = /^[RACIDSVP](?:\s?[/,&+]?\s?[RACIDSVP])*$/;

/** A matrix of letters, with who they are for in its heads. */
const assigns = (page: PageSource, { header, rows }: Table): boolean => {
  const cells = rows.flatMap(({ cells: [, ...others] }) => others.map((cell) => inlineOf(page, [cell]).text.trim()));
  const letters = cells.filter((text) => roleLetters.test(text));
  return header.length > 2 && letters.length >= 2 && letters.length * 2 > cells.filter((text) => text !== "").length;
};

/** Most rows of a matrix say who has the last word. */
const namesAccountable = (page: PageSource, table: Table): boolean =>
  assigns(page, table) &&
  table.rows.filter(({ cells }) => accountable(page, table, cells) !== null).length * 2 > table.rows.length;

/** Who stands above the A: accountable in a RACI, approver in a DACI. */
function accountable(page: PageSource, { header }: Table, cells: readonly Span[]): string | null {
  const names = cells.flatMap((cell, at) => {
    const head = header[at];
    const text = at === 0 ? "" : inlineOf(page, [cell]).text.trim();
    return head !== undefined && roleLetters.test(text) && text.includes("A")
      ? [inlineOf(page, [head]).text.trim()]
      : [];
  });
  return names.length === 0 ? null : names.join(", ");
}

/** The column of one of these names, else the first that has one among its words ("Measure that settles it"). */
function columnNamed(heads: readonly string[], words: ReadonlySet<string>): number {
  const exact = heads.findIndex((head) => words.has(head));
  return exact >= 0 ? exact : heads.findIndex((head) => phrasesIn(head, words).some((phrase) => phrase.length > 3));
}

const subject = /^([^:：]{2,80})[:：]\s*(.+)$/su;
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

/** Headings that ask who, or speak of rights: "How we decide" may list anything. */
const namesDeciders = overNormalWords(
  /^(?:who|wer|qui|quien|quem|chi|wie|vem|hvem|kto|kdo|кто|хто)(?= )|right|recht|droit|derecho|direito|diritt|mandat|befugnis|bevoegd|(?:^| )beslut\p{L}*ratt|uprawn|誰|谁|権|权|권/u,
);

function rightOfText(statement: Statement, isOfDeciders: boolean): DecisionRight {
  const parted = subject.exec(statement.text);
  const rest = parted?.[2] ?? statement.text;
  const alone = isOfDeciders && parted !== null ? bareDecider.exec(rest) : null;
  const named = decider.exec(rest) ?? decidesFirst.exec(rest) ?? alone;
  return {
    ...statement,
    about: parted?.[1]?.trim() ?? null,
    decides: named?.[1]?.trim() ?? null,
    escalation: escalates.exec(statement.text)?.[1]?.trim() ?? null,
    metric: decidingMetric.exec(statement.text)?.[1]?.trim() ?? null,
  };
}
