/**
 * The demo department's board, as a story in dates: who made an item, when work on it began and when it was finished.
 * Titles are what a team would write; the wiki's pages (`wikiStory.ts`) name some of these items by their keys.
 */
import type { Level } from "../processWords";

export type Stream = "Technology" | "Product" | "Support";
export type PersonKey = "priya" | "tomas" | "grace" | "anders" | "leila" | "ravi";

export interface StoryItem {
  readonly key: string;
  readonly level: Level;
  readonly title: string;
  readonly stream: Stream;
  readonly parent: string | null;
  readonly by: PersonKey;
  readonly assigned: PersonKey | null;
  /** ISO dates. */
  readonly created: string;
  readonly started: string | null;
  readonly finished: string | null;
  readonly iteration: string | null;
  readonly priority: number | null;
  readonly target: string | null;
  readonly tags: string | null;
  readonly description: string | null;
}

export const people: Readonly<Record<PersonKey, { readonly name: string; readonly mail: string }>> = {
  priya: { name: "Priya Nair", mail: "priya.nair@platform.example" },
  tomas: { name: "Tomás Herrera", mail: "tomas.herrera@platform.example" },
  grace: { name: "Grace Okafor", mail: "grace.okafor@platform.example" },
  anders: { name: "Anders Lindqvist", mail: "anders.lindqvist@platform.example" },
  leila: { name: "Leila Haddad", mail: "leila.haddad@platform.example" },
  ravi: { name: "Ravi Menon", mail: "ravi.menon@platform.example" },
};

export const iterations: readonly { readonly name: string; readonly start: string; readonly finish: string }[] = [
  { name: "Sprint 21", start: "2026-09-14", finish: "2026-10-02" },
  { name: "Sprint 22", start: "2026-10-05", finish: "2026-10-23" },
  { name: "Sprint 23", start: "2026-10-26", finish: "2026-11-13" },
  { name: "Sprint 24", start: "2026-11-16", finish: "2026-12-04" },
  { name: "Sprint 25", start: "2026-12-07", finish: "2026-12-23" },
];

interface Facts {
  readonly by?: PersonKey;
  readonly to?: PersonKey;
  readonly started?: string;
  readonly finished?: string;
  readonly iteration?: string;
  readonly priority?: number;
  readonly target?: string;
  readonly tags?: string;
  readonly description?: string;
}

function item(
  level: Level,
  key: string,
  title: string,
  stream: Stream,
  parent: string | null,
  created: string,
  facts: Facts = {},
): StoryItem {
  return {
    key,
    level,
    title,
    stream,
    parent,
    created,
    by: facts.by ?? leadOf[stream],
    assigned: facts.to ?? null,
    started: facts.started ?? null,
    finished: facts.finished ?? null,
    iteration: facts.iteration ?? null,
    priority: facts.priority ?? null,
    target: facts.target ?? null,
    tags: facts.tags ?? null,
    description: facts.description ?? null,
  };
}

const leadOf: Readonly<Record<Stream, PersonKey>> = { Technology: "priya", Product: "grace", Support: "leila" };

/** Requirements of one deliverable, written short: title, and how far it is ("." open, ">" begun, "x" done). */
function requirements(
  parent: string,
  stream: Stream,
  from: string,
  iteration: string,
  lines: readonly string[],
): readonly StoryItem[] {
  return lines.map((line, index) => {
    const done = line.startsWith("x ");
    const begun = done || line.startsWith("> ");
    return item("requirement", `${parent}.${index + 1}`, line.slice(2), stream, parent, dayAfter(from, index), {
      by: crew[stream][index % 2] ?? leadOf[stream],
      ...(begun
        ? { started: dayAfter(from, 6 + index), to: crew[stream][(index + 1) % 2] ?? leadOf[stream], iteration }
        : {}),
      ...(done ? { finished: dayAfter(from, 14 + index) } : {}),
    });
  });
}

const crew: Readonly<Record<Stream, readonly PersonKey[]>> = {
  Technology: ["tomas", "anders"],
  Product: ["grace", "ravi"],
  Support: ["leila", "ravi"],
};

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function tasks(parent: string, stream: Stream, from: string, lines: readonly string[]): readonly StoryItem[] {
  return lines.map((line, index) => {
    const done = line.startsWith("x ");
    return item("task", `${parent}.t${index + 1}`, line.slice(2), stream, parent, dayAfter(from, index), {
      by: crew[stream][0] ?? leadOf[stream],
      ...(done || line.startsWith("> ")
        ? { started: dayAfter(from, 2 + index), to: crew[stream][0] ?? leadOf[stream], iteration: "Sprint 23" }
        : {}),
      ...(done ? { finished: dayAfter(from, 4 + index) } : {}),
    });
  });
}

export const boardStory: readonly StoryItem[] = [
  // Technology: releases without waiting. In progress, linked, partly broken down.
  item("outcome", "releases", "Releases no longer wait for a person", "Technology", null, "2026-04-14", {
    to: "priya",
    started: "2026-05-04",
    priority: 1,
    target: "2026-12-18",
    description:
      "<div>A change that passed its checks reaches passengers the same day. Today it waits for the release call on Thursday.</div><ul><li>Nobody is asked to press a button</li><li>Nobody is woken up to take a release back</li></ul>",
  }),
  item(
    "deliverable",
    "pipelines",
    "One pipeline template for all booking services",
    "Technology",
    "releases",
    "2026-04-21",
    { to: "tomas", started: "2026-05-06", finished: "2026-09-25", priority: 1, tags: "debt; speed" },
  ),
  ...requirements("pipelines", "Technology", "2026-05-05", "Sprint 21", [
    "x Template builds and tests a service from its own folder",
    "x Secrets come from the vault instead of variables",
    "x Fares and timetable services moved to the template",
    "x Harbour gateway moved to the template",
  ]),
  item("deliverable", "rollback", "Rollback on a failed health check", "Technology", "releases", "2026-06-02", {
    to: "anders",
    started: "2026-08-17",
    iteration: "Sprint 25",
    priority: 1,
  }),
  ...requirements("rollback", "Technology", "2026-08-18", "Sprint 23", [
    "x Health checks say what they checked",
    "> Traffic returns to the last good version by itself",
    "> Rollback is announced in the release channel",
    ". Rehearse a rollback in the evening peak",
  ]),
  ...tasks("rollback.2", "Technology", "2026-10-27", [
    "x Keep two versions warm",
    "> Shift traffic in steps of ten per cent",
    ". Measure the time back to good",
  ]),
  item("deliverable", "calendar", "Retire the release calendar", "Technology", "releases", "2026-06-09", {
    priority: 3,
  }),

  // Technology: rebuilt from code. A runway, linked, blocked by the backup work.
  item("outcome", "rebuild", "Every service can be rebuilt from code in an hour", "Technology", null, "2026-05-11", {
    to: "anders",
    started: "2026-07-06",
    priority: 2,
    target: "2027-03-31",
  }),
  item(
    "deliverable",
    "rebuild-network",
    "Networks and gateways described in code",
    "Technology",
    "rebuild",
    "2026-05-18",
    { to: "anders", started: "2026-07-06", finished: "2026-10-16", tags: "debt; scalability" },
  ),
  ...requirements("rebuild-network", "Technology", "2026-07-07", "Sprint 22", [
    "x Describe the harbour network",
    "x Describe the public gateway",
    "x Compare what runs with what is described every night",
  ]),
  item("deliverable", "rebuild-data", "Databases restored by the same code", "Technology", "rebuild", "2026-05-18", {
    to: "tomas",
    started: "2026-10-05",
    iteration: "Sprint 24",
  }),
  ...requirements("rebuild-data", "Technology", "2026-10-06", "Sprint 23", [
    "> Restore the bookings database into an empty account",
    ". Restore the loyalty database into an empty account",
    ". Time the restore in front of witnesses",
  ]),
  item("outcome", "backups", "Backups are tested every night", "Technology", null, "2026-03-16", {
    by: "anders",
    to: "anders",
    started: "2026-03-30",
    priority: 1,
  }),
  item(
    "deliverable",
    "backup-report",
    "Morning report of last night's restore",
    "Technology",
    "backups",
    "2026-03-23",
    { to: "anders", started: "2026-04-06", finished: "2026-06-12", tags: "debt; safety" },
  ),
  item(
    "deliverable",
    "backup-offsite",
    "Copy of the backups outside the region",
    "Technology",
    "backups",
    "2026-03-23",
    { to: "tomas", started: "2026-09-07", iteration: "Sprint 25", tags: "debt" },
  ),

  // Technology: planned on the board only.
  item("outcome", "incidents", "Duty rota for the winter timetable", "Technology", null, "2026-08-24", {
    by: "tomas",
    priority: 2,
  }),
  item("deliverable", "ownership-list", "Rota kept in the paging tool", "Technology", "incidents", "2026-08-31", {
    by: "tomas",
    to: "tomas",
    started: "2026-09-14",
    finished: "2026-10-09",
  }),
  item("deliverable", "paging", "Change of shift without a telephone call", "Technology", "incidents", "2026-08-31", {
    by: "tomas",
  }),

  // Work that serves no outcome.
  item("outcome", "warehouse", "Move the reporting warehouse to the new contract", "Technology", null, "2026-02-09", {
    by: "anders",
    to: "anders",
    started: "2026-02-23",
    priority: 3,
    tags: "contract",
  }),
  item("deliverable", "warehouse-copy", "Copy five years of bookings", "Technology", "warehouse", "2026-02-16", {
    to: "anders",
    started: "2026-03-02",
    finished: "2026-07-24",
  }),
  item(
    "deliverable",
    "warehouse-reports",
    "Rebuild the twelve reports people still open",
    "Technology",
    "warehouse",
    "2026-02-16",
    { to: "tomas", started: "2026-08-03", iteration: "Sprint 24" },
  ),
  ...requirements("warehouse-reports", "Technology", "2026-08-04", "Sprint 22", [
    "x Occupancy per crossing",
    "x Refunds per harbour",
    "> Late departures per vessel",
    ". Loyalty points issued",
  ]),

  // Run and fix: work that is not meant to serve an outcome.
  item("outcome", "run-and-fix", "Run and fix 2026", "Support", null, "2026-01-05", {
    by: "leila",
    to: "leila",
    started: "2026-01-05",
    tags: "run-and-fix",
  }),
  item("deliverable", "certificates", "Renew certificates before they end", "Support", "run-and-fix", "2026-01-12", {
    to: "ravi",
    started: "2026-01-19",
    iteration: "Sprint 25",
    tags: "run-and-fix",
  }),
  item("deliverable", "patching", "Monthly patches of the harbour kiosks", "Support", "run-and-fix", "2026-01-12", {
    to: "ravi",
    started: "2026-01-19",
    iteration: "Sprint 24",
    tags: "run-and-fix",
  }),

  // Product: finished and measured.
  item("outcome", "checkout", "Passengers book a crossing in under two minutes", "Product", null, "2026-01-19", {
    to: "grace",
    started: "2026-02-02",
    finished: "2026-08-28",
    priority: 1,
    target: "2026-08-31",
  }),
  item("deliverable", "checkout-guest", "Book without an account", "Product", "checkout", "2026-01-26", {
    to: "ravi",
    started: "2026-02-09",
    finished: "2026-05-22",
  }),
  ...requirements("checkout-guest", "Product", "2026-02-10", "Sprint 21", [
    "x Ask for a mail address only",
    "x Offer the account after payment",
    "x Find a booking by its number",
  ]),
  item(
    "deliverable",
    "checkout-cards",
    "Remember the card if the passenger wants",
    "Product",
    "checkout",
    "2026-01-26",
    { to: "grace", started: "2026-04-13", finished: "2026-08-14" },
  ),
  ...requirements("checkout-cards", "Product", "2026-04-14", "Sprint 21", [
    "x Keep a token instead of the card",
    "x Ask before keeping it",
    "x Forget it in one click",
  ]),

  // Product: in progress.
  item("outcome", "timetable", "Timetable search answers within a second", "Product", null, "2026-05-25", {
    to: "grace",
    started: "2026-09-01",
    priority: 1,
    target: "2026-12-31",
  }),
  item(
    "deliverable",
    "timetable-index",
    "Search over an index instead of the booking database",
    "Product",
    "timetable",
    "2026-06-01",
    { to: "ravi", started: "2026-09-07", iteration: "Sprint 25" },
  ),
  ...requirements("timetable-index", "Product", "2026-09-08", "Sprint 23", [
    "x Build the index every ten minutes",
    "> Update the index when a crossing is cancelled",
    ". Answer from the index in the app",
    ". Answer from the index at the kiosks",
  ]),
  item(
    "deliverable",
    "timetable-nearby",
    "Offer the next harbour when a crossing is full",
    "Product",
    "timetable",
    "2026-06-01",
    { by: "grace" },
  ),
  item("outcome", "delays", "Nobody stands at the quay without knowing about a delay", "Product", null, "2026-07-13", {
    to: "ravi",
    started: "2026-10-19",
    priority: 2,
  }),
  item(
    "deliverable",
    "delay-messages",
    "Tell passengers of a delay before they leave home",
    "Product",
    "delays",
    "2026-07-20",
    { to: "ravi", started: "2026-10-26", iteration: "Sprint 24" },
  ),
  ...requirements("delay-messages", "Product", "2026-10-20", "Sprint 24", [
    "> Take delays from the harbour feed",
    "> Send a message once per delay",
    ". Let the passenger choose mail or text",
  ]),
  item(
    "deliverable",
    "quay-boards",
    "Same words on the quay boards and in the message",
    "Product",
    "delays",
    "2026-07-20",
  ),
  item("requirement", "orphan-story", "Show the weather at the destination", "Product", null, "2026-10-12", {
    by: "ravi",
  }),

  // Support: in progress and open.
  item("outcome", "self-service", "Passengers change a booking without calling us", "Support", null, "2026-04-07", {
    to: "leila",
    started: "2026-06-01",
    priority: 1,
    target: "2026-12-11",
  }),
  item("deliverable", "change-date", "Change the date of a crossing", "Support", "self-service", "2026-04-14", {
    to: "ravi",
    started: "2026-06-08",
    finished: "2026-10-02",
  }),
  ...requirements("change-date", "Support", "2026-06-09", "Sprint 21", [
    "x Show what the change costs before asking",
    "x Keep the seat until it is paid",
    "x Send the new ticket",
  ]),
  item("deliverable", "change-vehicle", "Change the vehicle on a booking", "Support", "self-service", "2026-04-14", {
    to: "leila",
    started: "2026-10-12",
    iteration: "Sprint 25",
  }),
  ...requirements("change-vehicle", "Support", "2026-10-13", "Sprint 23", [
    "x Measure the new vehicle against the deck",
    "> Refund the difference",
    ". Let a caravan become a car",
  ]),
  item("outcome", "answers", "Agents find an answer in one place", "Support", null, "2026-02-16", {
    to: "leila",
    started: "2026-03-02",
    finished: "2026-09-30",
    priority: 2,
  }),
  item("deliverable", "answers-search", "One search over handbooks and old cases", "Support", "answers", "2026-02-23", {
    to: "ravi",
    started: "2026-03-09",
    finished: "2026-09-18",
  }),
  item("outcome", "refund-times", "Account page in three languages", "Support", null, "2026-09-21", {
    by: "ravi",
  }),

  // Bugs, as every board has them.
  item("bug", "bug-double", "A double tap books two crossings", "Product", "checkout-guest", "2026-06-30", {
    to: "ravi",
    started: "2026-07-01",
    finished: "2026-07-03",
    priority: 1,
  }),
  item(
    "bug",
    "bug-time",
    "Kiosk clock is an hour late after the change to summer time",
    "Support",
    "patching",
    "2026-03-30",
    { by: "leila", to: "ravi", started: "2026-03-30", finished: "2026-04-02" },
  ),
  item(
    "bug",
    "bug-index",
    "Cancelled crossings stay in search for ten minutes",
    "Product",
    "timetable-index",
    "2026-11-03",
    { by: "leila", priority: 2 },
  ),
  item(
    "bug",
    "bug-refund",
    "Refund of a caravan counts the deck fee twice",
    "Support",
    "change-vehicle",
    "2026-11-10",
    { by: "leila", to: "leila", started: "2026-11-12", priority: 1 },
  ),
];
