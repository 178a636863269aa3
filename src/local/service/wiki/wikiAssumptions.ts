/** What the wiki does here without evidence. */
import type { Assumption } from "../route";

export const wikiAssumptions: readonly Assumption[] = [
  {
    subject: "PUT and PATCH of a page with a stale If-Match",
    behaviour: "412 with typeKey WikiPageHasConflictsException and a sentence of our own",
    because: "status and typeKey are reported indirectly, the sentence nowhere",
  },
  {
    subject: "PUT of a page with If-Match where no page is",
    behaviour: "404 WikiPageNotFoundException",
    because: "no evidence; creating would hide a rename from the client",
  },
  {
    subject: "PATCH of a page without If-Match",
    behaviour: "400 ArgumentNullException",
    because: "the documentation calls the header mandatory, no answer without it is published",
  },
  {
    subject: "PUT of a page with the content it already has",
    behaviour: "200 without a new commit",
    because: "no evidence either way",
  },
  {
    subject: "a new project wiki",
    behaviour: "one empty commit on wikiMaster; the root is served with no pages",
    because: "pages can be written at once after creation, so the branch exists",
  },
  {
    subject: "a folder without a page file",
    behaviour:
      "listed as a parent page when a page stands below it; gitItemPath is the folder; no new page may be put into it before its own page exists",
    because: "trees of real wikis list such folders, their members are not published",
  },
  {
    subject: "a page whose name differs from a sibling's only by case",
    behaviour: "creating it is refused as already existing",
    because: "documented as a restriction, the answer is not published",
  },
  {
    subject: "a title the service does not allow",
    behaviour: "400 InvalidPathException",
    because: "the restriction is documented, the answer is not",
  },
  {
    subject: "a page that a push deletes and adds elsewhere with the same content",
    behaviour: "keeps its id; with changed content it gets a new one",
    because: "the service's rename detection is not documented",
  },
  {
    subject: "pagesBatch",
    behaviour:
      "pages of the published branch in order of ids, without the root; the token is absent when nothing follows",
    because: "examples show the order; the end is described for clients only",
  },
  {
    subject: "messages of commits made without `comment`",
    behaviour: "Added / Updated / Deleted / Renamed / Reordered page 'X'",
    because: "the first three are reported, the others are formed alike",
  },
  {
    subject: "view statistics",
    behaviour: "always empty: nobody reads pages here in a browser of the service",
    because: "the real ones count views in the web interface",
  },
  {
    subject: "moving a page onto a path that exists",
    behaviour: "500 WikiPageAlreadyExistsException naming the rename operation",
    because: "by analogy with creation",
  },
  {
    subject: "reordering among siblings that the order file does not list",
    behaviour: "500 with the reported sentence, typeKey WikiPageOrderException",
    because: "the sentence is reported, status and typeKey are not",
  },
  {
    subject: "deleting a page with pages below it",
    behaviour: "deletes all of them in one commit",
    because: "observed in the web interface, not published for REST",
  },
  {
    subject: "comments on pages",
    behaviour: "members in the order of comments on work items, newest first, deleted ones left out, 200 and 204",
    because: "the client libraries publish routes and members; no answer is published",
  },
];
