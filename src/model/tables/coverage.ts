import type { Item } from '../item.ts';
import { count, dates, text, words } from './columns.ts';
import { toTable, type Column } from './table.ts';

const COLUMNS: readonly Column<Item>[] = [
  text('id', 'Id of the item: the path of its file.', ({ id }) => id),
  text('url', 'Its page.', ({ url }, site) => site + url),
  text('title', 'Our headline.', ({ data }) => data.title),
  text('summary', 'What it says, in a few lines.', ({ data }) => data.summary),
  ...dates<Item>(
    'added',
    'The day for which we added it. Before the day from which the publication is written as things happen it was written afterwards.',
    ({ data }) => data.dates.added,
  ),
  ...dates<Item>('happened', 'When it happened.', ({ data }) => data.dates.happened),
  ...dates<Item>(
    'claimed',
    'When it is claimed to have happened.',
    ({ data }) => data.dates.claimed,
  ),
  ...dates<Item>(
    'updated',
    'When we last changed it in substance.',
    ({ data }) => data.dates.updated,
  ),
  text('place', 'Id of the place in the dateline.', ({ data }) => data.place),
  words('topics', 'Ids of its topics.', ({ data }) => data.topics),
  words('entities', 'Ids of whom and what it is about.', ({ data }) => data.entities),
  text(
    'lang',
    'Language of our text, if not that of the publication.',
    ({ data }) => data.language,
  ),
  text('outlet', 'Id of the outlet of its first source.', ({ data }) => data.sources[0]?.outlet),
  text('source_title', 'Title of that report.', ({ data }) => data.sources[0]?.title),
  text('source_url', 'Its address.', ({ data }) => data.sources[0]?.url),
  ...dates<Item>(
    'source_published',
    'When that report was published.',
    ({ data }) => data.sources[0]?.published,
  ),
  text(
    'source_access',
    'What a reader needs to read it: free, registration, metered or subscription.',
    ({ pieces }) => pieces[0]?.access,
  ),
  count('sources', 'How many sources it has.', ({ data }) => data.sources.length),
  count('corrections', 'How many corrections it has.', ({ data }) => data.corrections?.length ?? 0),
];

export const COVERAGE = toTable<Item>({
  name: 'coverage',
  title: 'Coverage',
  about: 'One row an item, by id.',
  key: ['id'],
  columns: COLUMNS,
  listRows: ({ items }) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
