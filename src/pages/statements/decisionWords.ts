/** The words of decisions: their parts in logs and records, how far they are, and sentences that tell of one. */
import type { Status } from "../../domain/strategy";
import type { PageSource } from "../forms/pageSource";
import { statusOfText } from "../forms/status";
import { normalWords, overNormalWords, phrases } from "../words/normalWords";
import { isProposedWord } from "../words/statusWords";
import { deciders } from "./partWords";

export const alternativeWords = phrases(`
  abbiamo valutato, abgewahlt, afgewezen, afgewezen alternatieven, also considered, also on the table,
  alternatieven, alternativ, alternativas, alternativas avaliadas, alternativas consideradas,
  alternativas descartadas, alternativas evaluadas, alternativas rejeitadas, alternative, alternative considerate,
  alternative scartate, alternative valutate, alternativen, alternativer, alternatives, alternatives considered,
  alternatives ecartees, alternatives envisagees, alternatives etudiees, alternatives rejetees, alternatywy,
  altre opzioni, andere opties, andere optionen, andra alternativ, andre alternativer, auch erwogen, autres options,
  autres pistes, considerada, considerado, considerati, considered, considered alternatives, considered options,
  descartadas, descartado, descartados, ecarte, egalement envisage, erwogen, erwogene alternativen, forkastat,
  forkastet, geprufte alternativen, inne opcje, instead of, not chosen, nous avons envisage, odrzucone,
  ook overwogen, opciones, opciones consideradas, opciones descartadas, opcoes, opcoes consideradas, opties,
  optionen, options, options considered, options ecartees, options envisagees, options etudiees, options rejetees,
  opzioni, other options, otras opciones, outras opcoes, overvagda alternativ, overwogen, overwogen alternatieven,
  overwogen opties, rejected, rejected alternatives, rejected options, rejete, rejetes, rozwazalismy,
  rozwazane alternatywy, rozwazane opcje, scartate, scartato, valoramos, varianty, verworfen,
  verworfene alternativen, vi overvagde, vi vurderte, vurderte alternativer, was noch zur wahl stand, we considered,
  weitere optionen, what else was on the table, what else we considered, wir haben erwogen, zvazovali jsme,
  variantes, variantes descartadas, variantes ecartees, variantes envisagees, variantes etudiees, variantes rejetees,
  varianten, varianti, varianti considerate, varianti scartate, verworfene varianten, gepruefte varianten,
  geprufte varianten, overwogen varianten, afgewezen varianten, zvazovane alternativy, zvazovane varianty, альтернативы, відкинули, відхилено, отклонено, рассматривали,
  рассмотренные варианты, розглядали, розглядали ще, 검토한 대안, 다른 대안, 대안, 他の案, 他の選択肢, 代替案, 其他方案, 备选方案, 検討した案, 検討した選択肢,
  考虑过的方案, 選択肢, losningsforslag, losungsvorschlage, oplossingsvoorstellen, propositions de solution,
  proposed solutions, propuestas de solucion
`);
export const reasonWords = phrases(`
  because, begrundung, begrunnelse, context, dlaczego, grund, hvorfor, justificacao, justificacion, justification,
  motif, motivatie, motivazione, motivering, motivo, onderbouwing, perche, por que, pourquoi, powod, raison,
  rationale, razon, reason, reasoning, reasons, reden, skal, uzasadnienie, varfor, waarom, warum, why, причина, 이유,
  原因, 理由
`);
export const decisionWords = phrases(`
  abbiamo deciso, beschluss, besluit, beslut, beslutning, decided, decidimos, decisao, decision, decision outcome,
  decision prise, decisione, decyzja, entscheidung, nous avons decide, outcome, resolution, rozhodli jsme,
  rozhodnuti, vi beslot, vi besluttede, we besloten, we decided, wir haben entschieden, zdecydowalismy, решение, 결정,
  결정 사항, 决定, 决定内容, 決定, 決定内容
`);
/** What a record may call its decision where it says which option it is. */
export const conclusionWords = phrases(`
  choice, choix, conclusao, conclusie, conclusion, conclusione, eleccion, ergebnis, fazit, keuze, slutsats, wniosek,
  結論, 结论
`);
const whoDecides = phrases(`
  beslist, beslutar, besluttet af, besluttet av, by, decide, decides, decides on it, decidio, decyduje, entscheidet,
  owner, who, zatwierdzil, zdecydowali, 決定機関
`);
/** Labels of who decided. */
export const deciderWords = { has: (normal: string): boolean => whoDecides.has(normal) || deciders.test(normal) };
export const dateWords = phrases(`
  beschlossen am, data, data decisao, date, date de decision, date decided, dato, datum, datum besluit, decided,
  decided on, decision date, entscheidungsdatum, fecha, fecha de decision, when, 日付, 日期, 決定日
`);
export const recordParts = phrases(`
  consecuencias, conseguenze, consequences, consequencias, contesto, context, context and problem statement,
  context en probleemstelling, contexte, contexto, folgen, gevolgen, konsequenzen, kontext,
  kontext und problemstellung, status
`);

/** A decision that is accepted is made, where accepted work waits to be done. Words are known by how they begin. */
const made = overNormalWords(
  /^(?:accept|approv|adopt|agreed|decid|ratif|confirm|in force|angenomm|akzept|beschloss|entschied|genehm|gultig|in kraft|approuv|valid|en vigueur|acept|aprob|vigente|aceit|aprov|adota|accett|decis|geaccept|aangenom|goedgek|beslot|vastgest|antag|godk|beslut|vedt|przyj|zaakcept|zatwierdz|prija|schval|承認|採|決定|已接受|已采纳|승인|принят|утвержд)/u,
);
const overtaken = overNormalWords(
  /^(?:supers|deprec|replac|withdr|revert|reject|ersetz|abgel|uberholt|re?empl|rejet|obsol|sustit|rechaz|substit|rejeit|sostit|respin|vervang|afgew|ersatt|erstatt|avvis|afvis|zastap|odrzuc|nahraz|zamit|zrus|却下|廃止|已废|已取代|已拒|отклон|замен)/u,
);

export function decisionStatus(page: PageSource, text: string | null): Status | null {
  if (text === null) return null;
  const { literal, category } = statusOfText(page, text);
  const words = normalWords(text);
  return {
    literal,
    category: made.test(words)
      ? "done"
      : overtaken.test(words)
        ? "removed"
        : isProposedWord(text) || /^navr[hz]/.test(words)
          ? "proposed"
          : category,
  };
}

const day = "(?:\\p{L}{1,3} [^.;]{2,40}?,? )?";

/** "It was decided to …", "On 3 May it was agreed that …", "Es wurde beschlossen, …": a decision told in a sentence, in lower case. */
export const passiveDecision = new RegExp(
  `^${day}(?:it (?:was|has been) (?:decided|agreed|resolved) (?:not )?(?:to|that)|(?:es )?wurde (?:[^.,;]{0,40} )?(?:beschlossen|entschieden|vereinbart)|il a été (?:décidé|convenu|acté) (?:de|d['’]|que)|se (?:ha )?(?:decidi|acord)(?:ó|do|ado)|(?:foi|ficou) (?:decidido|acordado) que|decidiu-se|(?:è stato|si è) (?:deciso|concordato) (?:di|che)|(?:er )?(?:is|werd) (?:besloten|afgesproken) (?:om|dat|te)|(?:zdecydowano|postanowiono|ustalono)|det (?:beslutades|har beslutats|ble besluttet|blev besluttet) (?:att|å|at))(?!\\p{L})|^[^。]{4,200}こと[をがに]?(?:決定し|決め|決まり)(?:た|ました)`,
  "u",
);

/** "We decided to …": who speaks decided, where the section is about decisions; in lower case. */
export const activeDecision = new RegExp(
  `^${day}(?:we (?:have )?(?:decided|agreed|chose)|wir haben (?:[^.;]{0,160} )?(?:beschlossen|entschieden|vereinbart)|nous avons (?:décidé|convenu)|(?:hemos )?(?:decidi|acorda)(?:do|mos)|abbiamo (?:deciso|concordato)|w(?:e|ij) hebben (?:besloten|afgesproken)|(?:zdecydowa|postanowi)liśmy|vi (?:har )?beslut(?:at|tet|ade|tede))(?!\\p{L})`,
  "u",
);
