/** Why a question has its status, in a sentence that links the statements it rests on. */
import type { Question, State } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toCount } from '../../prose/count.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { joinRich, toRich, type Rich } from '../parts/question/rich.ts';
import { listCited } from '../parts/sources/source-mark.ts';
import { toShortName } from '../parts/statement/relations.ts';
import { toPartyName, toPartyNames } from '../parts/statement/speaker.ts';

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
  const names = toPartyNames(
    context,
    held.map(({ party }) => party),
  );
  const [first] = held;
  const toDoubt = () => toOpenOrder(context, held);
  switch (rule) {
    case 'answered':
      return toRich(
        'Settled by ',
        toAnswerLink(context, question, toUrl),
        toEvidence(context, question),
        `. ${question.answer?.why ?? ''} `,
        toSignature(context, question),
      );
    case 'agreed':
      return toRich(`The latest positions of ${names} are the same: `, sides, '.', toDoubt());
    case 'disputed':
      return toRich(`The latest positions of ${names} differ: `, sides, '.', toDoubt());
    case 'one-side': {
      const name = first === undefined ? 'one side' : toPartyName(context, first.party);
      const last = first && toStatementLink(context, first.statement, toUrl);
      return toRich(
        `Only ${name} has taken a position, ${first?.rivals.length === 0 ? 'last ' : ''}by `,
        last,
        '.',
        toDoubt(),
        ' The word of one side does not settle it.',
      );
    }
    case 'silent':
      return toRich('No statement on record takes a position.');
  }
}

/**
 * “since 28 Apr 2025”, or nothing for a status that has held from the start; “since 29 Oct 2025, when Washington and
 * Beijing said so; settled 30 Oct 2025” of what was known before it was settled.
 */
export function toSince(context: Context, question: Question, { since, rule }: State): Rich {
  if (since === undefined) return [];
  const toDay = (day: string) => toShortDate(context, day, context.publication.about.zone);
  const start = toRich('since ', toDay(since));
  const { answer, states } = question;
  if (rule !== 'answered' || answer === undefined || answer.on === since) return start;
  const held = states.find(({ on }) => on === since)?.held ?? [];
  const names = toPartyNames(
    context,
    held.map(({ party }) => party),
  );
  return toRich(start, `, when ${names} said so; settled `, toDay(answer.on));
}

/** “The Dateline desk names this as what settles it, from 30 Oct 2025.” */
function toSignature(context: Context, { answer }: Question): Rich {
  if (answer === undefined) return [];
  const { editors, zone } = context.publication.about;
  const editor = editors?.[0]?.name ?? 'An editor of this publication';
  const day = toShortDate(context, answer.on, zone);
  return toRich(`${editor} names this as what settles it, from `, day, '.');
}

/** Says of which sides it is not certain which statement was the last, in a sentence each. */
function toOpenOrder(context: Context, held: State['held']): Rich {
  return held.flatMap(({ party, rivals }) => {
    if (rivals.length === 0) return [];
    const others = toCount(rivals.length, 'statement', 'statements');
    const name = toPartyName(context, party);
    return toRich(
      ` ${others} of ${name} with another position may be later; the dates do not tell.`,
    );
  });
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
