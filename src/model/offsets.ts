/**
 * Hours of what takes place at a place: the zone of the place says which offset its clocks have on that day. All else
 * says its offset itself: an outlet publishes from anywhere, and a desk may be on its way.
 */
import { findAt, toFieldName } from '../content/kinds/relations.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { findPart } from '../content/kinds/kind.ts';
import { toOffsetText } from '../time/parse-clock.ts';
import { parseWhen } from '../time/parse-when.ts';
import { toWallClock, toWallText, toWallTime, toZoneOffset } from '../time/zone.ts';
import { type Instant, isFailure, isInstant, isPoint, type When } from '../time/when.ts';
import { toFound } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';

/** `zone` is that of the place, `undefined` if the entry names none. */
export function findWrongOffsets(entry: Entry, zone: string | undefined): Finding[] {
  const pattern = findPart(getKind(entry.kind).hoursOfPlace);
  // That a place is not there is reported elsewhere.
  const isLost = zone === undefined && 'place' in entry.data && entry.data.place !== undefined;
  if (pattern === undefined || isLost) return [];
  return findAt(entry.data, pattern).flatMap(({ path, value }) => {
    const fault = findFault(value, zone);
    if (fault === undefined) return [];
    const spot = { entry, at: path, field: toFieldName(path) };
    return [{ ...toFound(spot, 'date.offset'), ...fault }];
  });
}

type Fault = Pick<Finding, 'message' | 'remedy'>;

function findFault(text: string, zone: string | undefined): Fault | undefined {
  const when = parseWhen(text, { zone });
  if (isFailure(when)) {
    const remedy = zone === undefined ? `${when.remedy}, or name the \`place\`` : when.remedy;
    return { message: when.message, remedy };
  }
  return zone === undefined
    ? undefined
    : listHours(when)
        .map((hour) => compare(hour, zone))
        .find((fault) => fault !== undefined);
}

function listHours(when: When): Instant[] {
  return (isPoint(when) ? [when] : [when.start, when.end]).filter(isInstant);
}

function compare(hour: Instant, zone: string): Fault | undefined {
  const moment = toWallTime({ ...hour, second: hour.second ?? 0 }) - hour.offset * 60_000;
  const minutes = toZoneOffset(moment, zone) / 60_000;
  if (minutes === hour.offset) return undefined;
  const offset = toOffsetText(minutes);
  const written = hour.text.replace(/(Z|[+-]\d\d(:\d\d)?)$/, '');
  const there = toWallText(toWallClock(moment, zone), hour.precision === 'second');
  return {
    message: `clocks in ${zone} are ${offset} from UTC then, not ${toOffsetText(hour.offset)}`,
    remedy: `write ${written}${offset} if that is the hour there, or ${there}${offset} for the same moment`,
  };
}
