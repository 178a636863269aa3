/**
 * People who edit both sides while others apply. Every word they write carries a token of its own; a token stays owed until a
 * person removes or replaces it, and the run checks after every step that each owed token is still somewhere.
 */
import type { WorkItemId } from "../../src/domain/ids";
import { blockOf, withBlock } from "../../src/sync/richText";
import type { Chance } from "./random";
import type { World } from "./world";

const tokens = /tok\d+/g;

export class Humans {
  private readonly owed = new Set<string>();
  private written = 0;
  private roadmap = "/Roadmap";
  /** What was done, for the story of a failing run. */
  readonly story: string[] = [];

  constructor(
    private readonly world: World,
    private readonly chance: Chance,
  ) {}

  /** The first page, written by a person. */
  begin(outcomes: number): void {
    const lines = ["# Roadmap", "", `Opening words ${this.token()}.`, ""];
    for (let index = 0; index < outcomes; index += 1) {
      lines.push(`## Outcome ${this.token()}`, "", `Because ${this.token()}.`, "");
      for (let part = this.chance.below(3); part > 0; part -= 1) lines.push(`- Deliver ${this.token()}`);
      lines.push("");
    }
    lines.push("## Not doing", "", `- Never ${this.token()}`, "");
    this.world.setPage(this.roadmap, lines.join("\n"));
  }

  act(): void {
    const acts: readonly (readonly [weight: number, name: string, act: () => void])[] = [
      [4, "rename a line on the wiki", () => this.renameLine()],
      [4, "rename an item on the board", () => this.renameItem()],
      [
        3,
        "edit the prose",
        () =>
          this.editLine(
            (line) => line.startsWith("Opening"),
            () => `Opening words ${this.token()}.`,
          ),
      ],
      [
        2,
        "edit a description on the wiki",
        () =>
          this.editLine(
            (line) => line.startsWith("Because"),
            () => `Because ${this.token()}.`,
          ),
      ],
      [2, "write around the block of a description", () => this.writeAround()],
      [1, "write inside the block of a description", () => this.writeInside()],
      [2, "change a state", () => this.changeState()],
      [2, "add a line", () => this.addLine()],
      [1, "delete a line", () => this.deleteLine()],
      [1, "delete an item", () => this.withItem((id) => this.world.recycle(id))],
      [1, "restore an item", () => this.restore()],
      [1, "take the parent away", () => this.withItem((id) => this.world.reparent(id, null))],
      [1, "take the wiki link off an item", () => this.withItem((id) => this.world.removeWikiLinks(id))],
      [
        1,
        "take a mention off the page",
        () =>
          this.editLine(
            (line) => /^- .*#\d+$/.test(line),
            (line) => line.replace(/\s*#\d+$/, ""),
          ),
      ],
      [1, "move the page", () => this.movePage()],
    ];
    let at = this.chance.below(acts.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, name, act] of acts) {
      at -= weight;
      if (at >= 0) continue;
      this.story.push(name);
      act();
      return;
    }
  }

  /** Tokens somebody wrote, nobody removed, and that are nowhere any more. */
  lost(): readonly string[] {
    const there = new Set(this.everything().match(tokens) ?? []);
    return [...this.owed].filter((token) => !there.has(token));
  }

  private everything(): string {
    const pages = [...this.world.pages.values()].map(({ text }) => text);
    const items = [...this.world.items.values()].map(({ item }) => `${item.title} ${item.description?.text ?? ""}`);
    return [...pages, ...items].join("\n");
  }

  private token(): string {
    this.written += 1;
    const token = `tok${this.written}`;
    this.owed.add(token);
    return token;
  }

  /** The words a person replaces are no longer owed. */
  private forget(text: string): void {
    for (const token of text.match(tokens) ?? []) this.owed.delete(token);
  }

  private renameLine(): void {
    this.editLine(
      (line) => /^(## Outcome|- Deliver) /.test(line),
      (line) => line.replace(tokens, () => this.token()),
    );
  }

  private editLine(which: (line: string) => boolean, edit: (line: string) => string): void {
    const lines = this.world.text(this.roadmap).split("\n");
    const found = lines.flatMap((line, index) => (which(line) ? [index] : []));
    if (found.length === 0) return;
    const index = this.chance.pick(found);
    const before = lines[index] ?? "";
    const after = edit(before);
    const kept = new Set(after.match(tokens) ?? []);
    for (const token of before.match(tokens) ?? []) if (!kept.has(token)) this.owed.delete(token);
    lines[index] = after;
    this.world.setPage(this.roadmap, lines.join("\n"));
  }

  private addLine(): void {
    const lines = this.world.text(this.roadmap).split("\n");
    const at = lines.indexOf("## Not doing");
    if (at === -1) return;
    const added = this.chance.happens(0.5)
      ? [`## Outcome ${this.token()}`, "", `- Deliver ${this.token()}`, ""]
      : [`- Deliver ${this.token()}`, ""];
    lines.splice(at, 0, ...added);
    this.world.setPage(this.roadmap, lines.join("\n"));
  }

  private deleteLine(): void {
    const lines = this.world.text(this.roadmap).split("\n");
    const found = lines.flatMap((line, index) => (line.startsWith("- Deliver") ? [index] : []));
    if (found.length === 0) return;
    const [gone] = lines.splice(this.chance.pick(found), 1);
    this.forget(gone ?? "");
    this.world.setPage(this.roadmap, lines.join("\n"));
  }

  private movePage(): void {
    const to = this.roadmap === "/Roadmap" ? "/Roadmap 2027" : "/Roadmap";
    this.world.movePage(this.roadmap, to);
    this.roadmap = to;
  }

  private renameItem(): void {
    this.withItem((id) => {
      const { title } = this.world.item(id);
      this.forget(title);
      this.world.editItem(id, { title: `${title.split(" ")[0] ?? "Item"} ${this.token()}` });
    });
  }

  private writeAround(): void {
    this.withItem((id) => {
      const { description } = this.world.item(id);
      this.world.editItem(id, {
        description: { format: "html", text: `<p>Note ${this.token()}</p>${description?.text ?? ""}` },
      });
    });
  }

  private writeInside(): void {
    this.withItem((id) => {
      const { description } = this.world.item(id);
      const block = blockOf(description);
      if (block === null) return;
      this.forget(block.text);
      this.world.editItem(id, { description: withBlock(description, `Since ${this.token()}.`) });
    });
  }

  private changeState(): void {
    this.withItem((id) =>
      this.world.editItem(
        id,
        this.chance.pick([
          { state: "Active", category: "in-progress" as const },
          { state: "Closed", category: "completed" as const },
          { state: "New", category: "proposed" as const },
        ]),
      ),
    );
  }

  private withItem(act: (id: WorkItemId) => void): void {
    const live = this.world.live();
    if (live.length > 0) act(this.chance.pick(live).item.id);
  }

  private restore(): void {
    const gone = [...this.world.items.values()].filter(({ recycled }) => recycled);
    if (gone.length > 0) this.world.restore(this.chance.pick(gone).item.id);
  }
}
