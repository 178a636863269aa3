/** Which policies make a branch take pull requests only. */
import { readsPullRequestsOnly } from "../../../../src/adapters/azureDevOps/codecs/git";

const reviewers = "fa4e907d-c16b-4a4c-9dfa-4906e5d171dd";
const fileSize = "2e26e725-8201-4edd-8bf5-978563c34a80";
const policy = (id: string, more: Readonly<Record<string, boolean>> = {}) => ({
  isEnabled: true,
  isBlocking: true,
  isDeleted: false,
  ...more,
  type: { id, displayName: "x" },
  settings: { scope: [{ refName: "refs/heads/main", matchKind: "Exact", repositoryId: "r" }] },
});

test.each([
  ["none", [], false],
  ["reviewers demanded", [policy(reviewers.toUpperCase())], true],
  ["switched off", [policy(reviewers, { isEnabled: false })], false],
  ["optional", [policy(reviewers, { isBlocking: false })], false],
  ["deleted", [policy(reviewers, { isDeleted: true })], false],
  ["of the repository, which no push needs a pull request for", [policy(fileSize)], false],
  ["one of several", [policy(fileSize), policy(reviewers)], true],
])("%s", (_what, value, expected) => {
  expect(readsPullRequestsOnly({ count: value.length, value })).toBe(expected);
});
