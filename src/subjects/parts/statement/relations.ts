/** How a statement bears on others and others on it, in words with links. */
import type { Publication } from '../../../model/publication.ts';
import type { Relation, Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import type { Link } from '../link.ts';
import { toFew, type Few } from '../list/pages.ts';
import { findLater, listYears, toDayWords } from './said.ts';
import { toSpeakerLine } from './speaker.ts';

export interface RelationLine {
  /** “Denies”, “Denied by”. */
  readonly verb: string;
  /** The other statement: “Donald Trump, 3 Feb”. */
  readonly other: Link;
  /** “three days later”, of a statement that bears on this one. */
  readonly lag: string | undefined;
  /** The one that answers was public before the one that it bears on: its speaker could not have read that. */
  readonly isEarlier: boolean;
}

type Type = Relation['type'];

const VERBS: Readonly<Record<Type, readonly [string, string]>> = {
  denies: ['Denies', 'Denied by'],
  // It does not speak of the other one, so it does not say anything against it either.
  disputes: ['Hard to fit with', 'Hard to fit with'],
  confirms: ['Confirms', 'Confirmed by'],
  qualifies: ['Qualifies', 'Qualified by'],
  corrects: ['Corrects', 'Corrected by'],
  retracts: ['Takes back', 'Taken back by'],
  repeats: ['Repeats', 'Repeated by'],
  'replies-to': ['Replies to', 'Answered by'],
  updates: ['Follows up on', 'Followed up by'],
};

/** A claim that hundreds have answered is one line of a list. */
const MOST = 20;

/** The first of them, and how many there are beside. `toUrl` says where the other statement stands; its own address if it stands nowhere nearer. */
export function listRelations(
  context: Context,
  statement: Statement,
  toUrl: (other: Statement) => string = ({ address }) => address,
): Few<RelationLine> {
  const toLine = (
    verb: string,
    other: Statement,
    lag: string | undefined,
    isEarlier: boolean,
  ): RelationLine => ({
    verb,
    other: { text: toShortName(context, other, statement), url: toUrl(other) },
    lag,
    isEarlier,
  });
  const all = [
    ...statement.relations.map(({ type, to, precedesClaim }) =>
      toLine(VERBS[type][0], to, undefined, precedesClaim),
    ),
    ...statement.reverse.map(({ type, from, precedesClaim }) =>
      toLine(VERBS[type][1], from, findLater(context, statement.said, from.said), precedesClaim),
    ),
  ];
  return toFew(all, MOST);
}

/** “Guo Jiakun, 28 Apr”, with the year where it is another than that of `beside`; of several of one day, to whom. */
export function toShortName(context: Context, statement: Statement, beside?: Statement): string {
  const { speakerLabel, said } = statement;
  const near = new Set(beside === undefined ? [] : listYears(beside.said.when));
  const year = !listYears(said.when).every((one) => near.has(one));
  return `${speakerLabel}, ${toText(toDayWords(context, said.when, { year }))}${toOccasion(context, statement)}`;
}

const COUNTS = new WeakMap<Publication, ReadonlyMap<string, number>>();

/** “, to TIME”, or “, remarks”, where the same speaker spoke twice on that day. */
function toOccasion(context: Context, statement: Statement): string {
  const { publication } = context;
  const toKey = ({ speakerLabel, said }: Statement) => `${speakerLabel} ${said.when.text}`;
  const counts =
    COUNTS.get(publication) ??
    new Map(
      [...Map.groupBy(publication.record.statements, toKey)].map(([key, all]) => [key, all.length]),
    );
  COUNTS.set(publication, counts);
  if ((counts.get(toKey(statement)) ?? 0) < 2) return '';
  const { to, venue } = toSpeakerLine(context, statement);
  const where = to === undefined ? venue?.toLowerCase() : `to ${to.text}`;
  return where === undefined ? '' : `, ${where}`;
}
