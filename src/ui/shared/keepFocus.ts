/**
 * Keeps the keyboard's place. What has the focus may leave the screen: a button that did its work, a dialog that closed, a list that
 * was read again. The browser would then start over at the top of the page. Here the focus goes to the part of the screen around it,
 * or to what had the focus before; in the end to the main part.
 */

/** Places remembered: more than dialogs opened from each other take. */
const memory = 20;

const parts = [
  "section",
  "aside",
  "nav",
  ...["region", "group", "dialog", "treegrid"].map((role) => `[role="${role}"]`),
].join(",");

/** An element with those it stood in, innermost first: what left the screen does not tell any more where it was. */
type Place = readonly Element[];

/** Returns what ends it. */
export function keepFocus(page: Document): () => void {
  let places: readonly Place[] = [];
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element) places = [around(target), ...places].slice(0, memory);
  };
  const find = (): void => {
    const [last] = places;
    if (page.activeElement !== page.body || last === undefined || last[0]?.isConnected === true) return;
    for (const [had, ...outside] of places) {
      if (had?.isConnected === true && take(page, had)) return;
      const part = outside.find((element) => element.isConnected && element.matches(parts));
      if (part !== undefined && take(page, part)) return;
    }
    const main = page.querySelector("main");
    if (main !== null) take(page, main);
  };
  // The component library gives the focus back by itself a moment after a dialog is gone; where it could, nothing is left to do.
  const observer = new MutationObserver(() => setTimeout(find));
  page.addEventListener("focusin", remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

function around(element: Element): Place {
  const outside: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) outside.push(at);
  return outside;
}

function take(page: Document, element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.matches(`${parts},main`) && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return page.activeElement === element;
}
