import { expect, test } from 'vitest';
import { toTestContext, SMALLEST } from '../../test/support/publication.ts';
import { CSV_TABLES } from './tables/tables.ts';
import { watchReads } from '../model/reads.ts';
import { joinOutputs, listOutputs, readsFew, toOutputs } from './all-outputs.ts';
import { toHeaders } from './headers.ts';

const file = (path: string) => ({ path, body: '' });
const isBody = (name: string) => name.startsWith('body ');

/** For readers of the site, its hosts and search engines; all else is for the programs of others. */
const OWN =
  /^(_|sitemap|robots|humans|llms|opensearch|site\.webmanifest|search\/|days\/all\.json$|\.well-known\/|[a-z-]+\.css$)/;

test('the programs of others may read feeds, data, calendars and citations from their pages', () => {
  const files = listOutputs(toTestContext(SMALLEST), [{ url: '/' }], 0).map(({ path }) => path);
  const open = files.filter((path) => toHeaders(`/${path}`)['Access-Control-Allow-Origin'] === '*');
  expect(files.filter((path) => !OWN.test(path))).toEqual(open);
  expect(open.length).toBeGreaterThan(30);
});

test('which feeds there are is known before one is printed', () => {
  const feeds = Object.entries(toOutputs(toTestContext(SMALLEST), [])).filter(([name]) =>
    readsFew(name),
  );
  const { made: files, reads } = watchReads(() => feeds.flatMap(([, list]) => [...list()]));
  expect(reads.filter(isBody)).toEqual([]);
  const printed = watchReads(() => files.map(({ body }) => body));
  expect(printed.reads.filter(isBody)).toHaveLength(1);
});

test('two outputs at one path are an error that names both', () => {
  expect(() => [
    ...joinOutputs({ feeds: () => [file('rss.xml')], data: () => [file('RSS.xml')] }),
  ]).toThrow('RSS.xml: feeds and data');
});

test('paths are below the site, and the same content gives the same bytes', () => {
  const pages = [{ url: '/' }];
  const files = listOutputs(toTestContext(SMALLEST), pages);
  expect(files.filter(({ path }) => /^\/|\/\/|\.\./.test(path))).toEqual([]);
  expect(listOutputs(toTestContext(SMALLEST), pages)).toEqual(files);
});

/** A CSV file beside them would be missing in `datapackage.json` and on the page `/data`. */
test('every file of comma-separated values is one of the tables', () => {
  const files = listOutputs(toTestContext(SMALLEST), [{ url: '/' }]).map(({ path }) => path);
  expect(files.filter((path) => path.endsWith('.csv'))).toEqual(
    CSV_TABLES.map(({ name }) => `data/${name}.csv`),
  );
});
