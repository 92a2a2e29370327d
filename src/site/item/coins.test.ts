import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileLine } from '../../../test/support/hostile.ts';
import { SMALLEST, toItem, toTestContext } from '../../../test/support/publication.ts';
import { toSources } from '../parts/sources/sources.ts';
import { FEW } from '../../../test/support/properties.ts';

function toFields(source: Readonly<Record<string, unknown>>): URLSearchParams {
  const sources = [{ outlet: 'gazette', url: 'https://gazette.example/1', ...source }];
  const context = toTestContext({ ...SMALLEST, 'coverage/2025/02/first.mdx': toItem({ sources }) });
  const views = context.publication.items.flatMap((item) => toSources(context, item));
  return new URLSearchParams(views[0]?.coins);
}

test('a report with all that is known of it', () => {
  const credits = [
    { role: 'author', name: 'Jo' },
    { role: 'reporter', name: 'Kim' },
    { role: 'photographer', name: 'Lee' },
  ];
  const fields = toFields({ title: 'Theirs', credits, published: '2025-02-11', language: 'zh' });
  expect([...fields]).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', 'Theirs'],
    ['rft.source', 'The Gazette'],
    ['rft.au', 'Jo'],
    ['rft.au', 'Kim'],
    ['rft.date', '2025-02-11'],
    ['rft.identifier', 'https://gazette.example/1'],
    ['rft.language', 'zh'],
  ]);
});

test.each([
  ['Ann Lee', 'Lee, Ann'],
  ['Martin Luther King Jr.', 'King, Martin Luther Jr.'],
  ['Madonna', 'Madonna'],
  ['Staff, Wire', 'Staff Wire'],
])('%s is %s, which has one comma at most', (name, wanted) => {
  expect(toFields({ credits: [{ role: 'author', name }] }).getAll('rft.au')).toEqual([wanted]);
});

test('a record without a title is described in brackets', () => {
  const fields = toFields({ official: 'yes' });
  expect([fields.get('rft.type'), fields.get('rft.title')]).toEqual([
    'webpage',
    '[Document from The Gazette]',
  ]);
});

test('any title comes back as it was', () => {
  fc.assert(
    fc.property(hostileLine, (title) => {
      expect(toFields({ title }).get('rft.title')).toBe(title);
    }),
    { numRuns: FEW },
  );
});
