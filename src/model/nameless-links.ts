/** Links of `publication.yaml` that have no words, and lead to nothing here that has a name. */
import {
  CORRECTIONS_URL,
  DATA_URL,
  FEEDS_URL,
  FRONT_URL,
  GLOSSARY_URL,
  SEARCH_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
} from '../site/addresses/pages.ts';
import { LISTED_KINDS, toKindUrl } from '../site/addresses/things.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { toFound } from './dangling.ts';
import type { Finding } from './entry.ts';
import { toOwnAddress } from './own-links.ts';
import type { Register } from './register.ts';

const NAMED: ReadonlySet<string> = new Set([
  ...[FRONT_URL, STATEMENTS_URL, TIMELINE_URL, CORRECTIONS_URL, SEARCH_URL, FEEDS_URL],
  ...[DATA_URL, GLOSSARY_URL],
  ...LISTED_KINDS.map(toKindUrl),
]);

const ABOUT = { kind: 'publication', inside: 'publication.yaml' } as const;

export function findNamelessLinks(
  { url: site, nav = [], footer }: PublicationData,
  { byUrl, brokenUrls }: Register,
): Finding[] {
  const rows = [
    ...nav.map((link, index) => ({ ...link, at: ['nav', index, 'url'] })),
    ...(footer?.links ?? []).map((link, index) => ({
      ...link,
      at: ['footer', 'links', index, 'url'],
    })),
  ];
  return rows.flatMap(({ url, text, at }) => {
    const address = toOwnAddress(url, site);
    const isNamed =
      address !== undefined &&
      (NAMED.has(address) || byUrl.has(address) || brokenUrls.has(address));
    if (text !== undefined || isNamed) return [];
    return {
      ...toFound({ entry: ABOUT, at }, 'link.nameless'),
      message: `“${url}” has no words, and is no page or list here whose name could stand for them`,
      remedy: 'add text: with the words of the link',
    };
  });
}
