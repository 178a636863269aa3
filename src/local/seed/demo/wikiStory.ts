/** The history of the demo wiki: who wrote what and when, from the first page to the text as it stands. */
import type { PersonKey } from "./boardStory";
import { drawPicture, PICTURE_PATH } from "./picture";
import * as page from "./wikiPages";

export interface StoryCommit {
  /** ISO moment. */
  readonly at: string;
  readonly by: PersonKey;
  readonly message: string;
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A page as it was before anyone linked work items. */
function unlinked(text: string): string {
  return text
    .replace(/blocked by #\{\{backups\}\} until the nightly test/, "blocked until the nightly restore")
    .replace(/^#\{\{[\w-]+\}\}\n/gm, "")
    .replace(/ #\{\{[\w-]+\}\}/g, " ")
    .replace(/ +$/gm, "");
}

const technology = "2.-Technology";
const product = "3.-Product";
const support = "4.-Support";
const working = "5.-Ways-of-Working";

export const wikiStory: readonly StoryCommit[] = [
  {
    at: "2025-02-10T09:12:00Z",
    by: "priya",
    message: "Added Technology Roadmap 2025",
    files: {
      "Archive/Technology-Roadmap-2025.md": page.oldRoadmap.replace(/^>.*\n\n/, ""),
      "Archive/.order": "Technology-Roadmap-2025",
    },
  },
  {
    at: "2026-01-07T08:40:00Z",
    by: "leila",
    message: "Added 1. Welcome",
    files: {
      "1.-Welcome.md": page.welcome,
      "1.-Welcome/Mission.md": page.mission,
      "1.-Welcome/Words-we-use.md": page.words,
      // Home and Sprints-&-Teams were pages once; their lines stayed.
      ".order": "Home\n1.-Welcome\n2.-Technology\n3.-Product\nSprints-&-Teams\n4.-Support",
      "1.-Welcome/.order": "Mission\nWho-is-who",
    },
  },
  {
    at: "2026-01-14T15:03:00Z",
    by: "priya",
    message: "Updated Technology Vision and Strategy",
    files: {
      [`${technology}/Technology-Vision-and-Strategy.md`]: page.technologyVision.replace(
        /\n# Contextual Overview[\s\S]*$/,
        "",
      ),
      [`${technology}/Technology-Strategy.md`]: page.technologyStrategy,
      [`${technology}/.order`]:
        "Technology-Vision-and-Strategy\nTechnology-Strategy\nTechnology-Canvas\nTechnology-Roadmap",
    },
  },
  {
    at: "2026-01-16T10:22:00Z",
    by: "priya",
    message: "Updated Technology Vision and Strategy",
    files: {
      [`${technology}/Technology-Vision-and-Strategy.md`]: page.technologyVision,
      [PICTURE_PATH]: drawPicture(),
    },
  },
  {
    at: "2026-01-21T13:30:00Z",
    by: "grace",
    message: "Product pages from the off-site",
    files: {
      [`${product}.md`]: page.product,
      [`${product}/Product-Vision.md`]: page.productVision,
      [`${product}/Product-Strategy.md`]: page.productStrategy,
      [`${product}/.order`]: "Product-Vision\r\nProduct-Strategy\r\nProduct-Roadmap-2026",
    },
  },
  {
    at: "2026-01-22T07:55:00Z",
    by: "grace",
    message: "Added Product Roadmap 2026",
    files: {
      [`${product}/Product-Roadmap-2026.md`]: unlinked(page.productRoadmap)
        .replace(/\nAchieved:.*\n/, "\n")
        .replace("Done ✅", "In progress"),
    },
  },
  {
    at: "2026-02-17T16:20:00Z",
    by: "leila",
    message: "Added Support - Vision and Strategy",
    files: {
      [`${support}/Support-%2D-Vision-and-Strategy.md`]: page.supportVision,
      [`${support}/Support-Roadmap.md`]: unlinked(page.supportRoadmap),
    },
  },
  {
    at: "2026-02-27T11:00:00Z",
    by: "anders",
    message: "Added Metrics",
    files: { [`${technology}/Metrics.md`]: page.metrics(["81.9", "93", "7.0"], "2026-02-27") },
  },
  {
    at: "2026-03-20T14:10:00Z",
    by: "anders",
    message: "Added Decisions",
    files: { [`${technology}/Decisions.md`]: page.decisions.replace(/\n- 2026-07-03[\s\S]*$/, "") },
  },
  {
    at: "2026-04-16T09:45:00Z",
    by: "priya",
    message: "Added Technology Roadmap",
    files: { [`${technology}/Technology-Roadmap.md`]: unlinked(page.technologyRoadmap).replace(/- Health:.*\n/, "") },
  },
  {
    at: "2026-04-16T09:58:00Z",
    by: "priya",
    message: "Superseded",
    files: { "Archive/Technology-Roadmap-2025.md": page.oldRoadmap },
  },
  {
    at: "2026-04-17T08:30:00Z",
    by: "ravi",
    message: "Added On-call Handbook",
    files: { [`${support}/On%2Dcall-Handbook.md`]: page.onCallHandbook },
  },
  {
    at: "2026-05-08T12:15:00Z",
    by: "tomas",
    message: "Ideas page, as agreed in the retro",
    files: { [`${technology}/Ideas.md`]: page.ideas.replace(/\n## Tell the deck[\s\S]*?(?=\n## Tickets)/, "") },
  },
  {
    at: "2026-05-29T17:05:00Z",
    by: "anders",
    message: "Numbers for May",
    files: { [`${technology}/Metrics.md`]: page.metrics(["84.2", "61", "5.8"], "2026-05-29") },
  },
  {
    at: "2026-06-12T10:00:00Z",
    by: "tomas",
    message: "Added Technical Debt",
    files: { [`${technology}/Technical-Debt.md`]: page.technicalDebt },
  },
  {
    at: "2026-06-18T09:10:00Z",
    by: "leila",
    message: "How we plan, how we prepare",
    files: {
      [`${working}/How-We-Plan.md`]: page.howWePlan,
      [`${working}/Preparing-Work-for-Sprints.md`]: page.preparing,
      [`${working}/Guardrails-for-Experiments.md`]: page.guardrails,
      [`${working}/Templates.md`]: "",
      [`${working}/.order`]: "How-We-Plan\nPreparing-Work-for-Sprints\nRetrospectives",
    },
  },
  {
    at: "2026-07-03T13:00:00Z",
    by: "grace",
    message: "Updated Decisions",
    files: { [`${technology}/Decisions.md`]: page.decisions.replace(/\n- 2026-10-02.*$/, "") },
  },
  {
    at: "2026-07-15T11:45:00Z",
    by: "grace",
    message: "Risks after the summer planning",
    files: { [`${product}/Risks.md`]: page.risks, [`${product}/Research-Notes.md`]: page.researchNotes },
  },
  {
    at: "2026-08-05T08:20:00Z",
    by: "ravi",
    message: "Who is who",
    files: { "1.-Welcome/Who-is-who.md": page.whoIsWho },
  },
  {
    at: "2026-09-03T14:40:00Z",
    by: "priya",
    message: "Linked the Epics we already have",
    files: { [`${technology}/Technology-Roadmap.md`]: page.technologyRoadmap.replace(/- Health:.*\n/, "") },
  },
  {
    at: "2026-09-04T09:05:00Z",
    by: "grace",
    message: "Work items in the table",
    files: { [`${product}/Product-Roadmap-2026.md`]: page.productRoadmap.replace(/\nAchieved:.*\n/, "\n") },
  },
  {
    at: "2026-09-18T15:30:00Z",
    by: "ravi",
    message: "Updated Ideas",
    files: { [`${technology}/Ideas.md`]: page.ideas },
  },
  {
    at: "2026-10-02T16:00:00Z",
    by: "leila",
    message: "Notes of the review",
    files: {
      "Meeting-Notes/2026%2D10%2D02-Roadmap-Review.md": page.reviewNotes,
      [`${technology}/Decisions.md`]: page.decisions,
      [`${support}/Support-Roadmap.md`]: page.supportRoadmap,
    },
  },
  {
    at: "2026-10-06T08:15:00Z",
    by: "grace",
    message: "Achieved!",
    files: { [`${product}/Product-Roadmap-2026.md`]: page.productRoadmap },
  },
  {
    at: "2026-10-31T17:30:00Z",
    by: "anders",
    message: "Numbers for October",
    files: { [`${technology}/Metrics.md`]: page.metrics(["88.4", "19", "4.1"], "2026-10-31") },
  },
  {
    at: "2026-11-06T10:05:00Z",
    by: "priya",
    message: "Health of the release outcome",
    files: { [`${technology}/Technology-Roadmap.md`]: page.technologyRoadmap },
  },
];
