/** Where areas live (`ResourceAreas`) and who is calling (`connectionData`): what clients ask first. */
import { location } from "../locations";
import { KeptUrl, list, ok, route, type Context, type Part, type Route, type User } from "../route";
import { serviceError } from "../errors";
import { otherAreas } from "./otherAreas";

/** Published ids of the areas with behaviour here; they and all others are listed at this service's own address. */
const areaIds: Readonly<Record<string, string>> = {
  core: "79134c72-4a58-4b42-976c-04e7115f32bf",
  wit: "5264459e-e5e0-4bd8-b118-0985e68a4ec5",
  work: "1d4f49f9-02b9-4e26-b826-2cdb6195f2a9",
  git: "4e080c62-fa21-4fbc-8fef-2a10a2b38049",
  wiki: "bf7d82a0-8aa5-4613-94ef-6172a5ea01f3",
  ExtensionManagement: "6c2b0933-3600-42ae-bf8b-93d4f7e83594",
  policy: "fb13a388-40dd-4a04-b530-013a739c72ef",
};

const resourceAreas = location("e81700f7-3be2-46de-8624-2eb35882fcaa");
const connectionData = location("00d9565f-ed9c-4a06-9a50-00e7896ccab4");

export function createLocationPart(): Part {
  return { routes: locationRoutes(), assumptions: [] };
}

function locationRoutes(): readonly Route[] {
  return [
    route(resourceAreas, "GET", (_request, context) => list(areas(context)), { paths: ["_apis/ResourceAreas"] }),
    route(
      resourceAreas,
      "GET",
      (request, context) => {
        const id = (request.segments["areaId"] ?? "").toLowerCase();
        const area = areas(context).find((row) => row.id === id);
        if (area === undefined)
          throw serviceError("ArgumentException", { message: `The resource area ${id} is not registered.` });
        return ok(area);
      },
      { paths: ["_apis/ResourceAreas/{areaId}"] },
    ),
    route(connectionData, "GET", (_request, context) => ok(connection(context))),
  ];
}

function areas(context: Context): readonly { id: string; name: string; locationUrl: KeptUrl }[] {
  const own = Object.entries(areaIds).map(([name, id]) => ({ id, name }));
  return [...own, ...otherAreas].map(({ id, name }) => ({ id, name, locationUrl: new KeptUrl(`${context.baseUrl}/`) }));
}

function connection(context: Context): Record<string, unknown> {
  const user = connectionUser(context.currentUser);
  return {
    authenticatedUser: user,
    authorizedUser: user,
    instanceId: context.instanceId,
    deploymentId: context.instanceId,
    deploymentType: "hosted",
    locationServiceData: {
      serviceOwner: "00025394-6065-48ca-87d9-7f5672854ef7",
      defaultAccessMappingMoniker: "PublicAccessMapping",
      lastChangeId: 1,
      lastChangeId64: 1,
    },
  };
}

function connectionUser(user: User): Record<string, unknown> {
  return {
    id: user.id,
    descriptor: `Microsoft.IdentityModel.Claims.ClaimsIdentity;00000000-0000-0000-0000-000000000000\\${user.uniqueName}`,
    subjectDescriptor: user.descriptor,
    providerDisplayName: user.displayName,
    customDisplayName: user.displayName,
    isActive: true,
    properties: { Account: { $type: "System.String", $value: user.uniqueName } },
    resourceVersion: 2,
    metaTypeId: 0,
  };
}
