/**
 * Dates of the publication in words, for the screen: each piece has its value for the attribute `datetime` with it. What
 * search engines and other programs read of a date is in `time/period.ts`.
 */
import { type Day, listHoldings } from '../../model/days/day.ts';
import { getWhen, type Item } from '../../model/item.ts';
import { toPresentDay } from '../../model/publication.ts';
import { earliest } from '../../time/bounds.ts';
import { isInstant, type When } from '../../time/when.ts';
import { toClockPieces } from '../../time/words/clocks.ts';
import { type Language, type Style, toFormed } from '../../time/words/language.ts';
import { capitalize, type Piece, type Pieces, toText } from '../../time/words/pieces.ts';
import { toDayPoint } from '../../time/words/point-words.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Slots } from '../../words/message.ts';
import type { Sentence, SlotValue } from '../../words/slots.ts';
import type { Context } from '../context.ts';

/** PLACE, and the day, which has a capital letter only if there is no place before it. */
export type Dateline = ReturnType<typeof toDateline>;

export function toDateline(context: Context, item: Item, form: 'short' | 'long') {
  const style: Style = { language: context.language, form, weekday: true };
  const place = item.place?.caption;
  const date = toPieces(item.day, style);
  return { place, date: place === undefined ? capitalize(date) : date };
}

/** “12 Feb 2025”, “between 3 and 12 Feb 2025”, by the clock of the desk. */
export function toShortDate(context: Context, text: string): Pieces;
export function toShortDate(context: Context, text: string | undefined): Pieces | undefined;
export function toShortDate({ publication, language }: Context, text: string | undefined) {
  return text === undefined
    ? undefined
    : toPieces(getWhen(text, publication.about.zone), { language });
}

export function toDateText(context: Context, text: string): string {
  return toText(toShortDate(context, text));
}

/** The same without the hour, which would need a city: the day on the clock that wrote it. */
export function toDayPieces(context: Context, of: When | string, frame?: Style['frame']): Pieces;
export function toDayPieces(
  context: Context,
  of: When | string | undefined,
  frame?: Style['frame'],
): Pieces | undefined;
export function toDayPieces(
  { publication, language }: Context,
  of: When | string | undefined,
  frame?: Style['frame'],
) {
  if (of === undefined) return undefined;
  const when = typeof of === 'string' ? getWhen(of, publication.about.zone) : of;
  return toPieces(isInstant(when) ? toDayPoint(when) : when, { language, frame });
}

/** By the clock of the place where it belongs, then by that of each capital where it differs. */
export function toClocks(
  context: Context,
  text: string,
  home: { name: string; zone: string },
): Pieces {
  const others = context.cities.filter(({ zone }) => zone !== home.zone);
  return toClockPieces(getWhen(text, home.zone), home, others, { language: context.language });
}

/** When the newest of the items was added, by the clock of the desk. */
export function findNewestAdded(
  { publication }: Context,
  items: readonly Item[],
): When | undefined {
  const { zone } = publication.about;
  return items
    .map(({ data }) => getWhen(data.dates.added, zone))
    .reduce<When | undefined>(
      (best, when) =>
        best === undefined || earliest(when, zone) > earliest(best, zone) ? when : best,
      undefined,
    );
}

export function plain(text: string): Piece[] {
  return [{ text }];
}

/** What the slots of a sentence are filled with that has dates among them. */
type Filled<Values> = { readonly [Name in keyof Values]: Pieces | string | number };

/** A sentence with dates in its slots, each in the form that its slot names, as plain text in which no line parts a date. */
export function fillDates<Values extends object>(
  { language }: Context,
  sentence: Sentence<Values>,
  values: Filled<Values>,
): string {
  const filled = Object.entries<Pieces | string | number>(values).map(([name, value]) => [
    name,
    typeof value !== 'object'
      ? value
      : (form: string | undefined) =>
          toText(toFormed(value, form, language)).replaceAll(' ', '\u00a0'),
  ]);
  return sentence(Object.fromEntries(filled) as Values);
}

/** The same as pieces, for what prints the marks of dates. */
export function fillPieces<Values extends object>(
  { language }: Context,
  sentence: Sentence<Values>,
  values: { readonly [Name in keyof Values]: Pieces },
): Pieces {
  const filled = Object.entries<Pieces>(values).map(([name, value]) => [
    name,
    (form: string | undefined) => toFormed(value, form, language),
  ]);
  const parts = sentence.toParts(Object.fromEntries(filled) as Slots);
  return (parts as (string | Pieces)[]).flatMap((part) =>
    typeof part === 'string' ? { text: part } : part,
  );
}

/** “April 2025” for `2025-04`. */
export function toMonthName(
  { months, date }: Language,
  month: string,
  form: 'long' | 'short' = 'long',
): string {
  return date({ month: months[form][Number(month.slice(5)) - 1] ?? '', year: month.slice(0, 4) });
}

/**
 * Up to which day the record goes, in words. No page knows when it is read: how things stand is told with this day.
 */
export type UpTo = NonNullable<ReturnType<typeof findUpTo>>;

/** `undefined` of an empty record. */
export function findUpTo(context: Context) {
  const { about } = context.publication;
  const present = toPresentDay(context.publication);
  if (present === '') return undefined;
  return { day: toShortDate(context, present), isEnded: about.ended !== undefined };
}

/** “Last updated 13 Nov 2025”, “Record ended 13 Nov 2025”; empty of an empty record. */
export function toUpToText(context: Context): string {
  const upTo = findUpTo(context);
  const { updated, ended } = context.words.frame;
  return upTo === undefined
    ? ''
    : fillDates(context, upTo.isEnded ? ended : updated, { day: upTo.day });
}

/** A sentence of how things stand, with the day on which they stood so in its slot `{day}`: that of the record, or `known`. */
export function fillPresent<Values extends { readonly day: SlotValue }>(
  context: Context,
  sentence: Sentence<Values>,
  values: Omit<Values, 'day'>,
  known = findUpTo(context)?.day,
): string {
  return fillDates(context, sentence, {
    ...values,
    day: known ?? [],
  } as Filled<Values>);
}

// What a day is called, and what it holds in a few words.

/** “Thursday 24 April 2025”. */
export function toDayTitle({ language, publication }: Context, on: string): Pieces {
  const when = getWhen(on, publication.about.zone);
  return toPieces(when, { language, form: 'long', weekday: true });
}

/** “Thu 24 Apr”, with the year if it is another than that of `beside`. */
export function toDayName({ language, publication }: Context, on: string, beside = on): Pieces {
  const when = getWhen(on, publication.about.zone);
  const year = on.slice(0, 4) !== beside.slice(0, 4);
  return toPieces(when, { language, weekday: true, year });
}

/** “5–11 May 2025”, from one day to another. */
export function toRange({ language, publication }: Context, from: string, to: string): Pieces {
  const text = from === to ? from : `${from}/${to}`;
  return toPieces(getWhen(text, publication.about.zone), { language, frame: 'table' });
}

/** As many of its holdings as a line of a list has room for. */
const FEW = 2;

/** What the desk calls the day, else what it holds: “three statements, one decision”. */
export function toDayNote(context: Context, day: Day): string {
  const { text, days: say } = context.words;
  return day.entry?.data.title ?? listHoldings(say.holds, [day]).slice(0, FEW).join(text.comma);
}

/** The name of the day for titles and feeds: “Thursday 24 April 2025: Two ministries deny”. */
export function toDayHeadline(context: Context, on: string, title: string | undefined): string {
  const name = context.words.text.capital(toText(toDayTitle(context, on)));
  return title === undefined ? name : context.words.text.continued(name, title);
}
