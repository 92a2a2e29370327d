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

export type Framed =
  | { readonly sort: 'question'; readonly question: Question }
  | { readonly sort: 'statement'; readonly statement: Statement }
  | {
      readonly sort: 'rate';
      readonly series: Series;
      /** `undefined` for the series as it stands. */
      readonly change: SeriesChange | undefined;
    };

export type Embedded = Framed & {
  readonly url: string;
  readonly title: string;
  /** The page, or the place on a page, that it belongs to. */
  readonly page: string;
};

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

/**
 * In pixels, for programs that drop styles: as wide as browsers make a frame that does not say its width. It does not,
 * because WordPress would stretch one with a ratio near that of a film.
 */
export const FRAME_WIDTH = 300;

export interface FrameSize {
  readonly width: typeof FRAME_WIDTH;
  readonly height: number;
  /** The height in CSS where the frame is as wide as its container, which is 640 pixels at most. */
  readonly fluid: string;
}

/** `src` is absolute. The frame needs nothing from the embedding page: no script, no style sheet. */
export function toFrameHtml(frame: { src: string; title: string; size: FrameSize }): string {
  const { src, title, size } = frame;
  const rows = [
    ['src', src],
    ['title', title],
    ['height', String(size.height)],
    ['style', `display:block;border:0;width:100%;height:${size.fluid}`],
    ['loading', 'lazy'],
  ] as const;
  const attributes = rows.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  const container = 'container-type:inline-size;width:100%;max-width:640px';
  return `<div style="${container}"><iframe${attributes}></iframe></div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
