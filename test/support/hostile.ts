import fc from 'fast-check';
import { blankUnseen } from '../../src/content/problems/unseen.ts';
import { character } from './characters.ts';

const MARKS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '&amp;',
  '&#13;',
  '<script>',
  '\\',
  '{',
  '}',
  '\\n',
  '%',
  '#',
  '$',
  '_',
  '^',
  '~',
  ',',
  ';',
  ':',
  '|',
  '`',
  '=1+1',
  '+',
  '-',
  '@',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '\u202e',
  '“',
  'é',
  '中',
  '👩‍🚀',
  'TY  - X',
  ' ',
] as const;

/** Texts made to break whatever prints them, lone surrogates and control characters included. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: character, maxLength: 6 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** The part of them that a field may hold: what the reader refuses, or trims, is left out. */
export const hostileLine: fc.Arbitrary<string> = hostile
  .map((text) => blankUnseen(text).replace(/\p{Cc}/gu, ''))
  .map((text) => `x${text}`.trim());
