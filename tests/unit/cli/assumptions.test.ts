import { writeAssumptions } from "../../../src/cli/assumptions";
import { defineDoctor, type DoctorOptions, runDoctor } from "../../../src/cli/doctor";
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

async function doctor(...args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const printed: string[] = [];
  const command = defineDoctor(new Command("doctor"));
  let code = -1;
  command.action(async (options: DoctorOptions) => {
    code = await runDoctor(options, terminal(printed));
  });
  await command.parseAsync([...args], { from: "user" });
  return { code, printed: printed.join("\n") };
}

test("doctor --assumptions prints every assumption with its behaviour, its reason and its probe, and ends", async () => {
  const { code, printed } = await doctor("--assumptions");
  expect(code).toBe(0);
  const assumptions = await listAssumptions();
  expect(assumptions.length).toBeGreaterThan(20);
  for (const { subject, behaviour, because, probe } of assumptions) {
    const settled = probe === null ? "" : `\n    probe: ${probe}`;
    expect(printed).toContain(`- ${subject}\n    does: ${behaviour}\n    because: ${because}${settled}\n`.trimEnd());
  }
});

test("only what is done otherwise on purpose has no probe", async () => {
  for (const { subject, because, probe } of await listAssumptions())
    expect([subject, probe === null]).toEqual([subject, because.startsWith("deliberate")]);
});

test("with --json they are one list", async () => {
  const { printed } = await doctor("--assumptions", "--json");
  expect(JSON.parse(printed)).toEqual(await listAssumptions());
});

test("the list says how much is open and how much is meant", () => {
  const one = { subject: "a", behaviour: "b", because: "c", probe: "d" };
  const text = writeAssumptions([one, one, { ...one, probe: null }]);
  expect(text).toMatch(/assumes 2 things/);
  expect(text).toMatch(/does 1 things otherwise/);
});
