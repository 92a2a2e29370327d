/** A kind is done when its entries have pages: what links to them passes the check as soon as the files are there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KIND_NAMES } from '../src/content/kinds/kinds.ts';
import { openSession } from '../src/build/session.ts';
import { listAllPages } from '../src/site/subjects.ts';
import { toContext } from '../src/site/context.ts';
import { toTestSettings } from './support/settings.ts';

const ROOT = 'test/publications';

const published = readdirSync(ROOT).flatMap((name) => {
  const { publication, problems } = openSession(toTestSettings(join(ROOT, name, 'content'))).read();
  if (publication === undefined || problems.some(({ severity }) => severity === 'error')) return [];
  const pages = new Set(listAllPages(toContext(publication)).map(({ url }) => url));
  return [...publication.byUrl.values()].map(({ kind, url }) => ({ kind, url, pages }));
});

test.each(KIND_NAMES)('every %s of the golden publications has a page', (kind) => {
  const all = published.filter((thing) => thing.kind === kind);
  expect(all).not.toEqual([]);
  expect(all.filter(({ url, pages }) => !pages.has(url)).map(({ url }) => url)).toEqual([]);
});
