import type { Item } from '../../model/item.ts';
import { toAbsolute, type Context } from '../context.ts';
import { printCsv } from '../print/csv.ts';
import { listOfKind } from './records.ts';
import { isKind } from '../../model/thing.ts';

type Row = Item['data'];

/** The columns in order; lists are joined with a blank, since ids hold none. The source is the first one. */
const COLUMNS: Readonly<Record<string, (data: Row) => string | undefined>> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  added: ({ dates }) => dates.added,
  happened: ({ dates }) => dates.happened,
  updated: ({ dates }) => dates.updated,
  place: ({ place }) => place,
  topics: ({ topics }) => topics.join(' '),
  entities: ({ entities }) => entities.join(' '),
  language: ({ language }) => language,
  outlet: ({ sources }) => sources[0]?.outlet,
  source_title: ({ sources }) => sources[0]?.title,
  source_url: ({ sources }) => sources[0]?.url,
  source_published: ({ sources }) => sources[0]?.published,
  source_access: ({ sources }) => sources[0]?.access,
  sources: ({ sources }) => String(sources.length),
  corrections: ({ corrections }) => String(corrections?.length ?? 0),
};

/** One row an item, by id. The licence stands in `data/coverage.json`, since CSV has no place for it. */
export function toCoverageCsv(context: Context): string {
  const getters = Object.values(COLUMNS);
  const rows = listOfKind(context, 'coverage')
    .filter((thing) => isKind(thing, 'coverage'))
    .map(({ id, url, data }) => [
      id,
      toAbsolute(context, url),
      ...getters.map((get) => get(data) ?? ''),
    ]);
  return printCsv([['id', 'url', ...Object.keys(COLUMNS)], ...rows]);
}
