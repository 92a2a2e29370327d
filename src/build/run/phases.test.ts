import { expect, test } from 'vitest';
import { openPhases } from './phases.ts';

test('each phase lasts from the end of the one before it, and times of the same name add up', () => {
  const times = [300, 1300, 1550, 2000, 2500];
  const phases = openPhases(() => times.shift() ?? 0);
  for (const name of ['start', 'read+model', 'bundle', 'print', 'bundle'] as const)
    phases.end(name);
  expect(phases.print()).toBe(
    'phase start 0.30 s\nphase read+model 1.00 s\nphase bundle 0.75 s\nphase print 0.45 s\n',
  );
});

test('nothing was done', () => {
  expect(openPhases().print()).toBe('');
});
