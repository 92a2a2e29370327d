/** Embeds: one thing of the record, shown in frames on other sites, without script and with a link to its page. */
import { type Embedded, listEmbeds } from '../../model/embeds.ts';
import type { Series, SeriesChange } from '../../model/measures/series.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { FRONT_URL, toFigureEmbedUrl, toOembedUrl } from '../addresses/pages.ts';
import { type AddressedView, type Context, toAbsolute } from '../context.ts';
import { type CardFile, findCardFile } from '../parts/cards/cards.ts';
import { toQuestionCard, toRateCard, toStatementCard } from '../parts/cards/record-cards.ts';
import { toShortDate } from '../parts/dates.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { findTwoOrders, type TwoOrders } from '../parts/figure/two-orders.ts';
import { findWaitFigure } from '../parts/figure/wait.ts';
import { toPageFrame } from '../parts/frame/frame.ts';
import { listImage } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import {
  countMorePositions,
  listPositions,
  toQuestionLine,
  toStatusMark,
} from '../parts/question/question-line.ts';
import { findRateEnd, toRateText } from '../parts/rates/measure-words.ts';
import {
  findPresentChange,
  toRatesOf,
  toRateUrl,
  toSeriesLabel,
  toSum,
} from '../parts/rates/rates.ts';
import { toStatementLine } from '../parts/statement/statement-line.ts';

export type EmbedView = ReturnType<typeof toEmbedView>;

type Shown =
  | ({ readonly sort: 'question' } & QuestionFrame)
  | { readonly sort: 'orders'; readonly two: TwoOrders; readonly question: Link }
  | { readonly sort: 'figure'; readonly figure: RecordFigure; readonly question: Link }
  | ({ readonly sort: 'statement' } & StatementFrame)
  | ({ readonly sort: 'rate' } & RateFrame);

export function listEmbedPages(context: Context): AddressedView<EmbedView>[] {
  return listEmbeds(context.publication).flatMap((one) => {
    const page = { url: one.url, view: () => toView(context, one) };
    if (one.sort !== 'question') return [page];
    const { title, page: of } = one;
    const question = { text: title, url: of };
    const two = findTwoOrders(context, one.question);
    const figure = two === undefined ? findFigure(context, one.question) : undefined;
    const shown: Shown | undefined =
      (two && { sort: 'orders', two, question }) ??
      (figure && { sort: 'figure', figure, question });
    if (shown === undefined) return [page];
    const whole = context.words.share.allStatements;
    const part = { url: toFigureEmbedUrl(of), title, page: of, whole };
    const getCard = () => findCardFile(context, toQuestionCard, one.question);
    const view = () => toEmbedView(context, { ...part, card: getCard() }, shown);
    return [page, { url: part.url, view }];
  });
}

function toView(context: Context, one: Embedded): EmbedView {
  const { allStatements, wholeReport, rateInFull } = context.words.share;
  switch (one.sort) {
    case 'question': {
      const card = findCardFile(context, toQuestionCard, one.question);
      const shown = { sort: one.sort, ...toQuestionFrame(context, one.question) };
      return toEmbedView(context, { ...one, card, whole: allStatements }, shown);
    }
    case 'statement': {
      const card = findCardFile(context, toStatementCard, one.statement);
      const shown = { sort: one.sort, ...toStatementFrame(context, one.statement) };
      return toEmbedView(context, { ...one, card, whole: wholeReport }, shown);
    }
    case 'rate': {
      const { series, change } = one;
      const card = findCardFile(context, toRateCard, series, change?.on);
      const shown = { sort: one.sort, ...toRateFrame(context, series, change) };
      return toEmbedView(context, { ...one, card, whole: rateInFull }, shown);
    }
  }
}

interface Part {
  readonly url: string;
  readonly title: string;
  /** The page that contains it, which search engines list instead. */
  readonly page: string;
  readonly card: CardFile | undefined;
  readonly whole: string;
}

function toEmbedView(context: Context, { url, title, page, card, whole }: Part, shown: Shown) {
  const { name, lang, dir, sides, upTo, look, ruled } = toPageFrame(context);
  return {
    frame: { name, lang, dir, sides, upTo, look, ruled },
    title,
    canonical: toAbsolute(context, page),
    // Figures have no oEmbed description: programs ask by the address of a page.
    oembed:
      shown.sort === 'figure' || shown.sort === 'orders'
        ? undefined
        : toAbsolute(context, toOembedUrl(url)),
    meta: card === undefined ? [] : listImage(card, card.alt),
    front: FRONT_URL,
    whole: { text: whole, url: page },
    shown,
  };
}

export type QuestionFrame = ReturnType<typeof toQuestionFrame>;

/** How a question stands, the words that decide, and the claim that was public only later. */
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

export type RateFrame = ReturnType<typeof toRateFrame>;

/** A rate, its sum and its course; the present one if no change is given. */
export function toRateFrame(context: Context, series: Series, change?: SeriesChange) {
  const { data, changes } = series;
  const shown = change ?? findPresentChange(context, series);
  const next = shown === undefined ? undefined : changes[changes.indexOf(shown) + 1];
  const end = findRateEnd(context, series, change);
  const isKnown = end === undefined || shown === undefined || end.last < shown.on;
  const { chart, description } = toRatesOf(context, [series], change?.on);
  return {
    name: toSeriesLabel(series),
    url: toRateUrl(series, change),
    party: data.party,
    value: toRateText(context, shown?.after.value ?? 0, data.unit),
    sum: shown && toSum(context, shown.after),
    // From when it holds; `until` is the first day of the next rate.
    from: toShortDate(context, shown?.on),
    until: !isKnown ? end.until : change && toShortDate(context, next?.on),
    end,
    excludes: data.excludes,
    chart,
    description,
  };
}

export type StatementFrame = ReturnType<typeof toStatementFrame>;

/** The words of a statement, who said them, and who reported them. */
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
