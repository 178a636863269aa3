/** Width of an element's content in CSS pixels as it changes; that of the window until it stands there, `Infinity` where nothing can measure. */
import type { RefObject } from "react";
import { useLayoutEffect, useState } from "react";

export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => (typeof ResizeObserver === "undefined" ? Infinity : innerWidth));
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === "undefined") return undefined;
    // The observer first speaks after a frame was drawn, which would show what does not fit for a moment.
    setWidth(contentWidth(current));
    const observer = new ResizeObserver((entries) => {
      const measured = entries[0]?.contentRect.width;
      if (measured !== undefined) setWidth(measured);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function contentWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}
