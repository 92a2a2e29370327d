/** Which days and weeks have a page, and what is on record of a day. */
import { addDays, daysBetween, fromDayText, toDayText } from '../../time/calendar.ts';
import { toIsoWeek, toWeekText } from '../../time/weeks.ts';
import { GAP_DAYS, toAskedUrl, toDayUrl } from '../../site/addresses/pages.ts';
import { toPresentDay } from '../present-day.ts';
import type { Publication } from '../publication.ts';
import { isOnBySize } from '../size.ts';
import { buildDays } from './build-days.ts';
import { hasRecord, type Day } from './day.ts';

export interface DayPages {
  /** Oldest first. */
  readonly days: readonly string[];
  /** The first of them in each week (`2025-W17`) that has one, oldest first. */
  readonly weeks: ReadonlyMap<string, string>;
  /** What is on record of a day, with a page or without; `undefined` if that is nothing, or if no day has a page. */
  readonly find: (on: string) => Day | undefined;
}

const PAGES = new WeakMap<Publication, DayPages>();

/**
 * A day has a page if something is on record of it, up to the present day, or if the desk says something of it. Where
 * days are off (`days` in `publication.yaml`, else by the number of items), only the latter.
 */
export function getDayPages(publication: Publication): DayPages {
  const known = PAGES.get(publication);
  if (known !== undefined) return known;
  const pages = buildPages(publication);
  PAGES.set(publication, pages);
  return pages;
}

function buildPages(publication: Publication): DayPages {
  const { about, things, withdrawn } = publication;
  const isOn = isOnBySize(about.days, publication);
  const isWritten = (things.get('day') ?? []).length > 0;
  // Where nothing leads to days nobody pays for them.
  const all: ReadonlyMap<string, Day> = isOn || isWritten ? buildDays(publication) : new Map();
  const last = toPresentDay(publication);
  const gone = new Set(withdrawn.map(({ url }) => url));
  const days = [...all.values()]
    .filter((day) => day.entry !== undefined || (isOn && day.on <= last && hasRecord(day)))
    .map(({ on }) => on)
    // In its place stands why it was taken back.
    .filter((on) => !gone.has(toDayUrl(on)))
    .sort();
  return {
    days,
    weeks: new Map(
      [...Map.groupBy(days, toWeekOf)].map(([week, [first = '']]) => [week, first] as const),
    ),
    find: (on) => all.get(on),
  };
}

/** The last day up to `on` that has a page; of a day before the first, the first; `undefined` if none has. */
export function findDayBy(publication: Publication, on: string): string | undefined {
  const { days } = getDayPages(publication);
  const place = countBefore(days, on);
  return days[place] === on ? on : days[Math.max(0, place - 1)];
}

/** The address of the page of a day, if it has one. */
export function findDayUrl(publication: Publication, on: string): string | undefined {
  return findDayBy(publication, on) === on ? toDayUrl(on) : undefined;
}

/** The days between the day of a page and the next that has one, oldest first. */
export interface Gap {
  /** Those that are told by name, see `GAP_DAYS`. */
  readonly days: readonly string[];
  /** The first that is not. */
  readonly later: string | undefined;
}

/** Gives none after the last day that has a page. A day that was taken back has a page, which says so. */
export function listGap(publication: Publication, on: string): Gap {
  const { days } = getDayPages(publication);
  const next = days[countBefore(days, on) + 1];
  if (next === undefined) return { days: [], later: undefined };
  const gone = new Set(publication.withdrawn.map(({ url }) => url));
  const from = fromDayText(on);
  const count = daysBetween(from, fromDayText(next)) - 1;
  const toDay = (index: number) => toDayText(addDays(from, index));
  return {
    days: Array.from({ length: Math.min(count, GAP_DAYS) }, (_, index) => toDay(index + 1)).filter(
      (day) => !gone.has(toDayUrl(day)),
    ),
    later: count > GAP_DAYS ? toDay(GAP_DAYS + 1) : undefined,
  };
}

/** Where a day is told of: its page, else that of the last one before it; `undefined` before the first and after the last. */
export function findAskedUrl(publication: Publication, on: string): string | undefined {
  const { days } = getDayPages(publication);
  const by = findDayBy(publication, on);
  return by === undefined || by > on || on > (days.at(-1) ?? '') ? undefined : toAskedUrl(by, on);
}

/** `2025-W17` of `2025-04-24`. */
export function toWeekOf(on: string): string {
  return toWeekText(toIsoWeek(fromDayText(on)));
}

/** How many of a sorted list are earlier. */
export function countBefore(sorted: readonly string[], on: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < on) low = middle + 1;
    else high = middle;
  }
  return low;
}
