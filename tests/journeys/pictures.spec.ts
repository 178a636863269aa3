/**
 * What a page says in the details of an outcome: pictures fetched with the person's sign-in, shown from memory, judged by their bytes;
 * tasks, code and mentions as the wiki shows them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { serve, type Server } from "./program";

const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNQSFgAAAHEASFiX4r9AAAAAElFTkSuQmCC";
const drawing = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='4'/></svg>";
const roadmap = `# Roadmap

## Now

### Orders are seen at once

Before and after: ![The plan](/.attachments/plan.png) and ![A drawing](/.attachments/drawing.png)

- Order page reads from the new store

### Every team deploys daily

- Canary releases
`;

test("a picture of the wiki is shown from memory; a drawing that calls itself one is named", async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  mkdirSync(path.join(folder, ".attachments"));
  writeFileSync(path.join(folder, "Roadmap.md"), roadmap);
  writeFileSync(path.join(folder, ".attachments/plan.png"), Buffer.from(onePixel, "base64"));
  writeFileSync(path.join(folder, ".attachments/drawing.png"), drawing);
  const server = await serve("--seed", folder);
  try {
    await page.goto(server.url);
    await expect(page.locator("iframe").first()).toBeVisible();
    await page.goto(`${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub#view=strategy`);
    await page.reload();
    const hub = page.frameLocator("iframe").first();
    await hub.getByText("Orders are seen at once").first().click();
    const details = hub.getByRole("complementary");
    const picture = details.getByRole("img", { name: "The plan" });
    await expect(picture).toHaveAttribute("src", /^blob:/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await expect(details.getByText("Picture: A drawing")).toBeVisible();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

const prose = `<!-- roadmap: outcomes -->

# Roadmap

## Now

### Orders are seen at once

It comes before #1, not before #999, and is found by \`<b>order</b>\`.

> - [x] Asked the shops
> - [ ] Asked the drivers

![Foreign](https://pictures.invalid/plan.png) ![Beside](//pictures.invalid/plan.png)

- Order page reads from the new store

### Every team deploys daily

- Canary releases
`;

test("prose is shown as the wiki shows it: tasks, code, mentions as they stand now; nothing foreign is asked", async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "prose-"));
  writeFileSync(path.join(folder, "Roadmap.md"), prose);
  const server = await serve("--seed", folder);
  try {
    await createEpic(server, "Shops open on Sunday");
    const signed = new Set<string>();
    page.on("request", (request) => {
      const url = new URL(request.url());
      expect(url.hostname).not.toBe("pictures.invalid");
      if (request.headers()["authorization"] !== undefined) signed.add(url.origin);
    });
    await page.goto(server.url);
    await expect(page.locator("iframe").first()).toBeVisible();
    await page.goto(`${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub#view=strategy`);
    const hub = page.frameLocator("iframe").first();
    await hub.getByText("Orders are seen at once").first().click();
    const details = hub.getByRole("complementary");
    await expect(details.getByRole("checkbox", { name: "Task" })).toHaveCount(2);
    await expect(details.getByRole("checkbox", { name: "Task" }).first()).toBeChecked();
    await expect(details.locator("code")).toHaveText("<b>order</b>");
    await expect(details.getByRole("button", { name: /Epic 1, Shops open on Sunday, New/ })).toBeVisible();
    await expect(details.getByText("not before #999")).toBeVisible();
    for (const name of ["Foreign", "Beside"]) await expect(details.getByText(`Picture: ${name}`)).toBeVisible();
    await expect(details.locator("img")).toHaveCount(0);
    expect([...signed]).toEqual([new URL(server.orgUrl).origin]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function createEpic(server: Server, title: string): Promise<void> {
  const answer = await fetch(`${server.orgUrl}/${server.project}/_apis/wit/workitems/$Epic?api-version=7.1`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`:${server.token}`).toString("base64")}`,
      "content-type": "application/json-patch+json",
    },
    body: JSON.stringify([{ op: "add", path: "/fields/System.Title", value: title }]),
  });
  expect(answer.status).toBe(200);
}
