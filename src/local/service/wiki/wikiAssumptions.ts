/** What the wiki does here without evidence. */
import type { Assumption } from "../route";

export const wikiAssumptions: readonly Assumption[] = [
  {
    subject: "PUT and PATCH of a page with a stale If-Match",
    behaviour: "412 with typeKey WikiPageHasConflictsException and a sentence of our own",
    because: "status and typeKey are reported indirectly, the sentence nowhere",
    probe: "PUT a page twice with the same If-Match; read status, typeKey and message of the second",
  },
  {
    subject: "PUT of a page with If-Match where no page is",
    behaviour: "404 WikiPageNotFoundException",
    because: "no evidence; creating would hide a rename from the client",
    probe: "delete a page, PUT it with its last ETag; read status and whether it exists",
  },
  {
    subject: "PATCH of a page without If-Match",
    behaviour: "400 ArgumentNullException",
    because: "the documentation calls the header mandatory, no answer without it is published",
    probe: "PATCH a page by id without the header; read status and whether it changed",
  },
  {
    subject: "PUT of a page with the content it already has",
    behaviour: "200 without a new commit",
    because: "no evidence either way",
    probe: "PUT a page's own content with its ETag; count the commits before and after",
  },
  {
    subject: "a new project wiki",
    behaviour: "one empty commit on wikiMaster; the root is served with no pages",
    because: "pages can be written at once after creation, so the branch exists",
    probe: "create a wiki in a new project; GET the root page, refs and commits before anything is written",
  },
  {
    subject: "a folder without a page file",
    behaviour:
      "listed as a parent page when a page stands below it; gitItemPath is the folder; no new page may be put into it before its own page exists",
    because: "trees of real wikis list such folders, their members are not published",
    probe: "push `/A/B.md` without `/A.md`; GET the tree with recursionLevel=full, then PUT `/A/C`",
  },
  {
    subject: "a page whose name differs from a sibling's only by case",
    behaviour: "creating it is refused as already existing",
    because: "documented as a restriction, the answer is not published",
    probe: "PUT `/Page`, then `/page`; read status and typeKey of the second",
  },
  {
    subject: "a title the service does not allow",
    behaviour: "400 InvalidPathException",
    because: "the restriction is documented, the answer is not",
    probe: "PUT pages with `#`, a leading and a trailing period, and 300 characters; read status and typeKey of each",
  },
  {
    subject: "a page that a push deletes and adds elsewhere with the same content",
    behaviour: "keeps its id; with changed content it gets a new one",
    because: "the service's rename detection is not documented",
    probe: "push a page's file to another folder, unchanged and with one line changed; compare its id before and after",
  },
  {
    subject: "pagesBatch",
    behaviour:
      "pages of the published branch in order of ids, without the root; the token is absent when nothing follows",
    because: "examples show the order; the end is described for clients only",
    probe:
      "ask for pages one by one in a wiki of three; note the ids and where the token ends, then for a wiki without pages",
  },
  {
    subject: "messages of commits made without `comment`",
    behaviour: "Added / Updated / Deleted / Renamed / Reordered page 'X'",
    because: "the first three are reported, the others are formed alike",
    probe: "rename and reorder a page without `comment`; read the commit messages",
  },
  {
    subject: "view statistics",
    behaviour: "always empty: nobody reads pages here in a browser of the service",
    because: "the real ones count views in the web interface",
    probe: "open a page in the browser, wait an hour, GET its stats",
  },
  {
    subject: "moving a page onto a path that exists",
    behaviour: "500 WikiPageAlreadyExistsException naming the rename operation",
    because: "by analogy with creation",
    probe: "POST pagemoves from `/A` to an existing `/B`; read status, typeKey and message",
  },
  {
    subject: "reordering among siblings that the order file does not list",
    behaviour: "500 with the reported sentence, typeKey WikiPageOrderException",
    because: "the sentence is reported, status and typeKey are not",
    probe: "push two pages without `.order`, POST pagemoves of one with newOrder 0; read status and typeKey",
  },
  {
    subject: "deleting a page with pages below it",
    behaviour: "deletes all of them in one commit",
    because: "observed in the web interface, not published for REST",
    probe: "DELETE a page that has two below it; GET the tree and the changes of the commit",
  },
  {
    subject: "comments on pages",
    behaviour: "members in the order of comments on work items, newest first, deleted ones left out, 200 and 204",
    because: "the client libraries publish routes and members; no answer is published",
    probe: "POST, list, PATCH and DELETE comments of a page; read members, order and statuses",
  },
];
