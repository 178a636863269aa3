/** A link to a place of this page: an ordinary address, followed without loading the page again. */
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { addressOf } from "./address";
import type { Place } from "./address";
import type { HostPage } from "./hostPage";

interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly page: HostPage;
  readonly to: Place;
}

export function PageLink({ page, to, onClick, ...rest }: PageLinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (!event.defaultPrevented && isPlainClick(event)) {
      event.preventDefault();
      page.bar.go(to);
    }
  };
  return <a {...rest} href={addressOf(page.session.org.name, to)} onClick={follow} />;
}

/** A click that asks for nothing but following the link: no new tab, no download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
