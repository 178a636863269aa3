/** The words a person wrote about one line, out of the page as it was read: no request, and the same lines the portfolio names. */
import type { Place } from "../domain/diagnostic";
import { shownText } from "../pages/shownText";
import type { Loaded } from "./loadPortfolioWith";

/** Markdown as the wiki shows it; `null` where the page says no more than the line itself. */
export function textOfLine({ portfolio, snapshot }: Loaded, place: Place): string | null {
  const page = portfolio.strategy.pages.find(({ path }) => path === place.page);
  const content = snapshot.files.find(({ file }) => file === page?.file)?.content;
  return content?.kind === "text" ? shownText(content.text, place.line) : null;
}
