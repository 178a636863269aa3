/**
 * People at both sides. Every word they write carries a token of its own; a token stays owed until a person removes or replaces
 * it, and the run checks that each owed token is still somewhere. Each act is total: where there is nothing to do it to, nothing
 * happens. `a` and `b` choose among what is there, so that an act means the same whenever it is played again.
 */
import type { PagePath } from "../../src/domain/ids";
import { blockOf, withBlock } from "../../src/sync/richText";
import type { SimItem, SimWorld } from "./simWorld";

const tokens = /tok\d+/g;

const wholeLine = /^(?:## Outcome|- (?:\[[ x]\] )?Deliver|\| Outcome) /;

export class People {
  private readonly owed = new Set<string>();
  private readonly removed: { readonly path: string; readonly text: string; readonly owed: readonly string[] }[] = [];
  /** Replaced on the board: should a page that says them come back, they may go again. */
  private readonly replaced = new Set<string>();
  private written = 0;

  constructor(private readonly world: SimWorld) {}

  /** The first pages: one with headings and bullets, one with a table. */
  begin(outcomes: number, withTable: boolean): void {
    const lines = ["# Roadmap", "", `Opening words ${this.token()}.`, ""];
    for (let index = 0; index < outcomes; index += 1) {
      lines.push(`## Outcome ${this.token()}`, "", `Because ${this.token()}.`, "");
      for (let part = 0; part < index + 1; part += 1)
        lines.push(part === 0 ? `- [ ] Deliver ${this.token()}` : `- Deliver ${this.token()}`);
      lines.push("");
    }
    lines.push("## Not doing", "", `- Never ${this.token()}`, "");
    this.world.setPage("/Roadmap", lines.join("\n"));
    if (!withTable) return;
    const table = [
      "# Platform roadmap",
      "",
      `Opening words ${this.token()}.`,
      "",
      "| Outcome | Owner | Target |",
      "|---|---|---|",
      `| Outcome ${this.token()} | Ann Lee | 2026-12-31 |`,
      `| Outcome ${this.token()} | | |`,
      "",
    ];
    this.world.setPage("/Platform roadmap", table.join("\r\n"));
  }

  /** Tokens somebody wrote, nobody removed, and that are nowhere any more. */
  lost(): readonly string[] {
    const pages = [...this.world.pages().values()];
    const items = this.world.items().map(({ title, description }) => `${title} ${description}`);
    const there = new Set([...pages, ...items].join("\n").match(tokens) ?? []);
    return [...this.owed].filter((token) => !there.has(token));
  }

  token(): string {
    this.written += 1;
    const token = `tok${this.written}`;
    this.owed.add(token);
    return token;
  }

  /** The words a person removes are no longer owed. */
  private forget(text: string): void {
    for (const token of text.match(tokens) ?? []) this.owed.delete(token);
  }

  private paths(): readonly PagePath[] {
    return [...this.world.pages()].flatMap(([path, text]) => (/tok\d/.test(text) ? [path] : []));
  }

  /** Changes one line of one page, chosen among those that fit. */
  private editLine(which: (line: string) => boolean, edit: (line: string) => string | null, a: number): void {
    const fitting = this.paths().flatMap((path) => {
      const lines = (this.world.pages().get(path) ?? "").split("\n");
      return lines.flatMap((line, at) => (which(line) ? [{ path, lines, at, line }] : []));
    });
    const chosen = pick(fitting, a);
    if (chosen === null) return;
    const after = edit(chosen.line);
    if (after === chosen.line) return;
    const kept = new Set(after?.match(tokens) ?? []);
    for (const token of chosen.line.match(tokens) ?? []) if (!kept.has(token)) this.owed.delete(token);
    const lines = chosen.lines.flatMap((line, at) => (at !== chosen.at ? [line] : after === null ? [] : [after]));
    this.world.setPage(chosen.path, lines.join("\n"));
  }

  readonly acts: Readonly<Record<string, (a: number, b: number) => Promise<void> | void>> = {
    EditProse: (a) => this.editLine(startsWith("Opening"), (line) => line.replace(tokens, () => this.token()), a),
    EditDescription: (a) => this.editLine(startsWith("Because"), (line) => line.replace(tokens, () => this.token()), a),
    RenameOutcome: (a) =>
      this.editLine(
        (line) => wholeLine.test(line),
        (line) => line.replace(/tok\d+/, () => this.token()),
        a,
      ),
    EditCell: (a, b) =>
      this.editLine(
        startsWith("| Outcome tok"),
        (line) => {
          const cells = line.split("|");
          if (b % 2 === 0) cells[2] = (cells[2] ?? "").includes("Ann") ? " Ben Day " : " Ann Lee ";
          else cells[3] = ` 2027-0${1 + (b % 9)}-15 `;
          return cells.join("|");
        },
        a,
      ),
    ToggleMark: (a) =>
      this.editLine(
        (line) => /^- \[[ x]\] /.test(line),
        (line) => (line.startsWith("- [ ]") ? line.replace("[ ]", "[x]") : line.replace("[x]", "[ ]")),
        a,
      ),
    AddRow: (a, b) => this.addRow(a, b),
    DeleteRow: (a) =>
      this.editLine(
        (line) => /^(?:- (?:\[[ x]\] )?Deliver|\| Outcome tok)/.test(line),
        () => null,
        a,
      ),
    RemoveMention: (a) =>
      this.editLine(
        (line) => wholeLine.test(line) && /#\d+/.test(line),
        (line) => line.replace(/\s*#\d+/, ""),
        a,
      ),
    MovePage: (a, b) => {
      const path = pick(this.paths(), a);
      const to = `/Roadmap ${2027 + (b % 3)}`;
      if (path !== null && !this.world.pages().has(to as PagePath)) this.world.movePage(path, to);
    },
    DeletePage: (a) => {
      const path = pick(this.paths(), a);
      if (path === null) return;
      const text = this.world.pages().get(path) ?? "";
      this.removed.push({ path, text, owed: (text.match(tokens) ?? []).filter((token) => this.owed.has(token)) });
      this.forget(text);
      this.world.deletePage(path);
    },
    RestorePage: () => {
      const page = this.removed.pop();
      if (page === undefined || this.world.pages().has(page.path as PagePath)) return;
      this.world.setPage(page.path, page.text);
      for (const token of page.owed) if (!this.replaced.has(token)) this.owed.add(token);
    },
    CopyPage: (a, b) => {
      const path = pick(this.paths(), a);
      const to = `/Roadmap Q${1 + (b % 4)}`;
      if (path === null || this.world.pages().has(to as PagePath)) return;
      this.world.setPage(to, this.world.pages().get(path) ?? "");
    },
    EditItemField: (a) =>
      this.withItem(a, async ({ id, title }) => {
        this.forget(title);
        for (const token of title.match(tokens) ?? []) this.replaced.add(token);
        await this.world.editItem(id, { title: `${title.split(" ")[0] ?? "Item"} ${this.token()}` });
      }),
    WriteAround: (a) =>
      this.withItem(a, async ({ id, description }) => {
        await this.world.editItem(id, { description: `<p>Note ${this.token()}</p>${description}` });
      }),
    WriteInside: (a) =>
      this.withItem(a, async ({ id, description }) => {
        const whole = { format: "html", text: description } as const;
        const block = blockOf(whole);
        if (block === null) return;
        this.forget(block.text);
        await this.world.editItem(id, { description: withBlock(whole, `Since ${this.token()}.`)?.text ?? "" });
      }),
    ChangeState: (a, b) =>
      this.withItem(a, async ({ id }) => {
        await this.world.editItem(id, { state: (["Active", "Closed", "New"] as const)[b % 3] ?? "Active" });
      }),
    ChangeType: (a) =>
      this.withItem(a, async ({ id, type }) => {
        await this.world.editItem(id, { type: type === "Epic" ? "Feature" : "Epic" });
      }),
    MoveProject: (a) => this.withItem(a, ({ id }) => this.world.editItem(id, { moved: true })),
    DeleteItem: (a) => this.withItem(a, ({ id }) => this.world.recycle(id)),
    RestoreItem: async (a) => {
      const item = pick(
        this.world.items().filter(({ recycled }) => recycled),
        a,
      );
      if (item !== null) await this.world.restore(item.id);
    },
    Reparent: (a, b) =>
      this.withItem(a, async (item) => {
        const above = this.world
          .items()
          .filter((other) => !other.recycled && other.type === "Epic" && other.id !== item.id);
        const to = b % 2 === 0 ? null : pick(above, b);
        if (to === null || (item.type === "Feature" && to.parent === null))
          await this.world.reparent(item.id, to?.id ?? null);
      }),
    RemoveKey: (a) => this.withItem(a, ({ id }) => this.world.unlinkPages(id)),
  };

  private addRow(a: number, b: number): void {
    const path = pick(this.paths(), a);
    if (path === null) return;
    const lines = (this.world.pages().get(path) ?? "").split("\n");
    const row = lines.findLastIndex((line) => line.startsWith("| Outcome tok"));
    if (row !== -1) lines.splice(row + 1, 0, `| Outcome ${this.token()} | | |\r`);
    else {
      const at = lines.indexOf("## Not doing");
      if (at === -1) return;
      const outcome = b % 2 === 0 ? [`## Outcome ${this.token()}`, ""] : [];
      lines.splice(at, 0, ...outcome, `- Deliver ${this.token()}`, "");
    }
    this.world.setPage(path, lines.join("\n"));
  }

  private withItem(a: number, act: (item: SimItem) => Promise<void>): Promise<void> {
    const item = pick(
      this.world.items().filter(({ recycled, project }) => !recycled && project === this.world.wiki.projectName),
      a,
    );
    return item === null ? Promise.resolve() : act(item);
  }
}

const startsWith =
  (words: string) =>
  (line: string): boolean =>
    line.startsWith(words);

function pick<T>(from: readonly T[], at: number): T | null {
  return from[at % Math.max(from.length, 1)] ?? null;
}
