/**
 * Contributions behind features: what of an extension is there in this project. A contribution whose feature is off is not there at
 * all: no hub in the navigation, no group on forms, no entry in menus.
 */
import type { Contribution } from "../extensions/extension";
import type { Rest } from "./rest";
import { recordOf } from "./rest";
import type { Session } from "./session";

export interface ManagedFeature {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isOn: boolean;
  /** Everybody of this project may have it switched. */
  readonly forProject: boolean;
}

const MANAGED = "ms.vss-web.managed-features";

/** Features that stand in the panel of preview features, with their state in the project. */
export async function readFeatures(
  rest: Rest,
  session: Session,
  projectId: string,
): Promise<readonly ManagedFeature[]> {
  const contributed = session.extensions
    .flatMap(({ contributions }) => contributions)
    .filter(({ type, targets }) => type === "ms.vss-web.feature" && targets.includes(MANAGED));
  if (contributed.length === 0) {
    return [];
  }
  const featureIds = contributed.map(({ id }) => id);
  const answer = recordOf(
    await rest.send(
      "POST",
      `_apis/FeatureManagement/FeatureStatesQuery/host/project/${projectId}`,
      { featureIds },
      { query: { "api-version": "7.1-preview.1" } },
    ),
  );
  const states = recordOf(answer["featureStates"]);
  return contributed.map(({ id, description, properties }) => ({
    id,
    name: typeof properties["name"] === "string" ? properties["name"] : id,
    description: description ?? "",
    isOn: recordOf(states[id])["state"] === "enabled",
    forProject:
      properties["hostConfigurable"] === true &&
      Array.isArray(properties["hostScopes"]) &&
      properties["hostScopes"].includes("project"),
  }));
}

export async function switchFeature(rest: Rest, projectId: string, id: string, isOn: boolean): Promise<void> {
  await rest.send(
    "PATCH",
    `_apis/FeatureManagement/FeatureStates/host/project/${projectId}/${id}`,
    { featureId: id, scope: { settingScope: "project", userScoped: false }, state: isOn ? "enabled" : "disabled" },
    { query: { "api-version": "7.1-preview.1" } },
  );
}

/** Whether the features a contribution is behind are as it wants them. Constraints of other names are not known here and let it be. */
export function isThere({ constraints }: Contribution, features: readonly ManagedFeature[]): boolean {
  return constraints.every(({ name, inverse, properties }) => {
    if (name !== "Feature") {
      return true;
    }
    const isOn = features.some(({ id, isOn: on }) => on && id === properties["featureId"]);
    return isOn !== inverse;
  });
}
