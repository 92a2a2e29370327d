/** A thread that stays busy, in the way that its task names, longer than anybody waits. */
import { parentPort, workerData } from 'node:worker_threads';

const kept: unknown[][] = [];

const WAYS: Readonly<Record<string, () => unknown>> = {
  sleep: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
    return 'slept';
  },
  loop: () => {
    for (;;);
  },
  killed: () => process.kill(process.pid, 'SIGKILL'),
  ended: () => process.kill(process.pid, 'SIGTERM'),
  // Each letter doubles the time.
  pattern: () => /^(a|a)*$/.test(`${'a'.repeat(60)}b`),
  // Each step allocates more than the limit at once, between two checks of it.
  array: () => {
    for (;;) kept.push(new Array<number>(30_000_000).fill(1.5));
  },
  memory: () => {
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${String(index)} a page`));
  },
};

parentPort?.postMessage('ready');
parentPort?.postMessage(WAYS[workerData as string]?.());
