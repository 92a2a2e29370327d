import { joinParts, type Writer } from '../../model/writers.ts';
import { pad } from '../../time/calendar.ts';
import { toOneLine } from './one-line.ts';
import { findIssued } from './issued.ts';
import type { Reference } from './reference.ts';

const TYPES = { page: 'ELEC', article: 'NEWS', record: 'GOVDOC' } as const satisfies Record<
  Reference['type'],
  string
>;

/** RIS (2011): a tag a line with CRLF. A value is one line, so white space in it becomes one blank. */
export function printRis(references: readonly Reference[]): string {
  return [...eachRis(references)].join('');
}

/** The same a record at a time. */
export function* eachRis(references: readonly Reference[]): Generator<string> {
  for (const reference of references) yield printRecord(reference);
}

function printRecord(reference: Reference): string {
  const { key, type, title, authors, container, url, language, archive, note } = reference;
  const issued = findIssued(reference.issued);
  const [year, month, day] = issued?.start ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[type]],
    ['ID', key],
    ['TI', title],
    ...authors.map((writer) => ['AU', toName(writer)] as const),
    [type === 'record' ? 'PB' : 'T2', container],
    ['PY', year === undefined ? undefined : pad(year, 4)],
    // Year, month, day and other information, each of which may be empty.
    ['DA', year === undefined ? undefined : [pad(year, 4), toTwo(month), toTwo(day), ''].join('/')],
    ['UR', url],
    ['LA', language],
    ['L2', archive],
    ['N1', note],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toOneLine(value)}\r\n`]))
    .join('');
}

/** “Family, Given, Suffix”; a name without parts stands without a comma, which would part it. */
function toName({ name, parts }: Writer): string {
  const withoutCommas = (text: string) => text.replaceAll(',', '');
  return parts === undefined ? withoutCommas(name) : joinParts(parts, withoutCommas);
}

function toTwo(part: number | undefined): string {
  return part === undefined ? '' : pad(part);
}
