/** The page's own line icons, 16 by 16, drawn in the colour of the text. */
const paths = {
  home: "M2.5 7.5 8 3l5.5 4.5V13h-4V9.5h-3V13h-4z",
  boards: "M2 3h12v10H2zM6 3v10M10 3v6",
  list: "M2 4h2M6 4h8M2 8h2M6 8h8M2 12h2M6 12h8",
  columns: "M2 3h3v10H2zM6.5 3h3v7h-3zM11 3h3v5h-3z",
  backlog: "M2 4h12M4 8h10M6 12h8M2 8h.5M4 12h.5",
  sprint: "M8 2.5a5.5 5.5 0 1 0 5.5 5.5M8 5v3l2 1.5M13.5 3v3h-3",
  query: "M3 3h10l-4 5v5l-2-1.5V8z",
  repo: "M4 2.5h8v11H4zM6 5h4M6 7.5h4",
  wiki: "M2.5 3.5H7l1 1 1-1h4.5v9H9l-1 1-1-1H2.5zM8 4.5v8",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  more: "M3 8h.5M7.75 8h.5M12.5 8h.5",
  menu: "M2 4h12M2 8h12M2 12h12",
  right: "M6 3.5 10.5 8 6 12.5",
  down: "M3.5 6 8 10.5 12.5 6",
  moon: "M12.5 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6 6.5z",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1",
  hub: "M8 2 13.5 5v6L8 14 2.5 11V5zM8 8v6M8 8l5.5-3M8 8 2.5 5",
  link: "M6.5 9.500l3-3M5 8 3.5 9.500a2.1 2.1 0 0 0 3 3L8 11M8 5l1.5-1.500a2.1 2.1 0 0 1 3 3L11 8",
  page: "M4 2h5l3 3v9H4zM9 2v3h3",
  edit: "M3 13l.7-3L11 2.7 13.3 5 6 12.300z",
  save: "M3 3h8l2 2v8H3zM5.5 3v3h4V3M5.5 13V9h5v4",
  refresh: "M13 8a5 5 0 1 1-1.5-3.500M13 2.500v3h-3",
  plus: "M8 3v10M3 8h10",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7v4M8 4.800v.4",
  warning: "M8 2.5 14.5 13.500h-13zM8 6.500v3.500M8 11.700v.3",
  check: "M3 8.5 6.5 12 13 4.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
