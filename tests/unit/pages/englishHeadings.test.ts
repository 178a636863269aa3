/** English headings put together from known words, beside those that name what somebody builds. */
import { pagePath } from "../../../src/domain/ids";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";
import { groupOf } from "../../../src/pages/words/groupHeading";
import { sectionKind, type SectionKind } from "../../../src/pages/words/sectionWords";

const kinds: Readonly<Partial<Record<SectionKind, string>>> = {
  mission: "The mission of the data team;Our remit;Why our team exists",
  vision: "Our long-term vision;Where we want to be by next summer",
  principles: "Engineering & design tenets;Shared beliefs;The values of our department",
  themes: "Our three strategic pillars;Where we will concentrate;Key areas of focus",
  "north-star": "Our Northstar metric;North star & guiding inputs",
  kpis: "Lagging and leading indicators;Recommended metrics;How we will measure progress;The numbers we watch",
  guardrails: "Red lines;Our non-negotiables & limits;What we won't give up on;What must not break",
  "decision-rights": "Decision-making & approval rights;Delegated authorities;Who signs off which spending",
  decisions: "Recent architecture decisions;Decisions so far;What we have agreed on so far",
  "non-goals":
    "Explicit exclusions;What we're deliberately not building this year;⛔ Not for this season;Intentionally not included",
  risks: "Top five risks & mitigations;RAID log;What might derail us;Our watch list",
  ideas: "Hypotheses and experiments;Idea collection;What we would like to try out;What we may still test",
  debt: "Our known design debt;Refactoring needs;Things to clean up;Tech debt & maintenance;Things we have to tidy up",
  achieved: "Our accomplishments in 2025;What we've delivered;Looking back on the first half",
  about:
    "Interdependencies with other teams;Upstream dependencies (Harbour data);Assumptions behind the crane move;Rejected alternatives;Options & trade-offs;Outstanding questions for the board;Lessons from the pilot;Stakeholder feedback;Budget and headcount;Recent changes to this page;Roadmap governance;Programme status;Glossary / acronyms;Minutes of the steering group;Purpose of this document;Team members & contacts;What must be true;What happens next;Risk definitions;Options we looked at;Things to clarify;What we depend on;How to read this plan;Points of contact;Appendix: references;The story so far;What our guests told us;What we still need to decide;Options comparison;To-dos",
};

describe.each(Object.entries(kinds))("a section on %s", (kind, headings) => {
  it.each(headings.split(";"))("“%s”", (heading) => {
    expect(sectionKind(heading)).toBe(kind);
  });
});

describe("what may well be built", () => {
  it.each([
    "Dependency updates",
    "Feedback portal",
    "Feedback on invoices",
    "Cost reduction",
    "Budget planning",
    "Option pricing",
    "Service boundaries",
    "Follow-up mails",
    "Sync status",
    "Capacity forecast",
    "Team onboarding",
    "Customer onboarding",
    "Questions and answers",
    "Links to orders",
    "Payment options",
    "Search history",
    "Contact form",
    "Status page",
    "Risk scoring",
    "Metrics pipeline",
    "Experiment platform",
    "Platform health",
    "Context menu",
    "Background jobs",
    "Roles and permissions",
    "Lessons for people who work shifts",
    "On premises",
    "Upcoming changes",
    "Risks and goals",
    "Quick wins",
    "What went live",
    "Not for profit",
    "Contents of a crate",
    "How-to videos",
  ])("“%s” stays", (heading) => {
    expect(sectionKind(heading)).toBeNull();
  });
});

const read = (heading: string): readonly string[] =>
  readPage(
    {
      path: pagePath("/Quay/Roadmap"),
      text: `# Roadmap\n\n## Night shift\n\n- lamps\n- pay\n\n## Second crane\n\n- ground\n- rails\n\n## ${heading}\n\n- **Light**: needs the grid\n- **Rails**: need the yard\n`,
    },
    plainContext(pagePath("/Quay/Roadmap")),
  ).outcomes.map(({ title }) => title);

describe("among outcomes", () => {
  it.each(["External dependencies", "Alternatives considered", "Our pillars", "What we'd do differently"])(
    "“%s” is none",
    (heading) => {
      expect(read(heading)).toEqual(["Night shift", "Second crane"]);
    },
  );

  it.each(["Dependency updates", "Feedback portal"])("“%s” is one", (heading) => {
    expect(read(heading)).toEqual(["Night shift", "Second crane", heading]);
  });
});

describe("lanes in a few words", () => {
  it.each([
    ["Stuck", "proposed"],
    ["🚧 Waiting for the port authority", "proposed"],
    ["Awaiting sign-off", "proposed"],
    ["Next in line", "proposed"],
    ["What we're building right now", "in-progress"],
    ["Being rolled out", "in-progress"],
    ["Gone live", "done"],
    ["No longer planned", "removed"],
    ["Not going ahead", "removed"],
    ["Shelved", "removed"],
  ])("“%s” says that things are %s", (heading, category) => {
    expect(groupOf(heading)).toMatchObject({ kind: "status", category });
  });

  it.each([
    "Year 1",
    "Second phase",
    "Phase three",
    "Coming soon",
    "Further down the line",
    "Oct – Dec",
    "März bis Mai",
  ])("“%s” is a time", (heading) => {
    expect(groupOf(heading)).toMatchObject({ kind: "horizon" });
    expect(sectionKind(heading)).toBeNull();
  });

  it.each(["Waiting list", "Year-end closing", "Being on time", "Ready-made quotes", "What we build on", "May – Ltd"])(
    "“%s” is none",
    (heading) => {
      expect(groupOf(heading)).toBeNull();
    },
  );
});

describe("a heading with something beside its name", () => {
  it.each([
    ["Strategic themes FY27–28", "themes"],
    ["KPIs FY27", "kpis"],
    ["Things that may go wrong", "risks"],
    ["What could still go wrong", "risks"],
    ["How we decide things – our tenets", "principles"],
    ["Was uns leitet – unsere Prinzipien", "principles"],
    ["Aspirational values", "principles"],
  ])("names what it names: %s", (heading, kind) => {
    expect(sectionKind(heading)).toBe(kind);
  });

  it.each(["Faster checkout – our way", "Portal – our roadmap", "FY27 portal"])("is a title else: %s", (heading) => {
    expect(sectionKind(heading)).toBeNull();
  });
});
