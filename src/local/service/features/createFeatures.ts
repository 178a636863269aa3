/** The feature part of the service: what extensions put behind a switch, and where it is on. */
import type { InstalledExtensions } from "../extensions/installedExtensions";
import type { Assumption, Part, Project, Stores } from "../route";
import { allFeatures, featureRoutes } from "./featureRoutes";
import { createFeatureStore } from "./featureStore";

export interface FeaturePart extends Part {
  /** Switches on, for everybody of the project, the features of one extension about which nobody has said anything. */
  switchOn(extension: string, project: Project): void;
}

export function createFeatures(stores: Stores, installed: InstalledExtensions): FeaturePart {
  const world = { installed, store: createFeatureStore(stores.db) };
  return {
    routes: featureRoutes(world),
    assumptions,
    switchOn(extension, project) {
      const scope = { user: "host", project: project.id };
      for (const { id, forProjects } of allFeatures(world)) {
        if (forProjects && id.startsWith(`${extension}.`) && world.store.get(id, scope) === null)
          world.store.set(id, scope, "enabled");
      }
    },
  };
}

const assumptions: readonly Assumption[] = [
  {
    subject: "a feature about which a person, the project and the organisation said different things",
    behaviour: "the person's word counts before the project's, and that before the organisation's",
    because: "the published sample says who may switch it where, not which word wins",
    probe:
      "put a feature with hostScopes and userConfigurable behind a hub, say different things at each scope, see whether the hub is there",
  },
  {
    subject: "a feature whose manifest names no default",
    behaviour: "is off until somebody switches it on",
    because: "the published client knows defaultState, its absence is not described",
    probe:
      "install an extension with a feature that names no defaultState; read GET _apis/FeatureManagement/FeatureStates/host/project/{id}/{feature}",
  },
  {
    subject: "a contribution with a constraint other than Feature",
    behaviour: "is shown as if it had none",
    because: "only that constraint is published for extensions",
    probe: "install an extension with a constraint of an invented name on a hub, see whether the hub is there",
  },
];
