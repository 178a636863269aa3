/**
 * Features that extensions contribute (`ms.vss-web.feature`): what there is, and where it is switched on. Paths, members and the
 * order of scopes after the published client; which word wins where several were said is an assumption, listed.
 */
import { serviceError } from "../errors";
import { location } from "../locations";
import { enumValue, list, ok, route, type Context, type RoutedRequest, type Route } from "../route";
import type { InstalledExtensions } from "../extensions/installedExtensions";
import type { FeatureScope, FeatureState, FeatureStore } from "./featureStore";

const features = location("c4209f25-7a27-41dd-9f04-06080c7b6afd");
const states = location("98911314-3f9b-4eaf-80e8-83900d8e85d9");
const scopedStates = location("dd291e43-aa9f-4cee-8465-a93c78e414a4");
const query = location("2b4486ad-122b-400c-ae65-17b6672c1f9d");
const userQuery = location("3f810f28-03e2-4239-b0bc-788add3005e5");
const scopedQuery = location("f29e997b-c2da-4d15-8380-765788a1a74c");

const enabledValues = { undefined: -1, disabled: 0, enabled: 1 } as const;

export interface Feature {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isOnByDefault: boolean;
  readonly forUsers: boolean;
  /** Whether everybody's state may be said, and where. */
  readonly forOrganisation: boolean;
  readonly forProjects: boolean;
}

export interface FeatureWorld {
  readonly installed: InstalledExtensions;
  readonly store: FeatureStore;
}

/** Every feature an installed extension contributes. */
export function allFeatures({ installed }: FeatureWorld): readonly Feature[] {
  return installed
    .all()
    .flatMap(({ contributions }) => contributions as readonly Contributed[])
    .filter(({ type }) => type === "ms.vss-web.feature")
    .map(({ id = "", description, properties = {} }) => {
      const isForHost = properties["hostConfigurable"] === true;
      const scopes = properties["hostScopes"];
      return {
        id,
        name: typeof properties["name"] === "string" ? properties["name"] : id,
        description: description ?? "",
        isOnByDefault: properties["defaultState"] === true,
        forUsers: properties["userConfigurable"] === true,
        forOrganisation: isForHost && (!Array.isArray(scopes) || scopes.includes("collection")),
        forProjects: isForHost && Array.isArray(scopes) && scopes.includes("project"),
      };
    });
}

interface Contributed {
  readonly id?: string;
  readonly type?: string;
  readonly description?: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The state that counts: a person's own word, else the project's, else the organisation's, else the feature's default. */
export function effectiveState(
  { store }: FeatureWorld,
  feature: Feature,
  where: { readonly userId: string; readonly project: string | null },
): FeatureState {
  const { userId, project } = where;
  const said = [
    ...(feature.forUsers ? [{ user: userId, project: null }] : []),
    ...(feature.forProjects && project !== null ? [{ user: "host", project }] : []),
    ...(feature.forOrganisation ? [{ user: "host", project: null }] : []),
  ].map((scope) => store.get(feature.id, scope));
  return said.find((state) => state !== null) ?? (feature.isOnByDefault ? "enabled" : "disabled");
}

export function featureRoutes(world: FeatureWorld): readonly Route[] {
  const find = (id: string): Feature => {
    const found = allFeatures(world).find((feature) => feature.id.toLowerCase() === id.toLowerCase());
    if (found === undefined)
      throw serviceError("ArgumentException", { message: `No installed extension contributes the feature ${id}.` });
    return found;
  };
  const get = (request: RoutedRequest, context: Context) => {
    const feature = find(request.segments["featureId"] ?? "");
    const scope = scopeOf(request, context);
    return ok(shape(feature, scope, world.store.get(feature.id, scope), request));
  };
  const set = (request: RoutedRequest, context: Context) => {
    const feature = find(request.segments["featureId"] ?? "");
    const scope = scopeOf(request, context);
    mayBeSaid(feature, scope);
    const project = scope.project === null ? null : context.projects.find(scope.project);
    if (scope.user === "host" && !context.may("administer", project)) {
      throw serviceError("AccessCheckException", {
        message: `TF50309: The following account does not have sufficient permissions to complete the operation: ${context.currentUser.displayName}. The following permissions are needed to perform this operation: manage features.`,
      });
    }
    const state = stateIn(request.body);
    world.store.set(feature.id, scope, state);
    return ok(shape(feature, scope, state, request));
  };
  const ask = (request: RoutedRequest, context: Context) => {
    const { project } = scopeOf(request, context);
    const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const ids = Array.isArray(body["featureIds"]) ? body["featureIds"].map(String) : [];
    const where = { userId: context.currentUser.id, project };
    const answered = ids.flatMap((id) =>
      allFeatures(world)
        .filter((feature) => feature.id.toLowerCase() === id.toLowerCase())
        .map((feature) => {
          const scope = { user: "host", project };
          return [id, shape(feature, scope, effectiveState(world, feature, where), request)] as const;
        }),
    );
    return ok({ featureIds: ids, featureStates: Object.fromEntries(answered), scopeValues: {} });
  };
  const asking = { permission: "read" } as const;
  return [
    route(features, "GET", () => list(allFeatures(world).map(featureShape)), {
      paths: ["_apis/{area}/{resource}"],
    }),
    route(features, "GET", (request) => ok(featureShape(find(request.segments["featureId"] ?? "")))),
    route(states, "GET", get),
    route(states, "PATCH", set, asking),
    route(scopedStates, "GET", get),
    route(scopedStates, "PATCH", set, asking),
    route(query, "POST", ask, asking),
    route(userQuery, "POST", ask, asking),
    route(scopedQuery, "POST", ask, asking),
  ];
}

/** `me` or `host`, and `project/{id}` where the path names one. */
function scopeOf({ segments }: RoutedRequest, context: Context): FeatureScope {
  const { userScope = "host", scopeName, scopeValue } = segments;
  const isOwn = userScope.toLowerCase() === "me";
  if (!isOwn && userScope.toLowerCase() !== "host")
    throw serviceError("ArgumentException", { message: `The scope ${userScope} is neither “me” nor “host”.` });
  if (scopeName !== undefined && scopeName.toLowerCase() !== "project")
    throw serviceError("ArgumentException", { message: `The scope ${scopeName} is not emulated; “project” is.` });
  const project = scopeValue === undefined ? null : (context.projects.find(scopeValue)?.id ?? null);
  if (scopeValue !== undefined && project === null)
    throw serviceError("ProjectDoesNotExistWithNameException", { project: scopeValue });
  return { user: isOwn ? context.currentUser.id : "host", project };
}

function mayBeSaid(feature: Feature, { user, project }: FeatureScope): void {
  const may = user !== "host" ? feature.forUsers : project === null ? feature.forOrganisation : feature.forProjects;
  if (!may)
    throw serviceError("ArgumentException", { message: `The feature ${feature.id} cannot be switched at this scope.` });
}

function stateIn(body: unknown): FeatureState | null {
  const state = (body as Readonly<Record<string, unknown>> | null)?.["state"];
  if (state === 1 || state === "enabled") return "enabled";
  if (state === 0 || state === "disabled") return "disabled";
  if (state === -1 || state === "undefined") return null;
  throw serviceError("ArgumentNullException", { parameter: "feature.state" });
}

function shape(feature: Feature, scope: FeatureScope, state: FeatureState | null, { segments }: RoutedRequest): object {
  return {
    featureId: feature.id,
    scope: { settingScope: segments["scopeName"] ?? "", userScoped: scope.user !== "host" },
    state: enumValue(state ?? "undefined", enabledValues),
  };
}

const featureShape = (feature: Feature): object => ({
  _links: {},
  id: feature.id,
  name: feature.name,
  description: feature.description,
  defaultState: feature.isOnByDefault,
  scopes: [
    ...(feature.forUsers ? [{ settingScope: "", userScoped: true }] : []),
    ...(feature.forOrganisation ? [{ settingScope: "", userScoped: false }] : []),
    ...(feature.forProjects ? [{ settingScope: "project", userScoped: false }] : []),
  ],
  defaultValueRules: [],
  overrideRules: [],
  featureProperties: {},
  featureStateChangedListeners: [],
  serviceInstanceType: "00025394-6065-48ca-87d9-7f5672854ef7",
  tags: [],
});
