/**
 * What a person can make the group on the form do. On a form with nothing unsaved both halves of a link are written by a plan that
 * stood on the screen before, and the form reads its item again. Where something is unsaved (a new item always is) a write behind
 * the form's back would make its save fail, so only the item's half is added, to be saved with the rest.
 */
import type { LineKey } from "../../domain/ids";
import type { Wiki } from "../../domain/wiki";
import type { WorkItemForm } from "../../ports/workItemForm";
import { loadSight, withItemsOfLines } from "../../usecases/loadSight";
import type { Loaded } from "../../usecases/loadPortfolio";
import { chooseWiki } from "../../usecases/openWiki";
import { formLink, previewLink, previewUnlink } from "../../usecases/previewLink";
import type { Store } from "../hub/store";
import type { SmallWorld } from "../linking/runPlan";
import { isWhole, newRun, runPlan } from "../linking/runPlan";
import { failureOf } from "../shared/failureOf";
import { sightView } from "./sightModel";
import type { SightAction, SightState, Step, Task } from "./sightState";
import { lineOfSightText as text } from "../text/lineOfSight";

export interface SightWorld extends SmallWorld {
  readonly form: WorkItemForm;
}

export interface SightActs {
  load(): Promise<void>;
  openWiki(wiki: Wiki): void;
  /** Looks for a line; `replaces` is the one the item serves now and will leave. */
  pick(replaces: LineKey | null): void;
  choose(line: LineKey): Promise<void>;
  unlink(line: LineKey): Promise<void>;
  confirm(): Promise<void>;
  cancel(): void;
  openPage(line: LineKey): void;
  openHub(line: LineKey | null): void;
}

export function createSightActs(store: Store<SightState, SightAction>, world: SightWorld): SightActs {
  const { form } = world;
  let round = 0;
  let wiki: Wiki | null = null;

  const show = (state: SightState): void => store.dispatch({ type: "shown", state });
  const task = (next: Task): void => store.dispatch({ type: "task", task: next });
  const ready = (): Extract<SightState, { kind: "ready" }> | null => {
    const state = store.getState();
    return state.kind === "ready" ? state : null;
  };

  /** The last call wins: one frame shows one item after the other. */
  async function load(): Promise<void> {
    const mine = ++round;
    const isCurrent = (): boolean => mine === round;
    if (ready() === null) show({ kind: "loading" });
    try {
      const item = await form.current();
      if (!isCurrent()) return;
      if (item === null) return show({ kind: "nothing-open" });
      const chosen = wiki ?? (await wikiOf(item.wikiPages.map(({ wikiId }) => wikiId)));
      if (!isCurrent()) return;
      if (!("id" in chosen)) return show(chosen);
      const above = item.id ?? item.parent;
      const loaded = await loadSight(world, chosen, above === null ? [] : [above]);
      if (isCurrent()) show({ kind: "ready", item, loaded, task: { kind: "none" } });
    } catch (error) {
      if (isCurrent()) show({ kind: "failed", failure: failureOf(error) });
    }
  }

  /** A wiki the item is linked to already answers the question which one is meant. */
  async function wikiOf(
    linked: readonly string[],
  ): Promise<Wiki | Extract<SightState, { kind: "no-wiki" | "choose-wiki" }>> {
    const wikis = await world.wikiStore.wikis();
    const chosen = chooseWiki(wikis, linked.find((id) => wikis.some((each) => each.id === id)) ?? null);
    if ("id" in chosen) return chosen;
    return chosen.kind === "none" ? { kind: "no-wiki" } : { kind: "choose-wiki", wikis: chosen.wikis };
  }

  async function guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      task({ kind: "refused", failure: failureOf(error) });
    }
  }

  async function addToForm(loaded: Loaded, line: LineKey, replaces: LineKey | null): Promise<void> {
    const link = formLink(loaded, line, newRun());
    if (link === null) return;
    if (replaces !== null) await removeFromForm(replaces);
    await form.addWikiLink(link);
    await load();
  }

  async function removeFromForm(line: LineKey): Promise<void> {
    const now = ready();
    const url =
      now === null ? null : (sightView(now.loaded, now.item).find(({ key }) => key === line)?.pending ?? null);
    if (url !== null) await form.removeWikiLink(url);
  }

  async function linkStep(loaded: Loaded, line: LineKey): Promise<Step | null> {
    const id = ready()?.item.id ?? null;
    const all = await withItemsOfLines(world, loaded, [line]);
    const item = all.portfolio.board?.items.find((each) => each.id === id);
    return item === undefined ? null : { kind: "link", line, plan: previewLink(all, line, item), loaded: all };
  }

  return {
    load,
    openWiki: (chosen) => {
      wiki = chosen;
      void load();
    },
    pick: (replaces) => task({ kind: "picking", replaces }),
    cancel: () => task({ kind: "none" }),

    choose: (line) =>
      guarded(async () => {
        const now = ready();
        const item = await form.current();
        if (now === null || item === null) return;
        const replaces = now.task.kind === "picking" ? now.task.replaces : null;
        if (item.id === null || item.isDirty) return addToForm(now.loaded, line, replaces);
        const link = await linkStep(now.loaded, line);
        if (link === null) return;
        const leave = replaces === null ? [] : [previewUnlink(now.loaded, replaces, item.id)];
        const steps = [...leave.map((plan): Step => ({ kind: "plan", plan, loaded: now.loaded })), link];
        const title = replaces === null ? text.linkTitle : text.changeTitle;
        task({ kind: "reviewing", title, ok: replaces === null ? "Link" : text.change, steps });
      }),

    unlink: (line) =>
      guarded(async () => {
        const now = ready();
        if (now === null) return;
        const isPending = sightView(now.loaded, now.item).some(({ key, pending }) => key === line && pending !== null);
        if (isPending) {
          await removeFromForm(line);
          return load();
        }
        if (now.item.id === null) return;
        const plan = previewUnlink(now.loaded, line, now.item.id);
        task({
          kind: "reviewing",
          title: text.unlinkTitle,
          ok: text.unlink,
          steps: [{ kind: "plan", plan, loaded: now.loaded }],
        });
      }),

    confirm: () =>
      guarded(async () => {
        const now = ready();
        if (now?.task.kind !== "reviewing") return;
        const { steps, title } = now.task;
        task({ kind: "writing", title });
        const run = newRun();
        for (const [index, step] of steps.entries()) {
          const fresh = step.kind === "link" && index > 0 ? await again(step) : step;
          if (fresh === null) return;
          const report = await runPlan(world, fresh.loaded, fresh.plan, run);
          if (!isWhole(fresh.plan, report))
            return task({ kind: "unfinished", plan: fresh.plan, loaded: fresh.loaded, results: report.rows });
        }
        await form.refresh();
        await load();
      }),

    openPage: (line) => {
      const now = ready();
      if (now === null) return;
      const place = sightView(now.loaded, now.item).find(({ key }) => key === line)?.place;
      if (place !== undefined) void world.host.openPage(now.loaded.snapshot.wiki, place.page, place.line);
    },
    openHub: (line) => {
      void world.host.openUrl(world.host.hubUrl(line === null ? "" : `view=strategy&line=${line}`));
    },
  };

  /** The link as it is to be written now that the step before it has changed page and item. */
  async function again(step: Extract<Step, { kind: "link" }>): Promise<Step | null> {
    const now = ready();
    if (now?.item.id == null) return null;
    const loaded = await loadSight(world, step.loaded.snapshot.wiki, [now.item.id]);
    return linkStep(loaded, step.line);
  }
}
