/** The card of a day: what the desk says of it or what it holds, and what was in force. */
import type { Card, CardRow } from '../../../cards/card.ts';
import { type Day, toHoldingLine } from '../../../model/days/day.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDayTitle } from '../day/day-words.ts';
import { listRatesThen } from '../day/rates-then.ts';
import { toStatementLine } from '../statement/statement-line.ts';
import { toStatusMark } from '../question/question-line.ts';
import { listWords } from './question-card.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';

export function findDayCard(context: Context, day: Day): CardFile | undefined {
  return findCardFile(context, () => toDayCard(context, day));
}

/** As many questions whose status became another. */
const MOST = 3;
const MOST_SAID = 2;

export function toDayCard(context: Context, day: Day): Card {
  const { days, kinds, text } = context.words;
  const name = text.capital(toText(toDayTitle(context, day.on)));
  const { title, summary } = day.entry?.data ?? {};
  return toCard(context, {
    top: { strong: title === undefined ? kinds.day.one : name, rest: '' },
    title: title ?? name,
    body: {
      sort: 'story',
      text: summary ?? toHoldingLine(context.words, [day], days.quiet),
      wait: undefined,
      rows: [
        ...day.said.slice(0, MOST_SAID).map((statement) => toSaidRow(context, statement)),
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

function toSaidRow(context: Context, statement: Statement): CardRow {
  const line = toStatementLine(context, statement, { year: false });
  return {
    hue: findHue(context, statement.parties),
    strong: line.speaker.name.text,
    rest: listWords(context, line)
      .map(({ text }) => text)
      .join(''),
  };
}
