/** Joins the configuration of the widget with its frame: draws the form, previews each change, answers what is saved. */
import { flushSync } from "react-dom";
import type { Stream } from "../../domain/strategy";
import type { Wiki } from "../../domain/wiki";
import type { ConfigurationFrame } from "../../ports/widgetFrame";
import { loadSight } from "../../usecases/loadSight";
import { chooseWiki } from "../../usecases/openWiki";
import { failureOf } from "../shared/failureOf";
import type { Render, WidgetWorld } from "./showWidget";
import { WidgetForm } from "./WidgetForm";
import type { WidgetChoice } from "./widgetSettings";
import { defaultChoice, readChoice, writeChoice } from "./widgetSettings";
import { widgetText as text } from "../text/widget";

export function showConfiguration(render: Render, frame: ConfigurationFrame, world: Promise<WidgetWorld>): void {
  let choice = defaultChoice;
  let streams: readonly Stream[] = [];
  let wikis: readonly Wiki[] = [];
  let problem: string | null = null;
  let readFor: string | null | undefined;

  const draw = (): void =>
    flushSync(() =>
      render(<WidgetForm choice={choice} streams={streams} wikis={wikis} problem={problem} onChange={change} />),
    );

  async function read(): Promise<void> {
    if (readFor === choice.wiki) return;
    const stores = await world;
    wikis = await stores.wikiStore.wikis();
    const chosen = chooseWiki(wikis, choice.wiki);
    readFor = choice.wiki;
    streams = "id" in chosen ? (await loadSight(stores, chosen, [])).portfolio.strategy.streams : [];
    problem = "id" in chosen ? null : text.chooseWiki;
  }

  function change(next: WidgetChoice): void {
    choice = next;
    problem = null;
    draw();
    frame.preview(writeChoice(choice));
    read().then(draw, (error: unknown) => {
      problem = failureOf(error).message;
      draw();
    });
  }

  frame.onSave(() => {
    const isKnown = choice.stream === null || streams.some(({ key }) => key === choice.stream);
    if (!isKnown) problem = text.chooseOtherStream(choice.stream ?? "");
    draw();
    return isKnown && problem === null ? writeChoice(choice) : null;
  });
  frame.onSettings(async (settings) => {
    choice = readChoice(settings.data);
    try {
      await read();
      draw();
      return { kind: "shown" };
    } catch (error) {
      const { message, help } = failureOf(error);
      return { kind: "failed", message: `${message} ${help}` };
    }
  });
}
