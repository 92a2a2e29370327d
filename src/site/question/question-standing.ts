/** How a question stands, now or on a past day. */
import type { Question, State } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toFormed } from '../../time/words/language.ts';
import { fillSlots } from '../../words/slots.ts';
import type { Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { type HeadInput, toPage } from '../parts/frame/head.ts';
import { toDayWords } from '../parts/question/as-of.ts';
import {
  chooseHolders,
  countMorePositions,
  listPositions,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';
import { joinRich, type Rich, toRich } from '../parts/links.ts';
import { listCited } from '../parts/sources/sources.ts';
import { toShortName } from '../parts/statement/statement-line.ts';
import { toHolderName, toHolderNames } from '../parts/statement/said.ts';
import { findJudgement } from './question-history.ts';

interface Where {
  readonly head: HeadInput;
  /** Where statements stand. */
  readonly toUrl?: (statement: Statement) => string;
}

export function toStanding(context: Context, question: Question, { head, toUrl }: Where) {
  const { thing, state } = question;
  return {
    ...toPage(context, head),
    url: thing.url,
    title: thing.caption,
    mark: toStatusMark(context, state),
    since: toSince(context, question, state),
    derivation: toDerivation(context, question, state, toUrl),
    override: findJudgement(context, state),
    answer: toShortAnswer(context, question),
    isSettled: state.rule === 'answered',
    positions: listPositions(context, question),
    morePositions: countMorePositions(question),
    editor: context.publication.about.editors?.[0]?.name,
  };
}

/** The editor’s; without one what is known, or what each side says. */
function toShortAnswer(context: Context, question: Question): string {
  return question.state.verdict ?? toQuestionLine(context, question).answer;
}

/** “As the record stood on 13 Nov 2025: disputed. Washington says …”: no page knows when it is read. */
export function toStoodOn(context: Context, question: Question, day: string): string {
  const { question: say, text } = context.words;
  const { label } = toStatusMark(context, question.state);
  const answer = toShortAnswer(context, question);
  // Of a record with nothing in it there is no day.
  return day === ''
    ? answer
    : say.stoodOn({ day: toDayWords(context, day), status: text.inSentence(label), answer });
}

type ToUrl = (statement: Statement) => string;

/** `toUrl` says where a statement stands. */
export function toDerivation(
  context: Context,
  question: Question,
  state: State,
  toUrl: ToUrl = ({ address }) => address,
): Rich {
  const { rule, held } = state;
  const say = context.words.question;
  const shown = chooseHolders(held, ({ position }) => position);
  const more = held.length - shown.length;
  const parts = shown.map(({ party, statement }) => {
    const [name, link] = [
      toHolderName(context, question, party),
      toStatementLink(context, statement, toUrl),
    ];
    return isOwnVoice(question, name, link)
      ? link
      : toRich(...fillSlots(say.side, { party: name, statement: link }));
  });
  const sides =
    more > 0 || question.parties.length === 0
      ? toApart(context, question, parts, more)
      : joinRich(context.words, parts);
  const names = toHolderNames(
    context,
    question,
    held.map(({ party }) => party),
  );
  const [first] = held;
  const toDoubt = () => toOpenOrder(context, question, shown);
  switch (rule) {
    case 'answered':
      return toRich(
        ...fillSlots(say.settledBy, {
          answer: toAnswerLink(context, question, toUrl),
          evidence: toEvidence(context, question),
          why: question.answer?.why ?? '',
          signature: toSignature(context, question),
        }),
      );
    case 'agreed':
      return toRich(...fillSlots(say.same, { names, sides }), toDoubt());
    case 'disputed':
      return toRich(...fillSlots(say.differ, { names, sides }), toDoubt());
    case 'one-side':
    case 'one-speaker': {
      if (first === undefined) return toRich(say.noPosition);
      const name = toHolderName(context, question, first.party);
      const statement = toStatementLink(context, first.statement, toUrl);
      if (isOwnVoice(question, name, statement))
        return toRich(...fillSlots(say.speaker.own, { statement, doubt: toDoubt() }));
      const ways = rule === 'one-side' ? say : say.speaker;
      const sentence = first.rivals.length === 0 ? ways.oneSideLast : ways.oneSide;
      return toRich(...fillSlots(sentence, { name, statement, doubt: toDoubt() }));
    }
    case 'silent':
      return toRich(say.noPosition);
  }
}

/**
 * “since 28 Apr 2025”, or nothing for a status that has held from the start; “since 29 Oct 2025, when Washington and
 * Beijing said so; settled 30 Oct 2025” of what was known before it was settled.
 */
export function toSince(context: Context, question: Question, { since, rule }: State): Rich {
  if (since === undefined) return [];
  const toDay = (day: string) => (form: string | undefined) =>
    toFormed(toShortDate(context, day, context.publication.about.zone), form, context.language);
  const say = context.words.question;
  const { answer, states } = question;
  if (rule !== 'answered' || answer === undefined || answer.on === since)
    return toRich(...fillSlots(say.since, { day: toDay(since) }));
  const held = states.find(({ on }) => on === since)?.held ?? [];
  const names = toHolderNames(
    context,
    question,
    held.map(({ party }) => party),
  );
  return toRich(
    ...fillSlots(say.sinceSaid, { names, day: toDay(since), settled: toDay(answer.on) }),
  );
}

/** “The Dateline desk names this as what settles it, from 30 Oct 2025.” */
function toSignature(context: Context, { answer }: Question): Rich {
  if (answer === undefined) return [];
  const { editors, zone } = context.publication.about;
  const say = context.words.question;
  const editor = editors?.[0]?.name ?? say.anEditor;
  const on = toShortDate(context, answer.on, zone);
  const day = (form: string | undefined) => toFormed(on, form, context.language);
  return toRich(...fillSlots(say.signature, { editor, day }));
}

/** Says of which sides it is not certain which statement was the last, in a sentence each. */
function toOpenOrder(context: Context, question: Question, held: State['held']): Rich {
  return held.flatMap(({ party, rivals }) => {
    if (rivals.length === 0) return [];
    return toRich(
      context.words.question.doubt({
        n: rivals.length,
        name: toHolderName(context, question, party),
      }),
    );
  });
}

/** “Ann, 1 Apr; Bo, 2 Apr; and 3 more”, as names of statements have commas; sides have brackets: “North (…) and 3 more”. */
function toApart(
  { words: { counts, text } }: Context,
  { parties }: Question,
  parts: readonly Rich[],
  more: number,
): Rich {
  const between = parties.length === 0 ? text.semicolon : text.comma;
  const rest = `${parties.length === 0 ? between : text.space}${counts.more({ n: more })}`;
  return toRich(
    ...parts.flatMap((part, index) => (index > 0 ? [between, part] : [part])),
    more > 0 ? rest : undefined,
  );
}

/** Without sides: who holds the position spoke for nobody else, so the name of the statement begins with that name. */
function isOwnVoice({ parties }: Question, name: string, [statement]: Rich): boolean {
  return parties.length === 0 && statement?.text.startsWith(name) === true;
}

function toStatementLink(context: Context, statement: Statement, toUrl: ToUrl): Rich {
  return [{ text: toShortName(context, statement), url: toUrl(statement) }];
}

/** “ (TIME, free, archived)”: who carries the statement that settled it; nothing for an event. */
function toEvidence(context: Context, { answer }: Question): Rich {
  if (answer === undefined || !('address' in answer.by)) return [];
  const { words } = context;
  const { comma } = words.text;
  const all = listCited(context, answer.by).map(({ text, url, mark: { word, archive } }) =>
    toRich(
      { text, url },
      word && `${comma}${word}`,
      archive && comma,
      archive && { text: words.sources.archivedWord, url: archive.url },
    ),
  );
  if (all.length === 0) return [];
  return toRich(...fillSlots(words.question.evidence, { outlets: joinRich(words, all) }));
}

function toAnswerLink(context: Context, { answer }: Question, toUrl: ToUrl): Rich {
  if (answer === undefined) return [];
  const { by } = answer;
  return 'address' in by
    ? toStatementLink(context, by, toUrl)
    : [{ text: by.caption, url: by.url }];
}
