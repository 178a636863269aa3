/** Character references: numeric ones and the few names people write in wiki pages. */
const names: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["rarr", "→"],
  ["larr", "←"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
  ["bull", "•"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["euro", "€"],
  ["auml", "ä"],
  ["ouml", "ö"],
  ["uuml", "ü"],
  ["Auml", "Ä"],
  ["Ouml", "Ö"],
  ["Uuml", "Ü"],
  ["szlig", "ß"],
  ["eacute", "é"],
  ["egrave", "è"],
]);

const reference = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));/iy;

export function decodeEntity(
  page: string,
  at: number,
  end: number,
): { readonly text: string; readonly end: number } | null {
  reference.lastIndex = at;
  const match = reference.exec(page);
  if (match === null || reference.lastIndex > end) return null;
  const text = match[3] === undefined ? fromCode(match) : names.get(match[3]);
  return text === undefined ? null : { text, end: reference.lastIndex };
}

function fromCode(match: RegExpExecArray): string | undefined {
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "", 10) : Number.parseInt(match[1], 16);
  const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
