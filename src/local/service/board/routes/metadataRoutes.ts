/** What items may be: types, states, categories, fields, relation types, tags. */
import {
  answer,
  enumValue,
  list,
  ok,
  route,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { wit } from "../locations";
import { fieldsOfEveryType, type Field, type FieldType } from "../processes/fieldCatalogue";
import { initialState, typeNamed, type Category, type TypeField, type WorkItemType } from "../processes/process";
import { artifactLinkTypes, relationType, relationTypes, type RelationType } from "../relationTypes";
import type { Tag } from "../tags";
import { apiUrl, typeUrl, type Json } from "../workItemShape";
import { everywhere, projectOfPath } from "./requests";

const fieldTypes: Readonly<Record<FieldType, number>> = {
  string: 0,
  integer: 1,
  dateTime: 2,
  plainText: 3,
  html: 4,
  treePath: 5,
  history: 6,
  double: 7,
  boolean: 9,
  identity: 10,
};
const usages = { none: 0, workItem: 1, workItemLink: 2, tree: 3, workItemTypeExtension: 4 } as const;

export function metadataRoutes(stores: BoardStores): readonly Route[] {
  const types = "{project}/_apis/wit/workItemTypes";
  const categories = "{project}/_apis/wit/workItemTypeCategories";
  const tags = "{project}/_apis/wit/tags";
  return [
    route(wit.relationTypes, "GET", () => list(relationTypes.map((type) => relationTypeShape(stores, type))), {
      paths: ["_apis/wit/workItemRelationTypes"],
    }),
    route(wit.relationTypes, "GET", (request) => oneRelationType(stores, request)),
    route(wit.artifactLinkTypes, "GET", () =>
      list(artifactLinkTypes.map(([toolType, artifactType, linkType]) => ({ toolType, artifactType, linkType }))),
    ),
    route(wit.types, "GET", (request) => allTypes(stores, request), { paths: [types] }),
    route(wit.types, "GET", (request) => ok(typeShape(stores, projectOfPath(request), typeOf(stores, request))), {
      paths: [`${types}/{type}`],
    }),
    route(wit.typeStates, "GET", (request) => list(statesShape(typeOf(stores, request)))),
    route(wit.typeFields, "GET", (request) => allTypeFields(stores, request), { paths: [`${types}/{type}/fields`] }),
    route(wit.typeFields, "GET", (request) => oneTypeField(stores, request), {
      paths: [`${types}/{type}/fields/{field}`],
    }),
    route(wit.categories, "GET", (request) => allCategories(stores, request), { paths: [categories] }),
    route(wit.categories, "GET", (request) => oneCategory(stores, request), { paths: [`${categories}/{category}`] }),
    route(wit.fields, "GET", () => list(stores.processes.fields.all.map((field) => fieldShape(stores, field))), {
      paths: everywhere("_apis/wit/fields"),
    }),
    route(wit.fields, "GET", (request) => oneField(stores, request), {
      paths: everywhere("_apis/wit/fields/{fieldNameOrRefName}"),
    }),
    route(wit.tags, "GET", (request) => allTags(stores, request), { paths: [tags] }),
    route(wit.tags, "GET", (request) => ok(tagShape(stores, projectOfPath(request), tagOf(stores, request))), {
      paths: [`${tags}/{tagIdOrName}`],
    }),
    route(wit.tags, "PATCH", (request, context) => renameTag(stores, request, context.now), {
      paths: [`${tags}/{tagIdOrName}`],
    }),
    route(wit.tags, "DELETE", (request) => removeTag(stores, request), { paths: [`${tags}/{tagIdOrName}`] }),
  ];
}

function relationTypeShape(stores: BoardStores, type: RelationType): Json {
  return {
    attributes: { usage: type.usage, editable: type.editable, enabled: true, ...linkAttributes(type) },
    referenceName: type.referenceName,
    name: type.name,
    url: apiUrl(stores, null, `workItemRelationTypes/${type.referenceName}`),
  };
}

/** What only links between items have; those of a network have no direction to tell. */
function linkAttributes(type: RelationType): Json {
  if (type.usage === "resourceLink") return {};
  const { acyclic, directional, singleTarget, topology, remote, isForward, oppositeEnd } = type;
  const direction = directional ? { isForward, oppositeEndReferenceName: oppositeEnd } : {};
  return { acyclic, directional, singleTarget, topology, remote, ...direction };
}

function oneRelationType(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const rel = request.segments["relation"] ?? "";
  const type = relationType(rel);
  if (type === null) throw boardError("UnknownRelationType", { rel });
  return ok(relationTypeShape(stores, type));
}

function typeOf(stores: BoardStores, request: RoutedRequest): WorkItemType {
  const project = projectOfPath(request);
  const name = request.segments["type"] ?? "";
  const type = typeNamed(stores.processes.of(project), name);
  if (type === null) throw boardError("WorkItemTypeNotFoundException", { type: name, project: project.name });
  return type;
}

function allTypes(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const project = projectOfPath(request);
  return list(stores.processes.of(project).types.map((type) => typeShape(stores, project, type)));
}

function typeShape(stores: BoardStores, project: Project, type: WorkItemType): Json {
  const fields = rulesOf(type, stores).map((rule) => typeFieldShape(stores, project, rule, "none"));
  return {
    name: type.name,
    referenceName: type.referenceName,
    description: type.description,
    color: type.color,
    icon: { id: type.icon, url: `${apiUrl(stores, null, `workItemIcons/${type.icon}`)}?color=${type.color}&v=2` },
    isDisabled: false,
    fields,
    fieldInstances: fields,
    transitions: transitionsShape(type),
    states: statesShape(type),
    url: typeUrl(stores, project, type.name),
  };
}

function transitionsShape(type: WorkItemType): Json {
  const from = (state: string): readonly Json[] => [
    ...(state === "" ? [] : [{ to: state, actions: null }]),
    ...Object.keys(type.transitions[state] ?? {}).map((to) => ({ to, actions: null })),
  ];
  return Object.fromEntries([...type.states.map((state) => state.name), ""].map((state) => [state, from(state)]));
}

function statesShape(type: WorkItemType): readonly Json[] {
  return type.states.map(({ name, color, category }) => ({ name, color, category }));
}

/** Fields every type has, then the type's own, with their rules. */
function rulesOf(type: WorkItemType, stores: BoardStores): readonly TypeField[] {
  const always: Readonly<Record<string, Omit<TypeField, "field">>> = {
    "System.AreaId": { required: true },
    "System.IterationId": { required: true },
    "System.Title": { required: true },
    "System.State": {
      required: true,
      default: initialState(type).name,
      allowed: type.states.map((state) => state.name),
    },
  };
  const names = [...fieldsOfEveryType, ...type.fields.map((rule) => rule.field)];
  const ordered = [...new Set(names)].sort(
    (a, b) => stores.processes.fields.order(a) - stores.processes.fields.order(b),
  );
  return ordered.map((field) => type.fields.find((rule) => rule.field === field) ?? { field, ...always[field] });
}

type FieldExpand = "none" | "allowedValues" | "dependentFields" | "all";
const fieldExpands: Readonly<Record<FieldExpand, number>> = { none: 0, allowedValues: 1, dependentFields: 2, all: 3 };

function typeFieldShape(stores: BoardStores, project: Project, rule: TypeField, expand: FieldExpand): Json {
  const field = stores.processes.fields.find(rule.field);
  return {
    defaultValue: rule.default === undefined ? null : String(rule.default),
    ...(expand === "allowedValues" || expand === "all" ? { allowedValues: (rule.allowed ?? []).map(String) } : {}),
    ...(rule.help === undefined ? {} : { helpText: rule.help }),
    alwaysRequired: rule.required ?? false,
    ...(expand === "dependentFields" || expand === "all" ? { dependentFields: [] } : {}),
    referenceName: rule.field,
    name: field?.name ?? rule.field,
    url: apiUrl(stores, project, `fields/${rule.field}`),
  };
}

function allTypeFields(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const type = typeOf(stores, request);
  const expand = request.query.enumeration("$expand", fieldExpands) ?? "none";
  return list(rulesOf(type, stores).map((rule) => typeFieldShape(stores, projectOfPath(request), rule, expand)));
}

function oneTypeField(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const type = typeOf(stores, request);
  const field = fieldNamed(stores, request.segments["field"] ?? "");
  const rule = rulesOf(type, stores).find((each) => each.field === field.referenceName);
  if (rule === undefined) throw boardError("FieldNotFound", { field: field.referenceName });
  const expand = request.query.enumeration("$expand", fieldExpands) ?? "none";
  return ok(typeFieldShape(stores, projectOfPath(request), rule, expand));
}

function fieldNamed(stores: BoardStores, name: string): Field {
  const field = stores.processes.fields.find(name);
  if (field === null) throw boardError("FieldNotFound", { field: name });
  return field;
}

function oneField(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  return ok(fieldShape(stores, fieldNamed(stores, request.segments["fieldNameOrRefName"] ?? "")));
}

type Operation = readonly [referenceName: string, name: string];

const orderOperations: readonly Operation[] = [
  ["Equals", "="],
  ["NotEquals", "<>"],
  ["GreaterThan", ">"],
  ["LessThan", "<"],
  ["GreaterThanEquals", ">="],
  ["LessThanEquals", "<="],
];
const fieldOperations: readonly Operation[] = orderOperations.map(([name, sign]) => [
  `${name}Field`,
  `${sign} [Field]`,
]);
const setOperations: readonly Operation[] = [
  ["In", "In"],
  ["NotIn", "Not In"],
];
const textOperations: readonly Operation[] = [
  ["Contains", "Contains"],
  ["NotContains", "Does Not Contain"],
];
const groupOperations: readonly Operation[] = [
  ["InGroup", "In Group"],
  ["NotInGroup", "Not In Group"],
];
const everOperation: readonly Operation[] = [["Ever", "Was Ever"]];
const treeOperations: readonly Operation[] = [
  ["Under", "Under"],
  ["NotUnder", "Not Under"],
  ["Equals", "="],
  ["NotEquals", "<>"],
  ...setOperations,
];
const wordOperations: readonly Operation[] = [
  ["ContainsWords", "Contains Words"],
  ["NotContainsWords", "Does Not Contain Words"],
  ["IsEmpty", "Is Empty"],
  ["IsNotEmpty", "Is Not Empty"],
];

function operationsOf(field: Field): readonly Operation[] {
  switch (field.type) {
    case "treePath":
      return treeOperations;
    case "html":
    case "history":
      return wordOperations;
    case "plainText":
      return textOperations;
    case "string":
    case "identity":
      return [
        ...orderOperations,
        ...textOperations,
        ...setOperations,
        ...groupOperations,
        ...everOperation,
        ...fieldOperations,
      ];
    case "boolean":
      return [...orderOperations.slice(0, 2), ...everOperation, ...fieldOperations.slice(0, 2)];
    case "integer":
    case "double":
    case "dateTime":
      return [...orderOperations, ...setOperations, ...everOperation, ...fieldOperations];
  }
}

function fieldShape(stores: BoardStores, field: Field): Json {
  return {
    name: field.name,
    referenceName: field.referenceName,
    description: null,
    type: enumValue(field.type, fieldTypes),
    usage: enumValue("workItem", usages),
    readOnly: field.source === "computed",
    canSortBy: !["html", "history", "plainText"].includes(field.type),
    isQueryable: true,
    supportedOperations: operationsOf(field).map(([operation, name]) => ({
      referenceName: `SupportedOperations.${operation}`,
      name,
    })),
    isIdentity: field.type === "identity",
    isPicklist: false,
    isPicklistSuggested: false,
    url: apiUrl(stores, null, `fields/${field.referenceName}`),
  };
}

function categoryShape(stores: BoardStores, project: Project, category: Category): Json {
  const reference = (name: string): Json => ({ name, url: typeUrl(stores, project, name) });
  return {
    name: category.name,
    referenceName: category.referenceName,
    defaultWorkItemType: reference(category.defaultType),
    workItemTypes: category.types.map(reference),
    url: apiUrl(stores, project, `workItemTypeCategories/${category.referenceName}`),
  };
}

function allCategories(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const project = projectOfPath(request);
  return list(stores.processes.of(project).categories.map((category) => categoryShape(stores, project, category)));
}

function oneCategory(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const project = projectOfPath(request);
  const name = (request.segments["category"] ?? "").toLowerCase();
  const category = stores.processes
    .of(project)
    .categories.find((each) => each.referenceName.toLowerCase() === name || each.name.toLowerCase() === name);
  if (category === undefined)
    throw boardError("WorkItemTypeCategoryNotFoundException", { category: request.segments["category"] ?? "" });
  return ok(categoryShape(stores, project, category));
}

function tagShape(stores: BoardStores, project: Project, tag: Tag): Json {
  return {
    id: tag.id,
    name: tag.name,
    url: apiUrl(stores, project, `tags/${tag.id}`),
    lastUpdated: new Date(tag.updated),
  };
}

function allTags(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const project = projectOfPath(request);
  return list(stores.tags.all(project.id).map((tag) => tagShape(stores, project, tag)));
}

function tagOf(stores: BoardStores, request: RoutedRequest): Tag {
  const name = request.segments["tagIdOrName"] ?? "";
  const tag = stores.tags.find(projectOfPath(request).id, name);
  if (tag === null) throw boardError("TagNotFoundException", { tag: name });
  return tag;
}

function renameTag(stores: BoardStores, request: RoutedRequest, now: Date): ServiceResponse {
  const tag = tagOf(stores, request);
  const { name } = (request.body ?? {}) as { name?: unknown };
  if (typeof name !== "string" || name.trim() === "" || /[,;]/.test(name))
    throw boardError("InvalidTagName", { name: String(name) });
  const twin = stores.tags.find(tag.project, name);
  if (twin !== null && twin.id !== tag.id) throw boardError("InvalidTagName", { name });
  return stores.database.atomically(() => {
    stores.items.replaceTag(tag.project, tag.name, name);
    stores.tags.rename(tag, name, now.getTime());
    return ok(
      tagShape(
        stores,
        projectOfPath(request),
        tagOf(stores, { ...request, segments: { ...request.segments, tagIdOrName: tag.id } }),
      ),
    );
  });
}

function removeTag(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const tag = tagOf(stores, request);
  stores.database.atomically(() => {
    stores.items.replaceTag(tag.project, tag.name, null);
    stores.tags.remove(tag);
  });
  return answer(200, null);
}
