import { type SourcePiece, toPieceTitle } from '../../model/item.ts';
import { joinParts, listWriters, type Writer } from '../../model/writers.ts';
import { pad } from '../../time/calendar.ts';
import { findPeriod } from '../../time/period.ts';
import {
  type CitationContext,
  findIssued,
  type Issued,
  type Reference,
  toOneLine,
} from './reference.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Field = readonly [name: string, value: string | undefined];

function printFields(fields: readonly Field[], print: (name: string, value: string) => string) {
  return fields.map(([name, value]) => (value === undefined ? '' : print(name, value))).join('');
}

/**
 * Records for BibTeX and biblatex, in UTF-8. biblatex reads `date`, BibTeX reads `year` and `month`. Titles and the
 * names of bodies have a second pair of braces, so that no style changes their capitals or splits them.
 */
export function printBibtex(references: readonly Reference[]): string {
  return [...eachBibtex(references)].join('');
}

export function* eachBibtex(references: readonly Reference[]): Generator<string> {
  for (const [index, one] of references.entries())
    yield `${index === 0 ? '' : '\n'}${printEntry(one)}`;
}

function printEntry(reference: Reference): string {
  const { key, type, title, authors, container, url, language, archive, note } = reference;
  const issued = findIssued(reference.issued);
  const [year, month] = issued?.start ?? [];
  const fields: readonly Field[] = [
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
  const lines = printFields(fields, (name, value) => `  ${name} = ${value},\n`);
  return `@${type === 'article' ? 'article' : 'misc'}{${key},\n${lines}}\n`;
}

/** “Family, Given” and “Family, Jr., Given”; a body in braces; a person’s name without known parts as one word. */
function toName({ name, isBody, parts }: Writer): string {
  if (isBody) return `{${escape(name)}}`;
  if (parts === undefined) return escape(name).replace(/[ ,]/g, '{$&}');
  return joinParts(parts, toPart, ['family', 'suffix', 'given']);
}

/** A part that would split the name or the list of names goes in braces. */
function toPart(part: string): string {
  const text = escape(part);
  return /,|\band\b/i.test(text) ? `{${text}}` : text;
}

/** EDTF, as biblatex reads it. */
function toDate({ start, end, isDoubtful, isOpen }: Issued): string {
  const mark = isDoubtful ? '~' : '';
  const [first, last] = [start, end].map((parts) => parts && `${toDay(parts)}${mark}`);
  if (last !== undefined) return `${first ?? ''}/${last}`;
  return `${isOpen === 'start' ? '/' : ''}${first ?? ''}${isOpen === 'end' ? '/' : ''}`;
}

function toDay([year = 0, ...rest]: readonly number[]): string {
  return [pad(year, 4), ...rest.map((part) => pad(part))].join('-');
}

function toNote(note: string | undefined, archive: string | undefined): string | undefined {
  const parts = [note, archive && `Archived at ${archive}`].filter((part) => part !== undefined);
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

/** BibTeX counts braces even after a backslash, so those of the text become commands. White space becomes one space. */
function escape(text: string): string {
  return toOneLine(text).replace(/[\\{}~^&%$#_]/g, (character) => COMMANDS[character] ?? character);
}

/** Addresses stay as they are, except that braces would end the field. */
function escapeUrl(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

const RIS_TYPES = { page: 'ELEC', article: 'NEWS', record: 'GOVDOC' } as const satisfies Record<
  Reference['type'],
  string
>;

/** RIS (2011): one tag per line, with CRLF. A value is one line, so its white space becomes one space. */
export function printRis(references: readonly Reference[]): string {
  return [...eachRis(references)].join('');
}

export function* eachRis(references: readonly Reference[]): Generator<string> {
  for (const reference of references) yield printRecord(reference);
}

function printRecord(reference: Reference): string {
  const { key, type, title, authors, container, url, language, archive, note } = reference;
  const issued = findIssued(reference.issued);
  const [year, month, day] = issued?.start ?? [];
  const fields: readonly Field[] = [
    ['TY', RIS_TYPES[type]],
    ['ID', key],
    ['TI', title],
    ...authors.map((writer): Field => ['AU', toRisName(writer)]),
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
  return printFields(fields, (tag, value) => `${tag}  - ${toOneLine(value)}\r\n`);
}

/** “Family, Given, Suffix”; a name without known parts is printed without commas, which would split it. */
function toRisName({ name, parts }: Writer): string {
  const withoutCommas = (text: string) => text.replaceAll(',', '');
  return parts === undefined ? withoutCommas(name) : joinParts(parts, withoutCommas);
}

function toTwo(part: number | undefined): string {
  return part === undefined ? '' : pad(part);
}

const CSL_TYPES = {
  page: 'webpage',
  article: 'article-newspaper',
  record: 'document',
} as const satisfies Record<Reference['type'], string>;

/** CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), one record per line. */
export function* eachCslLine(references: readonly Reference[]): Generator<string> {
  let gap = '[\n';
  for (const reference of references) {
    yield `${gap}${JSON.stringify(toRecord(reference))}`;
    gap = ',\n';
  }
  yield references.length === 0 ? '[\n\n]\n' : '\n]\n';
}

function toRecord(reference: Reference) {
  const { key, type, title, authors, container, issued, url, language, archive, note } = reference;
  return {
    id: key,
    type: CSL_TYPES[type],
    title,
    author: authors.length === 0 ? undefined : authors.map(toCslName),
    'container-title': type === 'record' ? undefined : container,
    publisher: type === 'record' ? container : undefined,
    issued: toCslDate(issued),
    URL: url,
    language,
    archive_location: archive,
    note,
  };
}

/** A body is literal. A person’s name without known parts is a family name as a whole, like a name of one word. */
function toCslName({ name, isBody, parts }: Writer) {
  return isBody ? { literal: name } : (parts ?? { family: name });
}

function toCslDate(when: Reference['issued']) {
  const issued = findIssued(when);
  if (issued === undefined) return undefined;
  const { start, end, isDoubtful, isOpen } = issued;
  return {
    'date-parts': end === undefined ? [start] : [start, end],
    ...((isDoubtful || isOpen !== undefined) && { circa: true }),
  };
}

// A covered piece as an OpenURL context object in a span (COinS), in the Dublin Core form of Z39.88-2004: the journal
// form has no place for an address, and would make a report a journal article.

/** The `title` attribute of a span of class `Z3988`; see `toPieceTitle` for a piece without a title. */
export function toCoins({ publication, words }: CitationContext, piece: SourcePiece): string {
  const { source, isOfficial, publisher, published, url } = piece;
  const fields: readonly Field[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    // Zotero’s word; it reads no other.
    ['rft.type', isOfficial ? 'webpage' : 'newspaperArticle'],
    ['rft.title', toPieceTitle(piece, words)],
    ['rft.source', publisher],
    ...listWriters(publication, piece).map((writer): Field => ['rft.au', toCoinsName(writer)]),
    ['rft.date', published && findPeriod(published)],
    ['rft.identifier', url],
    ['rft.language', source.language],
  ];
  return printFields(fields, (key, value) => `&${key}=${encode(value)}`).slice(1);
}

/** “Family, Given Suffix”: Zotero ignores everything after a second comma. A name without known parts has no comma. */
function toCoinsName({ name, parts }: Writer): string {
  const withoutCommas = (text: string) => text.replaceAll(',', '');
  if (parts === undefined) return withoutCommas(name);
  const { family, ...rest } = parts;
  const given = [rest.given, rest.suffix].filter((part) => part !== undefined && part !== '');
  return joinParts({ family, given: given.join(' '), suffix: undefined }, withoutCommas);
}

/** A colon and a slash are allowed in a query (RFC 3986, 3.4), and addresses compress better unchanged. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
}
