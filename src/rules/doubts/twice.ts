/** The same piece covered by two items: perhaps a second look, perhaps the same item written twice. */
import { toThingUrl } from '../../site/addresses/things.ts';
import { later } from '../../content/problems/memoize.ts';
import type { Entry, Finding } from '../../model/entry.ts';
import { withoutTracking } from './address-doubts.ts';
import { toFinding } from '../../model/doubt.ts';

type Item = Entry<'coverage'>;

/** A note at each item whose lead address another item above it has, if neither of them names the other. */
export function listTwice(items: readonly Item[]): Finding[] {
  const first = new Map<
    string,
    { readonly item: Item; readonly getNamed: () => ReadonlySet<string> }
  >();
  return items.flatMap((item): Finding[] => {
    const url = item.data.sources[0]?.url;
    if (url === undefined) return [];
    const key = toKey(url);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { item, getNamed: later(() => listNamed(item)) });
      return [];
    }
    if (other.getNamed().has(toAddress(item)) || listNamed(item).has(toAddress(other.item)))
      return [];
    return [
      toFinding(item, {
        at: ['sources', 0, 'url'],
        code: 'doubt.twice',
        severity: 'note',
        message: `${other.item.path} covers the piece at this address, too`,
        remedy: 'if both are meant, let one name the other (SeeAlso); else put them together',
      }),
    ];
  });
}

function toAddress({ id }: Item): string {
  return toThingUrl('coverage', id);
}

/** The pages that an item leads to, or whose statements its own bear on. */
function listNamed({ facts }: Item): ReadonlySet<string> {
  const relations = facts.statements.flatMap((one) => one.relations);
  const all = [
    ...facts.seeAlso.map(({ address }) => address),
    ...facts.links.map(({ url }) => url),
    ...relations.map(({ target }) => target),
  ];
  return new Set(all.map((address) => address.replace(/#.*/s, '')));
}

/** What the address says of the page: neither the part of it, nor how it was found, nor the last slash. */
function toKey(url: string): string {
  return withoutTracking(url)
    .replace(/#.*/s, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '');
}
