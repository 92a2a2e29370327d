import { defineConfig } from 'vitest/config';

/** Folders whose code keeps nothing between calls: their tests need no process each, which costs more than they do. */
const PURE =
  'src/{content/{problems,kinds,prose},time,words,cards,model,rules,site,outputs,desk/edit}/**/*.test.ts';
/** Ends what hangs; a busy machine is no failure, and a test that looks for something in a hundred texts takes minutes on it. */
const NO_END = { testTimeout: 900_000, hookTimeout: 900_000 };
/** Vitest would leave one core free, and of two use one. */
const UNITS = { maxWorkers: '100%', sequence: { groupOrder: 0 } };
/** Two files at a time: each builds, or waits for a browser, and has one core busy for most of its time. */
const WHOLE_SITES = { maxWorkers: 2, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts', 'test/*.test.ts'],
          exclude: [PURE],
          ...NO_END,
          ...UNITS,
        },
      },
      {
        test: {
          name: 'unit of pure code',
          include: [PURE],
          isolate: false,
          ...NO_END,
          ...UNITS,
        },
      },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          // Ends what hangs; on a busy machine a walk of twenty builds takes minutes.
          testTimeout: 900_000,
          hookTimeout: 300_000,
          ...WHOLE_SITES,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          ...WHOLE_SITES,
        },
      },
    ],
  },
});
