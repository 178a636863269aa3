/** The tables of the review and of the screens beside it. */
import type { JSX, ReactNode } from "react";

/** Scrolls by itself, so that the page never does. `caption` names it for those who do not see what stands around it. */
export function ReviewTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <div className="tl-review-scroll" tabIndex={0} role="group" aria-label={props.caption}>
      <table className="tl-review-table">
        <caption className="tl-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
