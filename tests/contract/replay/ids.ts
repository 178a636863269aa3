/**
 * Recorded ids and ours: each id recorded stands for the one of ours found in its place, from then on and everywhere.
 *
 * Numbers are told apart by what they number, because a page and a work item may have the same.
 */

export type NumberKind = "item" | "node" | "page" | "comment" | "relation";

export class Ids {
  private readonly known = new Map<string, string>();
  /** Of items that were there before: how many revisions they had more in the recording than here. */
  private readonly offsets = new Map<string, number>();

  set(recorded: string, ours: string): void {
    if (!this.known.has(recorded.toLowerCase())) this.known.set(recorded.toLowerCase(), ours);
  }

  get(recorded: string): string | undefined {
    return this.known.get(recorded.toLowerCase());
  }

  setNumber(kind: NumberKind, recorded: number | string, ours: number | string): void {
    this.set(`${kind}#${recorded}`, String(ours));
  }

  number(kind: NumberKind, recorded: number | string): string | undefined {
    return this.get(`${kind}#${recorded}`);
  }

  setRevision(item: string, recorded: number, ours: number): void {
    if (!this.offsets.has(item)) this.offsets.set(item, recorded - ours);
  }

  /** What a recorded revision of an item is here; of an item whose revisions were not met yet, `undefined`. */
  revision(item: string, recorded: number): number | undefined {
    const offset = this.offsets.get(item);
    return offset === undefined ? undefined : recorded - offset;
  }

  /** A text with every known id replaced; numbers only where an address or a sentence names what they number. */
  translate(text: string): string {
    const withIds = text.replace(
      /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{40}\b/gi,
      (id) => this.get(id) ?? id,
    );
    const listed: NumberKind = /classificationNodes/i.test(text)
      ? "node"
      : /\/comments/i.test(text)
        ? "comment"
        : "item";
    return withIds
      .replace(/(?<=\/(?:workItems|recyclebin|edit)\/|Work item )\d+(?=$|[/?&,% ])/gi, (id) => this.ofKind("item", id))
      .replace(/(?<=\/pages\/)\d+(?=$|[/?&])/gi, (id) => this.ofKind("page", id))
      .replace(/(?<=\/comments\/)\d+(?=$|[/?&])/gi, (id) => this.ofKind("comment", id))
      .replace(/(?<=\$reclassifyId=)\d+/gi, (id) => this.ofKind("node", id))
      .replace(/(?<=[?&]ids=)[\d,%2C]+/gi, (all) =>
        all
          .split(/,|%2C/i)
          .map((id) => this.ofKind(listed, id))
          .join("%2C"),
      );
  }

  private ofKind(kind: NumberKind, id: string): string {
    return this.number(kind, id) ?? id;
  }
}

/** What a number in an answer numbers, by its place in the answer and the address of the request; null for a count. */
export function kindOfNumber(at: string, uri: string): NumberKind | null {
  if (/System\.(?:AreaId|IterationId)(?:\.(?:old|new)Value)?$/.test(at)) return "node";
  if (/\.attributes\.id$/.test(at)) return "relation";
  if (/\.workItemId$|System\.(?:Id|Parent)(?:\.(?:old|new)Value)?$/.test(at)) return "item";
  if (!/\.id$/.test(at) || /\/updates(?:$|[/?])/i.test(uri)) return null;
  if (/\/comments(?:$|[/?])/i.test(uri)) return "comment";
  if (/\/_apis\/wiki\//i.test(uri)) return "page";
  return /\/classificationNodes/i.test(uri) ? "node" : "item";
}
