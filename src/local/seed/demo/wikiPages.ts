/**
 * The demo department's pages, as untidy as pages that five years of people wrote: numbered folders, headings without a
 * blank, CRLF, missing final newlines, a misspelt heading, non-breaking blanks, stale `.order` files, a picture that was
 * lost in a move. `{{key}}` stands for the number of the work item of that key in `boardStory.ts`.
 *
 * The department runs the booking of ferry crossings; it and everyone in it are made up.
 */
import { PICTURE_PATH } from "./picture";

const lines = (...text: readonly string[]): string => text.join("\n");

export const welcome = lines(
  "Welcome to the **Platform** department. We build and run what passengers use to book a crossing, and what harbours use to let them on board.",
  "",
  "Start here:",
  "",
  "- [Our mission](/1.-Welcome/Mission)",
  "- [Who is who](/1.-Welcome/Who-is-who)",
  "- [How we plan](/5.-Ways-of-Working/How-We-Plan)",
  "",
  "[[_TOSP_]]",
);

export const mission = lines(
  "## We carry people and their vehicles across the water",
  "",
  "## so that every crossing leaves full, on time and paid for once,",
  "",
  "## and is remembered for where it led rather than for how it was booked",
);

export const whoIsWho = lines(
  "# Who is who",
  "",
  "![Map of the teams](/.attachments/Team%20map-5b1c0d7e-0c52-4f0c-9a53-2a1d7a1f60d9.PNG)",
  "",
  "| Stream | Leads | Ask about |",
  "|--|--|--|",
  "| Technology | Priya Nair, Anders Lindqvist | releases, networks, data, backups |",
  "| Product | Grace Okafor | booking, timetable, messages |",
  "| Support | Leila Haddad, Ravi Menon | changes, refunds, kiosks |",
  "",
  "Tomás Herrera looks after the services nobody else claims. If you do not know whom to ask, ask him.",
);

export const words = lines(
  "#Words we use",
  "",
  "- **Crossing**: one departure of one vessel. Not a *trip*, which is there and back.",
  "- **Deck metre**: what a vehicle takes up. A caravan is a vehicle, a bicycle is not.",
  "- **Quay**: where people wait. The *harbour* is where we have a contract.",
  "",
);

export const technologyVision = lines(
  "# Who should read this",
  "Everybody who changes, runs or pays for our systems. The page says what we want our technology to be like in a few years, so that many small decisions end up pointing the same way.",
  "",
  "Disagreeing with it is useful. Say so in the comments, or change the page.",
  "",
  "# Vision",
  '<div style="color:#0B5C78; text-align:center; font-size:1.4em; border:1px solid silver; padding:8px">Make the next change easier than the last one, <br>so that crossings keep leaving while we improve what runs them, <br>and what we build this year <br> is still a pleasure to change in ten </div>',
  "",
  "",
  "# Guiding Principals",
  "- Whoever runs it at night has a say in how it is built by day",
  "- An idea is tried on something small before it gets a place on the roadmap",
  "- The leads ask and decide late; engineers propose and prepare, and nobody waits to be told",
  "- Boring where passengers pay, curious everywhere else",
  "- We would rather understand a problem for a week than carry its quick answer for a year",
  "",
  "",
  "# Contextual Overview",
  `![Strategy at a glance.png](/${encodeURI(PICTURE_PATH)})`,
  "",
  "- Our **Technology Vision** says where we are going.",
  "- Our [Technology Strategy](/2.-Technology/Technology-Strategy) says what has to become true on the way.  ",
  "- The [Technology Roadmap](/2.-Technology/Technology-Roadmap) turns it into outcomes, each broken down into what can be delivered and put on the backlog.",
  "- Product and Support stand beside us with visions, strategies and roadmaps of their own.",
  "- The [departmental mission](/1.-Welcome/Mission) holds the three together.",
);

export const technologyStrategy = lines(
  "# Technology Strategy",
  "",
  "Three themes, in this order when they get in each other's way.",
  "",
  "## 1. Change without ceremony",
  "A change that is good should be live before its author has forgotten why it was made.",
  "",
  "## 2. Nothing that only one person can rebuild",
  "Machines, networks and databases come from code that is read and reviewed like any other.",
  "",
  "## 3. The person who can fix it hears of it first",
  "Alerts go to owners. A desk in between is a delay with a salary.",
  "",
  "# What we are not doing",
  "- No rewrite of the booking core before 2028",
  "- No second cloud for the sake of having two",
  "",
);

export const technologyRoadmap = lines(
  "[[_TOC_]]",
  "",
  "# Technology Roadmap",
  "",
  "What the Technology stream promises. We look at it together on the first Friday of the month; what stands below an outcome becomes a Feature when a team takes it on.",
  "",
  "## Now",
  "",
  "### Releases no longer wait for a person",
  "#{{releases}}",
  "",
  "A change that passed its checks reaches passengers the same day. Today it waits for the release call on Thursday.",
  "",
  "- Owner: Priya Nair",
  "- Target: Q4 2026",
  "- Kind: commitment",
  "- Impact: high",
  "- For customers: a fix arrives the day it is ready",
  "- Health: on track, rollback works in the test harbour (2026-11-06)",
  "- One pipeline template for all booking services #{{pipelines}}",
  "- Rollback on a failed health check #{{rollback}}",
  "- Retire the release calendar #{{calendar}}",
  "",
  "### Every service can be rebuilt from code in an hour",
  "#{{rebuild}}",
  "",
  "- Owner: Anders Lindqvist",
  "- Target: 2027-03-31",
  "- Kind: runway",
  "- Enables: Timetable search answers within a second",
  "- Networks and gateways described in code #{{rebuild-network}}",
  "- Databases restored by the same code #{{rebuild-data}}",
  "- A rebuild rehearsed in front of the harbours",
  "",
  "The databases are blocked by #{{backups}} until the nightly test has been green for a month.",
  "",
  "## Next",
  "",
  "### Incidents find their owner within five minutes",
  "",
  "**Owner:** Tomás Herrera",
  "",
  "**Target:** 2027-03-31",
  "",
  "- List of services with their owners",
  "- Page the owner instead of the duty desk",
  "- Handover between shifts is rehearsed",
  "",
  "### Passenger data stays in the region it was given in",
  "",
  "- Kind: runway",
  "- Debt class: safety",
  "- Confidence: medium",
  "- Loyalty data divided by region",
  "- Copies for testing carry no names",
  "",
  "## Later",
  "",
  "### Capacity follows the summer without a ticket",
  "",
  "- Services grow with the queue at the quay",
  "- A winter night costs half of a summer day",
);

export const metrics = (current: readonly [string, string, string], date: string): string =>
  lines(
    "# North-star metric",
    "",
    "**Crossings completed without calling us.** Everything else on this page is here because it moves that number.",
    "",
    "| Metric | Role | Unit | Baseline | Target | Current | Date |",
    "|:--|:--|:--|--:|--:|--:|:--|",
    `| Crossings completed without calling us | North star | % | 81 | 92 | ${current[0]} | ${date} |`,
    `| Time from a merged change to passengers | KPI | hours | 96 | 4 | ${current[1]} | ${date} |`,
    `| Bookings lost at payment | KPI | % | 7.2 | 3 | ${current[2]} | ${date} |`,
    "",
  );

export const technicalDebt = lines(
  "# Technical debt",
  "",
  "Kept like a portfolio. Every third sprint two days belong to this page. We sort by what it costs when it bites, not by how ugly it is.",
  "",
  "| Debt | Class | What it costs | Since |",
  "|--|--|--|--|",
  "| The fare engine runs on a runtime nobody patches | Safety | two incidents in 2026 | 2023 |",
  "| Bookings and loyalty share one database | Scalability | every sale day is a night shift | 2021 |",
  "| Tests of the kiosk need a kiosk | Speed | a day per change | 2022 |",
  "| Five ways to write a log line | Speed | slow searches during incidents | 2020 |",
  "",
  "Agreed on 2026-06-12, safety first.",
  "",
  "Investment window: 15 % of each quarter",
  "",
);

export const ideas = lines(
  "# Ideas",
  "",
  "Ideas live here until a test says yes or no. A no that taught us something stays on the page.",
  "",
  "## Tell the deck crew how wide the next car is",
  "- Hypothesis: loading is quicker when the crew sees measurements before the ramp",
  "- Test: two weekends at the north harbour with paper lists",
  "- Owner: Ravi Menon",
  "- Since: 2026-09-18",
  "",
  "## Tickets without a bar code",
  "- Hypothesis: a booking number spoken at the gate is faster than a scan",
  "- Test: one lane for a week",
  "- Result: rejected, 40 seconds slower per car; names are hard to hear in wind",
  "- Owner: Grace Okafor",
  "- Since: 2026-05-04",
);

export const decisions = lines(
  "# Decision rights",
  "",
  "| Question | Who decides | Who is asked | Measure that settles it |",
  "|--|--|--|--|",
  "| Which technology runs a service | the team that is woken up | Technology leads | time to restore |",
  "| Product against architecture in one sprint | Grace and Priya together | the team | north-star metric |",
  "| Spending above 10,000 | head of department | all leads | cost per crossing |",
  "",
  "Not agreed within a week: it goes to the head of department, with both views on one page.",
  "",
  "# Decisions",
  "",
  "- 2026-03-20: Backups first, rebuild second. A rebuild without a restore is a demonstration.",
  "- 2026-07-03: The timetable gets an index of its own; the booking database stays as it is.",
  "- 2026-10-02: No second payment provider this year.",
);

export const product = lines(
  "# Product",
  "",
  "What passengers notice. See the [vision](/3.-Product/Product-Vision), the [strategy](Product-Strategy.md) and the [roadmap](/3.-Product/Product-Roadmap-2026).",
  "",
);

/** Written on another machine: CRLF throughout. */
export const productVision = lines(
  "# Vision",
  "",
  "> A family decides at breakfast to see the islands and is on board before lunch, without having asked anyone for help.",
  "",
  "# Principles",
  "",
  "1. Fewer questions beat better forms",
  "2. Say what it costs before asking for anything",
  "3. Works with one hand, in the wind",
  "",
).replace(/\n/g, "\r\n");

export const productStrategy = lines(
  "#Product Strategy",
  "",
  "##Find",
  "People look for a day and a place. They should not have to know what our lines are called.",
  "",
  "##Decide",
  "Price, room and weather on one screen; nothing changes after they chose.",
  "",
  "##Go",
  "From paying to standing on deck nobody needs paper, and nobody needs us.",
);

export const productRoadmap = lines(
  "# Product Roadmap 2026",
  "",
  "| # | Outcome | For customers | Owner | Target | Status | Work item |",
  "|--|--|--|--|--|--|--|",
  "| 1 | Passengers book a crossing in under two minutes | no account, no repeated questions | Grace Okafor | Q3 2026 | Done ✅ | #{{checkout}} |",
  "| 2 | Timetable search answers within a second | people try more days and find a cheaper one | Grace Okafor | Q4 2026 | In progress | #{{timetable}} |",
  "| 3 | Nobody stands at the quay without knowing about a delay | they wait at home instead | Ravi Menon | Q1 2027 | In progress | #{{delays}} |",
  "| 4 | Groups book together and pay apart | the one who books no longer lends money | Grace Okafor | Q2 2027 | Planned |  |",
  "| 5 | Passengers see what a crossing costs the climate | they can choose the slower vessel |  | 2027 | Planned |  |",
  "| 6 | Loyalty points pay for breakfast on board | points are used instead of forgotten |  |  | Idea |  |",
  "",
  "Achieved: outcome 1, median booking time 1 min 52 s on 2026-10-01 (baseline 4 min 10 s, target 2 min).",
  "",
);

export const risks = lines(
  "# Risks",
  "",
  "| Risk | State | Who | What we do |",
  "|--|--|--|--|",
  "| The harbour feed has no agreement behind it | Owned | Ravi Menon | contract talks until January |",
  "| One person knows the fare rules | Mitigated | Grace Okafor | pairing every Wednesday |",
  "| Card scheme changes its rules in spring | Accepted | Priya Nair | nothing before it is published |",
);

export const researchNotes = lines(
  "# Research Notes",
  "",
  "> **Note**: This section is under construction.",
  "",
  "## Interviews",
  "",
  "*Coming soon.*",
  "",
  "## Diary study",
  "",
  "TBD",
  "",
);

export const supportVision = lines(
  "**Nobody has to call us twice, and most never have to call.** We know the crossing, we know the passenger, and we say when it will be settled.",
  "",
  "# Principles",
  "-\u00a0Answer first, explain second",
  "-\tThe agent's screen shows what the passenger's screen shows",
  "- A case is closed by the passenger,\u200b not by the clock",
  "",
  "# Strategy",
  "",
  "## Give the passenger the tools of the agent",
  "Whatever an agent may do without asking, a passenger may do alone.",
  "",
  "## One place to look",
  "Handbooks, old cases and the state of the systems behind one search.",
  "",
  "### What we stopped",
  "The chat window. It was a queue with a smile.",
);

export const supportRoadmap = lines(
  "# Support Roadmap",
  "",
  "## In progress",
  "",
  "- Passengers change a booking without calling us #{{self-service}}",
  "   - Change the date of a crossing #{{change-date}}",
  "   - Change the vehicle on a booking #{{change-vehicle}}",
  "   - Cancel and have the money back within three days",
  "",
  "## Planned",
  "",
  "- Refund times are shown on the account page",
  "- Harbour staff help a passenger without a password",
  "   - Staff sign in with their badge",
  "   - What they changed is written on the booking",
  "",
  "## Done",
  "",
  "- Agents find an answer in one place #{{answers}}",
  "",
  "## Ideas",
  "",
  "- A voice line that knows the caller's crossing",
);

export const onCallHandbook = lines(
  "---",
  "title: On-call Handbook",
  "description: What to do when a kiosk or a gate stops",
  "category: support",
  "tags: [on-call, kiosks]",
  "date: 2026-04-17",
  "---",
  "",
  "# Before anything else",
  "",
  "1. Can people still board? If yes, breathe.",
  "2. Say in the channel that you are on it.",
  "3. Look at the gate before the code.",
  "",
  "# After it",
  "",
  "Write down what you saw, in the words you would use at breakfast.",
  "",
);

export const howWePlan = lines(
  "# How we plan",
  "",
  "A problem someone has → an idea → a small test → an outcome on a roadmap → deliverables → sprints. Ideas can come from anyone; the leads help to find out whether they hold.",
  "",
  "- An outcome says what will be different, not what will be built.",
  "- It has an owner who can say no.",
  "- Closing the work is not the end of it: the measure has to move.",
  "",
  "See also [preparing work](/5.-Ways-of-Working/Preparing-Work-for-Sprints) and the old [governance page](/Governance/Technology-Board).",
);

export const preparing = lines(
  "# Preparing work for sprints",
  "",
  "A Feature is ready when a stranger could start on it:",
  "",
  "- [ ] an owner",
  "- [ ] how we will know that it works",
  "- [ ] a size we believe",
  "- [ ] the outcome it serves",
  "",
);

export const guardrails = lines(
  "# Guardrails for experiments",
  "",
  "- At most one harbour at a time, never on a sale day",
  "- Every experiment can be switched off by the person on call",
  "- What it measures is written down before it starts",
  "- It ends after two weeks, or someone says aloud why not",
);

export const reviewNotes = lines(
  "# Roadmap review, 2 October 2026",
  "",
  "There: Priya, Grace, Leila, Anders.",
  "",
  "- #{{checkout}} is live everywhere; we measure until the end of the month before we call it achieved.",
  "- #{{timetable}} started late because of the sale; the target stays.",
  "- #{{rebuild}} waits for #{{backups}}. Anders shows a restore next time.",
  "- To do: Tomás asks the harbours who should be paged at night.",
  "",
);

export const oldRoadmap = lines(
  "> Superseded by [Technology Roadmap](/2.-Technology/Technology-Roadmap). Kept because people link to it.",
  "",
  "# Technology Roadmap 2025",
  "",
  "## Done",
  "",
  "- Bookings leave the old data centre",
  "- One sign-in for staff",
  "",
  "## Not done",
  "",
  "- Shared calendar for releases",
);
