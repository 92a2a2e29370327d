/** The dates of statements, as written days or by the clocks of the sides’ cities. Then speakers. */
import { perObject } from '../../../content/problems/memoize.ts';
import { getWhen, isReconstructed } from '../../../model/item.ts';
import type { Question } from '../../../model/questions/question.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import type { Thing } from '../../../model/thing.ts';
import { earliest } from '../../../time/bounds.ts';
import { type End, isInstant, isPoint, type Placed, type When } from '../../../time/when.ts';
import { findPiecesIn } from '../../../time/words/clocks.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import { type Pieces, toText } from '../../../time/words/pieces.ts';
import { toDayPoint, toTimeWords } from '../../../time/words/point-words.ts';
import { toPieces } from '../../../time/words/words.ts';
import { toDayAt, toZoneOffset } from '../../../time/zone.ts';
import { type Context, oncePerKey } from '../../context.ts';
import type { FrameSide } from '../frame/frame.ts';
import { toLink } from '../links.ts';

/** Whether dates show their year. If all are in one year, they need not. */
export type DateForm = ReturnType<typeof toForm>;

/** A time becomes the day on the clock that wrote it; an interval within a day becomes that day. */
export const toDays = perObject((when: When): When => {
  const toDay = <Of extends End>(end: Of) => (isInstant(end) ? toDayPoint(end) : end);
  if (isPoint(when)) return toDay(when);
  const [start, end] = [toDay(when.start), toDay(when.end)];
  if (isPoint(start) && isPoint(end) && start.text === end.text) return start;
  return start === when.start && end === when.end ? when : { ...when, start, end };
});

export function toDayWords(
  { language, publication }: Context,
  of: When | string,
  { year }: DateForm = { year: true },
): Pieces {
  const when = typeof of === 'string' ? getWhen(of, publication.about.zone) : of;
  return toPieces(toDays(when), { language, frame: 'table', year });
}

/** The later date of a statement: its publication or, if nobody recorded that, when it was added. */
export type Later = NonNullable<ReturnType<typeof findPublished>>;

/** `undefined` if it was published on the day it was said. */
export function findPublished(
  context: Context,
  { said, published, publishedBy, added }: Statement,
  form: DateForm,
) {
  const on = toDayWords(context, published.when, form);
  const { addedHere, published: verb } = context.words.statement;
  if (publishedBy === 'added')
    return { verb: addedHere, on, clock: isLater(context, added) ? 'reconstructed' : 'added' };
  return isSameDay(said, published) ? undefined : { verb, on, clock: 'published' };
}

/** Whether it was written after the day for which it was added. */
export function isLater({ publication }: Context, added: Placed): boolean {
  return isReconstructed(publication.about, added.when);
}

/** Whether the record says that it was published on the day it was said. */
export function isPublishedThen({ said, published, publishedBy }: Statement): boolean {
  return publishedBy !== 'added' && isSameDay(said, published);
}

export function isSameDay(one: Placed, other: Placed): boolean {
  return toDays(one.when).text === toDays(other.when).text;
}

/** “three days later”, from saying to publication, if both days are certain and differ. */
export const findWait = oncePerKey((context, { said, published, publishedBy }: Statement) =>
  publishedBy === 'added'
    ? undefined
    : findLater(
        context,
        { when: toDays(said.when), zone: said.zone },
        { when: toDays(published.when), zone: said.zone },
      ),
);

/** “three days later”, from one statement to another; `undefined` on the same day or if it is not certain. */
export function findLater({ language }: Context, from: Placed, to: Placed): string | undefined {
  const lag = findLag(from, to);
  return lag?.unit !== 'day' || lag.count < 1 ? undefined : toLagWords(lag, 'later', language);
}

export function toForm(statements: readonly Statement[]) {
  const years = new Set(
    statements.flatMap(({ said, published }) =>
      [said, published].flatMap(({ when }) => listYears(when)),
    ),
  );
  return { year: years.size > 1 };
}

export function listYears(when: When): number[] {
  return (isPoint(when) ? [when] : [when.start, when.end].filter(isPoint)).map(({ year }) => year);
}

/** By the clock that wrote it, then by those of other cities. The bare hour if no city has it; empty for a day. */
export function listHours({ cities, language, words }: Context, { when, zone }: Placed) {
  if (!isInstant(when)) return [];
  const at = earliest(when, zone);
  const alike = cities.filter((city) => toZoneOffset(at, city.zone) / 60_000 === when.offset);
  // If several cities have that clock, the one where it was said.
  const home = alike.find((city) => city.zone === zone) ?? alike[0];
  const time = toTimeWords(when, language);
  if (home === undefined) return [{ text: time, isOtherDay: false }];
  const others = cities.flatMap((city) => {
    const pieces =
      city === home ? undefined : findPiecesIn(when, home, city, { language, frame: 'table' });
    const isOtherDay = toDayAt(at, city.zone).day !== when.day;
    return pieces === undefined ? [] : [{ text: toText(pieces), isOtherDay }];
  });
  return [
    { text: words.statement.hourIn({ time, city: home.name }), isOtherDay: false },
    ...others,
  ];
}

/** “15:45 in Beijing; 03:45 in Washington”: the hour of a publication on the day of saying, if it is recorded. */
export function findPublishedHour(context: Context, statement: Statement): string | undefined {
  const hours = listHours(context, statement.published).map(({ text }) => text);
  return isPublishedThen(statement) && hours.length > 0
    ? hours.join(context.words.text.semicolon)
    : undefined;
}

// Who said it, for whom, and to whom; names and colours of the sides.

export type SpeakerLine = ReturnType<typeof toSpeakerLine>;

export function toSpeakerLine({ words }: Context, statement: Statement) {
  const { speaker, speakers, nameSpeakers, role, to, venue, parties } = statement;
  const url = speakers.length > 1 ? undefined : speaker?.url;
  const name = { text: capitalizeName(nameSpeakers()), url };
  const listener = toName(to);
  const label =
    venue === undefined || venue === 'anonymous' ? undefined : words.statement.venues[venue];
  const told = [role, listener?.text].join(' ').toLowerCase();
  return {
    parties,
    // All names in one text; linked if it is a single one.
    name,
    // The single name, or one for each joint speaker.
    names: speakers.length > 1 ? speakers.map(toLink) : [name],
    // The office at the time, as written.
    role: speaker === undefined ? undefined : role,
    to: listener,
    // “Interview”. That a speaker was not named is said with the name.
    venue: label,
    // The same within a sentence.
    occasion:
      label === undefined || told.includes(label.toLowerCase())
        ? undefined
        : words.text.inSentence(label),
  };
}

/** “US president, to TIME; interview”: what follows the name. */
export function toRole(
  { statement, text }: Context['words'],
  { role, to, occasion }: Pick<SpeakerLine, 'role' | 'to' | 'occasion'>,
): string {
  const where = [to && statement.to({ name: to.text }), occasion].filter(Boolean);
  return [role, where.join(text.semicolon)].filter(Boolean).join(text.comma);
}

export function toPartyName({ publication }: Context, id: string): string {
  return publication.about.parties?.find((party) => party.id === id)?.name ?? id;
}

/** “Washington”, “Washington and Beijing”, “Arran, Brae and Cove”. */
export function toPartyNames(context: Context, ids: readonly string[]): string {
  return context.words.text.list(ids.map((id) => toPartyName(context, id)));
}

/** Who holds a position: a side or, without sides, a speaker. */
export function toHolderName(
  context: Context,
  { parties }: Pick<Question, 'parties'>,
  id: string,
): string {
  if (parties.length > 0) return toPartyName(context, id);
  return context.publication.entities.get(id)?.caption ?? id;
}

/** There are at most as many sides; there may be any number of speakers. */
export const MOST_HOLDERS = 4;

/** “Washington and Beijing”, “Ann, Bo, Cy, Di and 12 more”. */
export function toHolderNames(
  context: Context,
  question: Pick<Question, 'parties'>,
  ids: readonly string[],
): string {
  const { counts, text } = context.words;
  const names = ids.slice(0, MOST_HOLDERS).map((id) => toHolderName(context, question, id));
  const more = ids.length - names.length;
  return more === 0
    ? text.list(names)
    : `${names.join(text.comma)}${text.space}${counts.more({ n: more })}`;
}

export function toName(to: Thing | string | undefined) {
  if (to === undefined) return undefined;
  return typeof to === 'string' ? { text: to, url: undefined } : toLink(to);
}

export function capitalizeName(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CLASSES = ['a', 'b', 'c', 'd'];

/** The colour of a single side; `undefined` for no side and for several. */
export function findSideClass(
  sides: readonly FrameSide[],
  parties: readonly string[] = [],
): string | undefined {
  return parties.length === 1 ? toSideClass(sides, parties[0]) : undefined;
}

/** @param other the class for no side */
export function toSideClass(
  sides: readonly Pick<FrameSide, 'id'>[],
  party: string | undefined,
  other?: string,
): string | undefined {
  return CLASSES[sides.findIndex(({ id }) => id === party)] ?? other;
}
