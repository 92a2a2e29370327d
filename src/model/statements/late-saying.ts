/** Words that were published before they can have been said. */
import { isBefore, toSpan } from '../../time/bounds.ts';
import { toWallClock, toWallText } from '../../time/zone.ts';
import { isInstant, isPoint, type When } from '../../time/when.ts';
import { toDayText } from '../../time/calendar.ts';
import { toZoneCity } from '../../time/words/language.ts';
import type { Statement } from './statement.ts';

/** Where a day begins first. */
const FIRST_ZONE = 'Etc/GMT-14';

/** Only if they are so by every clock by which a day without an hour may have been written; by any, where nobody knows whose. */
export function findLateSaying(
  statement: Statement,
): { readonly message: string; readonly remedy: string } | undefined {
  const { said, published, publishedBy, certain, clocks } = statement;
  if (!isBefore(certain.published, certain.said)) return undefined;
  const zones = clocks.length === 0 ? [FIRST_ZONE] : clocks;
  const begins = (zone: string) => toSpan({ when: said.when, zone }).from;
  const [first = FIRST_ZONE] = zones.toSorted((a, b) => begins(a) - begins(b));
  const isLate = (zone: string) =>
    isBefore(toSpan({ when: published.when, zone }), toSpan({ when: said.when, zone }));
  if (!zones.every(isLate)) return undefined;
  const message = `said ${said.when.text}, after it was published (${published.when.text})`;
  const remedy =
    publishedBy === 'statement'
      ? 'correct one of the two dates'
      : 'correct it, name the source that carries it, or give published="…"';
  if (hasHour(said.when) || !hasHour(published.when)) return { message, remedy };
  const then = toWallClock(toSpan(published).until, first);
  const where = clocks.length === 0 ? 'where days begin first' : `in ${toZoneCity(first)}`;
  return {
    message: `${message}: days are compared by the clock ${where}, which showed ${toWallText(then, false)} then`,
    remedy: `write ${toDayText(then)} if that is the day there, or the hour with its offset; else ${remedy}`,
  };
}

function hasHour(when: When): boolean {
  return isInstant(isPoint(when) ? when : when.start);
}
