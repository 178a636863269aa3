/**
 * What the target of a link in wiki prose may lead to. An address is opened only when it is http, https or mailto;
 * a path of the wiki becomes a page; everything else (javascript:, data:, file:, unreadable) leads nowhere and stays text.
 */
import type { PagePath } from "../../domain/ids";
import { pagePath } from "../../domain/ids";

export type LinkTarget =
  { readonly kind: "address"; readonly url: string } | { readonly kind: "page"; readonly page: PagePath };

const allowed = new Set(["http:", "https:", "mailto:"]);

// Control characters and blanks are how a scheme is hidden ("java\nscript:")
const hidden = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g;

export function linkTarget(href: string, from: PagePath): LinkTarget | null {
  const bare = href.replace(hidden, "");
  if (bare === "" || bare.startsWith("#") || bare.startsWith("//") || bare.startsWith("\\")) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return address(bare);
  return page(href.trim(), from);
}

function address(text: string): LinkTarget | null {
  try {
    const url = new URL(text);
    return allowed.has(url.protocol) ? { kind: "address", url: url.href } : null;
  } catch {
    return null; // not an address: the link stays text
  }
}

/** `/1.-Welcome/Mission` names files: blanks are written as `-`, dashes as `%2D`, and `.md` may end it. */
function page(href: string, from: PagePath): LinkTarget | null {
  const path = href.replace(/[?#].*$/, "").replace(/\.md$/i, "");
  if (path === "" || /^\/?\.attachments\//i.test(path)) return null;
  const folder = from.split("/").slice(0, -1);
  const steps = path.startsWith("/") ? [] : folder;
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(decoded(step));
  }
  return { kind: "page", page: pagePath(`/${steps.filter((step) => step !== "").join("/")}`) };
}

function decoded(step: string): string {
  const spaced = step.replaceAll("-", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // a lone % in a title is written as it stands
  }
}
