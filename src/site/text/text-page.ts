/** A page of text, of the content or of `src/pages`: its name, its first sentence, its sections. */
import { toHeadingIds } from '../../content/prose/print/segments.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { NOT_FOUND_URL } from '../addresses/pages.ts';
import type { AddressedView, Context } from '../context.ts';
import { type Frame, toFrame } from '../parts/frame/frame.ts';
import { type Head, toHead } from '../parts/frame/head.ts';
import type { Link } from '../parts/links.ts';
import { type RiverItem, toRiver } from '../parts/list/river.ts';
import { type Body, type Notice, toBody, toNotices } from '../parts/prose/body.ts';

/** What Astro tells of an MDX page. */
export interface TextPageInput {
  readonly path: string;
  readonly frontmatter: { readonly title: string; readonly summary: string };
  readonly headings: readonly {
    readonly depth: number;
    readonly slug: string;
    readonly text: string;
  }[];
}

export interface TextPageView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly Link[];
}

export function toTextPageView(
  context: Context,
  { path, frontmatter: { title, summary }, headings }: TextPageInput,
  about?: Thing,
): TextPageView {
  return {
    frame: toFrame(context),
    head: toHead(context, { title, description: summary, path, ...(about && { about }) }),
    title,
    summary,
    sections: headings
      .filter(({ depth }) => depth === 2)
      .map(({ text, slug }) => ({ text, url: `#${slug}` })),
  };
}

/** A page of the desk: one file of `content/pages`, at the root of the site. */
interface DeskPageView extends TextPageView {
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

/** The page for an address that has none. */
interface NotFoundView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  readonly latest: readonly RiverItem[];
  readonly total: number;
}

const LATEST = 10;

export function toNotFoundView(context: Context): NotFoundView {
  const { items } = context.publication;
  const { title } = context.words.notFound;
  return {
    frame: toFrame(context),
    head: toHead(context, { title, description: title, path: NOT_FOUND_URL, noindex: true }),
    title,
    latest: toRiver(context, items.slice(0, LATEST)),
    total: items.length,
  };
}
