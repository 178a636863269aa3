/**
 * Hostile text in every place a wiki and a board have for text, read by the hub in a real browser: none of it may run, be
 * fetched, or stand in the document as something that could. Each text has a canary of its own for each place it stands in.
 * Prints `N tried / 0 live`. Texts planted past the hub must be caught, or the journey proves nothing.
 * `XSS_PAYLOADS=FILE` adds the texts of a collection, one a line (`hostileText.ts`).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Frame, Page } from "@playwright/test";
import type { PortfolioDocument } from "../../src/report/portfolioDocument";
import { Canaries, hostileItems, writeHostileWiki, type HostileItem } from "./hostileWiki";
import { serve, type Server } from "./program";

/** The host's policy would stop most of it: here the hub stands alone. */
test.use({ bypassCSP: true });

/** Creates the items one after the other, so that they get the numbers the wiki mentions. */
async function createItems(server: Server, items: readonly HostileItem[]): Promise<void> {
  const address = `${server.orgUrl}/${server.project}/_apis/wit/workitems/$Epic?api-version=7.1`;
  const headers = {
    authorization: `Basic ${Buffer.from(`:${server.token}`).toString("base64")}`,
    "content-type": "application/json-patch+json",
  };
  for (const [at, { title, description, tag }] of items.entries()) {
    const fields = { "System.Title": title, "System.Description": description, "System.Tags": tag };
    const body = Object.entries(fields).map(([field, value]) => ({ op: "add", path: `/fields/${field}`, value }));
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect((JSON.parse(text) as { id: number }).id).toBe(at + 1);
  }
}

/** Everything that shows that a text came alive, by its canary. */
class Detector {
  readonly live = new Set<number>();

  async watch(page: Page): Promise<void> {
    await page.context().exposeFunction("canary", (number: number) => this.live.add(Number(number)));
    await page.context().route(/canary\.invalid/, (route) => {
      this.live.add(Number(/\/(\d+)/.exec(new URL(route.request().url()).pathname)?.[1] ?? 0));
      return route.abort();
    });
    page.on("dialog", (dialog) => {
      this.live.add(0);
      void dialog.dismiss();
    });
  }

  /** What stands in a document and would run, fetch or lead there once somebody touched it. */
  async search(frame: Frame): Promise<void> {
    const found = await frame.evaluate(() => {
      const carries = /canary\((\d+)\)|canary\.invalid[\\/]+(\d+)/;
      const leading = new Set(
        "href src srcset srcdoc action formaction data poster background style xlink:href to values".split(" "),
      );
      const texts = [...document.querySelectorAll("*")].flatMap((element) => [
        ...[...element.attributes]
          .filter(({ name }) => name.toLowerCase().startsWith("on") || leading.has(name.toLowerCase()))
          .map(({ value }) => value),
        ...(/^(?:script|style|iframe|object|embed|template|base|meta|link)$/i.test(element.localName)
          ? [element.textContent]
          : []),
      ]);
      return texts.flatMap((text) => {
        const match = carries.exec(text);
        return match === null ? [] : [Number(match[1] ?? match[2])];
      });
    });
    for (const canary of found) this.live.add(canary);
  }
}

async function hubOf(page: Page, server: Server): Promise<Frame> {
  await page.goto(server.url);
  await page.goto(`${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub#view=found`);
  const frame = page.frameLocator("iframe").first();
  await expect(frame.getByRole("tab", { name: "Coverage" })).toBeVisible({ timeout: 60_000 });
  const handle = await page.locator("iframe").first().elementHandle();
  const hub = await handle?.contentFrame();
  if (hub === null || hub === undefined) throw new Error("the hub has no frame");
  return hub;
}

/** Where the hub shows text: each screen, the lists behind its numbers, and the details of outcomes. */
function routesOf({ streams }: PortfolioDocument, opened: readonly string[]): readonly string[] {
  const outcomes = streams.flatMap((stream) => stream.outcomes);
  const rich = outcomes.filter(({ title }) => opened.includes(title));
  expect(rich.map(({ title }) => title).sort()).toEqual([...opened].sort());
  const plain = outcomes.filter((outcome) => !rich.includes(outcome)).filter((_, at) => at % 40 === 0);
  return [
    ...["found", "strategy", "coverage", "sync", "review", "roadmap"].map((view) => `#view=${view}`),
    "#view=roadmap&as=table",
    "#view=coverage&list=outcomes-without-work",
    "#view=coverage&list=work-without-outcome",
    ...streams.map(({ key }) => `#view=strategy&about=${key}`),
    ...[...rich, ...plain].map(({ key }) => `#view=strategy&line=${key}`),
  ];
}

/** Opens a view as a link does, unfolds and scrolls what it shows, and searches it. */
async function visit(page: Page, hub: Frame, route: string, detector: Detector): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), route);
  if (route.includes("line=")) await expect(hub.getByRole("complementary")).toBeVisible();
  else await hub.waitForTimeout(500);
  for (let screen = 1; screen <= 3; screen += 1) {
    await hub.waitForTimeout(50);
    await detector.search(hub);
    await hub.evaluate((at) => {
      for (const element of document.querySelectorAll("*"))
        if (element.scrollHeight > element.clientHeight + 50) element.scrollTop = at * element.clientHeight * 3;
    }, screen);
  }
}

/** One text that runs by itself, one that waits for a click and one that fetches, put past every reader. */
async function expectPlantedIsCaught(hub: Frame, detector: Detector, tried: number): Promise<void> {
  await hub.evaluate((first) => {
    const planted = `<img src=x onerror=canary(${first})><a href="java&#10;script:canary(${first + 1})">x</a><div style="background:url(https://canary.invalid/${first + 2})">x</div>`;
    // eslint-disable-next-line no-restricted-syntax -- the one place where text is to come alive
    document.body.append(document.createRange().createContextualFragment(planted));
  }, tried + 1);
  await expect.poll(() => detector.live.has(tried + 1) && detector.live.has(tried + 3)).toBe(true);
  await detector.search(hub);
  expect([...detector.live].sort((one, other) => one - other)).toEqual([tried + 1, tried + 2, tried + 3]);
}

test("hostile text of every kind, in every place, stays text", async ({ page }) => {
  test.setTimeout(240_000);
  const canaries = new Canaries();
  const folder = mkdtempSync(path.join(tmpdir(), "hostile-wiki-"));
  const items = hostileItems(canaries);
  const opened = writeHostileWiki(
    folder,
    canaries,
    items.map((_, at) => at + 1),
  );
  const server = await serve("--seed", folder);
  try {
    await createItems(server, items);
    const { stdout, stderr } = await server.as(["read", "--format", "json"]);
    expect(stderr).toBe("");
    const routes = routesOf(JSON.parse(stdout) as PortfolioDocument, opened);
    const detector = new Detector();
    await detector.watch(page);
    const hub = await hubOf(page, server);
    for (const route of routes) await visit(page, hub, route, detector);
    const tried = canaries.places.length;
    const live = [...detector.live].map((canary) => `${canary} (${canaries.places[canary - 1] ?? "?"})`);
    process.stdout.write(`hostile texts: ${tried} tried / ${live.length} live\n`);
    expect(live).toEqual([]);
    await expectPlantedIsCaught(hub, detector, tried);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
