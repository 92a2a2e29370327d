/** What is scheduled and what is due, by day: every date of a file that lies ahead, and what has passed unanswered. */
import { toToday, type View } from '../../build/session.ts';
import { type FormField, type FormValue, toFormSchema } from '../../content/kinds/form-schema.ts';
import { parseFieldName } from '../../content/kinds/relations.ts';
import { type Entry, isOf } from '../../model/entry.ts';
import { getWhen } from '../../model/item.ts';
import { toThing } from '../../model/thing.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { earliest, latest } from '../../time/bounds.ts';
import { addDays, fromDayText, toDayText } from '../../time/calendar.ts';
import { toDayAt, toWallClock, toWallText } from '../../time/zone.ts';
import { getAt } from '../edit/value.ts';
import type { Checked } from './checked.ts';
import { getIndex } from './rows.ts';
import { say } from '../words/say.ts';

export interface Due {
  readonly inside: string;
  readonly title: string;
  readonly kind: string;
  /** As in `2026-11-27`, at the desk; the hour only if it is known. */
  readonly day: string;
  readonly hour?: string;
  /** The Monday of its week; `''` for what is past due. */
  readonly week: string;
  readonly what: string;
}

/** What the check calls lapsed. */
const LAPSED: Readonly<Record<string, 'doubtLapsed' | 'verdictLapsed'>> = {
  'doubt.lapsed': 'doubtLapsed',
  'verdict.lapsed': 'verdictLapsed',
};

/** Fields whose dates are said in words of their own. */
const SAID = ['publish', 'effective', 'until', 'date', 'from', 'to', 'window', 'on'] as const;

function toSaid(name: string): string {
  const said = SAID.find((one) => one === name);
  return said === undefined ? name : say.calendar[said];
}

export function listCalendar(view: View, checked: Checked): Due[] {
  const { about, entries } = view.read();
  const zone = about?.zone ?? 'UTC';
  const today = toToday(view);
  const ahead = entries
    .filter((entry) => !isWithdrawn(entry))
    .flatMap((entry) => [
      ...listAhead(entry, checked, view.settings.clock(), today, zone),
      ...listLapsed(entry, checked),
      ...listUnheld(entry, today, zone),
    ]);
  const now = toWallText(toWallClock(view.settings.clock(), zone), false);
  return [...ahead, ...listHeldBack(view, now)].toSorted((a, b) => {
    const [one, other] = [a, b].map(({ day, hour = '', title }) => `${day} ${hour} ${title}`);
    return (one ?? '') < (other ?? '') ? -1 : 1;
  });
}

function toDue(entry: Entry, day: string, what: string): Omit<Due, 'week'> {
  const { kind, caption } = toThing(entry);
  return { inside: entry.inside, title: caption, kind, day, what };
}

function toWeek(day: string): string {
  const date = fromDayText(day);
  // The first of January 1970 was a Thursday.
  const days = Math.floor(Date.parse(day) / 86_400_000);
  return toDayText(addDays(date, -((((days + 3) % 7) + 7) % 7)));
}

function listAhead(
  entry: Entry,
  { counts }: Checked,
  now: number,
  today: string,
  zone: string,
): Due[] {
  const hasErrors = (counts.get(entry.inside)?.errors ?? 0) > 0;
  return listDates(toFormSchema(entry.kind).fields, entry.data).flatMap(({ name, value }) => {
    // At the place of the hour that is written, the year may be another.
    const [year, last] = [value, toDayText(addDays(fromDayText(today), -1))].map((on) =>
      on.slice(0, 4),
    );
    if ((year ?? '') < (last ?? '') && !value.includes('/')) return [];
    const when = getWhen(value, zone);
    const ends = [earliest(when, zone), latest(when, zone)];
    const at = ends.find((one) => Number.isFinite(one) && toDayText(toDayAt(one, zone)) >= today);
    if (at === undefined || (name === 'publish' && at <= now)) return [];
    const day = toDayText(toDayAt(at, zone));
    const hour = value.includes('T') && {
      hour: toWallText(toWallClock(at, zone), false).slice(11, 16),
    };
    const what = name === 'publish' && hasErrors ? say.calendar.heldBack : toSaid(name);
    return [{ ...toDue(entry, day, what), ...hour, week: toWeek(day) }];
  });
}

/** What is to go out and cannot, since its file has errors; `now` is as rows have hours. */
function listHeldBack(view: View, now: string): Due[] {
  return getIndex(view).rows.flatMap(({ inside, title, kind, status, scheduled }) => {
    if (scheduled === undefined || (status !== 'errors' && status !== 'draftErrors')) return [];
    const [day, hour] = [scheduled.slice(0, 10), scheduled.slice(11, 16)];
    const due = { inside, title, kind, day, hour };
    return scheduled > now
      ? [{ ...due, what: say.calendar.heldBack, week: toWeek(day) }]
      : [{ ...due, what: say.calendar.wasHeldBack, week: '' }];
  });
}

interface NamedDate {
  readonly name: string;
  readonly value: string;
}

const DATES: readonly (string | undefined)[] = ['when', 'instant'];

function listDates(fields: readonly FormField[], data: unknown): NamedDate[] {
  return fields.flatMap(({ name, value }) => listOf(value, getAt(data, [name]), name));
}

function listOf(form: FormValue, held: unknown, name: string): NamedDate[] {
  if (held === undefined) return [];
  if (form.form === 'text')
    return typeof held === 'string' && DATES.includes(form.sort) ? [{ name, value: held }] : [];
  if (form.form === 'group') return listDates(form.fields, held);
  if (form.form !== 'list' || !Array.isArray(held)) return [];
  return (held as unknown[]).flatMap((one) => listOf(form.of, one, name));
}

function listLapsed(entry: Entry, { byInside }: Checked): Due[] {
  return (byInside.get(entry.inside) ?? []).flatMap(({ code, field }) => {
    const lapsed = LAPSED[code];
    const on = getAt(entry.data, parseFieldName(field) ?? []);
    if (lapsed === undefined || typeof on !== 'string') return [];
    return [{ ...toDue(entry, on.slice(0, 10), say.calendar[lapsed]), week: '' }];
  });
}

/** An event that was planned for a day that has passed. */
function listUnheld(entry: Entry, today: string, zone: string): Due[] {
  if (!isOf(entry, 'event') || entry.data.outcome !== 'planned') return [];
  const end = latest(getWhen(entry.data.date, zone), zone);
  const day = Number.isFinite(end) ? toDayText(toDayAt(end, zone)) : today;
  return day < today ? [{ ...toDue(entry, day, say.calendar.wasPlanned), week: '' }] : [];
}
