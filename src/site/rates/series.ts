/** How days are told on the pages of rates. */
import { getWhen } from '../../model/item.ts';
import { findMeasureState, type Measure } from '../../model/measures/measure.ts';
import { getSeriesValue, type Series, type SeriesChange } from '../../model/measures/series.ts';
import { findStep, type MeasureStep } from '../../model/measures/steps.ts';
import { toLastWrittenDay } from '../../time/bounds.ts';
import { isInstant } from '../../time/when.ts';
import { toZoneCity } from '../../time/words/language.ts';
import { type Pieces, toText } from '../../time/words/pieces.ts';
import { toRateDayUrl, toRateEmbedUrl, toSeriesUrl } from '../addresses/pages.ts';
import { type AddressedView, type Context, toAbsolute } from '../context.ts';
import { findSeriesCard } from '../parts/cards/record-cards.ts';
import { fillPresent, toClocks, toDayPieces, toShortDate } from '../parts/dates.ts';
import { toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { type Paged, toPagedTitle, toPages } from '../parts/list/pages.ts';
import {
  findAct,
  findPublishedSource,
  getSteps,
  toCause,
  toPresentDay,
  toRateText,
  toStandingMark,
  toUnit,
} from '../parts/rates/measure-words.ts';
import {
  listRateCauses,
  toAddends,
  toRatesOf,
  toRateStep,
  toSeriesLabel,
  toSeriesName,
  toSortedParts,
} from '../parts/rates/rates.ts';
import { listOembedAlternates, toShare } from '../parts/share/share.ts';
import { toDayWords } from '../parts/statement/said.ts';

export function toRateDay(context: Context, day: string): Pieces {
  return toShortDate(context, day, context.publication.about.zone);
}

/** The same, without its year where another day of that year follows it in the sentence. */
export function toRateStart(context: Context, day: string, end: string | undefined): Pieces {
  const year = end?.slice(0, 4) !== day.slice(0, 4);
  return toDayWords(context, getWhen(day, context.publication.about.zone), { year });
}

/** In whose city its days are counted. */
export function findCity({ publication, cities }: Context, { data }: Series) {
  const zone = publication.about.parties?.find(({ id }) => id === data.party)?.zone;
  return cities.find((city) => city.zone === zone);
}

/** A rate between the one before and the one after it. */
export interface Around {
  readonly place: 'before' | 'here' | 'after';
  /** `undefined` of what was before the first change. */
  readonly from: Pieces | undefined;
  readonly value: string;
  readonly addends: string | undefined;
  readonly acts: readonly string[];
  readonly url: string | undefined;
}

/** The change at `index` and its neighbours, of which the last has none after it. */
export function listAround(context: Context, series: Series, index: number): Around[] {
  const { changes, data } = series;
  const [last, here, next] = [changes[index - 1], changes[index], changes[index + 1]];
  const none = { value: toRateText(context, 0, data.unit), addends: undefined, acts: [] };
  const tell = (place: Around['place'], change: SeriesChange): Around => ({
    place,
    from: toRateDay(context, change.on),
    value: toRateText(context, change.after.value, data.unit),
    addends: change.after.parts.length > 1 ? toAddends(context, change.after) : undefined,
    acts: [...new Set(listRateCauses(context, change).flatMap(({ act }) => act ?? []))],
    url: place === 'here' ? undefined : toRateDayUrl(data.id, change.on),
  });
  return [
    last === undefined
      ? { place: 'before', from: undefined, url: undefined, ...none }
      : tell('before', last),
    ...(here === undefined ? [] : [tell('here', here)]),
    ...(next === undefined ? [] : [tell('after', next)]),
  ];
}

// What stands beside a rate on a day: measures that it does not count, and the other rates.

/** Those in force on `day`, each with its state and its goods. */
export function listBeside(context: Context, { data }: Series, day: string) {
  const { measures } = context.publication.record;
  const { text } = context.words;
  return [...measures.values()]
    .filter(({ thing }) => thing.data.beside === data.id)
    .flatMap((measure) => {
      const state = findMeasureState(measure, day);
      if (state?.inForce !== true) return [];
      const rate =
        state.rate === undefined
          ? undefined
          : toRateText(context, state.rate, toUnit(context, measure));
      const stands = [toStandingMark(context, state.status).label, rate].flatMap(
        (part) => part ?? [],
      );
      const by = [stands.join(text.comma), measure.thing.data.goods].flatMap((part) =>
        part === undefined ? [] : text.sentence(part),
      );
      return [{ ...toLink(measure.thing), by: by.join(text.space) }];
    });
}

/** The other series of the publication, as far as the record goes. */
export function listOthers(context: Context, own: Series, day: string) {
  const present = toPresentDay(context);
  return context.publication.record.series
    .filter((one) => one !== own && one.changes.some(({ on }) => present === '' || on <= present))
    .map((one) => {
      const last = one.changes.findLast(({ on }) => on <= day);
      return {
        text: one.data.label ?? toSeriesName(context, one),
        url: last === undefined ? toSeriesUrl(one.data.id) : toRateDayUrl(one.data.id, last.on),
        value: toRateText(context, getSeriesValue(one, day).value, one.data.unit),
        since: last && toRateDay(context, last.on),
      };
    });
}

/** A page of rates as a reference, with the day up to which it is told. */
export function toRateCitation(context: Context, title: string, url: string): string {
  const { about } = context.publication;
  const present = toPresentDay(context);
  const day = present === '' ? '' : toText(toShortDate(context, present, about.zone));
  const { item, text } = context.words;
  return item.citation({
    title: text.sentence(title),
    publication: about.name,
    day,
    url: toAbsolute(context, url),
  });
}

/** The measures that make up a rate on a day. */
export type DayPart = ReturnType<typeof toDayParts>[number];

/** The highest rate first; `until` is the day of the next change, if there is one. */
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
    const home = context.cities.find((city) => city.zone === zone) ?? {
      name: toZoneCity(zone),
      zone,
    };
    return {
      text: thing.caption,
      url: thing.url,
      rate: toRateText(context, rate, data.unit),
      // When the entry that made it so was decided, and from when it holds there and elsewhere.
      decided: toDayWords(context, decision.on, { year: true }),
      holds:
        effective === undefined || !isInstant(getWhen(effective, zone))
          ? toDayWords(context, step?.from ?? change.on, { year: true })
          : toClocks(context, effective, home),
      // Later acts that kept it at the same rate while the sum was what it is.
      prolonged: listProlonged(context, measure, step, until),
      // Until when, by its own text.
      until: step?.until && toDayPieces(context, step.until),
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
      until: later.until && toDayPieces(context, later.until),
      ...toCause(later),
    }));
}

/** The page of a series of rates: what it is now, and every step with its reason. */
type SeriesView = ReturnType<typeof toSeriesView>;

export function listSeriesPages(context: Context): AddressedView<SeriesView>[] {
  return context.publication.record.series.flatMap((series) =>
    toPages(series.changes, toSeriesUrl(series.data.id), ROWS).map((page) => ({
      url: page.links[page.number - 1]?.url ?? toSeriesUrl(series.data.id),
      view: () => toSeriesView(context, series, page),
    })),
  );
}

const ROWS = 100;

function toSeriesView(context: Context, series: Series, { values, ...page }: Paged<SeriesChange>) {
  const rates = toRatesOf(context, [series]);
  const [line] = rates.lines;
  const title = toSeriesLabel(series);
  const url = toSeriesUrl(series.data.id);
  const embed = toRateEmbedUrl(series.data.id);
  const hasFrame = series.changes.length > 0;
  return {
    ...toPage(context, {
      title: toPagedTitle(context, title, page),
      description: toSentences(
        context,
        fillPresent(
          context,
          context.words.rates.valueOn,
          { value: line?.value ?? '' },
          line?.end?.day,
        ),
        context.words.rates.seriesAbout,
        series.data.excludes,
      ),
      path: page.links[page.number - 1]?.url ?? toSeriesUrl(series.data.id),
      card: findSeriesCard(context, series),
      alternates: hasFrame ? listOembedAlternates(context, { url: embed, title }) : [],
    }),
    title,
    // What it counts, where its title is a label.
    counts: series.data.label === undefined ? undefined : series.data.title,
    rates,
    changes: values.map((change) => toRateStep(context, series, change)),
    page,
    city: findCity(context, series)?.name,
    citation: toRateCitation(context, title, url),
    share: toShare(context, {
      url,
      title,
      ...(hasFrame && { framed: { sort: 'rate', url: embed } }),
    }),
  };
}

function toSentences(
  { words: { text } }: Context,
  ...parts: readonly (string | undefined)[]
): string {
  return parts
    .filter((part) => part !== undefined)
    .map(text.sentence)
    .join(text.space);
}
