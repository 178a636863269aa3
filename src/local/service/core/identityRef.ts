/** How a person looks inside answers: the identity reference the service puts in work items, teams and commits. */
import type { Stores, User } from "../route";

/** Key order as recorded. */
export function identityRef(user: User, stores: Pick<Stores, "baseUrl">): Readonly<Record<string, unknown>> {
  return {
    displayName: user.displayName,
    url: `${stores.baseUrl}/_apis/Identities/${user.id}`,
    _links: { avatar: { href: `${stores.baseUrl}/_apis/GraphProfile/MemberAvatars/${user.descriptor}` } },
    id: user.id,
    uniqueName: user.uniqueName,
    imageUrl: `${stores.baseUrl}/_api/_common/identityImage?id=${user.id}`,
    descriptor: user.descriptor,
  };
}
