/** What git does here without evidence. */
import type { Assumption } from "../route";

export const gitAssumptions: readonly Assumption[] = [
  {
    subject: "commits of a wiki repository without itemVersion",
    behaviour: "an empty list",
    because: "clients report that the version must be named; what happens otherwise is not published",
    probe: "GET commits of a wiki's repository with itemPath alone, then with itemVersion too",
  },
  {
    subject: "renames in changes and differences",
    behaviour: "files of the same content only; a renamed and edited file is a deletion and an addition",
    because: "the service's similarity threshold is not documented",
    probe:
      "push a rename together with an edit of a tenth, a third and a half of the lines; read the changes of each commit",
  },
  {
    subject: "a push that adds what exists, or edits, deletes or renames what does not",
    behaviour: "400 with a sentence of our own",
    because: "no sample is published",
    probe: "push each of the four to a repository of one file; read status, typeKey and message",
  },
  {
    subject: "a push to a protected branch",
    behaviour: "403 with the sentence TF402455 and typeKey GitRefUpdateRejectedByPolicyException",
    because: "the sentence is reported, status and typeKey are not",
    probe: "demand a pull request for a branch, push to it; read status and typeKey",
  },
  {
    subject: "a push to a branch somebody else locked",
    behaviour: "403 GitRefLockedException with a sentence of our own",
    because: "locking is recorded, the refusal is not",
    probe: "lock a branch as one person, push as another; read status, typeKey and message",
  },
  {
    subject: "size of a repository",
    behaviour: "bytes of the files at the default branch",
    because: "the service counts packed storage",
    probe: "push a large file and a copy of it; compare size before and after",
  },
  {
    subject: "the zip of a folder",
    behaviour: "file names start with the folder's name; the root's zip has none",
    because: "observed in the web interface, not published for REST",
    probe: "GET items of a folder and of the root with $format=zip; list the names",
  },
];
