import { writeAssumptions } from "../../../src/cli/assumptions";
import { defineServe, runServe, type ServeCommandOptions } from "../../../src/cli/serve";
import type { Terminal } from "../../../src/cli/terminal";
import { listAssumptions } from "../../../src/local/listAssumptions";
import { Command } from "commander";

function terminal(printed: string[]): Terminal {
  return {
    interactive: false,
    print: (text) => void printed.push(text),
    note: () => undefined,
    ask: () => Promise.resolve(false),
    progress: () => ({ update: () => undefined, end: () => undefined }),
  };
}

async function serve(...args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const printed: string[] = [];
  const command = defineServe(new Command("serve"));
  let code = -1;
  command.action(async (options: ServeCommandOptions) => {
    code = await runServe(options, terminal(printed));
  });
  await command.parseAsync([...args], { from: "user" });
  return { code, printed: printed.join("\n") };
}

test("serve --assumptions prints every assumption with its behaviour and its reason, and ends", async () => {
  const { code, printed } = await serve("--assumptions");
  expect(code).toBe(0);
  const assumptions = await listAssumptions();
  expect(assumptions.length).toBeGreaterThan(20);
  for (const { subject, behaviour, because } of assumptions) {
    expect(printed).toContain(`- ${subject}\n    does: ${behaviour}\n    because: ${because}`);
  }
});

test("with --json they are one list", async () => {
  const { printed } = await serve("--assumptions", "--json");
  expect(JSON.parse(printed)).toEqual(await listAssumptions());
});

test("the list says first how long it is", () => {
  const one = { subject: "a", behaviour: "b", because: "c" };
  expect(writeAssumptions([one, one])).toMatch(/assumes 2 things/);
});
