/**
 * Dates of the publication in words, for the screen: each piece has its value for the attribute `datetime` with it. What
 * search engines and other programs read of a date is in `time/period.ts`.
 */
import { getWhen, type Item } from '../../model/item.ts';
import { toClockPieces } from '../../time/words/clocks.ts';
import { toFormed } from '../../time/words/formed.ts';
import { capitalize, toText, type Piece, type Pieces } from '../../time/words/pieces.ts';
import { toDayPoint } from '../../time/words/place-point.ts';
import type { Style } from '../../time/words/style.ts';
import { toPieces } from '../../time/words/words.ts';
import { earliest } from '../../time/bounds.ts';
import { isInstant, type When } from '../../time/when.ts';
import type { Given } from '../../words/message.ts';
import type { Sentence } from '../../words/slots.ts';
import type { Context } from '../context.ts';

/** PLACE, and the day, which has a capital letter only if there is no place before it. */
export interface Dateline {
  readonly place: string | undefined;
  readonly date: Pieces;
}

export function toDateline(context: Context, item: Item, form: 'short' | 'long'): Dateline {
  const style: Style = { language: context.language, form, weekday: true };
  const place = item.place?.caption;
  const date = toPieces(item.day, style);
  return { place, date: place === undefined ? capitalize(date) : date };
}

/** “12 Feb 2025”, “between 3 and 12 Feb 2025”. */
export function toShortDate(context: Context, text: string, zone: string): Pieces {
  return toPieces(getWhen(text, zone), { language: context.language });
}

/** The same without the hour, which would need a city: the day on the clock that wrote it. */
export function toShortDay(context: Context, text: string, zone: string): Pieces {
  return toDayPieces(context, getWhen(text, zone));
}

export function toDayPieces({ language }: Context, when: When): Pieces {
  return toPieces(isInstant(when) ? toDayPoint(when) : when, { language });
}

/** For tables: “3–12 Feb 2025”. Without the hour, as `toShortDay`. */
export function toTableDate(context: Context, text: string, zone: string): Pieces {
  const when = getWhen(text, zone);
  const day = isInstant(when) ? toDayPoint(when) : when;
  return toPieces(day, { language: context.language, frame: 'table' });
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
export type Filled<Values> = { readonly [Name in keyof Values]: Pieces | string | number };

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
  const parts = sentence.toParts(Object.fromEntries(filled) as Given);
  return (parts as (string | Pieces)[]).flatMap((part) =>
    typeof part === 'string' ? { text: part } : part,
  );
}
