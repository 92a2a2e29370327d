import { expect, test } from 'vitest';
import { getRule, type ComponentName } from './components.ts';

const DATES: readonly (readonly [ComponentName, string])[] = [
  ['Statement', 'said'],
  ['Statement', 'published'],
  ['Statement', 'happened'],
  ['Chart', 'from'],
  ['Chart', 'to'],
];

test.each(DATES)('an hour of %s.%s has its offset', (name, attribute) => {
  const check = getRule(name).attributes[attribute]?.check;
  expect(check?.('2025-04-22T10:00')?.message).toContain('a time needs its offset');
  expect(check?.('2025-04-22T10:00+08:00')).toBeUndefined();
});

const LISTS: readonly (readonly [ComponentName, string, (index: number) => string])[] = [
  ['Statement', 'on-behalf-of', (index) => `a${String(index)}`],
  ['Statement', 'denies', (index) => `#a${String(index)}`],
  ['SeeAlso', 'ids', (index) => `/topics/a${String(index)}`],
];

test.each(LISTS)('%s.%s names a hundred at most, each once', (name, attribute, toName) => {
  const check = getRule(name).attributes[attribute]?.check;
  const names = Array.from({ length: 60_000 }, (_, index) => toName(index));
  expect(check?.(names.slice(0, 100).join(' '))).toBeUndefined();
  expect(check?.(names.join(' '))?.message).toBe('names 60000');
  expect(check?.(`${names[0] ?? ''} ${names[0] ?? ''}`)?.message).toContain('twice');
});

test('sources are numbered each once', () => {
  const check = getRule('Statement').attributes.source?.check;
  expect(check?.('0 2 10')).toBeUndefined();
  expect(['0 0', '01', '-1', 'a'].map((value) => check?.(value) === undefined)).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});
