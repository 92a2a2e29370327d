/** The line at which a problem stands, with its neighbours and a mark below it, as people read code. */
import { toPrintable } from './print.ts';
import type { Position } from './lines.ts';

/** Lines before and after. */
const AROUND = 1;
/** Characters of a line that are shown: as many before the place as a terminal has room for. */
const WIDTH = 96;
const BEFORE = 40;

/** `undefined` where the text has no such line. */
export function printFrame(text: string, { line, column }: Position): string | undefined {
  const lines = text.split(/\r?\n/);
  if (lines[line - 1] === undefined || text === '') return undefined;
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const left = Math.max(0, column - 1 - BEFORE);
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const isHere = number === line;
    const shown = cut(lines[number - 1] ?? '', left);
    rows.push(`${isHere ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (!isHere) continue;
    const at = column - 1 - left + (left > 0 ? 1 : 0);
    const mark = '^'.repeat(toLength(lines[number - 1] ?? '', column));
    rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(at)}${mark}`);
  }
  return rows.map((row) => `  ${row}`).join('\n');
}

/** A part of a long line, with a sign where more is left out. Tabs count as one character, as columns do. */
function cut(line: string, left: number): string {
  const part = toPrintable(line.replaceAll('\t', ' '))
    .slice(left, left + WIDTH)
    .toWellFormed();
  return `${left > 0 ? '…' : ''}${part}${line.length > left + WIDTH ? '…' : ''}`;
}

/** The word that begins there, or one sign. */
function toLength(line: string, column: number): number {
  const [word = '-'] = /^[\p{L}\p{N}_-]+/u.exec(line.slice(column - 1)) ?? [];
  return Math.min(word.length, WIDTH - BEFORE);
}
