/** How a link in wiki prose is opened: a page or an address, by whatever the surrounding screen was given. */
import { createContext, useContext } from "react";
import type { LinkTarget } from "./linkTarget";

export type OpenLink = (target: LinkTarget) => void;

const LinkOpenerContext = createContext<OpenLink | null>(null);

export const LinkOpener = LinkOpenerContext.Provider;

export function useLinkOpener(): OpenLink {
  const open = useContext(LinkOpenerContext);
  if (open === null) throw new Error("invariant: prose is drawn outside LinkOpener");
  return open;
}
