/** One thing that somebody said, taken from the item whose body holds it. */
import type { Venue } from '../../content/kinds/shared.ts';
import type { Position } from '../../content/problems/lines.ts';
import { recalled } from '../../content/problems/memoize.ts';
import type { Reading, RelationType, StatementKind } from '../../content/prose/statement-rule.ts';
import { toStatementUrl } from '../../site/addresses/pages.ts';
import {
  certainlyBefore,
  earliest,
  findWrittenDay,
  latest,
  type Span,
  toLastWrittenDay,
} from '../../time/bounds.ts';
import { isPoint, type Placed, type When } from '../../time/when.ts';
import type { Spot } from '../entry.ts';
import { getWhen, type Item } from '../item.ts';
import type { Publication } from '../publication.ts';
import { findEntity, type Register } from '../register.ts';
import type { Entity, Thing } from '../thing.ts';

export interface Statement {
  /** `/coverage/2025/04/some-item#id` */
  readonly address: string;
  readonly id: string;
  readonly item: Item;
  /** `undefined` for an anonymous one. */
  readonly speaker: Entity | undefined;
  /** The speaker; for a joint statement, everyone spoken for; empty for an anonymous one. */
  readonly speakers: readonly Entity[];
  /** Their names, or how the report describes an anonymous one: “a White House official”. */
  readonly nameSpeakers: () => string;
  /** The role at the time, as written. */
  readonly role: string | undefined;
  /** Those spoken for, as written; several for a joint statement. */
  readonly onBehalfOf: readonly Entity[];
  /** The sides that it speaks for, each once, see `listParties`; empty if the speaker has no side. */
  readonly parties: readonly string[];
  /** Ids of those whose word it is: those spoken for or, if there are none, the speaker. */
  readonly voices: readonly string[];
  /** Whether it commits its sides: an anonymous one does not, since nobody answers for it. */
  readonly onRecord: boolean;
  /** The listener: an entity with a page, or words. */
  readonly to: Entity | string | undefined;
  readonly venue: Venue | undefined;
  readonly kind: StatementKind;
  /** The words shown, as plain text. */
  readonly words: string;
  readonly wordCount: number;
  readonly hedges: readonly string[];
  readonly lang: string | undefined;
  readonly original: string | undefined;
  readonly translator: string | undefined;
  readonly happened: Placed | undefined;
  readonly said: Placed;
  readonly published: Placed;
  /** Where `published` was found: in the statement, its source, another source of its item, or when it was added. */
  readonly publishedBy: 'statement' | 'source' | 'item' | 'added';
  readonly added: Placed;
  /** Zones by which a day without an hour may have been written, see `listClocks`; empty if unknown. */
  readonly clocks: readonly string[];
  /** The certain bounds of `said` and `published`, kept for comparing many. */
  readonly certain: { readonly said: Span; readonly published: Span };
  /** The day from which a reader could know it, see `toKnownDay`. */
  readonly knownOn: string;
  readonly about: Thing<'question'> | undefined;
  readonly position: string | undefined;
  readonly step: Reading | undefined;
  readonly note: string | undefined;
  /** Places in the item’s list of sources, from 0. */
  readonly sources: readonly number[];
  readonly relations: readonly Relation[];
  /** How later statements bear on it, in the order in which they were said. */
  readonly reverse: readonly Relation[];
  readonly place: Position;
}

/** The piece to cite for it: the first of its sources, which is the first of its item unless it names others. */
export function findPiece({ item, sources }: Pick<Statement, 'item' | 'sources'>) {
  return item.pieces[sources[0] ?? 0];
}

/** `from` was said no earlier than `to`, as far as the dates say. */
export interface Relation {
  readonly type: RelationType;
  readonly from: Statement;
  readonly to: Statement;
  /** Whether `from` was certainly public before `to`, so that its readers could not know what it bears on. */
  readonly precedesClaim: boolean;
}

/**
 * The day of `published` as written there, whatever the zone, so that a reader can check it against the page. For a
 * vaguer date, the last day that it may mean, or the day on which the thing was added here if that is earlier.
 */
export function toKnownDay(published: When, added: When): string {
  const day = toLastWrittenDay(published);
  const exact = isPoint(published) && ['day', 'minute', 'second'].includes(published.precision);
  const latest = toLastWrittenDay(added);
  return exact || day < latest ? day : latest;
}

/** The day from which a reader could know the piece; without a date of publication, the day on which it was added. */
export function toPieceKnownDay({ data, zone }: Item): string {
  const added = getWhen(data.dates.added, zone);
  const published = data.sources[0]?.published;
  return toKnownDay(published === undefined ? added : getWhen(published, zone), added);
}

/** Whether the piece covered was published on that very day; a vague date, or none, does not count. */
export function isPublishedOn({ pieces: [piece] }: Item, on: string): boolean {
  return piece?.published !== undefined && findWrittenDay(piece.published.when) === on;
}

/**
 * The day from which a reader could know what an item reports: the latest of the day of the piece covered, of its own
 * statements, since title and summary may speak of them, and of further sources whose outlet these name. Other sources
 * may be older background or later copies.
 */
export function toItemKnownDay(item: Item, statements: readonly Statement[]): string {
  return toLatest(
    toOwnKnownDay(item),
    statements.map(({ knownOn }) => knownOn),
  );
}

const toOwnKnownDay = recalled((item: Item) =>
  toLatest(toPieceKnownDay(item), listNamedDays(item)),
);

function toLatest(first: string, days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), first);
}

/** The days of further pieces that title or summary name. */
function listNamedDays({ data, zone, pieces }: Item): string[] {
  const [lead, ...further] = pieces;
  const text = `${data.title}\n${data.summary}`;
  return further.flatMap(({ outlet, publisher, published }) =>
    published === undefined || outlet === lead?.outlet || !text.includes(publisher)
      ? []
      : [toKnownDay(published.when, getWhen(data.dates.added, zone))],
  );
}

/** Where a statement’s words can be read, by its id in the body of `thing`; `undefined` without an address. */
export function findCite({ record }: Publication, { url }: Thing, id: string): string | undefined {
  const statement = record.byAddress.get(toStatementUrl(url, id));
  return statement && findPiece(statement)?.url;
}

// Links to quoted words on other sites’ pages (https://wicg.github.io/scroll-to-text-fragment).

/** A longer quotation is found by its first and last words, so that an omission between them does no harm. */
const WHOLE = 8;
const ENDS = 4;

/** From this many words without an apostrophe on, only those are used: pages write apostrophes in several ways. */
const PLAIN = 4;

/** `url` with a fragment that makes browsers show `words`; other browsers show the page from its top. */
export function addTextFragment(url: string, words: string): string {
  const spoken = chooseWords(words);
  if (spoken.length === 0) return url;
  const told = spoken.length <= WHOLE ? [spoken] : [spoken.slice(0, ENDS), spoken.slice(-ENDS)];
  const directive = `:~:text=${told.map((part) => encode(part.join(' '))).join(',')}`;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}

/** Dots and brackets stand for words that the speaker did not say there. */
function chooseWords(words: string): string[] {
  const whole = findLongest(words.split(/…|\.\.\.|\[[^\]]*\]/u));
  const plain = findLongest(whole.join(' ').split(/\S*['’‘"“”]\S*/u));
  return plain.length >= PLAIN ? plain : whole;
}

function findLongest(parts: readonly string[]): string[] {
  return parts
    .map((part) => part.split(/\s+/u).filter((word) => word !== ''))
    .reduce((best, part) => (part.length > best.length ? part : best), []);
}

/** The directive has a use for hyphens. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The place to correct in a statement; `attribute` is the one that is wrong. */
export function toSpot(
  { item, place }: Pick<Statement, 'item' | 'place'>,
  attribute: string,
): Spot {
  return { entry: item.entry, at: place, field: `Statement.${attribute}` };
}

type Entities = Pick<Register, 'entities'>;

/** The sides of those spoken for, in order, or that of the speaker; each once. Some have none. */
export function listParties(
  register: Entities,
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
  said: Placed,
): string[] {
  const voices = listVoices(speaker, onBehalfOf);
  return [...new Set(voices.flatMap((voice) => findParty(register, voice, said) ?? []))];
}

/** Those spoken for or, if there are none, the speaker. */
export function listVoices(
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
): readonly Entity[] {
  return onBehalfOf.length > 0 || speaker === undefined ? onBehalfOf : [speaker];
}

/**
 * Its own side; else that of an organization in which a person held a role on that day, or of a body above. `undefined`
 * if none of these belongs to a side.
 */
export function findParty(register: Entities, voice: Entity, on: Placed): string | undefined {
  return sideOf(register, voice) ?? sideOfRoles(register, voice, on);
}

function sideOf(
  register: Entities,
  thing: Entity,
  seen: readonly Entity[] = [],
): string | undefined {
  if ('party' in thing.data && thing.data.party !== undefined) return thing.data.party;
  if (thing.kind !== 'organization' || thing.data.parent === undefined || seen.includes(thing))
    return undefined;
  const parent = findEntity(register, thing.data.parent);
  return parent?.kind === 'organization' ? sideOf(register, parent, [...seen, thing]) : undefined;
}

function sideOfRoles(register: Entities, thing: Entity, said: Placed): string | undefined {
  if (thing.kind !== 'person') return undefined;
  for (const { organization, from, to } of thing.data.roles ?? []) {
    if (organization === undefined) continue;
    const zone = said.zone;
    const begins = from !== undefined && certainlyBefore(said, { when: getWhen(from, zone), zone });
    const ended = to !== undefined && certainlyBefore({ when: getWhen(to, zone), zone }, said);
    const body = begins || ended ? undefined : findEntity(register, organization);
    const isBody = body?.kind === 'organization' || body?.kind === 'outlet';
    const side = isBody ? sideOf(register, body) : undefined;
    if (side !== undefined) return side;
  }
  return undefined;
}

export type Role = NonNullable<Thing<'person'>['data']['roles']>[number];

/** Those held at the end of the record. */
export function listCurrentRoles(publication: Publication, { data }: Thing<'person'>): Role[] {
  return (data.roles ?? []).filter((role) => isHeld(publication, role));
}

export function isHeld({ about, items }: Publication, { from, to }: Role): boolean {
  const newest = items[0];
  if (newest === undefined) return to === undefined;
  const now = latest(newest.day, newest.zone);
  const begun = from === undefined || earliest(getWhen(from, about.zone), about.zone) <= now;
  return begun && (to === undefined || latest(getWhen(to, about.zone), about.zone) > now);
}
