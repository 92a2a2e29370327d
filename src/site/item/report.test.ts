/** Where a reader tells of an error: in the form of the repository, which knows the page already. */
import { expect, test } from 'vitest';
import { publication } from '../../content/kinds/publication.ts';
import { ABOUT, buildFiles, item } from '../../model/entries.fixture.ts';
import { toContext } from '../context.ts';
import { toPageFrame } from '../parts/frame/frame.ts';
import { toCoverageItemView } from './item.ts';

function read(more: object, siteUrl: string) {
  const about = publication.parse({ ...ABOUT, ...more });
  const { publication: built } = buildFiles({ 'coverage/2025/04/a-b.mdx': item('Words.') }, about);
  const [first] = built.items;
  if (first === undefined) throw new Error('no item');
  const context = toContext(built, siteUrl);
  return { ...toCoverageItemView(context, first), suggest: toPageFrame(context).suggest };
}

test('the form is filled in with the whole address of the item', () => {
  const repository = 'https://github.com/name/ferries';
  const { report = '', suggest } = read({ repository }, 'https://paper.example/fish');
  expect(report.startsWith(`${repository}/issues/new?template=error.yml&`)).toBe(true);
  expect(new URL(report).searchParams.get('page')).toBe(
    'https://paper.example/fish/coverage/2025/04/a-b',
  );
  expect(suggest).toBe(`${repository}/issues/new?template=coverage.yml`);
});

test('without a repository there is none', () => {
  const { report, suggest } = read({}, 'https://paper.example');
  expect([report, suggest]).toEqual([undefined, undefined]);
});
