/** A dialog that could not be fetched is told of and closed, so that it can be opened again. */
import { useEffect } from "react";
import type { NotFetchedProps } from "../shared/fetched";
import { useActs } from "./hubContext";

export function DialogNotFetched({ failure }: NotFetchedProps): null {
  const acts = useActs();
  useEffect(() => acts.giveUpDialog(failure), [acts, failure]);
  return null;
}
