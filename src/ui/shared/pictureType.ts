/**
 * What kind of picture some bytes are, by their first ones and never by name: a page or script called `.png` is none.
 * SVG is not among them: it is a document that can carry script.
 */
const signatures: readonly (readonly [type: string, matches: (bytes: Uint8Array) => boolean])[] = [
  ["image/png", (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ["image/gif", (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) && (bytes[4] === 0x37 || bytes[4] === 0x39)],
  ["image/webp", (bytes) => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), webp)],
  ["image/bmp", (bytes) => startsWith(bytes, [0x42, 0x4d]) && bytes.length > 26 && bytes[6] === 0 && bytes[8] === 0],
];

const webp = [0x57, 0x45, 0x42, 0x50];

/** More than a person looks at; a browser decodes it all. */
export const largestPicture = 10_000_000;

/** MIME type to show the bytes as; `null` when they are no picture that is shown. */
export function pictureType(bytes: Uint8Array): string | null {
  if (bytes.length > largestPicture) return null;
  return signatures.find(([, matches]) => matches(bytes))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
