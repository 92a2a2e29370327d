/** Pages that others show in frames: one thing of the record, without script, and with a way back to its page. */
import { toFigureEmbedUrl, toOembedUrl } from '../addresses/embeds.ts';
import { FRONT_URL } from '../addresses/pages.ts';
import { type Embedded, listEmbeds } from '../../model/embeds.ts';
import { toAbsolute, type AddressedView, type Context } from '../context.ts';
import { findQuestionCard } from '../parts/cards/question-card.ts';
import { findRateCard, findSeriesCard } from '../parts/cards/rate-card.ts';
import { findStatementCard } from '../parts/cards/statement-card.ts';
import type { CardFile } from '../parts/cards/cards.ts';
import { findFigure, type RecordFigure } from '../parts/figure/figure.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { listImage, type Meta } from '../parts/frame/head-meta.ts';
import type { Link } from '../parts/link.ts';
import { toQuestionFrame, type QuestionFrame } from './question-frame.ts';
import { toRateFrame, type RateFrame } from './rate-frame.ts';
import { toStatementFrame, type StatementFrame } from './statement-frame.ts';

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
