/**
 * A button that opens a menu. The menu button of the component library draws its menu as a dialog without a name, which nobody who only
 * hears the page can make sense of; this one gives it the name of the button, and is otherwise made of the same parts.
 */
import type { JSX } from "react";
import type { IButtonProps } from "azure-devops-ui/Button";
import { ExpandableButton } from "azure-devops-ui/Button";
import { Callout } from "azure-devops-ui/Callout";
import { FocusZoneDirection } from "azure-devops-ui/FocusZone";
import type { IMenuItem } from "azure-devops-ui/Menu";
import { Menu } from "azure-devops-ui/Menu";

/** Classes of the component library. */
const drawnAsMenu = ["bolt-contextual-menu", "flex-column", "custom-scrollbar", "depth-8"].join(" ");

export function MenuButton(props: {
  readonly text: string;
  /** Where the text alone does not say what the menu is about. */
  readonly label?: string;
  readonly iconProps?: NonNullable<IButtonProps["iconProps"]>;
  readonly menu: { readonly id: string; readonly items: readonly IMenuItem[] };
}): JSX.Element {
  const { text, label = text, iconProps, menu } = props;
  return (
    <ExpandableButton
      subtle
      text={text}
      ariaLabel={label}
      {...(iconProps === undefined ? {} : { iconProps })}
      renderCallout={(button, id, anchorElement, anchorOffset, anchorOrigin, _point, calloutOrigin) => (
        <Callout
          id={id}
          ariaLabel={label}
          {...{ anchorElement, anchorOffset, anchorOrigin, calloutOrigin }}
          blurDismiss
          escDismiss
          contentShadow
          contentClassName={drawnAsMenu}
          portalProps={{ className: "bolt-menu-portal" }}
          focuszoneProps={{
            defaultActiveElement: '[role="menuitem"]',
            direction: FocusZoneDirection.Vertical,
            focusOnMount: true,
            circularNavigation: true,
          }}
          onDismiss={button.collapse}
        >
          <div
            className="bolt-contextualmenu-container"
            onKeyDown={(event) => {
              if (event.key !== "Tab") return;
              event.preventDefault();
              button.collapse();
            }}
          >
            <Menu id={menu.id} ariaLabel={label} items={[...menu.items]} onActivate={button.collapse} />
          </div>
        </Callout>
      )}
    />
  );
}
