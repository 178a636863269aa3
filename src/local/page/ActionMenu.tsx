/** A menu behind a button: the actions extensions contribute to the thing it stands beside. */
import { useEffect, useRef, useState } from "react";
import { actionsFor, entriesOf } from "./actions";
import type { Menu, MenuEntry } from "./actions";
import { Icon } from "./Icon";
import { titleOf } from "./contributionNames";
import { sentence } from "./workItemForm";

interface ActionMenuProps {
  readonly menu: Menu;
  /** Published ids of the menus whose actions stand here. */
  readonly targets: readonly string[];
  readonly label: string;
}

/** Nothing at all where no extension contributes an action. */
export function ActionMenu({ menu, targets, label }: ActionMenuProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  if (actionsFor(menu.page, targets).length === 0) {
    return null;
  }
  return (
    <span
      className="action-menu"
      ref={place}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
      onKeyDown={(event) => {
        if (open && event.key === "Escape") {
          // The dialog around it stays open.
          event.preventDefault();
          event.stopPropagation();
          close();
        }
      }}
    >
      <button
        type="button"
        className="plain icon-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon name="more" />
      </button>
      {open && <Entries menu={menu} targets={targets} label={label} close={close} />}
    </span>
  );
}

function Entries({ menu, targets, label, close }: ActionMenuProps & { readonly close: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const [entries, setEntries] = useState<readonly MenuEntry[] | null>(null);
  // The menu is asked for once, when it opens.
  const asked = useRef({ menu, targets });
  useEffect(() => {
    let wanted = true;
    void askAll(asked.current.menu, asked.current.targets).then((all) => {
      if (wanted) {
        setEntries(all);
      }
    });
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [entries]);
  const move = (step: number): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      aria-busy={entries === null}
      className="menu-entries"
      onKeyDown={(event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          move(event.key === "ArrowDown" ? 1 : -1);
        }
      }}
    >
      {entries?.map((entry) => (
        <button
          key={entry.key}
          type="button"
          role="menuitem"
          className="plain"
          title={entry.title}
          aria-disabled={entry.disabled || entry.run === null}
          style={{ paddingLeft: 12 + entry.depth * 16 }}
          onClick={() => {
            if (!entry.disabled && entry.run !== null) {
              close();
              entry.run();
            }
          }}
        >
          {entry.text}
        </button>
      ))}
    </div>
  );
}

/** Every contribution answers for itself: one that fails says so in its place. */
async function askAll(menu: Menu, targets: readonly string[]): Promise<readonly MenuEntry[]> {
  const answers = await Promise.all(
    actionsFor(menu.page, targets).map((of) =>
      entriesOf(menu, of).catch((error: unknown): readonly MenuEntry[] => [
        {
          key: of.contribution.id,
          text: `${titleOf(of)} is not available`,
          title: sentence(error),
          disabled: true,
          depth: 0,
          run: null,
        },
      ]),
    ),
  );
  return answers.flat();
}
