/** What a person can do about a department's practice: close a period, propose, see contribution, turn Throughline off. */
import type { MonthOfEngagement } from "../../../domain/engagement";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { ClosingRequest } from "../../../usecases/previewClosing";
import type { Suggestion } from "../../../usecases/previewProposal";
import type { HubWorld } from "../acts";
import type { Proposal } from "../hubState";

export interface DepartmentActs {
  /** Shows what closing the period writes; answers why it cannot be closed, empty where it can. */
  proposeClosing(request: ClosingRequest): Promise<readonly string[]>;
  /** Shows the page edit; answers why no page takes it, `null` where one does. */
  proposeSuggestion(suggestion: Suggestion): Promise<string | null>;
  /** `null` where the history cannot be read. */
  engagement(day: string): Promise<readonly MonthOfEngagement[] | null>;
  proposeUninstall(): Promise<void>;
  /** Display name of the person at the screen. */
  who(): string;
}

interface Options {
  readonly world: HubWorld;
  readonly loadedNow: () => Loaded | null;
  readonly propose: (proposal: Proposal) => void;
}

const planning = async () => import(/* webpackChunkName: "department" */ "./departmentPlanning");

export function createDepartmentActs({ world, loadedNow, propose }: Options): DepartmentActs {
  return {
    proposeClosing: async (request) => {
      const { previewClosing, proposals } = await planning();
      const loaded = loadedNow();
      if (loaded === null) return [];
      const preview = previewClosing(loaded, request);
      if ("refused" in preview) return preview.refused;
      propose(proposals.closing(request, preview.plan));
      return [];
    },

    proposeSuggestion: async (suggestion) => {
      const { previewProposal, proposals } = await planning();
      const loaded = loadedNow();
      if (loaded === null) return null;
      const preview = previewProposal(loaded, suggestion);
      if ("refused" in preview) return preview.refused;
      propose(proposals.suggestion(preview.plan));
      return null;
    },

    who: () => world.host.user.displayName,

    engagement: async (day) => {
      const loaded = loadedNow();
      if (loaded === null) return null;
      const { loadEngagement } = await planning();
      return loadEngagement(world.wikiStore, loaded.snapshot.wiki, day);
    },

    proposeUninstall: async () => {
      const loaded = loadedNow();
      if (loaded === null) return;
      const { previewUninstall, proposals } = await planning();
      propose(proposals.uninstall(await previewUninstall(loaded, world)));
    },
  };
}
