import { catalogue } from "../../../../src/local/service/board/processes/fieldCatalogue";
import { inheritProcess } from "../../../../src/local/service/board/processes/inheritProcess";
import { initialState, type Process } from "../../../../src/local/service/board/processes/process";
import { standardProcesses } from "../../../../src/local/service/board/processes/standardProcesses";
import { boardWorld, set } from "./boardWorld";

const known = new Set(catalogue.map((field) => field.referenceName));

function laws(process: Process): void {
  for (const type of process.types) {
    const states = type.states.map((state) => state.name);
    const reachable = new Set([initialState(type).name]);
    for (let size = 0; size < reachable.size;) {
      size = reachable.size;
      for (const from of reachable) for (const to of Object.keys(type.transitions[from] ?? {})) reachable.add(to);
    }
    expect([...reachable].sort()).toEqual([...states].sort());
    expect(Object.keys(type.transitions[""] ?? {})).toEqual([initialState(type).name]);
    for (const targets of Object.values(type.transitions))
      for (const [to, reason] of Object.entries(targets)) {
        expect(states).toContain(to);
        expect(reason).not.toBe("");
      }
    for (const rule of type.fields) {
      expect(known.has(rule.field) || process.customFields.some((field) => field.referenceName === rule.field)).toBe(
        true,
      );
      if (rule.default !== undefined && rule.allowed !== undefined) expect(rule.allowed).toContain(rule.default);
    }
  }
  for (const level of process.levels) {
    const category = process.categories.find((each) => each.referenceName === level.id);
    expect(category?.types.every((name) => process.types.some((type) => type.name === name))).toBe(true);
  }
  expect(process.levels.map((level) => level.rank)).toEqual(
    [...process.levels.map((level) => level.rank)].sort((a, b) => b - a),
  );
}

test.each(Object.values(standardProcesses))("the process $name holds together", laws);

test("inherited processes hold together", () => {
  const process = inheritProcess(standardProcesses.agile, {
    renameStates: { Epic: { New: "Idea", Closed: "Shipped" } },
    addStates: { Feature: [{ name: "Validating", color: "5688e0", category: "InProgress" }] },
    addFields: [{ field: { referenceName: "Custom.Sponsor", name: "Sponsor", type: "identity" }, types: ["Epic"] }],
    levelAbove: { name: "Initiatives", type: "Initiative" },
    removeTypes: ["Issue"],
    hidden: { "Microsoft.EpicCategory": false },
  });
  laws(process);
  const epic = process.types.find((type) => type.name === "Epic");
  expect(epic?.transitions["Idea"]).toMatchObject({
    Active: "Moved to state Active",
    Shipped: "Moved to state Shipped",
  });
  expect(process.levels.find((level) => level.id === "Microsoft.EpicCategory")?.hidden).toBe(false);
});

test.each(Object.keys(standardProcesses) as (keyof typeof standardProcesses)[])(
  "every type of %s can be created and taken to every state it leads to",
  async (name) => {
    const world = await boardWorld(name);
    for (const type of standardProcesses[name].types)
      for (const to of Object.keys(type.transitions[initialState(type).name] ?? {})) {
        const id = await world.create(type.name, `${type.name} to ${to}`);
        const { body } = await world.patch(id, [set("System.State", to)]);
        expect(body.fields).toMatchObject({ "System.State": to });
      }
    await world.close();
  },
);
