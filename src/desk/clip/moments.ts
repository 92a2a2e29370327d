/** When the page came out, and when it was changed: by its markup and by what is printed. */
import { earliest } from '../../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../../time/calendar.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { type Instant, isDayPoint, isFailure, isInstant } from '../../time/when.ts';
import type { Doubt, Found } from './clip.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type Block,
  type Claim,
  inDoubt,
  listClaims,
  NOTHING,
  type Settled,
  toDoubt,
} from './page.ts';
import { readPrintedMoment } from './printed-moments.ts';

type Label = 'published' | 'updated';

export interface MomentHints {
  readonly claims: readonly Claim[];
  readonly blocks: readonly Block[];
  /** The address of the page: a day in it is a hint, and no more. */
  readonly url: string | undefined;
  /** The day at the desk, as in `2025-02-12`: what a page says of a later one is wrong. */
  readonly today: string | undefined;
  readonly lexicon: Lexicon;
}

/** A day that no page can have come out on is in doubt, and so is the one on which computers begin to count. */
export function findMoment(label: Label, hints: MomentHints): Settled {
  const { found, doubts } = findSaidMoment(label, hints);
  const why = found === null ? undefined : toWhyNot(found.value, hints.today);
  return found === null || why === undefined
    ? { found, doubts }
    : { found: null, doubts: [...doubts, toDoubt(label, why, [found])] };
}

function toWhyNot(value: string, today: string | undefined): string | undefined {
  const day = value.slice(0, 10);
  if (day <= '1970-01-01') return 'no page is that old';
  // Where the page was made the next day may have begun.
  const limit = today === undefined ? undefined : toDayText(addDays(fromDayText(today), 1));
  return limit !== undefined && day > limit ? 'it lies ahead' : undefined;
}

function findSaidMoment(label: Label, { claims, blocks, url, lexicon }: MomentHints): Settled {
  const printed = blocks.flatMap(({ text, line, isFrame }) => {
    const moment = isFrame ? undefined : readPrintedMoment(text, lexicon);
    if (moment?.label !== label) return [];
    return [{ value: moment.value, origin: `line ${line}` }];
  });
  const told = listClaims(claims, label).map(({ value, origin }) => ({
    value: toWritten(value),
    origin,
  }));
  const all = [...printed, ...told];
  if (all.length > 0) return settleMoments(label, all);
  const [, ...parts] = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/-]|$)/.exec(url ?? '') ?? [];
  const day = parts.join('-');
  if (label === 'updated' || parts.length === 0 || isFailure(parseWhen(day))) return NOTHING;
  const why = 'only the address of the page has a date';
  return inDoubt(label, why, [day]);
}

/** ISO 8601 as systems write it, in the form that this publication reads: to the minute, with a colon in the offset. */
function toWritten(text: string): string {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      text.trim(),
    );
  if (parts === null) return text.trim();
  const [, day = '', time, offset = ''] = parts;
  if (time === undefined) return day;
  const zone = /^(?:z|utc|[+-]00:?00)$/i.test(offset)
    ? 'Z'
    : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return `${day}T${time}${zone}`;
}

function settleMoments(field: Label, all: readonly Found[]): Settled {
  const { exact, days, loose, unread } = sort(all);
  const unclear: readonly Doubt[] =
    unread.length === 0 ? [] : [toDoubt(field, 'this is no date that can be read', unread)];
  const [first] = exact;
  if (first === undefined) {
    const isOneDay = new Set([...loose, ...days].map(({ value }) => value.slice(0, 10))).size < 2;
    if (loose[0] !== undefined) {
      // The day stands there whatever the zone; which hour it was elsewhere is not known.
      const hour = toDoubt(field, 'no zone on the page, or one of several clocks', [
        ...loose,
        ...days,
      ]);
      const found = { ...loose[0], value: loose[0].value.slice(0, 10) };
      return { found: isOneDay ? found : null, doubts: [hour, ...unclear] };
    }
    if (!isOneDay) return inDoubt(field, 'the page gives several days', days);
    return { found: days[0] ?? null, doubts: unclear };
  }
  const isOne = exact.every(({ when }) => earliest(when, 'UTC') === earliest(first.when, 'UTC'));
  const fits =
    days.every(({ value }) => exact.some(({ when }) => isOnDay(when, value))) &&
    loose.every(({ value }) => exact.some(({ when }) => isSameClock(when, value)));
  if (!isOne || !fits)
    return inDoubt(field, 'the page gives several moments', [
      ...exact.map(({ found }) => found),
      ...[...loose, ...days],
    ]);
  // The clock of the newspaper says more than that of its computer.
  const own = exact.find(({ when }) => when.offset !== 0) ?? first;
  return { found: own.found, doubts: [] };
}

/** `loose` are hours of which nobody knows where the clock was. */
function sort(all: readonly Found[]) {
  const sorted = { exact: [], days: [], loose: [], unread: [] } as {
    exact: { found: Found; when: Instant }[];
    days: Found[];
    loose: Found[];
    unread: Found[];
  };
  for (const found of all) {
    const when = parseWhen(found.value);
    if (isFailure(when)) {
      const isLoose = /T\d\d:\d\d$/.test(found.value) && !isFailure(parseWhen(`${found.value}Z`));
      (isLoose ? sorted.loose : sorted.unread).push(found);
    } else if (isInstant(when)) sorted.exact.push({ found, when });
    else if (isDayPoint(when)) sorted.days.push(found);
    else sorted.unread.push(found);
  }
  return sorted;
}

const HOUR = 3_600_000;

/** Whether somewhere on earth it was that day. */
function isOnDay(when: Instant, day: string): boolean {
  const start = Date.parse(`${day}T00:00Z`);
  const moment = earliest(when, 'UTC');
  return moment >= start - 14 * HOUR && moment < start + 36 * HOUR;
}

/** Whether a clock somewhere on earth showed that hour, to the minute. */
function isSameClock(when: Instant, wall: string): boolean {
  const apart = Math.abs(Date.parse(`${wall}Z`) - earliest(when, 'UTC'));
  return apart <= 14 * HOUR && apart % (HOUR / 4) === 0;
}
