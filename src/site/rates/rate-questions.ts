/** What was said of a rate: the questions that are about it. */
import { getWhen } from '../../model/item.ts';
import type { Series } from '../../model/measures/series.ts';
import { isBefore, toSpan } from '../../time/bounds.ts';
import type { Context } from '../context.ts';
import { toLink, type Link } from '../parts/link.ts';

/** The questions about the series whose window has some of `day`; one without a window asks about every day. */
export function listRateQuestions(
  { publication: { record, about } }: Context,
  { data }: Series,
  day: string,
): Link[] {
  const zone = about.parties?.find(({ id }) => id === data.party)?.zone ?? about.zone;
  const own = toSpan({ when: getWhen(day, zone), zone });
  return [...record.questions.values()]
    .filter(({ thing }) => thing.data.series === data.id)
    .filter(({ thing: { data: question } }) => {
      if (question.window === undefined) return true;
      const asked = toSpan({ when: getWhen(question.window, zone), zone });
      return !isBefore(own, asked) && !isBefore(asked, own);
    })
    .map(({ thing }) => toLink(thing));
}
