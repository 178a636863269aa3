/**
 * Where a token may go: Azure DevOps, this machine, or a host a person named. Nowhere else, whatever an answer says;
 * redirects are not followed for the same reason.
 */
import { FailureError } from "../../ports/failure";

/** The organisation's address, ending in `/`. Throws a Failure for an address the token must not be sent to. */
export function organisationUrl(org: string, allowHosts: readonly string[]): URL {
  const url = parse(org);
  if (url === null)
    throw refused(
      `${org} is not a web address.`,
      "Give the address of the organisation, such as https://dev.azure.com/contoso.",
    );
  if (url.username !== "" || url.password !== "") {
    throw refused(
      "The address holds a user name or a password.",
      "Give the address without them and the token in AZURE_DEVOPS_EXT_PAT or SYSTEM_ACCESSTOKEN.",
    );
  }
  if (!isAllowed(url, allowHosts)) {
    throw refused(
      `The token is not sent to ${url.host}: it is neither dev.azure.com, nor *.visualstudio.com, nor this machine, or it is not https.`,
      `If ${url.hostname} is your Azure DevOps Server, say so with --allow-host ${url.hostname}.`,
    );
  }
  url.search = "";
  url.hash = "";
  url.pathname = url.pathname.replace(/\/*$/, "/");
  return url;
}

function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  const host = url.hostname.toLowerCase();
  const web = url.protocol === "https:" || url.protocol === "http:";
  if (web && isLoopback(host)) return true;
  if (web && allowHosts.some((allowed) => [host, url.host.toLowerCase()].includes(allowed.toLowerCase()))) return true;
  return url.protocol === "https:" && (host === "dev.azure.com" || host.endsWith(".visualstudio.com"));
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);

/** `null` for text that is not an address. */
function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

const refused = (message: string, help: string): FailureError =>
  new FailureError({ kind: "not-permitted", message, help, status: null, typeKey: null });
