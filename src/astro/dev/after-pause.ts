import { toStderr } from '../../build/report.ts';

/**
 * `follow` runs `work` once it has not been called for a pause, in milliseconds; `start` runs it at once. Runs never
 * overlap. `close` cancels a waiting run. A failure is written as a line.
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
