/**
 * The file of the wiki a picture in its prose names; `null` for everything else. Only files of the wiki itself are ever
 * fetched: an address elsewhere would tell its owner who reads the page, and must never see the person's sign-in.
 */
const notAFile = /^[a-z][a-z0-9+.-]*:|^\/\/|\\|[\u0000-\u001f\u007f]/i;

/** `pageFile` is the file of the page the picture stands on, as in `WikiFile`. */
export function pictureFile(target: string, pageFile: string): string | null {
  const bare = decoded(target.trim().replace(/[?#].*$/, ""));
  if (bare === null || bare === "" || notAFile.test(target.trim()) || notAFile.test(bare)) return null;
  const attachment = /^(?:\.\/)?\.attachments\//i.test(bare);
  const steps = bare.startsWith("/") || attachment ? [] : pageFile.split("/").slice(0, -1).filter(isName);
  for (const step of bare.split("/")) {
    if (step === ".." && steps.pop() === undefined) return null;
    if (step !== ".." && isName(step)) steps.push(step);
  }
  return steps.length === 0 ? null : `/${steps.join("/")}`;
}

const isName = (step: string): boolean => step !== "" && step !== ".";

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // a lone %: no file the service would find either
  }
}
