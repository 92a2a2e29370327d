/** What is cited, before it becomes BibTeX, RIS or CSL-JSON: our page about a piece, or the piece itself. */
import { toFullAddress } from '../../site/addresses/print.ts';
import {
  getWhen,
  type Item,
  type SourcePiece,
  toPieceTitle,
  toPublishedHere,
} from '../../model/item.ts';
import type { Publication } from '../../model/publication.ts';
import { onceRead } from '../../model/reads.ts';
import type { Thing } from '../../model/thing.ts';
import { listAuthors, listWriters, type Writer } from '../../model/writers.ts';
import { isPoint, type Point, type When } from '../../time/when.ts';
import type { Words } from '../../words/words.ts';

/** What references are made from; the contexts of views and outputs have more. */
export interface CitationContext {
  readonly publication: Publication;
  readonly siteUrl: string;
  readonly words: Words;
}

export interface Reference {
  /** Unique in the publication: letters, digits, hyphens, and a dot, which ids lack, before the number of a source. */
  readonly key: string;
  readonly type: 'page' | 'article' | 'record';
  readonly title: string;
  readonly authors: readonly Writer[];
  readonly container: string;
  readonly issued: When | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly archive: string | undefined;
  readonly note: string | undefined;
}

interface Cited {
  readonly id: string;
  readonly references: readonly Reference[];
}

/** Our page of every published item, each followed by the pieces that it covers; by id in code units. */
export const listItemsCited = onceRead((context: CitationContext): readonly Cited[] => {
  const items = context.publication.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return items.map((item) => ({ id: item.id, references: listItemReferences(context, item) }));
});

export function listItemReferences(context: CitationContext, item: Item): Reference[] {
  return [
    toPageReference(context, item),
    ...item.pieces.map((piece) => toPieceReference(context, item, piece)),
  ];
}

function toPageReference(context: CitationContext, item: Item): Reference {
  const { publication, siteUrl } = context;
  const { about } = publication;
  return {
    key: toKey(context, item.id),
    type: 'page',
    title: item.caption,
    authors: listAuthors(publication, item),
    container: about.name,
    issued: getWhen(toPublishedHere(about, item.data.dates.added), about.zone),
    url: `${siteUrl}${item.url}`,
    language: item.data.language ?? about.language,
    archive: undefined,
    note: undefined,
  };
}

/** The page of a question as it stood at the end of the record; the desk is its author. */
export function toQuestionReference(
  context: CitationContext,
  { id, caption, url }: Thing<'question'>,
): Reference {
  const { publication, siteUrl } = context;
  const { about, record } = publication;
  return {
    key: toKey(context, `question-${id}`),
    type: 'page',
    title: caption,
    authors: [{ name: about.name, isBody: true, parts: undefined }],
    container: about.name,
    issued: record.days && getWhen(record.days.last, about.zone),
    url: `${siteUrl}${url}`,
    language: about.language,
    archive: undefined,
    note: undefined,
  };
}

/** A file with the references of a year or month. */
export function toPartReference(
  context: CitationContext,
  { period, url }: { readonly period: string; readonly url: string },
): Reference {
  const { publication, siteUrl, words } = context;
  const { name, language } = publication.about;
  return {
    key: toKey(context, `citations-${period}`),
    type: 'page',
    title: words.rates.named({ name: words.data.citations, text: period }),
    authors: [{ name, isBody: true, parts: undefined }],
    container: name,
    issued: undefined,
    url: `${siteUrl}${url}`,
    language,
    archive: undefined,
    note: undefined,
  };
}

function toPieceReference(context: CitationContext, item: Item, piece: SourcePiece): Reference {
  const { source, index, publisher, published, url, isOfficial, archive } = piece;
  return {
    key: `${toKey(context, item.id)}.source-${index + 1}`,
    type: isOfficial ? 'record' : 'article',
    title: toPieceTitle(piece, context.words),
    authors: listWriters(context.publication, piece),
    container: publisher,
    issued: published?.when,
    url,
    language: source.language,
    archive: archive && toFullAddress(context, archive.url),
    note: source.note ?? source.unlinked,
  };
}

/** Begins with the address of the site, so that two publications in one library share no key. */
function toKey({ siteUrl }: CitationContext, id: string): string {
  const { host, pathname } = new URL(siteUrl);
  return `${host}${pathname}/${id}`.replace(/[^A-Za-z0-9]+/g, '-');
}

/** The parts of a date that reference managers know: a day, a month or a year, or two of these. */
export interface Issued {
  /** `[2025, 2, 12]`, `[2025, 2]` or `[2025]`, as far as it is known. */
  readonly start: readonly number[];
  readonly end: readonly number[] | undefined;
  readonly isDoubtful: boolean;
  /** The unknown end of an interval; `start` is then the known one. */
  readonly isOpen: 'start' | 'end' | undefined;
}

/** A time counts as the day in its own zone, as printed on the piece. `undefined` for a decade or century. */
export function findIssued(when: When | undefined): Issued | undefined {
  if (when === undefined) return undefined;
  const ends = isPoint(when) ? [when] : [when.start, when.end].filter(isPoint);
  const [start, end] = ends.map(toParts);
  if (start === undefined || start.length === 0) return undefined;
  return {
    start,
    end: end?.length === 0 ? undefined : end,
    isDoubtful: when.uncertain || when.approximate,
    isOpen: isPoint(when) || ends.length > 1 ? undefined : isPoint(when.start) ? 'end' : 'start',
  };
}

function toParts({ year, month, day, precision }: Point): number[] {
  if (precision === 'decade' || precision === 'century') return [];
  return [year, month, day].filter((part) => part !== null);
}

/** White space and control characters become one space, for formats in which a line end or a tag could be forged. */
export function toOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
