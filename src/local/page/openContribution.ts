/** Opens the frame of one contribution: its address, its token, the services of the page, the page's theme. */
import { titleOf } from "./contributionNames";
import { openFrame } from "./frame";
import type { Frame, FrameState } from "./frame";
import { handshakeFor } from "./handshake";
import type { ContributionOf, HostPage } from "./hostPage";
import { createHostServices } from "./services/hostServices";
import { themes } from "./theme";
import type { WorkItemForm } from "./workItemForm";

export interface OpenContribution {
  readonly page: HostPage;
  readonly of: ContributionOf;
  readonly element: HTMLIFrameElement;
  /** Read when the frame asks for it. */
  readonly configuration: () => Readonly<Record<string, unknown>>;
  /** The work item form the frame stands on; `null` elsewhere. */
  readonly form: WorkItemForm | null;
  readonly onState: (state: FrameState) => void;
  readonly onResize?: (size: { readonly width: number | null; readonly height: number | null }) => void;
}

/** What the cloud's frames may do, as far as is known; `allow-same-origin` keeps the frame's own origin. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** `null`, with the state saying why, for a contribution that names no document. */
export function openContribution(options: OpenContribution): Frame | null {
  const { page, of, element, form } = options;
  const title = titleOf(of);
  const uri = of.contribution.properties["uri"];
  if (typeof uri !== "string") {
    options.onState({ kind: "failed", message: `${title} cannot be shown: its contribution names no uri.` });
    return null;
  }
  const services = createHostServices(page, of, form);
  const frame = openFrame({
    element,
    source: new URL(uri, of.extension.baseUri).href,
    extensionName: title,
    handshake: () => handshakeFor(page, of, options.configuration()),
    accessToken: () => page.extensionToken(of.extension.id),
    service: (id) => services.get(id),
    onState: options.onState,
    ...(options.onResize === undefined ? {} : { onResize: options.onResize }),
  });
  let theme = page.store.state().theme;
  const stopWatching = page.store.subscribe(() => {
    if (page.store.state().theme !== theme) {
      theme = page.store.state().theme;
      frame.changeTheme(themes[theme]);
    }
  });
  return {
    ...frame,
    close: () => {
      stopWatching();
      frame.close();
      services.close();
    },
  };
}
