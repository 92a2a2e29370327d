import { defineConfig } from 'vitest/config';

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
          // Ends what hangs; a busy machine is no failure.
          testTimeout: 60_000,
          // Vitest would leave one core free, and of two use one.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
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
