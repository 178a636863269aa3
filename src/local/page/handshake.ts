/** The data a frame receives in answer to its handshake, in the current form (no top-level `pageContext`). */
import type { HandshakeData } from "./frame";
import type { ContributionOf, HostPage } from "./hostPage";
import { themes } from "./theme";

export function handshakeFor(
  page: HostPage,
  { contribution, extension }: ContributionOf,
  configuration: Readonly<Record<string, unknown>>,
): HandshakeData {
  const { user, org } = page.session;
  const theme = page.store.state().theme;
  return {
    contributionId: contribution.id,
    context: {
      extension: {
        id: extension.id,
        publisherId: extension.publisher,
        extensionId: extension.name,
        version: extension.version,
        baseUri: extension.baseUri,
      },
      user: {
        descriptor: user.descriptor,
        id: user.id,
        name: user.uniqueName,
        displayName: user.displayName,
        imageUrl: "",
      },
      host: { id: org.id, name: org.name, serviceVersion: "local", type: 4, isHosted: true },
      pageContext: {
        globalization: {
          culture: navigator.language,
          explicitTheme: theme,
          theme,
          timeZoneId: Intl.DateTimeFormat().resolvedOptions().timeZone,
          timezoneOffset: new Date().getTimezoneOffset() * 60_000,
          typeAheadDisabled: false,
        },
        timeZonesConfiguration: { daylightSavingsAdjustments: [] },
        webContext: { project: page.project, team: page.team },
      },
    },
    initialConfig: configuration,
    themeData: themes[theme],
  };
}
