import type { Item } from '../../model/item.ts';
import { toAbsolute, type Context } from '../context.ts';
import { printCsv } from '../print/csv.ts';

/** The columns in order; lists are joined with a blank, since ids hold none. The source is the first one. */
const COLUMNS: Readonly<Record<string, (item: Item) => string | undefined>> = {
  title: ({ data: { title } }) => title,
  summary: ({ data: { summary } }) => summary,
  added: ({ data: { dates } }) => dates.added,
  happened: ({ data: { dates } }) => dates.happened,
  claimed: ({ data: { dates } }) => dates.claimed,
  updated: ({ data: { dates } }) => dates.updated,
  place: ({ data: { place } }) => place,
  topics: ({ data: { topics } }) => topics.join(' '),
  entities: ({ data: { entities } }) => entities.join(' '),
  language: ({ data: { language } }) => language,
  outlet: ({ data: { sources } }) => sources[0]?.outlet,
  source_title: ({ data: { sources } }) => sources[0]?.title,
  source_url: ({ data: { sources } }) => sources[0]?.url,
  source_published: ({ data: { sources } }) => sources[0]?.published,
  source_access: ({ pieces }) => pieces[0]?.access,
  sources: ({ data: { sources } }) => String(sources.length),
  corrections: ({ data: { corrections } }) => String(corrections?.length ?? 0),
};

/** One row an item, by id. The licence stands in `data/coverage.json`, since CSV has no place for it. */
export function toCoverageCsv(context: Context): string {
  const getters = Object.values(COLUMNS);
  const rows = context.publication.items
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((item) => [
      item.id,
      toAbsolute(context, item.url),
      ...getters.map((get) => get(item) ?? ''),
    ]);
  return printCsv([['id', 'url', ...Object.keys(COLUMNS)], ...rows]);
}
