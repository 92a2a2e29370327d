import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFoundWords, listWords, toExcerpt, toMarked, type Segment } from './excerpt.ts';

/** `a [b] c` with hits in brackets. */
function print(segments: readonly Segment[]): string {
  return segments
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')
    .trim();
}

const words = Array.from({ length: 100 }, (_, at) => `w${String(at)}`);

test.for([
  ['a “call,” then', [1], 'a “[call],” then'],
  ['a phone call came', [1, 2], 'a [phone call] came'],
  ['a phone, call came', [1, 2], 'a [phone], [call] came'],
  ['<mark>x</mark> & &amp; <b>', [0], '<[mark>x</mark]> & &amp; <b>'],
  ['nothing here', [], 'nothing here'],
  ['', [], ''],
] as const)('%s, found at %s: %s', ([content, locations, printed]) => {
  expect(print(toExcerpt(content, locations))).toBe(printed);
});

test('an excerpt lies where most hits are, and says where it was cut', () => {
  const printed = print(toExcerpt(words.join(' '), [5, 60, 61, 70]));
  expect(printed).toMatch(/^… w54 .* \[w60 w61\] .* \[w70\] .* w83 …$/);
});

test('hits near the beginning leave the beginning in place', () => {
  expect(print(toExcerpt(words.join(' '), [20]))).toMatch(/^w0 .* w29 …$/);
});

test('an excerpt adds and loses no words', () => {
  const text = fc.array(
    fc.string({ minLength: 1 }).filter((word) => /^\S+$/.test(word)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (list, locations) => {
      const content = list.join(' ');
      const shown = toExcerpt(
        content,
        locations.filter((at) => at < list.length),
      )
        .map((one) => one.text)
        .join('');
      const bare = shown.replace(/^… /, '').replace(/ …$/, '').trim();
      expect(`${content} `).toContain(bare);
      expect(bare.split(' ').length).toBe(Math.min(list.length, 30));
    }),
  );
});

test('found words are told as they stand, once each', () => {
  expect(listFoundWords('Calls, call “Call” (calls) x', [0, 1, 2, 3])).toEqual(['calls', 'call']);
  expect(listFoundWords('x', [9])).toEqual(['']);
  expect(listWords('Élysée’s 2 naïve—words')).toEqual(['elysee', 's', '2', 'naive', 'words']);
});

test.for([
  ['Call, recall the caller', ['call'], '[Call], recall the caller'],
  ['访习近平后', ['习近平'], '访[习近平]后'],
  ['AT&T (a.b)', ['a.b', 'at&t'], '[AT&T] ([a.b])'],
  ['Text', [], 'Text'],
] as const)('%s with %s marked: %s', ([text, marked, printed]) => {
  expect(print(toMarked(text, marked))).toBe(printed);
});
