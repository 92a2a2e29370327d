/** The dates of statements: by their days, as they were written, and where hours are recorded by the clocks of the sides’ cities. */
import type { Statement } from '../../../model/statements/statement.ts';
import { isReconstructed } from '../../../model/item.ts';
import { earliest } from '../../../time/bounds.ts';
import { type End, isInstant, isPoint, type Placed, type When } from '../../../time/when.ts';
import { findPiecesIn } from '../../../time/words/clocks.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import { toText, type Pieces } from '../../../time/words/pieces.ts';
import { toDayPoint, toTimeWords } from '../../../time/words/point-words.ts';
import { toPieces } from '../../../time/words/words.ts';
import { toDayAt, toZoneOffset } from '../../../time/zone.ts';
import { once, type Context } from '../../context.ts';

/** Whether dates carry their year; one that stands among dates of one year need not. */
export type DateForm = ReturnType<typeof toForm>;

/** Times become the days on the clocks that wrote them; an interval within one day becomes that day. */
export function toDays(when: When): When {
  const days = DAYS.get(when) ?? buildDays(when);
  DAYS.set(when, days);
  return days;
}

const DAYS = new WeakMap<When, When>();

function buildDays(when: When): When {
  if (isPoint(when)) return isInstant(when) ? toDayPoint(when) : when;
  const [start, end] = [toDayEnd(when.start), toDayEnd(when.end)];
  const isOne = isPoint(start) && isPoint(end) && start.text === end.text;
  if (isOne) return start;
  return start === when.start && end === when.end ? when : { ...when, start, end };
}

export function toDayWords({ language }: Context, when: When, { year }: DateForm): Pieces {
  return toPieces(toDays(when), { language, frame: 'table', year });
}

/** The clock of a statement that comes after its saying: that of adding, where nobody recorded the publication. */
export type Later = NonNullable<ReturnType<typeof findPublished>>;

/** `undefined` if it was published on the day when it was said. */
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

/** Whether it was written after the day for which it was added here. */
export function isLater({ publication }: Context, added: Placed): boolean {
  return isReconstructed(publication.about, added.when);
}

/** Whether it is on record that it was published on the day when it was said. */
export function isPublishedThen({ said, published, publishedBy }: Statement): boolean {
  return publishedBy !== 'added' && isSameDay(said, published);
}

export function isSameDay(one: Placed, other: Placed): boolean {
  return toDays(one.when).text === toDays(other.when).text;
}

/** “three days later”, from saying to publication, where both days are certain and differ. */
export const findWait = once((context, { said, published, publishedBy }: Statement) =>
  publishedBy === 'added'
    ? undefined
    : findLater(
        context,
        { when: toDays(said.when), zone: said.zone },
        { when: toDays(published.when), zone: said.zone },
      ),
);

/** “three days later”, between the saying of two statements; `undefined` on the same day or where it is not certain. */
export function findLater(
  { language }: Context,
  from: Statement['said'],
  to: Statement['said'],
): string | undefined {
  const lag = findLag(from, to);
  return lag?.unit !== 'day' || lag.count < 1 ? undefined : toLagWords(lag, 'later', language);
}

/** The form for a page that shows these statements. */
export function toForm(statements: readonly Statement[]) {
  const years = new Set(
    statements.flatMap(({ said, published }) =>
      [said, published].flatMap(({ when }) => listYears(when)),
    ),
  );
  return { year: years.size > 1 };
}

/** The years of the ends that are known. */
export function listYears(when: When): number[] {
  return (isPoint(when) ? [when] : [when.start, when.end].filter(isPoint)).map(({ year }) => year);
}

function toDayEnd(end: End): End {
  return isInstant(end) ? toDayPoint(end) : end;
}

/** By the clock that wrote it, then by those of the other cities; the bare hour if no city has that clock; none of a day. */
export function listHours({ cities, language, words }: Context, { when, zone }: Placed) {
  if (!isInstant(when)) return [];
  const at = earliest(when, zone);
  const alike = cities.filter((city) => toZoneOffset(at, city.zone) / 60_000 === when.offset);
  // Where several cities have that clock, the one where it was said.
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

/** “15:45 in Beijing; 03:45 in Washington”: of a publication on the day of saying, if its hour is recorded. */
export function findPublishedHour(context: Context, statement: Statement): string | undefined {
  const hours = listHours(context, statement.published).map(({ text }) => text);
  return isPublishedThen(statement) && hours.length > 0
    ? hours.join(context.words.text.semicolon)
    : undefined;
}
