/** Metadata of a page for those who share it (Open Graph, https://ogp.me) and for those who cite it (Dublin Core). */
import type { PublicationData } from '../../../content/kinds/publication.ts';
import { once, type Context } from '../../context.ts';
import type { PictureFile } from '../json-ld/nodes.ts';

/** One `meta` element: `property` for Open Graph, `name` for Dublin Core. */
export interface Meta {
  readonly property?: string;
  readonly name?: string;
  readonly content: string;
}

/** What is told of a page that is an article. */
export interface Article {
  /** As ISO 8601, where it can say them. */
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly authors: readonly string[];
  readonly section: string | undefined;
  readonly tags: readonly string[];
}

export interface MetaInput {
  readonly title: string;
  readonly description: string;
  /** Absolute. */
  readonly url: string;
  readonly lang: string;
  readonly article: Article | undefined;
}

export function listMeta(
  context: Context,
  { title, description, url, lang, article }: MetaInput,
): Meta[] {
  const { about } = context.publication;
  const { name } = about;
  return [
    ...listProperties('og', [
      ['type', article === undefined ? 'website' : 'article'],
      ['title', title],
      ['description', description],
      ['url', url],
      ['site_name', name],
      ['locale', findLocale(context, about)],
    ]),
    ...(article === undefined ? [] : listArticle(article)),
    ...listNames([
      ['title', title],
      ...(article?.authors ?? []).map((author) => ['creator', author] as const),
      ['date', article?.published],
      ['publisher', name],
      ['language', lang],
      ['type', 'Text'],
    ]),
  ];
}

type Row = readonly [name: string, content: string | undefined];

function listArticle({ published, modified, authors, section, tags }: Article): Meta[] {
  return listProperties('article', [
    ['published_time', published],
    ['modified_time', modified],
    ...authors.map((author) => ['author', author] as const),
    ['section', section],
    ...tags.map((tag) => ['tag', tag] as const),
  ]);
}

function listProperties(prefix: string, rows: readonly Row[]): Meta[] {
  return rows.flatMap(([name, content]) =>
    content === undefined ? [] : [{ property: `${prefix}:${name}`, content }],
  );
}

function listNames(rows: readonly Row[]): Meta[] {
  return rows.flatMap(([name, content]) =>
    content === undefined ? [] : [{ name: `DC.${name}`, content }],
  );
}

/** Open Graph wants a territory: `en_GB` for `en-GB`, nothing for `en`. */
const findLocale = once((_context, { language }: PublicationData) => {
  const { language: tongue, region } = new Intl.Locale(language);
  return region === undefined ? undefined : `${tongue}_${region}`;
});

/** What stands for the page where somebody passes it on, shown large. */
export function listImage({ url, width, height }: PictureFile, alt: string): Meta[] {
  return [
    ...listProperties('og', [
      ['image', url],
      ['image:width', String(width)],
      ['image:height', String(height)],
      ['image:alt', alt],
    ]),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
