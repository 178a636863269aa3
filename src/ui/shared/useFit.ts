/** Lets a frame follow the height of what it shows. */
import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/** Give the element to what is to be measured; `fit` is told of each new height, in pixels. */
export function useFit(fit: (height: number) => void): RefObject<HTMLDivElement> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observed = element.current;
    if (observed === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => fit(Math.ceil(observed.getBoundingClientRect().height)));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [fit]);
  return element;
}
