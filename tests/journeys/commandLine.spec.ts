/** The main job on the command line, against the local host, through the official client: from pages to Epics and back to "nothing to do". */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { PlanDocument } from "../../src/report/planDocument";
import type { PortfolioDocument } from "../../src/report/portfolioDocument";
import { type Result, serve, type Server, throughline } from "./program";

const parse = <Document>(result: Result): Document => {
  expect(result.code, result.stderr).toBe(0);
  return JSON.parse(result.stdout) as Document;
};

const folder = (): string => mkdtempSync(path.join(tmpdir(), "throughline-journey-"));

test.describe("a seeded department", () => {
  let server: Server;
  test.beforeAll(async () => {
    server = await serve();
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("is read, checked, planned, applied, and then there is nothing to do", async () => {
    const portfolio = parse<PortfolioDocument>(await server.as(["read", "--format", "json"]));
    expect(portfolio.mission).not.toBeNull();
    expect(portfolio.streams.map((stream) => stream.name)).toEqual(
      expect.arrayContaining(["Technology", "Product", "Support"]),
    );
    expect(portfolio.streams.flatMap((stream) => stream.outcomes).length).toBeGreaterThan(3);

    const check = await server.as(["check", "--format", "json"]);
    expect((JSON.parse(check.stdout) as { schema: string }).schema).toBe("throughline.check/1");

    const before = parse<PlanDocument>(await server.as(["plan", "--format", "json"]));
    const creates = before.operations.filter((operation) => operation.kind === "create-work-item");
    expect(creates.length).toBeGreaterThan(0);
    expect(creates.filter((operation) => operation.ticked)).toEqual([]);

    const applied = await server.as(["apply", "--yes", "--confirm", "--create", "all"]);
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect(applied.stdout).toMatch(/\d+ done, 0 failed, 0 stale, 0 unknown/);

    const after = parse<PlanDocument>(await server.as(["plan", "--format", "json"]));
    expect(after.operations).toEqual([]);
    expect(after.conflicts).toEqual([]);
    const again = await server.as(["apply", "--yes", "--confirm", "--create", "all"]);
    expect(again.stdout).toMatch(/Nothing to do/);
    expect(again.code).toBe(0);
  });

  test("gives the same bytes for the same question", async () => {
    const [one, two] = [await server.as(["read", "--format", "json"]), await server.as(["read", "--format", "json"])];
    expect(one.stdout).toBe(two.stdout);
  });

  test("links and unlinks a line on both sides", async () => {
    const portfolio = parse<PortfolioDocument>(await server.as(["read", "--format", "json"]));
    const outcome = portfolio.streams.flatMap((stream) => stream.outcomes).find((each) => each.workItems.length === 1);
    const [id] = outcome?.workItems ?? [];
    const key = outcome?.key ?? "";
    const unlinked = await server.as(["unlink", key, String(id)]);
    expect(unlinked.code, unlinked.stderr).toBe(0);
    const without = parse<PortfolioDocument>(await server.as(["read", "--format", "json"]));
    const line = (document: PortfolioDocument) =>
      document.streams.flatMap((stream) => stream.outcomes).find((each) => each.title === outcome?.title);
    expect(line(without)?.workItems).toEqual([]);
    const linked = await server.as(["link", outcome?.title ?? "", `#${id}`]);
    expect(linked.code, linked.stderr).toBe(0);
    expect(line(parse<PortfolioDocument>(await server.as(["read", "--format", "json"])))?.workItems).toEqual([id]);
  });

  test("doctor explains every step", async () => {
    const doctor = await server.as(["doctor"]);
    expect(doctor.stdout).toMatch(/connection: Signed in to .* as /);
    expect(doctor.stdout).toMatch(/wiki: Reading the wiki /);
  });
});

test("a plan reviewed as Markdown applies the ticked rows and no others, and is stale the second time", async () => {
  const server = await serve();
  try {
    const file = path.join(folder(), "plan.md");
    expect((await server.as(["plan", "--confirm", "--out", file])).code).toBe(0);
    const written = readFileSync(file, "utf8");
    const untickedAll = written.replace(/^- \[x\]/gm, "- [ ]");
    const row = /^- \[ \] `[^`]+` \*\*Create Epic\*\* (.+?) \\?\(/m.exec(untickedAll);
    expect(row).not.toBeNull();
    writeFileSync(file, untickedAll.replace(row?.[0] ?? "", (row?.[0] ?? "").replace("[ ]", "[x]")));
    const applied = await server.as(["apply", file, "--yes"]);
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect(applied.stdout).toMatch(/: [1-9]\d* done, 0 failed/);
    const again = await server.as(["apply", file, "--yes"]);
    expect([4, 5]).toContain(again.code);
    expect(again.stderr).toContain("stale");
  } finally {
    await server.stop();
  }
});

test("a create that is unticked in a reviewed plan makes no item, whatever else of its line was left ticked", async () => {
  const server = await serve();
  try {
    const file = path.join(folder(), "plan.md");
    await server.as(["plan", "--confirm", "--create", "all", "--out", file]);
    const written = readFileSync(file, "utf8");
    const [row = "", title = ""] = /^- \[x\] `[^`]+` \*\*Create Feature\*\* (\S+ \S+)/m.exec(written) ?? [];
    expect(title).not.toBe("");
    writeFileSync(file, written.replace(row, row.replace("[x]", "[ ]")));
    const applied = await server.as(["apply", file, "--yes"]);
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect(applied.stderr).toContain(`  Create Feature: ${title}`);
    expect(applied.stderr).not.toContain(`done: Create Feature: ${title}`);
    const after = await server.as(["plan", "--create", "all"]);
    expect(after.stdout.match(/^\[x\] Create .*/gm)).toEqual([expect.stringContaining(`Create Feature: ${title}`)]);
  } finally {
    await server.stop();
  }
});

test("an apply is taken back by its run: shown first, then carried out", async () => {
  const server = await serve();
  try {
    const work = async () =>
      parse<PortfolioDocument>(await server.as(["read", "--format", "json"])).streams.flatMap((stream) =>
        stream.outcomes.map(({ title, workItems }) => ({ title, workItems })),
      );
    const before = await work();
    const applied = await server.as(["apply", "--yes", "--confirm", "--create", "all"]);
    const run = /Run ([0-9a-f]{8}):/.exec(applied.stdout)?.[1] ?? "";
    expect(await work()).not.toEqual(before);
    const shown = await server.as(["undo", run]);
    expect(shown.stdout).toContain("Nothing was written. Say --yes");
    expect(await work()).not.toEqual(before);
    const undone = await server.as(["undo", run, "--yes"]);
    expect(undone.code, undone.stdout + undone.stderr).toBe(0);
    expect(await work()).toEqual(before);
  } finally {
    await server.stop();
  }
});

test.describe("what cannot be done is said", () => {
  test("nothing named to read", async () => {
    const result = await throughline(["read"]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("Nothing to read was named.");
    expect(result.stdout).toBe("");
  });

  test("no token", async () => {
    const result = await throughline(["read", "--org", "http://localhost:1/local", "--project", "x"]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("AZURE_DEVOPS_EXT_PAT");
  });

  test("a server that is not there", async () => {
    const result = await throughline(["read", "--org", "http://localhost:1/local", "--project", "x"], {
      AZURE_DEVOPS_EXT_PAT: "x",
    });
    expect(result.code).toBe(3);
    expect(result.stderr).toContain("no answer");
  });

  test("a host the token is not sent to", async () => {
    const result = await throughline(["read", "--org", "https://example.org/x", "--project", "x"], {
      AZURE_DEVOPS_EXT_PAT: "very-secret",
    });
    expect(result.code).toBe(3);
    expect(result.stderr).toContain("--allow-host example.org");
    expect(result.stderr).not.toContain("very-secret");
  });

  test("an unknown command or option", async () => {
    expect((await throughline(["sync"])).code).toBe(2);
    expect((await throughline(["read", "--pat", "x"])).code).toBe(2);
  });

  test("a plan that is none", async () => {
    const file = path.join(folder(), "plan.json");
    writeFileSync(file, '{"schema":"throughline.portfolio/1"}');
    const result = await throughline(["apply", file, "--yes", "--org", "http://localhost:1/local", "--project", "x"]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("It is a throughline.portfolio/1 document");
  });

  test("an expired token, a project nobody knows, no wiki, an empty wiki", async () => {
    const server = await serve("--seed", "empty");
    try {
      const expired = await server.as(["read"], { AZURE_DEVOPS_EXT_PAT: "expired" });
      expect(expired.code, expired.stderr).toBe(3);
      const nobody = await throughline(["read", "--org", server.orgUrl, "--project", "Nobody's"], {
        AZURE_DEVOPS_EXT_PAT: server.token,
      });
      expect(nobody.code, nobody.stderr).toBe(3);
      const empty = await server.as(["read"]);
      expect(empty.stdout + empty.stderr).toMatch(/has no pages|has no wiki/);
    } finally {
      await server.stop();
    }
  });

  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const result = await throughline(["serve", "--port", String(port), "--seed", "empty"]);
    other.close();
    expect(result.code).toBe(3);
    expect(result.stderr).toContain(`Port ${port} is in use`);
  });

  test("a data folder that is not ours", async () => {
    const data = folder();
    writeFileSync(path.join(data, "letter.txt"), "Dear");
    const result = await throughline(["serve", "--port", "0", "--data", data]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(data);
    expect(readFileSync(path.join(data, "letter.txt"), "utf8")).toBe("Dear");
  });
});

test("help lists what exists and nothing else", async () => {
  const { stdout, code } = await throughline(["--help"]);
  expect(code).toBe(0);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).sort();
  const known = [
    "serve",
    "read",
    "check",
    "plan",
    "apply",
    "undo",
    "link",
    "unlink",
    "init",
    "uninstall",
    "prepare",
    "propose",
    "engagement",
    "doctor",
    "report",
    "review",
    "close",
    "metric",
    "verdict",
    "idea",
    "debt",
    "priority",
  ];
  expect(commands).toEqual([...known, "help"].sort());
});

test("init lists starter pages, writes them only when told to, and never over a page", async () => {
  const wiki = folder();
  const listed = await throughline(["init", "--wiki-dir", wiki]);
  expect(listed.stdout).toContain("Nothing was written.");
  writeFileSync(path.join(wiki, "Mission.md"), "# Ours\n");
  const written = await throughline(["init", "--wiki-dir", wiki, "--yes"]);
  expect(written.code, written.stderr).toBe(0);
  expect(readFileSync(path.join(wiki, "Mission.md"), "utf8")).toBe("# Ours\n");
  expect(readFileSync(path.join(wiki, "Roadmap.md"), "utf8")).toContain("# Roadmap");
  const read = JSON.parse(
    (await throughline(["read", "--wiki-dir", wiki, "--format", "json"])).stdout,
  ) as PortfolioDocument;
  expect(read.streams.flatMap((stream) => stream.outcomes)).toEqual([]);
});

test("what init writes is read and checked without a finding, with and without streams", async () => {
  for (const streams of [[], ["--stream", "Technology", "--stream", "Product", "--stream", "Support"]]) {
    const wiki = folder();
    const written = await throughline(["init", "--wiki-dir", wiki, ...streams, "--yes"]);
    expect(written.code, written.stderr).toBe(0);
    const read = parse<PortfolioDocument>(await throughline(["read", "--wiki-dir", wiki, "--format", "json"]));
    expect(read.diagnostics).toEqual([]);
    expect(read.pages.filter(({ kind }) => kind === "roadmap")).toHaveLength(streams.length === 0 ? 1 : 3);
    const checked = await throughline(["check", "--wiki-dir", wiki, "--fail-on", "warning", "--format", "json"]);
    expect(checked.code, checked.stderr).toBe(0);
    expect((JSON.parse(checked.stdout) as { readonly findings: readonly unknown[] }).findings).toEqual([]);
  }
});

test("titles cannot command a pipeline agent or a terminal", async () => {
  const wiki = folder();
  const hostile = "Faster ##vso[task.setvariable variable=PATH]x \u001b[2Jbuilds #\u200b#vso[y]";
  writeFileSync(
    path.join(wiki, "Roadmap.md"),
    `# Roadmap\n\n## Now\n\n- ${hostile}\n- Another\n\n## Next\n\n- A third\n`,
  );
  for (const args of [
    ["read"],
    ["read", "--format", "json"],
    ["check"],
    ["check", "--format", "sarif"],
    ["check", "--format", "junit"],
    ["check", "--format", "markdown"],
    ["plan"],
    ["plan", "--format", "json"],
    ["plan", "--format", "markdown"],
  ]) {
    const { stdout, stderr } = await throughline([...args, "--wiki-dir", wiki, "--root", "/Roadmap"]);
    expect(stdout).toContain("Faster");
    expect((stdout + stderr).replace(/\p{Cf}/gu, "")).not.toMatch(/##(vso)?\[/);
    expect(stdout + stderr).not.toContain("\u001b");
  }
});
