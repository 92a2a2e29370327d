import { getCollection } from 'astro:content';
import names from './names.json';

const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
let latest;

/** Every item, the latest first; sorted once for the whole build. */
export function listLatest() {
  latest ??= getCollection('coverage').then((items) => items.sort((a, b) => b.data.date - a.data.date));
  return latest;
}

/** `[{ id, name, items }]`, one for each topic or entity named by an item. */
export async function listGroups(field) {
  const groups = Object.groupBy(
    (await listLatest()).flatMap((item) => item.data[field].map((id) => ({ id, item }))),
    ({ id }) => id,
  );
  return Object.entries(groups).map(([id, pairs]) => ({ id, name: nameOf(field, id), items: pairs.map(({ item }) => item) }));
}

export const nameOf = (field, id) => names[field][id];
export const day = (date) => date.toISOString().slice(0, 10);
export const dayInWords = (date) => words.format(date);
