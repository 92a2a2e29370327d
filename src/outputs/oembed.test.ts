import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../model/entries.fixture.ts';
import { getWords } from '../words/words.ts';
import { listOembeds } from './oembed.ts';

const en = getWords('en');

test('what is made for frames says how it is shown, with whole addresses', () => {
  const { publication } = buildFiles({ 'coverage/2025/04/a.mdx': item(say('x')) });
  const files = listOembeds({
    publication,
    siteUrl: 'https://test.example',
    words: en,
    language: en.dates,
  });
  const one = files.find(({ path }) => path === 'embed/statements/2025/04/a/x.json');
  expect(JSON.parse(String(one?.body))).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'An item',
    provider_name: 'Test',
    provider_url: 'https://test.example/',
    html: expect.stringMatching(
      /^<div style="[^"]+"><iframe src="https:\/\/test\.example\/embed\/statements\/2025\/04\/a\/x" title="An item" height="308" style="[^"]+100cqi\)\)" loading="lazy"><\/iframe><\/div>$/,
    ) as string,
    width: 300,
    height: 308,
  });
});
