import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile } from '../../../test/support/hostile.ts';
import { printProperties, toIcsText } from './ics-lines.ts';

/** RFC 5545, sections 3.1 and 3.3.11, as a calendar would read it. */
function parseText(lines: string): string {
  const value = lines.replaceAll('\r\n ', '').slice('SUMMARY:'.length, -'\r\n'.length);
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) =>
    mark.toLowerCase() === 'n' ? '\n' : mark,
  );
}

test('a text comes back as it was, with plain line ends and without controls', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const wanted = text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\t\n]/gu, '\ufffd');
      expect(parseText(printProperties([['SUMMARY', toIcsText(text)]]))).toBe(wanted);
    }),
  );
});

test('no line is longer than 75 octets, and none cuts a character', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 20 }), (texts) => {
      const printed = printProperties([['SUMMARY', toIcsText(texts.join(' '))]]);
      const lines = printed.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  );
});
