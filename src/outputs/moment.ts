/** Dates of content as moments, for formats that know nothing else, and the moments of items. */
import { getWhen, findLastChange, type Item, toPublishedHere } from '../model/item.ts';
import { earliest, toLastWrittenDay } from '../time/bounds.ts';
import { pad, toWeekday } from '../time/calendar.ts';
import { toWallClock, toWallText } from '../time/zone.ts';
import { isInstant, isPoint, type When } from '../time/when.ts';
import { toFormed } from '../time/words/language.ts';
import { toText } from '../time/words/pieces.ts';
import { toDayPoint } from '../time/words/point-words.ts';
import { toPieces, toWhenWords } from '../time/words/words.ts';
import type { OutputContext } from './output-file.ts';
import { hash } from 'node:crypto';
import { perObject } from '../content/problems/memoize.ts';
import type { Publication } from '../model/publication.ts';
import type { Correction } from '../model/record.ts';
import { noteMoment, unwatched } from '../model/reads.ts';
import { isKind, type Thing } from '../model/thing.ts';

/**
 * Epoch milliseconds of a checked date. A date without a time is the first moment of its day in `zone`, so that
 * something published on that day, however early, is never in the future. A longer date stands for its first day, or
 * for its last if its start is open.
 */
export function toInstant(text: string, zone: string): number {
  return toMomentOf(getWhen(text, zone), zone);
}

function toMomentOf(when: When, zone: string): number {
  const first = earliest(when, zone);
  return Number.isFinite(first) ? first : earliest(getWhen(toLastWrittenDay(when), zone), zone);
}

function isDayAlone(text: string, zone: string): boolean {
  const when = getWhen(text, zone);
  return !(isPoint(when) && isInstant(when));
}

export function toRfc3339(moment: number): string {
  return `${toWallText(toWallClock(moment, 'UTC'), true)}Z`;
}

/** RFC 822 with a year of four digits, as in RSS, in UTC: `Wed, 12 Feb 2025 12:00:00 +0000`. */
export function toRfc822(moment: number): string {
  const clock = toWallClock(moment, 'UTC');
  const date = `${pad(clock.day)} ${MONTHS[clock.month - 1] ?? ''} ${pad(clock.year, 4)}`;
  return `${WEEKDAYS[toWeekday(clock)] ?? ''}, ${date} ${toWallText(clock, true).slice(-8)} +0000`;
}

/** The standard fixes these words in every language. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A date in words, without its hour, which would mean nothing without its zone. */
export function toPlainDay(context: OutputContext, when: When): string {
  return toWhenWords(isPoint(when) && isInstant(when) ? toDayPoint(when) : when, context);
}

/** “The record ended on 13 Nov 2025.”; `undefined` while it continues: programs then read its last day elsewhere. */
export function findEndedText({ publication, words, language }: OutputContext): string | undefined {
  const { ended, zone } = publication.about;
  if (ended === undefined) return undefined;
  const day = toPieces(getWhen(ended, zone), { language });
  return words.data.ended({ day: (form) => toText(toFormed(day, form, language)) });
}

interface ItemDates {
  readonly added: number;
  /** When its text was published here: not before the publication went live. */
  readonly published: number;
  /** The latest of that, `dates.updated` and the days of corrections. */
  readonly modified: number;
}

/** The dates of every published or withdrawn item, by its address. */
export const toItemDates = perObject(
  ({ items, withdrawnItems, about }: Publication): ReadonlyMap<string, ItemDates> =>
    new Map([...items, ...withdrawnItems].map((item) => [item.url, toDates(item, about)])),
);

export function getItemDates(publication: Publication, item: Item): ItemDates {
  return toItemDates(publication).get(item.url) ?? toDates(item, publication.about);
}

function toDates({ data }: Item, about: Publication['about']): ItemDates {
  const { zone } = about;
  const here = toPublishedHere(about, data.dates.added);
  const published = toInstant(here, zone);
  // The hour of a day without one may be later than that of a change on the same day.
  const modified = Math.max(published, toInstant(findLastChange(data, here, zone), zone));
  return { added: toInstant(data.dates.added, zone), published, modified };
}

/** When it was published here, as feeds say it: each item has its own second, and one for each of its statements. */
export function toFeedMoment(publication: Publication, item: Item): number {
  return findFeedMoment(publication, item.url) ?? getItemDates(publication, item).published;
}

/** When it last changed, as feeds say it: with its newest correction, at the moment given in the feed of those. */
export function toFeedUpdate(publication: Publication, item: Item): number {
  return Math.max(toFeedMoment(publication, item), findChange(publication, item));
}

/** When it was last corrected, as feeds say it; `-Infinity` if never. */
export function findChange(publication: Publication, thing: Thing): number {
  const changes = listChanges(publication, thing);
  return Math.max(...changes.map(({ id, at }) => findFeedMoment(publication, id) ?? at));
}

export function toCorrectionMoment(
  publication: Publication,
  { thing, index, on }: Pick<Correction, 'thing' | 'index' | 'on'>,
): number {
  const id = toCorrectionId(thing, index);
  return findFeedMoment(publication, id) ?? toInstant(on, publication.about.zone);
}

/** The moment of an item, or of a change, by its id; `undefined` if it has none. */
export function findFeedMoment(publication: Publication, id: string): number | undefined {
  noteMoment(id);
  return getSpread(publication).get(id);
}

const getSpread = perObject((publication: Publication) => unwatched(() => toSpread(publication)));

/** The publication of items, each with its statements, and all changes. */
function toSpread(publication: Publication): ReadonlyMap<string, number> {
  const { items, withdrawnItems, about, record } = publication;
  const all = [...items, ...withdrawnItems];
  const changes = [
    ...all.flatMap((item) => listChanges(publication, item)),
    ...record.corrections.map((one) => toChange(about.zone, one.thing, one.index, one.on)),
  ];
  return spreadMoments([
    ...all.map((item) => {
      const { added, published } = getItemDates(publication, item);
      return {
        id: item.url,
        at: published,
        isDay: isDayAlone(toPublishedHere(about, item.data.dates.added), about.zone),
        order: added,
        length: Math.max(1, record.of.get(item.url)?.length ?? 0),
      };
    }),
    ...new Map(changes.map((change) => [change.id, change])).values(),
  ]);
}

function listChanges({ about }: Publication, thing: Thing): Spreadable[] {
  const { corrections = [] } = thing.data;
  const updated = isKind(thing, 'coverage') ? thing.data.dates.updated : undefined;
  return [
    ...corrections.map(({ on }, index) => toChange(about.zone, thing, index, on)),
    ...(updated === undefined ? [] : [toChange(about.zone, thing, 'updated', updated)]),
  ];
}

function toChange(zone: string, thing: Thing, index: number | 'updated', on: string): Spreadable {
  return { id: toCorrectionId(thing, index), at: toInstant(on, zone), isDay: isDayAlone(on, zone) };
}

function toCorrectionId({ url }: Thing, index: number | 'updated'): string {
  return `${url}#${String(index)}`;
}

/** A moment to be moved within its day or minute, so that each is unique and sorting by time keeps the order. */
interface Spreadable {
  readonly id: string;
  /** Epoch milliseconds: the start of its day, or its hour. */
  readonly at: number;
  /** Whether it has only a day; something with an hour keeps it. */
  readonly isDay: boolean;
  /** What comes first within the day. Without it, the order depends only on the ids, so that it never changes. */
  readonly order?: number;
  /** How many seconds it takes: one for each entry that it adds to a feed. */
  readonly length?: number;
}

/** Seconds after midnight among which a day’s entries are spread: past, for anybody who publishes in the morning. */
const ROOM = 3600;

/**
 * Moments by id, each with a second of its own. Entries with an hour come first and keep it, unless another has the
 * same. The second of all others follows from their ids, so that a new entry moves none of them; if that second is
 * taken, or `order` puts the entry later, it gets the next free one.
 */
function spreadMoments(list: readonly Spreadable[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  const taken = new Set<number>();
  const place = ({ id, length = 1 }: Spreadable, from: number): number => {
    const start = findRoom(taken, from, length);
    for (let second = 0; second < length; second += 1) taken.add(start + second * 1000);
    spread.set(id, start);
    return start + length * 1000;
  };
  const sorted = list.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let next = -Infinity;
  for (const one of sorted.filter(({ isDay }) => !isDay)) next = place(one, Math.max(one.at, next));
  const days = sorted.filter(({ isDay }) => isDay);
  for (const [at, day] of Map.groupBy(days, (one) => one.at)) {
    const ordered = day
      .map((one) => ({ one, order: one.order ?? at, second: toSecond(one.id) }))
      .sort((a, b) => a.order - b.order || a.second - b.second || (a.one.id < b.one.id ? -1 : 1));
    let free = at;
    // Entries with an order are consecutive, and leave room for the others.
    for (const { one, order, second } of ordered)
      free = place(one, Math.max(free, order < at ? at : at + second * 1000));
  }
  return spread;
}

function findRoom(taken: ReadonlySet<number>, from: number, length: number): number {
  let start = from;
  for (let second = 0; second < length; second += 1)
    if (taken.has(start + second * 1000)) {
      start += (second + 1) * 1000;
      second = -1;
    }
  return start;
}

function toSecond(id: string): number {
  return Number.parseInt(hash('sha256', id).slice(0, 8), 16) % ROOM;
}
