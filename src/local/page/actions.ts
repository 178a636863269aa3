/**
 * Menu entries of extensions: actions that stand in the manifest, and those a provider makes when the menu opens.
 *
 * An action with a text runs `execute`. One that registers `getMenuItems` instead, and every provider, answers the
 * entries to show; each of them brings its own function. Nothing an extension answers is taken on trust but its text.
 */
import { memberOf, notify, safeUrl, textIn } from "./hostPage";
import type { ContributionOf, HostPage } from "./hostPage";
import { tellRefusal } from "./commands";
import type { HiddenFrames } from "./hiddenFrames";
import { titleOf } from "./contributionNames";

export interface MenuEntry {
  readonly key: string;
  readonly text: string;
  readonly title: string;
  readonly disabled: boolean;
  /** How deep it stands below the entry that holds it. */
  readonly depth: number;
  /** `null` for an entry that only holds others. */
  readonly run: (() => void) | null;
}

export interface Menu {
  readonly page: HostPage;
  readonly frames: HiddenFrames;
  /** What the entries are about, in the members the published menus carry. */
  readonly context: () => Readonly<Record<string, unknown>>;
}

const ACTION = "ms.vss-web.action";
const PROVIDER = "ms.vss-web.action-provider";
const HYPERLINK = "ms.vss-web.hyperlink-action";

/** Contributions to any of these menus, each once. */
export function actionsFor(page: HostPage, targets: readonly string[]): readonly ContributionOf[] {
  const all = targets.flatMap((target) =>
    [ACTION, PROVIDER, HYPERLINK].flatMap((type) => page.contributionsFor(target, type)),
  );
  return [...new Map(all.map((each) => [each.contribution.id, each])).values()];
}

/** The entries of one contribution, asked for when the menu opens. */
export async function entriesOf(menu: Menu, of: ContributionOf): Promise<readonly MenuEntry[]> {
  const { type, properties, id } = of.contribution;
  const text = textIn(properties, "text", textIn(properties, "title"));
  const title = textIn(properties, "title", text);
  const entry = { key: id, text: text === "" ? titleOf(of) : text, title, disabled: false, depth: 0 };
  if (type === HYPERLINK) {
    return [{ ...entry, run: follow(menu.page, textIn(properties, "url", textIn(properties, "targetUri"))) }];
  }
  if (type === ACTION && text !== "") {
    return [{ ...entry, run: () => void execute(menu, of) }];
  }
  const items = await menu.frames.call(of, "getMenuItems", [menu.context()]);
  return itemsOf(menu, items, id, 0);
}

async function execute(menu: Menu, of: ContributionOf): Promise<void> {
  const context = menu.context();
  try {
    await menu.frames.call(of, "execute", [context]);
  } catch (error) {
    tellRefusal(menu.page, of, error);
  }
}

function itemsOf(menu: Menu, items: unknown, key: string, depth: number): readonly MenuEntry[] {
  if (!Array.isArray(items) || depth > 3) {
    return [];
  }
  return items.flatMap((item: unknown, index): readonly MenuEntry[] => {
    const text = textIn(item, "text", textIn(item, "title"));
    const action = memberOf(item, "action");
    if (text === "" || memberOf(item, "hidden") === true) {
      return [];
    }
    const entry: MenuEntry = {
      key: `${key}/${index}`,
      text,
      title: textIn(item, "title", text),
      disabled: memberOf(item, "disabled") === true,
      depth,
      run:
        typeof action === "function"
          ? () => {
              notify(action, menu.context());
            }
          : follow(menu.page, textIn(item, "href")),
    };
    return [entry, ...itemsOf(menu, memberOf(item, "childItems"), entry.key, depth + 1)];
  });
}

function follow(page: HostPage, address: string): (() => void) | null {
  const url = address === "" ? null : safeUrl(address, location.href);
  return url === null
    ? null
    : () => {
        if (!page.bar.follow(url)) {
          window.open(url, "_blank", "noopener,noreferrer");
        }
      };
}
