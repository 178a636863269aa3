/** "Past PIs", "Vergangene Quartale", "Trimestres passés": what was planned for times that are over is history. */
import { consistsOf, holdsPhrase, phrases, wordsOutside } from "./normalWords";

const pastWords = phrases(`
  afgelopen, anterior, anteriores, earlier, eerdere, former, fruhere, fruheren, gecmis, minione, minule, onceki,
  pasada, pasadas, pasado, pasados, passadas, passado, passados, passate, passati, passe, passee, passees, passes,
  past, poprzednie, precedent, precedente, precedentes, precedenti, precedents, predchozi, previous, tidigare,
  tidligere, vergangene, vergangenen, vorherige, vorherigen, vorige, минулі, попередні, предыдущие, прошлые
`);

/** What has its time: a part of a year, a round of planning, the plan made for it. */
const timedNouns = phrases(`
  annees, anni, anos, ar, ars, cele, ceyrekler, cicli, ciclos, cile, ctvrtleti, cycles, doelen, goals, halbjahre,
  half years, hedefler, increments, iterations, jahre, jaren, kvartal, kvartaler, kwartalen, kwartaly, lata,
  maanden, mal, manader, meses, mesi, mois, monate, months, obiettivi, objectifs, objectives, objetivos, okrs,
  perioden, periodes, periodos, periods, pi, pi planning, pis, planning increments, plans, priorities,
  program increments, quartale, quarter, quarters, releases, roadmaps, roky, semesters, semestres, sprints,
  trimestre, trimestres, trimestri, year, years, yillar, ziele, zyklen, годы, квартали, кварталы, роки, цели, цілі
`);

const fillers = phrases("and, the, our, s, und, unsere, et, nos, y, e, en, och, og, i, и, та");

/** Whether a title names times that are over, and nothing besides. */
export function namesPastTimes(title: string): boolean {
  if (!holdsPhrase(title, pastWords) || !holdsPhrase(title, timedNouns)) return false;
  return consistsOf(wordsOutside(wordsOutside(title, pastWords).join(" "), timedNouns).join(" "), fillers);
}
