/**
 * Reading a page and naming its text are functions of what they are given, and runs by the thousand read the same few texts again
 * and again. In the processes that play them a reading made once is kept by its text and context; imported before anything else
 * there, because it takes the place of the modules. Runs inside Jest go without, and a test compares the two.
 */
import type * as Blob from "../../src/pages/blob";
import type { PageContext } from "../../src/pages/pageContent";
import type * as Editing from "../../src/pages/editPage";
import type * as Digest from "../../src/sync/digest";
import type * as Strategies from "../../src/pages/readStrategy";
import type * as Reading from "../../src/pages/readPage";

/** Texts kept, in characters; the older half goes when there are more. */
const room = 1_500_000;

class Kept<T> {
  private young = new Map<string, Map<string, T>>();
  private old = new Map<string, Map<string, T>>();
  private size = 0;

  of(text: string, about: string, make: () => T): T {
    const known = this.young.get(text) ?? this.renew(text);
    const found = known.get(about);
    if (found !== undefined) return found;
    const made = make();
    known.set(about, made);
    return made;
  }

  private renew(text: string): Map<string, T> {
    if (this.size > room) {
      this.old = this.young;
      this.young = new Map();
      this.size = 0;
    }
    const known = this.old.get(text) ?? new Map<string, T>();
    this.young.set(text, known);
    this.size += text.length;
    return known;
  }
}

/** Everything a context says, as text; `null` where it says something too rare to be worth it. */
function said(context: PageContext): string | null {
  if (context.sections.size > 0 || context.listed !== null) return null;
  const { path, correction, readAs, isRoot, isSettings, isUnreachable, stream } = context;
  return `${path}\n${correction}\n${readAs}\n${isRoot}\n${isSettings}\n${isUnreachable}\n${stream}`;
}

function replaceModule<M extends object>(name: string, with_: (exports: M) => Partial<M>): void {
  const file = require.resolve(name);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the module itself is replaced for all who import it later
  const exports = require(file) as M;
  const module = require.cache[file];
  if (module !== undefined) module.exports = { ...exports, ...with_(exports) };
}

replaceModule<typeof Blob>("../../src/pages/blob", ({ blobOf }) => {
  const blobs = new Kept<ReturnType<typeof blobOf>>();
  return { blobOf: (text) => blobs.of(text, "", () => blobOf(text)) };
});

replaceModule<typeof Digest>("../../src/sync/digest", ({ digestOf }) => {
  const digests = new Kept<string>();
  return { digestOf: (fact, canonical) => digests.of(canonical, fact, () => digestOf(fact, canonical)) };
});

replaceModule<typeof Reading>("../../src/pages/readPage", ({ readPageLines }) => {
  const readings = new Kept<ReturnType<typeof readPageLines>>();
  const remembered: typeof readPageLines = (page, context) => {
    const about = said(context);
    const read = (): ReturnType<typeof readPageLines> => readPageLines(page, context);
    return about === null ? read() : readings.of(page.text, about, read);
  };
  return { readPageLines: remembered, readPage: (page, context) => remembered(page, context).content };
});

replaceModule<typeof Strategies>("../../src/pages/readStrategy", (exports) => {
  const strategies = new Kept<ReturnType<typeof Strategies.readStrategy>>();
  return {
    readStrategy: (files, options = {}) => {
      const read = (): ReturnType<typeof Strategies.readStrategy> => exports.readStrategy(files, options);
      if (files.some(({ content }) => content?.kind !== "text")) return read();
      const about = JSON.stringify([options, files.map(({ file, path, order, blob }) => [file, path, order, blob])]);
      return strategies.of(about, "", read);
    },
  };
});

replaceModule<typeof Editing>("../../src/pages/editPage", ({ editPage }) => {
  const edited = new Kept<{
    readonly asked: Parameters<typeof editPage>[1];
    readonly answer: ReturnType<typeof editPage>;
  }>();
  return {
    editPage: (page, edits, context) => {
      const about = said(context);
      if (about === null) return editPage(page, edits, context);
      const make = () => ({ asked: edits, answer: editPage(page, edits, context) });
      const { asked, answer } = edited.of(page.text, `${about}\n${JSON.stringify(edits)}`, make);
      if (asked === edits) return answer;
      // Callers look for the very edits they asked for.
      const mine = new Map(asked.map((edit, at) => [edit, edits[at] ?? edit]));
      return {
        text: answer.text,
        applied: answer.applied.map((edit) => mine.get(edit) ?? edit),
        refused: answer.refused.map(({ edit, reason }) => ({ edit: mine.get(edit) ?? edit, reason })),
      };
    },
  };
});
