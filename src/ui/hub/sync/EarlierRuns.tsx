/** Runs of earlier, as the wiki and the board tell of them: one that was interrupted, and the last one with the way back. */
import type { JSX } from "react";
import { useEffect, useMemo, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { Run as PastRun } from "../../../usecases/findRuns";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { Interruption } from "../../../usecases/previewResume";
import { interruptionsOf } from "../../../usecases/previewResume";
import { failureOf } from "../../shared/failureOf";
import { Notice } from "../../shared/Notice";
import { pageTitle } from "../../shared/PlaceLink";
import { useActs } from "../hubContext";
import { syncText as text } from "../../text/sync";
import { whenWords } from "../../text/locale";

export function Interruptions(props: { readonly loaded: Loaded }): JSX.Element {
  const acts = useActs();
  const interruptions = useMemo(() => interruptionsOf(props.loaded), [props.loaded]);
  return (
    <>
      {interruptions.map((each) => (
        <Notice
          key={`${each.run}${each.page}`}
          tone="warning"
          action={{ text: text.resume, onClick: () => void acts.resume(each.run) }}
        >
          {interruptionWords(each)}
        </Notice>
      ))}
    </>
  );
}

function interruptionWords({ who, page, lines, lapsed, until }: Interruption): string {
  const created = lines.filter((line) => line.created !== null).length;
  const left = created === 0 ? text.noneCreated : text.someCreated(created);
  const rest = lapsed ? text.nothingLost : text.waitUntil(who, whenWords(until));
  const what = lapsed ? text.wasInterrupted(who, pageTitle(page)) : text.isAtIt(who, pageTitle(page));
  return text.interrupted(what, lines.length, left, rest);
}

type Looked =
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly run: PastRun | null }
  | { readonly kind: "failed"; readonly message: string };

/** Asked for when the screen is opened, after what matters more is there. */
export function LastRun(props: { readonly loaded: Loaded }): JSX.Element | null {
  const { loaded } = props;
  const acts = useActs();
  const [looked, setLooked] = useState<Looked>({ kind: "looking" });
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    setLooked({ kind: "looking" });
    acts.lastRun().then(
      (run) => current && setLooked({ kind: "found", run }),
      (error: unknown) => current && setLooked({ kind: "failed", message: failureOf(error).message }),
    );
    return () => {
      current = false;
    };
  }, [acts, loaded]);
  if (looked.kind === "looking" || (looked.kind === "found" && looked.run === null)) return null;
  if (looked.kind === "failed") return <p className="tl-muted">{text.lastApplyFailed(looked.message)}</p>;
  const { run } = looked;
  if (run === null) return null;
  return (
    <section className="tl-last-run" aria-label={text.lastApply}>
      <span className="tl-grow">
        <strong>{text.lastApply}</strong> {runSentence(run)}
        <span className="tl-muted"> {text.run(run.run)}</span>
      </span>
      <Button
        subtle
        text={busy ? text.looking : text.undo}
        disabled={busy}
        iconProps={{ iconName: "Undo" }}
        onClick={() => {
          setBusy(true);
          void acts.proposeUndo(run).finally(() => setBusy(false));
        }}
      />
    </section>
  );
}

function runSentence({ at, who, items, commits }: PastRun): string {
  const parts = [
    ...(items.length > 0 ? [text.workItems(items.length)] : []),
    ...(commits.length > 0 ? [text.commits(commits.length)] : []),
  ].join(", ");
  const by = [at === null ? null : whenWords(at), who === null ? null : text.by(who)].filter((part) => part !== null);
  return [by.join(" "), parts].filter((part) => part !== "").join(": ");
}
