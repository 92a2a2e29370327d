/** The card of one statement: the words, whose they are, and where they were reported. */
import type { Card, CardRow } from '../../../cards/card.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Context } from '../../context.ts';
import { fillDates } from '../dates.ts';
import { toRole } from '../statement/speaker.ts';
import { toStatementLine } from '../statement/statement-line.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';
import { listReporters, toWait } from './item-card.ts';
import { listWords } from './question-card.ts';

export function findStatementCard(context: Context, statement: Statement): CardFile | undefined {
  return findCardFile(context, () => toStatementCard(context, statement));
}

export function toStatementCard(context: Context, statement: Statement): Card {
  const line = toStatementLine(context, statement, { year: true });
  const { text, statement: say } = context.words;
  const { name } = line.speaker;
  const role = toRole(context.words, { ...line.speaker, occasion: undefined });
  const wait = toWait(context, statement);
  const pieces = statement.sources.flatMap((index) => statement.item.pieces[index] ?? []);
  return toCard(context, {
    top: {
      hue: findHue(context, statement.parties),
      strong: name.text,
      rest: role === '' ? '' : `${text.comma}${role}`,
    },
    title: listWords(context, line)
      .map(({ text: part }) => part)
      .join(''),
    body: {
      sort: 'story',
      text: undefined,
      wait,
      rows: [
        ...(wait === undefined
          ? [{ strong: '', rest: fillDates(context, say.said, { said: line.said }) }]
          : []),
        ...listReporters(context, pieces.length > 0 ? { pieces } : statement.item),
        ...listQuestion(context, statement),
      ],
    },
  });
}

function listQuestion(context: Context, { about }: Statement): CardRow[] {
  const question = about && context.publication.record.questions.get(about.url);
  if (question === undefined) return [];
  // Without its status: that is of another day than these words, and of none that the card could name for long.
  return [{ strong: context.words.share.question, rest: question.thing.caption }];
}
