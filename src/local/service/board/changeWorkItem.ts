/**
 * Creates and changes work items: one document, one revision, all or nothing.
 *
 * Order of judgement: tests, then fields, then the rules of the type, then relations. A document that changes nothing
 * makes no revision. Callers run this inside a transaction; a refusal leaves no trace.
 */
import { notEmulated } from "../errors";
import type { Project, User } from "../route";
import { boardError, ruleError, type BrokenRule } from "./boardErrors";
import { projectOf, type BoardStores } from "./boardStores";
import { canonicalHtml } from "./canonicalHtml";
import {
  applyRelationSteps,
  isEmpty,
  readRelationSteps,
  stepsMakeRevision,
  type RelationStep,
} from "./changeRelations";
import { forever } from "./database";
import { Draft } from "./draft";
import { brokenRule, coerce } from "./fieldValues";
import type { PatchOperation } from "./jsonPatch";
import { fullPath } from "./nodeStore";
import { fieldsOfEveryType, type Field } from "./processes/fieldCatalogue";
import { typeNamed, type WorkItemType } from "./processes/process";
import { joinTags, splitTags } from "./tags";
import type { FieldValue, Revision } from "./workItem";
import { applyDefaults, applyStateChange, brokenRules, type Save } from "./workItemRules";
import { sentText } from "./sentText";

export interface ChangeRequest {
  readonly operations: readonly PatchOperation[];
  readonly by: User;
  readonly at: Date;
  readonly bypassRules: boolean;
  /** Work items of the same batch, by their negative ids. */
  readonly temporaryIds?: ReadonlyMap<number, number>;
}

/** Makes an item; its id is the next free one unless a seed chooses it. */
export function createWorkItem(
  stores: BoardStores,
  project: Project,
  typeName: string,
  request: ChangeRequest,
  chosenId?: number,
): Revision {
  const type = typeNamed(stores.processes.of(project), typeName);
  if (type === null) throw boardError("WorkItemTypeNotFoundException", { type: typeName, project: project.name });
  const roots = {
    area: stores.nodes.root(project.id, "area").id,
    iteration: stores.nodes.root(project.id, "iteration").id,
  };
  const draft = new Draft(null, roots);
  const change = new Change(stores, project, type, draft, request);
  change.readFields();
  const steps = change.relationSteps([]);
  const id = chosenId ?? stores.database.count("item");
  if (chosenId !== undefined) stores.database.countPast("item", chosenId);
  return change.save(id, steps);
}

/** Changes an item; the same revision comes back when nothing differs. */
export function updateWorkItem(stores: BoardStores, base: Revision, request: ChangeRequest): Revision {
  const project = projectOf(stores, base.project);
  const type = typeNamed(stores.processes.of(project), base.type);
  if (type === null) throw boardError("WorkItemTypeNotFoundException", { type: base.type, project: project.name });
  const change = new Change(stores, project, type, new Draft(base, base), request);
  change.test();
  change.readFields();
  return change.save(base.item, change.relationSteps(stores.items.relations(base.item)));
}

/** One document on its way into the store. */
class Change {
  private readonly saving: Save;
  private changedAt: number;
  private changedBy: string;

  constructor(
    private readonly stores: BoardStores,
    private readonly project: Project,
    private readonly type: WorkItemType,
    private readonly draft: Draft,
    private readonly request: ChangeRequest,
  ) {
    // Time never runs backwards within one item, whatever the clock does.
    this.changedAt = Math.max(request.at.getTime(), draft.base?.changed ?? 0);
    this.changedBy = request.by.id;
    this.saving = {
      type,
      lookup: stores.processes.fields,
      by: this.changedBy,
      at: new Date(this.changedAt).toISOString(),
      bypass: request.bypassRules,
    };
  }

  test(): void {
    for (const operation of this.request.operations) {
      if (operation.kind !== "test") continue;
      const current = this.tested(operation.path);
      if (!sameValue(current, operation.value))
        throw boardError("TestPatchOperationFailedException", {
          path: operation.path.text,
          current,
          tested: operation.value,
        });
    }
  }

  private tested(path: (PatchOperation & { readonly kind: "test" })["path"]): unknown {
    const { base } = this.draft;
    if (base === null) return null;
    if (path.kind !== "field") return path.kind === "rev" ? base.rev : base.item;
    const field = this.fieldNamed(path.field);
    switch (field.referenceName) {
      case "System.Rev":
        return base.rev;
      case "System.AreaPath":
        return this.pathOf(base.area);
      case "System.IterationPath":
        return this.pathOf(base.iteration);
      case "System.WorkItemType":
        return base.type;
      default:
        return base.fields[field.referenceName] ?? null;
    }
  }

  private pathOf(node: number): string {
    const found = this.stores.nodes.byId(node);
    return found === null ? this.project.name : fullPath(this.project, found);
  }

  relationSteps(served: Parameters<typeof readRelationSteps>[1]): readonly RelationStep[] {
    return readRelationSteps(this.request.operations, served, this.request.temporaryIds);
  }

  readFields(): void {
    const broken: BrokenRule[] = [];
    // Formats first: how a text is kept depends on its format, wherever in the document that is said.
    for (const operation of this.request.operations)
      if (operation.kind === "set-format") this.setFormat(operation.field, operation.value);
    for (const operation of this.request.operations)
      switch (operation.kind) {
        case "set-field":
          broken.push(...this.setField(operation.field, operation.value, operation.merge));
          break;
        case "remove-field":
          broken.push(...this.setField(operation.field, null, false));
          break;
        default:
          break;
      }
    const [first, ...rest] = broken;
    if (first !== undefined) throw ruleError([first, ...rest]);
  }

  private fieldNamed(name: string): Field {
    const field = this.stores.processes.fields.find(name);
    if (field === null) throw boardError("WorkItemTrackingFieldDefinitionNotFoundException", { field: name });
    return field;
  }

  private setField(name: string, sent: unknown, merge: boolean): readonly BrokenRule[] {
    const field = this.fieldNamed(name);
    const special = this.setPlace(field, sent);
    if (special !== null) return special;
    const coerced = coerce(field, sent, this.stores.users);
    if ("broken" in coerced) return [coerced.broken];
    const { value } = coerced;
    if (field.source !== "written") return this.setStamped(field, value);
    if (!this.belongsToType(field)) return value === null ? [] : [brokenRule(field, ["invalidNotEmpty"])];
    this.draft.named.add(field.referenceName);
    switch (field.referenceName) {
      case "System.Tags":
        this.setTags(value, merge);
        break;
      case "System.History":
        this.draft.comment = value === null ? null : String(value);
        break;
      default:
        this.draft.set(field, this.canonical(field, value));
    }
    return [];
  }

  private canonical(field: Field, value: FieldValue | null): FieldValue | null {
    if (!this.stores.settings.canonicaliseHtml || typeof value !== "string") return value;
    if (field.type === "html" && this.draft.formats.get(field.referenceName) !== "markdown")
      return canonicalHtml(value);
    return field.type === "string" ? value.trim() : value;
  }

  private belongsToType(field: Field): boolean {
    const { referenceName } = field;
    return fieldsOfEveryType.includes(referenceName) || this.type.fields.some((rule) => rule.field === referenceName);
  }

  /** Fields that say where the item is; null when the field is not one of them. */
  private setPlace(field: Field, sent: unknown): readonly BrokenRule[] | null {
    switch (field.referenceName) {
      case "System.AreaPath":
      case "System.IterationPath": {
        const structure = field.referenceName === "System.AreaPath" ? "area" : "iteration";
        const node = typeof sent === "string" ? this.stores.nodes.findFull(this.project, structure, sent) : null;
        if (node === null) throw this.invalidTree(field);
        this.draft[structure] = node.id;
        return [];
      }
      case "System.AreaId":
      case "System.IterationId": {
        const structure = field.referenceName === "System.AreaId" ? "area" : "iteration";
        const node = this.stores.nodes.byId(Number(sent));
        if (node === null || node.project !== this.project.id || node.structure !== structure)
          throw this.invalidTree(field);
        this.draft[structure] = node.id;
        return [];
      }
      case "System.TeamProject":
        if (sent === this.project.name) return [];
        throw notEmulated("moving a work item to another project");
      case "System.WorkItemType":
        if (sent === this.type.name) return [];
        throw notEmulated("changing the type of a work item");
      default:
        return null;
    }
  }

  private invalidTree(field: Field): Error {
    return boardError("WorkItemTreePathInvalidException", {
      id: this.draft.base?.item ?? -1,
      field: field.referenceName,
    });
  }

  /** Fields the service writes: only a caller who bypasses rules may write them too. */
  private setStamped(field: Field, value: FieldValue | null): readonly BrokenRule[] {
    const isSettable = field.source === "stamped" && this.request.bypassRules && value !== null;
    if (!isSettable) return [brokenRule(field, ["readOnly"])];
    this.draft.named.add(field.referenceName);
    if (field.referenceName === "System.ChangedDate") this.changedAt = this.dateAfterLast(String(value));
    else if (field.referenceName === "System.ChangedBy") this.changedBy = String(value);
    else this.draft.set(field, value);
    return [];
  }

  private dateAfterLast(date: string): number {
    const time = Date.parse(date);
    if (time < (this.draft.base?.changed ?? 0) || time > this.request.at.getTime())
      throw boardError("VssPropertyValidationException", {
        message: "VS402625: Dates must be increasing with each revision.",
      });
    return time;
  }

  private setTags(value: FieldValue | null, merge: boolean): void {
    const before = merge ? splitTags(this.draft.text("System.Tags") ?? "") : [];
    const wanted = [...before, ...(value === null ? [] : splitTags(String(value)))];
    const settled = this.stores.tags.settle(
      this.project.id,
      wanted,
      this.changedAt,
      this.stores.access.mayMakeTags(this.request.by.id),
      () => this.tagsRefused(),
    );
    this.draft.set({ referenceName: "System.Tags" }, settled.length === 0 ? null : joinTags(settled));
  }

  private tagsRefused(): Error {
    return boardError(
      "AccessCheckException",
      { message: "TF401289: The current user does not have permissions to create tags." },
      {
        Descriptor: `Microsoft.IdentityModel.Claims.ClaimsIdentity;${this.request.by.id}\\${this.request.by.uniqueName}`,
        IdentityDisplayName: null,
        Token: `/${this.project.id}`,
        RequestedPermissions: 2,
        NamespaceId: "bb50f182-8e5e-40b8-bc21-e8752a1e7ae2",
      },
    );
  }

  private setFormat(name: string, sent: unknown): void {
    const field = this.fieldNamed(name);
    const format = String(sent).toLowerCase();
    if (field.type !== "html" || (format !== "html" && format !== "markdown"))
      throw boardError("VssPropertyValidationException", {
        message: `The format '${String(sent)}' is not valid for the field '${field.referenceName}'.`,
      });
    if (format === "html" && this.draft.formats.get(field.referenceName) === "markdown")
      throw boardError("VssPropertyValidationException", {
        message: `The field '${field.referenceName}' is written in Markdown and cannot be written in HTML again.`,
      });
    if (format === "markdown") this.draft.formats.set(field.referenceName, format);
  }

  save(id: number, steps: readonly RelationStep[]): Revision {
    const { draft, stores, request } = this;
    const { base } = draft;
    if (base === null) this.stampCreation();
    applyStateChange(draft, this.saving);
    const [first, ...rest] = brokenRules(draft, this.saving);
    if (first !== undefined) throw ruleError([first, ...rest]);
    this.checkAreas();
    const makesRevision = draft.isChanged || stepsMakeRevision(steps);
    const saved = makesRevision || base === null ? this.saveRevision(id) : base;
    const outcome = applyRelationSteps(stores, id, saved.rev, steps, request.by, this.changedAt);
    if (makesRevision || !isEmpty(outcome.own))
      stores.items.addUpdate({
        item: id,
        rev: saved.rev,
        kind: makesRevision ? "revision" : "link",
        at: this.changedAt,
        by: this.changedBy,
        relations: isEmpty(outcome.own) ? null : outcome.own,
      });
    for (const [other, relations] of outcome.others) this.recordAtOtherEnd(other, relations);
    return saved;
  }

  private recordAtOtherEnd(item: number, relations: Parameters<typeof isEmpty>[0]): void {
    const rev = this.stores.items.current(item)?.rev ?? 1;
    this.stores.items.addUpdate({ item, rev, kind: "link", at: this.changedAt, by: this.changedBy, relations });
  }

  private stampCreation(): void {
    const { draft } = this;
    applyDefaults(draft, this.type);
    if (!draft.fields.has("System.CreatedDate"))
      draft.fields.set("System.CreatedDate", new Date(this.changedAt).toISOString());
    if (!draft.fields.has("System.CreatedBy")) draft.fields.set("System.CreatedBy", this.changedBy);
    draft.fields.set("System.CommentCount", 0);
  }

  private checkAreas(): void {
    const { base, area } = this.draft;
    const { id } = this.request.by;
    const mayLeave = base === null || this.stores.access.mayWriteArea(id, base.area);
    if (!mayLeave || !this.stores.access.mayWriteArea(id, area))
      throw boardError("WorkItemAreaPermissionException", {});
  }

  private saveRevision(id: number): Revision {
    const { draft, stores } = this;
    const limit = stores.settings.revisionLimit;
    if ((draft.base?.rev ?? 0) >= limit) throw boardError("TooManyRevisions", { id, limit });
    if (draft.comment !== null) this.addComment(id, draft.comment);
    const revision: Revision = {
      item: id,
      rev: (draft.base?.rev ?? 0) + 1,
      project: this.project.id,
      type: this.type.name,
      area: draft.area,
      iteration: draft.iteration,
      changed: this.changedAt,
      revised: forever,
      changedBy: this.changedBy,
      watermark: stores.database.count("watermark"),
      deleted: false,
      fields: Object.fromEntries(draft.fields),
      formats: Object.fromEntries(draft.formats),
    };
    stores.items.save(revision);
    return revision;
  }

  private addComment(item: number, text: string): void {
    const { draft, stores } = this;
    stores.database.run(
      "INSERT INTO board_comment VALUES (?, ?, 1, ?, 'html', ?, ?, ?, ?, 0)",
      stores.database.count("comment"),
      item,
      text,
      this.changedAt,
      this.changedBy,
      this.changedAt,
      this.changedBy,
    );
    draft.fields.set("System.CommentCount", Number(draft.fields.get("System.CommentCount") ?? 0) + 1);
    draft.fields.set("System.History", text);
  }
}

/** Values of a test, where a number may be sent as text. */
function sameValue(current: unknown, tested: unknown): boolean {
  if (current === tested) return true;
  if (current === null || current === undefined) return tested === null || tested === undefined || tested === "";
  return typeof tested !== "object" && sentText(current) === sentText(tested);
}

/** Deletes into the recycle bin, or brings back: one revision. */
export function setDeleted(stores: BoardStores, base: Revision, deleted: boolean, by: User, at: Date): Revision {
  const { "System.History": _history, ...fields } = base.fields;
  const revision: Revision = {
    ...base,
    rev: base.rev + 1,
    changed: Math.max(at.getTime(), base.changed),
    revised: forever,
    changedBy: by.id,
    watermark: stores.database.count("watermark"),
    deleted,
    fields,
  };
  stores.items.save(revision);
  stores.items.addUpdate({
    item: base.item,
    rev: revision.rev,
    kind: "revision",
    at: revision.changed,
    by: by.id,
    relations: null,
  });
  return revision;
}
