import type { Card, CardRow, CardSide, CardWait } from '../../../cards/card.ts';
import type { Item } from '../../../model/item.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { fillDates, toDateline } from '../dates.ts';
import { listPositions, type PositionNow } from '../question/positions.ts';
import { toQuestionLine } from '../question/question-line.ts';
import { findWait, toDayWords } from '../statement/said.ts';
import { toRole } from '../statement/speaker.ts';
import { type StatementLine, toStatementLine } from '../statement/statement-line.ts';
import { type CardFile, findCardFile, findHue, toCard } from './cards.ts';

/** The card of an item: what it says, and how long that took until it was known. */
export function findItemCard(context: Context, item: Item): CardFile | undefined {
  // Its own picture says more.
  return item.data.image === undefined
    ? findCardFile(context, () => toItemCard(context, item))
    : undefined;
}

export function toItemCard(context: Context, item: Item): Card {
  const { place, date } = toDateline(context, item, 'short');
  const { comma, locale } = context.words.text;
  const day = toText(date);
  const statements = context.publication.record.of.get(item.url) ?? [];
  const waited = statements.find((statement) => findWait(context, statement) !== undefined);
  return toCard(context, {
    top: {
      strong: place?.toLocaleUpperCase(locale) ?? '',
      rest: place === undefined ? day : `${comma}${day}`.trimEnd(),
    },
    title: item.caption,
    body: {
      sort: 'story',
      text: item.data.summary,
      wait: waited && toWait(context, waited),
      rows: listReporters(context, item),
    },
  });
}

/** From saying to publication. */
function toWait(context: Context, statement: Statement): CardWait | undefined {
  const wait = findWait(context, statement);
  if (wait === undefined) return undefined;
  const { item, text } = context.words;
  const toDay = ({ when }: Statement['said']) => toText(toDayWords(context, when, { year: true }));
  return {
    hue: findHue(context, statement.parties),
    from: { strong: item.clocks.said, rest: toDay(statement.said) },
    to: {
      strong: item.clocks.published,
      rest: [toDay(statement.published), wait].join(text.comma),
    },
  };
}

/** “Reported by CNN and Fox News”. */
function listReporters({ words }: Context, { pieces }: Pick<Item, 'pieces'>) {
  const names = [...new Set(pieces.map(({ publisher }) => publisher))];
  if (names.length === 0) return [];
  const isRecord = pieces.every(({ isOfficial }) => isOfficial);
  const list = words.text.list(names.slice(0, 4));
  return [
    {
      strong: '',
      rest: isRecord
        ? words.share.recordOf({ names: list })
        : words.share.reportedBy({ names: list }),
    },
  ];
}

/** The card of one statement: the words, whose they are, and where they were reported. */
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

/** The card of a question: how it stands, and what each side says. */
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
function toSpeakerRow(context: Context, line: StatementLine): CardRow {
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
