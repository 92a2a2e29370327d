/** What was published last: enough to tell that a text changed in substance, or that a correction was taken out. */
import { createHash } from 'node:crypto';
import type { ProseFacts } from '../prose/facts.ts';
import type { Finding } from './entry.ts';
import type { Publication } from './publication.ts';
import { isKind, type Thing } from './thing.ts';

/** One row a thing, by its address without the first slash. */
export type Released = Readonly<Record<string, ReleasedRow>>;

/**
 * Digests of title and summary and of the body (`''` of things other than coverage), corrections, `dates.updated`;
 * of coverage also the digest of who is recorded to have said what, see `toSaidDigest`. A row without one is not
 * compared by it.
 */
export type ReleasedRow = readonly [
  head: string,
  body: string,
  corrections: number,
  updated: string,
  said?: string | undefined,
];

/** Published and withdrawn items, and whatever else has corrections; sorted. */
export function toReleased({ items, withdrawn, byUrl }: Publication): Released {
  const others = [...byUrl.values()].filter(
    ({ kind, data }) => kind !== 'coverage' && (data.corrections ?? []).length > 0,
  );
  const rows = [...items, ...withdrawn, ...others].map(
    (thing) => [toKey(thing), toRow(thing)] as const,
  );
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What changed since without a word about it. A thing that has moved is known by its old address. */
export function findSilentChanges({ byUrl }: Publication, released: Released): Finding[] {
  return [...byUrl.values()].flatMap((thing) => {
    const row = findRow(thing, released);
    return row === undefined
      ? []
      : [...findLostCorrection(thing, row), ...findSilentEdit(thing, row)];
  });
}

/** Addresses that were published and lead nowhere now. */
export function listGone({ byUrl, redirects }: Publication, released: Released): string[] {
  const known = new Set([...byUrl.keys(), ...redirects.map(({ from }) => from)]);
  return Object.keys(released).filter((key) => !known.has(`/${key}`));
}

function findLostCorrection({ entry, data }: Thing, [, , before]: ReleasedRow): Finding[] {
  const now = data.corrections?.length ?? 0;
  if (now >= before) return [];
  return [
    {
      entry,
      at: [data.corrections === undefined ? 'title' : 'corrections'],
      field: 'corrections',
      code: 'correction.gone',
      severity: 'error',
      message: `has ${String(now)} where ${String(before)} were published`,
      remedy: 'put it back: corrections are kept for good; add another one if it was wrong',
    },
  ];
}

function findSilentEdit(thing: Thing, row: ReleasedRow): Finding[] {
  if (!isKind(thing, 'coverage') || thing.data.status !== 'published') return [];
  const [, , corrections, updated] = row;
  const { entry, data } = thing;
  const isNoted =
    (data.corrections?.length ?? 0) > corrections || (data.dates.updated ?? '') !== updated;
  const field = findChangedField(toRow(thing), row);
  if (isNoted || field === undefined) return [];
  return [
    {
      entry,
      at: field === 'title, summary' ? ['title'] : { line: entry.bodyLine, column: 1 },
      field,
      code: 'change.silent',
      severity: 'warning',
      message: 'says something else than what was published',
      remedy:
        'add an entry to `corrections`, or set `dates.updated`; a mended spelling needs neither, `npm run release` takes it in',
    },
  ];
}

function findChangedField(now: ReleasedRow, before: ReleasedRow): string | undefined {
  if (now[0] !== before[0]) return 'title, summary';
  if (now[1] !== before[1]) return 'body';
  return before[4] === undefined || now[4] === before[4] ? undefined : 'Statement, Quote';
}

function findRow(thing: Thing, released: Released): ReleasedRow | undefined {
  const old =
    'redirects' in thing.data
      ? thing.data.redirects
      : 'aliases' in thing.data
        ? thing.data.aliases
        : undefined;
  const keys = [toKey(thing), ...(old ?? []).filter((one) => typeof one === 'string')];
  return keys.map((key) => released[key]).find((row) => row !== undefined);
}

function toRow(thing: Thing): ReleasedRow {
  const corrections = thing.data.corrections?.length ?? 0;
  if (!isKind(thing, 'coverage')) return ['', '', corrections, ''];
  const { title, summary, dates } = thing.data;
  return [
    toDigest(`${title} ${summary}`),
    toDigest(thing.entry.facts.text),
    corrections,
    dates.updated ?? '',
    toSaidDigest(thing.entry.facts),
  ];
}

/** Of what `Statement` and `Quote` say beside the text: speakers, dates, questions, positions, relations. */
function toSaidDigest({ statements, quotes }: ProseFacts): string {
  const said = statements.map(
    ({ place: _, text, as, to, original, translator, note, ...exact }) => [
      exact,
      [text, as, to, original, translator, note].map(toWords),
    ],
  );
  const quoted = quotes.map(({ by, as, lang = '', text }) => [by, lang, [text, as].map(toWords)]);
  return hash(JSON.stringify([said, quoted]));
}

function toDigest(text: string): string {
  return hash(toWords(text));
}

/** The words alone: case, punctuation, white space and links make no other text. */
function toWords(text = ''): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}

function toKey({ url }: Thing): string {
  return url.slice(1);
}
