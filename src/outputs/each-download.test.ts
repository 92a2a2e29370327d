import * as bibtex from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../test/support/publication.ts';
import { listItemsCited } from './citations/reference.ts';
import { eachDownload } from './each-download.ts';

test('long files are cut by year, and in their place each format cites the parts', () => {
  const names = ['2024/12/a', '2024/12/b', '2025/03/c'];
  const items = Object.fromEntries(names.map((name) => [`coverage/${name}.mdx`, toItem({})]));
  const context = toTestContext({ ...SMALLEST, ...items });
  const whole = new Map([...eachDownload(context)].map(({ path, body }) => [path, body]));
  expect([...whole.keys()]).toEqual(['citations.bib', 'citations.ris', 'citations.json']);
  // Half of each, and not the whole of any.
  const most = Math.max(...[...whole.values()].map((body) => body.length)) * 0.6;
  const cut = new Map([...eachDownload(context, most)].map(({ path, body }) => [path, body]));
  const toKeys = (path: string) =>
    (JSON.parse(cut.get(path) ?? '') as { id: string; URL: string }[]).map((one) => one.id);
  const index = JSON.parse(cut.get('citations.json') ?? '') as { title: string; URL: string }[];
  expect(index.map(({ title, URL: url }) => [title, url])).toEqual([
    ['Citations: 2024', 'https://record.example/citations/2024.json'],
    ['Citations: 2025', 'https://record.example/citations/2025.json'],
  ]);
  const parts = ['2024', '2025'].flatMap((year) => toKeys(`citations/${year}.json`));
  expect(parts).toEqual(
    listItemsCited(context).flatMap(({ references }) => references.map(({ key }) => key)),
  );
  const bib = ['2024', '2025'].map((year) => cut.get(`citations/${year}.bib`)).join('\n');
  expect(bib).toBe(whole.get('citations.bib'));
  expect(
    bibtex.parse(cut.get('citations.bib') ?? '').entries.map(({ fields }) => fields.url),
  ).toEqual(['2024', '2025'].map((year) => `https://record.example/citations/${year}.bib`));
  expect(cut.get('citations.ris')).toContain('UR  - https://record.example/citations/2025.ris');
});
