/** One statement as lists show it. */
import type { Item } from '../../../model/item.ts';
import { findPiece, type Statement } from '../../../model/statements/statement.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toPieces } from '../../../time/words/words.ts';
import { once, type Context } from '../../context.ts';
import { toLink, type Link } from '../link.ts';
import type { Few } from '../list/pages.ts';
import { listCited, type CitedOutlet } from '../sources/source-mark.ts';
import { listRelations, type RelationLine } from './relations.ts';
import { findPublished, findWait, toDayWords, type DateForm, type Later } from './said.ts';
import { toSpeakerLine, type SpeakerLine } from './speaker.ts';

export interface StatementLine {
  /** Where it stands in its item. */
  readonly url: string;
  readonly speaker: SpeakerLine;
  readonly said: Pieces;
  /** `undefined` if it was published on the same day. */
  readonly published: Later | undefined;
  /** “three days later”. */
  readonly wait: string | undefined;
  /** When the thing spoken of happened, as claimed. */
  readonly happened: Pieces | undefined;
  readonly words: Words;
  readonly lang: string | undefined;
  readonly original: { readonly text: string; readonly lang: string | undefined } | undefined;
  readonly translator: string | undefined;
  readonly relations: Few<RelationLine>;
  readonly question: (Link & { readonly position: string | undefined }) | undefined;
  /** The editor’s reading of the position beside the one before, and its reason. */
  readonly reading:
    { readonly name: string | undefined; readonly note: string | undefined } | undefined;
  readonly sources: readonly CitedOutlet[];
}

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

function buildLine(context: Context, statement: Statement, form: DateForm): StatementLine {
  const { happened, original, lang, about, position, step, note, translator } = statement;
  const { language } = context;
  const { readings } = context.words.statement;
  return {
    url: statement.address,
    speaker: toSpeakerLine(context, statement),
    said: toDayWords(context, statement.said.when, form),
    published: findPublished(context, statement, form),
    wait: findWait(context, statement),
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

/** The statements of an item, in the order of its text; within it they are linked by their anchors. */
export function listItemStatements(context: Context, item: Item): StatementLine[] {
  const toUrl = (other: Statement) => (other.item === item ? `#${other.id}` : other.address);
  return listInOrder(context, item).map((statement) => ({
    ...toStatementLine(context, statement, { year: true }, toUrl),
    url: `#${statement.id}`,
  }));
}

/** The statements of an item, in the order of its text. */
export function listInOrder({ publication }: Context, item: Item): Statement[] {
  return (publication.record.of.get(item.url) ?? []).toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

/** The words of a statement, with the speaker’s own hedges apart from the rest. */
export interface Words {
  /** Whether these are the very words; otherwise they are ours and are printed without marks. */
  readonly isQuote: boolean;
  readonly parts: readonly { readonly text: string; readonly isHedge: boolean }[];
}

export function toWords({ kind, words, hedges }: Statement): Words {
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
