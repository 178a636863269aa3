/** `throughline check`: diagnostics, coverage and drift, with gates for a pipeline. Writes nothing. */
import type { Command } from "commander";
import { checkoutWiki } from "../adapters/checkout/checkoutWiki";
import { checkoutAt } from "../adapters/checkout/checkoutAt";
import { coverageOf } from "../domain/coverage";
import { type Asked, type Check, checkOf, type Finding, findingsOf, type Gates, passed } from "../report/check";
import { checkDocument } from "../report/checkDocument";
import { checkJunit } from "../report/checkJunit";
import { checkMarkdown } from "../report/checkMarkdown";
import { checkSarif } from "../report/checkSarif";
import { checkText } from "../report/checkText";
import { documentJson } from "../report/documentJson";
import type { Portfolio } from "../domain/portfolio";
import type { Ages } from "../domain/stalePages";
import { pageAges } from "../usecases/pageAges";
import { collect } from "./collect";
import { exitCode, type ExitCode } from "./exitCode";
import { load, openSources, type Sources } from "./openSources";
import { formatOf, putOut } from "./output";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface CheckOptions extends SourceOptions {
  readonly format: string;
  readonly out?: string;
  readonly failOn: string;
  readonly failOnNew?: string;
  readonly failUnder: readonly string[];
  readonly advice?: boolean;
}

const formats = ["text", "json", "sarif", "junit", "markdown"] as const;

export function defineCheck(command: Command): Command {
  return withSourceOptions(command)
    .description("check the strategy: what was noticed, what is covered by work, where page and board disagree")
    .option("--format <format>", formats.join(", "), "text")
    .option("--out <file>", "write the result to a file")
    .option("--fail-on <severity>", "fail on error, on warning (and error), or on none", "error")
    .option("--fail-on-new <commit>", "fail on findings that are not in this commit of the checkout")
    .option("--advice", "show advice on writing well, too (one-sentence vision, empty sections, considerations)")
    .option(
      "--fail-under <what=percent>",
      "fail when fewer outcomes have work (outcomes=N) or less work has an outcome (work=N); repeatable",
      collect,
      [],
    );
}

export async function runCheck(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(options.format, formats);
  const failOn = severityOf(options.failOn);
  const failUnder = sharesOf(options.failUnder);
  const sources = await openSources(options);
  const { portfolio } = await load(sources, options, terminal);
  const asked: Asked = { ...(await agesOf(sources, portfolio)), advice: options.advice === true };
  const failOnNew =
    options.failOnNew === undefined
      ? null
      : { base: options.failOnNew, findings: await findingsAt(options.failOnNew, sources, options, terminal, asked) };
  const gates: Gates = { failOn, failOnNew, failUnder };
  const check = checkOf(portfolio, coverage(portfolio), gates, asked);
  putOut(checkAs(format, check), options.out, terminal);
  if (passed(check)) return exitCode.done;
  if (format !== "text" || options.out !== undefined) {
    for (const gate of check.gates.filter((each) => !each.passed))
      terminal.note(`FAILED: ${gate.name}: ${gate.message}`);
  }
  return exitCode.findings;
}

/** The server's day ends what was ignored until an earlier one; without a board nothing ends. */
const coverage = (portfolio: Portfolio) => coverageOf(portfolio, portfolio.board?.asOf.slice(0, 10) ?? null);

/** The server's day, else the day of the machine: what was muted until an earlier one is heard again, pages grow stale. */
function agesOf({ wikiStore, wiki }: Sources, portfolio: Portfolio): Promise<Ages> {
  const today = portfolio.board?.asOf.slice(0, 10) ?? new Date().toISOString().slice(0, 10);
  return pageAges(wikiStore, wiki, portfolio.strategy, today);
}

/** The findings of another commit of the checkout, joined with the board as it is now. */
async function findingsAt(
  commit: string,
  sources: Sources,
  options: CheckOptions,
  terminal: Terminal,
  asked: Asked,
): Promise<readonly Finding[]> {
  if (options.wikiDir === undefined) {
    throw usageRefusal("--fail-on-new compares with a commit of a checkout.", "Name the checkout with --wiki-dir DIR.");
  }
  const base = checkoutAt(options.wikiDir, commit);
  if (base === null) {
    throw usageRefusal(
      `${commit} is not a commit of ${options.wikiDir}.`,
      "Name a commit that was fetched; a shallow clone holds only the last ones.",
    );
  }
  try {
    const { portfolio } = await load({ ...sources, wikiStore: checkoutWiki(base.folder) }, options, terminal);
    return findingsOf(portfolio, coverage(portfolio), asked);
  } finally {
    base.remove();
  }
}

function severityOf(text: string): Gates["failOn"] {
  if (text === "none") return null;
  if (text === "error" || text === "warning") return text;
  throw usageRefusal(`--fail-on ${text} is not known.`, "It is error, warning or none.");
}

function sharesOf(texts: readonly string[]): Gates["failUnder"] {
  let shares: Gates["failUnder"] = { outcomes: null, work: null };
  for (const text of texts) {
    const [, what, percent] = /^(outcomes|work)=(\d{1,3})%?$/.exec(text) ?? [];
    if (what === undefined || percent === undefined || Number(percent) > 100) {
      throw usageRefusal(
        `--fail-under ${text} is not understood.`,
        "Write outcomes=N or work=N, with N from 0 to 100.",
      );
    }
    shares = { ...shares, [what]: Number(percent) };
  }
  return shares;
}

function checkAs(format: (typeof formats)[number], check: Check): string {
  switch (format) {
    case "text":
      return checkText(check);
    case "json":
      return documentJson(checkDocument(check));
    case "sarif":
      return checkSarif(check);
    case "junit":
      return checkJunit(check);
    case "markdown":
      return checkMarkdown(check);
  }
}
