/**
 * The only place that writes to the terminal. Every line passes `printable`, whatever it quotes: a page title, a server's
 * sentence or an argument. Results go to standard output, everything about them (progress, questions, errors) to
 * standard error, so that a result can be piped.
 */
import { createInterface } from "node:readline/promises";
import { printable, printableLine } from "../report/printable";

export interface Progress {
  /** `total: null` = not known yet. */
  update(words: string, done: number, total: number | null): void;
  /** Leaves a clean line behind. */
  end(): void;
}

export interface Terminal {
  /** A person can answer. */
  readonly interactive: boolean;
  /** A result; ends with a line break. */
  print(text: string): void;
  /** Something about the result. */
  note(text: string): void;
  /** Yes or no; anything but a clear yes is a no. */
  ask(question: string): Promise<boolean>;
  progress(): Progress;
}

const withBreak = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    interactive: stdin.isTTY && stderr.isTTY,
    print: (text) => void stdout.write(withBreak(printable(text))),
    note: (text) => void stderr.write(withBreak(printable(text))),
    ask: (question) => ask(question),
    progress: () => (stderr.isTTY ? bar(stderr) : silent),
  };
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(`${printableLine(question)} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

/** Without a terminal there is nobody to entertain; what happened is told by lines of its own. */
const silent: Progress = { update: () => undefined, end: () => undefined };

const cells = 24;

function bar(stream: NodeJS.WriteStream): Progress {
  let shown = "";
  const draw = (line: string): void => {
    if (line === shown) return;
    stream.write(`\r\u001b[2K${line}`);
    shown = line;
  };
  return {
    update(words, done, total) {
      const filled = total === null || total === 0 ? 0 : Math.min(cells, Math.round((done / total) * cells));
      const track = total === null ? "" : `${"█".repeat(filled)}${"░".repeat(cells - filled)} `;
      const count = total === null ? (done === 0 ? "" : ` ${done}`) : ` ${done}/${total}`;
      draw(`${track}${printableLine(words)}${count}`.slice(0, Math.max(20, stream.columns - 1)));
    },
    end: () => draw(""),
  };
}
