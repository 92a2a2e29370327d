/** Up to which day the record goes, in words. No page knows when it is read: how things stand is told with this day. */
import { toPresentDay } from '../../model/present-day.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import type { Sentence, Value } from '../../words/slots.ts';
import type { Context } from '../context.ts';
import { fillDates, toShortDate, type Filled } from './dates.ts';

export interface UpTo {
  readonly day: Pieces;
  /** Nothing will be added. */
  readonly isEnded: boolean;
}

/** `undefined` of an empty record. */
export function findUpTo(context: Context): UpTo | undefined {
  const { about } = context.publication;
  const present = toPresentDay(context.publication);
  if (present === '') return undefined;
  return { day: toShortDate(context, present, about.zone), isEnded: about.ended !== undefined };
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
export function fillPresent<Values extends { readonly day: Value }>(
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
