/** Finds the page a link of wiki text means: people write title paths, file names, encoded forms, with and without `.md`. */

const escapes: Readonly<Record<string, string>> = {
  "-": "%2D",
  ":": "%3A",
  "<": "%3C",
  ">": "%3E",
  "*": "%2A",
  "?": "%3F",
  "|": "%7C",
  '"': "%22",
};

/** The file form of a title path, without `.md`: blanks become dashes, eight characters are escaped. */
export function fileForm(path: string): string {
  return path.replace(/[ :<>*?|"-]/g, (character) => (character === " " ? "-" : (escapes[character] ?? character)));
}

/** Title path of the page that `link` on page `from` leads to; `null` when it leads to none of `paths`. */
export function resolveLink(link: string, from: string, paths: readonly string[]): string | null {
  const target = (link.split(/[#?]/, 1)[0] ?? "").replace(/\\([()])/g, "$1");
  if (target === "" || /^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return null;
  }
  // A relative link is written in either form, so the page it stands on is taken in both.
  const absolutes = target.startsWith("/") ? [target] : [joined(from, target), joined(fileForm(from), target)];
  const forms = absolutes
    .flatMap((form) => [form, decodedOr(form)])
    .flatMap((form) => [form, form.replace(/\.md$/i, "")]);
  for (const form of forms) {
    const wanted = form.toLowerCase();
    const found =
      paths.find((path) => path.toLowerCase() === wanted) ??
      paths.find((path) => fileForm(path).toLowerCase() === wanted);
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}

function joined(from: string, target: string): string {
  const segments = from.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") {
      segments.pop();
    } else if (segment !== "." && segment !== "") {
      segments.push(segment);
    }
  }
  return segments.join("/").startsWith("/")
    ? segments.join("/")
    : `/${segments.filter((each) => each !== "").join("/")}`;
}

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
