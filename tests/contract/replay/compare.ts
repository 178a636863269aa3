/**
 * Compares a recorded answer with ours: status, media type, names and order of members, nulls, and values.
 *
 * Ids cannot be equal, so they are exchanged (ids.ts); dates and descriptors need the same form only; addresses are
 * compared below the organisation. What was there before a recording, and no request says how, is compared by its shape
 * only (members, types, nulls) and noted: `Before` tells what that is.
 */
import { kindOfNumber, type Ids } from "./ids";

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

/** Names given here to what was there before and that no request names. */
export const inventedName = /OfBefore/;

/** Members that something has or lacks by what happened to it, not by what it is. */
const byHistory = new Set([
  "description",
  "defaultBranch",
  "isTeamAdmin",
  "children",
  "attributes",
  "sortColumns",
  "relations",
  "content",
  "isParentPage",
  "visibility",
  "viewStats",
  "order",
  "isDisabled",
  "isInMaintenance",
  "fields",
  "oldValue",
  "newValue",
  "renderedText",
]);

/** Fields that every work item has, whatever happened to it. */
const fieldsOfAll = [
  "System.AreaPath",
  "System.TeamProject",
  "System.IterationPath",
  "System.WorkItemType",
  "System.State",
  "System.Reason",
  "System.CreatedDate",
  "System.CreatedBy",
  "System.ChangedDate",
  "System.ChangedBy",
  "System.CommentCount",
  "System.Title",
];

/** What was there before a sequence was recorded, as far as the comparison has to know. */
export interface Before {
  /** Recorded numbers of work items. */
  readonly items: ReadonlySet<number>;
  /** Whether a project, team, repository or wiki of that name was there: its history is not the sequence's. */
  isEarlier(name: string): boolean;
  /** Whether the request is about a wiki that was there, with pages that no request tells. */
  readonly isEarlierWiki: boolean;
  /** Whether some request names the text: then a row of that name must be there, or must not. */
  isNamed(text: string): boolean;
  /** Values that requests up to now wrote into fields of an earlier item. */
  written(item: number): ReadonlyMap<string, unknown>;
  /** Whether some request added a relation to this address. */
  isAdded(url: string): boolean;
}

export interface Bases {
  /** Recorded organisation address and ours. */
  readonly recorded: string;
  readonly ours: string;
  /** Address of the request. */
  readonly uri?: string;
  readonly before?: Before;
  /** Whether the lists of the answer may hold what was there before. */
  readonly isOpen?: boolean;
  /** Only members, types and nulls. */
  readonly byShape?: boolean;
  /** Told what is compared by shape. */
  readonly note?: (what: string) => void;
}

type Fields = Readonly<Record<string, unknown>>;

export function compareValues(recorded: unknown, ours: unknown, ids: Ids, bases: Bases, at = ""): readonly string[] {
  if (recorded === null || ours === null || typeof recorded !== typeof ours) {
    return recorded === ours ? [] : [`${at}: recorded ${short(recorded)}, ours ${short(ours)}`];
  }
  if (Array.isArray(recorded) || Array.isArray(ours)) {
    if (!Array.isArray(recorded) || !Array.isArray(ours)) return [`${at}: one is a list`];
    return compareLists(recorded, ours, ids, bases, at);
  }
  if (typeof recorded === "object") return compareObjects(recorded as Fields, ours as Fields, ids, bases, at);
  return compareScalars(recorded, ours, ids, bases, at);
}

function compareObjects(recorded: Fields, ours: Fields, ids: Ids, bases: Bases, at: string): readonly string[] {
  const { before } = bases;
  if (before !== undefined && isEarlierItem(recorded, before) && bases.byShape !== true) {
    // How often it was changed before is not told, so neither are the revisions that a list has.
    if (/\/revisions$/i.test(new URL(bases.uri ?? "http://x").pathname)) {
      bases.note?.(`revisions of work item ${String(recorded["id"])}`);
      return compareObjects(recorded, ours, ids, { ...bases, byShape: true }, at);
    }
    return compareEarlierItem(recorded, ours, ids, bases, at);
  }
  if (bases.byShape === true && at.endsWith(".fields")) return compareCommon(recorded, ours, ids, bases, at);
  if (before?.items.has(Number(recorded["workItemId"])) === true && bases.byShape !== true) {
    bases.note?.(`work item ${String(recorded["workItemId"])}`);
    return compareObjects(recorded, ours, ids, { ...bases, byShape: true }, at);
  }
  const isPage = before?.isEarlierWiki === true && "gitItemPath" in recorded;
  const isEarlier = isPage || (typeof recorded["name"] === "string" && before?.isEarlier(recorded["name"]) === true);
  const isLoose = (name: string): boolean => (bases.byShape === true || isEarlier) && byHistory.has(name);
  const [names, own] = [Object.keys(recorded), Object.keys(ours)];
  const missing = names.filter((name) => !(name in ours) && !isLoose(name));
  const extra = own.filter((name) => !(name in recorded) && !isLoose(name));
  const order = names.filter((name) => name in ours).join() === own.filter((name) => name in recorded).join();
  if (isEarlier && [...names, ...own].some((name) => byHistory.has(name))) {
    bases.note?.(`what happened to ${String(recorded["name"] ?? recorded["path"])} before`);
  }
  return [
    ...missing.map((name) => `${at}.${name}: missing (recorded ${short(recorded[name])})`),
    ...extra.map((name) => `${at}.${name}: not recorded (ours ${short(ours[name])})`),
    ...(order ? [] : [`${at}: order of members ${names.join()} / ${own.join()}`]),
    ...names
      .filter((name) => name in ours && !measures.has(name))
      .flatMap((name) => {
        const inside = isLoose(name) && !Array.isArray(recorded[name]) ? { ...bases, byShape: true } : bases;
        return compareValues(recorded[name], ours[name], ids, inside, `${at}.${name}`);
      }),
  ];
}

/** Which fields something of before has is not told by any request: those that both have are of the same type. */
function compareCommon(recorded: Fields, ours: Fields, ids: Ids, bases: Bases, at: string): readonly string[] {
  return Object.keys(recorded)
    .filter((name) => name in ours)
    .flatMap((name) => compareValues(recorded[name], ours[name], ids, bases, `${at}.${name}`));
}

function isEarlierItem(recorded: Fields, before: Before): boolean {
  return typeof recorded["id"] === "number" && "fields" in recorded && before.items.has(recorded["id"]);
}

/**
 * An item of before: number, addresses, movement of its revision and what requests wrote into it are compared as ever,
 * everything else of it by shape.
 */
function compareEarlierItem(recorded: Fields, ours: Fields, ids: Ids, bases: Bases, at: string): readonly string[] {
  const { before } = bases;
  const id = Number(recorded["id"]);
  bases.note?.(`work item ${id}`);
  const [theirs, own] = [(recorded["fields"] ?? {}) as Fields, (ours["fields"] ?? {}) as Fields];
  const written = before?.written(id) ?? new Map<string, unknown>();
  const shaped = { ...bases, byShape: true };
  ids.setRevision(String(id), Number(recorded["rev"]), Number(ours["rev"]));
  const rev = ids.revision(String(id), Number(recorded["rev"]));
  const isFiltered = !fieldsOfAll.every((name) => name in theirs);
  const needed = [...(isFiltered ? [] : fieldsOfAll), ...written.keys()].filter((name) => name in theirs);
  const members = (value: Fields): Fields => without(value, ["fields", "relations", "rev"]);
  return [
    ...compareObjects(members(recorded), members(ours), ids, shaped, at),
    ...["id", "url"].flatMap((name) => compareValues(recorded[name], ours[name], ids, bases, `${at}.${name}`)),
    ...(rev === ours["rev"]
      ? []
      : [`${at}.rev: recorded ${short(recorded["rev"])}, moved here to ${short(ours["rev"])}`]),
    ...needed.filter((name) => !(name in own)).map((name) => `${at}.fields.${name}: missing`),
    ...Object.keys(theirs)
      .filter((name) => name in own && !measures.has(name) && name !== "System.Rev")
      .flatMap((name) => {
        const isOurs = written.has(name) && written.get(name) === theirs[name];
        return compareValues(theirs[name], own[name], ids, isOurs ? bases : shaped, `${at}.fields.${name}`);
      }),
    ...compareEarlierRelations(recorded["relations"], ours["relations"], ids, bases, at),
  ];
}

function without(value: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** Relations that requests added or removed are held to; those of before are compared with any of ours. */
function compareEarlierRelations(
  recorded: unknown,
  ours: unknown,
  ids: Ids,
  bases: Bases,
  at: string,
): readonly string[] {
  type Relation = Fields & { readonly url: string };
  const [theirs, own] = [(recorded ?? []) as Relation[], (ours ?? []) as Relation[]];
  const isAdded = ({ url }: Relation): boolean => bases.before?.isAdded(url) === true;
  const same = (relation: Relation): Relation | undefined =>
    own.find((other) => labelOf(other) === labelOf(relation) || sameAddress(relation, other, ids));
  const earlier = own.find((relation) => inventedName.test(relation.url));
  const expected = theirs.filter(isAdded);
  const matched = expected.map(same);
  return [
    ...expected.flatMap((relation, index) => {
      const other = matched[index];
      return other === undefined
        ? [`${at}.relations[${String(labelOf(relation))}]: missing`]
        : compareValues(relation, other, ids, bases, `${at}.relations[${index}]`);
    }),
    ...own
      .filter((relation) => !inventedName.test(relation.url) && !matched.includes(relation))
      .map((relation) => `${at}.relations[${String(labelOf(relation))}]: not recorded`),
    ...theirs
      .filter((relation) => !isAdded(relation) && earlier !== undefined && relation["rel"] === earlier["rel"])
      .flatMap((relation) => {
        const shaped = { ...bases, byShape: true };
        return compareValues(relation, earlier, ids, shaped, `${at}.relations of before`);
      }),
  ];
}

/** Lists are paired by names or ids where the items have them: their order and company may differ. */
function compareLists(
  recorded: readonly unknown[],
  ours: readonly unknown[],
  ids: Ids,
  bases: Bases,
  at: string,
): readonly string[] {
  if (
    bases.isOpen === true &&
    bases.before !== undefined &&
    recorded.length + ours.length > 0 &&
    isRows(recorded, ours)
  ) {
    return compareOpenLists(recorded, ours, ids, bases, at);
  }
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

/** Rows that stand for things; a list of mere values belongs to what it is a member of. */
function isRows(...lists: readonly (readonly unknown[])[]): boolean {
  const identities = ["id", "name", "path", "identity", "commitId", "target", "pushId"];
  return lists.flat().every((row) => typeof row === "object" && row !== null && identities.some((name) => name in row));
}

/** Rows that requests name are held to; the others were there before and are compared with the row that is most alike. */
function compareOpenLists(
  recorded: readonly unknown[],
  ours: readonly unknown[],
  ids: Ids,
  bases: Bases,
  at: string,
): readonly string[] {
  const left = new Set(ours);
  const paired = recorded.map((row) => {
    const same = ours.find((other) => isSameRow(row, other, ids));
    left.delete(same);
    return [row, same] as const;
  });
  const shaped: Bases = { ...bases, byShape: true };
  const rows = paired.flatMap(([row, same]) => {
    const place = `${at}[${String(labelOf(row))}]`;
    if (same !== undefined) return compareValues(row, same, ids, bases, place);
    if (isNamedRow(row, bases)) return [`${place}: missing`];
    bases.note?.(`rows of before`);
    const differences = ours.map((other) => compareValues(row, other, ids, shaped, place));
    return differences.toSorted((one, other) => one.length - other.length)[0] ?? [];
  });
  const extra = [...left].filter((row) => isNamedRow(row, bases) && !isEarlierRow(row, bases));
  return [...rows, ...extra.map((row) => `${at}[${String(labelOf(row))}]: not recorded`)];
}

interface Row {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly path?: unknown;
  readonly structureType?: unknown;
}

function isSameRow(recorded: unknown, ours: unknown, ids: Ids): boolean {
  const [one, other] = [recorded, ours] as Row[];
  if (one?.structureType !== other?.structureType) return false;
  if (typeof one?.id === "string" && ids.get(one.id) !== undefined) return ids.get(one.id) === other?.id;
  if (typeof one?.id === "number") {
    const known = (["item", "node", "page"] as const).map((kind) => ids.number(kind, Number(one.id)));
    if (known.includes(String(other?.id))) return true;
  }
  if (typeof one?.name === "string") return one.name === other?.name;
  if (typeof one?.path === "string") return one.path === other?.path;
  const label = labelOf(recorded);
  return label !== null ? label === labelOf(ours) : sameAddress(recorded, ours, ids);
}

function isNamedRow(row: unknown, { before }: Bases): boolean {
  const { name, path } = row as { readonly name?: unknown; readonly path?: unknown };
  const text = typeof name === "string" ? name : typeof path === "string" ? path : null;
  return text !== null && before?.isNamed(text) === true;
}

function isEarlierRow(row: unknown, { before }: Bases): boolean {
  const { name } = row as { readonly name?: unknown };
  return typeof name === "string" && before?.isEarlier(name) === true;
}

/** Whether names tell the items apart. */
function hasLabels(items: readonly unknown[]): boolean {
  const labels = items.map(labelOf);
  return !labels.includes(null) && new Set(labels).size === labels.length;
}

/** Relations are served in no order that a client could know: their addresses tell them apart. */
export function labelOf(item: unknown): string | null {
  const { name, id, routeTemplate, locationUrl, rel, url } = (item ?? {}) as Fields;
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
  const differ = [`${at}: recorded ${short(recorded)}, ours ${short(ours)}`];
  if (typeof recorded === "number" && typeof ours === "number") {
    const kind = kindOfNumber(at, bases.uri ?? "");
    if (kind !== null && bases.byShape !== true) {
      ids.setNumber(kind, recorded, ours);
      return ids.number(kind, recorded) === String(ours) ? [] : differ;
    }
    // The rows themselves are compared.
    const isCount = /\.(?:count|totalCount)$/.test(at);
    return recorded === ours || isCount || bases.byShape === true || measures.has(at) ? [] : differ;
  }
  if (typeof recorded !== "string" || typeof ours !== "string") {
    return recorded === ours || bases.byShape === true ? [] : differ;
  }
  if (bases.byShape === true) return [];
  if (inventedName.test(ours)) {
    bases.note?.(`a name no request tells`);
    return [];
  }
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
  if (/\.artifactId$/.test(at)) return (ids.number("page", recorded) ?? recorded) === ours ? [] : differ;
  learnFromAddresses(recorded, ours, ids);
  return comparable(ids.translate(recorded), bases.recorded) === comparable(ours, bases.ours) ? [] : differ;
}

/** Ids that an address names before a member does, in their order. */
function learnFromAddresses(recorded: string, ours: string, ids: Ids): void {
  const guids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
  const numbers = /(?<=\/(?:workItems|recyclebin|edit)\/)\d+/gi;
  const found = (expression: RegExp): readonly (readonly [string, string])[] => {
    const [theirs, own] = [recorded.match(expression) ?? [], ours.match(expression) ?? []];
    return theirs.length === own.length ? theirs.map((id, index) => [id, own[index] ?? id]) : [];
  };
  for (const [id, own] of found(guids)) ids.set(id, own);
  for (const [id, own] of found(numbers)) ids.setNumber("item", id, own);
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
