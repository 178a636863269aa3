/** What the name `throughline` runs: checks what the program stands on, then hands over to `main`. */
import { execFileSync } from "node:child_process";

function missingPrerequisite(): string | null {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return `Throughline needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`;
  }
  try {
    execFileSync("git", ["--version"], { stdio: "ignore" });
    return null;
  } catch {
    return "Throughline needs git, and no git command was found. Install it (https://git-scm.com/downloads) and try again.";
  }
}

const missing = missingPrerequisite();
if (missing !== null) {
  process.stderr.write(`${missing}\n`);
  process.exitCode = 3;
} else {
  // A reader that closes early (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  void import("./main").then(async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2));
  });
}
