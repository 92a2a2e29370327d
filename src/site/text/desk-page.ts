/** A page of the desk: one file of `content/pages`, at the root of the site. */
import { isKind, type Thing } from '../../model/thing.ts';
import { toHeadingIds } from '../../content/prose/print/heading-ids.ts';
import type { AddressedView, Context } from '../context.ts';
import { toBody, toNotices, type Body, type Notice } from '../parts/prose/body.ts';
import { toTextPageView, type TextPageView } from './text-page.ts';

export interface DeskPageView extends TextPageView {
  readonly body: Body;
  /** Of its headings, in reading order. */
  readonly ids: readonly string[];
  readonly notices: readonly Notice[];
}

export function listDeskPages(context: Context): AddressedView<DeskPageView>[] {
  const pages = context.publication.things.get('page') ?? [];
  return pages
    .filter((thing) => isKind(thing, 'page'))
    .map((page) => ({ url: page.url, view: () => toDeskPageView(context, page) }));
}

function toDeskPageView(context: Context, page: Thing<'page'>): DeskPageView {
  const { headings } = page.entry.facts;
  const ids = toHeadingIds(headings);
  const { title, summary, corrections = [] } = page.data;
  return {
    ...toTextPageView(
      context,
      {
        path: page.url,
        frontmatter: { title, summary },
        headings: headings.map(({ level, text }, index) => ({
          depth: level,
          text,
          slug: ids[index] ?? '',
        })),
      },
      page,
    ),
    body: toBody(context, page),
    ids,
    notices: toNotices(context, corrections),
  };
}
