/** The card of a question: how it stands, and what each side says. */
import type { Card, CardRow, CardSide } from '../../../cards/card.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Context } from '../../context.ts';
import { fillDates } from '../dates.ts';
import { listPositions, type PositionNow } from '../question/positions.ts';
import { toQuestionLine } from '../question/question-line.ts';
import type { StatementLine } from '../statement/statement-line.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';

export function findQuestionCard(context: Context, question: Question): CardFile | undefined {
  return findCardFile(context, () => toQuestionCard(context, question));
}

/** Of what settled it. */
const MOST = 3;

export function toQuestionCard(context: Context, question: Question): Card {
  const { status, label, since, answer, evidence } = toQuestionLine(context, question);
  const positions = listPositions(context, question);
  const isSettled = question.state.rule === 'answered' || question.state.rule === 'agreed';
  const isSilent = positions.every(({ line }) => line === undefined);
  return toCard(
    context,
    {
      top: {
        mark: status,
        strong: label,
        rest:
          since === undefined
            ? ''
            : fillDates(context, context.words.question.since, { day: since }),
      },
      title: question.thing.caption,
      body:
        isSettled || isSilent
          ? {
              sort: 'story',
              text: answer,
              wait: undefined,
              rows: evidence.slice(0, MOST).map(({ text }) => ({ strong: '', rest: text })),
            }
          : { sort: 'sides', sides: positions.map((position) => toSide(context, position)) },
    },
    'stands',
  );
}

function toSide(context: Context, { party, name, line }: PositionNow): CardSide {
  const { status } = context.words;
  return {
    name,
    hue: findHue(context, [party]),
    words:
      line === undefined
        ? [{ text: status.noStatement, isHedge: false }]
        : listWords(context, line),
    by: line && toSpeakerRow(context, line),
  };
}

/** The words, in marks if they are the speaker’s. */
export function listWords({ words: { text } }: Context, { words }: Pick<StatementLine, 'words'>) {
  const [open, close] = text.quotes;
  if (!words.isQuote) return words.parts;
  const mark = (one: string) => ({ text: one, isHedge: false });
  return [mark(open), ...words.parts, mark(close)];
}

/** “Donald Trump, to TIME. Said 22 Apr 2025, published 25 Apr 2025”. */
export function toSpeakerRow(context: Context, line: StatementLine): CardRow {
  const { speaker, said, published } = line;
  const { statement, text } = context.words;
  const to =
    speaker.to === undefined ? '' : `${text.comma}${statement.to({ name: speaker.to.text })}`;
  const dates =
    published === undefined
      ? fillDates(context, statement.said, { said })
      : fillDates(context, statement.saidThen, {
          said,
          verb: published.verb,
          on: published.on,
        });
  return {
    strong: speaker.name.text,
    rest: `${to}${text.stop}${text.space}${dates}`,
  };
}
