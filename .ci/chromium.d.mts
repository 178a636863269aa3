/** The installed browser, or Playwright's own where it was downloaded before; `null` when there is none. */
export function findChromium(): string | null;
/** Finds a browser, installing one where needed and possible. */
export function ensureChromium(): string;
