import { toFeedUrl } from '../../site/addresses/files.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toAbsolute, type Context } from '../context.ts';
import { element, toDocument, type Xml } from '../print/xml.ts';
import type { FeedPlace } from './feed-places.ts';

/**
 * OPML 2.0 (http://opml.org/spec2.opml) of all feeds, as Atom: subscription lists name each feed once. Those of many
 * stand in folders, so that a reader can leave a folder out.
 */
export function toOpml(context: Context, places: readonly FeedPlace[]): string {
  const { about } = context.publication;
  const folders = [...Map.groupBy(places, ({ folder }) => folder)];
  const outlines = folders.map(([folder, list]) => {
    const feeds = list.map((place) => ['\n', toOutline(context, place)]);
    return folder === undefined ? feeds : ['\n', element('outline', { text: folder }, feeds, '\n')];
  });
  const head = element(
    'head',
    {},
    element('title', {}, context.words.outputs.feedsOf({ publication: about.name })),
  );
  return toDocument(element('opml', { version: '2.0' }, head, element('body', {}, outlines, '\n')));
}

function toOutline(context: Context, { path, title, description }: FeedPlace): Xml {
  return element('outline', {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: toAbsolute(context, toFeedUrl(path, 'atom')),
    htmlUrl: toAbsolute(context, path === '' ? FRONT_URL : path),
  });
}
