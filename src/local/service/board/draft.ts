/** A work item in the making: the newest revision with the operations of one document applied, not yet judged. */
import type { Field } from "./processes/fieldCatalogue";
import type { FieldValue, Revision, TextFormat } from "./workItem";

export class Draft {
  readonly fields: Map<string, FieldValue>;
  readonly formats: Map<string, TextFormat>;
  area: number;
  iteration: number;
  /** What this document says to the discussion; not kept in later revisions. */
  comment: string | null = null;
  /** Fields the document names. */
  readonly named = new Set<string>();

  constructor(
    readonly base: Revision | null,
    start: { readonly area: number; readonly iteration: number },
  ) {
    this.fields = new Map(Object.entries(base?.fields ?? {}));
    this.fields.delete("System.History");
    this.formats = new Map(Object.entries(base?.formats ?? {}));
    this.area = start.area;
    this.iteration = start.iteration;
  }

  set(field: Pick<Field, "referenceName">, value: FieldValue | null): void {
    if (value === null) this.fields.delete(field.referenceName);
    else this.fields.set(field.referenceName, value);
  }

  text(referenceName: string): string | null {
    const value = this.fields.get(referenceName);
    return value === undefined ? null : String(value);
  }

  before(referenceName: string): FieldValue | null {
    return this.base?.fields[referenceName] ?? null;
  }

  changes(referenceName: string): boolean {
    return (this.fields.get(referenceName) ?? null) !== this.before(referenceName);
  }

  /** Whether anything differs from the newest revision. */
  get isChanged(): boolean {
    const { base } = this;
    if (base === null || this.comment !== null) return true;
    if (this.area !== base.area || this.iteration !== base.iteration) return true;
    const before = Object.entries(base.fields).filter(([name]) => name !== "System.History");
    if (before.length !== this.fields.size || before.some(([name, value]) => this.fields.get(name) !== value))
      return true;
    const formats = Object.entries(base.formats);
    return formats.length !== this.formats.size || formats.some(([name, format]) => this.formats.get(name) !== format);
  }
}
