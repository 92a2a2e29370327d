/** A thread that is kept busy in the way that its task names, for longer than anybody waits. */
import { workerData } from 'node:worker_threads';

const kept: string[][] = [];

const WAYS: Readonly<Record<string, () => unknown>> = {
  loop: () => {
    for (;;);
  },
  // Twice as long for each letter.
  pattern: () => /^(a|a)*$/.test(`${'a'.repeat(60)}b`),
  memory: () => {
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${String(index)} a page`));
  },
};

WAYS[workerData as string]?.();
