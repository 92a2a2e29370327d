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

/** Texts that may break whatever prints them, lone surrogates and control characters included. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: character, maxLength: 6 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Those that a field may contain, without those that reading refuses or trims. */
export const hostileLine: fc.Arbitrary<string> = hostile
  .map((text) => blankUnseen(text).replace(/\p{Cc}/gu, ''))
  .map((text) => `x${text}`.trim());
