/** The page of a withdrawn entry: its name, and the reason instead of its content. */
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { FRONT_URL } from '../addresses/pages.ts';
import { toKindUrl } from '../addresses/things.ts';
import type { Item } from '../../model/item.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import type { Context } from '../context.ts';
import { toDateline } from '../parts/dates.ts';
import { toArticle, toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { toNotices } from '../parts/prose/body.ts';

export function listWithdrawnPages(context: Context, kinds?: readonly KindName[]) {
  const { withdrawn, withdrawnItems } = context.publication;
  const items = new Map(withdrawnItems.map((item) => [item.url, item]));
  return withdrawn
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .map((thing) => ({
      url: thing.url,
      view: () => toWithdrawnView(context, thing, items.get(thing.url)),
    }));
}

function toWithdrawnView(context: Context, thing: Thing, item: Item | undefined) {
  const { caption, data, kind, url } = thing;
  const { words } = context;
  const lang = isKind(thing, 'coverage') ? thing.data.language : undefined;
  const withdrawn = data.withdrawn ?? '';
  const what: 'page' | 'item' = item === undefined ? 'page' : 'item';
  return {
    ...toPage(context, {
      title: caption,
      description: withdrawn,
      path: url,
      noindex: true,
      lang,
      ...(item !== undefined && { article: toArticle(context, item) }),
    }),
    title: caption,
    lang,
    what,
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
