/** The groups of the navigation: the project's own, those extensions add, and the hubs in each. */
import type { ContributionOf, HostPage } from "./hostPage";
import type { IconName } from "./Icon";
import { titleOf } from "./contributionNames";

export interface HubGroup {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly hubs: readonly ContributionOf[];
}

const HUB = "ms.vss-web.hub";
const GROUP = "ms.vss-web.hub-group";

/** Published ids of the groups every project has, and where the hubs of settings stand. */
const known = [
  { id: "ms.vss-work-web.work-hub-group", name: "Boards", icon: "boards" },
  { id: "ms.vss-code-web.code-hub-group", name: "Code", icon: "repo" },
  { id: "ms.vss-build-web.build-release-hub-group", name: "Pipelines", icon: "sprint" },
  { id: "ms.vss-test-web.test-hub-group", name: "Test Plans", icon: "check" },
] as const;

const settings = [
  { id: "ms.vss-web.project-admin-hub-group", name: "Project settings", icon: "edit" },
  { id: "ms.vss-web.collection-admin-hub-group", name: "Organization settings", icon: "edit" },
] as const;

const collections = [
  "ms.vss-web.project-hub-groups-collection",
  "ms.vss-web.project-admin-hub-groups-collection",
  "ms.vss-web.collection-admin-hub-groups-collection",
];

/** Boards and Code always, as this page has places of its own there; others where they have a hub. */
export function hubGroups(page: HostPage): readonly HubGroup[] {
  const withHubs = (group: Omit<HubGroup, "hubs">): HubGroup => ({
    ...group,
    hubs: page.contributionsFor(group.id, HUB),
  });
  const own = collections
    .flatMap((collection) => page.contributionsFor(collection, GROUP))
    .map((of): HubGroup => withHubs({ id: of.contribution.id, name: titleOf(of), icon: "hub" }));
  const [boards, code, ...rest] = known.map(withHubs);
  return [
    ...[boards, code].flatMap((each) => each ?? []),
    ...[...rest, ...own, ...settings.map(withHubs)].filter((group) => group.hubs.length > 0),
  ];
}

/** The group a hub stands in; `null` for one that targets no group of this page. */
export function groupOf(page: HostPage, hub: string): HubGroup | null {
  return hubGroups(page).find((group) => group.hubs.some(({ contribution }) => contribution.id === hub)) ?? null;
}
