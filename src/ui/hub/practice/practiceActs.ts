/** What a person can make the screens of metrics, ideas and debt do: read what they need when they are open, and propose. */
import type { WorkItem } from "../../../domain/board";
import type { DebtPortfolio } from "../../../domain/debt";
import type { Flow } from "../../../domain/flow";
import type { LoadedDebt } from "../../../usecases/loadDebt";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { Classes } from "../../../usecases/previewClasses";
import type { Statement } from "../../../usecases/previewStatements";
import type { HubWorld } from "../acts";
import type { Proposal } from "../hubState";
import { loadPlanning, type Planning } from "../loadPlanning";

export interface PracticeActs {
  /** Shows what these statements would write. */
  proposeStatements(statements: readonly Statement[], words: Pick<Proposal, "title" | "intro" | "ok" | "done">): void;
  /** The debt portfolio, with the items the settings page points to. Requests: those of `loadDebt`. */
  debt(): Promise<LoadedDebt>;
  /** Items of the portfolio whose history says something. */
  itemsWithFlow(debt: DebtPortfolio): Promise<readonly WorkItem[]>;
  /** Requests: 1 an item. */
  flow(items: readonly WorkItem[], onProgress: (done: number, total: number) => void): Promise<readonly Flow[]>;
  proposeClasses(debt: DebtPortfolio, classes: Classes): void;
}

interface PracticeWorld {
  readonly world: HubWorld;
  readonly loadedNow: () => Loaded | null;
  readonly proposeFrom: (make: (loaded: Loaded, planning: Planning) => Proposal) => void;
  readonly today: () => string;
}

export function createPracticeActs({ world, loadedNow, proposeFrom, today }: PracticeWorld): PracticeActs {
  const loaded = (): Loaded => {
    const now = loadedNow();
    if (now === null) throw new Error("invariant: nothing was read yet");
    return now;
  };
  return {
    proposeStatements: (statements, words) =>
      proposeFrom((now, { proposals }) => proposals.statements(now, statements, words)),
    debt: async () => (await loadPlanning()).loadDebt(loaded(), world.workItemStore, today()),
    itemsWithFlow: async (debt) => (await loadPlanning()).itemsWithFlow(debt, loaded()),
    flow: async (items, onProgress) => (await loadPlanning()).loadFlow(items, world.workItemStore, onProgress),
    proposeClasses: (debt, classes) => proposeFrom((now, { proposals }) => proposals.classes(now, debt, classes)),
  };
}
