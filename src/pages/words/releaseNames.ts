/** Names of releases: a product with its number ("Harbour v1", "Toolkit 0.7 (May)"). */

export interface ReleaseName {
  readonly product: string;
  /** "v1", "0.7", and what stands behind it. */
  readonly release: string;
}

const named =
  /^(\p{L}[^\s:：,;()]{0,20}(?: \p{L}[^\s:：,;()]{0,20}){0,2}) (v\.? ?\d{1,3}(?!\d)|\d{1,3}\.(?:\d|x|\+))/iu;

/** `null` where no product stands before the number, or no number. */
export function releaseIn(words: string): ReleaseName | null {
  const product = /\d/.test(words) ? named.exec(words)?.[1] : undefined;
  return product === undefined ? null : { product, release: words.slice(product.length + 1) };
}

const bare = /^v?\.? ?\d{1,3}(?:\.(?:\d{1,3}|x)){0,3}$/i;

/** Whether the number is all: "v1", "0.7". */
export const isBareRelease = ({ release }: ReleaseName): boolean => bare.test(release);
