import { joinParts, type Writer } from '../../model/writers.ts';
import { pad } from '../../time/calendar.ts';
import { findIssued, type Issued } from './issued.ts';
import { toOneLine } from './one-line.ts';
import type { Reference } from './reference.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Records for BibTeX and biblatex, in UTF-8. `date` is what biblatex reads, `year` and `month` what BibTeX does. Titles
 * and the names of bodies stand in a second pair of braces, so that no style changes their capitals or parts them.
 */
export function printBibtex(references: readonly Reference[]): string {
  return [...eachBibtex(references)].join('');
}

/** The same a record at a time. */
export function* eachBibtex(references: readonly Reference[]): Generator<string> {
  let gap = '';
  for (const reference of references) {
    yield `${gap}${printRecord(reference)}`;
    gap = '\n';
  }
}

function printRecord(reference: Reference): string {
  const { key, type, title, authors, container, url, language, archive, note } = reference;
  const issued = findIssued(reference.issued);
  const [year, month] = issued?.start ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{{${escape(title)}}}`],
    ['author', authors.length === 0 ? undefined : `{${authors.map(toName).join(' and ')}}`],
    [type === 'article' ? 'journal' : 'publisher', `{${escape(container)}}`],
    ['date', issued && `{${toDate(issued)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['url', url === undefined ? undefined : `{${escapeUrl(url)}}`],
    ['language', language === undefined ? undefined : `{${escape(language)}}`],
    ['note', toNote(note, archive)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value},\n`],
  );
  return `@${type === 'article' ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`;
}

/** “Family, Given” and “Family, Jr., Given”; a body in braces; a person whose name nobody has parted as one word. */
function toName({ name, isBody, parts }: Writer): string {
  if (isBody) return `{${escape(name)}}`;
  if (parts === undefined) return escape(name).replace(/[ ,]/g, '{$&}');
  return joinParts(parts, toPart, ['family', 'suffix', 'given']);
}

/** What would part the list of names, or the name, stands in braces. */
function toPart(part: string): string {
  const text = escape(part);
  return /,|\band\b/i.test(text) ? `{${text}}` : text;
}

/** EDTF, as biblatex reads it. */
function toDate({ start, end, isDoubtful, isOpen }: Issued): string {
  const mark = isDoubtful ? '~' : '';
  const [first, last] = [start, end].map((parts) => parts && `${toDay(parts)}${mark}`);
  if (last !== undefined) return `${first ?? ''}/${last}`;
  return isOpen === 'start'
    ? `/${first ?? ''}`
    : isOpen === 'end'
      ? `${first ?? ''}/`
      : (first ?? '');
}

function toDay([year = 0, ...rest]: readonly number[]): string {
  return [pad(year, 4), ...rest.map((part) => pad(part))].join('-');
}

function toNote(note: string | undefined, archive: string | undefined): string | undefined {
  const parts = [note, archive === undefined ? undefined : `Archived at ${archive}`].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : `{${escape(parts.join(' '))}}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** BibTeX counts braces even after a backslash, so those of the text become commands. White space becomes one blank. */
function escape(text: string): string {
  return toOneLine(text).replace(/[\\{}~^&%$#_]/g, (character) => COMMANDS[character] ?? character);
}

/** Addresses are taken as they are; only braces would end the field. */
function escapeUrl(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
