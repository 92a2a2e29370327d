/** Recorded hours, by the clocks of the sides’ cities. */
import type { Statement } from '../../../model/statements/statement.ts';
import { earliest } from '../../../time/bounds.ts';
import { pad } from '../../../time/calendar.ts';
import { isInstant, type Placed } from '../../../time/when.ts';
import { findPiecesIn } from '../../../time/words/clocks.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toDayAt } from '../../../time/zone-days.ts';
import { toZoneOffset } from '../../../time/zone.ts';
import type { Context } from '../../context.ts';
import { isPublishedThen } from './said.ts';

export interface Hour {
  /** “15:45 in Beijing”; “18 Jan, 05:06 in Beijing” where the day is another than that of the first. */
  readonly text: string;
  readonly isOtherDay: boolean;
}

/** By the clock that wrote it, then by those of the other cities; the bare hour if no city has that clock; none of a day. */
export function listHours({ cities, language }: Context, { when, zone }: Placed): Hour[] {
  if (!isInstant(when)) return [];
  const at = earliest(when, zone);
  const alike = cities.filter((city) => toZoneOffset(at, city.zone) / 60_000 === when.offset);
  // Of several cities with that clock, the one where it was said.
  const home = alike.find((city) => city.zone === zone) ?? alike[0];
  const time = `${pad(when.hour)}:${pad(when.minute)}`;
  if (home === undefined) return [{ text: time, isOtherDay: false }];
  const others = cities.flatMap((city): Hour[] => {
    const pieces =
      city === home ? undefined : findPiecesIn(when, home, city, { language, frame: 'table' });
    const isOtherDay = toDayAt(at, city.zone).day !== when.day;
    return pieces === undefined ? [] : [{ text: toText(pieces), isOtherDay }];
  });
  return [{ text: `${time} in ${home.name}`, isOtherDay: false }, ...others];
}

/** “15:45 in Beijing; 03:45 in Washington”: of a publication on the day of saying, if its hour is recorded. */
export function findPublishedHour(context: Context, statement: Statement): string | undefined {
  const hours = listHours(context, statement.published).map(({ text }) => text);
  return isPublishedThen(statement) && hours.length > 0 ? hours.join('; ') : undefined;
}
