/** Rows of work item lists, asked for with the published query and batch routes. */
import type { HostPage } from "./hostPage";
import { listOf, recordOf, textOf } from "./rest";
import { personName, readItem } from "./workItemForm";

export interface WorkItemRow {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly state: string;
  readonly assignedTo: string | null;
  readonly area: string;
  readonly iteration: string;
  readonly tags: readonly string[];
  /** Number of the parent item; `null` at the top. */
  readonly parent: number | null;
}

const FIELDS = [
  "System.Id",
  "System.WorkItemType",
  "System.Title",
  "System.State",
  "System.AssignedTo",
  "System.AreaPath",
  "System.IterationPath",
  "System.Tags",
  "System.Parent",
];
const BATCH = 200;

/** A quoted text of the query language. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Numbers of the items a condition finds in the project, in the order asked for. */
export async function queryIds(page: HostPage, condition: string, order: string): Promise<readonly number[]> {
  const wiql = `SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND ${condition} ORDER BY ${order}`;
  const answer = await page.rest.send("POST", `${encodeURIComponent(page.project.name)}/_apis/wit/wiql`, {
    query: wiql,
  });
  const found = recordOf(answer)["workItems"];
  return (Array.isArray(found) ? found : []).map((each) => Number(recordOf(each)["id"]));
}

/** The items of these numbers, in their order; those that cannot be read are left out. */
export async function rowsOf(page: HostPage, ids: readonly number[]): Promise<readonly WorkItemRow[]> {
  const byId = new Map((await readRows(page, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function readRows(page: HostPage, ids: readonly number[]): Promise<readonly WorkItemRow[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = await Promise.all(
    batches.map((batch) =>
      page.rest.send("POST", "_apis/wit/workitemsbatch", { ids: batch, fields: FIELDS, errorPolicy: "omit" }),
    ),
  );
  return answers.flatMap((answer) =>
    listOf(answer)
      .filter((each) => each["id"] !== undefined)
      .map(rowOf),
  );
}

function rowOf(json: Record<string, unknown>): WorkItemRow {
  const { id, type, fields } = readItem(json);
  const assigned = fields["System.AssignedTo"];
  const parent = Number(fields["System.Parent"]);
  return {
    id,
    type,
    title: textOf(fields["System.Title"]),
    state: textOf(fields["System.State"]),
    assignedTo: personName(assigned) === null ? null : textOf(recordOf(assigned)["displayName"]),
    area: textOf(fields["System.AreaPath"]),
    iteration: textOf(fields["System.IterationPath"]),
    tags: textOf(fields["System.Tags"])
      .split(";")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
    parent: Number.isInteger(parent) && parent > 0 ? parent : null,
  };
}
