/**
 * Compares a recorded answer with ours: status, media type, names and order of members, nulls, and values.
 *
 * Ids cannot be equal, so each id recorded stands for the one of ours found in its place, from then on and everywhere;
 * dates and descriptors need the same form only; addresses are compared below the organisation.
 */

/** Recorded id → ours. GUIDs, object ids and numbers. */
export class Ids {
  private readonly known = new Map<string, string>();
  /** Items that were there before: what their fields hold is not the service's doing, only which and of what type. */
  readonly earlierItems = new Set<number>();

  set(recorded: string, ours: string): void {
    if (!this.known.has(recorded.toLowerCase())) this.known.set(recorded.toLowerCase(), ours);
  }

  get(recorded: string): string | undefined {
    return this.known.get(recorded.toLowerCase());
  }

  /** A text with every known id replaced; numbers only where an address names them. */
  translate(text: string): string {
    return text
      .replace(
        /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{40}\b/gi,
        (id) => this.get(id) ?? id,
      )
      .replace(
        /(?<=\/(?:workItems|pages|recyclebin|edit)\/|[?&](?:ids=)|%2C|Work item )\d+(?=$|[/?&,% ])/gi,
        (id) => this.get(`#${id}`) ?? id,
      );
  }
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const objectId = /^[0-9a-f]{40}$/i;
/** Also the service's date of nothing, which has no zone: 0001-01-01T00:00:00. */
const date = /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|0001-01-01T00:00:00)$/;
const readableDate = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d:\d\d [AP]M$/;

/** Members whose values are the server's own count or measure. */
const measures = new Set([
  "revision",
  "size",
  "lastChangeId",
  "lastChangeId64",
  "pushId",
  "resourceVersion",
  "System.PersonId",
  // Which kind of account a person has.
  "metaTypeId",
  "watermark",
  "System.Watermark",
]);

/** How far an operation has come when a client asks is a matter of time. */
const progress = /^(?:notSet|queued|inProgress|succeeded)$/;

export interface Bases {
  /** Recorded organisation address and ours. */
  readonly recorded: string;
  readonly ours: string;
  /** Whether only members and types are compared. */
  readonly typesOnly?: boolean;
}

export function compareValues(recorded: unknown, ours: unknown, ids: Ids, bases: Bases, at = ""): readonly string[] {
  if (recorded === null || ours === null || typeof recorded !== typeof ours) {
    return recorded === ours ? [] : [`${at}: recorded ${short(recorded)}, ours ${short(ours)}`];
  }
  if (Array.isArray(recorded) || Array.isArray(ours)) {
    if (!Array.isArray(recorded) || !Array.isArray(ours)) return [`${at}: one is a list`];
    return compareLists(recorded, ours, ids, bases, at);
  }
  if (typeof recorded === "object") {
    return compareObjects(recorded as Record<string, unknown>, ours as Record<string, unknown>, ids, bases, at);
  }
  return compareScalars(recorded, ours, ids, bases, at);
}

function compareObjects(
  recorded: Record<string, unknown>,
  ours: Record<string, unknown>,
  ids: Ids,
  bases: Bases,
  at: string,
): readonly string[] {
  const [names, own] = [Object.keys(recorded), Object.keys(ours)];
  const missing = names.filter((name) => !(name in ours));
  const extra = own.filter((name) => !(name in recorded));
  const order = names.filter((name) => name in ours).join() === own.filter((name) => name in recorded).join();
  return [
    ...missing.map((name) => `${at}.${name}: missing (recorded ${short(recorded[name])})`),
    ...extra.map((name) => `${at}.${name}: not recorded (ours ${short(ours[name])})`),
    ...(order ? [] : [`${at}: order of members ${names.join()} / ${own.join()}`]),
    ...names
      .filter((name) => name in ours && !measures.has(name))
      .flatMap((name) => {
        const earlier = name === "fields" && ids.earlierItems.has(Number(recorded["id"]));
        const compared = earlier ? { ...bases, typesOnly: true } : bases;
        return compareValues(recorded[name], ours[name], ids, compared, `${at}.${name}`);
      }),
  ];
}

/** Lists are paired by names or published ids where the items have them: their order and company may differ. */
function compareLists(
  recorded: readonly unknown[],
  ours: readonly unknown[],
  ids: Ids,
  bases: Bases,
  at: string,
): readonly string[] {
  const labelled = recorded.length !== ours.length || (hasLabels(recorded) && hasLabels(ours));
  const pairs = (labelled ? recorded : []).flatMap((item) => {
    const label = labelOf(item);
    const same = ours.find((other) => labelOf(other) === label) ?? ours.find((other) => sameAddress(item, other, ids));
    return label === null || same === undefined ? [] : [[item, same] as const];
  });
  if (pairs.length > 0 && (recorded.length !== ours.length || pairs.length === recorded.length)) {
    const missing = recorded.filter((item) => !pairs.some(([paired]) => paired === item));
    return [
      ...missing.map((item) => `${at}[${String(labelOf(item))}]: missing`),
      ...pairs.flatMap(([item, same]) => compareValues(item, same, ids, bases, `${at}[${String(labelOf(item))}]`)),
    ];
  }
  if (recorded.length === ours.length) {
    return recorded.flatMap((item, index) => compareValues(item, ours[index], ids, bases, `${at}[${index}]`));
  }
  return [`${at}: ${recorded.length} items recorded, ours ${ours.length}`];
}

/** Whether names tell the items apart. */
function hasLabels(items: readonly unknown[]): boolean {
  const labels = items.map(labelOf);
  return !labels.includes(null) && new Set(labels).size === labels.length;
}

/** Relations are served in no order that a client could know: their addresses tell them apart. */
export function labelOf(item: unknown): string | null {
  const { name, id, routeTemplate, locationUrl, rel, url } = (item ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof rel === "string" && typeof url === "string") return `${rel} ${url}`;
  if (typeof routeTemplate === "string" || typeof locationUrl === "string") return String(id);
  return typeof name === "string" ? name : null;
}

/** Whether two relations lead to the same, ids exchanged. */
function sameAddress(recorded: unknown, ours: unknown, ids: Ids): boolean {
  const [one, other] = [recorded, ours] as { rel?: unknown; url?: unknown }[];
  if (typeof one?.url !== "string" || typeof other?.url !== "string" || one.rel !== other.rel) return false;
  const path = (url: string): string => url.replace(/^https?:\/\/[^/]+\/[^/]+/, "");
  return path(ids.translate(one.url)) === path(other.url);
}

function compareScalars(recorded: unknown, ours: unknown, ids: Ids, bases: Bases, at: string): readonly string[] {
  if (bases.typesOnly === true) return [];
  const differ = [`${at}: recorded ${short(recorded)}, ours ${short(ours)}`];
  if (typeof recorded === "number" && typeof ours === "number") {
    if (/\.(?:id|workItemId|System\.(?:Id|AreaId|IterationId))$/.test(at)) {
      ids.set(`#${recorded}`, String(ours));
      return ids.get(`#${recorded}`) === String(ours) ? [] : differ;
    }
    return recorded === ours || /\.count$/.test(at) ? [] : differ;
  }
  if (typeof recorded !== "string" || typeof ours !== "string") return recorded === ours ? [] : differ;
  if ((guid.test(recorded) && guid.test(ours)) || (objectId.test(recorded) && objectId.test(ours))) {
    ids.set(recorded, ours);
    return ids.get(recorded)?.toLowerCase() === ours.toLowerCase() ? [] : differ;
  }
  if (date.test(recorded) && date.test(ours)) return [];
  if (readableDate.test(recorded) && readableDate.test(ours)) return [];
  if (/^(?:aad|msa|vssgp)\./.test(recorded)) return /^(?:aad|vssgp)\./.test(ours) ? [] : differ;
  if (/^Microsoft\.TeamFoundation\.Identity;S-1-9-/.test(recorded)) return /;S-1-9-/.test(ours) ? [] : differ;
  if (/\.status$/.test(at) && progress.test(recorded) && progress.test(ours)) return [];
  if (recorded.startsWith("vstfs:") && recorded === ours) return [];
  learnFromAddresses(recorded, ours, ids);
  return comparable(ids.translate(recorded), bases.recorded) === comparable(ours, bases.ours) ? [] : differ;
}

/** Ids that an address names before a member does, in their order. */
function learnFromAddresses(recorded: string, ours: string, ids: Ids): void {
  const guids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
  const numbers = /(?<=\/(?:workItems|recyclebin|edit)\/)\d+/gi;
  for (const [expression, mark] of [
    [guids, ""],
    [numbers, "#"],
  ] as const) {
    const [theirs, own] = [recorded.match(expression) ?? [], ours.match(expression) ?? []];
    if (theirs.length === own.length) theirs.forEach((id, index) => ids.set(`${mark}${id}`, own[index] ?? id));
  }
}

/** Host names and what belongs to them taken out. */
function comparable(text: string, base: string): string {
  const host = new URL(base).host;
  const org = new URL(base).pathname.slice(1);
  return text
    .replace(/https?:\/\/[\w.-]*vssps[\w.-]*\/[0-9A-Za-z-]+/g, "{org}")
    .replace(new RegExp(`https://[\\w-]+\\.dev\\.azure\\.com/${org}(?=/)`, "g"), "{org}")
    .replaceAll(base, "{org}")
    .replaceAll(`${new URL(base).protocol}//${org}@${host}/${org}`, "{org-remote}")
    .replace(/git@ssh\.[\w.-]+:v3\/[\w-]+/g, "{ssh}")
    .replace(/MemberAvatars\/[\w.-]+/g, "MemberAvatars/{descriptor}")
    .replace(/(ClaimsIdentity;).*/g, "$1{account}")
    .replace(/(collection is stopped: ).*/, "$1{reason}")
    .replace(/TF400813: The user '[^']*'/g, "TF400813: The user '{user}'");
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
