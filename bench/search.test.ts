import { expect, test } from 'vitest';
import { buildFiction } from './fiction/fiction.ts';
import { buildItem } from './fiction/item.ts';
import { listQueries } from './search.ts';

test('a hundred searches, each another one, that titles and names answer', () => {
  const fiction = buildFiction('test', 300, 0);
  const queries = listQueries(fiction);
  expect(new Set(queries).size).toBe(100);
  const texts = Array.from({ length: 300 }, (_, i) => {
    const { title, entities } = buildItem(fiction, i);
    return `${title.toLowerCase()} ${entities.map(({ name }) => name).join(' ')}`;
  });
  expect(queries.filter((query) => !texts.some((text) => text.includes(query)))).toEqual([]);
});
