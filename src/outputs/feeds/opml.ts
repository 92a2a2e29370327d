import { toAbsolute, type Context } from '../context.ts';
import { element, toDocument } from '../print/xml.ts';
import { FEED_FILES } from './feed-data.ts';
import type { FeedPlace } from './feed-places.ts';

/** OPML 2.0 (http://opml.org/spec2.opml) of all feeds, as Atom: subscription lists name each feed once. */
export function toOpml(context: Context, places: readonly FeedPlace[]): string {
  const { about } = context.publication;
  const outlines = places.map(({ path, title, description }) => [
    '\n',
    element('outline', {
      type: 'rss',
      version: 'ATOM',
      text: title,
      title,
      description,
      xmlUrl: toAbsolute(context, `${path}/${FEED_FILES.atom}`),
      htmlUrl: toAbsolute(context, path === '' ? '/' : path),
    }),
  ]);
  const head = element('head', {}, element('title', {}, `Feeds of ${about.name}`));
  return toDocument(element('opml', { version: '2.0' }, head, element('body', {}, outlines, '\n')));
}
