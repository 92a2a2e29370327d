import { expect, test } from 'vitest';
import { toMdx, toPublication } from '../../test/support/publication.ts';
import { en } from '../words/en.ts';
import { eachMarkdown } from './markdown.ts';

const FILES = {
  'outlets/post.yaml': 'name: Post\nhomepage: https://post.example\n',
  'organizations/office.mdx': toMdx({ name: 'Office' }),
  'measures/duty.mdx': toMdx({
    title: 'A [duty]',
    actor: 'office',
    instrument: 'tariff',
    history: [
      {
        status: 'announced',
        on: '2025-04-01',
        cause: 'So it was *agreed*.',
        item: '2025/04/a',
        source: { outlet: 'post', url: 'https://post.example/m' },
      },
      {
        status: 'expired',
        on: '2025-05-01',
        cause: 'Another item tells of it.',
        source: { outlet: 'post', url: 'https://post.example/n' },
      },
    ],
  }),
  'coverage/2025/04/a.mdx': toMdx({
    title: 'Told',
    summary: 'What it says.',
    dates: { added: '2025-04-02' },
    sources: [{ outlet: 'post', url: 'https://post.example/a' }],
  }),
};

test('an item says why the steps came of which it tells, and no others', () => {
  const context = {
    publication: toPublication(FILES),
    siteUrl: 'https://test.example',
    words: en,
    language: en.dates,
  };
  const [file] = eachMarkdown(context);
  expect(file?.path).toBe('coverage/2025/04/a.md');
  const text = String(file?.body);
  expect(text).toContain(
    '- [A \\[duty\\]](https://test.example/measures/duty): So it was \\*agreed\\*.\n',
  );
  expect(text).not.toContain('Another item');
});
