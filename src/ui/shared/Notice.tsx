/** A calm sentence that needs attention, with at most one thing to do about it. Not announced over what a person is doing. */
import type { JSX, ReactNode } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import type { IconName } from "./icons";
import { sharedText as text } from "../text/shared";

export type Tone = "info" | "warning" | "error";

const icons: Readonly<Record<Tone, { readonly icon: IconName; readonly words: string }>> = {
  info: { icon: "Info", words: text.note },
  warning: { icon: "Warning", words: text.warning },
  error: { icon: "Warning", words: text.error },
};

export function Notice(props: {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: { readonly text: string; readonly onClick: () => void };
}): JSX.Element {
  const { icon, words } = icons[props.tone];
  return (
    <div className={`tl-notice tl-notice-${props.tone}`} role="status">
      <Icon iconName={icon} ariaLabel={words} className="tl-notice-icon" />
      <span className="tl-grow">{props.children}</span>
      {props.action !== undefined && <Button text={props.action.text} onClick={props.action.onClick} />}
    </div>
  );
}
