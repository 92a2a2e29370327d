/** One statement as lists show it. */
import { perObject } from '../../../content/problems/memoize.ts';
import type { Item } from '../../../model/item.ts';
import type { Publication } from '../../../model/publication.ts';
import { findPiece, type Relation, type Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import { type Context, once } from '../../context.ts';
import { type Link, toLink } from '../links.ts';
import { type Few, toFew } from '../list/pages.ts';
import { listCited } from '../sources/sources.ts';
import {
  type DateForm,
  findLater,
  findPublished,
  findWait,
  listYears,
  toDayWords,
  toSpeakerLine,
} from './said.ts';

export type StatementLine = ReturnType<typeof buildLine>;

/** `toUrl` says where other statements stand, see `listRelations`. */
export function toStatementLine(
  context: Context,
  statement: Statement,
  form: DateForm,
  toUrl?: (other: Statement) => string,
): StatementLine {
  const line = (form.year ? toLineWithYears : toLineWithoutYears)(context, statement);
  return toUrl === undefined
    ? line
    : { ...line, relations: listRelations(context, statement, toUrl) };
}

/** The same in every list: by speaker, question, venue and month. */
const toLineWithYears = once((context, statement: Statement) =>
  buildLine(context, statement, { year: true }),
);
const toLineWithoutYears = once((context, statement: Statement) =>
  buildLine(context, statement, { year: false }),
);

function buildLine(context: Context, statement: Statement, form: DateForm) {
  const { happened, original, lang, about, position, step, note, translator } = statement;
  const { language } = context;
  const { readings } = context.words.statement;
  return {
    url: statement.address,
    speaker: toSpeakerLine(context, statement),
    said: toDayWords(context, statement.said.when, form),
    published: findPublished(context, statement, form),
    wait: findWait(context, statement),
    // When the thing spoken of happened, as claimed.
    happened: happened && toPieces(happened.when, { language, claimed: true }),
    words: toWords(statement),
    lang: original === undefined ? lang : undefined,
    original: original === undefined ? undefined : { text: original, lang },
    translator: translator && toTranslation(context, statement, translator),
    relations: listRelations(context, statement),
    question: about && {
      ...toLink(about),
      position: position === undefined ? undefined : about.data.positions[position],
    },
    // The editor’s reading of the position beside the one before, and its reason.
    reading: (step ?? note) === undefined ? undefined : { name: step && readings[step], note },
    sources: listCited(context, statement),
  };
}

/** “Translated by CNN.”, or that the source does not say by whom. */
function toTranslation({ words }: Context, statement: Statement, translator: string): string {
  const { translatedBy, translatorUnnamed, translatorUnnamedIn } = words.statement;
  if (translator !== 'anonymous') return translatedBy({ name: translator });
  const outlet = findPiece(statement)?.outlet?.caption;
  return outlet === undefined ? translatorUnnamed : translatorUnnamedIn({ outlet });
}

export function listItemStatements(context: Context, item: Item): StatementLine[] {
  const toUrl = (other: Statement) => (other.item === item ? `#${other.id}` : other.address);
  return listInOrder(context, item).map((statement) => ({
    ...toStatementLine(context, statement, { year: true }, toUrl),
    url: `#${statement.id}`,
  }));
}

export function listInOrder({ publication }: Context, item: Item): Statement[] {
  return (publication.record.of.get(item.url) ?? []).toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

/** The words of a statement, with the speaker’s own hedges apart from the rest. */
export type Words = ReturnType<typeof toWords>;

export function toWords({ kind, words, hedges }: Statement) {
  const parts: { text: string; isHedge: boolean }[] = [];
  let rest = words;
  for (const hedge of hedges) {
    const at = hedge === '' ? -1 : rest.indexOf(hedge);
    if (at === -1) continue;
    if (at > 0) parts.push({ text: rest.slice(0, at), isHedge: false });
    parts.push({ text: hedge, isHedge: true });
    rest = rest.slice(at + hedge.length);
  }
  if (rest !== '') parts.push({ text: rest, isHedge: false });
  const [first] = parts;
  // Our own words may begin like a sentence where they stand alone; the speaker’s stay as they are.
  if (kind === 'paraphrase' && first !== undefined) first.text = capitalize(first.text);
  return { isQuote: kind === 'quote', parts };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a statement bears on others and others on it, in words with links. */
export interface RelationLine {
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
function listRelations(
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

const toOccasion = ({ speakerLabel, said }: Statement) => `${speakerLabel} ${said.when.text}`;
const groupByOccasion = perObject(({ record }: Publication) =>
  Map.groupBy(record.statements, toOccasion),
);

/** “to TIME”, or “remarks”, where the same speaker spoke twice on that day. */
function findOccasion(context: Context, statement: Statement): string | undefined {
  const { publication, words } = context;
  const sameDay = groupByOccasion(publication).get(toOccasion(statement)) ?? [];
  if (sameDay.length < 2) return undefined;
  const { to, venue } = toSpeakerLine(context, statement);
  if (to !== undefined) return words.statement.to({ name: to.text });
  return venue && words.text.inSentence(venue);
}
