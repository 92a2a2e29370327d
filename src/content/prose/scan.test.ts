import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBody } from './bodies.arbitrary.ts';
import { MAX_BYTES, scan } from './scan.ts';

const codes = (body: string) =>
  scan(body).findings.map(({ code, offset }) => `${code}@${String(offset)}`);

describe('scan', () => {
  test.each([
    '',
    'Plain words.\n',
    '> > a\n',
    '- a\n  - b\n',
    '<Quote by="a">b</Quote>\n'.repeat(500),
    '[a](/b)\n\n'.repeat(900),
    'é'.repeat(MAX_BYTES / 2),
    'a_'.repeat(2000),
    '_a_ '.repeat(2001),
  ])('an article may go to the parser %#', (body) => {
    expect(scan(body)).toEqual({ findings: [], parsable: true });
  });

  test.each([
    ['brackets', '['.repeat(8000), 'prose.too-deep@32'],
    ['brackets, some of them closed', '[[]'.repeat(33), 'prose.too-deep@94'],
    ['quotes', '>'.repeat(8000), 'prose.too-deep@0'],
    ['quotes with spaces', `x\n${'> '.repeat(33)}a`, 'prose.too-deep@2'],
    ['lists', '- '.repeat(33), 'prose.too-deep@0'],
    ['numbered lists', '1. '.repeat(33), 'prose.too-deep@0'],
    ['indentation', `${' '.repeat(66)}a`, 'prose.too-deep@0'],
    ['tabs', `${'\t'.repeat(17)}a`, 'prose.too-deep@0'],
    ['parentheses', '('.repeat(33), 'prose.too-deep@32'],
    ['tags', '<Aside>\n\n'.repeat(33), 'prose.too-deep@288'],
    ['entities', '&amp;'.repeat(2001), 'prose.too-many@10000'],
    ['brackets that code hides', '[`]`'.repeat(501), 'prose.too-many@2000'],
    ['tags', '<A/> '.repeat(2001), 'prose.too-many@10000'],
    ['braces', '{} '.repeat(501), 'prose.too-many@1500'],
    ['underscores', `a ${'a_'.repeat(2001)}`, 'prose.too-many@2'],
    ['marks', '> a\n'.repeat(8001), 'prose.too-many@32000'],
    [
      'cells',
      `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|\n'.repeat(100)}`,
      'prose.too-many@4038',
    ],
  ])('no parser sees too many %s', (_, body, wanted) => {
    expect(scan(body).parsable).toBe(false);
    expect(codes(body)).toEqual([wanted]);
  });

  test('256 KiB are counted in bytes', () => {
    expect(scan('é'.repeat(MAX_BYTES / 2)).parsable).toBe(true);
    expect(codes('é'.repeat(MAX_BYTES / 2 + 1))).toEqual(['prose.too-large@0']);
    expect(scan('a'.repeat(MAX_BYTES + 1)).parsable).toBe(false);
  });

  test.each([
    '\0',
    '\u0007',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u2067',
    '\ufeff',
    '\ufffd',
    '\uffff',
    '\ue000',
    '\ud800',
    '\r',
  ])('the character %j is named where it stands', (character) => {
    expect(codes(`é😀${character}x`)).toEqual(['prose.control-character@3']);
  });

  test('line ends of both sorts, tabs, joiners and marks of direction are fine', () => {
    expect(codes('a\r\nb\n\tc 👩‍👩‍👧 \u200ex')).toEqual([]);
  });

  test.each([
    ['---\na: b\n', 0],
    ['\n\n  +++\r\nx', 4],
  ])('%j starts with a fence', (body, offset) => {
    expect(codes(body)).toEqual([`prose.front-matter@${String(offset)}`]);
  });

  test('places are inside the text', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        for (const { offset } of scan(body).findings)
          expect(offset).toBeLessThan(Math.max(1, body.length));
      }),
    );
  });
});
