/** Notes what a test file takes of the processor, for the report. */
import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    cpuSeconds?: number;
  }
}

const before = readCpuSeconds();

// eslint-disable-next-line no-empty-pattern -- Vitest takes the first argument for fixtures, and reads its names.
afterAll(({}, { file }) => {
  file.meta.cpuSeconds = readCpuSeconds() - before;
});

/** Of this process and of the processes that it has waited for. */
function readCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000 + readChildSeconds();
}

/** Linux counts hundredths of a second, in the 16th and 17th field; the name before them may hold anything. */
function readChildSeconds(): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
