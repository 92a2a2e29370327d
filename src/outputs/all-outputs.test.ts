import { expect, test } from 'vitest';
import { toTestContext, SMALLEST } from '../../test/support/publication.ts';
import { joinOutputs, listOutputs } from './all-outputs.ts';

const file = (path: string) => ({ path, body: '' });

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
