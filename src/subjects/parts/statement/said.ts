/** The dates of statements by their days, as they were written. */
import type { Statement } from '../../../model/statements/statement.ts';
import { findLag, toLagWords } from '../../../time/words/lag.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import { toDayPoint } from '../../../time/words/place-point.ts';
import { toPieces } from '../../../time/words/words.ts';
import { isInstant, isPoint, type End, type Placed, type When } from '../../../time/when.ts';
import type { Context } from '../../context.ts';
import { once } from '../../once.ts';

/** Whether dates carry their year; one that stands among dates of one year need not. */
export interface DateForm {
  readonly year: boolean;
}

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
export interface Later {
  readonly verb: 'published' | 'added here';
  readonly on: Pieces;
}

/** `undefined` if it was published on the day when it was said. */
export function findPublished(
  context: Context,
  { said, published, publishedBy }: Statement,
  form: DateForm,
): Later | undefined {
  const on = toDayWords(context, published.when, form);
  if (publishedBy === 'added') return { verb: 'added here', on };
  return isSameDay(said, published) ? undefined : { verb: 'published', on };
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
export function toForm(statements: readonly Statement[]): DateForm {
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
