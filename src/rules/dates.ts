/** Dates of one thing that cannot be right, or that readers would misread. */
import type { PastOnly } from '../content/kinds/field-meta.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { findPart } from '../content/kinds/kind.ts';
import { findAt, listFields } from '../content/kinds/relations.ts';
import type { RowPart } from '../content/problems/fault.ts';
import { findPlaceZone, getWhen } from '../model/item.ts';
import { isClaimed } from '../model/claimed.ts';
import type { Entry } from '../model/entry.ts';
import { findMeasureState } from '../model/measures/measure.ts';
import { toNewestDay, toPresentDay, type Whole } from '../model/publication.ts';
import { isKind } from '../model/thing.ts';
import { isOut } from '../model/visible.ts';
import { toSpan } from '../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../time/calendar.ts';
import { keepByZone } from '../content/problems/memoize.ts';
import { toOffsetText } from '../time/parse-clock.ts';
import { parseWhen } from '../time/parse-when.ts';
import { toWallClock, toWallText, toWallTime, toZoneOffset } from '../time/zone.ts';
import { isFailure, isInstant, isPoint, type Instant } from '../time/when.ts';
import { ABOUT_FILE, type RuleFault, type Reads, type Rule } from './rule.ts';

export const DATE_RULES: readonly Rule[] = [
  { id: 'date.future', reads: 'today', find: listFuture },
  {
    id: 'date.offset',
    reads: 'publication',
    find: ({ entries, register }) =>
      entries.flatMap((entry) => listOffsets(entry, findPlaceZone(register, entry))),
  },
  { id: 'date.claimed', reads: 'publication', find: listClaimsAsFacts },
  {
    id: 'ended.early',
    reads: 'publication',
    find: ({ publication: { about, items, record } }) => {
      const newest = toNewestDay(about, items, record);
      if (about.ended === undefined || newest <= about.ended) return [];
      return [
        {
          ...{ entry: ABOUT_FILE, at: ['ended'] },
          row: 'ended.early:day',
          slots: { ended: about.ended, newest },
        },
      ];
    },
  },
  {
    id: 'doubt.lapsed',
    reads: 'publication',
    find: ({ publication }) => {
      const present = toPresentDay(publication);
      return [...publication.record.measures.values()].flatMap((measure) => {
        const state = findMeasureState(measure, present);
        if (state?.ended === undefined) return [];
        const { index, data } = state.change;
        return {
          entry: measure.thing.entry,
          at: ['history', index, ...(data.until === undefined ? [] : ['until'])],
          slots: { ended: state.ended.text, present },
        };
      });
    },
  },
  {
    id: 'verdict.lapsed',
    reads: 'publication',
    find: ({ questions }) =>
      [...questions.values()].flatMap(({ thing, state }) => {
        const { verdict } = thing.data;
        if (verdict === undefined || state.verdict !== undefined) return [];
        const { status, since } = state;
        return {
          ...{ entry: thing.entry, at: ['verdict', 'on'] },
          row: since === undefined ? 'verdict.lapsed:beginning' : 'verdict.lapsed',
          slots: { on: verdict.on, status, since },
        };
      }),
  },
];

/** Where a day begins first: the days of others may be those of any place. */
const EAST = 'Pacific/Kiritimati';
/** An exact day, or a moment of one. */
const PLAIN = /^\d{4}-\d\d-\d\d(?:T[^/]*)?$/;

/** The last moment of a day, and the day before it. */
const toEdges = keepByZone((today, zone) => ({
  until: toSpan({ when: getWhen(today, zone), zone }).until,
  yesterday: toDayText(addDays(fromDayText(today), -1)),
}));

/** The schemas mark the fields that say when something was done (`day`, `moment` and `when` in `kinds/fields.ts`). */
function listFuture({ entry, today, zone }: Reads['today']): RuleFault[] {
  if (!isOut(entry)) return [];
  const { until, yesterday } = toEdges(today, zone);
  // No two clocks are two days apart, so most dates need not be parsed.
  const isToCome = (value: string, clock: string) =>
    !(value < yesterday && PLAIN.test(value)) &&
    until < toSpan({ when: getWhen(value, clock), zone: clock }).from;
  return listFields(entry.kind).flatMap(({ pattern, meta }) => {
    if (meta.ours !== true && !isDone(entry, meta.pastOnly)) return [];
    return findAt(entry.data, pattern)
      .filter(({ value }) => isToCome(value, meta.ours === true ? zone : EAST))
      .map(({ path, value }) => ({
        ...{ entry, at: path },
        ...(meta.ours !== true && meta.pastOnly && { row: `date.future:${meta.pastOnly.row}` }),
        slots: { value, today, zone },
      }));
  });
}

/** Whether the entry says that it has been done. */
function isDone({ data }: Entry, pastOnly: PastOnly | undefined): boolean {
  if (pastOnly === undefined) return false;
  const { where } = pastOnly;
  return where === undefined || findAt(data, [where.field]).some(({ value }) => value === where.is);
}

/**
 * The zone of a place determines which offset its clocks have on a day. Other dates give their own offset: an outlet
 * publishes from anywhere, and a desk may travel. `zone` is `undefined` if the entry names no place.
 */
function listOffsets(entry: Entry, zone: string | undefined): RuleFault[] {
  const pattern = findPart(getKind(entry.kind).hoursOfPlace);
  // A place that does not exist is reported elsewhere.
  const isLost = zone === undefined && 'place' in entry.data && entry.data.place !== undefined;
  if (pattern === undefined || isLost) return [];
  return findAt(entry.data, pattern).flatMap(({ path, value }) => {
    const words = findOffset(value, zone);
    return words === undefined ? [] : { entry, at: path, ...words };
  });
}

type Words = Pick<RuleFault, 'row' | 'slots'>;

function findOffset(text: string, zone: string | undefined): Words | undefined {
  const when = parseWhen(text, { zone });
  if (isFailure(when)) {
    const { said } = when;
    const toPart = (part: RowPart['part']): RowPart => ({ text: when[part], part, said });
    const row = zone === undefined ? 'date.offset:placeless' : 'date.offset:unread';
    return { row, slots: { message: toPart('message'), remedy: toPart('remedy') } };
  }
  if (zone === undefined) return undefined;
  return (isPoint(when) ? [when] : [when.start, when.end])
    .filter(isInstant)
    .map((hour) => compareClocks(hour, zone))
    .find((words) => words !== undefined);
}

function compareClocks(hour: Instant, zone: string): Words | undefined {
  const moment = toWallTime({ ...hour, second: hour.second ?? 0 }) - hour.offset * 60_000;
  const minutes = toZoneOffset(moment, zone) / 60_000;
  if (minutes === hour.offset) return undefined;
  const offset = toOffsetText(minutes);
  const written = hour.text.replace(/(Z|[+-]\d\d(:\d\d)?)$/, '');
  const there = toWallText(toWallClock(moment, zone), hour.precision === 'second');
  const given = toOffsetText(hour.offset);
  return { row: 'date.offset:clock', slots: { zone, offset, given, written, there } };
}

/** Items dated by a disputed event, or by a period that one of their statements speaks of. */
function listClaimsAsFacts({ items, publication: { record } }: Whole): RuleFault[] {
  return items.flatMap(({ data, entities, entry, url }) => {
    const { happened } = data.dates;
    if (happened === undefined) return [];
    const events = entities
      .filter((one) => isKind(one, 'event'))
      .filter(({ data: { date } }) => date === happened);
    const spokenOf = record.of.get(url)?.find((one) => one.happened?.when.text === happened);
    const isHeld = events.some((event) => !isClaimed(event));
    const says =
      events.find(isClaimed)?.caption ??
      (isHeld || !happened.includes('/') ? undefined : spokenOf?.id);
    const spot = { entry, at: ['dates', 'happened'] };
    return says === undefined ? [] : { ...spot, slots: { happened, says } };
  });
}
