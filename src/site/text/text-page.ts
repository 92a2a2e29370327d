/** A page of text, from the content or from `src/pages`: title, summary, sections. Also the error page. */
import { toHeadingIds } from '../../content/prose/print/segments.ts';
import type { Thing } from '../../model/thing.ts';
import { NOT_FOUND_URL } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { toCoverageList } from '../parts/list/coverage-list.ts';
import { toBody, toNotices } from '../parts/prose/body.ts';

export interface TextPageInput {
  readonly path: string;
  readonly frontmatter: { readonly title: string; readonly summary: string };
  readonly headings: readonly {
    readonly depth: number;
    readonly slug: string;
    readonly text: string;
  }[];
}

export type TextPageView = ReturnType<typeof toTextPageView>;

export function toTextPageView(
  context: Context,
  { path, frontmatter: { title, summary }, headings }: TextPageInput,
  about?: Thing,
) {
  return {
    ...toPage(context, { title, description: summary, path, ...(about && { about }) }),
    title,
    summary,
    sections: headings
      .filter(({ depth }) => depth === 2)
      .map(({ text, slug }) => ({ text, url: `#${slug}` })),
  };
}

export function listDeskPages(context: Context) {
  const pages = context.publication.things.get('page') ?? [];
  return pages.map((page) => ({ url: page.url, view: () => toDeskPageView(context, page) }));
}

function toDeskPageView(context: Context, page: Thing<'page'>) {
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
    // Ids of its headings, in reading order.
    ids,
    notices: toNotices(context, corrections),
  };
}

const LATEST = 10;

export function toNotFoundView(context: Context) {
  const { items } = context.publication;
  const { title } = context.words.notFound;
  return {
    ...toPage(context, { title, description: title, path: NOT_FOUND_URL, noindex: true }),
    title,
    latest: toCoverageList(context, items.slice(0, LATEST)),
    total: items.length,
  };
}
