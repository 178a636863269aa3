/**
 * Which version of a resource a request asks for, and whether the resource has it.
 *
 * The version travels as `?api-version=` or as a parameter of Accept. A resource whose released version is `0.0` exists
 * as preview only. Every refusal is one of the service's five.
 */
import { serviceError } from "./errors";
import type { ApiVersion, Location } from "./route";

/** Highest version this service speaks. */
export const latestVersion = "7.2";

const form = /^(\d{1,2})\.(\d{1,2})(-preview(?:\.(\d{1,2}))?)?$/i;

/** Decides the version; throws the service's refusal when the location has no such version. */
export function negotiateVersion(text: string | null, method: string, location: Location): ApiVersion {
  if (text === null) return withoutVersion(method, location);
  const parts = form.exec(text);
  if (parts === null) throw serviceError("VssInvalidApiResourceVersionException", { version: text });
  const number = Number(`${parts[1]}.${parts[2]}`);
  const preview = parts[3] !== undefined;
  const resourceVersion = parts[4] === undefined ? location.resourceVersion : Number(parts[4]);
  if (
    number > Number(location.maxVersion) ||
    number < Number(location.minVersion) ||
    resourceVersion > location.resourceVersion
  ) {
    throw serviceError("VssVersionOutOfRangeException", { version: text, latest: latestVersion });
  }
  if (!preview && number > Number(location.releasedVersion)) {
    throw serviceError("VssInvalidPreviewVersionException", { version: text });
  }
  return { number, preview, resourceVersion, text };
}

/** Reading without a version is allowed and gets the released one. */
function withoutVersion(method: string, location: Location): ApiVersion {
  if (method !== "GET") throw serviceError("VssVersionNotSpecifiedException", { method });
  const released = Number(location.releasedVersion);
  return {
    number: released === 0 ? Number(location.maxVersion) : released,
    preview: released === 0,
    resourceVersion: location.resourceVersion,
    text: null,
  };
}
