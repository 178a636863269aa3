import { waitFor } from "@testing-library/dom";
import { keepFocus } from "../../../../src/ui/shared/keepFocus";

let end: () => void;

function make(tag: string, id: string, ...inside: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(tag);
  made.id = id;
  made.append(...inside);
  return made;
}

beforeEach(() => {
  const rows = make(
    "ul",
    "rows",
    make("li", "row", make("button", "ignore")),
    make("li", "next", make("button", "other")),
  );
  document.body.replaceChildren(
    make("header", "head", make("button", "tab")),
    make("main", "main", make("section", "list", rows)),
  );
  end = keepFocus(document);
});
afterEach(() => end());

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No ${id}`);
  return found;
};
/** Long enough for what must not happen. What must happen is waited for, since no order of two timers is promised. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const focused = (expected: () => Element | null): Promise<void> =>
  waitFor(() => expect(document.activeElement).toBe(expected()));

function openDialog(): HTMLElement {
  const dialog = make("div", "dialog", make("button", "save"));
  dialog.setAttribute("role", "dialog");
  document.body.append(dialog);
  element("save").focus();
  return dialog;
}

test("a row that leaves gives the focus to the list it stood in", async () => {
  element("ignore").focus();
  element("row").remove();
  await focused(() => element("list"));
});

test("a closed dialog gives the focus back to what had it before", async () => {
  element("ignore").focus();
  openDialog().remove();
  await focused(() => element("ignore"));
});

test("where the row a dialog was opened from is gone with it, the list has the focus", async () => {
  element("ignore").focus();
  const dialog = openDialog();
  element("row").remove();
  dialog.remove();
  await focused(() => element("list"));
});

test("where nothing is left of what had the focus, the main part has it", async () => {
  element("ignore").focus();
  element("list").remove();
  await focused(() => document.querySelector("main"));
});

test("focus that is somewhere is left there", async () => {
  element("ignore").focus();
  element("other").focus();
  element("row").remove();
  await settle();
  expect(document.activeElement).toBe(element("other"));
});

test("a person who left all controls by hand is not brought back", async () => {
  element("ignore").focus();
  element("ignore").blur();
  element("other").remove();
  await settle();
  expect(document.activeElement).toBe(document.body);
});
