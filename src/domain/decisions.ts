/** Which decisions are about an outcome. */
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";
import type { Decision } from "./statements";

/** Those written with the outcome, and those of its stream that name its title or its work item. */
export function decisionsAbout(line: OutcomeLine, { strategy }: Portfolio): readonly Decision[] {
  const stream = strategy.streams.find(({ key }) => key === line.stream);
  const title = line.facts.title.toLowerCase();
  const named = (stream?.decisions ?? []).filter(
    ({ text }) =>
      text.toLowerCase().includes(title) || line.facts.workItems.some((id) => new RegExp(`#${id}(?!\\d)`).test(text)),
  );
  return [...line.facts.decisions, ...named];
}
