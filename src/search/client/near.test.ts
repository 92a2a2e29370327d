import { expect, test } from 'vitest';
import { isNear } from './near.ts';
import type { Fragment } from './pagefind.ts';

function toFragment(content: string, locations: readonly number[]): Fragment {
  return { url: '/a', content, meta: { title: 'The Élysée' }, filters: {}, locations };
}

test.for([
  ['calls', 'call', true],
  ['tarifs', 'tariff', true],
  ['studies', 'studying', true],
  ['bessnt', 'be', false],
  ['xyzzyq', 'X', false],
  ['elysee', 'x', true],
  ['习近', '习近平', true],
  ['calls xyzzyq', 'call', false],
  ['', 'x', true],
] as const)('“%s” for “%s”: %s', ([q, word, near]) => {
  expect(isNear(q, [toFragment(`a ${word}, b`, [1])])).toBe(near);
});

test('nothing is near nothing', () => {
  expect(isNear('call', [])).toBe(false);
});
