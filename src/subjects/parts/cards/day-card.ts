/** The card of a day: what the desk says of it or what it holds, and what was in force. */
import type { Card, CardRow } from '../../../cards/card.ts';
import type { Day } from '../../../model/days/day.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayTitle, toHoldingLine } from '../day/day-words.ts';
import { listRatesThen } from '../day/rates-then.ts';
import { toStatusMark } from '../question/question-line.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';

export function findDayCard(context: Context, day: Day): CardFile | undefined {
  return findCardFile(context, () => toDayCard(context, day));
}

/** As many questions whose status became another. */
const MOST = 3;

export function toDayCard(context: Context, day: Day): Card {
  const { days, text } = context.words;
  const name = text.capital(toText(toDayTitle(context, day.on)));
  const { title, summary } = day.entry?.data ?? {};
  return toCard(context, {
    top: { strong: title === undefined ? days.title : name, rest: '' },
    title: title ?? name,
    body: {
      sort: 'story',
      text: summary ?? toHoldingLine(context, [day], days.quiet),
      wait: undefined,
      rows: [
        ...listRatesThen(context, day.on).map(({ title: rate, party, text: value }): CardRow => ({
          hue: findHue(context, party === undefined ? [] : [party]),
          strong: value,
          rest: rate,
        })),
        ...day.turns.slice(0, MOST).map(({ question, state }): CardRow => {
          const { status, label } = toStatusMark(context, state);
          return { mark: status, strong: label, rest: question.thing.caption };
        }),
      ],
    },
  });
}
