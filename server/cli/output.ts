/** Where a command writes: results to standard output, everything else to standard error. */
export interface Output {
  result(text: string): void;
  say(text: string): void;
  /** Shown in place on a terminal, and not at all elsewhere. */
  progress(text: string): void;
}

export const terminalOutput: Output = {
  result: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
};

/** Wrong use of a command: exit status 2 and how it is used. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}

/** Exit status: 0 done, 1 ran but some input was refused, 2 wrong use. */
export type ExitStatus = 0 | 1 | 2;
