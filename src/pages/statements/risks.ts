/** Risks and what is done about them: rows and bullets of a risk section, and the labelled lines of an outcome. */
import type { Risk, Roam } from "../../domain/strategy";
import type { Section } from "../source/sections";
import { attributeOf, type ReadAttribute } from "../forms/attributes";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { normalWords, phrases } from "../words/normalWords";
import { entriesOf, factOf, labelled, type Entry } from "./entries";
import { sectionItems, statementAt } from "./sectionItems";

const mitigationWords = phrases(
  "mitigation, mitigations, mitigated by, mitigation plan, mitigation strategy, response, countermeasure, countermeasures, treatment, action, actions, plan, how we handle it, massnahme, massnahmen, gegenmassnahme, gegenmassnahmen, attenuation, mesure, mesures, parade, mitigacion, medida, medidas, plan de mitigacion, mitigacao, mitigazione, contromisura, maatregel, maatregelen, beheersmaatregel, atgard, tiltak, srodki zaradcze, dzialania, 対策, 缓解, 应对措施, 대응, меры",
);
const likelihoodWords = phrases(
  "likelihood, w, ew, l, probability, chance, p, odds, wahrscheinlichkeit, eintrittswahrscheinlichkeit, probabilite, probabilidad, probabilidade, probabilita, kans, waarschijnlijkheid, sannolikhet, prawdopodobienstwo, 確率, 可能性",
);
const impactWords = phrases(
  "impact, a, i, g, s, severity, risk level, level, risikostufe, niveau de risque, nivel de riesgo, nivel de risco, livello di rischio, risiconiveau, effect, consequence, auswirkung, auswirkungen, schadenshohe, gravite, impacto, gravedad, impatto, gevolg, konsekvens, skutek, 影響, 影响",
);
const riskParts: ReadonlySet<string> = new Set([...mitigationWords, ...likelihoodWords, ...impactWords]);
const roamWords = phrases("roam, roam status, status, state, treatment status, disposition");
const roams: readonly (readonly [Roam, RegExp])[] = [
  [
    "resolved",
    /^(?:resolved|closed|erledigte?|geloste?|resolus?|resuelt[ao]s?|resolvid[ao]s?|risolt[io]|opgeloste?|rozwiazan[ey]|解決.*)$/u,
  ],
  [
    "mitigated",
    /^(?:mitigated|mitigating|(?:ab)?geminderte?|abgemilderte?|attenues?|mitigad[ao]s?|mitigat[io]|gemitigeerde?|ograniczon[ey]|軽減.*)$/u,
  ],
  [
    "accepted",
    /^(?:accept(?:ed|es?|erade?|eret)?|akzeptierte?|aceptad[ao]s?|aceit[aeo]s?|accettat[io]|geaccepteerde?|akseptert|zaakceptowan[ey]|受容.*|許容.*|接受)$/u,
  ],
  [
    "owned",
    /^(?:owned|assigned|zugewiesene?|assignes?|asignad[ao]s?|atribuid[ao]s?|assegnat[io]|toegewezen|przypisan[ey])$/u,
  ],
];

const isRoamWord = (word: string): boolean => roams.some(([, pattern]) => pattern.test(word));

export function risksOf(page: PageSource, section: Section): readonly Risk[] {
  const told = labelledRisks(page, section);
  const lines = new Set(told.map(({ place }) => place.line));
  const group = roamOf(section.title) === null ? null : section.title;
  const entries = entriesOf(page, section, group, riskParts).filter(({ place }) => !lines.has(place.line));
  if (told.length + entries.length > 0) return [...told, ...entries.map(riskOfEntry)];
  return sectionItems(page, section, { prose: true }).map(({ text, place }) => ({ ...riskOfText(text), place }));
}

const namesRisk = /(?:^| )(?:risk|risik|risq|riesg|risc|risch|ryzyk|риск)|リスク|风险/u;
const isRisk = (head: string): boolean => namesRisk.test(head);

/** "Risk | Mitigation", "Component | Risk level | Mitigation" under whatever heading: a table whose columns name risks and what is done. */
export const tabledRisks = (page: PageSource, section: Section): readonly Risk[] =>
  section.blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const [first = "", ...others] = block.header.map((cell) => normalWords(inlineOf(page, [cell]).text));
    const isMeant = isRisk(first)
      ? others.some((head) => mitigationWords.has(head))
      : others.some(isRisk) && others.every((head) => isRisk(head) || riskParts.has(head));
    return isMeant ? risksOf(page, { ...section, blocks: [block], children: [] }) : [];
  });

/** "**Risk:** …" as a paragraph, with its mitigation and other facts on the next lines. */
function labelledRisks(page: PageSource, { blocks }: Section): readonly Risk[] {
  return blocks.flatMap((block) => {
    const first = block.kind === "paragraph" ? block.lines[0] : undefined;
    if (block.kind !== "paragraph" || first === undefined || !riskLabel.test(inlineOf(page, [first]).text)) return [];
    const facts = block.lines.slice(1).map((line) => attributeOf(page, [line]));
    const isFact = facts.findIndex((fact) => fact !== null);
    const lines = isFact < 0 ? block.lines : block.lines.slice(0, isFact + 1);
    const attributes = facts.filter((fact) => fact !== null);
    return statementAt(page, lines).map(({ text, place }) => {
      const title = text.replace(/\.$/, "");
      return riskOfEntry({ title, text: title, attributes, workItems: [], place, time: null, group: null, prose: [] });
    });
  });
}

const riskLabel = /^(?:risk|risiko|risque|riesgo|risco|rischio|risico|ryzyko|リスク|风险)\s?\d{0,2}\s*[:：]\s*/iu;

function riskOfEntry(entry: Entry): Risk {
  const read = riskOfText(entry.text.replace(code, ""));
  const roam = labelled(entry, roamWords);
  const treated = treatment(labelled(entry, mitigationWords) ?? treatedLine(entry));
  const group = entry.group === null ? null : roamOf(entry.group);
  return {
    text: read.text,
    mitigation: treated.mitigation ?? read.mitigation,
    roam: (roam === null ? null : roamOf(roam)) ?? treated.roam ?? read.roam ?? group,
    owner: factOf(entry, "owner"),
    likelihood: labelled(entry, likelihoodWords),
    impact: labelled(entry, impactWords),
    place: entry.place,
  };
}

/** "R1 …", "R-02: …": how a register counts. */
const code = /^R[- ]?\d{1,3}\s*[:：.–—-]?\s+(?=\S)/u;

/** "Mitigated: we test them with newcomers" as a line below the risk. */
function treatedLine({ attributes }: Entry): string | null {
  const line = attributes.find(({ label }) => isRoamWord(normalWords(label)));
  return line === undefined ? null : `${line.label}: ${line.value}`;
}

/** "Accepted", "Mitigated: budgets per team": what is done about it, behind how it is treated. */
function treatment(text: string | null): Pick<Risk, "roam" | "mitigation"> {
  if (text === null) return { roam: null, mitigation: null };
  const [first = "", rest = ""] = text.split(/(?:(?<!\s)\s{0,3}[:;,]|(?<!\s)\s{1,3}[–—-])\s+(.*)/s);
  const roam = normalWords(first).split(" ").every(isRoamWord) ? roamOf(first) : null;
  return roam === null ? { roam, mitigation: text } : { roam, mitigation: rest === "" ? null : rest };
}

/** Risks in labelled lines of an outcome: "Risk: …" followed by "Mitigation: …" is one. */
export function risksOfAttributes(page: PageSource, attributes: readonly ReadAttribute[]): readonly Risk[] {
  const risks: Risk[] = [];
  for (const attribute of attributes) {
    if (attribute.name !== "risk") continue;
    const texts = [
      ...(attribute.value === "" ? [] : [{ text: attribute.value, span: attribute.span }]),
      ...attribute.nested,
    ];
    const last = risks.at(-1);
    if (mitigationWords.has(normalWords(attribute.label)) && last !== undefined && last.mitigation === null) {
      risks[risks.length - 1] = { ...last, mitigation: texts.map(({ text }) => text).join("; ") || null };
      continue;
    }
    risks.push(...texts.map(({ text, span }) => ({ ...riskOfText(text), place: placeOf(page, span) })));
  }
  return risks;
}

const marker =
  /[\s.;,(–—→-]*(?:\b(?:mitigations?|mitigated by|mitigate|countermeasures?|gegenmaßnahmen?|maßnahmen?|mesures?|parade|medidas?|mitigación|mitigação|contromisura|maatregel(?:en)?)\s*[:=]|→|=>)\s*/iu;
const roamMark = /\s*[([]\s*(?:ROAM\s*:\s*)?([\p{L}]{4,12})\s*[)\]]\s*$/iu;

/** One sentence: the risk, then its mitigation after a word that says so. */
function riskOfText(written: string): Omit<Risk, "place"> {
  const bare = written.replace(riskLabel, "");
  const marked = roamMark.exec(bare);
  const roam = marked === null ? null : roamOf(marked[1] ?? "");
  const text = roam === null || marked === null ? bare : bare.slice(0, marked.index);
  const match = marker.exec(text.slice(0, 2000));
  const found = match !== null && match.index > 2 ? match : null;
  return {
    text: (found === null ? text : text.slice(0, found.index)).trim(),
    mitigation:
      found === null
        ? null
        : text
            .slice(found.index + found[0].length)
            .replace(/\)$/, "")
            .trim() || null,
    roam,
    owner: null,
    likelihood: null,
    impact: null,
  };
}

function roamOf(text: string): Roam | null {
  const words = normalWords(text).split(" ");
  return roams.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? null;
}
