/** When measures end by their own texts, for calendars. */
import { findMeasureState, type Measure } from '../../model/measures/measure.ts';
import { listSteps } from '../../model/measures/steps.ts';
import { toPresentDay } from '../../model/present-day.ts';
import { isDayPoint, isInstant, isPoint } from '../../time/when.ts';
import { earliest } from '../../time/bounds.ts';
import { addDays, toDayText } from '../../time/calendar.ts';
import { toDayAt } from '../../time/zone-days.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toMoment } from '../moment.ts';
import { toUid } from '../tag-uri.ts';
import { toIcsDay, toIcsText, toIcsTime, type Property } from './ics-lines.ts';

/** The end that the last step of each names, if it lies ahead; what another measure has replaced has none. */
export function listMeasureEnds(context: Context, measures: readonly Measure[]): Property[] {
  return measures.flatMap((measure) => listEnd(context, measure));
}

function listEnd({ publication, siteUrl, words }: Context, measure: Measure): Property[] {
  const { thing, zone } = measure;
  const present = toPresentDay(publication);
  const state = findMeasureState(measure, present);
  const last = listSteps(measure, present).findLast(({ fate }) => fate === 'held');
  const until = last?.until;
  if (last === undefined || until === undefined || !isPoint(until)) return [];
  if (state === undefined || state.by !== undefined) return [];
  const end = earliest(until, zone);
  const isFirm = (isDayPoint(until) || isInstant(until)) && !until.uncertain && !until.approximate;
  const day = toDayAt(end, zone);
  if (!isFirm || toDayText(day) <= present) return [];
  const { calendarEnd, calendarStays, statuses } = words.measures;
  const status = words.text.inSentence(
    statuses[state.status === 'amended' ? 'in-force' : state.status],
  );
  // A change to a rate ends then, and not the measure: what follows is not known.
  const isRate = last.change.status === 'amended' && last.rate !== undefined;
  const title = thing.caption;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `until-${until.text.slice(0, 10)}/${toUid(publication, thing)}`],
    ['DTSTAMP', toIcsTime(toMoment(last.change.decided, zone))],
    ...(isInstant(until)
      ? [['DTSTART', toIcsTime(end)] as const]
      : [
          ['DTSTART;VALUE=DATE', toIcsDay(day)] as const,
          ['DTEND;VALUE=DATE', toIcsDay(addDays(day, 1))] as const,
        ]),
    ['SUMMARY', toIcsText(isRate ? calendarStays({ title }) : calendarEnd({ title, status }))],
    ...(last.cause === undefined ? [] : [['DESCRIPTION', toIcsText(last.cause)] as const]),
    ['URL', toAbsolute({ siteUrl }, thing.url)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}
