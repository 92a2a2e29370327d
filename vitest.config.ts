import { defineConfig } from 'vitest/config';
import { HANGS } from './test/support/patience.ts';

/** Tests of units that start processes, or draw hundreds of publications: `npm run test:all` runs them. */
const SLOW = '{src,scripts,bench,test}/**/*.slow.test.ts';
/** Ends what hangs. A busy machine is no failure, and on one a walk of twenty builds takes minutes. */
const NO_END = {
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: HANGS } },
};
/** Vitest would leave one core free, and of two use one. */
const UNITS = { maxWorkers: '100%', sequence: { groupOrder: 0 } };
/** Three files at a time: each builds, or waits for a browser, and has one core busy for two thirds of its time. */
const WHOLE_SITES = { maxWorkers: 3, sequence: { groupOrder: 1 } };
const SETUP = ['test/support/properties.ts', 'test/support/cpu.ts'];
const BROWSER = ['test/browser/setup.ts'];

const toProject = (name: string, test: object) => ({
  test: { name, setupFiles: SETUP, ...NO_END, ...test },
});

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      toProject('unit', {
        include: ['{src,scripts,bench}/**/*.test.ts', 'test/*.test.ts'],
        exclude: [SLOW],
        // A process for each would cost more than they do. What a test changes outside itself, it puts back.
        isolate: false,
        ...UNITS,
      }),
      toProject('site', { include: ['test/site/*.test.ts'], globalSetup: BROWSER, ...WHOLE_SITES }),
      toProject('slow', { include: [SLOW], ...UNITS }),
      toProject('build', { include: ['test/build/*.test.ts'], ...WHOLE_SITES }),
      toProject('browser', {
        include: ['test/browser/*.test.ts'],
        globalSetup: BROWSER,
        ...WHOLE_SITES,
      }),
    ],
  },
});
