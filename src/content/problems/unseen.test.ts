import { expect, test } from 'vitest';
import { blankUnseen, hasUnseen, listUnseen } from './unseen.ts';

test.each([
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udc00',
  '\ufffd',
  '\ue000',
  '\r',
])('%j is not seen', (character) => {
  expect(hasUnseen(`a${character}b`)).toBe(true);
  expect(blankUnseen(`a${character}b`)).toBe('a b');
});

test.each(['a\tb\nc\r\n', 'é中😀', '👩‍👩‍👧', '\u200e\u200f'])('%j is', (text) => {
  expect(listUnseen(text, 1)).toEqual([]);
});

/** As Unicode classes them; of the marks of direction, those that change no order by force are let be. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufff9-\ufffb\ufffd]/u;
const LET_BE = ['\t', '\n', '\u061c', '\u200e', '\u200f'];

test('of all code units these are not seen, and no others', () => {
  const all = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));
  const unseen = all.filter((unit) => UNSEEN.test(unit) && !LET_BE.includes(unit));
  expect(all.filter(hasUnseen)).toEqual(unseen);
});

test('each is named where it stands, up to a number', () => {
  expect(listUnseen('😀\u2028x\u0007\u0007', 2)).toEqual([
    { offset: 2, code: 'U+2028' },
    { offset: 4, code: 'U+0007' },
  ]);
});
