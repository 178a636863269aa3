/** How a field is read from a revision in SQL, for comparing and for sorting. */
import { notEmulated } from "../../errors";
import { forever } from "../database";
import type { Field } from "../processes/fieldCatalogue";
import { hierarchy } from "../relationTypes";
import { compose, fragment, type Fragment } from "./fragment";
import type { WiqlScope } from "./wiqlScope";

/** How a field is read from a revision. */
export function expressionOf(scope: WiqlScope, field: Field, alias: string): Fragment {
  switch (field.referenceName) {
    case "System.Id":
      return fragment(`${alias}.item`);
    case "System.Rev":
      return fragment(`${alias}.rev`);
    case "System.AreaId":
    case "System.AreaPath":
      return fragment(`${alias}.area`);
    case "System.IterationId":
    case "System.IterationPath":
      return fragment(`${alias}.iteration`);
    case "System.NodeName":
      return fragment(`(SELECT n.name FROM board_node n WHERE n.id = ${alias}.area)`);
    case "System.TeamProject":
      return fragment(`${alias}.project`);
    case "System.WorkItemType":
      return fragment(`${alias}.type`);
    case "System.ChangedDate":
    case "System.AuthorizedDate":
      return fragment(`${alias}.changed`);
    case "System.RevisedDate":
      return fragment(`${alias}.revised`);
    case "System.ChangedBy":
    case "System.AuthorizedAs":
      return fragment(`${alias}.changed_by`);
    case "System.Watermark":
      return fragment(`${alias}.watermark`);
    case "System.IsDeleted":
      return fragment(`${alias}.deleted`);
    case "System.Parent":
      return parentExpression(scope, alias);
    case "System.RelatedLinkCount":
      return linkCount(scope, alias);
    case "System.HyperLinkCount":
      return resourceCount(alias, "Hyperlink");
    case "System.ExternalLinkCount":
      return resourceCount(alias, "ArtifactLink");
    case "System.AttachedFileCount":
      return resourceCount(alias, "AttachedFile");
    case "System.RemoteLinkCount":
      return fragment("0");
    default:
      if (/^System\.(?:Area|Iteration)Level\d$/.test(field.referenceName))
        throw notEmulated(`queries by ${field.referenceName}`);
      return fragment(`json_extract(${alias}.fields, ?)`, `$."${field.referenceName}"`);
  }
}

function linkIsThere(scope: WiqlScope): Fragment {
  return scope.moment === null
    ? fragment(`l.removed = ${forever}`)
    : fragment("l.added <= ? AND l.removed > ?", scope.moment, scope.moment);
}

function parentExpression(scope: WiqlScope, alias: string): Fragment {
  return compose(
    `(SELECT l.source FROM board_link l JOIN board_item p ON p.id = l.source AND p.deleted = 0 WHERE l.type = '${hierarchy}' AND l.target = ${alias}.item AND {0})`,
    linkIsThere(scope),
  );
}

function linkCount(scope: WiqlScope, alias: string): Fragment {
  return compose(
    `(SELECT count(*) FROM board_link l WHERE (l.source = ${alias}.item OR l.target = ${alias}.item) AND {0})`,
    linkIsThere(scope),
  );
}

function resourceCount(alias: string, rel: string): Fragment {
  return fragment(
    `(SELECT count(*) FROM board_resource x WHERE x.item = ${alias}.item AND x.rel = ? AND x.from_rev <= ${alias}.rev AND (x.to_rev IS NULL OR x.to_rev > ${alias}.rev))`,
    rel,
  );
}

export function isKeptAsNumber(field: Field): boolean {
  return ["System.ChangedDate", "System.AuthorizedDate", "System.RevisedDate"].includes(field.referenceName);
}

/** Order of results by a field: people by name, places by path. */
export function sortExpression(scope: WiqlScope, field: Field, alias: string): Fragment {
  const expression = expressionOf(scope, field, alias);
  if (field.type === "identity") return compose("board_fold(board_person({0}))", expression);
  if (field.type === "treePath")
    return compose("(SELECT board_fold(n.path) FROM board_node n WHERE n.id = {0})", expression);
  if (field.referenceName === "System.TeamProject") return compose("board_fold(board_project({0}))", expression);
  if (field.type === "string") return compose("board_fold({0})", expression);
  return expression;
}
