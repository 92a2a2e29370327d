/** The page of something that was taken back: its name and the reason in the place of what it said. */
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { FRONT_URL } from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { Item } from '../../model/item.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { AddressedView, Context } from '../context.ts';
import { type Dateline, toDateline } from '../parts/dates.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { type Head, toArticle, toHead } from '../parts/frame/head.ts';
import { type Link, toLink } from '../parts/links.ts';
import { type Notice, toNotices } from '../parts/prose/body.ts';

export interface WithdrawnView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly lang: string | undefined;
  /** What it was, as in “this item”. */
  readonly what: 'item' | 'page';
  /** The reason. */
  readonly withdrawn: string;
  /** The dates of an item. */
  readonly dateline: Dateline | undefined;
  readonly notices: readonly Notice[];
  /** The topics of an item. */
  readonly topics: readonly Link[];
  /** The list in which it stood. */
  readonly list: Link;
}

/** Lists the pages of withdrawn things of all kinds, or of some. */
export function listWithdrawnPages(
  context: Context,
  kinds?: readonly KindName[],
): AddressedView<WithdrawnView>[] {
  const { withdrawn, withdrawnItems } = context.publication;
  const items = new Map(withdrawnItems.map((item) => [item.url, item]));
  return withdrawn
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .map((thing) => ({
      url: thing.url,
      view: () => toWithdrawnView(context, thing, items.get(thing.url)),
    }));
}

/** Whether a page is that of something that was taken back. */
export function isWithdrawnView(view: object): view is WithdrawnView {
  return 'withdrawn' in view;
}

function toWithdrawnView(context: Context, thing: Thing, item: Item | undefined): WithdrawnView {
  const { caption, data, kind, url } = thing;
  const { words } = context;
  const lang = isKind(thing, 'coverage') ? thing.data.language : undefined;
  const withdrawn = data.withdrawn ?? '';
  return {
    frame: toFrame(context),
    head: toHead(context, {
      title: caption,
      description: withdrawn,
      path: url,
      noindex: true,
      lang,
      ...(item !== undefined && { article: toArticle(context, item) }),
    }),
    title: caption,
    lang,
    what: item === undefined ? 'page' : 'item',
    withdrawn,
    dateline: item && toDateline(context, item, 'long'),
    notices: toNotices(context, data.corrections ?? []),
    topics: item?.topics.map(toLink) ?? [],
    list:
      getKind(kind).atRoot === true
        ? { text: words.frame.nav.latest, url: FRONT_URL }
        : { text: words.kinds[kind].all, url: toKindUrl(kind) },
  };
}
