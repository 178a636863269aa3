import type { Wiki } from "../../../src/domain/wiki";
import { chooseWiki } from "../../../src/usecases/openWiki";

const wiki = (name: string, kind: Wiki["kind"]): Wiki => ({
  id: `id-${name}`,
  name,
  kind,
  projectId: "p",
  projectName: "Demo",
  repositoryId: "r",
  mappedPath: "/",
  version: "main",
});
const project = wiki("Demo.wiki", "project");
const docs = wiki("Docs", "code");
const notes = wiki("Notes", "code");

describe("which wiki", () => {
  test("the project wiki, whatever else there is", () => {
    expect(chooseWiki([docs, project, notes], null)).toBe(project);
  });

  test("the only code wiki", () => {
    expect(chooseWiki([docs], null)).toBe(docs);
  });

  test("of several code wikis a person chooses", () => {
    expect(chooseWiki([docs, notes], null)).toEqual({ kind: "choose", wikis: [docs, notes] });
  });

  test("the one that is named, by name or id, in any case", () => {
    expect(chooseWiki([project, docs], "DOCS")).toBe(docs);
    expect(chooseWiki([project, docs], "id-docs")).toBe(docs);
  });

  test("a name nobody has leads to the question, never to another wiki", () => {
    expect(chooseWiki([project], "Other")).toEqual({ kind: "choose", wikis: [project] });
  });

  test("no wiki", () => {
    expect(chooseWiki([], null)).toEqual({ kind: "none" });
    expect(chooseWiki([], "Docs")).toEqual({ kind: "none" });
  });
});
