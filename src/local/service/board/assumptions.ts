/** What the board does without evidence of what the service does; printed with the assumptions of the other parts. */
import type { Assumption } from "../route";

export const boardAssumptions: readonly Assumption[] = [
  {
    subject: "relation order",
    behaviour:
      "links between items first, then links to other things, each group in an order that depends on their addresses alone",
    because: "recordings show an order that is neither that of insertion nor that of ids, and no rule",
  },
  {
    subject: "indexes of relations",
    behaviour: "every index of one document speaks of the order last served; removals are carried out before additions",
    because: "recorded documents remove in descending order, which both readings allow",
  },
  {
    subject: "comments of links",
    behaviour:
      "editing the comment of a link between items makes no revision, editing that of another link makes one; at most 255 characters",
    because: "it follows what adding and removing them does; the length is documented for the form",
  },
  {
    subject: "dates of states",
    behaviour:
      "going back to a proposed state clears the activated, resolved and closed dates; leaving a closed state for one in progress clears the closed and resolved dates",
    because: "only the forward changes are recorded",
  },
  {
    subject: "reasons",
    behaviour:
      "only the default reason of a change of state is accepted; Basic goes back with 'Moved to backlog' and 'Restarted'; CMMI's reasons follow its documentation",
    because: "lists of further reasons are not published by the interface",
  },
  {
    subject: "board columns",
    behaviour: "items carry no System.BoardColumn and no WEF_ fields",
    because: "recorded items that no board had shown carry none, and boards are not emulated",
  },
  {
    subject: "fields of other types",
    behaviour: "a value for a field the item's type does not have is refused",
    because: "reports disagree; refusing is the stricter reading",
  },
  {
    subject: "System.Parent",
    behaviour: "cannot be written as a field; the parent changes through relations",
    because: "documented for reading only",
  },
  {
    subject: "rule errors",
    behaviour: "numbers of the flags invalidTooLong and invalidType, and the sentence for each flag",
    because: "only required, invalidEmpty and invalidListValue are published with their numbers",
  },
  {
    subject: "error type keys",
    behaviour: "type keys of TF201035, TF201036, TF401347, TF401322, TF237111, query errors and missing nodes",
    because: "reports quote the sentences without the keys",
  },
  {
    subject: "deleted items",
    behaviour:
      "links to a deleted item are hidden until it is restored; deleted items take no part in queries, of the past neither",
    because: "the recycle bin is documented only for the item itself",
  },
  {
    subject: "deleted areas and iterations",
    behaviour: "items move to the node named, or to the root, without a new revision",
    because: "the change is documented, its trace in history is not",
  },
  {
    subject: "dates in queries",
    behaviour: "days begin at midnight UTC; @today is UTC; a day without a time in ASOF is its midnight",
    because: "the service uses the caller's time zone, which tokens do not carry",
  },
  {
    subject: "order of query results",
    behaviour: "ascending by id where the query does not say",
    because: "the service promises no order",
  },
  {
    subject: "recursive link queries",
    behaviour: "an item that is found below another is not a root of its own",
    because: "the examples show trees without such overlap",
  },
  {
    subject: "addresses in lists",
    behaviour: "lists of chosen fields carry organisation addresses, lists of whole items the project's",
    because: "both forms are recorded, and this is what tells the recordings apart",
  },
  {
    subject: "tags",
    behaviour: "renaming or deleting a tag changes items without a revision; a comma separates tags too",
    because: "not published",
  },
  {
    subject: "hidden types",
    behaviour: "processes have no types for test cases, code reviews and feedback, and no categories for them",
    because: "nothing here works with them",
  },
  {
    subject: "new teams",
    behaviour: "the default team has both roots and the first iterations; further teams have nothing until it is set",
    because: "recorded for further teams only",
  },
  {
    subject: "read permissions by area",
    behaviour:
      "items of an area a person may not read answer 404 and are left out of queries; links to them are still listed",
    because: "the service tells missing and unreadable items apart nowhere",
  },
];
