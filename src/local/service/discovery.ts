/** `OPTIONS _apis[/{area}]`: the resource locations, generated from the table of routes and everything published. */
import { locations } from "./locations";
import { otherLocations } from "./otherLocations";
import { list, type Location, type Route, type ServiceResponse } from "./route";

export function discover(area: string | null, routes: readonly Route[]): ServiceResponse {
  const byId = new Map<string, Location>(
    [...otherLocations, ...locations, ...routes].map((location) => [location.id, location]),
  );
  const rows = [...byId.values()]
    .filter((location) => area === null || location.area.toLowerCase() === area.toLowerCase())
    .map(({ id, area: of, resource, template, resourceVersion, minVersion, maxVersion, releasedVersion }) => ({
      id,
      area: of,
      resourceName: resource,
      routeTemplate: template,
      resourceVersion,
      minVersion,
      maxVersion,
      releasedVersion,
    }));
  return list(rows, { valueFirst: true });
}
