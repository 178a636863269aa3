/**
 * Health of an outcome: on track, at risk, off track. It stands behind a label of its own, or where the state would stand:
 * "On track" and a traffic light say how it goes and not how far it is, unless a legend gives the light a state.
 */
import type { Health } from "../../domain/strategy";
import { timesIn } from "../inline/when";
import { normalWords, phrases } from "../words/normalWords";
import { healthSaid, healthWithin, type HealthState } from "../words/healthWords";
import { remembered } from "../words/remembered";
import { markPattern, statusOfPhrase, statusOfWords } from "../words/statusWords";
import type { ReadAttribute } from "./attributes";
import type { LineDraft } from "./lineDraft";
import { inlineOf, placeOf, type PageSource } from "./pageSource";

const lights: ReadonlyMap<string, HealthState> = new Map([
  ["🟢", "on-track"],
  ["🟡", "at-risk"],
  ["🟠", "at-risk"],
  ["🔴", "off-track"],
]);

const everyMark = new RegExp(markPattern, "gu");

/** What a text labelled as health says, wherever in it. */
function healthIn(text: string): HealthState | null {
  const light = [...lights].find(([mark]) => text.includes(mark))?.[1];
  if (light !== undefined) return light;
  return healthWithin(text);
}

interface Said {
  readonly marks: readonly string[];
  /** Health in words alone; `null` where they name none, or a state. */
  readonly inWords: HealthState | null;
  readonly namesState: boolean;
}

/** What a text says where a state would stand. */
const saidInPlaceOfState = remembered((text: string): Said => {
  const marks = [...text.matchAll(everyMark)].map(([mark]) => mark);
  const words = marks.length === 0 ? text.trim() : text.replace(everyMark, " ").trim();
  if (statusOfPhrase(words) !== null) return { marks, inWords: null, namesState: true };
  const [said = ""] = words.split(/[,;:(–—.!]|\s-\s/);
  const inWords = healthSaid(said.trim());
  return { marks, inWords, namesState: inWords === null && statusOfWords(words) !== null };
});

/** Whether a text is nothing but words of health ("On track"). */
export const namesHealth = (text: string): boolean => saidInPlaceOfState(text).inWords !== null;

/** Health in a text where a state would stand: a light alone, or beside words that name no state; or words of health alone. */
function healthForState(page: PageSource, text: string): HealthState | null {
  const { marks, inWords, namesState } = saidInPlaceOfState(text);
  if (namesState) return null;
  return marks.length > 0 ? healthOfMarks(page, marks) : inWords;
}

/** One light among the marks, to which the page's legend gives no state. */
function healthOfMarks(page: PageSource, marks: readonly string[]): HealthState | null {
  const [mark] = marks;
  if (mark === undefined || marks.length > 1 || page.legend.get(mark)?.category != null) return null;
  return lights.get(mark) ?? null;
}

const isHealth = (page: PageSource, { name, value }: ReadAttribute): boolean =>
  name === "status" && healthForState(page, value) !== null;

/** "In progress 🔴": how far it is and how it goes; yellow beside those words may as well be how far alone, unless it is called a light. */
function holdsLight(page: PageSource, text: string): boolean {
  const { marks } = saidInPlaceOfState(text);
  if (marks.length === 0) return colourOfLight(text) !== null;
  const state = healthOfMarks(page, marks);
  const isMeant = state !== "at-risk" || namesLight.test(text);
  return state !== null && isMeant && statusOfWords(text) === "in-progress";
}

/** "In Umsetzung (Ampel rot seit April)": the colour stands behind the word for the light. */
function colourOfLight(text: string): HealthState | null {
  const light = namesLight.exec(text);
  const words = light === null ? [] : normalWords(text.slice(light.index + light[0].length)).split(" ", 3);
  const colour = words.find((word) => !beforeColour.has(word)) ?? "";
  return healthSaid(colour);
}

const beforeColour = phrases("is, on, ist, steht, auf, est, au, es, en, staat, op");

const namesLight = /(?<!\p{L})(?:ampel|rag|traffic light|feu|sem[áa]foro|stoplicht|trafikljus|światło)(?!\p{L})/iu;

/** The labelled line or cell that states how far a line is; what states its health in that place does not. */
export const statusAttribute = (page: PageSource, { attributes }: LineDraft): ReadAttribute | undefined =>
  attributes.find((each) => each.name === "status" && each.value.trim() !== "" && !isHealth(page, each));

/** Marks around the title that are no lights of health. */
export const statusMarksOf = (page: PageSource, draft: LineDraft): LineDraft["title"]["marks"] =>
  lightOf(page, draft) === null ? draft.title.marks : [];

/** The light that stands alone around the title, with what it says. */
function lightOf(
  page: PageSource,
  { title }: LineDraft,
): { readonly mark: string; readonly state: HealthState } | null {
  const only = title.marks.length === 1 ? title.marks[0] : undefined;
  if (only === undefined) return null;
  const state = healthOfMarks(page, [only.mark]);
  return state === null ? null : { mark: only.mark, state };
}

export function healthOf(page: PageSource, draft: LineDraft): Health | null {
  const attribute =
    draft.attributes.find(({ name, value }) => name === "health" && value.trim() !== "") ??
    draft.attributes.find((each) => isHealth(page, each)) ??
    draft.attributes.find((each) => each.name === "status" && holdsLight(page, each.value));
  if (attribute !== undefined) {
    const { label, value, span } = attribute;
    const state = colourOfLight(value) ?? healthIn(value);
    return { literal: value, state, date: dateIn(value) ?? dateIn(label), place: placeOf(page, span) };
  }
  const light = lightOf(page, draft);
  return light === null
    ? toldHealth(page, draft)
    : { literal: light.mark, state: light.state, date: null, place: placeOf(page, draft.span) };
}

/** "🟢 On track (14 Nov 2025): the pilot runs", "At risk – the sandbox moved": how it goes, at the beginning of what is said of a line. */
function toldHealth(page: PageSource, { prose: [first] }: LineDraft): Health | null {
  if (first === undefined || first.end - first.start < shortestTold) return null;
  const told = healthFirst(page, inlineOf(page, [first]).text);
  // One word may begin any sentence.
  return told?.literal.includes(" ") === true ? { ...told, place: placeOf(page, first) } : null;
}

/** How it goes where a text says that first, in words. */
export function healthFirst(page: PageSource, text: string): Omit<Health, "place"> | null {
  const [, literal = "", behind = ""] = opening.exec(text) ?? [];
  const { marks, inWords, namesState } = saidInPlaceOfState(literal);
  if (inWords === null || namesState || (marks.length > 0 && healthOfMarks(page, marks) === null)) return null;
  return { literal: literal.trim(), state: inWords, date: dateIn(behind) };
}

const shortestTold = 6;
/** What stands in front of the first mark of punctuation, and the bracket behind it. */
const opening = /^[\s–—:-]*([^\s–—:(（.,;-][^–—:(（.,;]{1,30}?)\s*(?:$|[–—:.,;]|\s-\s|([(（][^()（）]{1,40}[)）]))/u;

/** The first date a text names. */
export function dateIn(text: string): Health["date"] {
  return timesIn(text)[0]?.when ?? null;
}
