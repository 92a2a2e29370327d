/** Whoever has more coverage than their page shows has a list of it, and nobody else. */
import { expect, test } from 'vitest';
import { toMdx, toPublication } from '../../../test/support/publication.ts';
import { toContext } from '../context.ts';
import { toLatestCount } from '../parts/list/coverage-list.ts';
import { listListPages } from './coverage-lists.ts';

const SPOKEN =
  '<Statement id="s" by="ann" kind="paraphrase" about="q" position="yes" said="2025-04-01" to="reporters" venue="briefing">It is so.</Statement>';

function listUrls(count: number): string[] {
  const items = Array.from({ length: count }, (_, at): [string, string] => [
    `coverage/2025/04/i-${String(at)}.mdx`,
    toMdx(
      {
        title: `Item ${String(at)}`,
        summary: 'What it says.',
        dates: { added: '2025-04-02' },
        sources: [{ outlet: 'post', url: `https://post.example/${String(at)}` }],
        topics: ['hub'],
      },
      SPOKEN,
    ),
  ]);
  const context = toContext(
    toPublication({
      ...Object.fromEntries(items),
      'outlets/post.yaml': 'name: Post\nhomepage: https://post.example\n',
      'people/ann.mdx': toMdx({ name: 'Ann' }),
      'topics/hub.mdx': toMdx({ title: 'Hub', summary: 'All of it.' }),
      'questions/q.mdx': toMdx({
        title: 'Is it so?',
        definition: 'Whether.',
        positions: { yes: 'It is.', no: 'It is not.' },
        topics: ['hub'],
      }),
    }),
  );
  return listListPages(context).map(({ url }) => url);
}

test.each([
  ['topic', '/topics/hub/coverage'],
  ['question', '/questions/q/coverage'],
  ['person', '/people/ann/coverage'],
] as const)('of a %s', (kind, url) => {
  const shown = toLatestCount(kind);
  expect(listUrls(shown)).not.toContain(url);
  expect(listUrls(shown + 1)).toContain(url);
});
