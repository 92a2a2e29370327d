/** The page of a series of rates: what it is now, and every step with its reason. */
import { toRateEmbedUrl, toSeriesUrl } from '../addresses/pages.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { AddressedView, Context } from '../context.ts';
import { findSeriesCard } from '../parts/cards/record-cards.ts';
import { toPage } from '../parts/frame/head.ts';
import { type Paged, toPagedTitle, toPages } from '../parts/list/pages.ts';
import { toRatesOf, toRateStep, toSeriesLabel } from '../parts/rates/rates.ts';
import { fillPresent } from '../parts/dates.ts';
import { listOembedTwins, toShare } from '../parts/share/share.ts';
import { findCity, toRateCitation } from './rate-days.ts';

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
      twins: hasFrame ? listOembedTwins(context, { url: embed, title }) : [],
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
