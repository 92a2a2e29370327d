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
  ['us', 'U.S.', true],
  ['צהל', 'צה"ל', true],
  ['كتاب', 'والكتاب', true],
  ['الأطفال', 'وللأطفال', true],
  ['الكتب', 'شعب', false],
  ['习近', '习近平', true],
  ['近平', '习近平', false],
  ['习近平', '习近', false],
  ['calls xyzzyq', 'call', false],
  ['', 'x', true],
] as const)('“%s” for “%s”: %s', ([q, word, near]) => {
  expect(isNear(q, [toFragment(`a ${word}, b`, [1])])).toBe(near);
});

test('a text without spaces is near by what stands in it, not by how it begins', () => {
  const fragment = toFragment('访习近平主席后', [1, 2]);
  expect(isNear('习近平', [fragment])).toBe(true);
  expect(isNear('习近坪', [fragment])).toBe(false);
});

test('what is near need not be what was typed', () => {
  const fragments = [toFragment('a Chenggang, b', [1])];
  expect(isNear('Chengang', fragments)).toBe(true);
  expect(isNear('Chengang', fragments, 1)).toBe(false);
  expect(isNear('chengg', fragments, 1)).toBe(true);
});

test('nothing is near nothing', () => {
  expect(isNear('call', [])).toBe(false);
});
