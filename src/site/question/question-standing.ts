/** How a question stands, now or on a past day. */
import { getWhen, type Item } from '../../model/item.ts';
import { findStandingSince, type Question, type State } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toFormed } from '../../time/words/language.ts';
import type { Context } from '../context.ts';
import { toDateText, toShortDate } from '../parts/dates.ts';
import { type HeadInput, toPage } from '../parts/frame/head.ts';
import { fillRich, joinRich, type Rich, toLink, toRich } from '../parts/links.ts';
import { getEventZone, toEventDate } from '../parts/list/pages.ts';
import {
  chooseHolders,
  countMorePositions,
  listPositions,
  toHeldNames,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';
import { listCited, toCopyWord } from '../parts/sources/sources.ts';
import { toDays, toHolderName } from '../parts/statement/said.ts';
import { toShortName } from '../parts/statement/statement-line.ts';
import { findJudgement } from './question-history.ts';

type ToUrl = (statement: Statement) => string;

export function toStanding(
  context: Context,
  question: Question,
  { head, toUrl, isPast }: { readonly head: HeadInput; toUrl?: ToUrl; isPast?: boolean },
) {
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
    settling: findSettling(context, question, isPast),
    positions: listPositions(context, question),
    morePositions: countMorePositions(question),
    editor: context.publication.about.editors?.[0]?.name,
  };
}

/** What the desk names as the answer: an event with its day and the item on it, or a statement. */
function findSettling(context: Context, { state, answer }: Question, isPast = false) {
  if (state.rule !== 'answered' || answer === undefined) return undefined;
  const { by } = answer;
  if ('address' in by)
    return {
      what: { text: toShortName(context, by), url: by.address },
      on: undefined,
      item: toLink(by.item),
    };
  const { publication } = context;
  const day = toDays(getWhen(by.data.date, getEventZone(publication, by))).text;
  const named = ({ entities }: Item) =>
    entities.filter(({ id }) => by.data.participants.includes(id)).length;
  // Other items of that day may name the event, too: the one that has most of those who took part tells of it.
  const [item] = (publication.coverage.get(by.url) ?? [])
    .filter((one) => toDays(one.day).text === day)
    .sort((a, b) => named(b) - named(a));
  // It may have come later than a past day.
  return {
    what: toLink(by),
    on: toEventDate(context, by),
    item: isPast || !item ? undefined : toLink(item),
  };
}

/** The editor’s; else what is known, or what each side says. */
function toShortAnswer(context: Context, question: Question): string {
  return question.state.verdict ?? toQuestionLine(context, question).answer;
}

/** “As the record stood on 13 Nov 2025: disputed. Washington says …”: pages do not know when they are read. */
export function toStoodOn(context: Context, question: Question, day: string): string {
  const { question: say, text } = context.words;
  const { label } = toStatusMark(context, question.state);
  const answer = toShortAnswer(context, question);
  // An empty record has no day.
  return day === ''
    ? answer
    : say.stoodOn({ day: toDateText(context, day), status: text.inSentence(label), answer });
}

/** Why it stands so, with the statements that decide. */
export function toDerivation(
  context: Context,
  question: Question,
  state: State,
  toUrl: ToUrl = ({ address }) => address,
): Rich {
  const { rule, held } = state;
  const say = context.words.question;
  const toLinkTo = (statement: Statement): Rich => [
    { text: toShortName(context, statement), url: toUrl(statement) },
  ];
  // Without sides, the name of the statement begins with its speaker, which need not be said twice.
  const isOwnVoice = (name: string, [link]: Rich) =>
    question.parties.length === 0 && link?.text.startsWith(name) === true;
  const shown = chooseHolders(held, ({ position }) => position);
  const names = toHeldNames(context, question, held);
  const toSides = () => {
    const parts = shown.map(({ party, statement: of }) => {
      const [name, statement] = [toHolderName(context, question, party), toLinkTo(of)];
      return isOwnVoice(name, statement)
        ? statement
        : fillRich(say.side, { party: name, statement });
    });
    const more = held.length - shown.length;
    return more > 0 || question.parties.length === 0
      ? toApart(context, question, parts, more)
      : joinRich(context.words, parts);
  };
  const [first] = held;
  const doubt = toOpenOrder(context, question, shown);
  switch (rule) {
    case 'answered':
      return toSettled(context, question, toLinkTo);
    case 'agreed':
      return toRich(fillRich(say.same, { names, sides: toSides() }), doubt);
    case 'disputed':
      return toRich(fillRich(say.differ, { names, sides: toSides() }), doubt);
    case 'one-side':
    case 'one-speaker': {
      if (first === undefined) return toRich(say.noPosition);
      const name = toHolderName(context, question, first.party);
      const statement = toLinkTo(first.statement);
      if (isOwnVoice(name, statement)) return fillRich(say.speaker.own, { statement, doubt });
      const ways = rule === 'one-side' ? say : say.speaker;
      const sentence = first.rivals.length === 0 ? ways.oneSideLast : ways.oneSide;
      return fillRich(sentence, { name, statement, doubt });
    }
    case 'silent':
      return toRich(say.noPosition);
  }
}

/** “since 28 Apr 2025”; nothing if the status never changed. */
export function toSince(context: Context, question: Question, state: State): Rich {
  const day = findStandingSince(question, state);
  return day === undefined
    ? []
    : fillRich(context.words.question.since, { day: toDated(context, day) });
}

function toDated(context: Context, day: string) {
  return (form: string | undefined) => toFormed(toShortDate(context, day), form, context.language);
}

/** A sentence for each side whose last statement is not certain. */
function toOpenOrder(context: Context, question: Question, held: State['held']): Rich {
  const { doubt } = context.words.question;
  return held
    .filter(({ rivals }) => rivals.length > 0)
    .flatMap(({ party, rivals }) =>
      toRich(doubt({ n: rivals.length, name: toHolderName(context, question, party) })),
    );
}

/** “Ann, 1 Apr; Bo, 2 Apr; and 3 more”: names of statements have commas. For sides: “North (…) and 3 more”. */
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

/** What the desk names as the answer, who carries it, and why: “… The Dateline desk names this as what settles it.” */
function toSettled(
  context: Context,
  { answer }: Question,
  toLinkTo: (statement: Statement) => Rich,
): Rich {
  const say = context.words.question;
  if (answer === undefined)
    return fillRich(say.settledBy, { answer: [], evidence: [], why: '', signature: [] });
  const { by, why, on } = answer;
  const editor = context.publication.about.editors?.[0]?.name ?? say.anEditor;
  return fillRich(say.settledBy, {
    answer: 'address' in by ? toLinkTo(by) : [toLink(by)],
    evidence: 'address' in by ? toEvidence(context, by) : [],
    why,
    signature: fillRich(say.signature, { editor, day: toDated(context, on) }),
  });
}

/** “ (TIME, free, archived)”: who carries the statement. */
function toEvidence(context: Context, statement: Statement): Rich {
  const { words } = context;
  const { comma } = words.text;
  const all = listCited(context, statement).map(({ text, url, mark: { word, archive } }) =>
    toRich(
      { text, url },
      word && `${comma}${word}`,
      archive && comma,
      archive && { text: toCopyWord(words, archive), url: archive.url },
      archive?.file,
    ),
  );
  return all.length === 0
    ? []
    : fillRich(words.question.evidence, { outlets: joinRich(words, all) });
}
