/** `ms.vss-features.identity-service`: people of the project's default team, found by name or mail. */
import { listOf, recordOf, textOf } from "../rest";
import type { HostPage } from "../hostPage";
import type { RemoteMethods } from "../xdm";

export interface PersonFound {
  readonly entityId: string;
  readonly entityType: "User";
  readonly originDirectory: "vsd";
  readonly originId: string;
  readonly localDirectory: "vsd";
  readonly localId: string;
  readonly displayName: string;
  readonly mail: string;
  readonly signInAddress: string;
  readonly subjectDescriptor: string;
  readonly active: true;
}

export function identityService(page: HostPage): RemoteMethods {
  const mostRecent = new Map<string, unknown>();
  return Object.freeze({
    searchIdentitiesAsync: async (query: unknown) => {
      const wanted = textOf(query).toLowerCase();
      const people = await teamMembers(page);
      return people.filter((each) => `${each.displayName} ${each.mail}`.toLowerCase().includes(wanted));
    },
    getIdentityMruAsync: () => [...mostRecent.values()],
    addMruIdentitiesAsync: (identities: unknown) => {
      for (const identity of Array.isArray(identities) ? (identities as unknown[]) : []) {
        mostRecent.set(textOf(recordOf(identity)["entityId"]), identity);
      }
      return true;
    },
    removeMruIdentitiesAsync: (identities: unknown) => {
      for (const identity of Array.isArray(identities) ? (identities as unknown[]) : []) {
        mostRecent.delete(textOf(recordOf(identity)["entityId"]));
      }
      return true;
    },
    getConnections: () => {
      throw new Error("The local host knows no reporting lines.");
    },
  });
}

/** Members of the default team, as the team routes list them. */
export async function teamMembers(page: HostPage): Promise<readonly PersonFound[]> {
  const answer = await page.rest.get(`_apis/projects/${page.project.id}/teams/${page.team.id}/members`);
  return listOf(answer).map((member) => {
    const identity = recordOf(member["identity"]);
    const id = textOf(identity["id"]);
    const mail = textOf(identity["uniqueName"]);
    return {
      entityId: `vss.ds.v1.ims.user.${id.replaceAll("-", "")}`,
      entityType: "User",
      originDirectory: "vsd",
      originId: id,
      localDirectory: "vsd",
      localId: id,
      displayName: textOf(identity["displayName"]),
      mail,
      signInAddress: mail,
      subjectDescriptor: textOf(identity["descriptor"]),
      active: true,
    };
  });
}
