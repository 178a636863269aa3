import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Boundary, fetched } from "../../../../src/ui/shared/fetched";
import { FailureMessage } from "../../../../src/ui/shared/FailureMessage";

interface Named {
  readonly name: string;
}
const view = { default: ({ name }: Named) => <p>Roadmap of {name}</p> };

/** As webpack does it: never at once. */
const fails = (): Promise<never> =>
  new Promise((_, reject) => {
    const error = Object.assign(new Error("Loading chunk roadmap failed."), { name: "ChunkLoadError" });
    setTimeout(() => reject(error), 5);
  });

// React tells window and console of what a boundary catches, too; here that is what is tried, and no failure of the test.
const heard = (event: Event): void => event.preventDefault();
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  window.addEventListener("error", heard);
});
afterEach(() => {
  window.removeEventListener("error", heard);
  jest.restoreAllMocks();
});

test("a view that cannot be fetched says what happened and what helps, and is fetched again on request", async () => {
  let tries = 0;
  const View = fetched<Named>(() => (tries++ < 2 ? fails() : Promise.resolve(view)));
  render(<View name="Retail" />);
  expect((await screen.findByRole("alert")).textContent).toContain("Throughline was updated while this page was open");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect((await screen.findByRole("alert")).textContent).toContain("reload the page");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Roadmap of Retail")).toBeTruthy();
  expect(tries).toBe(3);
});

test("a view may have something of its own in its place, made from what it would have shown", async () => {
  const View = fetched<Named>(fails, { missing: ({ of: { name } }) => <p>{name} as written</p> });
  render(<View name="Retail" />);
  expect(await screen.findByText("Retail as written")).toBeTruthy();
});

test("a mistake of ours takes no more away than what it stands in, and its stack goes to the console", async () => {
  const Broken = (): never => {
    throw new Error("no such row");
  };
  render(
    <>
      <p>The rest</p>
      <Boundary instead={(failure, onRetry) => <FailureMessage failure={failure} onRetry={onRetry} />}>
        {() => <Broken />}
      </Boundary>
    </>,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("Something unexpected happened");
  expect(screen.getByText("The rest")).toBeTruthy();
  expect(console.error).toHaveBeenCalledWith(expect.objectContaining({ message: "no such row" }));
});
