/** First thing seen on a new wiki: what every page was taken for, why, with the line; agreed with or corrected in two clicks. */
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import { Page } from "azure-devops-ui/Page";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { Diagnostic } from "../../../domain/diagnostic";
import type { PagePath } from "../../../domain/ids";
import { MenuButton } from "../../shared/MenuButton";
import { PlaceLink } from "../../shared/PlaceLink";
import { useActs } from "../hubContext";
import type { ReadingChoice } from "../hubState";
import type { FoundPage, FoundScreen } from "./foundModel";
import { choices, foundScreen } from "./foundModel";
import { NoRoadmap } from "./NoRoadmap";
import { foundText as text } from "../../text/found";

export default function FoundView(props: {
  readonly loaded: Loaded;
  readonly readings: ReadonlyMap<PagePath, ReadingChoice>;
}): JSX.Element {
  const { loaded, readings } = props;
  const acts = useActs();
  const screen = useMemo(() => foundScreen(loaded.portfolio, readings), [loaded, readings]);
  return (
    <Page className="tl-page">
      <div className="tl-content tl-found">
        <header className="tl-intro">
          <h2 className="tl-headline">{text.title}</h2>
          <p className="tl-lead">{screen.headline}</p>
          <ul className="tl-parts" aria-label={text.partsLabel}>
            {screen.parts.map((part) => (
              <li key={part.text} className={part.found ? "tl-part" : "tl-part tl-part-missing"}>
                <Icon iconName={part.found ? "CheckMark" : "CircleRing"} /> {part.text}
              </li>
            ))}
          </ul>
        </header>
        {!screen.hasRoadmap && <NoRoadmap empty={screen.empty} />}
        <Problems problems={screen.problems} />
        {screen.toConfirm.length > 0 && <ToConfirm screen={screen} />}
        <PageGroup title={text.confirmed} pages={screen.confirmed} note={text.confirmedAbout} editable open />
        <PageGroup
          title={text.alsoRead}
          pages={screen.supporting}
          note={text.alsoReadAbout}
          editable
          open={screen.toConfirm.length === 0}
        />
        <PageGroup title={text.notUsed} pages={screen.unused} note={text.notUsedAbout} editable open={false} />
        {screen.toConfirm.length === 0 && screen.hasRoadmap && screen.chosen === 0 && (
          <p>
            <Button primary text={text.toStrategy} onClick={() => acts.show("strategy")} />
          </p>
        )}
      </div>
      {screen.chosen > 0 && (
        <SaveBar
          chosen={screen.chosen}
          left={screen.toConfirm.filter((page) => page.word === null).length}
          all={[...readings.keys()]}
        />
      )}
    </Page>
  );
}

function Problems(props: { readonly problems: readonly Diagnostic[] }): JSX.Element | null {
  const acts = useActs();
  if (props.problems.length === 0) return null;
  return (
    <section className="tl-group" aria-label={text.problemsLabel}>
      <header className="tl-group-head">
        <h3 className="tl-group-title">
          {text.problemsTitle} <span className="tl-count">{props.problems.length}</span>
        </h3>
      </header>
      <ul className="tl-rows">
        {props.problems.map((problem, index) => (
          <li key={index} className="tl-row">
            <Icon iconName="Warning" className="tl-error-icon" ariaLabel={text.error} />
            <div className="tl-grow">
              <div>
                {problem.message}{" "}
                {problem.place !== null && <PlaceLink place={problem.place} onOpen={acts.openPlace} />}
              </div>
              <div className="tl-muted">{problem.help}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToConfirm(props: { readonly screen: FoundScreen }): JSX.Element {
  const { screen } = props;
  const acts = useActs();
  const open = screen.toConfirm.filter((page) => page.word === null).map((page) => page.path);
  return (
    <section className="tl-group" aria-label={text.toConfirmLabel}>
      <header className="tl-group-head">
        <h3 className="tl-group-title">
          {text.toConfirmTitle} <span className="tl-count">{screen.toConfirm.length}</span>
        </h3>
        <span className="tl-muted tl-grow">{text.toConfirmAbout}</span>
        {open.length > 0 && (
          <Button
            text={text.confirmAll(open.length)}
            iconProps={{ iconName: "CheckList" }}
            onClick={() => acts.chooseReading(open, "as-read")}
          />
        )}
      </header>
      <ul className="tl-rows">
        {screen.toConfirm.map((page) => (
          <PageRow key={page.path} page={page} editable />
        ))}
      </ul>
    </section>
  );
}

function PageGroup(props: {
  readonly title: string;
  readonly note: string;
  readonly pages: readonly FoundPage[];
  readonly editable: boolean;
  readonly open: boolean;
}): JSX.Element | null {
  const [open, setOpen] = useState(props.open);
  if (props.pages.length === 0) return null;
  return (
    <section className="tl-group" aria-label={props.title}>
      <header className="tl-group-head">
        <h3 className="tl-group-title">
          <button type="button" className="tl-disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon iconName={open ? "ChevronDown" : "ChevronRight"} />
            {props.title} <span className="tl-count">{props.pages.length}</span>
          </button>
        </h3>
        <span className="tl-muted tl-grow">{props.note}</span>
      </header>
      {open && (
        <ul className="tl-rows">
          {props.pages.map((page) => (
            <PageRow key={page.path} page={page} editable={props.editable} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PageRow(props: { readonly page: FoundPage; readonly editable: boolean }): JSX.Element {
  const { page } = props;
  const acts = useActs();
  return (
    <li className={page.word?.kind === "chosen" ? "tl-row tl-row-chosen" : "tl-row"}>
      <div className="tl-grow tl-row-main">
        <div className="tl-row-top">
          <button
            type="button"
            className="tl-link-plain tl-strong"
            onClick={() => acts.openPage(page.path)}
            title={page.path}
          >
            {page.title}
          </button>
          {page.folder !== null && <span className="tl-faint">{text.inFolder(page.folder)}</span>}
        </div>
        <div className="tl-row-top">
          <span className="tl-taken">{page.takenFor}</span>
          {page.stream !== null && <span className="tl-tag">{page.stream}</span>}
          {page.placeholders > 0 && (
            <span className="tl-tag tl-tag-warning">{text.emptySections(page.placeholders)}</span>
          )}
        </div>
        <div className="tl-muted tl-small">
          {page.reason} {page.place !== null && <PlaceLink place={page.place} onOpen={acts.openPlace} short />}
        </div>
      </div>
      {props.editable && <Word page={page} />}
    </li>
  );
}

/** One click agrees; another way of reading is two. */
function Word(props: { readonly page: FoundPage }): JSX.Element {
  const { page } = props;
  const acts = useActs();
  const { word } = page;
  const menu = choices
    .filter((choice) => choice.id !== "as-read" || word !== null)
    .map((choice) => ({
      id: choice.id,
      text: choice.text,
      onActivate: () => acts.chooseReading([page.path], choice.id),
    }));
  const items =
    word?.kind === "chosen"
      ? [
          ...menu,
          {
            id: "undo",
            text: text.takeBack,
            iconProps: { iconName: "Undo" },
            onActivate: () => acts.chooseReading([page.path], null),
          },
        ]
      : menu;
  return (
    <div className="tl-word">
      {word === null ? (
        <Button
          text={text.agree}
          iconProps={{ iconName: "CheckMark" }}
          ariaLabel={text.agreeTo(page.title)}
          onClick={() => acts.chooseReading([page.path], "as-read")}
        />
      ) : (
        <span className={`tl-word-text tl-word-${word.kind}`}>
          <Icon iconName={word.choice === "ignore" ? "EyeHide" : "CheckMark"} /> {word.text}
        </span>
      )}
      <MenuButton
        text={word === null ? text.disagree : text.change}
        label={text.changeOf(page.title)}
        menu={{ id: `word-${page.path}`, items }}
      />
    </div>
  );
}

function SaveBar(props: {
  readonly chosen: number;
  readonly left: number;
  readonly all: readonly PagePath[];
}): JSX.Element {
  const acts = useActs();
  return (
    <section className="tl-savebar" aria-label={text.unsavedReadings}>
      <span className="tl-grow">{text.toSave(props.chosen, props.left)}</span>
      <Button text={text.discard} onClick={() => acts.chooseReading(props.all, null)} />
      <Button primary text={text.reviewAndSave} onClick={acts.saveReadings} />
    </section>
  );
}
