/**
 * Now, Next or Later: the lane an outcome stands in, by the words its page groups it under, else by the period it is due in.
 * "This quarter" depends on the day that is asked about, so the day is given.
 */
import type { OutcomeLine } from "./line";
import type { When } from "./strategy";

export const lanes = ["now", "next", "later"] as const;
export type Lane = (typeof lanes)[number];

/** Words of horizon headings as wikis write them, without marks and in lower case. */
const words: Readonly<Record<Lane, readonly string[]>> = {
  now: [
    "now,current,immediate,immediately,immediate term,this quarter,this month,this year,this sprint,near term,short term,short,h1,horizon 1,horizon one",
    "jetzt,dieses quartal,kurzfristig,maintenant,court terme,ahora,corto plazo,agora,curto prazo,adesso,ora,breve termine,nu,korte termijn,na,naa,teraz,simdi,nyt,今,现在,現在,지금,сейчас",
  ],
  next: [
    "next,soon,upcoming,next quarter,next month,next sprint,mid term,medium term,mid,h2,horizon 2,horizon two",
    "als nächstes,als nachstes,nächstes,nachstes,mittelfristig,ensuite,prochainement,moyen terme,luego,próximo,proximo,mediano plazo,a seguir,médio prazo,poi,prossimo,medio termine,straks,daarna,härnäst,neste,nasta,nästa,nastepnie,sonra,seuraavaksi,次,接下来,다음,далее",
  ],
  later: [
    "later,long term,longer term,long,someday,sometime,beyond,future,further out,next year,unscheduled,h3,horizon 3,horizon three",
    "später,spater,langfristig,plus tard,long terme,después,despues,más adelante,mas adelante,largo plazo,depois,mais tarde,longo prazo,più avanti,piu avanti,lungo termine,lange termijn,senare,senere,pozniej,później,myöhemmin,myohemmin,将来,以后,나중,потом,позже",
  ],
};

const laneOfWord: ReadonlyMap<string, Lane> = new Map(
  lanes.flatMap((lane) => words[lane].flatMap((list) => list.split(",").map((word) => [word, lane] as const))),
);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The lane a heading names in words, whatever the day; `null` for a period or any other words. */
export const laneOfWords = (literal: string): Lane | null => laneOfWord.get(plain(literal)) ?? null;

const laneOfWhen = (when: When | null, today: string): Lane | null =>
  when === null || when.from === null || when.to === null ? null : laneOfPeriod(when.from, when.to, today);

/** Due this quarter or before: now. Due next quarter: next. Everything after: later. */
function laneOfPeriod(from: string, to: string, today: string): Lane {
  const now = quarterNumber(today);
  const due = quarterNumber(from < today && to > today ? today : to);
  return due <= now ? "now" : due === now + 1 ? "next" : "later";
}

const quarterNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** The words it is grouped under, else its target, else the period it is grouped under, else its work item's date. */
export function laneOf(line: OutcomeLine, today: string): Lane | null {
  const { horizon, target } = line.facts;
  const date = line.primary?.item?.targetDate ?? null;
  return (
    (horizon === null ? null : laneOfWords(horizon.literal)) ??
    (target === null ? null : laneOfWords(target.literal)) ??
    laneOfWhen(target, today) ??
    laneOfWhen(horizon, today) ??
    (date === null ? null : laneOfPeriod(date, date, today))
  );
}

/** One sentence: how lanes are told. */
export const LANE_RULE =
  "The lane is the heading the outcome stands under; without one, what is due this quarter is Now, next quarter Next, and after that Later.";
