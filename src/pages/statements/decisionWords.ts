/** The words of decisions: their parts in logs and records, how far they are, and sentences that tell of one. */
import type { Status } from "../../domain/strategy";
import type { PageSource } from "../forms/pageSource";
import { statusOfText } from "../forms/status";
import { normalWords, overNormalWords, phrases } from "../words/normalWords";
import { isProposedWord } from "../words/statusWords";
import { deciders } from "./partWords";

export const alternativeWords = phrases(
  "alternatives, alternative, alternatives considered, considered alternatives, options, considered options, options considered, other options, rejected options, rejected alternatives, rejected, alternatives ecartees, alternatives rejetees, options ecartees, options rejetees, ecarte, abgewahlt, verworfen, rejete, rejetes, descartado, descartados, descartadas, scartato, scartate, afgewezen, forkastat, forkastet, odrzucone, відкинули, відхилено, отклонено, розглядали, розглядали ще, alternativas descartadas, opciones descartadas, alternativas rejeitadas, alternative scartate, afgewezen alternatieven, instead of, not chosen, alternativen, verworfene alternativen, optionen, options envisagees, alternatives envisagees, alternativas, alternativas consideradas, opciones, opciones consideradas, opcoes, opcoes consideradas, alternative considerate, opzioni, alternatieven, overwogen alternatieven, opties, alternativ, alternativer, alternatywy, rozwazane opcje, 代替案, 選択肢, 备选方案, 대안, альтернативы, considered, also considered, we considered, erwogen, auch erwogen, erwogene alternativen, geprufte alternativen, options etudiees, alternatives etudiees, alternativas evaluadas, alternativas avaliadas, alternative valutate, overwogen opties, overvagda alternativ, vurderte alternativer, rozwazane alternatywy, 検討した選択肢, egalement envisage, considerado, considerada, considerati, ook overwogen, overwogen",
  "what else was on the table, what else we considered, also on the table, weitere optionen, andere optionen, was noch zur wahl stand, wir haben erwogen, autres options, autres pistes, nous avons envisage, otras opciones, valoramos, outras opcoes, altre opzioni, abbiamo valutato, andere opties, andra alternativ, andre alternativer, vi overvagde, vi vurderte, inne opcje, rozwazalismy, zvazovali jsme, zvazovane varianty, zvazovane alternativy, varianty, 他の選択肢, 他の案, 検討した案, 其他方案, 考虑过的方案, 검토한 대안, 다른 대안, рассмотренные варианты, рассматривали",
);
export const reasonWords = phrases(
  "reason, reasons, rationale, because, why, pourquoi, por que, perche, waarom, varfor, skal, hvorfor, dlaczego, context, justification, reasoning, begrundung, grund, warum, raison, motif, razon, motivo, justificacion, justificacao, motivazione, reden, motivatie, onderbouwing, motivering, begrunnelse, uzasadnienie, powod, 理由, 原因, 이유, причина",
);
export const decisionWords = phrases(
  "decision, decided, decision outcome, outcome, we decided, resolution, entscheidung, beschluss, decision prise, decisao, decisione, besluit, beslut, beslutning, decyzja, 決定, 决定, 결정, решение, wir haben entschieden, nous avons decide, decidimos, abbiamo deciso, we besloten, vi beslot, vi besluttede, zdecydowalismy, rozhodnuti, rozhodli jsme, 決定内容, 决定内容, 결정 사항",
);
/** What a record may call its decision where it says which option it is. */
export const conclusionWords = phrases(
  "conclusion, choice, fazit, ergebnis, choix, conclusao, eleccion, conclusione, conclusie, keuze, slutsats, wniosek, 結論, 结论",
);
const whoDecides = phrases(
  "owner, who, by, decides, decides on it, entscheidet, decide, decyduje, beslist, beslutar, decidio, zdecydowali, zatwierdzil, besluttet av, besluttet af, 決定機関",
);
/** Labels of who decided. */
export const deciderWords = { has: (normal: string): boolean => whoDecides.has(normal) || deciders.test(normal) };
export const dateWords = phrases(
  "date, decided on, when, decision date, datum, fecha, data, datum besluit, dato, 日付, 日期, decided, date decided, date de decision, beschlossen am, entscheidungsdatum, data decisao, fecha de decision, 決定日",
);
export const recordParts = phrases(
  "context, context and problem statement, consequences, status, kontext, kontext und problemstellung, konsequenzen, folgen, contexte, contexto, consecuencias, consequencias, contesto, conseguenze, context en probleemstelling, gevolgen",
);

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
