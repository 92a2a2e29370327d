import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFoundWords, toExcerpt, toMarked, toWhole, type ExcerptSegment } from './excerpt.ts';

/** `a [b] c` with hits in brackets. */
function print(segments: readonly ExcerptSegment[]): string {
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
  expect(print(toExcerpt(content, locations, ''))).toBe(printed);
});

test('an excerpt lies where most hits are, and says where it was cut', () => {
  const printed = print(toExcerpt(words.join(' '), [5, 60, 61, 70], ''));
  expect(printed).toMatch(/^… w54 .* \[w60 w61\] .* \[w70\] .* w83 …$/);
});

test('hits near the beginning leave the beginning in place', () => {
  expect(print(toExcerpt(words.join(' '), [20], ''))).toMatch(/^w0 .* w29 …$/);
});

test('an excerpt adds and loses nothing', () => {
  const text = fc.array(
    fc.string({ unit: fc.constantFrom(...Array.from('ab, “.习平東话시とประبِשָé')), minLength: 1 }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (list, locations) => {
      const content = list.join(' ');
      const shown = toExcerpt(content, locations, '')
        .map((one) => one.text)
        .join('');
      const bare = shown.startsWith('… ') && !content.startsWith('… ') ? shown.slice(2) : shown;
      expect(content.includes(bare) || content.includes(bare.slice(0, -1))).toBe(true);
      const whole = toWhole(content, locations, '');
      expect(whole.map((one) => one.text).join('')).toBe(content);
    }),
  );
});

test.for([
  ['访习近平后', [1, 2], '习近平', '访[习近平]后'],
  ['访习近平后', [1], '习', '访[习]近平后'],
  ['東京で話した', [0, 1], '東京で', '[東京で]話した'],
  ['시진핑 주석은', [3], '주석', '시진핑 [주석]은'],
  ['ประเทศไทย', [0, 1, 2, 3], 'ประเทศ', '[ประเทศ]ไทย'],
  ['قال كِتَابٌ، ثم', [1], 'كتاب', 'قال [كِتَابٌ]، ثم'],
  ['בֵּית־הַסֵּפֶר.', [1], 'הספר', 'בֵּית־[הַסֵּפֶר].'],
  ['בֵּית־הַסֵּפֶר.', [0, 1], 'בית־הספר', '[בֵּית־הַסֵּפֶר].'],
  ['בית שָׁלוֹם.', [1], 'שלום', 'בית [שָׁלוֹם].'],
] as const)('%s, found at %s by %s: %s', ([content, locations, q, printed]) => {
  expect(print(toExcerpt(content, locations, q))).toBe(printed);
});

test('an excerpt of a text without spaces is as long as others, cut between letters', () => {
  const text = '习近平访问北京大学后发表讲话'.repeat(20);
  const printed = print(toExcerpt(text, [100], '北京'));
  expect(printed).toMatch(/^… .{50,70}…$/su);
});

test('found words are told as they stand, once each', () => {
  expect(listFoundWords('Calls, call “Call” (calls) x', [0, 1, 2, 3], '')).toEqual([
    'calls',
    'call',
  ]);
  expect(listFoundWords('x', [9], '')).toEqual([]);
  expect(listFoundWords('访习近平后', [1, 2], '习近平')).toEqual(['习近平']);
});

test.for([
  ['Call, recall the caller', ['call'], '[Call], recall the caller'],
  ['访习近平后', ['习近平'], '访[习近平]后'],
  ['AT&T (a.b)', ['a.b', 'at&t'], '[AT&T] ([a.b])'],
  ['Text', [], 'Text'],
  ['The Élysée’s', ['elysee'], 'The [Élysée]’s'],
  ['كِتَابٌ', ['كتاب'], '[كِتَابٌ]'],
  ['Ёлка и ёлки', ['елка'], '[Ёлка] и ёлки'],
  ['وبالكتابِ والكاتب', ['كتاب'], '[وبالكتابِ] والكاتب'],
  ['שֶׁבַּסֵּפֶר מספרים', ['ספר'], '[שֶׁבַּסֵּפֶר] מספרים'],
  ['ＴｉｋＴｏｋ在美国', ['tiktok'], '[ＴｉｋＴｏｋ]在美国'],
] as const)('%s with %s marked: %s', ([text, marked, printed]) => {
  expect(print(toMarked(text, marked))).toBe(printed);
});
