/** `ms.vss-features.location-service`: where REST areas live, and addresses of pages by route id. */
import { addressOf } from "../address";
import type { HostPage } from "../hostPage";
import { textOf } from "../rest";
import type { RemoteMethods } from "../xdm";

type RouteValues = Readonly<Record<string, unknown>>;

/** The route ids known from published code; another id is refused by name rather than answered with a guess. */
const routes: Readonly<Record<string, (page: HostPage, values: RouteValues) => string>> = {
  "ms.vss-work-web.work-items-form-route-with-id": (page, values) =>
    addressOf(page.session.org.name, { kind: "work-item", project: project(page, values), id: Number(values["id"]) }),
  "ms.vss-web.fallback-route-new-platform": (page, values) =>
    addressOf(page.session.org.name, {
      kind: "hub",
      project: project(page, values),
      contribution: textOf(values["parameters"]),
    }),
  "ms.vss-wiki-web.wiki-overview-nwp-route2": (page, values) =>
    addressOf(page.session.org.name, {
      kind: "wiki",
      project: project(page, values),
      wiki: typeof values["wikiIdentifier"] === "string" ? values["wikiIdentifier"] : null,
      page: typeof values["pagePath"] === "string" ? { kind: "path", path: values["pagePath"] } : { kind: "home" },
    }),
};

function project(page: HostPage, values: RouteValues): string {
  return typeof values["project"] === "string" ? values["project"] : page.project.name;
}

export function locationService(page: HostPage): RemoteMethods {
  const base = `${page.orgUrl}/`;
  return Object.freeze({
    getResourceAreaLocation: () => base,
    getServiceLocation: () => base,
    routeUrl: (routeId: unknown, values: unknown) => {
      const route = typeof routeId === "string" && Object.hasOwn(routes, routeId) ? routes[routeId] : undefined;
      if (route === undefined) {
        throw new Error(`The local host does not know the route “${String(routeId)}”.`);
      }
      return route(page, (values ?? {}) as RouteValues);
    },
  });
}
