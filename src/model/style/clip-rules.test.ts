import { expect, test } from 'vitest';
import { toAddressKey } from '../../kinds/address-key.ts';
import { BASE, item, say, toEntries } from '../entries.fixture.ts';
import { findClipDoubts } from './clip-rules.ts';

const PAGE =
  'The ministry — as ever — said on Friday that the fish would be counted again in the new harbour.\n\n“It isn’t so, and never was,” said Ann. “We   count.”';
const CLIPS = new Map([[toAddressKey('https://post.example/a'), [PAGE]]]);

function tell(
  body: string,
  clips: ReadonlyMap<string, readonly string[]> = CLIPS,
  sources?: string,
) {
  const text = item(body, sources === undefined ? {} : { sources });
  const kept = { pages: clips, seen: new Map<string, string>() };
  return findClipDoubts(toEntries({ ...BASE, 'coverage/2025/04/a.mdx': text }), kept).map(
    ({ code, at }) => `${code} ${'line' in at ? `${String(at.line)}:${String(at.column)}` : ''}`,
  );
}

test.each([
  ['Ann: fish would be counted again in the new.', []],
  ['Ann: “that the fish would be counted again in the new”.', []],
  ['Ann:\n\nthe FISH would be counted again in the new one.', ['style.copied 12:1']],
])('of our words %j is copied %j', (body, expected) => {
  expect(tell(body)).toEqual(expected);
});

test.each([
  ["It isn't so, and never was", {}, []],
  ['It isn’t so […] We count.', {}, []],
  ['We count. […] It isn’t so', {}, ['quote.unseen 10:1']],
  ['It is not so', {}, ['quote.unseen 10:1']],
  ['It is not so', { kind: 'paraphrase' }, []],
  ['Es ist nicht so', { lang: 'de', original: 'It isn’t so', translator: 'the desk' }, []],
] as const)('the quotation %j with %j gives %j', (words, attributes, expected) => {
  expect(tell(say('a', attributes, words))).toEqual(expected);
});

test('where a page is not there nothing is said of it', () => {
  expect(tell(say('a', {}, 'It is not so'), new Map())).toEqual([]);
  const two =
    'sources: [{ outlet: post, url: https://post.example/a }, { outlet: wire, url: https://wire.example/b }]';
  expect(tell(say('a', { source: '0 1' }, 'It is not so'), CLIPS, two)).toEqual([]);
  expect(tell(say('a', { source: '0' }, 'It is not so'), CLIPS, two)).toEqual([
    'quote.unseen 10:1',
  ]);
});
