/** What is told of a day without a page, on that of the last day before it that has one. */
import { AFTER_GAP } from '../../site/addresses/pages.ts';
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
  return [...days.map((day) => ({ id: day, text: toNote(context, day, false) })), ...after];
}

/** What the page says that leads from its address to there: “20 May 2025: no page of its own. Go to …” */
export function toAskedLead({ language, publication, words }: Context, day: string): string {
  const when = getWhen(day, publication.about.zone);
  return words.days.asked.goTo({ day: words.text.capital(toText(toPieces(when, { language }))) });
}

/** “20 May 2025: nothing on record. This is the last day before it that has a page.” */
function toNote({ language, publication, words }: Context, day: string, isOpen: boolean): string {
  const found = getDayPages(publication).find(day);
  const { quiet, noPage } = words.days.asked;
  const when = getWhen(isOpen ? `${day}/..` : day, publication.about.zone);
  const isQuiet = !isOpen && (found === undefined || isEmptyDay(found));
  return (isQuiet ? quiet : noPage)({
    day: words.text.capital(toText(toPieces(when, { language }))),
  });
}
