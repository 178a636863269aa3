/** What git does here without evidence. */
import type { Assumption } from "../route";

export const gitAssumptions: readonly Assumption[] = [
  {
    subject: "commits of a wiki repository without itemVersion",
    behaviour: "an empty list",
    because: "clients report that the version must be named; what happens otherwise is not published",
  },
  {
    subject: "renames in changes and differences",
    behaviour: "files of the same content only; a renamed and edited file is a deletion and an addition",
    because: "the service's similarity threshold is not documented",
  },
  {
    subject: "a push that adds what exists, or edits, deletes or renames what does not",
    behaviour: "400 with a sentence of our own",
    because: "no sample is published",
  },
  {
    subject: "a push to a protected branch",
    behaviour: "403 with the sentence TF402455 and typeKey GitRefUpdateRejectedByPolicyException",
    because: "the sentence is reported, status and typeKey are not",
  },
  {
    subject: "a push to a branch somebody else locked",
    behaviour: "403 GitRefLockedException with a sentence of our own",
    because: "locking is recorded, the refusal is not",
  },
  {
    subject: "size of a repository",
    behaviour: "bytes of the files at the default branch",
    because: "the service counts packed storage",
  },
  {
    subject: "the zip of a folder",
    behaviour: "file names start with the folder's name; the root's zip has none",
    because: "observed in the web interface, not published for REST",
  },
];
