/**
 * Is the lock file complete and clean? Every dependency it names must itself be in it, platform packages included:
 * `npm install` leaves out those a registry does not have, and then `npm ci` fails on somebody else's machine.
 * Download addresses do not belong in it: they would bind everyone to one registry.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));

/** Node's own look-up: beside the dependent first, then one folder up at a time. */
function isLocked(dependent, name) {
  for (let folder = dependent; ; folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

const problems = [];
for (const [dependent, entry] of Object.entries(packages)) {
  const needed = {
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...(dependent === "" ? entry.devDependencies : {}),
  };
  for (const name of Object.keys(needed)) {
    if (!isLocked(dependent, name))
      problems.push(`${dependent || "the project"} needs ${name}, which is not in the lock`);
  }
  if (entry.resolved && !entry.link) problems.push(`${dependent} names a download address`);
}

for (const problem of problems) console.error(problem);
console.log(`package-lock.json: ${Object.keys(packages).length} packages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
