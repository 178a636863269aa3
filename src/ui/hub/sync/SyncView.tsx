/** The plan as a reviewable diff: what would be written on which side and why, what it causes, and the button that does it. */
import type { JSX } from "react";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Checkbox, TriStateCheckbox } from "azure-devops-ui/Checkbox";
import { Icon } from "azure-devops-ui/Icon";
import { Page } from "azure-devops-ui/Page";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import { ZeroData } from "azure-devops-ui/ZeroData";
import type { LineKey } from "../../../domain/ids";
import type { Plan, RowResult } from "../../../sync/operation";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { download } from "../../shared/download";
import { Notice } from "../../shared/Notice";
import { PlaceLink } from "../../shared/PlaceLink";
import { departmentText } from "../../text/department";
import { useActs } from "../hubContext";
import type { ChosenPlan } from "../../../usecases/keepChoices";
import type { Run } from "../hubState";
import { unconfirmedPages } from "../hubState";
import { ApplyDialog } from "./ApplyDialog";
import { ConflictRow } from "./ConflictRow";
import { Interruptions, LastRun } from "./EarlierRuns";
import { PlanRow } from "./PlanRow";
import { RunCard } from "./RunCard";
import type { SyncGroup, SyncRow, SyncScreen } from "./syncModel";
import { syncScreen } from "./syncModel";
import { syncText as text } from "../../text/sync";
import { inWords } from "../../text/locale";

/** More groups than this start closed: their headings say what is inside. */
const manyGroups = 25;

export default function SyncView(props: {
  readonly loaded: Loaded;
  readonly sync: ChosenPlan;
  readonly run: Run | null;
  readonly focus: LineKey | null;
  /** Why nothing can be applied on what is shown: it is being read again, or that failed and it may be old. */
  readonly wait: "reading" | "outdated" | null;
}): JSX.Element {
  const { loaded, sync, run } = props;
  const running = run?.end.kind === "running" && run.from === "sync";
  const plan = useMemo(() => (running ? onlyTicked(run.plan) : sync.plan), [running, run?.plan, sync.plan]);
  const results = running ? run.results : noResults;
  const screen = useMemo(
    () => syncScreen(loaded.portfolio, plan, running ? noResolutions : sync.resolutions, results),
    [loaded, plan, running, sync.resolutions, results],
  );
  // The plan somebody is asked about. Where another one took its place meanwhile, the question is withdrawn.
  const [asked, setAsked] = useState<Plan | null>(null);
  const acts = useActs();
  const unconfirmed = unconfirmedPages(loaded.portfolio).length;
  const hasConflicts = sync.plan.conflicts.length > 0;
  useEffect(() => {
    if (hasConflicts) void acts.explainConflicts();
  }, [acts, loaded, hasConflicts]);
  const hasRows = sync.plan.operations.length > 0;
  useEffect(() => {
    if (hasRows) void acts.rehearse();
  }, [acts, loaded, hasRows]);
  return (
    <Page className="tl-page">
      <div className="tl-content tl-sync">
        {run?.from === "sync" && <RunCard run={run} portfolio={loaded.portfolio} />}
        {!running && <Interruptions loaded={loaded} />}
        {screen.nothingToDo ? (
          <NothingToDo screen={screen} planless={loaded.portfolio.outcomes.length === 0} />
        ) : (
          <PlanHead screen={screen} running={running} />
        )}
        {unconfirmed > 0 && !running && (
          <Notice tone="info" action={{ text: text.seeFound, onClick: () => acts.show("found") }}>
            {text.unconfirmed(unconfirmed)}
          </Notice>
        )}
        {!running && <ProtectedBranch plan={sync.plan} />}
        {asked !== null && asked !== sync.plan && <Notice tone="warning">{text.planChanged}</Notice>}
        {screen.conflicts > 0 && !running && <Notice tone="warning">{text.conflicts(screen.conflicts)}</Notice>}
        <div className="tl-groups">
          {screen.groups.map((group) => (
            <Group
              key={group.id}
              group={group}
              locked={running}
              open={screen.groups.length <= manyGroups}
              focused={props.focus !== null && group.id === `line:${props.focus}`}
            />
          ))}
        </div>
        <Noticed screen={screen} />
        <HeldBack screen={screen} />
        {!running && <LastRun loaded={loaded} />}
        {!running && (
          <button type="button" className="tl-link tl-uninstall" onClick={() => void acts.proposeUninstall()}>
            {departmentText.uninstall}
          </button>
        )}
      </div>
      {!screen.nothingToDo && !running && (
        <ApplyBar screen={screen} wait={props.wait} onApply={() => setAsked(sync.plan)} />
      )}
      {asked !== null && asked === sync.plan && (
        <ApplyDialog
          screen={screen}
          onDismiss={() => setAsked(null)}
          onApply={() => {
            setAsked(null);
            void acts.applySync();
          }}
        />
      )}
    </Page>
  );
}

/** While it is applied, only what is applied is on the screen. */
const onlyTicked = (plan: Plan): Plan => ({
  ...plan,
  operations: plan.operations.filter((operation) => operation.ticked),
  conflicts: [],
});

const noResults: ReadonlyMap<string, RowResult> = new Map();
const noResolutions: ChosenPlan["resolutions"] = new Map();

/** Where the branch takes pull requests only, the page rows are handed over as a patch, and what is not in it is named. */
function ProtectedBranch(props: { readonly plan: Plan }): JSX.Element | null {
  const acts = useActs();
  const [said, setSaid] = useState<string | null>(null);
  const finding = props.plan.diagnostics.find(({ rule }) => rule === "branch-protected");
  if (finding === undefined) return null;
  const save = async (): Promise<void> => {
    const patch = await acts.pagePatch();
    if (patch === null) return;
    if (patch.rows.length > 0) download(text.patchName, patch.text, "text/x-patch");
    setSaid(text.patchSaved(patch.rows.length, [...new Set(patch.left.map(({ reason }) => reason))]));
  };
  return (
    <Notice tone="info" action={{ text: text.savePatch, onClick: () => void save() }}>
      {finding.message} {said ?? finding.help}
    </Notice>
  );
}

function NothingToDo(props: { readonly screen: SyncScreen; readonly planless: boolean }): JSX.Element {
  const { screen } = props;
  const acts = useActs();
  if (props.planless)
    return (
      <ZeroData
        className="tl-zero"
        imageAltText=""
        iconProps={{ iconName: "Info", className: "tl-zero-icon" }}
        primaryText={text.nothingToPlan}
        secondaryText={<p className="tl-zero-text">{text.nothingToPlanAbout}</p>}
        renderAction={() => <Button primary text={text.seeFound} onClick={() => acts.show("found")} />}
      />
    );
  return (
    <ZeroData
      className="tl-zero"
      imageAltText=""
      iconProps={{ iconName: "Completed", className: "tl-zero-icon tl-good" }}
      primaryText={text.nothingToDo}
      secondaryText={<p className="tl-zero-text">{text.nothingToDoAbout(screen.heldBack.length)}</p>}
    />
  );
}

function PlanHead(props: { readonly screen: SyncScreen; readonly running: boolean }): JSX.Element {
  const { screen, running } = props;
  const acts = useActs();
  return (
    <header className="tl-intro tl-sync-head">
      <div className="tl-grow">
        <h2 className="tl-headline">{running ? text.applying : text.title}</h2>
        <p className="tl-lead">
          {text.rowsIn(screen.total, screen.groups.length)} {running ? text.runningAbout : text.planAbout}
        </p>
      </div>
      {!running && screen.creates.length > 0 && (
        <Checkbox
          label={screen.creates.length === 1 ? text.tickCreate : text.tickCreates(screen.creates.length)}
          checked={screen.createsTicked}
          onChange={(_event, checked) => acts.tick(screen.creates, checked)}
        />
      )}
    </header>
  );
}

const Group = memo(function Group(props: {
  readonly group: SyncGroup;
  readonly locked: boolean;
  readonly open: boolean;
  readonly focused: boolean;
}): JSX.Element {
  const { group, locked, focused } = props;
  const acts = useActs();
  const [open, setOpen] = useState(props.open || focused);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) element.current?.scrollIntoView({ block: "start" });
  }, [focused]);
  const tick = useCallback((row: SyncRow, ticked: boolean) => acts.tick([row.id, ...row.alongside], ticked), [acts]);
  const ticked = new Set(group.rows.filter((row) => row.ticked).flatMap((row) => [row.id, ...row.alongside]));
  const all = group.tickable.every((id) => ticked.has(id));
  return (
    <section ref={element} className={focused ? "tl-group tl-group-focused" : "tl-group"} aria-label={group.title}>
      <header className="tl-group-head">
        {!locked && group.rows.length > 0 && (
          <TriStateCheckbox
            checked={all ? true : group.ticked === 0 ? false : undefined}
            triState={false}
            ariaLabel={text.allRowsOf(group.title)}
            onChange={() => acts.tick(all ? [...ticked] : group.tickable, !all)}
          />
        )}
        <h3 className="tl-group-title tl-grow">
          <button type="button" className="tl-disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon iconName={open ? "ChevronDown" : "ChevronRight"} />
            <span className="tl-group-name">{group.title}</span>
          </button>
        </h3>
        {group.context !== null && <span className="tl-tag">{group.context}</span>}
        <span className="tl-muted tl-nowrap">{group.summary}</span>
      </header>
      {open && (
        <ul className="tl-rows">
          {group.conflicts.map((view) => (
            <ConflictRow key={view.id} view={view} disabled={locked} />
          ))}
          {group.rows.map((row) => (
            <PlanRow key={row.id} row={row} onTick={locked ? null : tick} onOpen={acts.openWorkItem} />
          ))}
        </ul>
      )}
    </section>
  );
});

function Noticed(props: { readonly screen: SyncScreen }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const acts = useActs();
  const { noticed } = props.screen;
  if (noticed.length === 0) return null;
  return (
    <section className="tl-group" aria-label={text.noticed}>
      <header className="tl-group-head">
        <h3 className="tl-group-title">
          <button type="button" className="tl-disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon iconName={open ? "ChevronDown" : "ChevronRight"} />
            {text.noticed} <span className="tl-count">{noticed.length}</span>
          </button>
        </h3>
        <span className="tl-muted tl-grow">{text.noticedAbout}</span>
      </header>
      {open && (
        <ul className="tl-rows">
          {noticed.map((finding, index) => (
            <li key={index} className="tl-row">
              <div className="tl-grow tl-row-main">
                <div>
                  {finding.message}{" "}
                  {finding.place !== null && <PlaceLink place={finding.place} onOpen={acts.openPlace} />}
                </div>
                <div className="tl-muted tl-small">{finding.help}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HeldBack(props: { readonly screen: SyncScreen }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const acts = useActs();
  const { heldBack } = props.screen;
  if (heldBack.length === 0) return null;
  return (
    <section className="tl-group" aria-label={text.heldBack}>
      <header className="tl-group-head">
        <h3 className="tl-group-title">
          <button type="button" className="tl-disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon iconName={open ? "ChevronDown" : "ChevronRight"} />
            {text.heldBack} <span className="tl-count">{heldBack.length}</span>
          </button>
        </h3>
        <span className="tl-muted tl-grow">{text.heldBackAbout}</span>
      </header>
      {open && (
        <ul className="tl-rows">
          {heldBack.map((held, index) => (
            <li key={index} className="tl-row">
              <span className="tl-grow">{held.title}</span>
              <span className="tl-muted">{held.why}</span>
              {held.page !== null && (
                <Button
                  subtle
                  iconProps={{ iconName: "Page" }}
                  ariaLabel={text.openPageOf(held.title)}
                  onClick={() => held.page !== null && acts.openPage(held.page)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ApplyBar(props: {
  readonly screen: SyncScreen;
  readonly wait: "reading" | "outdated" | null;
  readonly onApply: () => void;
}): JSX.Element {
  const { screen, wait } = props;
  return (
    <section className="tl-savebar" aria-label={text.apply}>
      <span className="tl-savebar-count">
        {wait === null ? text.ticked(screen.ticked, screen.total) : text.waitReasons[wait]}
      </span>
      <Causes screen={screen} />
      <Button
        primary
        text={screen.ticked === 0 ? text.apply : text.applyRows(screen.ticked)}
        disabled={wait !== null || screen.ticked === 0}
        onClick={props.onApply}
      />
    </section>
  );
}

export function Causes(props: { readonly screen: Pick<SyncScreen, "causeWords"> }): JSX.Element {
  return (
    <dl className="tl-causes tl-grow" aria-label={text.causesLabel} aria-live="polite">
      {props.screen.causeWords.map((cause) => (
        <Tooltip key={cause.explains} text={cause.explains}>
          <div className={cause.number === 0 ? "tl-cause tl-cause-none" : "tl-cause"}>
            <dd>{inWords(cause.number)}</dd>
            <dt>{cause.text}</dt>
          </div>
        </Tooltip>
      ))}
    </dl>
  );
}
