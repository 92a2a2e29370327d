/** The page of a series of rates: what it is now, and every step with its reason. */
import { toSeriesUrl } from '../../model/addresses/ledgers.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { AddressedView, Context } from '../context.ts';
import { findSeriesCard } from '../parts/cards/rate-card.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import {
  toRateStep,
  toRatesOf,
  toSeriesLabel,
  type RateStep,
  type RatesNow,
} from '../parts/rates/rates.ts';
import { findCity } from './rate-days.ts';

export interface SeriesView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  /** What it counts, where its title is a label. */
  readonly counts: string | undefined;
  readonly rates: RatesNow;
  /** Every change, oldest first. */
  readonly changes: readonly RateStep[];
  readonly page: Omit<Paged<SeriesChange>, 'values'>;
  /** In whose city its days are counted. */
  readonly city: string | undefined;
}

export function listSeriesPages(context: Context): AddressedView<SeriesView>[] {
  return context.publication.record.series.flatMap((series) =>
    toPages(series.changes, toSeriesUrl(series.data.id), ROWS).map((page) => ({
      url: page.links[page.number - 1]?.url ?? toSeriesUrl(series.data.id),
      view: () => toSeriesView(context, series, page),
    })),
  );
}

const ROWS = 100;

function toSeriesView(
  context: Context,
  series: Series,
  { values, ...page }: Paged<SeriesChange>,
): SeriesView {
  const rates = toRatesOf(context, [series]);
  const [line] = rates.lines;
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: toPagedTitle(context, toSeriesLabel(series), page),
      description: toSentences(
        context,
        context.words.rates.valueNow(line?.value ?? ''),
        context.words.rates.seriesAbout,
        series.data.excludes,
      ),
      path: page.links[page.number - 1]?.url ?? toSeriesUrl(series.data.id),
      card: findSeriesCard(context, series),
    }),
    title: toSeriesLabel(series),
    counts: series.data.label === undefined ? undefined : series.data.title,
    rates,
    changes: values.map((change) => toRateStep(context, series, change)),
    page,
    city: findCity(context, series)?.name,
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
