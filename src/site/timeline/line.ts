/** An entry of a timeline in words: its day, what else is known of its time, and what it is. */
import { findHappening } from '../../model/claimed.ts';
import { getWhen } from '../../model/item.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Thing } from '../../model/thing.ts';
import { isInstant, isPoint, type Placed } from '../../time/when.ts';
import { toText } from '../../time/words/pieces.ts';
import { type Context, oncePerKey } from '../context.ts';
import { toLink } from '../parts/links.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { toSeriesLabel, toSum } from '../parts/rates/rates.ts';
import {
  isPublishedThen,
  isSameDay,
  listHours,
  listYears,
  toDayWords,
  toSpeakerLine,
} from '../parts/statement/said.ts';
import { toStatementWords } from '../parts/statement/statement-line.ts';
import { type EntryClock, isAdding, type TimelineEntry, type TimelineOrder } from './entries.ts';
import { isVague } from './spans.ts';

/** Diamond, open diamond, ring, disc, cross. Decisions and rates count as events. */
const MARKS = {
  happened: 'happened',
  claimed: 'claimed',
  said: 'said',
  published: 'published',
  added: 'added',
  reconstructed: 'added',
  decided: 'happened',
  'in force': 'happened',
} as const satisfies Record<EntryClock, string>;

/** Timelines share lines. */
export const LINES = {
  happened: oncePerKey((context, entry: TimelineEntry) => buildLine(context, entry, 'happened')),
  known: oncePerKey((context, entry: TimelineEntry) => buildLine(context, entry, 'known')),
};

function buildLine(context: Context, entry: TimelineEntry, order: TimelineOrder) {
  const own = entry[order];
  const otherOrder = order === 'happened' ? 'known' : 'happened';
  const other = entry[otherOrder];
  const shown = toShownWhen(entry, order);
  const years = new Set(listYears(shown.when));
  const toWordsOf = ({ when }: Placed) =>
    toDayWords(context, when, { year: !listYears(when).every((year) => years.has(year)) });
  const isSame = isSameDay(own, other);
  const isBoth = entry.kind === 'statement' && isPublishedThen(entry.statement);
  const isWithin = entry.kind === 'event' && order === 'known' && isVague(entry, 'happened');
  const { timeline } = context.words;
  const sayOther = timeline.other[isWithin ? 'within' : other.clock];
  const isTold =
    (!isSame || isUndatedStatement(entry, order)) &&
    !(entry.kind === 'event' && order === 'happened');
  const [hour] = listClocks(context, other);
  return {
    mark: isBoth ? 'published' : MARKS[own.clock],
    // In words, for the clock that dates the line: “Added here”.
    label: isBoth ? timeline.saidAndPublished : timeline.labels[own.clock],
    when: toDayWords(context, shown.when, { year: years.size > 1 }),
    // The hour, other clocks on another day, and the other one of the two dates.
    notes: [
      ...(isBorrowed(own.clock, order) ? [timeline.borrowed[own.clock]] : []),
      ...listClocks(context, own),
      ...(isTold ? [sayOther({ day: toText(toWordsOf(toShownWhen(entry, otherOrder))) })] : []),
      ...(isBoth && order === 'happened' && !isInstant(own.when) && hour !== undefined
        ? [timeline.publishedHour({ hour })]
        : []),
      ...(isVague(entry, order) ? [timeline.limits] : []),
      ...(own.when.uncertain ? [timeline.uncertain] : []),
    ],
    ...toContent(context, entry, order),
  };
}

/** An item of several days is at the last one, and shows all. */
export function toShownWhen(entry: TimelineEntry, order: TimelineOrder): Placed {
  if (entry.kind !== 'item' || order === 'known') return entry[order];
  const happening = findHappening(entry.item.data);
  if (happening === undefined) return entry[order];
  const when = getWhen(happening.text, entry.item.zone);
  return isPoint(when) ? entry[order] : { when, zone: entry.item.zone };
}

/** Whether another clock stands in for that of the order, which the line must say. */
function isBorrowed(clock: EntryClock, order: TimelineOrder): boolean {
  return isAdding(clock) || (order === 'happened' && clock === 'published');
}

/** That a publication is not recorded is said even if the day is the same. */
function isUndatedStatement(entry: TimelineEntry, order: TimelineOrder): boolean {
  return entry.kind === 'statement' && order === 'happened' && isAdding(entry.known.clock);
}

/** “15:45 in Beijing”, then the date in other cities where the day differs. */
function listClocks(context: Context, placed: Placed): string[] {
  return listHours(context, placed)
    .filter(({ isOtherDay }, index) => index === 0 || isOtherDay)
    .map(({ text }) => text);
}

function toContent(context: Context, entry: TimelineEntry, order: TimelineOrder) {
  const none = {
    title: undefined,
    lang: undefined,
    speaker: undefined,
    words: undefined,
    remark: undefined,
    tells: [],
  };
  if (entry.kind === 'statement') {
    const { statement } = entry;
    return {
      ...none,
      url: entry.id,
      lang: statement.original === undefined ? statement.lang : undefined,
      speaker: toSpeakerLine(context, statement),
      words: toStatementWords(statement),
    };
  }
  if (entry.kind === 'item') {
    const { item } = entry;
    const events = entry.tells[order].map(({ event }) => event);
    return {
      ...none,
      url: item.url,
      title: item.caption,
      lang: item.data.language,
      remark: events.map((event) => findDoubt(context, event)).find((doubt) => doubt !== undefined),
      tells: events.map((event) => toLink(event)),
    };
  }
  if (entry.kind === 'rate') {
    const { series, change } = entry;
    return {
      ...none,
      url: entry.id,
      title: toRateTitle(context, series, change),
      remark: toSum(context, change.after),
    };
  }
  const { url, caption } = entry.event;
  return { ...none, url, title: caption, remark: findDoubt(context, entry.event) };
}

function findDoubt({ words }: Context, { data }: Thing<'event'>): string | undefined {
  const { outcome } = data;
  return outcome === undefined || outcome === 'held' ? undefined : words.timeline.doubts[outcome];
}

/** “Duties on goods: up from 20% to 145%”. */
function toRateTitle(context: Context, series: Series, { before, after }: SeriesChange): string {
  const { text, timeline } = context.words;
  const { up, down, level } = timeline.rateSteps;
  const [from = '', to = ''] = [before, after].map(({ value }) =>
    toRateText(context, value, series.data.unit),
  );
  const step = after.value > before.value ? up : after.value < before.value ? down : undefined;
  return text.continued(
    toSeriesLabel(series),
    step === undefined ? level({ to }) : step({ from, to }),
  );
}
