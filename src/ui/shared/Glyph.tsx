/** The few pictures small frames need, drawn here so that they load no icon font. Decorative: the words stand beside them. */
import type { JSX } from "react";

const paths = {
  mission: "M8 1.5 14.5 8 8 14.5 1.5 8ZM8 5.2 5.2 8 8 10.8 10.8 8Z",
  vision:
    "M8 3.5c3 0 5.5 2 6.8 4.5C13.5 10.5 11 12.5 8 12.5S2.5 10.5 1.2 8C2.5 5.5 5 3.5 8 3.5Zm0 2.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z",
  theme: "M2 3h12v2H2Zm0 4h9v2H2Zm0 4h6v2H2Z",
  outcome: "M3.5 1.5h1.3v1h8.2l-2 3.2 2 3.3H4.8v5.5H3.5Z",
  deliverable: "M2 2h12v12H2Zm1.3 1.3v9.4h9.4V3.3Zm8 2.2.9.9-4.9 4.9-2.9-2.9.9-.9 2 2Z",
  link: "M6.7 9.9 9.9 6.7l-.8-.8-3.2 3.2Zm-1.9 1.9a1.8 1.8 0 0 1 0-2.5l1.5-1.5-.9-.9-1.5 1.5a3 3 0 0 0 4.3 4.3l1.5-1.5-.9-.9-1.5 1.5c-.7.7-1.8.7-2.5 0Zm6.4-7.6a1.8 1.8 0 0 1 0 2.5l-1.5 1.5.9.9 1.5-1.5a3 3 0 0 0-4.3-4.3L6.3 4.8l.9.9 1.5-1.5c.7-.7 1.8-.7 2.5 0Z",
  warning: "M8 1.5 15.2 14H.8Zm-.7 4.7.2 4h1l.2-4Zm.7 5a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6Z",
  done: "m13.7 3.8.9.9-8 8L1.9 8l.9-.9 3.8 3.8Z",
  search: "M6.8 1.8a5 5 0 0 1 4 8l3.7 3.7-1 1-3.7-3.7a5 5 0 1 1-3-9Zm0 1.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4Z",
  up: "M8 2.5 13 8l-1 .9-3.3-3.6v8.2H7.3V5.3L4 8.9 3 8Z",
  down: "M8 13.5 3 8l1-.9 3.3 3.6V2.5h1.4v8.2L12 7.1l1 .9Z",
} as const;

export type GlyphName = keyof typeof paths;

export function Glyph(props: { readonly name: GlyphName; readonly className?: string }): JSX.Element {
  return (
    <svg
      className={props.className ?? "ts-glyph"}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
