/** The text of a file that is not there yet. */
import { toUnsafe } from './edit-error.ts';
import { isDeepStrictEqual } from 'node:util';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { listNamesBelow, openFields } from './fields.ts';
import { printLines } from './print-yaml.ts';
import type { Value } from './value.ts';

/** Its fields in the order of the manual, then its body. Throws EditError if they could not be read again. */
export function newEntry(kind: KindName, data: Readonly<Record<string, Value>>, body = ''): string {
  const names = listNamesBelow(kind, []);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const sorted = Object.fromEntries(
    Object.entries(data).toSorted(([a], [b]) => place(a) - place(b)),
  );
  const yaml = printLines(sorted, { indent: 0, lineEnd: '\n' })
    .map((line) => `${line}\n`)
    .join('');
  const words = body.trim() === '' ? '' : `\n${body.trim()}\n`;
  const text = getKind(kind).format === 'yaml' ? yaml : `---\n${yaml}---\n${words}`;
  if (isDeepStrictEqual(openFields({ kind, text }).data, sorted)) return text;
  throw toUnsafe('the new file');
}
