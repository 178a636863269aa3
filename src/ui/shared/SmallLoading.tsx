/** What stands in a small frame while it reads: lines where text will be, so that nothing jumps. */
import type { JSX } from "react";

const widths = [70, 90, 55];

export function SmallLoading(props: { readonly label: string }): JSX.Element {
  return (
    <div className="ts-stack" role="status" aria-label={props.label}>
      {widths.map((width) => (
        <div key={width} className="ts-skeleton" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
