import { expect, test } from 'vitest';
import { findBearer, makeChanges } from './changes.ts';
import type { Sided } from './fiction/cast.ts';
import { buildFiction } from './fiction/fiction.ts';
import { buildItem, type Item } from './fiction/item.ts';

const ITEMS = 400;
const fiction = buildFiction('test', ITEMS, 0);

/** Changes, and what they have written. */
function open() {
  const items: Item[] = [];
  const people: Sided[] = [];
  const change = makeChanges(fiction, {
    saveItem: (item) => Promise.resolve(void items.push(item)),
    savePerson: (person) => Promise.resolve(void people.push(person)),
  });
  return { items, people, change };
}

test('the name that is changed is borne by one item in forty, as near as can be', () => {
  const { person, items, item } = findBearer(fiction);
  const bearing = Array.from({ length: ITEMS }, (_, i) => buildItem(fiction, i)).filter(
    ({ entities }) => entities.some(({ id }) => id === person.id),
  );
  expect(bearing).toHaveLength(items);
  expect(Math.abs(items - 10)).toBeLessThan(3);
  expect(bearing.at(-1)?.id).toBe(item.id);
});

test('edits of one item add up, each tells what its page shows', async () => {
  const { items, change } = open();
  const before = await change('title', 0);
  const body = await change('body', 1);
  const title = await change('title', 1);
  const middle = buildItem(fiction, ITEMS / 2);
  expect([before, body, title].map(({ page }) => page)).toEqual(
    Array(3).fill(`coverage/${middle.id}`),
  );
  expect(before.text).toBe(middle.title);
  expect(JSON.stringify(items.at(-1)?.blocks)).toContain(body.text);
  expect(items.at(-1)?.title).toBe(title.text);
});

test('each change of a name is another one, of the same person', async () => {
  const { people, change } = open();
  const { person } = findBearer(fiction);
  const marks = [await change('name', 0), await change('name', 1), await change('name', 2)];
  expect(people.map(({ id }) => id)).toEqual(Array(3).fill(person.id));
  expect(people.map(({ name }) => name)).toEqual(marks.map(({ text }) => text));
  expect(marks[0]?.text).toBe(person.name);
  expect(new Set(marks.map(({ text }) => text)).size).toBe(3);
});
