/** Why a question has its status, in a sentence that links the statements it rests on. */
import type { Question, State } from '../../model/record/question.ts';
import type { Statement } from '../../model/record/statement.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../dates.ts';
import { listCited } from './cited.ts';
import { toShortName } from './relations.ts';
import { joinRich, toRich, type Rich } from './rich.ts';
import { toPartyName } from './speaker.ts';

type ToUrl = (statement: Statement) => string;

/** `toUrl` says where a statement stands. */
export function toDerivation(
  context: Context,
  question: Question,
  state: State,
  toUrl: ToUrl = ({ address }) => address,
): Rich {
  const { rule, held } = state;
  const sides = joinRich(
    held.map(({ party, statement }) =>
      toRich(`${toPartyName(context, party)} `, toStatementLink(context, statement, toUrl)),
    ),
  );
  const [first] = held;
  switch (rule) {
    case 'answered':
      return toRich(
        'Settled by ',
        toAnswerLink(context, question, toUrl),
        toEvidence(context, question),
        `. ${question.answer?.why ?? ''}`,
      );
    case 'agreed':
      return toRich('The latest positions of the sides are the same: ', sides, '.');
    case 'disputed':
      return toRich('The latest positions of the sides differ: ', sides, '.');
    case 'one-side': {
      const name = first === undefined ? 'one side' : toPartyName(context, first.party);
      const last = first && toStatementLink(context, first.statement, toUrl);
      return toRich(
        `Only ${name} has taken a position, last by `,
        last,
        '. The word of one side does not settle it.',
      );
    }
    case 'silent':
      return toRich('No statement on record takes a position.');
  }
}

/** “since 28 Apr 2025”, or nothing for a status that has held from the start. */
export function toSince(context: Context, { since }: State): Rich {
  return since === undefined
    ? []
    : toRich('since ', toShortDate(context, since, context.publication.about.zone));
}

function toStatementLink(context: Context, statement: Statement, toUrl: ToUrl): Rich {
  return [{ text: toShortName(context, statement), url: toUrl(statement) }];
}

/** “ (TIME, free, archived)”: who carries the statement that settled it; nothing for an event. */
function toEvidence(context: Context, { answer }: Question): Rich {
  if (answer === undefined || !('address' in answer.by)) return [];
  const outlets = listCited(context, answer.by).map(({ text, url, mark: { word, archive } }) =>
    toRich(
      { text, url },
      word && `, ${word}`,
      archive && ', ',
      archive && { text: 'archived', url: archive.url },
    ),
  );
  return outlets.length === 0 ? [] : toRich(' (', joinRich(outlets), ')');
}

function toAnswerLink(context: Context, { answer }: Question, toUrl: ToUrl): Rich {
  if (answer === undefined) return [];
  const { by } = answer;
  return 'address' in by
    ? toStatementLink(context, by, toUrl)
    : [{ text: by.caption, url: by.url }];
}
