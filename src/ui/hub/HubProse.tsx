/** Tells the prose of the hub about the wiki it stands in and the board that was read with it. */
import type { JSX, ReactNode } from "react";
import { useMemo } from "react";
import type { Host } from "../../ports/host";
import type { PictureStore } from "../../ports/pictureStore";
import { pictureFile } from "../shared/pictureFile";
import { ProseWorld } from "../shared/ProseWorld";
import type { ProseWorldValue } from "../shared/ProseWorld";
import { viewOfWorkItem } from "../shared/workItemView";
import type { Acts } from "./acts";
import type { Session } from "./hubState";

/** What prose is shown from besides what was loaded. */
export interface ProseSources {
  readonly host: Host;
  /** Absent where pictures cannot be read: then they are named. */
  readonly pictureStore?: PictureStore;
}

export function HubProse(props: {
  readonly world: ProseSources;
  readonly acts: Acts;
  readonly session: Session;
  readonly children: ReactNode;
}): JSX.Element {
  const { world, acts, session } = props;
  const ready = session.kind === "ready" ? session : null;
  const wiki = ready?.wiki ?? null;
  const loaded = ready?.loaded ?? null;
  const value = useMemo<ProseWorldValue>(() => {
    const board = loaded?.portfolio.board ?? null;
    const items = new Map(board?.items.map((item) => [Number(item.id), item]));
    const files = new Map(loaded?.portfolio.strategy.pages.map(({ path, file }) => [path, file]));
    const { user } = world.host;
    return {
      async picture(target, page) {
        const file = pictureFile(target, files.get(page) ?? "");
        if (wiki === null || file === null || world.pictureStore === undefined) return null;
        return world.pictureStore.picture(wiki, file);
      },
      person: (identity) => (identity.toLowerCase() === user.id.toLowerCase() ? user.displayName : null),
      workItem(id) {
        const item = items.get(id);
        return board === null || item === undefined ? null : viewOfWorkItem(item, board.process);
      },
      openWorkItem: acts.openWorkItem,
    };
  }, [world, acts, wiki, loaded]);
  return <ProseWorld value={value}>{props.children}</ProseWorld>;
}
