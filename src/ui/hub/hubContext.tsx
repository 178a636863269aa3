/** Hands the acts to any component below the hub, so that no screen passes them on by hand. */
import type { JSX, ReactNode } from "react";
import { createContext, useContext } from "react";
import type { Acts } from "./acts";

const ActsContext = createContext<Acts | null>(null);

export function ActsProvider(props: { readonly acts: Acts; readonly children: ReactNode }): JSX.Element {
  return <ActsContext.Provider value={props.acts}>{props.children}</ActsContext.Provider>;
}

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error("invariant: a hub component is drawn outside ActsProvider");
  return acts;
}
