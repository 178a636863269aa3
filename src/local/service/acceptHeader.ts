/**
 * What a client asks for in `Accept`: media types, the api-version, and the four wishes of the browser client
 * (`excludeUrls`, `enumsAsNumbers`, `msDateFormat`, `noArrayWrap`).
 */

export interface Wishes {
  readonly excludeUrls: boolean;
  readonly enumsAsNumbers: boolean;
  readonly msDateFormat: boolean;
  readonly noArrayWrap: boolean;
}

export interface Accept {
  /** Lower case, without parameters; empty when anything will do. */
  readonly types: readonly string[];
  readonly version: string | null;
  readonly wishes: Wishes;
}

export function readAccept(header: string | undefined): Accept {
  const entries = (header ?? "").split(",").map((entry) => entry.split(";").map((part) => part.trim()));
  const parameters = new Map<string, string>();
  for (const [, ...pairs] of entries) {
    for (const pair of pairs) {
      const equals = pair.indexOf("=");
      if (equals > 0) parameters.set(pair.slice(0, equals).trim().toLowerCase(), pair.slice(equals + 1).trim());
    }
  }
  const wish = (name: string): boolean => parameters.get(name)?.toLowerCase() === "true";
  return {
    types: entries.map(([type = ""]) => type.toLowerCase()).filter((type) => type !== "" && type !== "*/*"),
    version: parameters.get("api-version") ?? null,
    wishes: {
      excludeUrls: wish("excludeurls"),
      enumsAsNumbers: wish("enumsasnumbers"),
      msDateFormat: wish("msdateformat"),
      noArrayWrap: wish("noarraywrap"),
    },
  };
}
