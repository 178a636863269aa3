/** `#id` in a page as the service shows it: a chip with the item's type, title and state. */
import { useEffect, useState } from "react";
import type { HostPage } from "./hostPage";
import type { TypeEntry } from "./catalogue";
import { readItem } from "./workItemForm";
import type { FormItem } from "./workItemForm";
import { textOf } from "./rest";
import { StateMark, TypeMark, WorkItemLink } from "./WorkItemMarks";

type Found =
  | { readonly kind: "asking" }
  | { readonly kind: "found"; readonly item: FormItem; readonly types: readonly TypeEntry[] }
  | { readonly kind: "none" };

export function Mention({ page, id }: { readonly page: HostPage; readonly id: number }) {
  const [found, setFound] = useState<Found>({ kind: "asking" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    void Promise.all([page.rest.get(`_apis/wit/workitems/${id}`), page.catalogue.types()])
      .then(([answer, types]): Found => ({ kind: "found", item: readItem(answer), types }))
      .catch((): Found => ({ kind: "none" }))
      .then((next) => {
        if (wanted) {
          setFound(next);
        }
      });
    return () => {
      wanted = false;
    };
  }, [page, id, round]);
  if (found.kind !== "found") {
    return <span className={found.kind === "none" ? "mention unknown" : "mention"}>#{id}</span>;
  }
  const { item, types } = found;
  return (
    <span className="mention">
      <TypeMark types={types} type={item.type} />
      <WorkItemLink
        page={page}
        id={id}
        onClosed={() => {
          setRound((value) => value + 1);
        }}
      >
        {id} {textOf(item.fields["System.Title"])}
      </WorkItemLink>
      <StateMark types={types} type={item.type} state={textOf(item.fields["System.State"])} />
    </span>
  );
}
