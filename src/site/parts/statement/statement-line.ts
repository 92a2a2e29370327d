/** A statement in a list. */
import { perObject } from '../../../content/problems/memoize.ts';
import type { Item } from '../../../model/item.ts';
import type { Publication } from '../../../model/publication.ts';
import { findPiece, type Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { toLink } from '../links.ts';
import { toFew } from '../list/pages.ts';
import { listCited } from '../sources/sources.ts';
import {
  capitalizeName,
  type DateForm,
  findLater,
  findPublished,
  findWait,
  listYears,
  toDayWords,
  toSpeakerLine,
} from './said.ts';

export type StatementLine = ReturnType<typeof buildLine>;

/** `toUrl` gives the place of other statements: see `listRelations`. */
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

/** The same in every list. */
const toLineWithYears = oncePerKey((context, statement: Statement) =>
  buildLine(context, statement, { year: true }),
);
const toLineWithoutYears = oncePerKey((context, statement: Statement) =>
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
    // When the event spoken of happened, as claimed.
    happened: happened && toPieces(happened.when, { language, claimed: true }),
    words: toStatementWords(statement),
    lang: original === undefined ? lang : undefined,
    original: original === undefined ? undefined : { text: original, lang },
    translator: translator && toTranslation(context, statement, translator),
    relations: listRelations(context, statement),
    question: about && {
      ...toLink(about),
      position: position === undefined ? undefined : about.data.positions[position],
    },
    // How the editor reads the position beside the previous one, and why.
    reading: (step ?? note) === undefined ? undefined : { name: step && readings[step], note },
    sources: listCited(context, statement),
  };
}

/** “Translated by CNN.”, or that the source does not name the translator. */
function toTranslation({ words }: Context, statement: Statement, translator: string): string {
  const { translatedBy, translatorUnnamed, translatorUnnamedIn } = words.statement;
  if (translator !== 'anonymous') return translatedBy({ name: translator });
  const outlet = findPiece(statement)?.outlet?.caption;
  return outlet === undefined ? translatorUnnamed : translatorUnnamedIn({ outlet });
}

export function listItemStatements(context: Context, item: Item): StatementLine[] {
  const toUrl = (other: Statement) => (other.item === item ? `#${other.id}` : other.address);
  return listSpoken(context, item).map((statement) => ({
    ...toStatementLine(context, statement, { year: true }, toUrl),
    url: `#${statement.id}`,
  }));
}

export function listSpoken({ publication }: Context, item: Item): Statement[] {
  return (publication.record.of.get(item.url) ?? []).toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

export type StatementWords = ReturnType<typeof toStatementWords>;

export function toStatementWords({ kind, words, hedges }: Statement) {
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
  // The desk’s own words begin with a capital letter where they are alone; a speaker’s words stay
  // as they are.
  if (kind === 'paraphrase' && first !== undefined) first.text = capitalizeName(first.text);
  return { isQuote: kind === 'quote', parts };
}

export type RelationLine = ReturnType<typeof listRelations>['shown'][number];

/** A claim may have hundreds of answers, and is still one line. */
const MOST = 20;

/**
 * How a statement bears on others and others on it. `toUrl` gives the place of the other statement, if it has a nearer
 * one than its address.
 */
function listRelations(
  context: Context,
  statement: Statement,
  toUrl: (other: Statement) => string = ({ address }) => address,
) {
  const { relations: verbs } = context.words.statement;
  const toLink = (other: Statement) => ({
    text: toShortName(context, other, statement),
    url: toUrl(other),
  });
  const all = [
    ...statement.relations.map(({ type, to, precedesClaim }) => ({
      verb: verbs[type].of,
      other: toLink(to),
      lag: undefined,
      // The answer was public before the statement that it answers, whose speaker could not have
      // read it.
      isEarlier: precedesClaim,
    })),
    ...statement.reverse.map(({ type, from, precedesClaim }) => ({
      verb: verbs[type].by,
      other: toLink(from),
      // “three days later”.
      lag: findLater(context, statement.said, from.said),
      isEarlier: precedesClaim,
    })),
  ];
  return toFew(all, MOST);
}

/** In order, each verb once, with all lines that share it. */
export function groupByVerb(lines: readonly RelationLine[]) {
  const groups = Map.groupBy(lines, ({ verb }) => verb);
  return [...groups].map(([verb, own]) => ({ verb, lines: own }));
}

/** “Guo Jiakun, 28 Apr”: with the year if `beside` has another, and with the occasion if there are several that day. */
export function toShortName(context: Context, statement: Statement, beside?: Statement): string {
  const { said, speakers, nameSpeakers } = statement;
  // Separately, so that a language can isolate the direction of each.
  const names = speakers.length === 0 ? [nameSpeakers()] : speakers.map(({ caption }) => caption);
  const near = new Set(beside === undefined ? [] : listYears(beside.said.when));
  const year = !listYears(said.when).every((one) => near.has(one));
  const { shortName, shortNameWhere } = context.words.statement;
  const day = toText(toDayWords(context, said.when, { year }));
  const where = findOccasion(context, statement);
  return where === undefined ? shortName({ names, day }) : shortNameWhere({ names, day, where });
}

/** By addresses, so that counting reads no names. */
const toSpeech = ({ speakers, nameSpeakers, said }: Statement) =>
  [
    ...(speakers.length === 0 ? [nameSpeakers()] : speakers.map(({ url }) => url)),
    said.when.text,
  ].join(' ');

const countSpeeches = perObject(({ record }: Publication) => {
  const speeches = [...Map.groupBy(record.statements, toSpeech)];
  return new Map(speeches.map(([key, all]) => [key, all.length]));
});

/** “to TIME”, or “remarks”, if the speaker spoke twice that day. */
function findOccasion(context: Context, statement: Statement): string | undefined {
  const { publication, words } = context;
  if ((countSpeeches(publication).get(toSpeech(statement)) ?? 0) < 2) return undefined;
  const { to, venue } = toSpeakerLine(context, statement);
  if (to !== undefined) return words.statement.to({ name: to.text });
  return venue && words.text.inSentence(venue);
}
