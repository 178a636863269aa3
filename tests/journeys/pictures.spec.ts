/** Pictures of a wiki in the details of an outcome: fetched with the person's sign-in, shown from memory, judged by their bytes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { serve } from "./program";

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
    await hub.getByText("Orders are seen at once").first().click({ timeout: 60_000 });
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
