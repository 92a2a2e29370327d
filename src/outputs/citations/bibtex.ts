import { toOneLine } from '../print/one-line.ts';
import { findIssued } from './issued.ts';
import type { Reference } from './reference.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Records for BibTeX and biblatex, in UTF-8. Names and titles stand in a second pair of braces: names because nobody
 * has said which part is the family name, titles so that no style changes their capitals.
 */
export function printBibtex(references: readonly Reference[]): string {
  return references.map(printRecord).join('\n');
}

function printRecord(reference: Reference): string {
  const { key, type, title, authors, container, url, language, archive, note } = reference;
  const [year, month, day] = findIssued(reference.issued)?.start ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{{${escape(title)}}}`],
    [
      'author',
      authors.length === 0
        ? undefined
        : `{${authors.map((name) => `{${escape(name)}}`).join(' and ')}}`,
    ],
    [type === 'article' ? 'journal' : 'publisher', `{${escape(container)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', url === undefined ? undefined : `{${escapeUrl(url)}}`],
    ['language', language === undefined ? undefined : `{${escape(language)}}`],
    ['note', toNote(note, archive)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value},\n`],
  );
  return `@${type === 'article' ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`;
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
