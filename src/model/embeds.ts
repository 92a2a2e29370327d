/** What other sites can embed: questions, statements and rates, with the addresses of their frames. */
import {
  toEmbedUrl,
  toRateDayUrl,
  toRateEmbedUrl,
  toSeriesUrl,
  toStatementEmbedUrl,
} from '../site/addresses/pages.ts';
import type { Series, SeriesChange } from './measures/series.ts';
import type { Question } from './questions/question.ts';
import type { Statement } from './statements/statement.ts';
import { hasEmbeds, type Publication } from './publication.ts';

interface Framed {
  readonly url: string;
  readonly title: string;
  /** The page, or the place on a page, that it belongs to. */
  readonly page: string;
}

export type Embedded = Framed &
  (
    | { readonly sort: 'question'; readonly question: Question }
    | { readonly sort: 'statement'; readonly statement: Statement }
    | {
        readonly sort: 'rate';
        readonly series: Series;
        /** `undefined` for the series as it stands. */
        readonly change: SeriesChange | undefined;
      }
  );

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

export type FrameSort = Embedded['sort'];

/** In pixels: enough for most of them at that width. Narrower frames scroll. */
export const FRAME_SIZES: Readonly<Record<FrameSort, { width: number; height: number }>> = {
  question: { width: 640, height: 440 },
  statement: { width: 640, height: 300 },
  rate: { width: 640, height: 400 },
};

/** `src` is absolute. The frame needs nothing from the embedding page: no script, no style sheet. */
export function toFrameHtml(frame: { src: string; title: string; sort: FrameSort }): string {
  const { src, title, sort } = frame;
  const { width, height } = FRAME_SIZES[sort];
  const rows = [
    ['src', src],
    ['title', title],
    ['width', String(width)],
    ['height', String(height)],
    ['style', 'border:0;max-width:100%'],
    ['loading', 'lazy'],
  ] as const;
  const attributes = rows.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  return `<iframe${attributes}></iframe>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
