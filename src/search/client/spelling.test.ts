import { expect, test } from 'vitest';
import { listTyped, splitKey } from '../words.ts';
import { respell as respellBy } from './spelling.ts';

const respell = (q: string, known: readonly string[]) =>
  respellBy(q, known, { listTyped, splitKey });

const KNOWN = [
  'tariffs',
  'Beijing',
  'geneva',
  'trump',
  'bessent',
  'café',
  'toll',
  'tolls',
  'مكالمة',
];

test.each([
  ['tarrifs', 'tariffs'],
  ['bejing', 'Beijing'],
  ['genvea', 'geneva'],
  ['besent talks in Genevva', undefined],
  ['besent geneva', 'bessent geneva'],
  ['cfae', 'café'],
  ['tolk', 'toll'],
  ['مكالمه', undefined],
  ['مكاملة', 'مكالمة'],
])('for “%s” it offers %s', (q, expected) => {
  expect(respell(q, KNOWN)).toBe(expected);
});

test.each(['tariff', 'geneva', 'Cafe', 'tru', 'xyzzyq', '习近平', '145', ''])(
  'for “%s” it offers nothing',
  (q) => {
    expect(respell(q, KNOWN)).toBeUndefined();
  },
);
