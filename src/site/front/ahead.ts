/** Dates after the last day of the record: when measures end or begin, and planned events. */
import { findCalendarUrl } from '../../model/calendars.ts';
import { getWhen } from '../../model/item.ts';
import { findComingEnd } from '../../model/measures/measure-standing.ts';
import type { Measure } from '../../model/measures/measure.ts';
import { listSteps } from '../../model/measures/steps.ts';
import { toFirstWrittenDay } from '../../time/bounds.ts';
import { compareValues } from '../../time/compare-when.ts';
import type { When } from '../../time/when.ts';
import { toText } from '../../time/words/pieces.ts';
import type { Context } from '../context.ts';
import { toDayPieces } from '../parts/dates.ts';
import { joinRich, fillRich, type Link, type Rich, toLink, toRich } from '../parts/links.ts';
import { getEventZone, toFew } from '../parts/list/pages.ts';
import { toPresentDayWords, toRateText, toUnit } from '../parts/rates/measure-words.ts';

export type Ahead = NonNullable<ReturnType<typeof findAhead>>;

interface Coming {
  readonly when: When;
  readonly link: Link;
  /** `end` and `pause`: a measure or its pause ends by its own text. Things with other words have a line each. */
  readonly sort: 'end' | 'pause' | 'other';
  readonly words?: string | undefined;
}

const MOST_DAYS = 4;
const MOST_ENDS = 2;

/** The nearest days, one a row; `undefined` if nothing is to come. */
export function findAhead(context: Context) {
  const { about, record } = context.publication;
  const present = toPresentDayWords(context);
  const coming = [
    ...listBySeries(record.measures).flatMap((measure) => [
      ...listEnds(measure, present),
      ...listBeginnings(context, measure, present),
    ]),
    ...listPlanned(context, present),
  ];
  if (present === '' || coming.length === 0) return undefined;
  const byDay = Map.groupBy(coming, ({ when }) => toText(toDayPieces(context, when)));
  const rows = [...byDay.values()].toSorted((a, b) => compareValues(toKey(a), toKey(b)));
  const { ahead, next } = context.words.front;
  return {
    title: about.ended === undefined ? next : ahead,
    isEnded: about.ended !== undefined,
    calendar: findCalendarUrl(context.publication, ''),
    rows: rows.slice(0, MOST_DAYS).map((own) => ({
      on: own[0] && toDayPieces(context, own[0].when),
      lines: toLines(context, own),
    })),
  };
}

/** Those that count towards a rate first. */
function listBySeries(measures: ReadonlyMap<string, Measure>): Measure[] {
  const isCounted = ({ thing }: Measure) => Number(thing.data.series !== undefined);
  return [...measures.values()].sort((a, b) => isCounted(b) - isCounted(a));
}

function toKey([first]: readonly Coming[]): string {
  return first === undefined ? '' : toFirstWrittenDay(first.when);
}

function toLines({ words }: Context, own: readonly Coming[]): Rich[] {
  const { front, rates } = words;
  const ends = own.filter(({ sort }) => sort !== 'other');
  const { shown, more } = toFew(ends, MOST_ENDS);
  const titles = joinRich(words, [
    ...shown.map(({ link }) => toRich(link)),
    ...(more > 0 ? [toRich(rates.more({ n: more }))] : []),
  ]);
  const sentence = ends.every(({ sort }) => sort === 'pause') ? front.pauseEnds : front.termEnds;
  return [
    ...(ends.length === 0 ? [] : [fillRich(sentence, { n: ends.length, titles })]),
    ...own
      .filter(({ sort }) => sort === 'other')
      .map(({ link, words: text }) =>
        text === undefined ? toRich(link) : fillRich(rates.named, { name: toRich(link), text }),
      ),
  ];
}

function listEnds(measure: Measure, present: string): Coming[] {
  const end = findComingEnd(measure, present);
  if (end === undefined) return [];
  const sort = end.status === 'paused' ? 'pause' : 'end';
  return [{ when: end.until, link: toLink(measure.thing), sort }];
}

/** Decided or announced by the end of the record, to begin after it. */
function listBeginnings(context: Context, measure: Measure, present: string): Coming[] {
  const { measures, text } = context.words;
  return listSteps(measure, present).flatMap(({ change, fate, rate }): Coming[] => {
    const { effective, decided, status } = change;
    if (fate !== 'ahead' || effective === undefined || decided > present) return [];
    const value = rate === undefined ? [] : [toRateText(context, rate, toUnit(context, measure))];
    const words = [text.inSentence(measures.statuses[status]), ...value].join(text.comma);
    return [{ when: effective, link: toLink(measure.thing), sort: 'other', words }];
  });
}

function listPlanned({ publication }: Context, present: string): Coming[] {
  return (publication.things.get('event') ?? []).flatMap((event): Coming[] => {
    const when = getWhen(event.data.date, getEventZone(publication, event));
    const isAhead = event.data.outcome === 'planned' && toFirstWrittenDay(when) > present;
    return isAhead ? [{ when, link: toLink(event), sort: 'other' }] : [];
  });
}
