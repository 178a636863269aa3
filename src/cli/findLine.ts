/** Which outcome or deliverable a person means: by its key, or by its title. In doubt it asks by refusing. */
import { linesOf } from "../domain/joinPortfolio";
import type { Line } from "../domain/line";
import { plainWords } from "../domain/plainWords";
import type { Portfolio } from "../domain/portfolio";
import { placeWords } from "../report/portfolioText";
import { usageRefusal } from "./refusal";

export function findLine(portfolio: Portfolio, wanted: string): Line {
  const lines = linesOf(portfolio);
  const byKey = lines.filter((line) => line.key === wanted.toLowerCase());
  const byTitle = lines.filter((line) => plainWords(line.facts.title) === plainWords(wanted));
  const byPart = lines.filter((line) => plainWords(line.facts.title).includes(plainWords(wanted)));
  const found = [byKey, byTitle, byPart].find((candidates) => candidates.length > 0) ?? [];
  const only = found.length === 1 ? found[0] : undefined;
  if (only !== undefined) return only;
  if (found.length === 0) {
    throw usageRefusal(
      `No outcome or deliverable is called “${wanted}”.`,
      "throughline read lists them; name one by its title or its key (read --format json).",
    );
  }
  const candidates = found.map((line) => `${line.key} ${line.facts.title} (${placeWords(line.facts.place)})`);
  throw usageRefusal(
    `“${wanted}” may be any of ${found.length} lines.`,
    `Name one by its key: ${candidates.join("; ")}.`,
  );
}
