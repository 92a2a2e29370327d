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
  const verbs: Readonly<Record<Type, { readonly of: string; readonly by: string }>> =
    context.words.statement.relations;
  const all = [
    ...statement.relations.map(({ type, to, precedesClaim }) =>
      toLine(verbs[type].of, to, undefined, precedesClaim),
    ),
    ...statement.reverse.map(({ type, from, precedesClaim }) =>
      toLine(verbs[type].by, from, findLater(context, statement.said, from.said), precedesClaim),
    ),
  ];
  return toFew(all, MOST);
}

/** In their order, each verb once: what follows with the same one joins it. */
export function groupByVerb(
  lines: readonly RelationLine[],
): { readonly verb: string; readonly lines: readonly RelationLine[] }[] {
  const groups = Map.groupBy(lines, ({ verb }) => verb);
  return [...groups].map(([verb, own]) => ({ verb, lines: own }));
}

/** “Guo Jiakun, 28 Apr”, with the year where it is another than that of `beside`; of several of one day, to whom. */
export function toShortName(context: Context, statement: Statement, beside?: Statement): string {
  const { said } = statement;
  const names = listSpeakerNames(statement);
  const near = new Set(beside === undefined ? [] : listYears(beside.said.when));
  const year = !listYears(said.when).every((one) => near.has(one));
  const { shortName, shortNameWhere } = context.words.statement;
  const day = toText(toDayWords(context, said.when, { year }));
  const where = findOccasion(context, statement);
  return where === undefined ? shortName({ names, day }) : shortNameWhere({ names, day, where });
}

/** One by one, so that a language can keep each in its own direction. */
function listSpeakerNames({ speakers, speakerLabel }: Statement): readonly string[] {
  return speakers.length === 0 ? [speakerLabel] : speakers.map(({ caption }) => caption);
}

const COUNTS = new WeakMap<Publication, ReadonlyMap<string, number>>();

/** “to TIME”, or “remarks”, where the same speaker spoke twice on that day. */
function findOccasion(context: Context, statement: Statement): string | undefined {
  const { publication, words } = context;
  const toKey = ({ speakerLabel, said }: Statement) => `${speakerLabel} ${said.when.text}`;
  const counts =
    COUNTS.get(publication) ??
    new Map(
      [...Map.groupBy(publication.record.statements, toKey)].map(([key, all]) => [key, all.length]),
    );
  COUNTS.set(publication, counts);
  if ((counts.get(toKey(statement)) ?? 0) < 2) return undefined;
  const { to, venue } = toSpeakerLine(context, statement);
  if (to !== undefined) return words.statement.to({ name: to.text });
  return venue && words.text.inSentence(venue);
}
