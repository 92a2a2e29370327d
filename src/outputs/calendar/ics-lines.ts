/** Content lines of iCalendar (RFC 5545, section 3.1). */
import { pad, type CalendarDay } from '../../time/calendar.ts';

/** A property: its name with parameters, and its value, which is printed as it is. */
export type Property = readonly [name: string, value: string];

/** Lines of at most 75 octets with CRLF; no character is cut in two. */
export function printProperties(properties: readonly Property[]): string {
  return properties.map(([name, value]) => fold(`${name}:${value}`)).join('');
}

/** A value of type TEXT: RFC 5545, section 3.3.11. Controls other than a tab are not text and become U+FFFD. */
export function toIcsText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[^\P{Cc}\t]/gu, '\ufffd');
}

/** `20250212` */
export function toIcsDay({ year, month, day }: CalendarDay): string {
  return `${pad(year, 4)}${pad(month)}${pad(day)}`;
}

/** `20250212T075800Z`, of epoch milliseconds. */
export function toIcsTime(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

const WIDTH = 75;

function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = toOctets(character);
    if (octets + size > WIDTH) {
      lines.push(current);
      // The blank that marks a continued line counts.
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current, ''].join('\r\n');
}

/** In UTF-8. */
function toOctets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
