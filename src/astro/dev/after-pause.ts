/**
 * `follow` does `work` when it was not called for so many milliseconds, `start` at once, one after the other. `close` ends
 * what is waiting. A failure is written, in a line.
 */
export function afterPause(
  work: () => Promise<void>,
  toPause: () => number,
  write: (line: string) => void = toStderr,
) {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const start = () => {
    running = running.then(work).catch((error: unknown) => {
      write(error instanceof Error ? error.message : String(error));
    });
  };
  return {
    start,
    follow: () => {
      clearTimeout(timer);
      timer = setTimeout(start, toPause());
    },
    close: () => {
      clearTimeout(timer);
    },
  };
}

export function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
