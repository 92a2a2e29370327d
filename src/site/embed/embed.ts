/** Embeds: one thing of the record, shown in frames on other sites, without script and with a link to its page. */
import { type Embedded, listEmbeds } from '../../model/embeds.ts';
import { FRONT_URL, toFigureEmbedUrl, toOembedUrl } from '../addresses/pages.ts';
import { type AddressedView, type Context, toAbsolute } from '../context.ts';
import { type CardFile, findCardFile } from '../parts/cards/cards.ts';
import { toQuestionCard, toRateCard, toStatementCard } from '../parts/cards/record-cards.ts';
import {
  type QuestionFrame,
  type RateFrame,
  type StatementFrame,
  toQuestionFrame,
  toRateFrame,
  toStatementFrame,
} from '../parts/embed/frames.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { findTwoOrders, type TwoOrders } from '../parts/figure/two-orders.ts';
import { toPageFrame } from '../parts/frame/frame.ts';
import { listImage } from '../parts/frame/head.ts';
import type { Link } from '../parts/links.ts';

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
