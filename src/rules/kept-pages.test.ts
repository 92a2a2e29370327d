import { expect, test } from 'vitest';
import { toAddressKey } from '../content/kinds/url.ts';
import { BASE, item, say, toEntries } from '../model/entries.fixture.ts';
import { judgeByPages } from './rules.ts';
import { holds } from './holds.ts';

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
  return judgeByPages(toEntries({ ...BASE, 'coverage/2025/04/a.mdx': text }), kept).map(
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

test.each([
  // Points that are not in brackets are the page’s own.
  ['We count … It isn’t so', 'It isn’t so. We count. And more.', false],
  ['It isn’t so… We count', '“It isn’t so, and never was,” said Ann. “We count.”', false],
  ['It isn’t so… We count', '“It isn’t so... We count,” said Ann.', true],
  ['It isn’t … so', '“It isn’t … so,” said Ann.', true],
  // What is left out between two speakers was said by neither.
  ['It isn’t so […] We count', '“It isn’t so,” said Ann Alder. “We count,” said Bo Birch.', false],
  ['It isn’t so […] We count', '“It isn’t so,” said Ann Alder. Bo Birch said: “We count.”', false],
  ['It isn’t so […] We count', 'Ann Alder: It isn’t so.\n\nBo Birch: We count.', false],
  [
    'It isn’t so […] We count',
    '“It isn’t so,” said Ann Alder. “Fish,” she said. “We count.”',
    true,
  ],
  ['It isn’t so […] We count', '“It isn’t so,” said Ann Alder. “We count,” Ms. Alder added.', true],
  [
    'It isn’t so […] We count',
    '“It isn’t so,” said Ann Alder. “No,” said Bo Birch. “We count,” said Ann Alder.',
    true,
  ],
  [
    'It isn’t so […] We count',
    'Ann Alder: It isn’t so. And fish. We count.\n\nBo Birch: No.',
    true,
  ],
  [
    'We count […] so it is',
    '“We count,” said Bo Birch. “We count fish and so it is,” said Ann Alder.',
    true,
  ],
  // Nor between two speakers without names, or introduced with other words.
  [
    'We agreed […] We did not',
    '“We agreed,” according to a US official. The other side differed: “We did not,” according to a Chinese diplomat.',
    false,
  ],
  [
    'We agreed […] We did not',
    'A US official said: “We agreed.” A Chinese spokesman said: “We did not.”',
    false,
  ],
  [
    'We agreed […] We did not',
    '“We agreed,” a US official said. “We did not,” a Chinese spokesman said.',
    false,
  ],
  ['我们同意[…]我们没有', '毛宁说：“我们同意。”林剑说：“我们没有。”', false],
  [
    'We agreed […] We did not',
    'Trump said “We agreed”. Later, Xi Jinping told reporters that “We did not”.',
    false,
  ],
  [
    'We agreed […] It is done',
    '“We agreed,” a US official said. “It is done,” the official said.',
    true,
  ],
  ['We agreed […] It is done', '“We agreed,” Donald Trump said. “It is done.”', true],
  ['We agreed […] It is done', 'Donald Trump said: “We agreed. We met. It is done.”', true],
  [
    'We agreed […] It is done',
    '“We agreed,” Donald Trump told reporters. “It is done,” he added.',
    true,
  ],
  [
    'We agreed […] It is done',
    '“We agreed,” according to Ann Alder. “It is done,” Alder said.',
    true,
  ],
  ['我们同意[…]已经完成', '毛宁说：“我们同意。”毛宁还表示：“已经完成。”', true],
  [
    'We agreed […] It is done',
    'The minister said they had met. “We agreed,” Ann Alder said. “It is done,” Alder told the BBC.',
    true,
  ],
  [
    'We agreed […] It is done',
    '“We agreed,” said the minister. “It is done,” the minister added.',
    true,
  ],
  // A line divides a word, and a sentence goes on where the quotation ends.
  ['We count the harbours', 'We count the har-\nbours now.', true],
  ['We count the well-known', 'We count the well-\nknown now.', true],
  ['We count the harbours', 'We count the har­bours now.', true],
  ['We count the well-known', 'We count the well and known.', false],
  ['It isn’t so.', '“It isn’t so,” said Ann.', true],
  ['It isn’t so,', '“It isn’t so.”', true],
  [
    'It isn’t so. […] We count.',
    '“It isn’t so, and never was,” said Ann. “We count – fish.”',
    true,
  ],
  ['It isn’t so.', '“It isn’t so much the fish,” said Ann.', false],
])('whether %j stands in %j', (quoted, page, isHeld) => {
  expect(holds(page, quoted)).toBe(isHeld);
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
