import type { Item } from '../../model/item.ts';
import { type Column, count, dates, textColumn, toTable, words } from './table.ts';

const COLUMNS: readonly Column<Item>[] = [
  textColumn(
    'id',
    'The id of the item, which is the path of its file: `2025/04/some-item`.',
    ({ id }) => id,
  ),
  textColumn('url', 'The full address of its page.', ({ url }, site) => site + url),
  textColumn('title', 'Our headline.', ({ data }) => data.title),
  textColumn('summary', 'Our summary, in a few lines.', ({ data }) => data.summary),
  ...dates<Item>(
    'added',
    'The day we filed it under. Items filed before the publication went live were written later.',
    ({ data }) => data.dates.added,
  ),
  ...dates<Item>(
    'happened',
    'When it happened, if that is certain.',
    ({ data }) => data.dates.happened,
  ),
  ...dates<Item>(
    'claimed',
    'When somebody says it happened, if that is all we have.',
    ({ data }) => data.dates.claimed,
  ),
  ...dates<Item>(
    'updated',
    'When we last changed what it says, beyond spelling and style.',
    ({ data }) => data.dates.updated,
  ),
  textColumn('place', 'The place in the dateline, by id: `beijing`.', ({ data }) => data.place),
  words('topics', 'Its topics, by id: `tariffs`.', ({ data }) => data.topics),
  words(
    'entities',
    'The people, organizations, places and other things it is about, by id.',
    ({ data }) => data.entities,
  ),
  textColumn(
    'lang',
    'The language of our text, if it differs from the publication’s: `fr`.',
    ({ data }) => data.language,
  ),
  textColumn(
    'outlet',
    'The outlet of its first source, by id: `reuters`.',
    ({ data }) => data.sources[0]?.outlet,
  ),
  textColumn(
    'source_title',
    'The headline of that first source.',
    ({ data }) => data.sources[0]?.title,
  ),
  textColumn('source_url', 'The address of that source.', ({ data }) => data.sources[0]?.url),
  ...dates<Item>(
    'source_published',
    'When that source was published.',
    ({ data }) => data.sources[0]?.published,
  ),
  textColumn(
    'source_access',
    'What it takes to read that source: `free`, `registration`, `metered` or `subscription`.',
    ({ pieces }) => pieces[0]?.access,
  ),
  count('sources', 'The number of sources.', ({ data }) => data.sources.length),
  count(
    'corrections',
    'The number of corrections we have made to it.',
    ({ data }) => data.corrections?.length ?? 0,
  ),
];

export const COVERAGE_TABLE = toTable<Item>({
  name: 'coverage',
  title: 'Coverage',
  about: 'One row per item, sorted by id.',
  key: ['id'],
  columns: COLUMNS,
  listRows: ({ items }) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
