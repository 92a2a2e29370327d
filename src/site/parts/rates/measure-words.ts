/** Measures in words: what they are, what became of them, and where that was read. */
import { getWhen } from '../../../model/item.ts';
import { findMeasureStanding } from '../../../model/measures/measure-standing.ts';
import {
  findMeasureState,
  isPending,
  type Measure,
  type MeasureChange,
  type MeasureStatus,
  toFollowedDay,
} from '../../../model/measures/measure.ts';
import {
  findOpenEnd,
  sayRate,
  type Series,
  type SeriesChange,
} from '../../../model/measures/series.ts';
import { listSteps, type MeasureStep } from '../../../model/measures/steps.ts';
import { toPresentDay as toDay } from '../../../model/publication.ts';
import { addDays, fromDayText, toDayText } from '../../../time/calendar.ts';
import { compareValues } from '../../../time/compare-when.ts';
import { isPoint, type When } from '../../../time/when.ts';
import { toFormed } from '../../../time/words/language.ts';
import type { Pieces } from '../../../time/words/pieces.ts';
import type { Dated } from '../../../words/slots.ts';
import { type Context, oncePerKey } from '../../context.ts';
import { toDayPieces, toShortDate } from '../dates.ts';
import { fillRich, type Rich, toLink, toRich } from '../links.ts';
import { toFew } from '../list/pages.ts';
import { toMark } from '../sources/sources.ts';
import { toDayWords, toName } from '../statement/said.ts';

export type MeasureMark = ReturnType<typeof toMeasureMark>;

const LINES = {
  threatened: 'threatened',
  announced: 'announced',
  'in-force': 'in-force',
  amended: 'in-force',
  paused: 'paused',
  'partly-paused': 'in-part',
  'struck-down': 'ended',
  expired: 'ended',
  'never-in-force': 'ended',
  'not-followed': 'unknown',
  replaced: 'ended',
} as const satisfies Readonly<Record<MeasureStatus, string>>;

export function toMarkLine(status: MeasureStatus) {
  return LINES[status];
}

export function toMeasureMark({ words }: Context, status: MeasureStatus) {
  return { line: toMarkLine(status), label: words.measures.statuses[status] };
}

/** A status as it stands now: an amended measure is in force. */
export function toStandingMark(context: Context, status: MeasureStatus): MeasureMark {
  return toMeasureMark(context, status === 'amended' ? 'in-force' : status);
}

/** “145%”, “3 dollars”. */
export function toRateText({ words }: Context, rate: number, unit: string): string {
  return sayRate(words, rate, unit);
}

export function toUnit({ publication }: Context, { thing }: Measure): string {
  const { series, unit = '' } = thing.data;
  const own = publication.record.series.find(({ data }) => data.id === series);
  return own?.data.unit ?? unit;
}

/** `port-fee` → “Port fee”, unless the publication has its own name for it. */
export function toInstrumentName({ publication, words }: Context, instrument: string): string {
  const own = publication.about.vocabulary?.instruments;
  const known: Readonly<Record<string, string>> = { ...words.measures.instruments, ...own };
  return known[instrument] ?? words.text.capital(instrument.replaceAll('-', ' '));
}

export type MeasureSource = NonNullable<ReturnType<typeof findPublishedSource>>;

export function findPublishedSource(context: Context, { data: { source } }: MeasureChange) {
  if (source === undefined) return undefined;
  const outlet = context.publication.entities.get(source.outlet);
  const { rates } = context.words;
  return {
    outlet: outlet && toLink(outlet),
    title: source.title ?? (source.official === undefined ? rates.report : rates.officialDocument),
    url: source.url,
    unlinked: source.unlinked,
    published: toDayPieces(context, source.published),
    // The document itself, not a report about it.
    isOfficial: source.official !== undefined,
    mark: toMark(context, source),
  };
}

export function toPresentDayWords({ publication }: Context): string {
  return toDay(publication);
}

/** Changes decided for a day after the end of the record have not begun, and may never. */
export function listBegun(context: Context, { changes }: Series): readonly SeriesChange[] {
  const present = toPresentDayWords(context);
  return present === '' ? changes : changes.filter(({ on }) => on <= present);
}

export type RateEnd = NonNullable<ReturnType<typeof findRateEnd>>;

/**
 * Where knowledge of a sum ends: one of its measures has expired, and nothing says what followed. Looks at the sum from
 * `change` to the next change, by default at the sum at the end of the record.
 */
export function findRateEnd(context: Context, series: Series, change?: SeriesChange) {
  const present = toPresentDayWords(context);
  const next = change && series.changes[series.changes.indexOf(change) + 1];
  const before = next && toDayText(addDays(fromDayText(next.on), -1));
  const end = findOpenEnd(series, before === undefined || present < before ? present : before);
  return (
    end && {
      measure: toLink(end.measure.thing),
      until: toDayPieces(context, end.until),
      // The last day for which the sum is known, and the same in words.
      last: end.last,
      day: toShortDate(context, end.last),
    }
  );
}

/** The last day for which all sums are known, if the record goes on after it. */
export function findKnownDay(context: Context, series: readonly Series[]): Pieces | undefined {
  const ends = series.flatMap((one) => findRateEnd(context, one) ?? []);
  return ends.sort((a, b) => compareValues(a.last, b.last))[0]?.day;
}

/** The steps of a measure up to the end of the record; all of them if the record is empty. */
export const getSteps = oncePerKey((context, measure: Parameters<typeof listSteps>[0]) =>
  listSteps(measure, toPresentDayWords(context) || '9999-12-31'),
);

export function toCause(step: MeasureStep | undefined) {
  return {
    // Why, in a sentence.
    cause: step?.cause,
    item: step?.item && toLink(step.item),
    event: step?.event && toLink(step.event),
  };
}

/** The legal act behind a step, from the decision or from the entry for its start. */
export function findAct({ change, begun }: MeasureStep): string | undefined {
  return change.data.authority ?? begun?.data.authority;
}

// How a measure stands at the end of the record.

type Standing = ReturnType<typeof getPresentStanding>;

/** If it begins after the end of the record: how it will begin. */
export function getPresentStanding(context: Context, measure: Measure) {
  const standing = findMeasureStanding(measure, toPresentDayWords(context));
  if (standing !== undefined) return standing;
  const [first] = measure.changes;
  if (first === undefined) throw new Error(`${measure.thing.url} has no history`);
  const { status, on, effective, data } = first;
  const { rate } = data;
  return {
    state: { status, inForce: false, rate, change: first, by: undefined, ended: undefined },
    since: isPending(status) ? on : (effective ?? on),
    rated: undefined,
    turn: undefined,
    isBegun: false,
    rating: first,
  };
}

/** What follows the mark: “5 Nov 2025, 15% until then” of what has ended, “since 10 Apr 2025, 10% since 14 May 2025; last changed 10 Nov 2025”. */
export function toStandingWords(context: Context, measure: Measure): Rich {
  const standing = getPresentStanding(context, measure);
  const { state, since, rated, rating, turn } = standing;
  const { measures: say, text } = context.words;
  const rate = findStandingRate(context, measure, standing);
  const begun =
    state.status === 'expired' && isPoint(since)
      ? fillRich(say.endedOn, { day: toDated(context, toDayPieces(context, since)) })
      : toHeldSince(context, since);
  const toDay = (when: When) => toDated(context, toDayWords(context, when));
  switch (state.status) {
    // “100% threatened 10 Oct 2025; over by 1 Nov 2025”.
    case 'never-in-force': {
      const what = toRich(rate?.text ?? toOffer(context, standing));
      return fillRich(say.offerOver, { what, day: toDay(rating.on), since: begun });
    }
    // “after 3 Feb 2025; paused that day, 25% announced”.
    case 'not-followed': {
      const followed = toFollowedDay(measure, toPresentDayWords(context));
      const last = findMeasureState(measure, followed);
      const status = last && text.inSentence(toStandingMark(context, last.status).label);
      return toRich(
        ...fillRich(say.after, { day: toDay(getWhen(followed, measure.zone)) }),
        status && say.afterStatus({ status }),
        rate && say.afterRate({ rate: rate.text }),
      );
    }
    default: {
      const known =
        state.by === undefined
          ? begun
          : fillRich(say.byMeasure, { since: begun, measure: [toLink(state.by.thing)] });
      // “10% since 14 May 2025”, “15% until then”.
      const told =
        rate &&
        (rate.isPast
          ? toRich(say.rateUntilThen({ rate: rate.text }))
          : !state.inForce || rated === undefined
            ? toRich(rate.text)
            : fillRich(say.rateSince, {
                rate: toRich(rate.text),
                since: toHeldSince(context, rated),
              }));
      const whole = told ? fillRich(say.withRate, { since: known, rate: told }) : known;
      if (turn === undefined) return whole;
      const last = turn.sort === 'renewed' ? say.lastRenewed : say.lastChanged;
      return fillRich(last, { standing: whole, day: toDay(turn.on) });
    }
  }
}

/** Its last rate (an offer is called one), and whether it applied and no longer does. */
function findStandingRate(context: Context, measure: Measure, standing: Standing) {
  const { state, isBegun } = standing;
  if (state.rate === undefined) return undefined;
  const rate = toRateText(context, state.rate, toUnit(context, measure));
  const isOffer = !isBegun && !state.inForce && !isPending(state.status);
  return {
    text: isOffer
      ? context.words.measures.rateOffered({ rate, offer: toOffer(context, standing) })
      : rate,
    isPast: isBegun && !state.inForce,
  };
}

function toOffer({ words }: Context, { rating }: Standing): string {
  const { offers } = words.measures;
  return rating.status === 'threatened' ? offers.threatened : offers.announced;
}

/** “since 4 Apr 2025”; if only known to lie between two days, “by” the later one. */
export function toHeldSince(context: Context, when: When): Rich {
  const { since, by } = context.words.measures;
  const isBy = !isPoint(when) && isPoint(when.end);
  const day = isPoint(when)
    ? when
    : isPoint(when.end)
      ? when.end
      : isPoint(when.start)
        ? when.start
        : when;
  return fillRich(isBy ? by : since, { day: toDated(context, toDayPieces(context, day)) });
}

function toDated({ language }: Context, day: Pieces): Dated<Rich> {
  return (form) => toRich(toFormed(day, form, language));
}

export function toMeasureLine(context: Context, measure: Measure) {
  const { thing, party, actor, target } = measure;
  const standing = getPresentStanding(context, measure);
  const rate = findStandingRate(context, measure, standing);
  return {
    ...toLink(thing),
    party,
    actor: actor?.caption,
    target: toName(target),
    mark: toStandingMark(context, standing.state.status),
    standing: toStandingWords(context, measure),
    // The last rate: “10%”, “was 15%”, “100% threatened”.
    rate: rate && (rate.isPast ? context.words.measures.rateWas({ rate: rate.text }) : rate.text),
  };
}

const MOST_BOUND = 20;

export function listMeasureRelations({ words }: Context, measure: Measure) {
  const verbs = words.measures.relations;
  return (['supersedes', 'supersededBy', 'amends', 'amendedBy'] as const).flatMap((name) => {
    const others = measure[name].map(({ thing }) => toLink(thing));
    return others.length === 0 ? [] : [{ verb: verbs[name], others: toFew(others, MOST_BOUND) }];
  });
}
