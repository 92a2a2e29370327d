/** The days and weeks that have a page, and what is on record for a day. */
import { perObject } from '../../content/problems/memoize.ts';
import { AFTER_GAP, GAP_DAYS, toAskedUrl, toDayUrl } from '../../site/addresses/pages.ts';
import { addDays, daysBetween, fromDayText, toDayText } from '../../time/calendar.ts';
import { toIsoWeek, toWeekText } from '../../time/months.ts';
import { isPoint } from '../../time/when.ts';
import type { Language } from '../../time/words/language.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import type { Words } from '../../words/words.ts';
import { getWhen } from '../item.ts';
import { isOnBySize, type Publication, toPresentDay } from '../publication.ts';
import { ofStructure } from '../structure.ts';
import type { Statement } from '../statements/statement.ts';
import { buildDays } from './build-days.ts';
import { type Day, hasRecord, isEmptyDay } from './day.ts';

/**
 * A day has a page if something is on record for it, up to the present day, or if the desk has written about it. If
 * days are off (`days` in `publication.yaml`; by default in a large publication), only the latter have one.
 */
export const getDayPages = ofStructure((publication) => {
  const { about, things, withdrawn } = publication;
  const isOn = isOnBySize(about.days, publication);
  const isWritten = (things.get('day') ?? []).length > 0;
  // Where no day can have a page, nothing is built.
  const all: ReadonlyMap<string, Day> = isOn || isWritten ? buildDays(publication) : new Map();
  const last = toPresentDay(publication);
  const gone = new Set(withdrawn.map(({ url }) => url));
  const days = [...all.values()]
    .filter((day) => day.entry !== undefined || (isOn && day.on <= last && hasRecord(day)))
    .map(({ on }) => on)
    // The page of a withdrawn day gives the reason instead.
    .filter((on) => !gone.has(toDayUrl(on)))
    .sort();
  return {
    /** Oldest first. */
    days,
    /** The first day with a page in each week (`2025-W17`), oldest first. */
    weeks: new Map(
      [...Map.groupBy(days, toWeekOf)].map(([week, [first = '']]) => [week, first] as const),
    ),
    /** What is on record for each day, with a page or without; empty if no day has a page. */
    all,
  };
});

/** The last day up to `on` that has a page, or else the first that has one; `undefined` if no day has one. */
export function findDayBy(publication: Publication, on: string): string | undefined {
  const { days } = getDayPages(publication);
  const place = countBefore(days, on);
  return days[place] === on ? on : days[Math.max(0, place - 1)];
}

/** The address of a day’s page, if it has one. */
export function findDayUrl(publication: Publication, on: string): string | undefined {
  return findDayBy(publication, on) === on ? toDayUrl(on) : undefined;
}

/**
 * The days between one page and the next, oldest first: those listed by name (see `GAP_DAYS`), and the first that is
 * not. None after the last page. A withdrawn day has a page, which says so.
 */
export function listGap(publication: Publication, on: string) {
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

/** The page that covers a day: its own, or the last before it; `undefined` before the first page and after the last. */
export function findAskedUrl(publication: Publication, on: string): string | undefined {
  const { days } = getDayPages(publication);
  const by = findDayBy(publication, on);
  return by === undefined || by > on || on > (days.at(-1) ?? '') ? undefined : toAskedUrl(by, on);
}

/** `2025-04-24` → `2025-W17`. */
export function toWeekOf(on: string): string {
  return toWeekText(toIsoWeek(fromDayText(on)));
}

/** How many entries of a sorted list are before `on`. */
export function countBefore(sorted: readonly string[], on: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < on) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Statements made by the end of a day but public only later: nobody who spoke that day could have read them. */
interface Unheard {
  /** The last ones said first. */
  readonly last: readonly Statement[];
  /** How many there are in all. */
  readonly total: number;
}

/** More would be of no use to readers of a day. */
const MOST = 8;
const NONE: Unheard = { last: [], total: 0 };

/** For a day that has a page. */
export function getUnheard(publication: Publication, on: string): Unheard {
  return buildUnheard(publication).get(on) ?? NONE;
}

/** Goes through the days once, carrying along the statements that are not yet public. */
const buildUnheard = perObject((publication: Publication): ReadonlyMap<string, Unheard> => {
  const { days } = getDayPages(publication);
  const byStart = Map.groupBy(
    publication.record.statements.filter((one) => findSaidBy(one) < one.knownOn),
    (one) => days[countBefore(days, findSaidBy(one))],
  );
  const unheard = new Map<string, Unheard>();
  let open: Statement[] = [];
  for (const on of days) {
    open = [...open, ...(byStart.get(on) ?? [])].filter(({ knownOn }) => knownOn > on);
    if (open.length > 0) unheard.set(on, { last: open.slice(-MOST).reverse(), total: open.length });
  }
  return unheard;
});

/** The day by whose end it had certainly been said; if that is unknown, the day on which it became public. */
function findSaidBy({ said: { when }, knownOn }: Statement): string {
  const isFirm = !when.uncertain && !when.approximate && (isPoint(when) || isPoint(when.end));
  return isFirm ? toLastWrittenDay(when) : knownOn;
}

/** For the entries about days without a page, on the last page before them. */
interface Context {
  readonly publication: Publication;
  readonly words: Words;
  readonly language: Language;
}

export interface DayQuestion {
  /** The anchor on the page: the day itself, or `AFTER_GAP`. */
  readonly id: string;
  readonly text: string;
}

/** One for each day up to the next page. */
export function listAskedQuestions(context: Context, on: string): DayQuestion[] {
  const { days, later } = listGap(context.publication, on);
  const after = later === undefined ? [] : [{ id: AFTER_GAP, text: toNote(context, later, true) }];
  return [...days.map((day) => ({ id: day, text: toNote(context, day, false) })), ...after];
}

/** The text of the page that redirects from such a day: “20 May 2025: no page of its own. Go to …” */
export function toAskedLead({ language, publication, words }: Context, day: string): string {
  const when = getWhen(day, publication.about.zone);
  return words.days.asked.goTo({ day: words.text.capital(toText(toPieces(when, { language }))) });
}

/** “20 May 2025: nothing on record. This is the last day before it that has a page.” */
function toNote({ language, publication, words }: Context, day: string, isOpen: boolean): string {
  const found = getDayPages(publication).all.get(day);
  const { quiet, noPage } = words.days.asked;
  const when = getWhen(isOpen ? `${day}/..` : day, publication.about.zone);
  const isQuiet = !isOpen && (found === undefined || isEmptyDay(found));
  return (isQuiet ? quiet : noPage)({
    day: words.text.capital(toText(toPieces(when, { language }))),
  });
}
