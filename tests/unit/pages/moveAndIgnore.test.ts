/** Moving an outcome under another horizon and noting why something is no gap: the exact text before and after. */
import { pagePath } from "../../../src/domain/ids";
import { ignoreLine, readsBack } from "../../../src/pages/edit/ignoreEdit";
import { editPage } from "../../../src/pages/editPage";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";
import { readSettings } from "../../../src/pages/settings";

const path = pagePath("/Roadmap");
const context = plainContext(path);

function moved(text: string, title: string, to: string): string {
  const line = readPage({ path, text }, context).outcomes.find((candidate) => candidate.title === title);
  if (line === undefined) throw new Error(`no outcome “${title}”`);
  const target = { key: line.key, workItem: null };
  const result = editPage({ path, text }, [{ kind: "set-horizon", target, to }], context);
  return result.refused[0]?.reason ?? result.text;
}

const headings = `# Roadmap

## Now

### Orders are seen at once
#12

- Owner: Ann
- Reads from the new store

### Teams deploy daily

- Canary

## Next

### Refunds arrive in a day

- Bank file

## Later

### Nobody waits in a queue

- Call back`;

describe("an outcome moved under another horizon", () => {
  it("takes its whole section along, byte for byte", () => {
    expect(moved(headings, "Orders are seen at once", "Next")).toBe(`# Roadmap

## Now

### Teams deploy daily

- Canary

## Next

### Refunds arrive in a day

- Bank file

### Orders are seen at once
#12

- Owner: Ann
- Reads from the new store

## Later

### Nobody waits in a queue

- Call back`);
  });

  it("finds the heading whatever its letters, and keeps a missing last line ending", () => {
    const text = moved(headings, "Teams deploy daily", "later");
    expect(text.endsWith("- Call back\n\n### Teams deploy daily\n\n- Canary")).toBe(true);
  });

  it("keeps the line ending of the file", () => {
    const text = moved(headings.replaceAll("\n", "\r\n"), "Teams deploy daily", "Next");
    expect(text.replaceAll("\r\n", "").includes("\n")).toBe(false);
    expect(text).toContain("- Bank file\r\n\r\n### Teams deploy daily\r\n\r\n- Canary\r\n");
  });

  it("moves a bullet to the end of the other list", () => {
    const lists = "# Roadmap\n\n## Now\n\n- Fast #1\n- Cheap\n\n## Next\n\n- Good\n\n## Later\n\n- Kind\n";
    expect(moved(lists, "Cheap", "Next")).toBe(
      "# Roadmap\n\n## Now\n\n- Fast #1\n\n## Next\n\n- Good\n- Cheap\n\n## Later\n\n- Kind\n",
    );
  });

  it("is refused where the page has no such heading, or would read differently", () => {
    expect(moved(headings, "Teams deploy daily", "Someday")).toMatch(/no heading “Someday”/);
    const table =
      "# Roadmap\n\n## Now\n\n| Goal | Owner |\n|--|--|\n| Fast | Ann |\n| Cheap | Bob |\n\n## Next\n\n| Goal | Owner |\n|--|--|\n| Good | Cid |\n";
    expect(moved(table, "Fast", "Next")).toMatch(/table/);
  });
});

describe("a word that something is no gap", () => {
  const settings = pagePath("/Throughline");
  const line = ignoreLine({
    subject: "Queue: nobody waits",
    reason: "a vendor does it",
    until: "2027-01-31",
    on: "2026-11-20",
  });
  const noted = (text: string): string => {
    const result = editPage({ path: settings, text }, [{ kind: "add-ignore", line }], {
      ...plainContext(settings),
      isSettings: true,
    });
    return result.refused[0]?.reason ?? result.text;
  };

  it("is a dated line at the end of the settings page, below the others", () => {
    expect(line).toBe("2026-11-20: ignored “Queue: nobody waits” – a vendor does it (until 2027-01-31)");
    expect(noted("| Setting | Value |\n|--|--|\n| a | b |\n")).toBe(
      `| Setting | Value |\n|--|--|\n| a | b |\n\n- ${line}\n`,
    );
    expect(noted("- 2026-01-02: ignored #7 – run by others\n\nThank you.")).toBe(
      `- 2026-01-02: ignored #7 – run by others\n- ${line}\n\nThank you.`,
    );
  });

  it("reads back with its subject, reason and end", () => {
    const [read] = readSettings(settings, noted("")).ignored;
    expect(read).toMatchObject({ subject: "Queue: nobody waits", reason: "a vendor does it", until: "2027-01-31" });
  });

  it("is kept only where the page would give the words back", () => {
    const plain = { subject: "Queue", reason: "no", until: null, on: "2026-11-20" };
    expect(readsBack(plain, settings)).toBe(true);
    expect(readsBack({ ...plain, subject: "the “real” queue" }, settings)).toBe(true);
    expect(readsBack({ ...plain, subject: 'the "very" “real” queue' }, settings)).toBe(false);
    expect(readsBack({ ...plain, reason: "A vendor does it." }, settings)).toBe(true);
    expect(readsBack({ ...plain, reason: "A vendor does it.", until: "2027-01-31" }, settings)).toBe(true);
    expect(readsBack({ ...plain, subject: "#12", reason: "costs | too *much* #9" }, settings)).toBe(true);
  });
});
