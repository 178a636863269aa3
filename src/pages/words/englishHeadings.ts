/**
 * What an English heading says its section holds, put together from its words: a noun that says it ("dependencies"),
 * what may stand around it ("our external", "of the team"), and several of them joined. Where one word is unknown nothing
 * is claimed, so that "Dependency updates" and "Feedback portal" stay what somebody builds.
 */
import { mayBeKnown, meaningsOf, vocabulary } from "./beginnings";
import { normalWords } from "./normalWords";
import type { SectionKind } from "./sectionWords";
import { withoutBracket, withoutNumber } from "./titleParts";

type Concept =
  | Exclude<SectionKind, "steps" | "deliverables">
  /** Tells of the page itself, unless it is of something else: "Links", but no "Data links". */
  | "bare";

type Meaning =
  | Concept
  | "filler"
  /** Whose or of what it is. */
  | "subject"
  /** A document, or a plan as such: "Roadmap risks" and "of the plan", but no "Risks and plan". */
  | "paper"
  /** What things are kept in: "Risk log". */
  | "list"
  | "and"
  | "of";

const words = vocabulary<Meaning>(
  [
    ["mission", "mission missions remit purpose"],
    ["vision", "future_state target_picture vision visions"],
    [
      "principles",
      `
        axiom axioms behaviors behaviours belief beliefs convictions credo ethos principle principles tenet tenets
        values
      `,
    ],
    ["strategy", "strategy"],
    ["themes", `focus_area focus_areas pillars strategic_bets strategic_directions strategic_focus themes`],
    ["north-star", "guiding_metric guiding_star north_star north_stars northstar nsm omtm"],
    ["kpis", "kpi kpis metric metrics measures indicators scorecard key_figures"],
    ["guardrails", `constraints guard_rail guard_rails guardrail guardrails hard_limits non_negotiables red_lines`],
    [
      "decision-rights",
      `
        approval_limits approval_matrix approval_rights authorities authority daci decision_authority decision_makers
        decision_making decision_matrix decision_rights escalation_path raci rasci responsibility_matrix sign_off
        sign_offs signoff signoffs
      `,
    ],
    ["decisions", "adr adrs decision decision_history decisions resolutions"],
    ["non-goals", "anti_goal anti_goals excluded exclusions left_out non_goal non_goals nongoals"],
    ["risks", "raid risk risks watch_list"],
    [
      "ideas",
      `
        brainstorm discovery_backlog experiment experiments hypotheses hypothesis idea ideas opportunity_backlog
        parking_lot wish_list wishlist
      `,
    ],
    [
      "debt",
      `
        debt debts known_shortcuts legacy_code legacy_estate legacy_issues refactoring_backlog refactoring_needs
        techdebt
      `,
    ],
    ["achieved", "accomplishments achievements results success_stories successes"],
    [
      "about",
      `
        abbreviations abstract acknowledgements acronyms action_points actions_arising agenda agreements alternatives
        anti_patterns appendices appendix aspirations assumption assumptions attendees audience authors background
        background_reading best_practice best_practices bibliography blockers budget budgets cadence capacity
        ceremonies challenges change_history change_log changelog common_mistakes competition competitors concerns
        conduct context conventions criteria current_architecture current_capabilities definition definitions
        delivery_confidence dependencies dependency diagnosis disclaimer escalation example examples faq faqs feedback
        follow_ups followups footnotes fte ftes further_reading glossary good_practices governance_model headcount
        highlights impediments interdependencies intro introduction jargon jargon_buster key_documents keywords
        learnings maintainers meetings metadata methodology minutes motivation next_actions next_step next_steps
        obstacles operating_model option_analysis options_analysis options_appraisal options_comparison overview
        pain_points participants personas pitfalls planning_cycle planning_rhythm post_mortem postmortem preconditions
        prerequisites problem problem_statement problems rationale read_more reading_guide recap reference_material
        references related_documents related_links related_pages remarks resource_needs resourcing retro retros
        retrospective retrospectives reviewers revision_history revisions rituals root_cause see_also situation
        slack_channels staffing stakeholders standup_notes status_quo steering_committee steering_group strengths
        success_indicators summary supporting_documents swot sync_notes synopsis takeaways target_architecture
        target_audience target_group team_contacts team_members team_roles tech_stack technology_stack terminology
        threats tl_dr tldr to_dos toc todos trade_offs tradeoffs traffic_lights troubleshooting uncertainties unknowns
        upcoming_meetings useful_links velocity version_history weaknesses wins working_agreement
      `,
    ],
    [
      "bare",
      `
        accountabilities amendments approaches approvals asks attachments boundaries changes cons contact contacts
        contents costs credits dates discussion downloads exercise exercises financials findings funding governance
        guidelines health history investment issues legend lessons licence license links members notes observations
        open_items open_points open_topics opportunities options owners ownership people policies policy process
        processes pros questions resources responsibilities revision roles rules screenshots sources spend state
        status statuses symbols team terms update updates version versions way ways
      `,
    ],
    [
      "filler",
      `
        a accepted active additional agreed all already also an annual any aspirational at_a biggest brief central
        clear collective common considered core critical cross current currently d daily delegated deliberately
        detailed discarded discussed downstream draft early eight essential evaluated executive existing expected
        explicit explicitly explored external far five fixed for_now foundational four full further general glance
        global good great guiding h1 h2 half hard high_level identified immediate important initial input inputs
        interim internal its joint key known lagging last latest leading learned learnt local long made main major
        month monthly most mutual needed notable noted now one open operational other our outcome output outside
        outstanding overall past pending possible potential previous primary q1 q2 q3 q4 quarter quarterly rag
        received recent recently recommended regional rejected related relevant remaining required running s secondary
        seven several shared short six so some still strategic supporting tactical taken ten that the their these this
        those three to_date today top top10 top3 top5 total two unanswered underlying unresolved unsolved upstream us
        used weekly welcome working year yearly years
      `,
    ],
    [
      "subject",
      `
        agency architectural architecture benefits board business channels client code comments commercial
        communication company corporate cost culture customer customers data delivery department departmental design
        developer developers digital division domain employee engineering experience finance financial group it
        leadership legal limits maintenance management market marketing mitigation mitigations operating operations
        organisation organisational organization organizational partner partners platform points product products
        public quality regulatory reporting sales school security service services software squad staff stakeholder
        success suggestions supplier suppliers support system systems targets teams tech technical technology test
        trust unit user users ux vendor vendors
      `,
    ],
    [
      "paper",
      `
        committee document file initiative meeting okr page pilot plan planning portfolio program programme project
        release review roadmap section sprint steerco steering wiki workshop
      `,
    ],
    ["list", `backlog bank board collection inventory items list log logbook pool register registry table tracker`],
    ["and", "and or plus vs versus"],
    ["of", "of for to in on from about behind with within across by during at into between under regarding concerning"],
  ],
  null,
);

/** What joins words without being one. */
const joints = /\s*(?:[&+/,|]|\s[–—-]\s)\s*/gu;

const we = "(?:we|were|weve|well|wed|our teams?|(?:the|this) team)(?: (?:are|have|will|would|can|could))?";

/** What a few words in a row say, whatever noun they do without. */
const clauses: readonly (readonly [RegExp, SectionKind])[] = [
  [
    new RegExp(
      `^why ${we} (?:exists?|here)$|^what ${we} (?:here )?(?:for|here to do)$|^our reason (?:to exist|for being)$`,
    ),
    "mission",
  ],
  [
    new RegExp(
      `^where ${we} (?:heading|headed|going|(?:want|need|aim|hope) to (?:be|go|get))(?: (?:by|in|next) .+| to)?$|^what (?:does |do )?(?:the|our) future looks? like$`,
    ),
    "vision",
  ],
  [
    new RegExp(`^what ${we} (?:value|believe(?: in)?|stand for|hold to)$|^how ${we} make (?:choices|trade offs)$`),
    "principles",
  ],
  [new RegExp(`^where ${we} (?:focus|focusing|concentrate|invest|put our .+)$`), "themes"],
  [
    /^(?:the )?one metric that matters(?: most)?$|^(?:the )?(?:one )?(?:number|metric|figure) we (?:steer by|optimi[sz]e for|watch most|care about(?: most)?)$/,
    "north-star",
  ],
  [
    /^(?:(?:our|key|main|major|primary|strategic) )*areas of (?:focus|emphasis)(?: (?:for )?(?:fy ?)?\d{2,4})?$/,
    "themes",
  ],
  [
    new RegExp(
      `^how ${we} (?:measure|track|know|tell)(?: (?:success|progress|impact|it|this|ourselves|results))?$|^(?:what|(?:the )?numbers) ${we} (?:measure|track|watch)$|^how success is measured$`,
    ),
    "kpis",
  ],
  [
    new RegExp(
      `^(?:what|things|lines) ${we} (?:never|not|wont|dont|must not|cannot|cant) (?:trade|compromise|sacrifice|cross|break|give up)(?: (?:on|off|away|for it))*$`,
    ),
    "guardrails",
  ],
  [
    /^who (?:can|may) decide(?: .+)?$|^who (?:owns|makes|takes|approves|merges|signs(?: off)?(?: on)?|releases) (?:what|which \p{L}+|(?:the |our )?(?:\p{L}+ )?decisions)$/u,
    "decision-rights",
  ],
  [new RegExp(`^(?:what|things) ${we} (?:already )?(?:decided|agreed)(?: on)?(?: so far| already)?$`), "decisions"],
  [
    new RegExp(
      `^(?:what|things|where|ideas) ${we} (?:saying |say |said )no(?: to)?$|^(?:what|things) ${we} (?:deliberately |explicitly )?(?:not|wont|dont|arent|never) (?:do|doing|build|building|plan|planning|pursue|pursuing|work on|working on|tackle|tackling|cover|covering)(?: .+)?$|^not (?:this|in|part of|for (?:this|the|us)|on (?:our|the)) .+$|^(?:explicitly|deliberately|intentionally|currently|clearly) (?:out of scope|not (?:in scope|included|planned|covered))$`,
    ),
    "non-goals",
  ],
  [
    /^(?:what|things (?:that|which)) (?:still )?(?:could|can|might|may|would) (?:still )?(?:go wrong|(?:stop|derail|sink|block|hurt|delay|trip|hold) (?:us|this|it|the plan).*)$|^what (?:worries|scares|concerns|keeps) us(?: .+)?$/,
    "risks",
  ],
  [
    new RegExp(
      `^(?:what|things) we (?:could|can|might|may|should|want to|would like to|would love to) (?:still |also )?(?:try|test|explore|experiment with)(?: out| next)?$`,
    ),
    "ideas",
  ],
  [
    new RegExp(
      `^what ${we} (?:delivered|achieved|accomplished|reached)(?: .+)?$|^what (?:we have|weve) (?:done|shipped|finished|completed|built)(?: so far| to date| already)$|^looking back(?: (?:at|on) .+)?$`,
    ),
    "achieved",
  ],
  [
    /^things that must (?:not|never) .+$|^(?:what )?must (?:not|never) (?:happen|break|be broken|be crossed)$/,
    "guardrails",
  ],
  [/^things to (?:try|test|explore)(?: out)?$/, "ideas"],
  [
    /^things (?:(?:that )?we (?:still )?(?:need|have|want) )?to (?:clean up|tidy up|refactor|pay (?:back|down|off))$/,
    "debt",
  ],
  [
    new RegExp(
      `^what(?:s| has| is)? (?:changed|happened|happens next|must (?:be true|hold)|(?:has|have|needs?) to be true|would have to be true|surprised us|went (?:well|wrong|badly|right).*|worked(?: .+)?|didnt .+|unclear|missing|holding us back|works (?:today|now)|exists today|in place today|(?:it|you) (?:does|can do)(?: it)? (?:today|now))$|^(?:what|who|things) (?:else )?${we} (?:still )?(?:assum(?:e|ing|ed)|learn(?:ed|t)|heard|know|dont know|need|depend on|do differently|considered|looked at|tried|ruled out|rejected|discussed)(?: .+)?$|^(?:(?:still|things) )?to (?:be )?(?:decided?|clari(?:fy|fied)|confirm(?:ed)?|discuss(?:ed)?)$|^(?:still open|read (?:me|this)|start here)(?: first)?$|^(?:meet|about|contact) (?:the|our) team$|^(?:get in touch|contact us|talk to us|about us|where to find us|who to (?:ask|contact)|tell us what you think|(?:give us|share|leave|your) (?:your )?(?:feedback|thoughts|opinions?|views))$|^what (?:our |the )?(?:users?|customers?|clients?|people|stakeholders|guests) (?:say|said|think|thought|tell us|told us)(?: about us)?$|^what (?:the|these|our) [a-z]+ mean$|^setting the (?:scene|stage|context)$|^(?:the |our )?story so far$|^appendix (?:[a-z] )?[a-z]+$|^why (?:this matters|we do this|now)$|^how (?:to (?:use|read|get involved|contribute|give feedback)(?: .+)?|(?:this|items|things) .+|we (?:work|plan|prioriti[sz]e))$|^(?:using|reading) (?:the|this|our) (?:roadmap|page|plan|document)$`,
    ),
    "about",
  ],
];

/** Decides most titles before they are normalised. */
const maySay =
  /\b(?:what|where|why|how|who|things|lines|ideas|looking|one|using|read|start|meet|about|contact|get|talk|tell|give|share|leave|your|still|to|not|areas|number|metric|figure|must|setting|story|appendix|explicitly|deliberately|intentionally|currently|clearly)\b/i;

function clauseKind(title: string): SectionKind | null {
  if (!maySay.test(title)) return null;
  const normal = normalWords(title);
  return clauses.find(([pattern]) => pattern.test(normal))?.[1] ?? null;
}

/** "Assumptions behind the move", "Lessons from the launch", "Dependencies we have": whatever follows says of what. */
const ofWhatever =
  /(?<=\b(?:assumptions|prerequisites|preconditions|learnings|takeaways|unknowns|blockers|impediments|(?:inter)?dependencies)) (?:from|behind|of|for|in|on|to|with|between|we|that) .+$|(?<=\b(?:notes|lessons)) (?:from|of|we) .+$|(?<=\bquestions) (?:for|to|about|we) .+$|(?<=\bfeedback) (?:from|we) .+$|(?<=\bminutes) (?:of|from) .+$|(?<=\b(?:options|alternatives|approaches|decisions|ideas)) (?:we|to) (?:have )?(?:looked at|ruled out|made|took|considered|discussed|rejected|explore|try|test)$/i;

/** What the section under an English heading holds; `null` where a word is not known, or none of them says it. */
export function englishKind(title: string): SectionKind | null {
  const bare = withoutBracket(withoutNumber(title)).replace(/\s*[:：?]?\s*$/u, "");
  return clauseKind(bare) ?? nounKind(bare.replace(ofWhatever, ""));
}

function nounKind(title: string): SectionKind | null {
  if (!mayBeKnown(title, words) || beginsWithOf.test(title)) return null;
  const meanings = meaningsOf(title.replace(joints, " and "), words);
  return meanings === null ? null : kindOf(meanings);
}

/** "On premises", "In context": where or for whom, and nothing that is stated. */
const beginsWithOf = /^(?:of|for|to|in|on|from|behind|with|within|across|by|during|at|into|between|under) /i;

const strategic: ReadonlySet<SectionKind> = new Set(["mission", "vision", "principles", "strategy"]);

/** What is named first is what the section is of; "Mission, vision and values" together are a strategy. */
function kindOf(meanings: readonly Meaning[]): SectionKind | null {
  const kinds: SectionKind[] = [];
  let isOf = false;
  for (const part of partsOf(meanings)) {
    const isList = part.meanings.every((meaning) => meaning === "list" || meaning === "filler");
    if (part.joint === "of" && kinds.length > 0) {
      isOf = true;
      // "Purpose of this page"
      if (kinds[0] === "mission" && part.meanings.includes("paper")) return "about";
      continue;
    }
    if (isOf || isList) continue;
    const kind = headOf(part.meanings);
    if (kind === undefined) return null;
    if (kind !== null) kinds.push(kind);
  }
  const [first] = kinds;
  if (first === undefined) return null;
  return kinds.length > 1 && new Set(kinds).size > 1 && kinds.every((kind) => strategic.has(kind)) ? "strategy" : first;
}

interface Part {
  readonly joint: "and" | "of";
  readonly meanings: Meaning[];
}

function partsOf(meanings: readonly Meaning[]): readonly Part[] {
  const parts: Part[] = [{ joint: "and", meanings: [] }];
  for (const meaning of meanings) {
    if (meaning === "and" || meaning === "of") parts.push({ joint: meaning, meanings: [] });
    else parts.at(-1)?.meanings.push(meaning);
  }
  return parts.filter((part) => part.meanings.length > 0);
}

const around: ReadonlySet<Meaning> = new Set(["filler", "subject", "paper", "list", "and", "of"]);
const isConcept = (meaning: Meaning): meaning is Concept => !around.has(meaning);

/** The concept words end in; `null` where they name only whose it is, `undefined` where they end in anything else. */
function headOf(meanings: readonly Meaning[]): SectionKind | null | undefined {
  if (meanings.includes("north-star")) return "north-star";
  const at = meanings.findLastIndex((meaning) => meaning !== "filler" && meaning !== "list");
  const head = meanings[at];
  if (head === undefined || head === "paper" || head === "list") return undefined;
  if (!isConcept(head)) return meanings.some(isConcept) ? undefined : null;
  if (head !== "bare") return head;
  const before = meanings.slice(0, at);
  return before.every((meaning) => meaning === "filler" || meaning === "paper" || meaning === "list")
    ? "about"
    : undefined;
}
