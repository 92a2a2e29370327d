/** What is told of a day without a page, on that of the last day before it that has one. */
import { AFTER_GAP } from '../addresses/pages.ts';
import { isEmptyDay } from './day.ts';
import { getDayPages, listGap } from './day-pages.ts';
import { getWhen } from '../item.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Language } from '../../time/words/language.ts';
import type { Words } from '../../words/words.ts';
import type { Publication } from '../publication.ts';

interface Context {
  readonly publication: Publication;
  readonly words: Words;
  readonly language: Language;
}

export interface Asked {
  /** The name on the page: the day itself, or `AFTER_GAP`. */
  readonly id: string;
  readonly text: string;
}

/** Of each day up to the next page. */
export function listAsked(context: Context, on: string): Asked[] {
  const { days, later } = listGap(context.publication, on);
  const after = later === undefined ? [] : [{ id: AFTER_GAP, text: toNote(context, later, true) }];
  return [...days.map((day) => ({ id: day, text: toAskedNote(context, day) })), ...after];
}

/** “20 May 2025: nothing on record. This is the last day before it that has a page.” */
export function toAskedNote(context: Context, day: string): string {
  return toNote(context, day, false);
}

function toNote({ language, publication, words }: Context, day: string, isOpen: boolean): string {
  const found = getDayPages(publication).find(day);
  const { quiet, noPage } = words.days.asked;
  const when = getWhen(isOpen ? `${day}/..` : day, publication.about.zone);
  const isQuiet = !isOpen && (found === undefined || isEmptyDay(found));
  return (isQuiet ? quiet : noPage)({
    day: words.text.capital(toText(toPieces(when, { language }))),
  });
}
