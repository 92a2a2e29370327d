/**
 * Dates in words, as pages print them: each piece carries its value for the attribute `datetime`. Dates for search
 * engines and other programs are in `time/period.ts`.
 */
import { type Day, listHoldings } from '../../model/days/day.ts';
import { getWhen, type Item, toItemDays } from '../../model/item.ts';
import { toPresentDay } from '../../model/publication.ts';
import { toAnchor, toMonthText } from '../../time/months.ts';
import { isInstant, isPoint, type When } from '../../time/when.ts';
import { toClockPieces } from '../../time/words/clocks.ts';
import { type Language, type Style, toFormed } from '../../time/words/language.ts';
import { capitalize, type Piece, type Pieces, toText } from '../../time/words/pieces.ts';
import { toDayPoint } from '../../time/words/point-words.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Slots } from '../../words/message.ts';
import type { Sentence, SlotValue } from '../../words/slots.ts';
import type { Context } from '../context.ts';

/** The place, and the day or days. The day has a capital letter only if there is no place before it. */
export type Dateline = ReturnType<typeof toDateline>;

export function toDateline(context: Context, item: Item, form: 'short' | 'long') {
  const days = toItemDays(item);
  const style: Style = { language: context.language, form };
  const place = item.place?.caption;
  const date = toPieces(days, {
    ...style,
    ...(isPoint(days) ? { weekday: true } : { weekday: false, frame: 'table' as const }),
  });
  return { place, date: place === undefined ? capitalize(date) : date };
}

/** “12 Feb 2025”, “between 3 and 12 Feb 2025”, by the desk’s clock. */
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

/** By the clock of `home`, then by the clock of each capital where it differs. */
export function toClocks(
  context: Context,
  text: string,
  home: { name: string; zone: string },
): Pieces {
  const others = context.cities.filter(({ zone }) => zone !== home.zone);
  return toClockPieces(getWhen(text, home.zone), home, others, { language: context.language });
}

export function plain(text: string): Piece[] {
  return [{ text }];
}

type Filled<Values> = { readonly [Name in keyof Values]: Pieces | string | number };

/** A sentence with dates, each in the form that its slot asks for, as plain text. No line breaks inside a date. */
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

/** The same as pieces, which keep the `datetime` of each date. */
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

/** The last day of the record. Pages do not know when they are read, so whatever says how things stand names it. */
export type UpTo = NonNullable<ReturnType<typeof findUpTo>>;

/** `undefined` if the record is empty. */
export function findUpTo(context: Context) {
  const { about } = context.publication;
  const present = toPresentDay(context.publication);
  if (present === '') return undefined;
  return { day: toShortDate(context, present), isEnded: about.ended !== undefined };
}

/** “Last updated 13 Nov 2025”, “Record ended 13 Nov 2025”; empty if the record is. `own` is the day of a part of it. */
export function toUpToText(context: Context, own?: string): string {
  const upTo = findUpTo(context);
  if (upTo === undefined) return '';
  const { updated, ended } = context.words.frame;
  return upTo.isEnded
    ? fillDates(context, ended, { day: upTo.day })
    : fillDates(context, updated, { day: own ? toShortDate(context, own) : upTo.day });
}

/** How things stand. The slot `{day}` gets the day for which this is true: the last one of the record, or `known`. */
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

/**
 * The month (`2025-04`) of each date, or its year if the month is not known. The list keeps its order although dates
 * overlap, so a month that has ended does not begin again; `undefined` stays in the month of the date before it.
 */
export function listMonthsInOrder(dates: readonly (When | undefined)[]): string[] {
  let last = '';
  return dates.map((when) => {
    if (when === undefined) return last;
    const { year, month } = toAnchor(when);
    const own = month === null ? String(year) : toMonthText({ year, month });
    if (own > last) last = own;
    return last;
  });
}

/** The month of a part of a list, or its year; `''` is the part before the first month that is known. */
export function toPartName({ language, words }: Context, month: string): string {
  if (month === '') return words.timeline.noStart;
  return month.length > 5
    ? words.text.capital(toMonthName(language, month))
    : language.date({ year: month });
}

/** Parts of a list whose newest comes first, by month. */
export function listByMonth<Value>(
  context: Context,
  values: readonly Value[],
  toWhen: (value: Value) => When,
): { readonly name: string; readonly values: Value[] }[] {
  const months = listMonthsInOrder(values.map(toWhen).reverse()).reverse();
  const parts = Map.groupBy(values.entries(), ([at]) => months[at] ?? '');
  return [...parts].map(([month, part]) => ({
    name: toPartName(context, month),
    values: part.map(([, value]) => value),
  }));
}

// Names of days, and what a day holds in a few words.

/** “Thursday 24 April 2025”. */
export function toDayTitle({ language, publication }: Context, on: string): Pieces {
  const when = getWhen(on, publication.about.zone);
  return toPieces(when, { language, form: 'long', weekday: true });
}

/** “Thu 24 Apr”, with the year if it is not that of `beside`. */
export function toDayName({ language, publication }: Context, on: string, beside = on): Pieces {
  const when = getWhen(on, publication.about.zone);
  const year = on.slice(0, 4) !== beside.slice(0, 4);
  return toPieces(when, { language, weekday: true, year });
}

/** “5–11 May 2025”. */
export function toRange({ language, publication }: Context, from: string, to: string): Pieces {
  const text = from === to ? from : `${from}/${to}`;
  return toPieces(getWhen(text, publication.about.zone), { language, frame: 'table' });
}

/** The number of holdings that fit into a line. */
const FEW = 2;

/** The desk’s title for the day, or what the day holds: “three statements, one decision”. */
export function toDayNote(context: Context, day: Day): string {
  const { text, days: say } = context.words;
  return day.entry?.data.title ?? listHoldings(say.holds, [day]).slice(0, FEW).join(text.comma);
}

/** The day in titles and feeds: “Thursday 24 April 2025: Two ministries deny”. */
export function toDayHeadline(context: Context, on: string, title: string | undefined): string {
  const name = context.words.text.capital(toText(toDayTitle(context, on)));
  return title === undefined ? name : context.words.text.continued(name, title);
}
