/** What others can show in frames: each question, statement and rate, with the address of its frame. */
import { toEmbedUrl, toRateEmbedUrl, toStatementEmbedUrl } from '../site/addresses/embeds.ts';
import { toRateDayUrl, toSeriesUrl } from '../site/addresses/ledgers.ts';
import type { Series, SeriesChange } from './measures/series.ts';
import type { Publication } from './publication.ts';
import type { Question } from './questions/question.ts';
import { hasEmbeds } from './size.ts';
import type { Statement } from './statements/statement.ts';

interface Framed {
  readonly url: string;
  readonly title: string;
  /** The page, or the place on it, that it is a part of. */
  readonly page: string;
}

export type Embedded = Framed &
  (
    | { readonly sort: 'question'; readonly question: Question }
    | { readonly sort: 'statement'; readonly statement: Statement }
    | {
        readonly sort: 'rate';
        readonly series: Series;
        /** `undefined` of a series as it stands. */
        readonly change: SeriesChange | undefined;
      }
  );

/** None where the publication has none. */
export function listEmbeds(publication: Publication): Embedded[] {
  if (!hasEmbeds(publication)) return [];
  const { questions, statements, series } = publication.record;
  return [
    ...[...questions.values()].map((question): Embedded => ({
      sort: 'question',
      question,
      url: toEmbedUrl(question.thing.url),
      title: question.thing.caption,
      page: question.thing.url,
    })),
    ...statements.map((statement): Embedded => ({
      sort: 'statement',
      statement,
      url: toStatementEmbedUrl(statement.item.url, statement.id),
      title: statement.item.caption,
      page: statement.address,
    })),
    ...series
      .filter(({ changes }) => changes.length > 0)
      .flatMap((one) => [toRate(one), ...one.changes.map((change) => toRate(one, change))]),
  ];
}

function toRate(series: Series, change?: SeriesChange): Embedded {
  const { id, label, title } = series.data;
  return {
    sort: 'rate',
    series,
    change,
    url: toRateEmbedUrl(id, change?.on),
    title: label ?? title,
    page: change === undefined ? toSeriesUrl(id) : toRateDayUrl(id, change.on),
  };
}
