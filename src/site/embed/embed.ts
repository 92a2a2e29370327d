/** Pages that others show in frames: one thing of the record, without script, and with a way back to its page. */
import { type Embedded, listEmbeds } from '../../model/embeds.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import {
  FRONT_URL,
  toFigureEmbedUrl,
  toOembedUrl,
  toRateDayUrl,
  toSeriesUrl,
} from '../addresses/pages.ts';
import { type AddressedView, type Context, toAbsolute } from '../context.ts';
import type { CardFile } from '../parts/cards/cards.ts';
import {
  findQuestionCard,
  findRateCard,
  findSeriesCard,
  findStatementCard,
} from '../parts/cards/record-cards.ts';
import { toShortDate } from '../parts/dates.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { findWaitFigure } from '../parts/figure/wait.ts';
import { toFrame } from '../parts/frame/frame.ts';
import { listImage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import {
  countMorePositions,
  listPositions,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';
import { findRateEnd, toRateText } from '../parts/rates/measure-words.ts';
import { findPresentChange, toRatesOf, toSeriesLabel, toSum } from '../parts/rates/rates.ts';
import { toStatementLine } from '../parts/statement/statement-line.ts';

export type EmbedView = ReturnType<typeof toEmbedView>;

type Shown =
  | ({ readonly sort: 'question' } & QuestionFrame)
  | { readonly sort: 'figure'; readonly figure: RecordFigure; readonly question: Link }
  | ({ readonly sort: 'statement' } & StatementFrame)
  | ({ readonly sort: 'rate' } & RateFrame);

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

function toEmbedView(context: Context, { url, title, page, card, whole }: Part, shown: Shown) {
  const { name, lang, dir, sides, upTo, look, ruled } = toFrame(context);
  return {
    frame: { name, lang, dir, sides, upTo, look, ruled },
    title,
    // The page that it is a part of, which search engines take instead.
    canonical: toAbsolute(context, page),
    // Of those that a program can ask for by the address of their page.
    oembed: shown.sort === 'figure' ? undefined : toAbsolute(context, toOembedUrl(url)),
    meta: card === undefined ? [] : listImage(card, card.alt),
    front: FRONT_URL,
    whole: { text: whole, url: page },
    shown,
  };
}

/** A question in a frame: how it stands, the words that decide, and the claim that waited. */
export type QuestionFrame = ReturnType<typeof toQuestionFrame>;

function toQuestionFrame(context: Context, question: Question) {
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
export type RateFrame = ReturnType<typeof toRateFrame>;

/** Of the present rate, if no change is named. */
export function toRateFrame(context: Context, series: Series, change?: SeriesChange) {
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
    // From when it holds; `until` is the day from which another one does.
    from: shown && toDay(shown.on),
    until: !isKnown ? end.until : change && next && toDay(next.on),
    end,
    excludes: data.excludes,
    chart,
    description,
  };
}

/** One statement in a frame: the words, whose they are, and where they were reported. */
export type StatementFrame = ReturnType<typeof toStatementFrame>;

function toStatementFrame(context: Context, statement: Statement) {
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
