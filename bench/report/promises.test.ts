import { expect, test } from 'vitest';
import { listDeskVerdicts, listMemoryVerdicts } from './promises.ts';
import { isMet } from './verdicts.ts';

test('of the desk the median counts, and the first save by itself', () => {
  const times = {
    opened: 9,
    firstSave: 1.2,
    saves: [0.3, 4, 0.5],
    fieldChecks: [0.1, 0.3, 0.25],
    modelChecks: [5, 0.4, 0.6],
  };
  expect(listDeskVerdicts(times).map(({ value }) => value)).toEqual([0.25, 0.6, 0.5, 1.2]);
  expect(listDeskVerdicts(times).map(isMet)).toEqual([false, true, true, false]);
  expect(listDeskVerdicts(undefined).map(isMet)).toEqual(Array(4).fill(undefined));
});

test('of twice the statements the CPU counts, where it is known', () => {
  const took = (id: string, seconds: number, cpuSeconds?: number) => ({ id, seconds, cpuSeconds });
  const ratio = (...measured: Parameters<typeof listMemoryVerdicts>[0]) =>
    listMemoryVerdicts(measured)[0]?.value;
  expect(ratio(took('said-200', 9, 2), took('said-400', 9, 5))).toBe(2.5);
  expect(ratio(took('said-200', 4), took('said-400', 8))).toBe(2);
  expect(ratio(took('said-200', 4))).toBeUndefined();
});
