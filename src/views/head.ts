/** What a page says about itself to browsers, feed readers and search engines. */
import type { Context } from './context.ts';
import { toAbsolute } from './context.ts';

export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

export interface Head {
  /** As in `<title>`, the name of the publication included where there is room for it. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: readonly Alternate[];
  /** Pages that a search engine should pass over. */
  readonly noindex: boolean;
}

export interface HeadInput {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** Address and name of the thing whose feeds belong to the page, beside those of the site. */
  readonly feed?: { readonly path: string; readonly title: string };
  readonly noindex?: boolean;
}

const FORMATS = [
  { type: 'application/atom+xml', file: 'atom.xml' },
  { type: 'application/rss+xml', file: 'rss.xml' },
  { type: 'application/feed+json', file: 'feed.json' },
] as const;

export function toHead(context: Context, { title, description, path, feed, noindex }: HeadInput): Head {
  const { name } = context.publication.about;
  const feeds = [{ path: '', title: name }, ...(feed === undefined ? [] : [feed])];
  return {
    title: title === name ? `${name}: ${context.publication.about.tagline}` : toPageTitle(title, name),
    description,
    canonical: toAbsolute(context, path),
    alternates: feeds.flatMap((one) =>
      FORMATS.map(({ type, file }) => ({ type, title: one.title, url: `${one.path}/${file}` })),
    ),
    noindex: noindex ?? false,
  };
}

/** What tabs and lists of results show of a title before they cut it. */
const ROOM = 70;

function toPageTitle(title: string, name: string): string {
  const whole = `${title} | ${name}`;
  return whole.length > ROOM ? title : whole;
}
