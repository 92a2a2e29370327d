/** The page of a series of rates, and what it shares with the pages of single rates. */
import { getWhen } from '../../model/item.ts';
import { findMeasureState, type Measure } from '../../model/measures/measure.ts';
import { getSeriesValue, type Series, type SeriesChange } from '../../model/measures/series.ts';
import { findStep, type MeasureStep } from '../../model/measures/steps.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { isInstant } from '../../time/when.ts';
import { toZoneCity } from '../../time/words/language.ts';
import { MEASURES_URL, toRateDayUrl, toRateEmbedUrl, toSeriesUrl } from '../addresses/pages.ts';
import { type Context, toAbsolute } from '../context.ts';
import { findCardFile } from '../parts/cards/cards.ts';
import { toRateCard } from '../parts/cards/record-cards.ts';
import { fillPresent, toClocks, toDateText, toDayPieces, toShortDate } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { type ListPage, toPagedTitle, toPagedViews } from '../parts/list/pages.ts';
import {
  findAct,
  findPublishedSource,
  getSteps,
  toCause,
  toPresentDayWords,
  toRateText,
  toStandingMark,
  toUnit,
} from '../parts/rates/measure-words.ts';
import {
  findRateHand,
  listStepsOf,
  listTogether,
  type Step,
  toHandStep,
} from '../parts/rates/hand.ts';
import {
  listRateCauses,
  toAddends,
  toRatesOf,
  toRateUrl,
  toSeriesLabel,
  toSeriesName,
  toSortedParts,
} from '../parts/rates/rates.ts';
import { listOembedAlternates, toShare } from '../parts/share/share.ts';
import { toDayWords } from '../parts/statement/said.ts';

const ROWS = 100;

export function listSeriesPages(context: Context) {
  return context.publication.record.series.flatMap((series) =>
    toPagedViews(
      listStepsOf(listTogether(context, series)),
      toSeriesUrl(series.data.id),
      (page) => toSeriesView(context, series, page),
      ROWS,
    ),
  );
}

function toSeriesView(context: Context, series: Series, { values, page, path }: ListPage<Step>) {
  const { id, excludes } = series.data;
  const together = listTogether(context, series);
  const { description, excludes: leavesOut } = toRatesOf(context, together);
  const { lines, finding } = toRatesOf(context, [series]);
  const [line] = lines;
  const hand = findRateHand(context, together, page.count === 1);
  const title = toSeriesLabel(series);
  const [url, embed] = [toSeriesUrl(id), toRateEmbedUrl(id)];
  const { valueOn, seriesAbout } = context.words.rates;
  const value = fillPresent(context, valueOn, { value: line?.value ?? '' }, line?.end?.day);
  const hasFrame = series.changes.length > 0;
  return {
    ...toPage(context, {
      title: toPagedTitle(context, title, page),
      description: toSentences(context, value, seriesAbout, excludes),
      path,
      ...(context.publication.record.measures.size > 0 && {
        feed: { path: MEASURES_URL, title: context.words.frame.nav.measures },
      }),
      card: hasFrame ? findCardFile(context, toRateCard, series) : undefined,
      alternates: hasFrame ? listOembedAlternates(context, { url: embed, title }) : [],
    }),
    title,
    // What each counts, if its title is a label.
    counts: together.flatMap(({ data }) => (data.label === undefined ? [] : [data.title])),
    hand,
    finding,
    // The chart step by step.
    description,
    excludes: leavesOut,
    steps: values.map((step) => toHandStep(context, step, hand?.chart)),
    page,
    citation: toRateCitation(context, title, url),
    share: toShare(context, {
      url,
      title,
      ...(hasFrame && { framed: { sort: 'rate', series, change: undefined, url: embed } }),
    }),
  };
}

export function toSentences(
  { words: { text } }: Context,
  ...parts: readonly (string | undefined)[]
): string {
  return parts
    .filter((part) => part !== undefined)
    .map(text.sentence)
    .join(text.space);
}

export function findCity({ publication, cities }: Context, { data }: Series) {
  const zone = publication.about.parties?.find(({ id }) => id === data.party)?.zone;
  return cities.find((city) => city.zone === zone);
}

export type Around = ReturnType<typeof listAround>[number];

/** The change at `index` with its neighbours. There was nothing before the first; after the last there is no row. */
export function listAround(context: Context, series: Series, index: number) {
  const { changes, data } = series;
  return (['before', 'here', 'after'] as const).flatMap((place, at) => {
    const change = changes[index - 1 + at];
    if (change === undefined && place !== 'before') return [];
    const { value, parts } = change?.after ?? { value: 0, parts: [] };
    return {
      place,
      from: toShortDate(context, change?.on),
      value: toRateText(context, value, data.unit),
      addends: change && parts.length > 1 ? toAddends(context, change.after) : undefined,
      acts: change
        ? [...new Set(listRateCauses(context, change).flatMap(({ act }) => act ?? []))]
        : [],
      url: change === undefined || place === 'here' ? undefined : toRateDayUrl(data.id, change.on),
    };
  });
}

/** Measures in force on `day` that the series does not count, each with its status and goods. */
export function listBeside(context: Context, { data }: Series, day: string) {
  const { text } = context.words;
  return [...context.publication.record.measures.values()]
    .filter(({ thing }) => thing.data.beside === data.id)
    .flatMap((measure) => {
      const state = findMeasureState(measure, day);
      if (state?.inForce !== true) return [];
      const { rate, status } = state;
      const { label } = toStandingMark(context, status);
      const stands =
        rate === undefined
          ? label
          : [label, toRateText(context, rate, toUnit(context, measure))].join(text.comma);
      return [
        { ...toLink(measure.thing), by: toSentences(context, stands, measure.thing.data.goods) },
      ];
    });
}

/** The other series that have begun. */
export function listOthers(context: Context, own: Series, day: string) {
  const present = toPresentDayWords(context);
  return context.publication.record.series
    .filter((one) => one !== own && one.changes.some(({ on }) => present === '' || on <= present))
    .map((one) => {
      const last = one.changes.findLast(({ on }) => on <= day);
      return {
        text: one.data.label ?? toSeriesName(context, one),
        url: toRateUrl(one, last),
        value: toRateText(context, getSeriesValue(one, day).value, one.data.unit),
        since: toShortDate(context, last?.on),
      };
    });
}

/** How to cite a page of rates, with the last day of the record. */
export function toRateCitation(context: Context, title: string, url: string): string {
  const present = toPresentDayWords(context);
  const { item, text } = context.words;
  return item.citation({
    title: text.sentence(title),
    publication: context.publication.about.name,
    day: present && toDateText(context, present),
    url: toAbsolute(context, url),
  });
}

export type RateDayPart = ReturnType<typeof toDayParts>[number];

/** The measures that make up a rate, the highest first; `until` is the day of the next change, if any. */
export function toDayParts(
  context: Context,
  { data }: Series,
  { after }: SeriesChange,
  until: string | undefined,
) {
  return toSortedParts(after).map(({ measure, rate, state: { change } }) => {
    const { zone, thing } = measure;
    const step = findStep(getSteps(context, measure), change);
    const decision = step?.change ?? change;
    const effective = change.data.effective ?? decision.data.effective;
    const city = context.cities.find((one) => one.zone === zone);
    return {
      ...toLink(thing),
      rate: toRateText(context, rate, data.unit),
      // When the entry behind it was decided, and from when it holds, by the clocks of its place
      // and elsewhere.
      decided: toDayWords(context, decision.on),
      holds:
        effective === undefined || !isInstant(getWhen(effective, zone))
          ? toDayWords(context, step?.from ?? change.on)
          : toClocks(context, effective, city ?? { name: toZoneCity(zone), zone }),
      // Later acts that kept its rate while the sum stayed the same.
      prolonged: listProlonged(context, measure, step, until),
      // Until when, by its own text.
      until: toDayPieces(context, step?.until),
      act: step && findAct(step),
      source: findPublishedSource(context, decision) ?? findPublishedSource(context, change),
      ...toCause(step),
    };
  });
}

function listProlonged(
  context: Context,
  measure: Measure,
  step: MeasureStep | undefined,
  end = '9999-12-31',
) {
  if (step === undefined) return [];
  return getSteps(context, measure)
    .filter(({ number, isSame }) => isSame && number > step.number)
    .filter(({ from }) => toLastWrittenDay(from) < end)
    .map((later) => ({
      on: toDayPieces(context, later.from),
      until: toDayPieces(context, later.until),
      ...toCause(later),
    }));
}
