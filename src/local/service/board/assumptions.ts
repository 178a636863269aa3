/** What the board does without evidence of what the service does; printed with the assumptions of the other parts. */
import type { Assumption } from "../route";

export const boardAssumptions: readonly Assumption[] = [
  {
    subject: "relation order",
    behaviour:
      "links between items first, then links to other things, each group in an order that depends on their addresses alone",
    because: "recordings show an order that is neither that of insertion nor that of ids, and no rule",
    probe: "add twenty links of several kinds in a known order; GET them, remove and add one, GET again",
  },
  {
    subject: "indexes of relations",
    behaviour: "every index of one document speaks of the order last served; removals are carried out before additions",
    because: "recorded documents remove in descending order, which both readings allow",
    probe: "in one document add a link at the end and remove index 0, in both orders; see which link went",
  },
  {
    subject: "comments of links",
    behaviour:
      "editing the comment of a link between items makes no revision, editing that of another link makes one; at most 255 characters",
    because: "it follows what adding and removing them does; the length is documented for the form",
    probe: "replace the comment of a parent link and of a hyperlink; compare rev, then send 256 characters",
  },
  {
    subject: "dates of states",
    behaviour:
      "going back to a proposed state clears the activated, resolved and closed dates; leaving a closed state for one in progress clears the closed and resolved dates",
    because: "only the forward changes are recorded",
    probe: "move an Epic New, Active, Resolved, Closed and back step by step; read all dates after each",
  },
  {
    subject: "reasons",
    behaviour:
      "only the default reason of a change of state is accepted; Basic goes back with 'Moved to backlog' and 'Restarted'; CMMI's reasons follow its documentation",
    because: "lists of further reasons are not published by the interface",
    probe: "set each reason the form offers for each change of state through REST; note which are refused",
  },
  {
    subject: "board columns",
    behaviour: "items carry no System.BoardColumn and no WEF_ fields",
    because: "recorded items that no board had shown carry none, and boards are not emulated",
    probe: "create an Epic, open its board, GET it with $expand=all before and after",
  },
  {
    subject: "fields of other types",
    behaviour: "a value for a field the item's type does not have is refused",
    because: "reports disagree; refusing is the stricter reading",
    probe: "set Microsoft.VSTS.TCM.ReproSteps on an Epic; read status and whether it is served afterwards",
  },
  {
    subject: "System.Parent",
    behaviour: "cannot be written as a field; the parent changes through relations",
    because: "documented for reading only",
    probe: "add /fields/System.Parent with the id of another item; read status and relations",
  },
  {
    subject: "rule errors",
    behaviour: "numbers of the flags invalidTooLong and invalidType, and the sentence for each flag",
    because: "only required, invalidEmpty and invalidListValue are published with their numbers",
    probe: "break one rule of each kind (length, type, list, read-only); read the customProperties of each answer",
  },
  {
    subject: "error type keys",
    behaviour: "type keys of TF201035, TF201036, TF401347, TF401322, TF237111, query errors and missing nodes",
    because: "reports quote the sentences without the keys",
    probe:
      "add a second parent and a cycle, set a wrong area, query with a syntax error, GET a missing node; read typeKey of each",
  },
  {
    subject: "deleted items",
    behaviour:
      "links to a deleted item are hidden until it is restored; deleted items take no part in queries, of the past neither",
    because: "the recycle bin is documented only for the item itself",
    probe: "delete a child; GET its parent with relations, query with ASOF of yesterday, restore it, GET again",
  },
  {
    subject: "deleted areas and iterations",
    behaviour: "items move to the node named, or to the root, without a new revision",
    because: "the change is documented, its trace in history is not",
    probe: "delete an iteration with $reclassifyId; compare rev and updates of an item that was in it",
  },
  {
    subject: "dates in queries",
    behaviour: "days begin at midnight UTC; @today is UTC; a day without a time in ASOF is its midnight",
    because: "the service uses the caller's time zone, which tokens do not carry",
    probe: "query around midnight as a person of another time zone, with @today and with ASOF of a day",
  },
  {
    subject: "order of query results",
    behaviour: "ascending by id where the query does not say",
    because: "the service promises no order",
    probe: "run a query without ORDER BY over items changed in another order than made, several times",
  },
  {
    subject: "recursive link queries",
    behaviour: "an item that is found below another is not a root of its own",
    because: "the examples show trees without such overlap",
    probe:
      "query recursively with a source filter that parent and child both meet; see whether the child is a root too",
  },
  {
    subject: "addresses in lists",
    behaviour: "lists of chosen fields carry organisation addresses, lists of whole items the project's",
    because: "both forms are recorded, and this is what tells the recordings apart",
    probe:
      "POST workitemsbatch with fields, with $expand and with neither, with and without the project; compare the urls",
  },
  {
    subject: "tags",
    behaviour: "renaming or deleting a tag changes items without a revision; a comma separates tags too",
    because: "not published",
    probe: "rename a tag that an item has; compare its rev, then add the tag `a, b`",
  },
  {
    subject: "hidden types",
    behaviour: "processes have no types for test cases, code reviews and feedback, and no categories for them",
    because: "nothing here works with them",
    probe: "GET types and categories of a new project of each process; list those this host lacks",
  },
  {
    subject: "new teams",
    behaviour: "the default team has both roots and the first iterations; further teams have nothing until it is set",
    because: "recorded for further teams only",
    probe: "create a project and a second team; GET settings, iterations and areas of both before anything is set",
  },
  {
    subject: "read permissions by area",
    behaviour:
      "items of an area a person may not read answer 404 and are left out of queries; links to them are still listed",
    because: "the service tells missing and unreadable items apart nowhere",
    probe: "deny an area to a person; as that person GET an item in it, query for it, and GET an item linked to it",
  },
  {
    subject: "trees with ReturnMatchingChildren",
    behaviour:
      "every item that passes the target conditions is a row; of those above, the ones that pass the source conditions stand over it as long as the way up is unbroken",
    because: "published as one sentence each (parentFirst, childFirst), no answer is published",
    probe: "run one tree query both ways over items of which only some ancestors pass the source conditions",
  },
  {
    subject: "totals of capacities",
    behaviour: "days off of the whole team count once for each member with a capacity",
    because: "the members are published, how they are added up is not",
    probe: "give two members a capacity, take a day off for the team, and read the totals",
  },
  {
    subject: "versions of comments on work items",
    behaviour: "newest first, each with its text; the members are those of a comment",
    because: "routes and members are published, no answer is",
    probe: "edit a comment twice and read its versions",
  },
];
