/** Pages that others show in frames: one thing of the record, without script, and with a way back to its page. */
import { type Embedded, listEmbeds } from '../../model/embeds.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Pieces } from '../../time/words/pieces.ts';
import {
  FRONT_URL,
  toFigureEmbedUrl,
  toOembedUrl,
  toRateDayUrl,
  toSeriesUrl,
} from '../addresses/pages.ts';
import { type AddressedView, type Context, toAbsolute } from '../context.ts';
import type { CardFile } from '../parts/cards/cards.ts';
import { findQuestionCard, findStatementCard } from '../parts/cards/record-cards.ts';
import { findRateCard, findSeriesCard } from '../parts/cards/rate-card.ts';
import { toShortDate } from '../parts/dates.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { findWaitFigure, type Wait } from '../parts/figure/wait.ts';
import { type Frame, toFrame } from '../parts/frame/frame.ts';
import { listImage, type Meta } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import {
  countMorePositions,
  listPositions,
  type PositionNow,
} from '../parts/question/positions.ts';
import {
  type QuestionLine,
  type StatusMark,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';
import { toRateText } from '../parts/rates/measure-words.ts';
import { findRateEnd, type RateEnd } from '../parts/rates/present.ts';
import {
  findPresentChange,
  type RatesNow,
  toRatesOf,
  toSeriesLabel,
  toSum,
} from '../parts/rates/rates.ts';
import { type StatementLine, toStatementLine } from '../parts/statement/statement-line.ts';

export interface EmbedView {
  readonly frame: Pick<Frame, 'name' | 'lang' | 'dir' | 'sides' | 'upTo' | 'look' | 'ruled'>;
  /** As in `<title>`. */
  readonly title: string;
  /** The page that it is a part of, which search engines take instead. */
  readonly canonical: string;
  /** Of those that a program can ask for by the address of their page. */
  readonly oembed: string | undefined;
  readonly meta: readonly Meta[];
  readonly front: string;
  /** The way to all of it. */
  readonly whole: Link;
  readonly shown:
    | ({ readonly sort: 'question' } & QuestionFrame)
    | ({ readonly sort: 'figure' } & { readonly figure: RecordFigure; readonly question: Link })
    | ({ readonly sort: 'statement' } & StatementFrame)
    | ({ readonly sort: 'rate' } & RateFrame);
}

export function listEmbedPages(context: Context): AddressedView<EmbedView>[] {
  return listEmbeds(context.publication).flatMap((one): AddressedView<EmbedView>[] => {
    const page = { url: one.url, view: () => toView(context, one) };
    if (one.sort !== 'question') return [page];
    const { question } = one;
    const figure = findFigure(context, question);
    if (figure === undefined) return [page];
    const { thing } = question;
    const own = {
      url: toFigureEmbedUrl(thing.url),
      title: thing.caption,
      page: thing.url,
      card: undefined,
      whole: context.words.share.allStatements,
    };
    const link = { text: thing.caption, url: thing.url };
    return [
      page,
      {
        url: own.url,
        view: () => toEmbedView(context, own, { sort: 'figure', figure, question: link }),
      },
    ];
  });
}

function toView(context: Context, one: Embedded): EmbedView {
  const { share } = context.words;
  switch (one.sort) {
    case 'question':
      return toEmbedView(
        context,
        { ...one, card: findQuestionCard(context, one.question), whole: share.allStatements },
        { sort: 'question', ...toQuestionFrame(context, one.question) },
      );
    case 'statement':
      return toEmbedView(
        context,
        { ...one, card: findStatementCard(context, one.statement), whole: share.wholeReport },
        { sort: 'statement', ...toStatementFrame(context, one.statement) },
      );
    case 'rate': {
      const { series, change } = one;
      const card = change ? findRateCard(context, series, change) : findSeriesCard(context, series);
      return toEmbedView(
        context,
        { ...one, card, whole: share.rateInFull },
        { sort: 'rate', ...toRateFrame(context, series, change) },
      );
    }
  }
}

interface Part {
  readonly url: string;
  readonly title: string;
  /** That it is a part of. */
  readonly page: string;
  readonly card: CardFile | undefined;
  readonly whole: string;
}

function toEmbedView(
  context: Context,
  { url, title, page, card, whole }: Part,
  shown: EmbedView['shown'],
): EmbedView {
  const { name, lang, dir, sides, upTo, look, ruled } = toFrame(context);
  return {
    frame: { name, lang, dir, sides, upTo, look, ruled },
    title,
    canonical: toAbsolute(context, page),
    oembed: shown.sort === 'figure' ? undefined : toAbsolute(context, toOembedUrl(url)),
    meta: card === undefined ? [] : listImage(card, card.alt),
    front: FRONT_URL,
    whole: { text: whole, url: page },
    shown,
  };
}

/** A question in a frame: how it stands, the words that decide, and the claim that waited. */
export interface QuestionFrame {
  readonly line: Pick<QuestionLine, 'text' | 'url' | 'status' | 'label' | 'since' | 'answer'>;
  /** What each side says, if it is not settled. */
  readonly positions: readonly PositionNow[];
  /** How many more hold one, of a question without sides. */
  readonly more: number;
  readonly wait: Wait | undefined;
}

function toQuestionFrame(context: Context, question: Question): QuestionFrame {
  const { text, url, status, label, since, answer } = toQuestionLine(context, question);
  const isSettled = status === 'known';
  return {
    line: { text, url, status, label, since, answer },
    positions: isSettled ? [] : listPositions(context, question),
    more: isSettled ? 0 : countMorePositions(question),
    wait: isSettled ? undefined : findWaitFigure(context, question),
  };
}

/** A rate in a frame: the number, what it is the sum of, and its course. */
export interface RateFrame {
  readonly name: string;
  readonly url: string;
  readonly party: string | undefined;
  readonly value: string;
  readonly sum: string | undefined;
  /** From when it holds; `until` is the day from which another one does. */
  readonly from: Pieces | undefined;
  readonly until: Pieces | undefined;
  readonly end: RateEnd | undefined;
  readonly excludes: string | undefined;
  readonly chart: RatesNow['chart'];
  readonly description: string;
}

/** Of the present rate, if no change is named. */
export function toRateFrame(context: Context, series: Series, change?: SeriesChange): RateFrame {
  const { data, changes } = series;
  const shown = change ?? findPresentChange(context, series);
  const next = shown === undefined ? undefined : changes[changes.indexOf(shown) + 1];
  const end = findRateEnd(context, series, change);
  const isKnown = end === undefined || shown === undefined || end.last < shown.on;
  const toDay = (on: string) => toShortDate(context, on, context.publication.about.zone);
  const { chart, description } = toRatesOf(context, [series], change?.on);
  return {
    name: toSeriesLabel(series),
    url: change === undefined ? toSeriesUrl(data.id) : toRateDayUrl(data.id, change.on),
    party: data.party,
    value: toRateText(context, shown?.after.value ?? 0, data.unit),
    sum: shown && toSum(context, shown.after),
    from: shown && toDay(shown.on),
    until: !isKnown ? end.until : change && next && toDay(next.on),
    end,
    excludes: data.excludes,
    chart,
    description,
  };
}

/** One statement in a frame: the words, whose they are, and where they were reported. */
export interface StatementFrame {
  readonly line: Pick<
    StatementLine,
    | 'url'
    | 'words'
    | 'lang'
    | 'speaker'
    | 'said'
    | 'published'
    | 'wait'
    | 'sources'
    | 'original'
    | 'translator'
  >;
  readonly item: Link;
  /** The question that it is about, with how that stands. */
  readonly question: (Link & StatusMark) | undefined;
}

function toStatementFrame(context: Context, statement: Statement): StatementFrame {
  const { url, words, lang, speaker, said, published, wait, sources, original, translator } =
    toStatementLine(context, statement, { year: true });
  const { about, item } = statement;
  const question = about && context.publication.record.questions.get(about.url);
  return {
    line: { url, words, lang, speaker, said, published, wait, sources, original, translator },
    item: toLink(item),
    question: question && {
      ...toLink(question.thing),
      ...toStatusMark(context, question.state),
    },
  };
}
