/**
 * Hostile text in every place a wiki, a board and their people have for text, read by the hub in a real browser: none of it may
 * run, be fetched, or stand in the document as something that could. Each text has a canary of its own for each place.
 *
 * `npm test` tries every text wherever many fit into one paragraph, and one in `XSS_EVERY` (default 8, drawn by `XSS_SEED`) where
 * each needs a line, an item or a person. `XSS_EVERY=1` tries every text in every place, in as many projects as that takes.
 * `XSS_PAYLOADS=FILE:FILE` adds collections (`hostileCollections.ts`). Prints `N tried / 0 live`, by collection.
 * Texts planted past the hub must be caught, or the journey proves nothing.
 */
import { expect, test } from "@playwright/test";
import type { Frame, Page } from "@playwright/test";
import type { PortfolioDocument } from "../../src/report/portfolioDocument";
import { startHost, type Host } from "./badWeatherHost";
import { hostileTexts, type HostileText } from "./hostileCollections";
import { Canaries, createHostileProject, type Attack, type HostileProject } from "./hostileWiki";
import { throughline } from "./program";

/** The host's policy would stop most of it: here the hub stands alone. */
test.use({ bypassCSP: true });

const every = Number(process.env["XSS_EVERY"] ?? 8);
const seed = Number(process.env["XSS_SEED"] ?? 1);
/** Texts of one project where each is tried in every place. */
const inOneProject = 150;

/** In the sample, steps of `every` through the texts from a place that the seed decides. */
function attacks(texts: readonly HostileText[]): readonly Attack[] {
  if (every > 1) return [{ all: texts, some: texts.filter((_, at) => at % every === seed % every) }];
  const projects = Math.ceil(texts.length / inOneProject);
  return Array.from({ length: projects }, (_, at) => texts.slice(at * inOneProject, (at + 1) * inOneProject)).map(
    (some) => ({
      all: some,
      some,
    }),
  );
}

/** Something that came alive, or would once somebody touched it. */
interface Living {
  /** 0 where it does not say which text it is from. */
  readonly canary: number;
  readonly what: string;
}

class Detector {
  readonly living: Living[] = [];

  has(canary: number): boolean {
    return this.living.some((each) => each.canary === canary);
  }

  /** What runs and what is fetched. Only the local host and the browser's own memory may be asked for anything. */
  async watch(page: Page): Promise<void> {
    await page
      .context()
      .exposeFunction("canary", (number: number) => this.living.push({ canary: Number(number), what: "ran" }));
    await page.context().route(
      ({ hostname, protocol }) => /^https?:$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname),
      (route) => {
        const url = route.request().url();
        this.living.push({ canary: canaryIn(url), what: `was fetched: ${url}` });
        return route.abort();
      },
    );
    page.on("dialog", (dialog) => {
      this.living.push({ canary: canaryIn(dialog.message()), what: `a dialog said ${dialog.message()}` });
      void dialog.dismiss();
    });
    page.on("frameattached", (frame) => {
      if (frame.parentFrame() !== null && frame.parentFrame() !== page.mainFrame())
        this.living.push({ canary: canaryIn(frame.url()), what: `a frame in the hub: ${frame.url()}` });
    });
  }

  /** What stands in the document and would run, fetch or lead away: the hub itself writes none of these. */
  async search(frame: Frame): Promise<void> {
    for (const what of await frame.evaluate(activeParts)) this.living.push({ canary: canaryIn(what), what });
  }
}

const canaryIn = (text: string): number =>
  Number(
    /canary\((\d+)\)|canary\.invalid[\\/]+(\d+)/
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined) ?? 0,
  );

/** Runs in the frame. Handlers in attributes, addresses that run, styles that fetch, elements only a text could have brought. */
function activeParts(): readonly string[] {
  const leading = new Set(
    "href src srcset srcdoc action formaction data poster background xlink:href to values from".split(" "),
  );
  const own = (address: string): boolean => address.startsWith(`${location.origin}/`) || address.startsWith("blob:");
  const attributeOf = (element: Element, { name, value }: Attr): readonly string[] => {
    const bare = name.toLowerCase();
    const whole = `${element.localName} ${name}="${value}"`;
    if (bare.startsWith("on") || bare === "srcdoc") return [whole];
    if (bare === "style") return /url\(|expression|@import|behavior/i.test(value) ? [whole] : [];
    if (!leading.has(bare) || /^(?:#[\w-]*|data:font|)$/.test(value)) return [];
    return own(new URL(value, document.baseURI).href) ? [] : [whole];
  };
  const elementOf = (element: Element): readonly string[] => {
    if (
      /^(?:iframe|frame|frameset|object|embed|applet|base|portal|marquee|animate|set|foreignobject|math)$/i.test(
        element.localName,
      )
    )
      return [element.outerHTML.slice(0, 300)];
    const isCode = /^(?:script|style)$/i.test(element.localName);
    const runs = isCode && /canary|@import|javascript:/i.test(element.textContent);
    const refreshes = element.localName === "meta" && element.getAttribute("http-equiv")?.toLowerCase() === "refresh";
    return runs || refreshes ? [element.outerHTML.slice(0, 300)] : [];
  };
  return [...document.querySelectorAll("*")].flatMap((element) => [
    ...[...element.attributes].flatMap((attribute) => attributeOf(element, attribute)),
    ...elementOf(element),
  ]);
}

async function hubOf(page: Page, host: Host, project: string): Promise<Frame> {
  await page.goto(host.url);
  await page.goto(host.hubOf(project, "#view=found"));
  const frame = page.frameLocator("iframe").first();
  await expect(frame.getByRole("tab", { name: "Coverage" })).toBeVisible({ timeout: 120_000 });
  const handle = await page.locator("iframe").first().elementHandle();
  const hub = await handle?.contentFrame();
  if (hub === null || hub === undefined) throw new Error("the hub has no frame");
  return hub;
}

interface Visit {
  readonly route: string;
  readonly withHistory: boolean;
}

/** Where the hub shows text: each screen, the lists behind its numbers, and the details of outcomes. */
function visitsOf({ streams }: PortfolioDocument, { opened, withHistory }: HostileProject): readonly Visit[] {
  const outcomes = streams.flatMap((stream) => stream.outcomes);
  const rich = outcomes.filter(({ title }) => opened.includes(title));
  expect(rich.map(({ title }) => title).sort()).toEqual([...opened].sort());
  const plain = outcomes.filter((outcome) => !rich.includes(outcome)).filter((_, at) => at % 40 === 0);
  const screens = [
    ...["found", "strategy", "coverage", "sync", "review", "roadmap"].map((view) => `#view=${view}`),
    "#view=roadmap&as=table",
    "#view=roadmap&by=lane",
    ...["outcomes-without-work", "deliverables-without-work", "work-without-outcome", "half-links"].map(
      (list) => `#view=coverage&list=${list}`,
    ),
    ...streams.map(({ key }) => `#view=strategy&about=${key}`),
  ];
  return [
    ...screens.map((route) => ({ route, withHistory: false })),
    ...[...rich, ...plain].map(({ key, title }) => ({
      route: `#view=strategy&line=${key}`,
      withHistory: withHistory.includes(title),
    })),
  ];
}

/** Opens a view as a link does, unfolds what is folded and searches it. */
async function visit(page: Page, hub: Frame, { route, withHistory }: Visit, detector: Detector): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), route);
  if (route.includes("line=")) await expect(hub.getByRole("complementary")).toBeVisible();
  else await hub.waitForTimeout(500);
  if (withHistory) {
    await hub.getByRole("button", { name: "Show history" }).click();
    await expect(hub.getByRole("heading", { name: /^Changes of the page/ })).toBeVisible({ timeout: 120_000 });
  }
  await hub.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLElement>("main section .tl-disclosure[aria-expanded=false]"))
      folded.click();
  });
  await hub.waitForTimeout(50);
  await detector.search(hub);
  if (route === "#view=strategy") await searchTree(hub, detector);
}

/** The rows of the tree are in the document only while they are on the screen. */
async function searchTree(hub: Frame, detector: Detector): Promise<void> {
  const scroll = (): Promise<boolean> =>
    hub.evaluate(() => {
      const scrolled = [...document.querySelectorAll("*")].filter((each) => {
        const before = each.scrollTop;
        each.scrollTop += each.clientHeight;
        return each.scrollTop > before;
      });
      return scrolled.length > 0;
    });
  while (await scroll()) {
    await hub.waitForTimeout(30);
    await detector.search(hub);
  }
}

/** Every create is refused, each with another hostile sentence; the rows of the result say them. */
async function showErrors(
  page: Page,
  hub: Frame,
  host: Host,
  canaries: Canaries,
  attack: Attack,
  detector: Detector,
): Promise<void> {
  const refusal = (message: string) =>
    ({
      kind: "answer",
      status: 400,
      type: "application/json",
      body: JSON.stringify({ message, typeKey: "RuleValidationException" }),
    }) as const;
  // What is only asked beforehand is let through: a row that would be refused is not there to tick.
  const creates = { method: "POST", url: /workitems\/\$(?!.*validateOnly=true)/i };
  for (const text of attack.some)
    host.service.faults.arm(creates, refusal(canaries.make("error of the service", text)));
  host.service.faults.arm({ ...creates, times: Infinity }, refusal("No more."));
  await page.evaluate(() => (location.hash = "#view=sync"));
  await hub.getByRole("checkbox", { name: /^Tick (?:all|the)/ }).click();
  await hub.getByRole("button", { name: /^Apply \d+ row/ }).click();
  await hub.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click();
  await expect(hub.getByRole("region", { name: "Result of the last apply" })).toContainText(/failed/, {
    timeout: 240_000,
  });
  await detector.search(hub);
  host.service.faults.clear();
}

/** One text that runs by itself, one that waits for a click and one that fetches, put past every reader. */
async function expectPlantedIsCaught(hub: Frame, detector: Detector, tried: number): Promise<void> {
  await hub.evaluate((first) => {
    const planted = `<img src=x onerror=canary(${first})><a href="java&#10;script:canary(${first + 1})">x</a><div style="background:url(https://canary.invalid/${first + 2})">x</div>`;
    // eslint-disable-next-line no-restricted-syntax -- the one place where text is to come alive
    document.body.append(document.createRange().createContextualFragment(planted));
  }, tried + 1);
  await expect.poll(() => detector.has(tried + 1) && detector.has(tried + 3)).toBe(true);
  await detector.search(hub);
  expect(detector.has(tried + 2)).toBe(true);
}

/** Tried and live of each collection, and what could not stand where. */
function print({ given, refused }: Canaries, living: readonly Living[], every: number): void {
  const names = [...new Set(given.map(({ collection }) => collection))];
  const of = (name: string): number =>
    new Set(living.filter(({ canary }) => given[canary - 1]?.collection === name).map(({ canary }) => canary)).size;
  for (const name of names)
    process.stdout.write(
      `  ${name}: ${given.filter(({ collection }) => collection === name).length} tried / ${of(name)} live\n`,
    );
  for (const [place, count] of refused) process.stdout.write(`  not possible as a ${place}: ${count}\n`);
  const places = new Set(given.map(({ place }) => place)).size;
  const drawn = every > 1 ? `, one in ${every} where each needs a line or an item, seed ${seed}` : "";
  process.stdout.write(
    `hostile texts in ${places} kinds of places${drawn}: ${given.length} tried / ${living.length} live\n`,
  );
}

for (const [at, attack] of attacks(hostileTexts()).entries()) {
  test(`hostile text of every kind, in every place, stays text (${at + 1})`, async ({ page }) => {
    test.setTimeout(900_000);
    const canaries = new Canaries();
    const project = "Hostile";
    let hostile: HostileProject = { opened: [], withHistory: [] };
    const host = await startHost(async (service) => {
      hostile = await createHostileProject(service, project, canaries, attack);
    });
    try {
      const where = ["--org", host.orgUrl, "--project", project];
      const { stdout, stderr } = await throughline(["read", ...where, "--format", "json"], {
        AZURE_DEVOPS_EXT_PAT: host.token,
      });
      expect(stderr).toBe("");
      const detector = new Detector();
      await detector.watch(page);
      const hub = await hubOf(page, host, project);
      for (const each of visitsOf(JSON.parse(stdout) as PortfolioDocument, hostile))
        await visit(page, hub, each, detector);
      await showErrors(page, hub, host, canaries, attack, detector);
      const tried = canaries.given.length;
      print(canaries, detector.living, every);
      const live = detector.living.map(({ canary, what }) => `${canaries.given[canary - 1]?.place ?? "?"}: ${what}`);
      expect([...new Set(live)]).toEqual([]);
      await expectPlantedIsCaught(hub, detector, tried);
    } finally {
      await host.close();
    }
  });
}
