/** Risks and what is done about them: rows and bullets of a risk section, and the labelled lines of an outcome. */
import type { Risk, Roam } from "../../domain/strategy";
import type { Section } from "../source/sections";
import { attributeOf, type ReadAttribute } from "../forms/attributes";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { attributeNamed } from "../words/attributeWords";
import { normalWords, overNormalWords, phrases } from "../words/normalWords";
import { saysNothing } from "../words/placeholder";
import { sectionKind } from "../words/sectionWords";
import { labelOf } from "./partWords";
import { entriesOf, factOf, labelled, standsBefore, withoutActions, type Entry, type Manner } from "./entries";
import { sectionItems, statementAt } from "./sectionItems";
import { firstSentence } from "./statementText";

/** Labels and columns by the beginnings of their words, in normal form: "Geplante Gegenmaßnahme", "Mitigating action". */
const mitigationWords = labelOf(
  "mitig|limitation$|vorbeug|absicher|contournement|traitement|tratament|contingen|piano b|plan b|tegenmaatr|hanter|handter|afhjaelp|mottilt|risikotilt|hallintak|hallintat|varautu|miten varaud|torjun|przeciwdz|postepowan|reakcj|zmirn|zvladan|kockazatkez|ellenint|intezked|mit teszunk|onlem|azaltic|کاهش|заход|реагуван|минимиз|мінімі|что делаем|що робимо|respon[sc]|respost|respuest|rispost|countermeas|treatment|action|plan$|contingenc|how we handle|what we do|was wir (?:dagegen )?(?:tun|machen)|was tun wir|wie wir|umgehen|ce qu(?:e nous faisons|on fait)|que hacemos|o que fazemos|cosa facciamo|wat (?:we|wij) doen|wat doen we|vad (?:vi gor|gor vi)|hvad (?:vi gor|gor vi)|hva (?:vi gjor|gjor vi)|co (?:z tym )?robimy|что мы делаем|що ми робимо|gegenmassn|gegensteuer|massnahm|masur|gor vi ved|umgang|attenuat|mesure|parade|mitigac|medida|accion|acoe?s|mitigaz|contromis|azion|maatregel|beheers|atgard|tiltak|tiltag|modforanst|srod[a-z]* zaradcz|zaradcz|zapobieg|dzialani|opatren|мер[аы]|действ",
  "対策|予防策|軽減|対応策|対応$|缓解|应对|措施|行动|대응|대책|완화",
);
const likelihoodWords = labelOf(
  "likel|how likely|risikowahrsch|wkeit|frequen|vraisembl|posibilid|sands(?:ynl)?$|sannsyn|s(?: 1 \\d+)?$|todennak|szans|prawd$|pravdep|valoszinus|bekovetkez|olasilik|olasilig|gerceklesme|шанс|w$|ew$|l$|proba?$|probab|chance|p(?: 1 \\d+)?$|odds|wahrscheinlich|eintrittswahr|kans$|waarschijn|sannolik|sandsynlig|prawdopod|pravdepod|вероятн|вірогідн|верогідн|имовірн|імовірн",
  "確率|起こりやすさ|発生度|可能性|概率|가능성|확률",
);
const impactWords = labelOf(
  "impact|tragweit|schwere|severid|severi|alvorl|allvarl|betydning|seuraus|vaikut|suly|hatas|etki|dotkliw|наслідк|импакт|імпакт|вплив|imp$|a$|i$|g$|s$|severity|(?:risk )?(?:level|rating|score)|risikostufe|stufe$|niveau|nivel|livell|risiconiveau|poziom|uroven|niva|effe[ck]?t|consequen|auswirk|schaden|folgen?$|gravi|impatt|gevolg|konsekv|skut|dopad|wplyw|влияни|последств|уровень",
  "影響|インパクト|임팩트|影响|深刻度|等级|级别|レベル|영향|등급|수준",
);
const isPart = (label: string): boolean => {
  const words = normalWords(label);
  return mitigationWords.test(words) || likelihoodWords.test(words) || impactWords.test(words);
};

const manner: Manner = { isTitle: (head) => sectionKind(head) === "risks", isPart };
const roamWords = phrases("roam, roam status, status, state, treatment status, disposition, 状况, 情况");
const roams: readonly (readonly [Roam, RegExp])[] = (
  [
    [
      "resolved",
      /^(?:resolved|closed|erledigte?|geloste?|resolus?|resuelt[ao]s?|resolvid[ao]s?|risolt[io]|opgeloste?|rozwiazan[ey]|vyresen[oya]|解決.*|已解决|已关闭|해결.*)$/u,
    ],
    [
      "mitigated",
      /^(?:mitigated|mitigating|(?:ab)?geminderte?|abgemilderte?|attenues?|mitigad[ao]s?|mitigat[io]|gemitigeerde?|ograniczon[ey]|zmirnen[oya]|軽減.*|已缓解|已減輕|완화.*)$/u,
    ],
    [
      "accepted",
      /^(?:accept(?:ed|es?|erade?|eret)?|akzeptierte?|aceptad[ao]s?|aceit[aeo]s?|accettat[io]|geaccepteerde?|akseptert|zaakceptowan[ey]|akceptovan[oya]|受容.*|許容.*|已?接受|수용.*)$/u,
    ],
    [
      "owned",
      /^(?:owned|assigned|zugewiesene?|assignes?|asignad[ao]s?|atribuid[ao]s?|assegnat[io]|toegewezen|przypisan[ey])$/u,
    ],
  ] as const
).map(([roam, pattern]) => [roam, overNormalWords(pattern)]);

const isRoamWord = (word: string): boolean => roams.some(([, pattern]) => pattern.test(word));

export function risksOf(page: PageSource, section: Section): readonly Risk[] {
  const told = labelledRisks(page, section);
  const lines = new Set(told.map(({ place }) => place.line));
  const group = roamOf(section.title) === null ? null : section.title;
  const entries = onceEach(
    withoutActions(
      page,
      section,
      entriesOf(page, section, group, manner).filter(({ place }) => !lines.has(place.line)),
    ),
  );
  if (told.length + entries.length > 0) return [...told, ...entries.map(riskOfEntry)];
  return sectionItems(page, section, { prose: section.children.length === 0 }).map(({ text, place }) => ({
    ...riskOfText(text),
    place,
  }));
}

/** "Top 5" below a register repeats its rows, a heading says more about one: each code and each name once. */
function onceEach(entries: readonly Entry[]): readonly Entry[] {
  const known = new Set<string>();
  const names: string[] = [];
  return entries.filter(({ title, text, attributes }) => {
    const name = normalWords(title);
    if (names.some((other) => name === other || name.startsWith(`${other} `))) return false;
    if (name.length >= shortestName) names.push(name);
    const first = attributes.find(({ label, value }) => standsBefore(label) && countedAs.test(value.trim()));
    const counted = first?.value.trim() ?? code.exec(text)?.[0].replace(/[\s:：.–—-]+$/u, "");
    if (counted === undefined) return true;
    if (known.has(counted)) return false;
    known.add(counted);
    return true;
  });
}

const shortestName = 12;
const countedAs = /^\p{Lu}{1,5}[- ]?\d{1,4}$/u;

const namesRisk = /(?:^| )(?:risk|risik|risq|riesg|risc|risch|ryzyk|риск)|リスク|风险/u;
const isRisk = (head: string): boolean => namesRisk.test(normalWords(head)) || sectionKind(head) === "risks";

/** "Risk | Mitigation", "Component | Risk level | Mitigation" under whatever heading: a table whose columns name risks and what is done. */
export const tabledRisks = (page: PageSource, section: Section): readonly Risk[] =>
  section.blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const heads = block.header.map((cell) => inlineOf(page, [cell]).text);
    const first = heads.findIndex((head) => !standsBefore(head));
    const others = heads.filter((_, at) => at !== first).map(normalWords);
    const isMeant = isRisk(heads[first] ?? "")
      ? others.some((head) => mitigationWords.test(head))
      : others.length > 1 && others.some(isRisk) && others.every((head) => isRisk(head) || isPart(head));
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
      return riskOfEntry({
        title,
        text: title,
        attributes,
        workItems: [],
        place,
        time: null,
        group: null,
        prose: [],
        struck: false,
      });
    });
  });
}

const riskLabel = /^(?:risk|risiko|risque|riesgo|risco|rischio|risico|ryzyko|リスク|风险)\s?\d{0,2}\s*[:：]\s*/iu;

function riskOfEntry(entry: Entry): Risk {
  const words = entry.text.replace(code, "");
  const roam = labelled(entry, roamWords) ?? factOf(entry, "status");
  const treated = treatment(labelled(withoutWhoAndWhen(entry), mitigationWords) ?? treatedLine(entry));
  const group = entry.group === null ? null : roamOf(entry.group);
  const behind = group === null || treated.mitigation !== null ? null : behindDash.exec(words);
  const read = riskOfText(behind?.[1] ?? words);
  return {
    // What is stated beside it is not looked for in it.
    text: treated.mitigation === null || read.mitigation === null ? read.text : words.replace(riskLabel, "").trim(),
    mitigation: treated.mitigation ?? read.mitigation ?? behind?.[2] ?? precaution(entry.prose),
    roam: (roam === null ? null : roamOf(roam)) ?? treated.roam ?? read.roam ?? group,
    owner: factOf(entry, "owner"),
    likelihood: labelled(entry, likelihoodWords),
    impact: labelled(entry, impactWords),
    place: entry.place,
  };
}

/** "Mitigation owner", "Response date" say who answers for what is done, and until when. */
const withoutWhoAndWhen = (entry: Entry): Entry => ({
  ...entry,
  attributes: entry.attributes.filter(({ label }) => {
    const [, ...others] = label.split(" ");
    return !["owner", "target"].includes(attributeNamed(others.at(-1) ?? "") ?? "");
  }),
});

/** Below "Resolved" or "Mitigated": what was done stands behind a dash. */
const behindDash = /^(.{8,}?)\s+[–—]\s+(\S.{6,})$/su;

/** "As a precaution, we start with …": a sentence below the risk that says of itself what it is. */
function precaution(prose: readonly string[]): string | null {
  for (let rest = prose.join(" ").trim(); rest !== "";) {
    const sentence = firstSentence(rest);
    const said = precautions.exec(sentence)?.[0];
    if (said !== undefined)
      return (
        sentence
          .slice(said.length)
          .replace(/[.。]$/, "")
          .trim() || null
      );
    rest = rest.slice(sentence.length).trim();
  }
  return null;
}

const precautions =
  /^(?:as an? (?:precaution(?:ary measure)?|countermeasure|mitigation|fallback|safeguard)|to (?:mitigate|counter|reduce) (?:this|it|that|the risk)|als (?:vorsichtsma(?:ß|ss)nahme|gegenma(?:ß|ss)nahme|vorkehrung)|par précaution|en guise de parade|pour (?:l['’]atténuer|réduire ce risque)|como (?:medida(?: preventiva| de mitigación)?|precaución|mitigación|precaução|medida de mitigação)|come (?:contromisura|precauzione|misura)|als (?:maatregel|voorzorg)|som (?:åtgärd|tiltak|en försiktighetsåtgärd)|jako środek \p{L}+|対策として)[,、]?\s*/iu;

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
    const texts = [{ text: attribute.value, span: attribute.span }, ...attribute.nested].filter(
      ({ text }) => !saysNothing(text),
    );
    const last = risks.at(-1);
    if (mitigationWords.test(normalWords(attribute.label)) && last !== undefined && last.mitigation === null) {
      risks[risks.length - 1] = { ...last, mitigation: texts.map(({ text }) => text).join("; ") || null };
      continue;
    }
    risks.push(...texts.map(({ text, span }) => ({ ...riskOfText(text), place: placeOf(page, span) })));
  }
  return risks;
}

const marker =
  /[\s.;,(–—→-]*(?:\b(?:mitigations?|mitigated by|mitigate|countermeasures?|gegenmaßnahmen?|maßnahmen?|mesures?|parade|medidas?|mitigación|mitigação|contromisura|maatregel(?:en)?)\s*[:=]|→|[=-]>|⇒|➜|➔)\s*/iu;
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
        : unlabelled(text.slice(found.index + found[0].length))
            .replace(/\)$/, "")
            .trim() || null,
    roam,
    owner: null,
    likelihood: null,
    impact: null,
  };
}

/** "→ 対策：二社体制": behind an arrow the name of what follows is no part of it. */
function unlabelled(text: string): string {
  const [written = "", label = ""] = /^(\p{L}[\p{L} ]{1,20}?)\s*[:：]\s*/u.exec(text) ?? [];
  return mitigationWords.test(normalWords(label)) ? text.slice(written.length) : text;
}

/** "Acceptate (A)": a letter of ROAM says in any language how what stands below is treated. */
const roamLetters: Readonly<Record<string, Roam>> = { R: "resolved", O: "owned", A: "accepted", M: "mitigated" };

function roamOf(text: string): Roam | null {
  const letter = /^[^()]{3,40}\(([ROAM])\)$/u.exec(text.trim())?.[1];
  if (letter !== undefined) return roamLetters[letter] ?? null;
  const words = normalWords(text).split(" ");
  return roams.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? null;
}
