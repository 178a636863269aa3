import { readIterations } from "../../../../../src/adapters/azureDevOps/codecs/iterations";

const tree = {
  id: 1,
  name: "Contoso",
  path: "\\Contoso\\Iteration",
  children: [
    {
      id: 2,
      name: "Release 1",
      path: "\\Contoso\\Iteration\\Release 1",
      children: [
        {
          id: 3,
          name: "Sprint 1",
          path: "\\Contoso\\Iteration\\Release 1\\Sprint 1",
          attributes: { startDate: "2026-11-02T00:00:00Z", finishDate: "/Date(1794528000000)/" },
        },
      ],
    },
  ],
};

describe("the tree of iterations", () => {
  it("becomes a list whose paths are those items carry, dated only where somebody dated them", () => {
    expect(readIterations(tree)).toEqual([
      { path: "Contoso", name: "Contoso", start: null, finish: null },
      { path: "Contoso\\Release 1", name: "Release 1", start: null, finish: null },
      { path: "Contoso\\Release 1\\Sprint 1", name: "Sprint 1", start: "2026-11-02", finish: "2026-11-13" },
    ]);
  });

  it("a project without iterations has its root alone", () => {
    expect(readIterations({ name: "Contoso" })).toHaveLength(1);
  });
});
