/**
 * One file's change as `git apply` takes it: git's own header, with names quoted as git quotes them, and the hunks of jsdiff. A patch
 * states every byte of the lines it changes, line endings and a missing last one included.
 */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** `name` from the root of the repository; `before` is `null` for a new file. Three lines around each change, as git writes them. */
export function filePatch(name: string, before: string | null, after: string): string {
  const header = [
    `diff --git ${quoted(`a/${name}`)} ${quoted(`b/${name}`)}`,
    ...(before === null ? ["new file mode 100644"] : []),
  ];
  const from = before === null ? "/dev/null" : quoted(`a/${name}`);
  const patch = createTwoFilesPatch("from", "to", before ?? "", after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const hunks = patch.slice(patch.indexOf("@@"));
  return `${header.join("\n")}\n--- ${from}\n+++ ${quoted(`b/${name}`)}\n${hunks}`;
}

/** As git quotes names: those with quotes, backslashes, controls or bytes beyond ASCII, in octal. */
function quoted(name: string): string {
  if (/^[\x20\x21\x23-\x5B\x5D-\x7E]*$/.test(name)) return name.includes(" ") ? `"${name}"` : name;
  const bytes = [...new TextEncoder().encode(name)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte);
  });
  return `"${bytes.join("")}"`;
}
