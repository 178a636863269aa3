/** A page with nothing on it, and why. */
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./Icon";

export function Nothing({
  icon,
  title,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="nothing">
      <span className="nothing-icon">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      <div>{children}</div>
    </div>
  );
}
